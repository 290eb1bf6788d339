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
];
const FEMALE_RELATIONS = ['femme', 'fille', 'soeur', 'conjointe', 'compagne', 'mere', 'epouse', 'amie'];
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
  { sender: 'detained', weight: 1.5, place: 'head', phrases: ['cellule', 'cell', 'batiment', 'bat', 'quartier'] },
  {
    sender: 'detained',
    weight: 3,
    place: 'any',
    phrases: phrases(`
      je suis incarcere; je suis detenu; je suis en prison; je suis ecroue; je sui incarcere; suis incarcere;
      je suis actuellement incarcere; je suis actuellement detenu; je sui detenu; je me trouve en prison;
      je suis prisonnier; je suis en detention; j ai ete incarcere; je purge; suis detenu; jsuis en prison;
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
    weight: 0.7,
    place: 'any',
    phrases: phrases(`
      mes papiers; mon avocat; je vous ecris; mon titre de sejour; aidez moi; je vous ecrit; ma sortie
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
      dont j assure la defense; j interviens au soutien; j ai l honneur d assister
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
      projet d amenagement de peine; personne placee sous main de justice
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
    weight: 2.5,
    place: 'any',
    phrases: phrases(`
      je suis sa femme; je suis son epouse; je suis la femme de; je suis l epouse de; je suis la mere de;
      je suis le frere de; je suis la soeur de; je suis le pere de; je suis la compagne de; je suis sa mere;
      je suis sa soeur; je suis son frere; je suis sa compagne; my husband is in prison; mi marido esta preso;
      nous sommes la famille de; je lui rends visite; je vous ecris pour mon mari; je vous ecris pour mon fils;
      je vous ecris pour mon frere; au sujet de mon mari; au sujet de mon fils; au sujet de mon frere
    `),
  },
  {
    sender: 'association',
    weight: 3,
    place: 'frame',
    phrases: phrases(`
      visiteur de prison; visiteuse de prison; secours catholique; ligue des droits de l homme; croix rouge;
      aumonier; aumonerie; emmaus; observatoire international des prisons; association nationale des visiteurs;
      secours populaire; point justice; point d acces au droit; benevole; presidente de l association;
      president de l association; medecins du monde; restos du coeur; armee du salut
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
