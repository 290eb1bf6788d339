// The 2044 towns of France with 5,000 people and more that no prison is called like, folded and glued, written by
// `node scripts/town-names.mjs`: a name that is read exactly so is no misread prison. Source: INSEE, Licence ouverte 2.0.

export const TOWN_NAMES: ReadonlySet<string> = new Set(
  `
  abbeville ablonsurseine acheres achicourt acigne acoua agde aiffres aiguesmortes aimargues airesurladour airesurlalys
  aixesurvienne aixlesbains aizenay albert albertville alfortville algrange allauch allinges allonnes altkirch
  ambaresetlagrave ambazac amberieuenbugey ambert ambilly amboise amilly amneville ancenissaintgereon andernoslesbains
  andresy andrezieuxboutheon anglet aniche annecy annemasse annezin annonay anse antibes antony anzin apatou arcachon
  arcueil ares argelessurmer argenteuil armentieres arnage arnouville arpajon arpajonsurcere arques arradon
  artiguespresbordeaux arue asnieressurseine athismons aubagne aubenas aubergenville aubervilliers aubiere aubignan
  aubignylesclouzeaux aubignysurnere auby aucamville auch auchel audenge audincourt audruicq audunletiche
  aulnaysousbois aulnoyeaymeries aulnoylezvalenciennes auneaubleurysaintsymphorien auray aurecsurloire aureilhan auriol
  aussillon aussonne auterive autun auverssuroise auxonne avallon avion avon avranches avrille aychampagne aytre baden
  bagneresdebigorre bagneux bagnolet bagnolssurceze baillargues bailleul baillif baillyromainvilliers baindebretagne
  baisieux balaruclesbains ballancourtsuressonne ballanmire balma bandol bandraboua bandrele bannalec barberaz barentin
  barlin barr bassegoulaine bassens baud baugeenanjou baumelesdames bauvin bayeux beaucaire beauchamp beaucouze
  beaufortenanjou beaugency beaumont beaumontsuroise beaune beaupreauenmauges beaurains beaurepaire beauvoisin
  beauzelle bedarieux bedarrides begles behrenlesforbach belinbeliet bellegarde bellerivesurallier bellevigneenlayon
  bellevigny bellevilleenbeaujolais belley benfeld berck bergerac bernay berreletang bessan bessancourt betheny
  bethoncourt betton beuvrages beuvry beynes beynost bezannes bezons biarritz bidart biganos biguglia bihorel billere
  billyberclau billymontigny binicetablessurmer biot biscarrosse bischheim bischwiller blagnac blain blainvillesurorne
  blanquefort blanzy blaye blere blotzheim bobigny bohainenvermandois boiscolombes boisguillaume boisleroi
  boissysaintleger bolbec bollene bompas bonchampleslaval bondoufle bondues bondy bonencontre bonneuilsurmarne
  bonnieressurseine bonsecours bonsenchablais borabora borderessurlechez bormeslesmimosas bouaye boucau boucbelair
  bouchemaine boueni bouffemont bougival bouguenais bouillante bouillargues boulaymoselle boulazacislemanoire
  boulognebillancourt boulognesurmer bourail bourbourg bourgdepeage bourglareine bourglesvalence bourgoinjallieu
  bourgsaintandeol bourgsaintmaurice boussysaintantoine braspanon brealsousmontfort brebieres brech bressuire
  bretignollessurmer bretignysurorge breuillet briancon bricquebecencotentin briec briecomterobert brignais brignoles
  brindas brioude brissacloireaubance brivelagaillarde bron brousurchantereine bruaylabuissiere bruaysurlescaut bruges
  bruguieres brumath brunoy brunstattdidenheim bruz brysurmarne bullylesmines buressuryvette bussysaintgeorges
  buxerolles cabestany cabries cachan cadaujac cagnessurmer cahors calais calonnericouart caluireetcuire calvi
  calvisson cambolesbains cambrai cancale canejan canetenroussillon canohes canteleu capbreton capesterrebelleeau
  cappellelagrande carbonblanc carbonne carentanlesmarais carhaixplouguer carmaux carnouxenprovence carpentras
  carqueiranne carrieressouspoissy carrieressurseine carros carrylerouet carvin cassis castanettolosan castelginest
  castelnaudary castelnaudestretefonds castelnaulelez castelsarrasin castres castries caudan caudebecleselbeuf caudry
  caumontsurdurance caussade cavaillon cavalairesurmer cazoulslesbeziers cebazat cenon ceret cergy cernay cesson
  cessonsevigne cessy cestas ceyrat chabeuil chagny chalettesurloing challans challesleseaux chalonnessurloire
  chamalieres chambly chambourcy chambraylestours chamonixmontblanc champagneaumontdor champagnesuroise
  champagnesurseine champagnole champigneulles champignysurmarne champniers champssurmarne change chantelouplesvignes
  chantepie chantilly chantonnay chanverrie chaponost charbonniereslesbains charentonlepont charnaylesmacon chartres
  chartresdebretagne charvieuchavagneux chassesurrhone chassieu chateauarnouxsaintauban chateaubourg chateaubriant
  chateaugiron chateaugontiersurmayenne chateaulin chateauneuflesmartigues chateauneufsurloire chateaurenard
  chatelaillonplage chatelguyon chatellerault chatenaymalabry chatenoyleroyal chatillon chatillonsurchalaronne
  chatillonsurseine chatou chatuzangelegoubet chaumesenretz chauny chauray chauvigny chavanoz chaville chazellessurlyon
  checy chelles chemilleenanjou chennevieressurmarne chenove chessy chevignysaintsauveur chevillylarue chevreuse
  chiconi chillymazarin chinon chirongui choisyleroi cholet ciboure cilaos claix clamart clapiers clayesouilly clermont
  clermontlherault clichy clichysousbois clisson cloyeslestroisrivieres cluses cognac cognin cogolin colombelles
  colombes colomiers combourg combslaville comines commentry commercy concarneau condatsurvienne condeennormandie
  condesurlescaut condom conflanssaintehonorine contes corbie cormeillesenparisis cormellesleroyal cormontreuil corte
  cosnecourssurloire coublevie coubron coudekerquebranche coueron coulogne coulommiers coulounieixchamiers courbevoie
  courcellesleslens courdimanche cournondauvergne cournonterral courrieres coursan courthezon courtry coutras couzeix
  cranvessales craponne cregylesmeaux creil crepyenvalois crest creteil creutzwald croissysurseine croix crolles crosne
  crozon cruseilles cucq cuers cugandlabernardiere cugeslespins cugnaux cusset dainville dammarieleslys
  dammartinengoele dardilly darnetal decazeville dechy decinescharpieu delle dembeni denain deols deuillabarre
  devillelesrouen dieppe digoin dinan dinard divattesurloire divessurmer divion divonnelesbains doldebretagne dole
  dombaslesurmeurthe domene domerat domont dompierresurmer donges donzere douarnenez douchylesmines doueenanjou
  doullens dourdan dourges douvaine douvresladelivrande douvrin drancy drap draveil dreux drusenheim dugny dumbea
  dzaoudzi eaubonne eaunes echirolles eckbolsheim ecouen ecully egly eguilles elancourt elbeuf elne elven embrun
  emerainville enghienlesbains ensueslaredonne entredeux entrelacs epagnymetztessy epernay epernon epinaysoussenart
  epinaysurorge epinaysurseine epone eragnysuroise erdreenanjou erguegaberic ermont ernee erquinghemlys erstein esbly
  escalquens escaudain eschau essartsenbocage esseylesnancy estaires esvres etampes etaples etoilesurrhone etrechy
  evianlesbains evron evrycourcouronnes eybens eyguieres eysines ezanville fabregues fachesthumesnil falaise fameck
  farebersviller faulquemont favergesseythenex fayence fecamp fegersheim feignies fenain fenouillet ferneyvoltaire
  ferrierelagrande feurs feytiat feyzin figeac filliere firminy fismes flers flersenescrebieux fleurance
  fleurylesaubrais fleurysurorne flineslezraches floirac florange florensac fondettes fonsorbes fontainebleau
  fontainelesdijon fontainessursaone fontenayauxroses fontenaylefleury fontenaysousbois fontenaytresigny fontenilles
  forbach forcalquier fortdefrance fosses fossurmer fouesnant fougeres foulayronnes fouquieresleslens fourmies
  francheville franconville franquevillesaintpierre frejus fresnessurescaut freymingmerlebach frontignan fronton
  frouard frouzins furiani fuveau gaillac gaillard gaillon gambsheim gannat garches gardanne gareoult gargenville
  gargeslesgonesse garons gauchy gemenos genas genay genlis gennesvaldeloire gennevilliers gentilly gerardmer gerzat
  geveze giberville gien gieres gifsuryvette gigean gignac gignaclanerthe gisors givet givors gleize golbey
  gondpontouvre gonesse gonfrevillelorcher gorges gouesnou gourbeyre gournayenbray gournaysurmarne goussainville
  gouvieux goyave grabels grandchamp grandchampdesfontaines grandcharmont grandcouronne grandesynthe grandsanti grans
  granville graulhet gravelines gray grenade grenay gretzarmainvilliers grezieulavarenne grigny grignysurrhone groslay
  grosmorne gruissan guebwiller guemenepenfao guenange guer guerande gueugnon guichen guidel guilers guilherandgranges
  guines guingamp guipavas guiprymessac gujanmestras guyancourt habsheim hagondange haguenau haillicourt halluin
  harfleur harnes hasparren hautegoulaine hautmont hautsdebienne hayange hazebrouck heillecourt heninbeaumont hennebont
  herbignac herblaysurseine heric hericourt herouvillesaintclair hersincoupigny hettangegrande hirson hitiaaotera
  hoenheim hombourghaut homecourt honfleur horbourgwihr houdain houilles houplines huahine huningue hyeres idron igny
  illesurtet illkirchgraffenstaden illzach ingre inzinzaclochrist irigny isbergues isle issoire issoudun
  issylesmoulineaux istres itteville ivrysurseine izon jacou janze jarny jarvillelamalgrange jassansriottier
  jaunaymarigny jeumont joeuf joigny joinvillelepont jonage jonquieres jouarspontchartrain jouelestours jouyenjosas
  jouylemoutier jurancon juvignac juvisysurorge kanikeli kembs kervignac kingersheim kourou labalmedesillingy
  labarthesurleze labassee labauleescoublac labenne labouilladisse labruguiere lacadieredazur lacanau lacellesaintcloud
  lachapelledarmentieres lachapellesaintluc lachapellesaintmesmin lachapellesurerdre lachevroliere laciotat
  lacollesurloup lacourneuve lacouronne lacrau lacreche lacroixsaintouen lafarelesoliviers laferriere lafertebernard
  lafertemace lafertesaintaubin lafertesousjouarre lafleche lagarde lagarennecolombes lagarnache lagaude lagnieu
  lagnysurmarne lagord lagorgue lagrandemotte lahague laigle laille lallaing lalondelesmaures lamadeleine lamballearmor
  lambersart lambesc lamentin lameziere lamontagne lamorlaye lamotteservolex lamulatiere lanconprovence landerneau
  landivisiau lanester laneuvevilledevantnancy langon langres langueux languidic lannilis lannion lanton
  lapennesurhuveaune laplainedespalmistes lapossession laqueueenbrie laravoire larbresle lardy laricamarie lariche
  larmorplage larochelle larochesurforon laroquedantheron laroquettesursiagne lasalvetatsaintgilles laseynesurmer
  latestedebuch latourdupin latrinite latronche lattes laudunlardoise launaguet lavaletteduvar lavelanet laventie
  laverpilliere laverriere lavilleauxdames lavilledubois lawantzenau laxou lebarcares lebarp lebeausset leblanc
  leblancmesnil leboulou lebourget lebourgetdulac lebouscat lecannet lecannetdesmaures lecastellet lecateaucambresis
  lecendre lechambonfeugerolles lechesnayrocquencourt lecontroisensologne lecoteau lecres lecreusot lediamant leers
  leforest lefrancois legecapferret legosier legrandquevilly legrauduroi leguevin lehaillan lekremlinbicetre lelamentin
  lelavandou leliondangers lelorouxbottereau lelorrain leluc lemalesherbois lemarin lemeesurseine lemene lemesnilesnard
  lemesnilleroi lemesnilsaintdenis lemontdore lemoule lempdes lemuy lentilly leognan lepalaissurvienne lepassage
  lepeagederoussillon lepecq lepellerin leperrayenyvelines leperreuxsurmarne lepetitquevilly lepianmedoc
  leplessisbouchard leplessisrobinson leplessistrevise lepoinconnet lepoiresurvie lepontdeclaix leportel leportmarly
  lepradet lepresaintgervais lepuysaintereparade leraincy lerelecqkerhuon lerheu lerobert lerove lesabretsendauphine
  lesabymes lesachards lesandelys lesangles lesarcs lesavenieresveyrinsthuellin lesavirons lescar lesclayessousbois
  lesessartsleroi leshautsdanjou lesherbiers lesigny leslilas lesmureaux lesneven lesoler lesparremedoc
  lespavillonssousbois lespennesmirabeau lespontsdece lessablesdolonne lessorinieres lestrem lestroisbassins
  lestroisilets lesulis letaillanmedoc letampon letanglaville letangsale leteich leteil lethor levaldhazey
  levalloisperret levauclin levens leves levesinet lezignancorbieres lezoux lhaylesroses lhopital libercourt libourne
  lieusaint lievin liffre lifou ligne lilesaintdenis lillebonne lillers limay limeilbrevannes limours limoux linas
  lingolsheim linselles lisieux lisleadam lisledabeau lisledespagnac lislejourdain lislesurlasorgue lisses
  livarotpaysdauge liverdun livronsurdrome livrygargan loches locmariaplouzane lodeve lognes loireauthion loireauxence
  loisonsouslens longjumeau longpontsurorge longueau longuejumelles longueneeenanjou longuyon longvic longwy loonplage
  loosengohelle lorgues loriolsurdrome lormont loudeac loudun louhanschateaurenaud lourdes louveciennes louviers
  louvres louvroil lucciana luce luclaprimaube lucon ludonmedoc ludres luisant lunel luneville lunion lure
  luxeuillesbains luzarches lyshautlayon lyslezlannoy mably machecoulsaintmeme macon macouria maenroch magnanville
  magnyenvexin magnylehongre magnyleshameaux mahina mainvilliers maisonsalfort maisonslaffitte maiziereslesmetz
  malakoff malaunay malemort mallemort malzeville mamoudzou mana mandelieulanapoule manduel manosque manteslajolie
  manteslaville marangesilvange marcheprime marck marcoussis marcqenbaroeul mare marenneshiersbrouage
  margnylescompiegne marguerittes marignane marignier maripasoula marleslesmines marly marlylaville marlyleroi marmande
  marnaz marollesenhurepoix maromme marquettelezlille marquise marsannaylacote marseillan marsillargues
  martignassurjalle martigues massy matoury maugessurloire mauguio maule mauleon maurepas mazamet mazan mazemilon
  mazingarbe mehunsuryevre melesse melle mennecy menton menucourt mericourt meriel merignac meru merville merysuroise
  mesnilssuriton meudon meulanenyvelines meungsurloire meximieux meylan meyreuil meze mezidonvalleedauge migennes
  mignalouxbeauvoir migneauxances milhaud millau mimizan mions mios miramas miribel missillac mitrymory moelansurmer
  moirans moissac molsheim moncoutantsursevre mondelange mondeville mondonville monistrolsurloire monsenbaroeul
  montaiguvendee montataire montaubandebretagne montauroux montbonnotsaintmartin montbrison montceaulesmines montdidier
  montech montelimar montereaufaultyonne montesson monteux montevrain montfermeil montfortsurmeu montgeron
  montignyengohelle montignylebretonneux montignylescormeilles montignylesmetz montivilliers montlhery
  montlouissurloire montluel montmagny montmorency montmorillon montoirdebretagne montponmenesterol montreuil
  montreuiljuigne montrevaultsurevre montrondlesbains montrouge monts montsaintaignan montsaintmartin montvalsurloir
  mooreamaiao morangis morcenxlanouvelle mordelles moretloingetorvanne moriereslesavignon morlaix mormant mornant
  mornealeau morsangsurorge mortagnesursevre morteau mouanssartoux mougins mouguerre mouilleronlecaptif moulinslesmetz
  mourenx mouroux mouvaux mouy moyeuvregrande mtsamboro mtsangamouji mulsanne mundolsheim murserigne mutzig muzillac
  naintre nandy nangis nanslespins nanteuillesmeaux narbonne negrepelisse nemours nerac neufchateau neuillyplaisance
  neuillysurmarne neuillysurseine neuvesmaisons neuvilledepoitou neuvilleenferrain neuvillesursaone nieppe nieulsurmer
  noeuxlesmines nogentlerotrou nogentsurmarne nogentsuroise nogentsurseine noisiel noisyleroi noisylesec nortsurerdre
  notredamedebondeville nouzonville noves noyalchatillonsurseiche noyalsurvilaine noyantvillages noyellesgodault
  noyellessouslens noyon nueillesaubiers nuitssaintgeorges nyons oberhausbergen obernai octevillesurmer oignies
  oisselsurseine ollainville ollioules oloronsaintemarie ombreedanjou ondres onetlechateau onnaing oraison orange
  orchies oreedanjou orgeres orgeval orly ormessonsurmarne ornex orsay orthez ostricourt ostwald othis ouangani
  ouistreham oullinspierrebenite outreau oyeplage oyonnax ozoirlaferriere pace pacysureure paea paimpol paita
  palavaslesflots pamandzi pamiers panazol pantin papaichton papara papeete paraylemonial parayvieilleposte parempuyre
  parentisenborn parigneleveque parmain parthenay passy pauillac pavilly pecquencourt pegomas pelissanne penmarch
  perenchies perigny perneslesfontaines perols peronnas peronne perrosguirec persan pertuis pessac petitbourg
  petitcanal petitcaux petitcouronne petiteforet petiteile petiterosselle peymeinade peypin peyrollesenprovence pezenas
  pfastatt pibrac pierrefeuduvar pierrelatte pierrelaye pignan piolenc pirae pithiviers plabennec plaisancedutouch
  plandecuques pledran plerin plescop plesse pleurtuit ploeren ploermel ploneourlanvern plouay ploudalmezeau ploufragan
  plougasteldaoulas plouguerneau plouhinec plouigneau ploumagoar plouzane pluneret pluvigner pointeapitre pointenoire
  poisy pollestres pontamousson pontarlier pontaudemer pontaultcombault pontcharra pontchateau pontdecheruy
  pontduchateau ponteveque pontivy pontlabbe pontleveque pontsaintemarie pontsaintemaxence pontsaintesprit
  pontsaintmartin pordic pornic pornichet portdebouc porteslesvalence portetsurgaronne portjeromesurseine
  portlanouvelle portlouis portovecchio portsaintlouisdurhone pourrieres poussan pouzauges prades pradeslelez
  prevessinmoens provins publier pugetsurargens puilboreau pulnoy punaauia puteaux quesnoysurdeule questembert quetigny
  queven quimper quimperle quincysoussenart quincyvoisins quintfonsegrives rabastens raismes rambervillers rambouillet
  ramonvillesaintagne raonletape redon reichshoffen reignieresery remiremont rethel revel revin reyrieux reze riantec
  riedisheim rillieuxlapape riorges risorangis rivedegier rives rivesaltes rivesduloirenanjou rivierepilote
  rivieresalee rixheim rocbaron rochefortdugard rochelamoliere rognac roissyenbrie romagnat romainville romanssurisere
  rombas romillysurseine romorantinlanthenay ronchin roncq roostwarendin roquebrunecapmartin roquebrunesurargens
  roquefortlabedoule roquefortlespins roquemaure roques roquevaire rosheim rosnysousbois rosnysurseine rosporden
  roubaix rousset roussillon rouvroy royan roye rueilmalmaison ruellesurtouvre rumilly rungis sablesursarthe sada
  sainghinenweppes sainsengohelle saintaffrique saintalban saintalbanleysse saintamandleseaux saintamandmontrond
  saintandre saintandredecubzac saintandredelaroche saintandredesangonis saintandredeseaux saintandrelesvergers
  saintandrelezlille saintapollinaire saintarnoultenyvelines saintastier saintaubindemedoc saintaubinleselbeuf saintave
  saintavertin saintavold saintbarthelemy saintbarthelemydanjou saintbenoit saintberthevin saintbonnetdemure
  saintbrevinlespins saintbricesousforet saintcannat saintchamas saintchamond saintcheron saintchristollezales
  saintclaude saintclementderiviere saintcloud saintcyprien saintcyraumontdor saintcyrlecole saintcyrsurloire
  saintcyrsurmer saintdenisdepile saintdenisenval saintdenislesbourg saintdidieraumontdor saintdiedesvosges saintdizier
  saintdoulchard sainteadresse sainteanne saintefoyleslyon saintegenevievedesbois saintegreve saintelivradesurlot
  sainteluce saintelucesurloire saintemarie saintemaxime saintepazanne sainterose saintesavine saintesigolene
  saintesoulle saintesprit saintesteve saintesuzanne saintetienneaumont saintetiennedemontluc saintetiennedurouvray
  saintfargeauponthierry saintflorentsurcher saintflour saintfons saintfrancois saintgalmier saintgaudens
  saintgelydufesc saintgenestlerpt saintgenislaval saintgenislesollieres saintgenispouilly saintgeorgesdedidonne
  saintgeorgesdorques saintgermainenlaye saintgermainlesarpajon saintgermainlescorbeil saintgervaislesbains saintgilles
  saintgillescroixdevie saintgirons saintgratien saintgregoire saintherblain sainthilairederiez sainthilaireduharcouet
  saintismier saintjames saintjean saintjeanbonnefonds saintjeandangely saintjeandeboiseau saintjeandebraye
  saintjeandelaruelle saintjeandeluz saintjeandemaurienne saintjeandemonts saintjeandevedas saintjeandillac
  saintjeanleblanc saintjorioz saintjory saintjoseph saintjuery saintjuliendeconcelles saintjulienengenevois
  saintjulienlesvillas saintjunien saintjustenchaussee saintjustsaintrambert saintlaurentblangy
  saintlaurentdelasalanque saintlaurentdemure saintlaurentdumaroni saintlaurentduvar saintleu saintleulaforet saintlo
  saintloubes saintlouis saintlyphard saintlys saintmaixentlecole saintmande saintmandriersurmer saintmarcel
  saintmarcellesvalence saintmarcellin saintmarcellinenforez saintmarsdudesert saintmartin saintmartindecrau
  saintmartindeseignanx saintmartindheres saintmartinduriage saintmartinlapallu saintmartinlevinoux
  saintmartinleztatinghem saintmaurdesfosses saintmaurice saintmauricelexil saintmax saintmaximinlasaintebaume
  saintmedardenjalles saintmemmie saintmichelchefchef saintmichelsurorge saintmitrelesremparts saintnazaire
  saintnicolasdeport saintorensdegameville saintouenlaumone saintouensurseine saintpantaleondelarche saintpathus
  saintpaul saintpaullesdax saintpaultroischateaux saintpeesurnivelle saintperay saintphilbertdegrandlieu saintphilippe
  saintpierredescorps saintpierredirube saintpierredoleron saintpierredumont saintpierreduperray saintpierreenauge
  saintpierreenfaucigny saintpierreleselbeuf saintpierrelesnemours saintpoldeleon saintpriest saintpriestenjarez
  saintprivatdesvieux saintprix saintpryvesaintmesmin saintquentin saintrambertdalbon saintraphael saintremy
  saintremydeprovence saintremyleschevreuse saintrenan saintrysurseine saintsaturninlesavignon saintsaulve
  saintsebastiendemorsent saintsebastiensurloire saintsever saintsymphoriendozon saintthibaultdesvignes saintvallier
  saintvictoret saintvincentdetyrosse saintvit saintxandre saintyrieixlaperche saintyrieixsurcharente saintzacharie
  salazie saleilles sallanches sallaumines salles sanarysurmer sannois santes sarcelles sarlatlacaneda sarrebourg
  sarrians sartrouville sarzeau sassenage sathonaycamp saujon saulxleschartreux saumur sausheim saussetlespins sautron
  sauvian savenay saverne savignyletemple savignysurorge scaer sceaux schiltigheim schoelcher schweighousesurmoder
  sciez scionzier seclin sedan segreenanjoubleu seichamps selestat seloncourt semeac senas sene senlis sens
  septemeslesvallons serignan serris servian sevran sevremoine sevremont sevres seyssinetpariset seyssins sigean
  sillingy simianecollongue sinlenoble sisteron sixfourslesplages soissons soisysousmontmorency soisysurseine
  solliespont solliestoucas somain sommieres sorbiers sorgues sottevillelesrouen souleuvreenbocage soultzhautrhin
  soustons soyaux stains stiringwendel sucesurerdre sucyenbrie sullysurloire suresnes surgeres surylecomtal surzur
  tahaa taiarapuest taiarapuouest tainlhermitage talange talant talence talmontsainthilaire taputapuatea tarare tarnos
  tassinlademilune taverny templeuveenpevele tergnier ternay terrassonlavilledieu terville teteghemcoudekerquevillage
  thann thaonlesvosges theixnoyalo thiais thiers thionville thizylesbourgs thoiry thones thononlesbains
  thorignefouillard thorignysurmarne thouaresurloire thouars thueetmue thuir thyez tignieujameyzieu tinqueux tomblaine
  tonnaycharente tonneins torcy toulouges tourcoing tournanenbrie tournefeuille tournonsurrhone tournus tourves
  transenprovence trappes trebes tregueux tregunc treillieres trelaze trelissac tremblayenfrance tresses trets trevoux
  trielsurseine trignac trilport trithsaintleger troisrivieres tsingoni tullins uckange ugine unieux urrugne ussel
  ustaritz uzes vairessurmarne vaisonlaromaine valbonne valdahon valdalliere valdemoder valdoie valentigney valenton
  vallauris valleiry vallet vallonsdelerdre valognes valreas valserhone vandoeuvrelesnancy varennesvauzelles vaucresson
  vaugneray vaujours vaulxenvelin vaureal vauvert vauxlepenil vauxsurseine veauche vedene veigne velaux
  velizyvillacoublay vence vendargues vendenheim vendome venelles venissieux ventabren verdun vergeze vernaison
  verneuildavreetditon verneuilsurseine vernon vernouillet vernsurseiche verrieresenanjou verriereslebuisson vertou
  vertsaintdenis vetrazmonthoux vexinsurepte viarmes vias vichy viclecomte vidauban vienne vierzon vieuxconde
  vieuxhabitants vigneuxdebretagne vigneuxsurseine villabe villardbonnot villars villarslesdombes villebonsuryvette
  villecresnes villedavray villefontaine villefranchedelauragais villefranchederouergue villefranchesurmer villelagrand
  villemandeur villemoissonsurorge villemomble villemursurtarn villenavedornon villeneuvedascq villeneuveenretz
  villeneuvelagarenne villeneuveleroi villeneuvelesavignon villeneuveloubet villeneuvesaintgeorges villeneuvesuryonne
  villeneuvetolosane villennessurseine villenoy villeparisis villepreux villerest villerscotterets villerslelac
  villerslesnancy villerssaintpaul villerupt villetaneuse villettedanthon villeurbanne villierslebel villierssurmarne
  vindrysurturdine vineuil virenormandie viriat viroflay viry virychatillon vitre vitrolles vitrylefrancois
  vitrysurseine vizille voiron voisinslebretonneux voreppe vouneuilsousbiard wallers wambrechies wasquehal wasselonne
  wattignies wattrelos wavrin waziers wervicqsud wimereux wingles wintzenheim wissembourg wissous wittelsheim
  wittenheim woippy wormhout yerres yffiniac yssingeaux yutz yvetot
`
    .trim()
    .split(/\s+/),
);
