// Words that make a letter urgent, by signal: printed formulas, abbreviations, and how people write them by ear.
// Source: sorting table of legal limits for detained foreigners, parts A and D (22 November 2026), to be reviewed by
// the Service prison. Folded; matched with look-alikes. `weak` words count only with a date beside them.

import type { SignalWords } from '../domain/triage/signal-words.ts';
import { CONTEXT_CUES, CUE_FAMILIES } from './context-cues.ts';
import { DISTRESS_ROW } from './distress-words.ts';
import { EVENT_FAMILIES } from './event-families.ts';
import { EVENT_ROWS } from './event-words.ts';
import { NOT_SIGNALS } from './not-signals.ts';
import { ORDINARY_WORDS } from './ordinary-words.ts';
import { phrases } from './phrases.ts';

export const SIGNAL_WORDS: SignalWords = {
  rows: [
    {
      code: 'oqtf',
      glued: true,
      phrases: phrases('uneoqtf; monoqtf; loqtf; doqtf; loktf; doktf; uneoktf; loqft; uneoqft'),
    },
    { code: 'extradition', beside: true, phrases: phrases('chambre de l instruction') },
    {
      code: 'hearing',
      weak: true,
      phrases: phrases('aller au tribunal; aller au tribunal administratif; aller devant le juge'),
    },
    {
      code: 'permit-refusal',
      also: 'hearing',
      phrases: phrases(`
        convoque devant la commission du titre de sejour; convocation devant la commission du titre de sejour;
        convoque a la commission du titre de sejour; convocation a la commission du titre de sejour;
        passe devant la commission du titre de sejour
      `),
    },
    {
      code: 'discipline',
      also: 'hearing',
      phrases: phrases(`
        passe en commission de discipline; convoque en commission de discipline; passe en cdd;
        passe devant la commission de discipline; convoque devant la commission de discipline; je passe au pretoire;
        convoque au pretoire
      `),
    },
    {
      code: 'asylum',
      also: 'hearing',
      phrases: phrases(`
        convoque a l ofpra; convocation a l ofpra; convocation ofpra; convoque pour l entretien ofpra;
        entretien a l ofpra; rendez vous a l ofpra; ofpra m a convoque; ofprat ma convoque; ofpra ma convoque
      `),
    },
    {
      code: 'oqtf',
      phrases: phrases(`
        quitter le pays; feuille de la prefecture; signe une feuille de la prefecture;
        lettre de la prefecture de partir; quitter la france; kite le territoire; kite la france; quite la france;
        quitte la france sans delai; doit quitter le territoire; dois quitter le territoire;
        oblige a quitter le territoire; obligation a quitter le territoire; oblige a quitter la france;
        le papier de la prefecture; papier de la prefecture il a dit signe; signer le papier de la prefecture;
        signe le papier de la prefecture; signe un papier de la prefecture; recu un papier de la prefecture;
        donne un papier de la prefecture; papie de la prefecture; papier du prefet a signer; oqtf sans delai; o q t f;
        leave french territory; leave the french territory; leave the territory; abandonar el territorio;
        abandonar francia; lasciare il territorio; lasciare la francia; parasi teritoriul; parasesc teritoriul;
        paraseasca teritoriul; abandonar o territorio; sair da franca; oqtfs; ocutf; aucteffe; oqutf; oucutef; okutef;
        oqitf; auqtf; obligasion de partir; obligation de partir de france; obligation de sortir du territoire;
        obligation de quitter le territoire francais; obligation de quitter le territoire;
        obligation de quitter la france; obligation de quite le territoire; obligation quitter territoire;
        oblige de quitter le territoire; obliger de quitter la france; obligee de quitter le territoire;
        oblige de quitter la france; quitter le territoire francais; quitter le territoire;
        obligation to leave french territory; oqtf; oqft; otqf; oktf; oqte; oqtef; oqtif; ocutef; aucutef; qtf; oqtv;
        obligation to leave france; orden de abandonar el territorio; obbligo di lasciare il territorio;
        obligatia de a parasi teritoriul; ordem de abandonar o territorio; obligacion de abandonar el territorio
      `),
    },
    {
      code: 'irtf',
      phrases: phrases(`
        interdit de revenir en france; interdiction de revenir; interdiction de revenir en france;
        interdiction de rentrer en france; interdite de retour; interdit de retour sur le territoire;
        interdit de retourner en france; i r t f; ban from returning; banned from returning to france;
        interdiction de retour en france; interdicsion de retour; prohibicion de regreso; prohibicion de volver;
        interdictia de a reveni; interdictie de intoarcere; proibicao de regresso; divieto di reingresso;
        signale au sis; signalement sis; signale aux fins de non admission;
        interdiction de retour sur le territoire francais; interdiction de retour sur le territoire;
        interdiction de retour; interdiction de retourner sur le territoire; de retourner sur le territoire francais;
        interdit de retour; irtf; interdiction de circulation sur le territoire; interdiction de circulation; ictf;
        interdiction retour en france
      `),
    },
    {
      code: 'itf',
      phrases: phrases(`
        interdicsion du territoire; interdiction du territoir; i t f; interdit du territoire francais;
        interdit definitivement du territoire; interdiction judiciaire; relevement de mon interdiction;
        requete en relevement; relevement de l interdiction; dtf; ban from french territory;
        interdiction definitive de territoire; interdit de sejour en france; interdiction de cinq ans du territoire;
        prohibicion judicial del territorio; interdiction du territoire francais; interdiction du territoire;
        interdiction de territoire; interdit du territoire; interdiction definitive du territoire francais;
        interdiction definitive du territoire; itf; ltf; idtf; interdiction judiciaire du territoire francais;
        interdiction judiciaire du territoire; interdiction temporaire du territoire;
        interdiction definitif du territoire; interdit de territoire; interdiction de sejour definitive; double peine;
        interdiction territoire francais; prohibicion del territorio; interdizione dal territorio
      `),
    },
    {
      code: 'expulsion',
      phrases: phrases(`
        m expulser; mexpulser; mexpulse; me faire expulser; va m expulser; va etre expulse; va etre expulsee;
        vais etre expulse; serai expulse; risque l expulsion; risque d etre expulse; me renvoyer dans mon pays;
        me renvoyer au pays; deport me; deported; be deported; they want to deport me; deportar; deportarme;
        me expulsar; expulsarme; expulsar me; espulsare; areter d expulsion; arrete despulsion; despulsion; expulsable;
        un ape; l ape; mon ape; ape du; ape de; sous ape; d ape; un ame arrete; arrete ministeriel; ame du ministre;
        sous ame; urgence absolue; expulsion en urgence absolue; expulzat; expulzeze; sinir disi edilme; debim;
        deportim; arrete d expulsion prefectoral; menace grave pour l ordre public; arrete d expulsion;
        arrete ministeriel d expulsion; arrete prefectoral d expulsion; mesure d expulsion; expulsion;
        procedure d expulsion; expulse du territoire; ordre d expulsion; etre expulse; vont m expulser;
        veulent m expulser; veut m expulser; deportation; deportation order; orden de expulsion; ordine di espulsione;
        espulsione; expulzare; expulsao; espulsion; expultion; expulcion; sinir disi
      `),
    },
    {
      code: 'comex',
      phrases: phrases(`
        commission dexpulsion; la comex; komex; comeks; commission des expulsions; commission d espulsion;
        bulletin de notification de convocation; commission d expulsion; commission departementale d expulsion; comex;
        comexe; bulletin de notification; avis de la commission d expulsion; comission d expulsion
      `),
    },
    {
      code: 'comex',
      also: 'hearing',
      phrases: phrases(`
        convocation devant la commission d expulsion; convocation a la commission d expulsion;
        convoque devant la commission d expulsion; convoque a la commission d expulsion; convocation comex;
        passe devant la comex; passe a la comex; passe en comex; commission d expulsion me convoque;
        convoque a la comex; convoque devant la comex; convocation a la comex; passe devant la commission d expulsion
      `),
    },
    {
      code: 'destination',
      phrases: phrases(`
        pays de destination; pays de retour; pays d eloignement; eloigne a destination; pays vers lequel;
        arrete fixan le pays; fixant le pays d eloignement; reconduit a destination de; decide le pays de renvoi;
        fixant le pays de destination; fixant le pays de renvoi; pays de renvoi; fixant le pays a destination duquel;
        decision fixant le pays; arrete fixant le pays; sera reconduit a destination; pays a destination duquel
      `),
    },
    {
      code: 'retention',
      phrases: phrases(`
        centre de retencion; centre de retantion; en retantion; conduit au centre de retention; mesnil amelot cra;
        vers placement mis place detention center for deportation; immigration detention; centro de retencion;
        centro de deportacion; centrul de retentie; centro di permanenza; ils viennent me chercher a la sortie;
        paf vienne me chercher; la paf vient me chercher; paf va venir me chercher; retention administrative;
        centre de retention; centre de retention administrative; placement en retention; place en retention;
        placer en retention; mis en retention; retention; cra; lra; prolongation de la retention; local de retention;
        centro de internamiento; detention centre for removal; removal centre; la crate; centre de retension;
        retension administrative
      `),
    },
    {
      code: 'dublin',
      phrases: phrases(`
        arrete de transfert vers; transferer en italie dublin; dublin iii; dublin 3; le dublin; regime dublin;
        en dublin; sous dublin; dublinne; dublines; transfere aux autorites; pris mes empreintes en italie;
        pris mes empreintes en espagne; a cause de mes empreintes; parce que mes empreintes; empreintes en italie;
        empreintes en espagne; empreintes en allemagne; dubliner; transfert dublin; procedure dublin; reglement dublin;
        dublin; doublin; dubline; arrete de transfert; etat responsable de l examen; eurodac; transfert aux autorites;
        decision de transfert aux autorites
      `),
    },
    {
      code: 'readmission',
      phrases: phrases(`
        remis aux autorites; remise aux autorites espagnoles; remise aux autorites italiennes;
        remise aux autorites belges; readmition; reamission; readmettre en italie; readmettre en espagne; reamition;
        readmision; decision de readmission; remise aux autorites; readmission; arrete de remise; decision de remise;
        arrete de readmission; reademission
      `),
    },
    {
      code: 'release',
      phrases: phrases(`
        je serai liberable le; liberable le; je sors dans quinze jours; je sors de prison; sortie definitive;
        ma peine finit; ma peine fini; ma peine se termine; ma peine est finie; ma peine finira; ma peine prend fin;
        j ai fini ma peine; peine finie le; fin de detention; sortant le; sort de prison; sors de prison;
        sorti de prison; sera liberable; elle sort le; il sort le; sortira le; sera liberee le; est liberable;
        ma date de sorti; ma dat de sorti; date sortie; jsors le; jsor le; jsort le; je sor le; je sorts le;
        je vais etre liberee; je suis libere; je suis liberee; je serai dehors; ma sortie est; ma leve d ecrou;
        levee decrou; je finis le; je finis ma peine le; i get out; getting out; i leave prison; salgo de la carcel;
        saldre; salida de prision; saio no dia; minha saida; esco il; esco dal carcere; voi fi eliberat; ma eliberez;
        ma eliberez pe; tahliye; lirohem; data e lirimit; je sors le; je sort le; je sortirai le; date de liberation;
        date de sortie; fin de peine; levee d ecrou; liberable; je suis liberable; je serai libere le;
        je serai liberee le; fin de ma peine; ma liberation; sera libere le; liberation prevue; sortie prevue;
        je sors dans; je sors bientot; sera elargi; je vais sortir; je vais etre libere; il me reste deux mois;
        il me reste trois mois; levee de l ecrou; je termine ma peine; termine ma peine le; je sors ds; je sort ds;
        release date; i will be released; my release; salgo el; fecha de salida; data de iesire; ies pe; eliberare;
        liberazione; data de saida; sortant de prison; libere sous contrainte; liberation sous contrainte; lsc;
        fin peine; je finis ma peine; fin d peine; sortie de prison le
      `),
    },
    {
      code: 'release',
      weak: true,
      phrases: phrases(`
        il me reste; me reste; sortie; liberation; libere; liberee; sors; sort; sortir; elargi; elargissement
      `),
    },
    {
      code: 'hearing',
      phrases: phrases(`
        passe devant la chambre de l instruction; passe a la chambre de l instruction; odiance; audiense; odiense;
        convocation pour le tribunal; convocation au tribunal administratif; convoque au tribunal administratif;
        convoque devant le tribunal; je passe devant le tribunal; passe devant le tribunal; convoque en visio;
        convoquee en visio; passe en visio; passe en cap; passe a la cap; passe en tap; passe au tap;
        passe devant le jap; passe devant le jld; passe au ta; convoque au ta; passe devant la cour; passe a la cour;
        passe en appel; passe en correctionnelle; passe en comparution; passe en comparution immediate; je comparais;
        je comparais devant; je vais etre juge le; rendez vous avec le juge le; passe en debat;
        passe devant le juge des libertes; juge des libertes passe; convocation du juge; convoque par le juge;
        convoque chez le juge; je suis juge le; serai juge le; passe en proces; date d audience; date daudience;
        my hearing; court date; my trial; el juicio; mi audiencia; juicio el; julgamento; udienza il; proces pe;
        mahkemem; durusma; gjyqi; passe o tribunal; pass o tribunal; seance du tribunal; audience; audiance;
        convoque au tribunal; convoque devant; convoquee devant; convocation au tribunal; convocation devant;
        debat contradictoire; passer devant le juge; passe devant le juge; passe au tribunal; odience;
        je passe en jugement; passer au tribunal; visioconference; comparution; court hearing; hearing; audiencia;
        udienza; audienta;
        je dois passer devant
      `),
    },
    {
      code: 'hearing',
      weak: true,
      phrases: phrases(`
        devant le tribunal administratif; devant le tribunal; devant le tribunal correctionnel; devant la cour d appel;
        vais etre juge; rendez vous avec le juge; rendez vous au tribunal; convocation; convoque; convoquee; jugement;
        tribunal; devant le juge; proces; visio; commission d application des peines; tribunal d application des peines
      `),
    },
    {
      code: 'extradition',
      phrases: phrases(`
        m a e; mandat d aret europeen; mandat darret europeen; mandat d arret international; mandat international;
        m extrader; extrader; etre extrade; extradited; extradite me; extraditarme; extradat; extraditer; iade;
        ekstradim; sous ecrou extraditionnel; mandat d arret europeen; mandat europeen; extradition; extrade;
        ecrou extraditionnel; decret d extradition; demande d extradition; european arrest warrant;
        orden europea de detencion; mae; extradicion; estradizione; extradare; extradicao
      `),
    },
    {
      code: 'sentence-appeal',
      phrases: phrases(`
        refus pour ma conditionnelle; refus pour mon bracelet; refus pour ma semi liberte; rejet pour mon amenagement;
        rejet pour ma semi liberte; rejet pour ma permission; rejet pour ma conditionnelle; refus pour ma permission;
        refus de liberation conditionnelle; rejet de liberation conditionnelle; refuse la conditionnelle;
        refuse ma conditionnelle; refuse ma liberation conditionnelle; refuse la liberation conditionnelle;
        refuse le bracelet; refuse mon bracelet; refus de bracelet; refus du bracelet; refuse ma permission;
        refuse la permission; rejete ma permission; refuse ma permition; rejet de ma permission; refus de semi liberte;
        refuse ma semi liberte; refuse la semi liberte; rejet de la semi liberte; refuse mon amenagement;
        rejete mon amenagement; rejet d amenagement de peine; rejet amenagement; refuse l amenagement;
        refus de mon amenagement; appel du jap; appel contre la decision du jap; appel contre le refus du jap;
        appel de l ordonnance du juge de l application; appel du jugement du tap;
        appel du jugement du tribunal de l application; jap a dit non; juge d application des peines a refuse;
        juge d application des peines a rejete; juge de l application des peines a refuse;
        juge de l application des peines a rejete; retrait de credit de reduction; retire mes remises de peine;
        refuse la liberation sous contrainte; refuse la semi liberte; refuse le bracelet; dit non pour la semi liberte;
        dit non pour le bracelet; dit non pour la conditionnelle; retire jours de remises de peine;
        retire jours de remise de peine; vingt quatre heures pour faire appel; vingt quatre heures pour l appel;
        24 heures pour faire appel; 24 heures pour l appel; faire appel c est 24 heures; refuse mes remises de peine;
        refus de remise de peine; rejet de ma demande de semi liberte; rejet de ma demande de bracelet;
        rejette ma demande de permission; rejette la demande de liberation conditionnelle;
        rejete la demande d amenagement; appel de la decision du jap; appel du jugement du jap; appel contre le jap;
        appel de l ordonnance du jap; rejet de ma demande d amenagement; refus d amenagement de peine;
        rejet de permission; ordonnance du juge de l application; rejet de ma demande de liberation conditionnelle;
        le jap a refuse; le jap a rejete; refus du jap; rejet du jap; faire appel du jap; ordonnance du jap;
        jugement du jap; rejet de ma demande de permission; refus de permission
      `),
    },
    {
      code: 'discipline',
      phrases: phrases(`
        mis au trou; au trou; jours de trou; au cachot; au qd; en qd; le qd; de qd; jours de qd; jours de mitard;
        au mittar; mitar; pretoir; passe au pretoire; commission disciplinaire; commission de dicipline; eu un cri;
        recu un cri; pris un cri; un cri pour; rapport d incident; compte rendu dincident; cellule de punition;
        puni de cellule; quartier d au qi; mise a l mis a l isolation cell; solitary; celda de castigo;
        confinement en cellule; sanction de cellule; punishment cell; izolare; commission de discipline;
        compte rendu d incident; mitard; au mitard; quartier disciplinaire; sanction disciplinaire;
        cellule disciplinaire; comission de discipline; pretoire; quartier d placement a l mittard
      `),
    },
    {
      code: 'asylum-appeal',
      phrases: phrases(`
        ofpra m a envoye un refus; ofpra m a envoye le refus; refus du statut de refugie; refus de la protection;
        rejete par l ofpra; refuse par l ofpra; l ofpra a dit non; cnda a rejete; refus ofpra; refuse l asile;
        m a refuse l asile; debute par la cnda; recours contre l ofpra; recours cnda; asylum was rejected;
        asylum refused; my asylum request was refused; rechazaron mi asilo; rejet de l asile; appel de l asile;
        cours nationale du droit d asile; cour nationale du droit d asile; cnda; recours ofpra; rejet de l ofpra;
        decision de rejet de l ofpra; ofpra a rejete; rejet ofpra; l ofpra m a refuse; refus de l ofpra;
        ofpra a refuse; rejet de ma demande d asile; asile refuse; ma demande d asile a ete rejetee;
        ma demande d asile a ete refusee
      `),
    },
    {
      code: 'asylum',
      phrases: phrases(`
        lazil; dazil; lasile; demandeur d azil; asile politique; 
        demander la protection; protection internationale; protection de la france; protection en france;
        peur de rentrer dans mon pays; peur de retourner au pays; peur de rentrer au pays; je crains pour ma vie;
        crains pour ma vie; si je retourne je suis mort; si je rentre je suis mort; si je rentre ils me tuent;
        si je retourne on va me tuer; si je retourne dans mon pays on va me tuer; si je retourne ils vont me tuer;
        recherche au pays; recherche dans mon pays; la mort dans mon pays; dans mon pays c est la mort;
        veulent me tuer; vont me tuer dans mon pays; vont me tuer si; on va me tuer dans mon pays; fui mon pays;
        fuir mon pays; je ne peux pas retourner dans mon pays; je peux pas retourner dans mon pays;
        je peut pas retourner; danger de mort dans mon pays; danger si je retourne; vie est en danger;
        ma vie en danger; afraid to go back; cannot go back to my country; seek asylum; refugee; refugiado; refugiato;
        rifugiato; azilul; azili; azilant; siginma; asil politik; pedir asilo; solicitar asilo; cerere de azil;
        persecution; persecutions; persecute; recu a l ofpra; entretien ofpra; domande l asile; demande azil;
        demande d asile; demander l asile; demander asile; asile; azil; asil; demandeur d asile;
        refugie politique; asylum; asilo; political asylum;
        persecute dans mon pays; refugiat; en danger dans mon pays; menace de mort dans mon pays;
        peur de retourner dans mon pays; reexamen ofpra; iltica
      `),
    },
    {
      code: 'asylum',
      beside: true,
      phrases: phrases(
        'ofpra; ofprat; refugie; refugier; statut refugie; statut de refugie; protection subsidiaire; apatride; apatridie',
      ),
    },
    {
      code: 'permit-refusal',
      phrases: phrases(`
        decide de ne pas me donner la carte; ne pas me donner la carte; ne pas me donner le titre; refus pour ma carte;
        refus pour mon titre; rejet de ma demande de carte; rejet de la demande de titre; rejet de la demande de carte;
        refuse le titre de sejour; refuse le titre; refuse mon titre; refuse ma carte; refuse la carte de sejour;
        refus de mon titre; refus du titre; refus de renouveler; refuse de renouveler; refuse de me renouveler;
        rejete ma demande de titre; rejete ma demande de carte; demande de titre de sejour est rejetee;
        demande de titre est rejetee; rejet de titre de sejour; refus de la prefecture; refus du prefet;
        me retirer ma carte; me retirer mon titre; retirer ma carte de resident; retirer ma carte;
        retirer mon titre de sejour; retrait de carte; retrait de titre de sejour; retrait de ma carte de resident;
        retrait de mon titre; lettre de retrait; retire ma carte; retire ma carte de resident; a retire ma carte;
        refus dun titre; commission de titre de sejour; cotis; refusal of residence; residence permit refused;
        refus de carte; refus de titre de sejour; refus de sejour; refus de delivrance; refus de renouvellement;
        retrait de ma carte; retrait de votre carte; retrait de titre; retrait de ma carte de sejour;
        refuse mon titre de sejour; refuse ma carte de sejour; refuse le renouvellement; rejet de ma demande de titre;
        retire ma carte de sejour; retire mon titre; refus de carte de sejour; commission du titre de sejour;
        refuse de me donner un titre; refus de ma carte
      `),
    },
    {
      code: 'permit-expiry',
      phrases: phrases(`
        carte de 10 ans se termine; carte de dix ans se termine; carte pluriannuelle se termine; ma carte finit;
        ma carte fini; ma carte elle finit; ma carte elle fini; carte finira; carte de sejour finira; titre finira;
        recepisse se termine; recepisse n est plus valable; recepisse est plus valable; carte n est plus valable;
        carte est plus valable; titre n est plus valable; carte de sejour n est plus valable; carte de sejour finit;
        carte de sejour fini; carte de resident expire; carte de resident perimee; carte de dix ans expire;
        carte de 10 ans expire; carte finit; titre finit; titre de sejour finit; titre de sejour fini; titre perime;
        titre de sejour est perime; titre est perime; carte est perimee; carte de sejour est perimee;
        carte de sejour est expiree; recepisse est perime; recepisse fini; recepisse finit; recepisse va finir;
        recepisse est fini; recepisse est expire; recepisse expiree; carte sejour perime; carte sejour expire;
        ma carte se termine; titre se termine; titre expirera; carte expirera; expirera le; residence permit expired;
        permit expires; permit expired; permis de sejour expire; permesso scaduto; permiso caducado;
        residencia caducada; titulo caducado; carte va expirer; titre va expirer; carte est finie; mon titre est fini;
        arrive a fin; valable jusqu au; validite jusqu au; titre de sejour expire; carte de sejour expire;
        recepisse expire; carte qui expire; titre expire; mon titre expire; ma carte expire; mon recepisse expire;
        carte de sejour se termine; titre de sejour arrive a echeance; arrive a echeance;
        titre de sejour est arrive a echeance; carte perimee; carte de sejour perimee; titre de sejour perime;
        est perimee depuis; arrive a expiration; arrivera a expiration; carte de dix ans est perimee;
        date d expiration; fin de validite; recepisse perime; expire le; titre de sejour a expire;
        carte de sejour a expire; validite de ma carte; titre fini; carte fini
      `),
    },
    DISTRESS_ROW,
  ],
  notSignals: NOT_SIGNALS,
  ordinary: ORDINARY_WORDS,
  events: EVENT_ROWS,
  cues: CONTEXT_CUES,
  families: { ...EVENT_FAMILIES, ...CUE_FAMILIES },
};
