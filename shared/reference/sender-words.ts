// Which words speak for which sender, where on the page, and how loudly. Each row counts once a letter.
// Source: formulas of prison letters, of lawyers' and probation officers' letters and of decisions.
import type { SenderCue } from '../domain/triage/sender.ts';
import { phrases } from './phrases.ts';

const RELATIONS = [
  'mari',
  'fils',
  'frere',
  'conjoint',
  'compagnon',
  'pere',
  'epoux',
  'cousin',
  'neveu',
  'oncle',
  'ami',
  'copain',
  'gendre',
];
const FEMALE_RELATIONS = [
  'femme',
  'fille',
  'soeur',
  'conjointe',
  'compagne',
  'mere',
  'epouse',
  'amie',
  'copine',
  'tante',
];
const HELD = [
  'incarcere',
  'actuellement incarcere',
  'detenu',
  'actuellement detenu',
  'en prison',
  'ecroue',
  'emprisonne',
];

const heldRelations: readonly string[] = [...RELATIONS, ...FEMALE_RELATIONS].flatMap((relation) =>
  HELD.flatMap((held) => [`mon ${relation} est ${held}`, `ma ${relation} est ${held}e`]).filter(
    (phrase) => FEMALE_RELATIONS.includes(relation) === phrase.startsWith('ma '),
  ),
);

