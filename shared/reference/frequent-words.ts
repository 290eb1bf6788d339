// The 4000 commonest words of French, folded, written by `node scripts/frequent-words.mjs`: what tells a
// sentence that was read from one that was not. From public texts (debates, books and plays out of copyright).

export const FREQUENT_WORDS: ReadonlySet<string> = new Set(
  `
  absence absolument accepte accepter accompagne accord accorde accorder acheter acquis acte actes acteur acteurs
  action actions activite activites actuel actuelle actuellement adaptation adaptee adieu adjoint adjuge adjugeant
  adjuger administratif administration administre admirable admis adopte adoptee adresse affaire affaires afin agdr
  agdref age agence agir agissant agit agite agreable agricoles ahmed ahmet ahmettre aide aider aides aient ailleurs
  aimable aime aimee ainsi air aire aise ait ajourne ajournee ajoute ajouter ala albert albi album albums ale
  alexandre ali allait allant alle allee allees allemagne allemand allemande allemands aller allez alliou allons alors
  ame amelie amelioration ameliore amelioree ameliorer amena amenage amenagement amenagements amende amendemain
  amendement amene ament americain americaine americains amerique ames ami amie amiens amis amour amoureux ancien
  anciennes anciens and andre ange angers anglais anglaise angleterre angouleme animal animaux anna anne annee annees
  annonce annoncee ans ant antes antoine aoudrais aout appartement appartient appel appela appele appelee appeler
  appeles appelle applicable applique appointement appointements apporte apprendre apprenti apprentissage appris
  approuve apres argent argument arles arme armee armees armes arras arret arrete arriere arriva arrivait arrivant
  arrive arrivee arriver arrives arrivons arrondissement art arthur article articles artiste assez assis assise
  assiste assistee assister assistes association assurance assure assurer atelier ateliers attaque atteindre atteint
  attend attendait attendant attendent attendons attendre attends attendu attendue attendues attendus attente
  attention aubert aucun aucune audience audiencier audienciers audit audition auditions auguste augustin augustine
  aujourd auparavant aupres auquel aura auraient aurait aurillac aussi aussitot autant auteur auteurs automobile
  autorisation autorise autorisee autoriser autorite autorites autour autre autres autriche aux auxerre auxquels
  avaient avait avance avancee avancer avant avantage avantages avec avenir aventure avenue avez avier aviez avignon
  avion avions avis avocat avocats avoir avoit avons avril ayant bah baie bailly baiser bal balles banc bancs bande
  bandes banque bapaume bapt baptiste bar baron barre barriere bas base basee basse basses bat bataille bateau bati
  batie batignolles batiment batiments baton bayonne beau beaucoup beaune beaute beauvais beaux bel belfort belge
  belgique belle belles belleville ben benefice benoit ber berlin bernard berthe bertrand besancon besoin besoins
  besse bete bethune beziers bien biens bientot billet bis blanc blanche blanches ble blesses blois blondet bois bon
  bonheur bonjour bonne bonnefoy bonnes bonnet bonnets bonneville bons bord bordeaux borgo boris borne bouche boucher
  boulet boulevard boulever bouquet bourg bourgeois bourges bourguignon bourse bout boyer bras brave bravo bre bref
  brest bretagne breton brick briey brigitte bris brision britannique broderie bruit brunet brusque brusquement
  bruxelles budget buffet buis bun bunal bur bureau bureaux burkina bussert bussy but buts buttes cabinet cac cache
  cacher cadre caen cafe cais calendrier californie calme camarade camille camp campagne canada canadien canon canons
  canton capable capacite capitaine capital capitale car caractere caracteres carcassol cardinal caron carriere carte
  cartes cartier cartigny cas case casse catherine catholique causa causait cause causer causes caution cdi cea ceau
  ceaux ceci cecile cedric ceinture cel cela celebre cell celle celles cellule cellules celui celule cens cent centime
  centimere centimes centimetres central centrale centrales centre centrer centres cents cependant certain certaine
  certainement certaines certains certe certes ces cesse cesser cet cette ceux chacun chaine chalons chambery chambre
  chambres champ champagne champion championnat champs chance change changer chanson chansons chant chante chanteur
  chants chapeau chapelle chaque chardon charge chargee charles charleville charme chasse chasser chateau chateaudun
  chateauroux chaumont che chef chefs chemin cheminee chemise cher cherbourg cherche chercher chere cherie chers
  cheval chevalier chevaux cheveux chez chien chiffre chine chinois chinoise choisi choisir choix chose choses
  christian christophe cie ciel cimable cimadame cimade cimademoiselle cimar cimbre cimetiere cinema cinq cinquante
  cinquieme cion cions cir circonscription citation cite citer citerai cites citoyen citoyens civil civile clair
  claire classe classes claude cle clef clement club clubs code codetenu codetenus coeur coeurs coiffeur coin colere
  collaboration collection collections collectivites college collegue collegues collier colline collines colonie cols
  com combat combien comedie comique comite comites commande comme commencait commence commencer comment commerce
  commercial commerciale commerciales commet commettre commis commissaire commission commun communal communaute
  commune communes compagne compagnement compagner compagnie compagnol compagnon compagnons compara comparable
  comparaison comparaissait comparaissant comparaissent comparait comparaitre comparant comparants compare comparer
  comparez comparu comparut comparution compatriote compatriotes competence competition complet complete completement
  completer complets complexe comporte composant compose composee compositeur composition comprend comprendre
  comprends compris comprise comprit comptait compte compter comptes comte con concept conception concernant concerne
  concert concile conciliation concilier concitoyen conclu conclure conclurent conclus conclusion conclusions conclut
  concours concu condamnation condamnations condamne condamnee condamner condamnes conde condition conditionnel
  conditionnelle conditions conduire conduit conduite confection confiance confie confiee confies confirme confondu
  conforme conformement conformer confortable conge congres connais connaissance connaissant connaissent connait
  connaitre connu connue connus conscience conseil conseille conseiller conseils consens consensuite consensus
  consenti consentir consequence consequences consequent conservateur conservation conserve conserver considerable
  considerant consideration considere consideree constance constances constant constante constate constater constitue
  constitution construction construire construit consul consulte conte content contente contes conteste contestee
  contexte continue continuer contraindre contrainte contraire contrairement contrat contre contribue controle
  convaincre convaincu convenait convention conventions convenu conversation conviction convient copie copier copip
  corbeil corbiere corbin corde corder cordiale cordialement corps correctement correction correctionnel
  correspondance corse cote cotee cotes coton cou couche coucher coule couleur coup coupable coupe couper coupeur
  coups cour courage couramment courant courcelles courir couronne courrier courriers cours course court courte couru
  cousin cousine cout coutances coute couteau couturiere couvent couvert couverte couvreur cpf cpi cpib cpip crains
  crainte creation credit cree creee creer crete cri crime crire cris crise critique croirait croire crois croit croix
  crou croyais croyait croyez cru crut csl culte culture curieux curiosite dalley dame dames danger dangereux daniel
  dans date dates david debarquer debat debats debet debiteur debout deboute debouter debut decede decembre decennies
  deception deces decharge decide decidement decider decision decisions declara declaration declare declarer decouvert
  decouverte decret decrets decrit dedans defaillant defait defaut defauts defaveur defavoir defavorable defavorables
  defavorise defavoriser defendent defender defendeur defendeurs defendez defendre defendu defendue defense defenseur
  defenseurs definitivement degres dehors deja dejeuner del dela delai delais deliberation delibere delier delit delle
  deluc delui demain demaine demaines demanda demandais demandait demandant demandat demande demandent demander
  demanderai demanderesse demanderez demandes demandeur demandeurs demandez demandons demarche demarches demeura
  demeurait demeurant demeure demeurer demeurera demeureront demi demie democrate democratie democratique demoiselle
  denis dents depart departement departements depeche depend dependant depens depense depenser depenses depose deposes
  depot depui depuis depute deputee deputes der dernier derniere dernieres derniers deroule derriere des descendant
  desert desgranges designe desir desire desirs desormais dessin dessous dessus destinee det detachement detail
  details detente detenteur detention detenu detenus determination determine determiner detes detruire detruit dette
  deux deuxieme devaient devait devant developpe developpement developper devenait devenir devenu devenue devenus
  devient devint devoir devoirs devons devra devrait devront diable dialogue didier dieu difference differente
  differentes differents difficile difficulte difficultes diffusee digne dijon dimanche diner dirait dire directement
  directeur direction dires dirige dirigeant dis disait disant disciples disciplinaire disciplinaires discipline
  disciplines discussion discussions disparaitre disparu dispose disposer dispositif disposition dispositions distance
  distinct distinction distingue distinguee distinguees distinguer distingues distribue district dit dite dites dits
  divers diverses division dix docteur documents doigt dois doit doivent domaine domaines domicile domiciliation
  domicilie domicilies domine dominique dommage dommages don donc donna donnait donnant donne donnee donnees donner
  donnera donnerai donnerait donnes donnez dont dore dormir dos dossier dossiers dot douai double douce douceur
  douleur doute doux douze dragons drame droit droite droits drole duc duche ducos duction dudit due dument duments
  dumont dump dumping dunkerque dup dur durand durant dure duree dus dut eau eaux echange echec eclat ecole ecoles
  economie economies economique ecot ecoule ecoules ecout ecoute ecretaire ecrire ecrit ecrite ecrits ecriture
  ecrivain ecrivait ecrou ecroue ecrouee ecroule edit editeur edition edouard effectivement effet effets effort
  efforts egal egalement egard eglise ehuit election element elements eleve eleves elisa elle ellement elles elu elus
  embre empeche empecher emploi emplois employe employer employes emporte ence enceinte enceinture encore encourage
  endroit enfant enfants enfin engage engagea engagee engagement ennemis enregistre enregistrement ensemble ensi
  ensisheim ensuite ent entend entendaient entendait entendant entendre entends entendu entier entiere entierement
  entr entra entrant entre entree entrepreneur entreprise entreprises entrer entres enveloppement envers envie environ
  environnement envoye envoyee epargne epaule epee episodes epm epoque epouse epouser epouvait epouvant epouvez epoux
  epreuve eprouve eprouver epuise equipe equipes ere eric ernest ernestine erreur espagne espagnol espece especes
  esperance espoir esprit esprits est etabli etablies etablir etablissement etablissements etage etages etaient etaire
  etais etait etant etape etat etats etc ete etes etienne etions etrange etranger etrangeres etrangers etre eugene
  eugenie eurent euro europe europeen europeenne europeennes europeens euros eut eux evidemment evidence evident
  eviter evolue evoluer evolution evoque evreux exactement examen excellent exception exclusivement executes execution
  exemple exemples exiger existant existe existence expedition experience experiences expiration expire expirer
  explication explications explique exploit exploitation exposa expose expression exprime expulse expulses extreme
  extremement faa fabricant fabricants fabrication fabrique face facile facilement facon facons faible faibles faim
  faire fais faisaient faisait faisant faisons fait faite faites faits fallait fallut fameux familiale famille
  familles fasse faubourg faudra faudrait faure faut faute fauteur faux faveur favier favoir favorable favorise fax
  federation felicite feliciter felix feminine femme femmes fer fera ferai ferais ferait ferme fernand fernandez fete
  feu feuille feuillez fevrier fiat fier fievre figure fil fille filles film films fils fin finance finances financier
  fini finir fins firent fis fit fix fixe fixee fixees fixer fixes flamand flanc fleur fleurs fleury fleuve florence
  flot flots foi fois foix folie folio folle fonction fond fonde fondee fondees fondes fonds font fontaine football
  footballeur footballeurs force forcee forces foret formation forme formellement forment former formes formule fort
  forte fortes fortune fou foucher fouille fouiller fouilles foule fournir fragiles frais franc francais francaise
  francaises france franchement franchir franchisseuse francis francois francs frappa frappe frappee fraysse fre
  frederic frere freres fresne fresnes froid front frontiere frontieres fruit fruits fur furent furst fus fut gabriel
  gael gaelle gage gagna gagne gagner gagny gambetta gap garantie garcia garcon gard garde garder gardes gardien gare
  garnier gauche gauthier general generale generalement generaux genevieve genie genois genom genre gens georges
  gerard gere germain geste gilles gillet gillette giorgi girard giraud glace gloire gold gosselin goupi goupil gout
  gouver gouvernement gouverneur gouvez grace grand grande grandes grands grasse grave graves gre grenoble gros groupe
  groupes gue guere guerre guerres guide guillaume guillon guy habilete habille habit habitants habite habiter habits
  habitude habitudes habituellement haddad haine hasard hate haut haute hautes hauteur havre helas helene henri henry
  her heros herve het heure heures heureuse heureusement heureux hier histoire historien historique historiques
  hommage homme hommes hongrie hongrois honneur honore hopital hors hotel hugo huissier huissiers huit humain humaine
  humaines humains humble humeur ibrahim icelle icelles ici ide idee idees ier ifs iii ile illustre ils immediatement
  immense immeubles imp impasse important impossible impression incapable incapacite incarcere incarne ince inconnu
  indemniser indemnite indemnites independant indes indien indiens indigene indigenes indigne indique industrie ine
  ines influence information ingenieur ins inscrit inscrite inscrits insi inspire instance instant instantane
  instantanement instants institue institution instruction int intention interdiction interdictions interdire interdit
  interdite interessant interesse interesses interet interets international internationale internationalite internet
  intervenir intervent intervention intervenue intervenues intre inutile invite invites ion ira italie italien
  italienne ivan ivanov jack jackson jacob jacqueline jacques jamai jamais jambes james jan jane janeiro janvier japon
  japonais jardin jaures jay jean jeanne jerome jesus jet jete jeter jeu jeudi jeune jeunes jeunesse jeux joe joel
  john joie jolie jonquet jose joseph josephine joubert joue jouer joueur joueurs jouir jour jourd journal journaliste
  journaux journee journees jours joyeux judiciaire juge jugea jugeait jugeant jugee jugement jugements juger jugera
  juges juif juifs juillet juin jules julie julien jure jures juridiction juridique juridiquement juridiques juriste
  jusqu jusque juste justement justes justice justifie justifier karim karine karl kas kei kennedy kilometres kon lac
  lair laissa laissant laisse laisser laissez lait lambert lance land landry langage langlois langue langues lannement
  lannemez lannes lannion laon laquelle lar large larges larmes las lasalle latin laurent laval lavau lavaur lavaux
  lavergne lavier leboeuf lecons lecteur lecteurs lecture ledit lefebvre lefevre legale legataire legere legion
  legitime legouge legs legue legumes lelievre lelle lemaitre lemonnier len lendemain leon leontine lequel les lesceux
  lesquels let lettre lettres leur leurs leva levant levard leve levee levees lever levine levres liancourt liane
  liberable liberal liberale liberation liberations liberaux liberer liberte libre librement libres licence lie liee
  liege lien lier lieu lieues lieutenant lieux ligne lignes lil lilas lille limoges linge linger lion lionel lique
  liquidation liquide liquides lire lis lisa lise liste lit litteraire livre livres livret local locale locales
  localite locaux logement loger logique loi loic loin lointaine loire lois londres long longchamps longs longtemps
  longue longues longueur lord lorient lors lorsqu lorsque los louis louise lourd luc lucas lucien lui luis lumiere
  lundi lune lur lutte lutter lyon machine madame made madeleine mademoiselle magnifique mai maillot main maine mains
  maintenant maintenir maintiens maire mais maison maisons mait maitre maitres maitresse majeste majeur majeure
  majorite mal malade malades maladie malgre malheur malheureusement malheureux maman mandat mandats mande manger
  maniere manifestation manquait manque manquent manquer mans manuscrit mar marc marcel marchand marchandises
  marchands marche marcher marches mardi marguerite mari maria mariage marie mariee marin marine marius marque marquis
  mars marsan marseille martin martine masse masses masson mathieu matiere matin mau maubeuge maurice mauvais mauvaise
  max maxes maxime meaux mecanique medecin meilleur meilleure meilleurs melun membre membres meme memes memoire menace
  menage menagement mene ment menu mer merci mercier mercredi mere merel merite mers mes messe messieurs mesure
  mesures met methode methodes metier metiers metre metres mets mettait mettre metz meubles meurt michel mickael midi
  mien miens mier mieux mil milieu militaire militaires mille milles milliers millions minaud mine mines mineur
  mineure mineures mineurs minimum ministere ministratif ministration ministrative ministre ministrement minuit minute
  minutes mis mise misere mises miss mission mit mite mme mobilier mode moderne modernes modes modeste modifier moeurs
  mohamed moi moindre moine moins mois moitie moment mon monde mondiale monnier monsieur monstre mont montagne montant
  montargis montauban montbeliard monte monter montmartre montmedy montpellier montra montrait montre montreal mor
  morale moreau morin mort morte morts moscou mot moteur motif motifs motion motions moto mots mouiller moulin moulins
  mour mourir moussa mouvement mouvements moyen moyennant moyenne moyens mozart mrs muet municipalite mur mure muret
  murs musicien musiciens musique nadia nancy nane nanterre nantes naples nation national nationale nationales
  nationalite nationaux nations nature naturel naturelle naturellement naturelles nautilus navire neanmoins neant
  necessaire necessairement necessaires necessite necessites nee negative neglige neige nes net nettement neuf nevers
  neveu new nez nice nicolas niece nier nimes niveau noble noel noir noire nom nombre nombreuses nombreux nominal
  nominatif nominatifs nomination nomme nommee noms non nonobstant nord nos not notaire notamment note notes notifie
  notifiee notifier notion notions notre noumea nourrir nourriture nous nouveau nouveaux nouvelle nouvelles novembre
  nuage nuire nuit nuku nul nulle nullement numero numeros nus objectif objet objets obligation obligations
  obligatoire oblige observation observations obstacles obtenir obtenu occasion occident occupe occupee octobre oeuvre
  oeuvres offert officier officiers offre oiseau olivier ollivier oncle ong ont onze oppose opposition oqn oqnous oqt
  oqtf oqu oque oquel orage ordinaire ordonna ordonne ordonner ordre ordres organisation organise organiser original
  origine orvault oublie oublier oui ouir ouis ous ousmane ousqu outre ouvert ouverte ouvertes ouverture ouvrage ouvre
  ouvrier ouvriere ouvrieres ouvriers ouvrir ouvrit pac page pages paie paiement paient pain paire paix palais pale
  papa pape papier papiers par paraissait paraissant paraissent parait paraitre parc parce pardon pardonne pardonner
  pareil pareille parents parfaite parfaitement parfois parfums paris parlaient parlant parle parlement parler parloir
  parloit parlons parmi parois paroisse paroisses parole paroleil paroles pars part partage partagee partager parti
  participation participe particulier particuliere particulierement particuliers partie parties partir partis partit
  partout paru parut parvenir pas pascal pascaux pase passa passage passagers passant passe passees passeport
  passeports passer passes passible passion passy patrick patron pau paul pauline pauvre pauvres paya payant paye
  payee payer payera payes payez pays paysage paysan paysans peine peines peint peintre pel pelletier penage
  penagement penal penale pendant penetrer penible peniblement penibles penitence penitent penitentiaire
  penitentiaires pens pensant pense pensee pensees penser pension per perd perdre perdu perdue pere perez peril
  perimee perimees perimere perimerent perimetre perimetres periode permet permets permettant permettre permis
  permission perpignan perrin personnage personnages personne personnel personnelle personnels personnes perte pertes
  petat petit petite petites petits peu peuple peuples peupliers peur peut peuvent peux philip philippe philosophe
  philosophie physique piano piece pieces pied pieds pierre pilote pire place placee placer places plaine plaira
  plaire plaisir plait plan plans plantes plat plein pleine pleinement pleure pleurs plu pluie plume plupart plus
  plusieurs plut plutot poesie poete poids poil poila poils point pointe points poisson poissy poitiers police
  policiers politique politiques pologne polonais pon pont popes populaire populaires population porcher porcheville
  port portail portait portant porte portee portees porter portes porteur pose posee poser position positions possede
  posseder possession possibilite possible poste postes potier potin pou poulain pour pourcelles pourcent pourquoi
  pourquoique pourra pourraient pourrais pourrait pourront poursuivre pourtant pourvu poussa poussiere pouvais pouvait
  pouvant pouvez pouvoir pouvoirs pouvons pra pratique pratiques pre precaution precede precedemment precedent
  precedente precis precise precisement preciser precision prefecture prefectures prefere preference preferent prefet
  prefets prejudice prejudiciaire prejuges premier premiere premieres premiers prend prendra prendre prends prenom
  prenommee prenons prentissage preparation preparer pres presence present presenta presentant presentation presente
  presentee presentent presenter presenterent presents preserve presidence president presidente presque presse pret
  prete pretend pretexte pretre preuve preuves prevenir prevoir prevu prevue prevues prie prier priere prince
  principal principale principalement principales principaux principe principes printemps priorite pris prise prises
  prison prisonnier prit prive prix probablement probleme problemes procede proceder procedure procedures proces
  processus prochain proche producteur production produit produits professeur profession professionnel professionnels
  profit profita profite profiter profond profonde profondement profondeur programme programmes progres projet projets
  promesse promis prononce prononcee prononcees prononcer prononces propagande propos propose proposition propositions
  propre propres proprietaire propriete protection prouve prouver provence province provision prud prude prudence
  prusse public publicain publics publie publies publique puis puisqu puisque puissance puisse pur pure purement put
  puy quai qualite qualites quand quant quante quantite quarante quart quartier quartiers quarts quatorze quatre
  quatrieme que quebec quefois quel quelle quelles quelqu quelque quelquefois quelques quels quentin quenu quere ques
  question questions qui quinzaine quinze quitta quitte quitter qune quoi quoiqu quoique race rails raison raisons
  rang ranger rangs rapide rapidement rappel rappele rappeler rappelle rapport rapporte rapporter rapporteur rapports
  rare rares raye rayes rayon rayons realisateur realisation realise realisee realite reau recemment recepisse
  reception recette recevable recevait recevoir recherche rechercher reciproquement recit reclame reclamee reclamer
  recoit recommande reconnais reconnaissance reconnaissant reconnait reconnaitre reconnu reconnut recourir recours
  recouvrer rectification rectifie recu recues recus recut rederic redi redoit reduire reduit reelle reellement
  refecture reference reflexions reforme reformes refus refusa refuse refuser regard regardait regarde regarder regime
  regiment region regional regions registre registrement regle reglement regles regret regrets regrette reguliere
  regulierement reims reine reis rejet rejete rejoindre relation relations relever religieuse religieux religion rem
  remarquable remarque remarques remercie remercier remet remettre remi remis remise remonte remplacement remplacer
  rempli remporte remy renard rencontre rend rendait rendent rendit rendre rends rendu rendue rene renforce rennes
  renommee renouvelle rente rentre rentree rentrer renvers renvoi renvoie renvoye renvoyee renvoyer reparation reparer
  repartir repas repee repere repete repond repondis repondit repondition reponditions repondre reponds repondu
  reponse reponses report repos repose repoussee reprendre represent representa represente repris reprise reprises
  reprit reproche reprocher republicain republicains republique republiques requete requetes requiert res reserve
  resident resistance resolu resolue resolues resolution resoudre respect respecte respecter respective respectivement
  respectueuse respectueusement respectueuses respectueux respiration responsabilite responsable responsables
  ressemble ressort ressources resta restaient restait reste restee restees restent rester restera restes resultant
  resultat resultats resulte ret retabli retablir retablissement retaire retard retenir retention retenu retiennent
  retire retirer retour retourna retourne retourner retrait retraite retrouve retrouver reunion reunions reunis reussi
  reve revenir revenu revenus reviendra reviendrai reviendrait revient revint revoir revolution revue riant richard
  riche richelieu rien rient riom rire risque risques rit rite rive riviere riz roanne robe robert robin rochefort
  rock roger roi rois roland role roman rome rose rou rouen rouge roule rouler rousseau roussel route roux royal rud
  rue rues rugby ruine ruines rupture russe russes russie sage sages sagesse sai sain saint sainte saintes sais saisi
  saisie saisir saison sait salaire salaires salariee salaries salle salon salue saluer salut salutaire salutation
  salutations samedi samuel san sandrine sang sans sante sas satisfait saurait sauter sauvage sauve sauver savais
  savait savant savent savez savoir savons scenario scenariste scene science scientifique seance seances seant sec
  second seconde secours secret secretaire secteur securite seigneur sein seine seize sejour selle selon semaine
  semaines semblable semblablement semblait semble sembler semblera semi semis senat senateur sens sent senti
  sentiment sentiments sentir separation separer sept septembre ser sera serai seraient serait serbe serge serie
  series serieuse serieusement serieux serons seront serre sert servant servi service services servir ses seuil seul
  seule seulement seuls seurat siecle siegard siege sien sienne sieur signal signature signe signer signes
  signification significations signifie signifier sile silence simon simone simple simplement simples simplifie single
  sinon sir sire situation situations situe situee situes six social sociale sociales socialiste societe societes
  soeur soeurs soi soient soigner soin soins soir soiree sois soit soixante soixantes sol soldat soldats solde soleil
  solidaire solidairement solidarite solution sombre somme sommeil somment sommes sommet son songer sonne sons sont
  sort sortant sorte sortes sorti sortie sorties sortir sortit sou soudain souffert souffle souffre souhaite souhaiter
  souhaitez soumis soupe souper souri sourire sourit sous soussigne sout soute soutenir soutent soutenu soutien
  souvenir souvenirs souvent sovietique sovietiques sow speciale speciales specialiste spectacle spip sport src stable
  stade station statue statuer statues statut stephane strasbourg style subi succes successeur succession sud suede
  suedois suffisamment suffisant suffisante suffit sui suis suisse suit suite suites suiv suivain suivait suivant
  suivante suivantes suivants suivent suivi suivie suivra suivre sujet sujets sulpice superbe supporter suppose
  suppression supreme sur surplus surpris surprise surtout sus sut symbole systeme table tableau tableaux tables
  taille tailleurs taire tais tant tante tarascon tarbes tard tardy taux taxe taxee taxes technique techniques tel
  telegramme telephone telephones telephonie telle tellement telles tels temoignage temoignages temoignent temoin
  temoins tempete temple temps tenait tend tendre tendresse tenir tente tenu tenue tenus ter terme termes termine
  terminer terrain terre terres terreur terrible territoire territoires territoriale tes testament tete teva texte
  textes the theatre theorie thierry thomas tiens tient tier tiers timbre timbree timides tir tira tire tirer tison
  tissu tissus titre titres toi tombe tombeau tomber ton tort tot total totalement totalite tou touche toucher
  toujours toul touler toulon toulouse tour toure tournant tourne tournoi tours tous tout toute toutefois toutes
  traduction train trainer trait traite traitement traiter tranquille tranquilles transfere transferee transfert
  transforme transport transports traore travail travaille travailler travailleurs travaux travers traverse traverser
  tre treize trente tres tresor tribu tribunal tribunaute tribunaux tribune triomphe triste tristement tristes trois
  troisieme trompe trop trouble troupe troupes trouva trouvais trouvait trouve trouvee trouver tue tulle tullin tunis
  turc turque tut tuteur type une unique uniquement unis universel universelle universite uns usage utile utiles
  utilise utilisee uzerche vae vain vais val valence valenciennes valentine valerie valet valeur valeurs vallee van
  vannes vant varennes varsovie vas vaste vaut vaux veille veiller velo venait venant vend vendre vendredi vendu
  vendue venez venezuela venir venise venons venot vent vente venu venue venus ver verbal verbale verbales verbe
  vercredi veritable verite verre verrez vers versailles version vert vertu vetement vetements veuillez veulent veut
  veuve veuvent veux vice victimes victoire victor victorine vide video vie vieil vieille viendra vienne viennent
  viens vient vierge vieux vif vignes vii vil villa village villages ville villeneuve villes vin vincent vingt vinrent
  vint violence violent virginie vis visa visage vise viser vision visite visiter vit vite vitesse vivait vivant
  vivants vive vivement vivent vivonne vivons vivre voges vogue voguet voguette voici voie voila voile voiles voir
  voire vois voisin voisine voisins voit voiture voix vol vole volonte volontes volume von vont vos vote voter votre
  vou voudra voudrai voudrais voudrait voulais voulait voulez vouloir voulons voulu vous voyage voyageurs voyait
  voyant voyer voyez voyon voyons vrai vraie vraiment vue wagner weber william wolff xavier yanis yeux york yvon
  yvonne zoe zone zones
  `
    .trim()
    .split(/\s+/),
);
