// Words of each subject that people in prison write about, as they write them. Measures (OQTF, expulsion…) come from
// the urgency signals. Source: part 2 of the facts on letters, to be adjusted on real letters by the Service prison.
import type { TopicWords } from '../domain/triage/topics.ts';
import { phrases } from './phrases.ts';

export const TOPIC_WORDS: TopicWords = {
  rows: [
    { topic: 'elo-oqtf', phrases: phrases('voies et delais de recours; lever l interdiction de retour') },
    {
      topic: 'elo-itf',
      phrases: phrases('relevement; requete en relevement; double peine; relever mon interdiction'),
    },
    { topic: 'elo-exp', phrases: phrases('abrogation de mon expulsion; abroger; avis de la commission d expulsion') },
    {
      topic: 'elo-cra',
      phrases: phrases(`
        police aux frontieres; la paf; laissez passer; laissez passer consulaire; escorte; reserve un vol;
        billet d avion; monter dans l avion; refuse d embarquer; embarquement; charter
      `),
    },
    { topic: 'elo-dub', phrases: phrases('prise d empreintes; mes empreintes en; etat responsable; eurodac') },
    {
      topic: 'sej-1re',
      phrases: phrases(`
        premiere demande de titre; premiere demande; demander une carte de sejour; demander un titre de sejour;
        demande de titre de sejour; demande de carte de sejour; obtenir une carte de sejour; obtenir un titre de sejour;
        obtenir ma carte; avoir une carte de sejour; avoir un titre de sejour; avoir des papiers; faire mes papiers;
        faire une demande de papiers; demande de papiers; regularisation; regulariser; regularise; sans papiers;
        sans papier; sans titre de sejour; vie privee et familiale; parent d enfant francais; pere d enfant francais;
        mere d enfant francais; conjoint de francais; conjoint de francaise; je voudrais une carte de sejour;
        je voudrais un titre de sejour; voudrais la carte de sejour; renseignements sur la carte de sejour;
        aide pour mon titre de sejour; aide pour mes papiers; aider pour mes papiers; besoin de papiers;
        davoir des papie; avoir mes papiers; titre de sejour parent; refaire une demande de titre;
        compte pour ma carte de sejour; depose un dossier de titre; residence permit; get papers; los papeles; permiso de residencia; permesso di soggiorno; autorizacao de residencia; permis de sedere; admission exceptionnelle; dix ans de presence;
        passeport talent; carte de resident; obtenir ma carte de resident; refaire mes papiers; situation administrative
      `),
    },
    {
      topic: 'sej-ren',
      phrases: phrases(`
        renouveler ma carte; renouveler mon titre; renouveler mon recepisse; renouvellement; renouvelement;
        renouvellement de ma carte; renouvellement de mon titre; refaire ma carte; refaire ma carte de sejour;
        carte perimee; titre perime; carte expiree; titre expire; recepisse perime; recepisse; duplicata; anef;
        timbre fiscal; comment la renouveler; comment le renouveler; perdu ma carte de sejour; perdu mon titre de sejour;
        renouveler mon titre de sejour; renouveler ma carte de sejour; prolonger ma carte; renew my permit; retirer ma carte de resident; retrait de titre; renouveler la carte
      `),
    },
    {
      topic: 'sej-mal',
      phrases: phrases(`
        etranger malade; titre pour soins; titre de sejour pour soins; carte de sejour pour soins; titre de soins;
        ofii; certificat medical pour la prefecture; medecin de l ofii; carte pour soins; sejour pour soins;
        titre de sejour malade; l 425 9; maladie carte de sejour; titre etranger malade; raison de sante; raisons de sante; papiers pour maladie
      `),
    },
    {
      topic: 'sej-pro',
      phrases: phrases(`
        certificat de residence algerien; certificat de residence; accord franco algerien; accords franco algeriens;
        accord franco tunisien; accord franco marocain; accords bilateraux; certificat de resident algerien
      `),
    },
    {
      topic: 'asi',
      phrases: phrases('ofpra; cnda; asile; azil; apatride; apatridie; protection subsidiaire; refugie'),
    },
    {
      topic: 'nat',
      phrases: phrases(`
        certificat de nationalite; nationalite francaise; acte de naissance; jugement suppletif; double nationalite;
        demander la nationalite; naturalisation; est ce que je suis francais; devenir francais; etat civil; cnf;
        declaration de nationalite; filiation
      `),
    },
    {
      topic: 'eur',
      phrases: phrases(`
        citoyen europeen; citoyenne europeenne; citoyen de l union; union europeenne; citoyen ue; ressortissant europeen;
        je suis roumain; je suis bulgare; je suis portugais; je suis espagnol; je suis italien; je suis polonais;
        je suis belge; je suis allemand; je suis neerlandais; droit au sejour ue; interdiction de circulation; european citizen
      `),
    },
    {
      topic: 'pen-ame',
      phrases: phrases(`
        amenagement de peine; amenagement; liberation conditionnelle; conditionnelle; lc expulsion; semi liberte;
        bracelet; bracelet electronique; ddse; permission de sortir; permission; permition; libere sous contrainte;
        liberation sous contrainte; lsc; remise de peine; remises de peine; reduction de peine; placement exterieur;
        application des peines; jap; conversion de peine; parole
      `),
    },
    {
      topic: 'pen-jug',
      phrases: phrases(`
        avocat commis d office; commis d office; commis doffice; comi doffice; aide juridictionnelle; changer d avocat;
        demande de mise en liberte; mise en liberte; dml; detention provisoire; faire appel du jugement; tribunal correctionnel; cour d assises;
        mon proces; cour d appel; mandat de depot; cherche un avocat; pas d avocat au proces; passe au tribunal; pass o tribunal;
        juge d instruction; appel de ma condamnation; chambre de l instruction; comparution immediate
      `),
    },
    {
      topic: 'pen-trf',
      phrases: phrases(`
        transferement; transfert au pays; transfert dans mon pays; transfert au portugal; transfert en espagne;
        transfert en italie; transfert en roumanie; transfert en belgique; transfert au maroc; finir ma peine dans mon pays;
        purger ma peine dans mon pays; extradition; mandat d arret europeen; transferer dans mon pays; finir ma peine pres de ma famille; extrader
      `),
    },
    {
      topic: 'det',
      phrases: phrases(`
        conditions de detention; mitard; pretoire; quartier disciplinaire; commission de discipline; isolement;
        punaises; punaises de lit; cafards; des rats; trois en cellule; 3 en cellule; changer de cellule; changement de cellule;
        changement de batiment; courrier ouvert; ouvrent mon courrier; lettres arrivent ouvertes; retention de courrier; violences;
        acces aux soins; voir le medecin; dentiste; fouille; fouilles; travail en prison; auxi; classement; declasse; auxiliaire; par terre;
        porter plainte; la cantine; agresse; tabasse; psychologue
      `),
    },
    {
      topic: 'fam',
      phrases: phrases(`
        parloir avec ma femme; permis de visite; permis de visiter; visa; visa pour venir; me marier; mariage; pacs; reconnaitre mon fils;
        reconnaitre ma fille; reconnaitre mon enfant; reconnaissance de paternite; reconnaissance d enfant; voir mes enfants; voir ma fille; voir mon fils;
        droit de visite; divorce; regroupement familial; venir me voir; venir le voir; me rendre visite; autorite parentale; enceinte; ma compagne; visit him; permit to visit; unite de vie familiale
      `),
    },
    {
      topic: 'soc',
      phrases: phrases(`
        hebergement; logement; pas de logement; pa de logemen; ou dormir; sans abri; 115; domiciliation; attestation d hebergement; cmu; puma; aide medicale; foyer; samu social;
        securite sociale; carte vitale; rsa; chrs; adresse a la sortie; ou aller; ou aller a la sortie; a la rue; france travail; l a m e; demander l a m e; l ame; caf; hebergement d urgence
      `),
    },
    {
      topic: 'suivi',
      phrases: phrases(`
        je vous ai ecrit; je vous ai deja ecrit; je vous ai envoye une lettre; sans reponse; pas de reponse de votre part; toujours pas de reponse; suite a votre courrier;
        suite a votre lettre; suite a votre reponse; en reponse a votre; comme vous m avez demande; comme vous me l avez demande; ma derniere lettre; mon dernier courrier;
        ma precedente lettre; mon precedent courrier; ma troisieme lettre; ma deuxieme lettre; vous m avez repondu; pas eu de reponse; jamais repondu a ma lettre;
        aucune reponse de votre; relance; je vous relance; suivez mon dossier; je vous donne des nouvelles; ma premiere lettre; i wrote to you; je vous ai ecri
      `),
    },
    {
      topic: 'hors',
      phrases: phrases(`
        un mandat; mandat de 20 euros; envoyer un mandat; un colis; des colis; colis de noel; colis de vetements; envoyer des vetements; des vetements; indigent; cantiner; du tabac;
        de l argent; besoin d argent; argent; euros; telephone; television; vestiaire; timbres; des timbres; enveloppes et timbres; un poste radio; des livres
      `),
    },
  ],
  notTopics: phrases(`
    code de l entree et du sejour des etrangers et du droit d asile; sejour des etrangers et du droit d asile;
    et du droit d asile; est en cours d instruction sans reponse; avocat commis d office ne vient pas a l audience;
    mandat de depot; mandat d arret; mandat d arret europeen; nationalite marocaine; l a m e arrete; mon ame; sans reponse de la prefecture; permission d absence;
    fouille du dossier; acte de naissance de ma fille; acte de naissance de mon fils; acte de naissance de mon enfant; reponse de la prefecture;
    passeport; visa schengen refuse; ligne telephonique; numero de telephone; cabinet telephone; par telephone; au telephone; pour un telephone; recu un telephone; tribunal de paris;
    aide medicale urgente; etat civil du prefet; considerant que; vie est en danger
  `),
  ofSignal: {
    oqtf: 'elo-oqtf',
    irtf: 'elo-oqtf',
    destination: 'elo-oqtf',
    itf: 'elo-itf',
    expulsion: 'elo-exp',
    comex: 'elo-exp',
    retention: 'elo-cra',
    dublin: 'elo-dub',
    readmission: 'elo-dub',
    extradition: 'pen-trf',
    'sentence-appeal': 'pen-ame',
    discipline: 'det',
    asylum: 'asi',
    'asylum-appeal': 'asi',
    'permit-expiry': 'sej-ren',
  },
};