export const SENDER_CUES: readonly SenderCue[] = [
  { sender: 'detained', weight: 2.5, place: 'head', phrases: ['ecrou', 'numero ecrou', 'ecroue', 'matricule'] },
  { sender: 'detained', weight: 1, place: 'any', phrases: ['ecrou', 'numero d ecrou', 'matricule', 'cellule'] },
  {
    sender: 'detained',
    weight: 1,
    place: 'any',
    phrases: phrases(`
      prison; maison d arret; centre penitentiaire; centre de detention; maison centrale; quartier disciplinaire;
      mitard; parloir; codetenu; au cp de; au cd de; cp de; cd de; au qd; en cellule; usmp; le jap; l auxi; cantiner; surveillant; surveillants; carcel; carcere; burg; inchisoare; cezaevi
    `),
  },
  {
    sender: 'detained',
    weight: 1.2,
    place: 'any',
    phrases: phrases(`
      detenu a; detenue a; incarcere a; incarceree a; ecroue a; ecrouee a; detenu au; incarcere au; detenu depuis;
      incarcere depuis; ma condamnation; detenu ici; enferme; en detention provisoire; detenu; incarcere; detenue;
      incarceree
    `),
  },
  { sender: 'detained', weight: 1.5, place: 'head', phrases: ['cellule', 'cell', 'batiment', 'bat', 'quartier'] },
  {
    sender: 'detained',
    weight: 3,
    place: 'any',
    phrases: phrases(`
      je suis incarcere; je suis detenu; je suis en prison; je suis ecroue; je sui incarcere; suis incarcere;
      je suis actuellement incarcere; je suis actuellement detenu; je sui detenu; je me trouve en prison;
      je suis prisonnier; je suis en detention; j ai ete incarcere; je purge; suis detenu; jsuis en prison;
      je suis a la maison d arret; je suis a la prison; je suis au centre penitentiaire; je suis au centre de detention;
      je suis a la ma; je suis au cp; je suis au cd; je suis en maison d arret; je suis a la ma de; jsui en prison;
      je suis toujours a la maison d arret; je suis toujours a la prison; chui en prison; je sui en prison; jsui detenu;
      je suis au mitard; jsuis incarcere; je suis au quartier; je suis en semi liberte; on m a mis en prison;
      je suis enferme; je suis une detenue; je suis detenue; je suis incarceree; je suis au csl;
      je suis a l epm; jai ete incarcere; je suis emprisonne; inmate number; je suis toujours detenu;
      je m ecris de la prison; je vous ecris de la prison; je vous ecris de prison; je vous ecris depuis la prison;
      i am in prison; i am an inmate; i am detained; i am currently in prison; i am being held; estoy en prision;
      estoy preso; estoy en la carcel; estoy detenido; estou preso; sono detenuto; sono in carcere; sunt inchis;
      sunt in inchisoare; sunt detinut; ich bin im gefangnis; jam ne burg; estoy encarcelado; sunt incarcerat;
      sunt arestat; cezaevindeyim; jam i burgosur
    `),
  },
  {
    sender: 'detained',
    weight: 1.5,
    place: 'any',
    phrases: phrases(`
      ma cellule; mon codetenu; mes codetenus; ma peine; mon numero d ecrou; le spip m a; mon cpip; ma cpip;
      ma conseillere spip; en etant en prison; depuis la prison; depuis ma cellule; au parloir; je suis liberable;
      ma sortie de prison; je sors de prison; on m a transfere; je suis condamne
    `),
  },
  {
    sender: 'detained',
    weight: 1,
    place: 'any',
    phrases: phrases(`
      mes papiers; mon avocat; je vous ecris; mon titre de sejour; aidez moi; je vous ecrit; ma sortie; je voudrais;
      je veux; je veu; j ai recu; on m a; ils m ont; il m ont; ma carte; mon recepisse; je souhaite; je sors; jsor;
      je peux; je risque; mon oqtf; je n ai pas; m a notifie; m a donne; m a refuse; je demande; ma femme; mes enfants;
      je m appelle; help me; ayuda; me ajudar; aiutarmi; ma ajutati; je passe; je dois; j ai besoin; ma famille;
      j ai peur; ma fin de peine; je fais; on m a dit; je demandais; je viens de; m ont; je passe en; ma peine; jai; j ai une; j ai un; j ai eu; j ai demande; je cherche; aide moi; aider moi
    `),
  },
  // The prison's own name above the letter.
  {
    sender: 'detained',
    weight: 1.5,
    place: 'head',
    phrases: phrases(`
      maison d arret; centre penitentiaire; centre de detention; maison centrale; centrale de; prison de; ma de; cd; cp;
      epm; csl; qsl; cpf; cpa; prisons de; camp est
    `),
  },
  // What is done to the one who writes.
  {
    sender: 'detained',
    weight: 1.3,
    place: 'body',
    personal: true,
    phrases: phrases(`
      m a condamne; m ont condamne; j ai ete juge; j ai ete condamne; on m a notifie; on ma notifie; m a fait notifier;
      on m a donne un papier; on m a remis; m a remis; m ont remis; m ont donne; mon donne; m ont notifie; j ai signe;
      jai signe; fait signer; refuse de signer; je purge une; me renvoyer; m expulser; de me recevoir; me reclame;
      m a retire; m ont enleve; m a declasse; j ai pris; jai ressu; j ai ressu; m avise que; je sors le; je sors bientot;
      il me reste; je suis liberable; ma fin de peine; ma date de fin de peine; ma sortie; ma liberation; mon elargissement;
      j ai avale; je me suis coupe; greve de la faim; je ne mange plus; je mange plus
    `),
  },
  // What only those know who live there.
  {
    sender: 'detained',
    weight: 1.3,
    place: 'body',
    personal: true,
    phrases: phrases(`
      le surveillant; la surveillante; les surveillants; un codetenu; mon codetenu; un detenu; les autres detenus;
      au greffe; le greffe; du greffe; ma fouille; le chef de detention; le chef dit; le chef ma; aux ateliers; l atelier;
      je cantine; la cantine; en cantine; la promenade; en promenade; ma cour; au parloir; les parloirs; mitard; pretoire;
      commission de discipline; unite sanitaire; la conseillere; ma conseillere; le conseiller; l educatrice; la cpip;
      la spip; l aumonier; ma cellule; en cellule; cette cellule; bibliotheque de la prison; remises de peine;
      remise de peine; permission de sortir; mon bracelet; le bracelet; un bracelet; juge d application des peines;
      la jap; le jap; debat contradictoire; mon dossier penal; mon incarceration; mon arrestation; pendant la detention;
      depuis la detention; pendant ma detention; en detention; bat; batiment; cel; cell; ici a la prison; dans cette prison;
      je suis ici; de la prison; l ecrou; mon ecrou
    `),
  },
  // Somebody who is held writes for another.
  {
    sender: 'detained',
    weight: 2.5,
    place: 'any',
    phrases: phrases(`
      je suis le codetenu; je suis son codetenu; mon voisin de cellule; mon ami de promenade; mon ami de cellule;
      son voisin de cellule; mon camarade de cellule; mon collegue de cellule
    `),
  },
  {
    sender: 'lawyer',
    weight: 4,
    place: 'frame',
    phrases: phrases(`
      avocat au barreau; avocate au barreau; avocat a la cour; avocate a la cour; avocats au barreau;
      avocats associes; cabinet d avocats; selarl; societe d avocats; scp d avocats; ordre des avocats;
      avocats a la cour; barreau de; avocat aux conseils
    `),
  },
  { sender: 'lawyer', weight: 4, place: 'any', phrases: ['juriste au point d acces'] },
  {
    sender: 'lawyer',
    weight: 1.2,
    place: 'frame',
    phrases: ['cabinet', 'maitre', 'toque', 'palais', 'avocat', 'avocate'],
  },
  {
    sender: 'lawyer',
    weight: 3,
    place: 'body',
    phrases: phrases(`
      mon client; ma cliente; je suis le conseil de; je suis l avocat de; je suis l avocate de;
      en ma qualite de conseil; dans l interet de mon client; j assure la defense de; chere consoeur; cher confrere;
      dont j assure la defense; j interviens au soutien; j ai l honneur d assister; confraternellement;
      j ai ete designe pour; j assiste monsieur; j assiste m; j assiste madame; j assiste mme; je defends monsieur; que je represente; que j assiste;
      j interviens pour m; j interviens pour monsieur; je represente m; je represente monsieur; je represente mme; j interviens au titre de;
      commis d office pour m; commise d office pour m; j ai ete designee pour; notre client; notre cliente; mon dernier client
    `),
  },
  {
    sender: 'lawyer',
    weight: 1.2,
    place: 'body',
    phrases: ['dans l interet de', 'dossier de plaidoirie', 'memoire en replique'],
  },
  {
    sender: 'spip',
    weight: 4,
    place: 'frame',
    phrases: phrases(`
      service penitentiaire d insertion et de probation; service penitentiaire d insertion; spip;
      conseiller penitentiaire d insertion et de probation; conseillere penitentiaire d insertion et de probation;
      conseiller penitentiaire; conseillere penitentiaire; cpip; dpip; antenne spip
    `),
  },
  {
    sender: 'spip',
    weight: 4,
    place: 'any',
    phrases: phrases(`
      conseillere penitentiaire d insertion et de probation; conseiller penitentiaire d insertion et de probation;
      cpip au spip; je suis conseillere penitentiaire; je suis conseiller penitentiaire; je suis cpip; cpip a la;
      cpip au; cpip de
    `),
  },
  {
    sender: 'spip',
    weight: 2,
    place: 'head',
    phrases: ['direction de l administration penitentiaire', 'ministere de la justice'],
  },
  {
    sender: 'spip',
    weight: 1.5,
    place: 'body',
    phrases: phrases(`
      je me permets de vous signaler; je vous signale la situation; que je suis dans le cadre; notre service;
      personne que j accompagne; suivi par notre service; suivi par mes soins; lors de votre prochaine intervention;
      projet d amenagement de peine; personne placee sous main de justice; je suis cpip; je suis conseillere spip;
      je vous oriente un; je vous oriente une; je vous adresse la situation; antenne milieu ferme; milieu ferme;
      personne detenue suivie; que je suis au; dont j assure le suivi
    `),
  },
  {
    sender: 'authority',
    weight: 3,
    place: 'head',
    phrases: phrases(`
      prefet de; prefet du; prefete de; prefete du; prefet des; prefecture de; prefecture du; le prefet;
      prefecture de police; ministere de l interieur; office francais de protection des refugies; ofpra;
      cour nationale du droit d asile; tribunal administratif; cour administrative d appel; conseil d etat;
      republique francaise; tribunal judiciaire; la prefete
    `),
  },
  {
    sender: 'authority',
    weight: 3,
    place: 'any',
    phrases: phrases(`
      le present arrete; arrete portant; vu le code de l entree; pour le prefet et par delegation; vu le code penal;
      pour la prefete et par delegation; par delegation du prefet; arrete prefectoral portant;
      arrete fixant le pays
    `),
  },
  { sender: 'authority', weight: 1.5, place: 'any', phrases: ['considerant que', 'considerant qu il', 'article 1er'] },
  {
    sender: 'authority',
    weight: 1.5,
    place: 'any',
    phrases: ['notifie a l interesse', 'sera notifie a', 'le secretaire general'],
  },
  {
    sender: 'authority',
    weight: 1.5,
    place: 'any',
    phrases: ['au nom du peuple francais', 'par ces motifs', 'le greffier'],
  },
  { sender: 'family', weight: 4, place: 'any', phrases: heldRelations },
  {
    sender: 'family',
    weight: 4,
    place: 'any',
    phrases: phrases(`
      c est la maman de; c est la mere de; je suis la maman de; je suis la maman d; je suis le papa de; signe une maman;
      leur papa est; leur pere est; je suis une copine de; je suis un copain de; je suis un ami de;
      je suis une amie de; il m a demande de vous ecrire; elle m a demande de vous ecrire; mon fils m a demande;
      mon mari m a demande; mon fils est en semi liberte; mon mari est en semi liberte;
      mon frere est en semi liberte; j ecris pour mon fils; j ecris pour mon mari; j ecris pour mon frere;
      j ecris a la place de mon; depuis que leur papa; depuis que mon mari; depuis que mon fils; depuis que mon frere;
      on lui a remis une; on lui a donne une; il m a dit au telephone
    `),
  },
  {
    sender: 'family',
    weight: 4,
    place: 'any',
    phrases: phrases(`
      je suis sa femme; je suis son epouse; je suis la femme de; je suis l epouse de; je suis la mere de;
      je suis le frere de; je suis la soeur de; je suis le pere de; je suis la compagne de; je suis la fille de;
      je suis le fils de; je suis le mari de; je suis la cousine de; je suis le cousin de; je suis sa mere;
      je suis sa soeur; je suis son frere; je suis sa compagne; je suis sa cousine; je suis son cousin;
      je suis son oncle; je suis la tante de; je suis l oncle de; je suis la copine de; je suis sa tante;
      je suis la grand mere de; c est une grand mere; une maman inquiete; une mere inquiete; je suis une maman;
      une maman qui vous ecrit; une mere qui vous ecrit; je suis son fils; je suis sa fille; je suis son pere
    `),
  },
  {
    sender: 'family',
    weight: 2.5,
    place: 'body',
    phrases: phrases(`
      son numero d ecrou; merci pour lui; merci pour elle
    `),
  },
  {
    sender: 'family',
    weight: 1.2,
    place: 'body',
    phrases: phrases(`
      il a besoin d; elle a besoin d; il ne sait pas; elle ne sait pas; il est incarcere; il est detenu; elle est detenue;
      elle est incarceree; il n a pas d avocat; il n ose pas; elle n ose pas
    `),
  },
  {
    sender: 'family',
    weight: 2.5,
    place: 'any',
    phrases: phrases(`
      my husband is in prison; mi marido esta preso;
      nous sommes la famille de; je lui rends visite; je vous ecris pour mon mari; je vous ecris pour mon fils;
      je vous ecris pour mon frere; c est pour mon frere; c pour mon frere; c est pour mon mari; c est pour mon cousin;
      j ecris pour mon cousin; je vous ecris pour mon cousin; je vous ecris pour mon compagnon; je vous ecris pour mon copain;
      au sujet de mon mari; au sujet de mon fils; au sujet de mon frere;
      mon mari est a la prison; mon mari qui est en prison; mon mari qui est incarcere; mon fils qui est en prison;
      mon fils qui est incarcere; mon frere qui est en prison; mon frere qui est incarcere; mon compagnon qui est;
      qui est en prison a; my husband is in; my brother is in prison; my son is in prison; mi marido esta;
      mi hijo esta preso; mi hermano esta preso; sotul meu este; fratele meu este in inchisoare; esta preso meu marido;
      mon mari va etre; mon fils va etre; mon frere va etre; mon mari a recu; mon fils a recu; mon mari sort;
      mon fils sort; mon compagnon sort; pour mon mari; pour mon fils; pour mon compagnon
    `),
  },
  {
    sender: 'association',
    weight: 3,
    place: 'frame',
    phrases: phrases(`
      visiteur de prison; visiteuse de prison; secours catholique; ligue des droits de l homme; croix rouge;
      aumonier; aumonerie; emmaus; observatoire international des prisons; association nationale des visiteurs;
      secours populaire; point justice; point d acces au droit; benevole a; benevole au; assistante sociale; assistant social; presidente de l association;
      president de l association; medecins du monde; restos du coeur; armee du salut
    `),
  },
  {
    sender: 'association',
    weight: 4,
    place: 'any',
    phrases: phrases(`
      je suis visiteur de prison; je suis visiteuse de prison; visiteuse de prison a; visiteur de prison a;
      je suis aumonier; je suis aumoniere; je suis benevole au; je suis benevole a; aumonier de la prison;
      aumonerie catholique; aumonerie protestante; aumonerie musulmane; une personne que je visite;
      un detenu que je visite; un monsieur que je visite; un monsieur que je rencontre; je suis ecrivain public;
      une personne que je rencontre; un detenu que je rencontre; relais enfants parents; permanent d une association;
      je suis assistante sociale; je suis assistant social; aumonier catholique a la maison d arret; aumonier protestant a la maison d arret;
      je suis educateur; je suis educatrice; educatrice specialisee; educateur specialise
    `),
  },
  { sender: 'association', weight: 1.2, place: 'head', phrases: ['association', 'asso', 'collectif'] },
  {
    sender: 'association',
    weight: 1.5,
    place: 'body',
    phrases: ['notre association', 'je suis benevole', 'je suis visiteur'],
  },
];
