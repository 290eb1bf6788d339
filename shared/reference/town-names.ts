// The 873 towns of France with 10,000 people and more that no prison is called like, folded and glued, written by
// `node scripts/town-names.mjs`: a name that is read exactly so is no misread prison. Source: INSEE, Licence ouverte 2.0.

export const TOWN_NAMES: ReadonlySet<string> = new Set(
  `
  abbeville acheres agde aixlesbains aizenay albertville alfortville allauch allonnes ambaresetlagrave amberieuenbugey
  amboise amilly amneville ancenissaintgereon andernoslesbains andresy andrezieuxboutheon anglet annecy annemasse
  annonay antibes antony anzin apatou arcachon arcueil argelessurmer argenteuil armentieres arnouville arpajon arue
  asnieressurseine athismons aubagne aubenas aubergenville aubervilliers aubiere auch auchel audincourt aulnaysousbois
  auray auriol auterive autun avion avon avranches avrille bagneux bagnolet bagnolssurceze bailleul balma bandraboua
  bandrele barentin baugeenanjou bayeux beaucaire beaumont beaumontsuroise beaune beaupreauenmauges begles
  bellevilleenbeaujolais berck bergerac berreletang betton bezons biarritz biganos billere biot biscarrosse bischheim
  bischwiller blagnac blain blanquefort bobigny boiscolombes boisguillaume boissysaintleger bolbec bollene bondoufle
  bondy bonneuilsurmarne borabora boucbelair bouguenais boulazacislemanoire boulognebillancourt boulognesurmer
  bourglareine bourglesvalence bourgoinjallieu braspanon bressuire bretignysurorge briancon briecomterobert brignais
  brignoles brissacloireaubance brivelagaillarde bron bruaylabuissiere bruaysurlescaut bruges brumath brunoy bruz
  brysurmarne bullylesmines bussysaintgeorges buxerolles cabestany cabries cachan cagnessurmer cahors calais
  caluireetcuire cambrai canetenroussillon canteleu capesterrebelleeau carentanlesmarais carpentras carrieressouspoissy
  carrieressurseine carros carvin castanettolosan castelginest castelnaudary castelnaulelez castelsarrasin castres
  caudebecleselbeuf caudry cavaillon cenon cergy cernay cesson cessonsevigne cestas chalettesurloing challans
  chamalieres chambraylestours champignysurmarne champssurmarne chantelouplesvignes chantepie chantilly charentonlepont
  chartres charvieuchavagneux chassieu chateaubriant chateaugiron chateaugontiersurmayenne chateauneuflesmartigues
  chateaurenard chatellerault chatenaymalabry chatillon chatou chauny chaville chelles chemilleenanjou
  chennevieressurmarne chenove chevignysaintsauveur chevillylarue chillymazarin choisyleroi cholet clamart clayesouilly
  clermont clichy clichysousbois cluses cognac cogolin colombes colomiers combslaville comines concarneau
  conflanssaintehonorine cormeillesenparisis coudekerquebranche coueron coulommiers courbevoie cournondauvergne
  courrieres couzeix craponne creil crepyenvalois creteil creutzwald croissysurseine croix cuers cugnaux cusset
  dammarieleslys dammartinengoele decinescharpieu dembeni denain deuillabarre devillelesrouen dieppe dinan dinard
  divonnelesbains dole domont douarnenez douchylesmines doueenanjou dourdan drancy draveil dreux dugny dumbea dzaoudzi
  eaubonne echirolles ecully elancourt elbeuf enghienlesbains epernay epinaysoussenart epinaysurorge epinaysurseine
  eragnysuroise ermont erstein etampes etaples evrycourcouronnes eybens eysines fachesthumesnil fameck fecamp
  ferneyvoltaire feyzin filliere firminy flers fleurylesaubrais floirac florange fondettes fonsorbes fontainebleau
  fontenayauxroses fontenaylefleury fontenaysousbois forbach fortdefrance fosses fossurmer fouesnant fougeres fourmies
  francheville franconville frejus freymingmerlebach frontignan fuveau gaillac gaillard garches gardanne
  gargeslesgonesse genas gennevilliers gentilly gerzat gien gifsuryvette gignaclanerthe gisors givors gonesse
  goussainville grandesynthe granville graulhet gravelines grigny grignysurrhone guebwiller guerande guidel
  guilherandgranges guipavas gujanmestras guyancourt haguenau halluin harnes hautmont hayange hazebrouck heninbeaumont
  hennebont herblaysurseine hericourt herouvillesaintclair hitiaaotera hoenheim houilles hyeres igny
  illkirchgraffenstaden illzach ingre issoire issoudun issylesmoulineaux istres ivrysurseine jeumont joinvillelepont
  jouelestours jouylemoutier juvignac juvisysurorge kingersheim kourou labauleescoublac lacellesaintcloud
  lachapellesaintluc lachapellesaintmesmin lachapellesurerdre laciotat lacourneuve lacrau lafertesousjouarre lafleche
  lagarde lagarennecolombes lagnysurmarne lahague lalondelesmaures lamadeleine lamballearmor lambersart lambesc
  lamentin lamotteservolex landerneau lanester lannion lapossession laqueueenbrie lariche larochelle larochesurforon
  laseynesurmer latestedebuch latrinite lattes lavaletteduvar laxou lebeausset leblancmesnil lebourget lebouscat
  lecannet lechambonfeugerolles lechesnayrocquencourt lecreusot lefrancois legosier legrandquevilly lehaillan
  lekremlinbicetre lelamentin leluc lemeesurseine lemontdore lemoule lemuy leognan lepecq leperreuxsurmarne
  lepetitquevilly leplessisrobinson leplessistrevise lepontdeclaix lepradet lepresaintgervais leraincy lerelecqkerhuon
  lerobert lesabymes lesavirons lesclayessousbois lesherbiers leslilas lesmureaux lespavillonssousbois
  lespennesmirabeau lespontsdece lessablesdolonne lesulis letaillanmedoc letampon letangsale levalloisperret levesinet
  lezignancorbieres lhaylesroses libourne lieusaint lievin lillers limay limeilbrevannes limoux lingolsheim lisieux
  lisleadam lisledabeau lislesurlasorgue livrygargan lognes loireauthion longjumeau longwy lormont lourdes louviers
  louvres luce lunel luneville lunion lyslezlannoy macon macouria mahina mainvilliers maisonsalfort maisonslaffitte
  maiziereslesmetz malakoff mamoudzou mana mandelieulanapoule manosque manteslajolie manteslaville marck marcqenbaroeul
  marignane marly marlyleroi marmande maromme marquettelezlille martigues massy matoury maugessurloire mauguio maurepas
  mazamet mennecy menton mericourt merignac meru meudon meylan meze millau mions mios miramas miribel mitrymory moissac
  mondeville monsenbaroeul montaiguvendee montataire montbrison montceaulesmines montelimar montereaufaultyonne
  montesson monteux montevrain montfermeil montgeron montignylebretonneux montignylescormeilles montignylesmetz
  montivilliers montlouissurloire montmagny montmorency montreuil montrevaultsurevre montrouge montsaintaignan
  mooreamaiao morangis moretloingetorvanne morlaix mornealeau morsangsurorge mouanssartoux mougins mouvaux narbonne
  nemours neuillyplaisance neuillysurmarne neuillysurseine neuvilleenferrain noeuxlesmines nogentsurmarne nogentsuroise
  noisiel noisylesec noyon obernai oignies oisselsurseine ollioules oloronsaintemarie onetlechateau orange oreedanjou
  orly ormessonsurmarne orsay orthez ostwald ouangani oullinspierrebenite outreau oyonnax ozoirlaferriere pace paea
  paita pamandzi pamiers panazol pantin papara papeete parempuyre parthenay passy pelissanne perneslesfontaines persan
  pertuis pessac petitbourg petiteile pfastatt pierrelatte pierrelaye pirae plaisancedutouch plandecuques plerin
  ploermel ploufragan plougasteldaoulas plouzane pointeapitre pontamousson pontarlier pontaudemer pontaultcombault
  pontchateau pontduchateau pontivy pontsaintemaxence pontsaintesprit pornic pornichet portdebouc porteslesvalence
  portjeromesurseine portovecchio provins punaauia puteaux quimper quimperle raismes rambouillet ramonvillesaintagne
  reze riedisheim rillieuxlapape riorges risorangis rivedegier rivierepilote rivieresalee rixheim rognac roissyenbrie
  romainville romanssurisere romillysurseine romorantinlanthenay ronchin roncq roquebrunecapmartin roquebrunesurargens
  rosnysousbois roubaix royan rueilmalmaison rumilly sablesursarthe sada saintamandleseaux saintandre
  saintandredecubzac saintandrelesvergers saintandrelezlille saintave saintavertin saintavold saintbarthelemy
  saintbenoit saintbrevinlespins saintbricesousforet saintchamond saintclaude saintcloud saintcyprien saintcyrlecole
  saintcyrsurloire saintcyrsurmer saintdiedesvosges saintdizier sainteanne saintefoyleslyon saintegenevievedesbois
  saintegreve saintelucesurloire saintemarie saintemaxime sainterose saintesavine saintesprit saintesteve saintesuzanne
  saintetiennedurouvray saintfargeauponthierry saintfons saintfrancois saintgaudens saintgelydufesc saintgenislaval
  saintgenispouilly saintgermainenlaye saintgermainlesarpajon saintgilles saintgratien saintherblain sainthilairederiez
  saintjean saintjeandebraye saintjeandelaruelle saintjeandeluz saintjeandevedas saintjoseph saintjulienengenevois
  saintjunien saintjustsaintrambert saintlaurentdumaroni saintlaurentduvar saintleu saintleulaforet saintlo saintloubes
  saintlouis saintmande saintmartin saintmartindecrau saintmartindheres saintmaurdesfosses saintmaurice
  saintmaximinlasaintebaume saintmedardenjalles saintmichelsurorge saintnazaire saintorensdegameville saintouenlaumone
  saintouensurseine saintpaul saintpaullesdax saintpierredescorps saintpierredumont saintpierreduperray saintpriest
  saintquentin saintraphael saintsaulve saintsebastiensurloire sallanches sanarysurmer sannois sarcelles sarrebourg
  sartrouville sassenage saumur saverne savignyletemple savignysurorge sceaux schiltigheim schoelcher seclin sedan
  segreenanjoubleu selestat senlis sens septemeslesvallons serris sevran sevremoine sevres seyssinetpariset sinlenoble
  sixfourslesplages soissons soisysousmontmorency solliespont somain sorgues sottevillelesrouen soyaux stains
  stiringwendel sucyenbrie suresnes taiarapuest talant talence tarare tarnos tassinlademilune taverny tergnier thiais
  thiers thionville thononlesbains thorignysurmarne thouaresurloire thouars tinqueux torcy tourcoing tournefeuille
  tournonsurrhone trappes treillieres trelaze tremblayenfrance trets trielsurseine tsingoni urrugne vairessurmarne
  valbonne valentigney valenton vallauris valserhone vandoeuvrelesnancy vaulxenvelin vaureal vauvert vauxlepenil vedene
  velizyvillacoublay vence vendome venissieux verdun verneuilsurseine vernon vernouillet verriereslebuisson vertou
  vetrazmonthoux vichy vidauban vienne vierzon vieuxconde vigneuxsurseine villebonsuryvette villecresnes villedavray
  villefontaine villefranchederouergue villemomble villenavedornon villeneuvedascq villeneuvelagarenne villeneuveleroi
  villeneuvelesavignon villeneuveloubet villeneuvesaintgeorges villeneuvetolosane villeparisis villepreux
  villerscotterets villerslesnancy villerupt villetaneuse villeurbanne villierslebel villierssurmarne virenormandie
  viroflay virychatillon vitre vitrolles vitrylefrancois vitrysurseine voiron voisinslebretonneux wambrechies wasquehal
  wattignies wattrelos wittelsheim wittenheim woippy yerres yutz yvetot
`
    .trim()
    .split(/\s+/),
);
