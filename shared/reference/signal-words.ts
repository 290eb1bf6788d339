// Words that make a letter urgent, by signal: printed formulas, abbreviations, and how people write them by ear.
// Source: sorting table of legal limits for detained foreigners, parts A and D (22 November 2026), to be reviewed by
// the Service prison. Folded; matched with look-alikes. `weak` words count only with a date beside them.

import type { SignalUrgency, SignalWords } from '../domain/triage/signal-words.ts';
import { ORDINARY_WORDS } from './ordinary-words.ts';
import { phrases } from './phrases.ts';

export const SIGNAL_WORDS: SignalWords = {
  rows: [
    {
      code: 'oqtf',
      phrases: phrases(`
        obligation de quitter le territoire francais; obligation de quitter le territoire;
        obligation de quitter la france; obligation de quite le territoire; obligation quitter territoire;
        oblige de quitter le territoire; obliger de quitter la france; obligee de quitter le territoire;
        oblige de quitter la france; quitter le territoire francais; quitter le territoire;
        obligation to leave french territory; oqtf; oqft; otqf; oktf; oqte; oqtef; oqtif; ocutef; aucutef; qtf; oqtv;
        obligation to leave france; l oqtf; orden de abandonar el territorio; obbligo di lasciare il territorio;
        obligatia de a parasi teritoriul; ordem de abandonar o territorio; obligacion de abandonar el territorio
      `),
    },
    {
      code: 'irtf',
      phrases: phrases(`
        interdiction de retour sur le territoire francais; interdiction de retour sur le territoire;
        interdiction de retour; interdiction de retourner sur le territoire; de retourner sur le territoire francais;
        interdit de retour; irtf; interdiction de circulation sur le territoire; interdiction de circulation; ictf;
        interdiction retour en france
      `),
    },
    {
      code: 'itf',
      phrases: phrases(`
        interdiction du territoire francais; interdiction du territoire; interdiction de territoire;
        interdit du territoire; interdiction definitive du territoire francais;
        interdiction definitive du territoire; itf; ltf; idtf; interdiction judiciaire du territoire francais;
        interdiction judiciaire du territoire; interdiction temporaire du territoire;
        interdiction definitif du territoire; interdit de territoire; interdiction de sejour definitive;
        double peine; interdiction territoire francais; prohibicion del territorio; interdizione dal territorio
      `),
    },
    {
      code: 'expulsion',
      phrases: phrases(`
        arrete d expulsion; arrete ministeriel d expulsion; arrete prefectoral d expulsion; mesure d expulsion;
        expulsion; procedure d expulsion; expulse du territoire; ordre d expulsion; etre expulse; vont m expulser;
        veulent m expulser; veut m expulser; deportation; deportation order; orden de expulsion;
        ordine di espulsione; espulsione; expulzare; expulsao; espulsion; expultion; expulcion; sinir disi
      `),
    },
    {
      code: 'comex',
      phrases: phrases(`
        commission d expulsion; commission departementale d expulsion; comex; comexe; bulletin de notification;
        avis de la commission d expulsion; comission d expulsion
      `),
    },
    {
      code: 'comex',
      also: 'hearing',
      phrases: phrases(`
        convocation devant la commission d expulsion; convocation a la commission d expulsion;
        convoque devant la commission d expulsion; convoque a la commission d expulsion; convocation comex;
        convoque a la comex; convoque devant la comex; convocation a la comex;
        passe devant la commission d expulsion
      `),
    },
    {
      code: 'destination',
      phrases: phrases(`
        fixant le pays de destination; fixant le pays de renvoi; pays de renvoi; fixant le pays a destination duquel;
        decision fixant le pays; arrete fixant le pays; sera reconduit a destination; pays a destination duquel
      `),
    },
    {
      code: 'retention',
      phrases: phrases(`
        retention administrative; centre de retention; centre de retention administrative; placement en retention;
        place en retention; placer en retention; mis en retention; retention; cra; lra; prolongation de la retention;
        local de retention; centro de internamiento; detention centre for removal; removal centre; la crate;
        centre de retension; retension administrative
      `),
    },
    {
      code: 'dublin',
      phrases: phrases(`
        transfert dublin; procedure dublin; reglement dublin; dublin; doublin; dubline; arrete de transfert;
        etat responsable de l examen; eurodac; transfert aux autorites; decision de transfert aux autorites
      `),
    },
    {
      code: 'readmission',
      phrases: phrases(`
        remise aux autorites; readmission; arrete de remise; decision de remise; arrete de readmission; reademission
      `),
    },
    {
      code: 'release',
      phrases: phrases(`
        je sors le; je sort le; je sortirai le; date de liberation; date de sortie; fin de peine; levee d ecrou;
        liberable; je suis liberable; je serai libere le; je serai liberee le; fin de ma peine; ma liberation;
        sera libere le; liberation prevue; sortie prevue; je sors dans; je sors bientot; sera elargi; je vais sortir;
        je vais etre libere; il me reste; levee de l ecrou; release date; i will be released; my release; salgo el;
        fecha de salida; data de iesire; ies pe; eliberare; liberazione; data de saida; sortant de prison;
        libere sous contrainte; liberation sous contrainte; lsc; fin peine; je finis ma peine; fin d peine;
        sortie de prison le
      `),
    },
    {
      code: 'release',
      weak: true,
      phrases: phrases(`
        sortie; liberation; libere; liberee; sors; sort; sortir; elargi; elargissement
      `),
    },
    {
      code: 'hearing',
      phrases: phrases(`
        audience; audiance; convoque au tribunal; convoque devant; convoquee devant; convocation au tribunal;
        convocation devant; debat contradictoire; passer devant le juge; passe devant le juge; passe au tribunal;
        odience; je passe en jugement; passer au tribunal; visioconference; comparution; court hearing; hearing;
        audiencia; udienza; audienta; commission d application des peines; tribunal d application des peines;
        je dois passer devant
      `),
    },
    {
      code: 'hearing',
      weak: true,
      phrases: phrases(`
        convocation; convoque; convoquee; jugement; tribunal; devant le juge; proces; visio
      `),
    },
    {
      code: 'extradition',
      phrases: phrases(`
        mandat d arret europeen; mandat europeen; extradition; extrade; ecrou extraditionnel; decret d extradition;
        demande d extradition; chambre de l instruction; european arrest warrant; orden europea de detencion; mae;
        extradicion; estradizione; extradare; extradicao
      `),
    },
    {
      code: 'sentence-appeal',
      phrases: phrases(`
        appel de la decision du jap; appel du jugement du jap; appel contre le jap; appel de l ordonnance du jap;
        rejet de ma demande d amenagement; refus d amenagement de peine; rejet de permission;
        ordonnance du juge de l application; rejet de ma demande de liberation conditionnelle; le jap a refuse;
        le jap a rejete; refus du jap; rejet du jap; faire appel du jap; ordonnance du jap; jugement du jap;
        rejet de ma demande de permission; refus de permission
      `),
    },
    {
      code: 'discipline',
      phrases: phrases(`
        commission de discipline; compte rendu d incident; mitard; au mitard; quartier disciplinaire;
        sanction disciplinaire; cellule disciplinaire; comission de discipline; pretoire; quartier d isolement;
        placement a l isolement; mittard
      `),
    },
    {
      code: 'asylum-appeal',
      phrases: phrases(`
        cour nationale du droit d asile; cnda; recours ofpra; rejet de l ofpra; decision de rejet de l ofpra;
        ofpra a rejete; rejet ofpra; l ofpra m a refuse; refus de l ofpra; ofpra a refuse;
        rejet de ma demande d asile; asile refuse; ma demande d asile a ete rejetee;
        ma demande d asile a ete refusee
      `),
    },
    {
      code: 'asylum',
      phrases: phrases(`
        demande d asile; demander l asile; demander asile; asile; azil; asil; ofpra; ofprat; demandeur d asile;
        refugie politique; statut de refugie; protection subsidiaire; asylum; asilo; political asylum;
        persecute dans mon pays; refugiat; en danger dans mon pays; menace de mort dans mon pays;
        peur de retourner dans mon pays; reexamen ofpra; iltica
      `),
    },
    {
      code: 'permit-refusal',
      phrases: phrases(`
        refus de titre de sejour; refus de sejour; refus de delivrance; refus de renouvellement; retrait de ma carte;
        retrait de votre carte; retrait de titre; retrait de ma carte de sejour; refuse mon titre de sejour;
        refuse ma carte de sejour; refuse le renouvellement; rejet de ma demande de titre; retire ma carte de sejour;
        retire mon titre; refus de carte de sejour; commission du titre de sejour; refuse de me donner un titre;
        refus de ma carte
      `),
    },
    {
      code: 'permit-expiry',
      phrases: phrases(`
        titre de sejour expire; carte de sejour expire; recepisse expire; carte qui expire; titre expire;
        mon titre expire; ma carte expire; mon recepisse expire; carte de sejour se termine;
        titre de sejour arrive a echeance; arrive a echeance; titre de sejour est arrive a echeance; carte perimee;
        carte de sejour perimee; titre de sejour perime; est perimee depuis; arrive a expiration;
        arrivera a expiration; carte de dix ans est perimee; date d expiration; fin de validite; recepisse perime;
        expire le; titre de sejour a expire; carte de sejour a expire; validite de ma carte; titre fini; carte fini
      `),
    },
    {
      code: 'distress',
      phrases: phrases(`
        greve de la faim; greve de faim; greve de la soif; suicide; me suicider; mettre fin a mes jours;
        mettre fin a ma vie; envie de mourir; veux mourir; je vais me tuer; envie de me tuer; me pendre; suis frappe;
        on m a frappe; on me frappe; violences des surveillants; ils m ont frappe; agresse par;
        je me suis fait agresser; menace de mort; viole; violee; gravement malade; cancer; je suis tres malade;
        tres grave maladie; automutilation; je me suis coupe; plus envie de vivre; en finir; hunger strike;
        kill myself; huelga de hambre; sciopero della fame; greva foamei; greve de fome; greve d la faim;
        je n en peux plus; urgence medicale; on me tape; pendaison; tentative de suicide; acte desespere; battu par
      `),
    },
  ],
  notSignals: phrases(`
    detention; en detention; centre de detention; maison d arret; detention provisoire; conditions de detention;
    code de l entree et du sejour des etrangers et du droit d asile; des etrangers et du droit d asile;
    sejour des etrangers et du droit d asile; et du droit d asile; liberation conditionnelle; juge des libertes;
    juge des libertes et de la detention; demande de mise en liberte; semi liberte; permission de sortir;
    permission de sortie; permissions de sortir; interdiction de sejour; mandat d arret; mandat de depot;
    acte de naissance; intention; attention; a l attention; mention; prevention; obtention;
    pays de destination souhaite; jugement de divorce; jugement suppletif; jugement du tribunal; vu le jugement;
    par jugement; tribunal correctionnel; tribunal administratif; tribunal judiciaire; une sortie; sortie scolaire;
    ressort; sorte; sortes; permis de conduire; sejour irregulier; remise de peine; remises de peine;
    audience solennelle; exclusion; expression; probation; de probation; situation administrative; demande d aide;
    demander de l aide; demander l aide; facile; fragile; visite; avis; invite; suivi; impulsion; explosion; preuves;
    liberte; dossier
  `),
  ordinary: ORDINARY_WORDS,
  cancelled: phrases(`
    annule; annulee; annules; abroge; abrogee; retire; retiree; leve; levee; suspendu; suspendue
  `),
};

/** How soon and how long a signal is red. Source: the same table, part D. */
export const SIGNAL_URGENCY: SignalUrgency = {
  oqtf: { red: 'always' },
  irtf: { red: 'always' },
  itf: { red: 'never' },
  // Not suspensive: two months to act, at once; an old order is the orange of part D.
  expulsion: { red: 'recent', days: 60 },
  comex: { red: 'soon', days: 15 },
  destination: { red: 'always' },
  retention: { red: 'always' },
  dublin: { red: 'always' },
  readmission: { red: 'always' },
  release: { red: 'soon', days: 15 },
  hearing: { red: 'soon', days: 15 },
  extradition: { red: 'always' },
  'sentence-appeal': { red: 'always' },
  discipline: { red: 'never' },
  asylum: { red: 'never' },
  'asylum-appeal': { red: 'never' },
  'permit-refusal': { red: 'never' },
  'permit-expiry': { red: 'never' },
  distress: { red: 'always' },
};
