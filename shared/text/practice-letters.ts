// The letters of the practice desk: invented people, real prisons. Days are counted from today, so that limits run as
// they do on a morning at the desk, whenever somebody practises.
import type { PracticeLetter, PracticeSheet } from '../domain/desk/practice-letter.ts';
import { addDays, type CalendarDate } from '../kernel/calendar-date.ts';
import { longDate } from './dates.ts';

const DESK = ['La Cimade – Service prison', '91 rue Oberkampf', '75011 PARIS'].map((line) => `> ${line}`);

const covered = (on: CalendarDate): PracticeSheet => ({
  hand: 'print',
  lines: [
    'MOULVIRAND Sékou',
    'Numéro d’écrou 41877',
    'Maison d’arrêt d’Amiens',
    '85 avenue de la Défense Passive',
    '80080 AMIENS',
    '',
    ...DESK,
    '',
    `> Amiens, le ${longDate(on)}`,
    '',
    'Objet : ma carte de séjour',
    '',
    'Madame, Monsieur,',
    '',
    'Je suis guinéen et je suis incarcéré à la maison d’arrêt d’Amiens depuis le mois',
    'de mars. Ma carte de séjour se termine au printemps prochain et je ne sais pas',
    'comment la renouveler depuis la prison.',
    '',
    'La préfecture ne prend plus de dossier en papier et je n’ai pas d’ordinateur.',
    'Est-ce qu’une personne de chez vous peut venir me voir au parloir ?',
    '',
    'Je vous remercie beaucoup de votre aide.',
    '',
    '> Sékou MOULVIRAND',
  ],
});

const handwritten = (on: CalendarDate): PracticeSheet => ({
  hand: 'round',
  lines: [
    'Tarvelian Aram',
    'n° d’écrou 118742',
    'CP Lille-Loos-Sequedin',
    '59320 Sequedin',
    '',
    `> le ${longDate(on)}`,
    '',
    'Bonjour Madame, bonjour Monsieur',
    '',
    'Je suis arménien, je suis détenu à Sequedin depuis',
    'six mois. Ma femme habite à Roubaix avec nos deux',
    'enfants, elle a la carte de dix ans. Moi je n’ai',
    'jamais eu de papiers.',
    '',
    'Je voudrais savoir si je peux demander une carte',
    'par ma femme, et quels papiers il faut envoyer.',
    '',
    'Merci pour tout ce que vous faites.',
    '',
    '> Aram Tarvelian',
  ],
});

const urgent = (on: CalendarDate, notified: CalendarDate): PracticeSheet => ({
  hand: 'print',
  lines: [
    'DROUMANSKI Piotr',
    'Écrou n° 26318',
    'Centre pénitentiaire de Longuenesse',
    'Plateau des Bruyères',
    '62219 LONGUENESSE',
    '',
    ...DESK,
    '',
    `> Longuenesse, le ${longDate(on)}`,
    '',
    'Objet : URGENT, obligation de quitter le territoire français',
    '',
    'Madame, Monsieur,',
    '',
    'Je suis détenu au centre pénitentiaire de Longuenesse. On m’a apporté en cellule une',
    `obligation de quitter le territoire français, notifiée le ${longDate(notified)}.`,
    'On m’a dit que j’ai sept jours pour faire un recours au tribunal administratif.',
    '',
    'Je n’ai pas d’avocat et je ne comprends pas bien le papier. Je vis en France depuis',
    'onze ans, ma mère et ma fille habitent à Arras.',
    '',
    'Est-ce que vous pouvez m’aider à écrire le recours ? Je vous en prie, faites vite.',
    '',
    '> P. DROUMANSKI',
  ],
});

const leaving = (on: CalendarDate, out: CalendarDate): PracticeSheet => ({
  hand: 'slanted',
  lines: [
    'Kelbouri Nassim   écrou 30955',
    'Maison d’arrêt de Dunkerque',
    '59140 Dunkerque',
    '',
    `> le ${longDate(on)}`,
    '',
    'Madame, Monsieur,',
    '',
    `Je sors de prison le ${longDate(out)}.`,
    'Le surveillant m’a dit que la police',
    'viendra me chercher à la porte pour',
    'aller au centre de rétention.',
    '',
    'Ma femme est française et elle attend',
    'un bébé. Aidez-moi s’il vous plaît.',
    '',
    '> Kelbouri Nassim',
  ],
});

const withoutTeam = (on: CalendarDate): PracticeSheet => ({
  hand: 'print',
  lines: [
    'BESTARAKU Gentian',
    'écrou n° 60544',
    'Centre pénitentiaire de Liancourt',
    '1 avenue Robert Badinter',
    '60140 LIANCOURT',
    '',
    ...DESK,
    '',
    `> Liancourt, le ${longDate(on)}`,
    '',
    'Bonjour,',
    '',
    'Je suis albanais et je purge ma peine au centre pénitentiaire de Liancourt.',
    'Ma fille est née à Creil. Est-ce qu’elle pourra devenir française à treize ans',
    'même si moi je n’ai pas de papiers ?',
    '',
    'Si vous avez une brochure en albanais ou en italien, je suis preneur.',
    '',
    'Cordialement, et avec tous mes remerciements.',
    '',
    '> Gentian BESTARAKU',
  ],
});

const officer = (on: CalendarDate): PracticeSheet => ({
  hand: 'print',
  lines: [
    'MINISTÈRE DE LA JUSTICE',
    'Direction de l’administration pénitentiaire',
    'Service pénitentiaire d’insertion et de probation du Nord',
    'Antenne de Valenciennes',
    '',
    ...DESK,
    '',
    `> Valenciennes, le ${longDate(on)}`,
    '',
    'Objet : situation administrative de M. ADJOVINSOU Parfait, écrou n° 27093',
    '',
    'Madame, Monsieur,',
    '',
    'Je suis la conseillère pénitentiaire d’insertion et de probation qui suit M. ADJOVINSOU,',
    'actuellement détenu à la maison d’arrêt de Valenciennes. Son titre de séjour arrive à',
    'expiration dans quatre mois et il ne peut accéder au téléservice depuis l’établissement.',
    '',
    'Pourriez-vous nous indiquer si un membre de votre association peut relire son dossier',
    'avant l’envoi ?',
    '',
    'Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.',
    '',
    '> Mme VERQUINOT',
    '> Conseillère pénitentiaire',
  ],
});

const family = (on: CalendarDate): PracticeSheet => ({
  hand: 'round',
  lines: [
    'Mme Lindita Orvashi',
    '14 rue du Moulin',
    '59500 Douai',
    '',
    `> Douai, le ${longDate(on)}`,
    '',
    'Madame, Monsieur,',
    '',
    'Je vous écris pour mon mari Besim ORVASHI. Il est',
    'incarcéré à la maison d’arrêt de Douai. Son dossier',
    'pour les papiers était presque fini. Est-ce que je',
    'peux continuer à sa place ?',
    '',
    'Merci de m’aider.',
    '',
    '> Lindita Orvashi',
  ],
});

/** A practice post: what the desk gets in a week, and one scan that holds two letters. */
export function practiceLetters(today: CalendarDate): readonly PracticeLetter[] {
  const ago = (days: number): CalendarDate => addDays(today, -days);
  return [
    { name: 'Scan 01', receivedOn: today, sheets: [covered(ago(4))] },
    { name: 'Scan 02', receivedOn: today, sheets: [urgent(ago(2), ago(3))] },
    { name: 'Scan 03', receivedOn: today, sheets: [handwritten(ago(5))] },
    { name: 'Scan 04', receivedOn: today, sheets: [leaving(ago(3), addDays(today, 8))] },
    { name: 'Scan 05', receivedOn: ago(6), sheets: [withoutTeam(ago(9))] },
    { name: 'Scan 06', receivedOn: ago(14), sheets: [officer(ago(16))] },
    { name: 'Scan 07', receivedOn: today, sheets: [family(ago(3)), SECOND] },
  ];
}

/** Lies in the same scan as another letter: to be cut apart. */
const SECOND: PracticeSheet = {
  hand: 'slanted',
  lines: [
    'Ombelidze Zaza',
    'écrou 43861',
    'Maison d’arrêt de Maubeuge',
    '59600 Maubeuge',
    '',
    'Bonjour la Cimade,',
    '',
    'Je suis géorgien et je voudrais faire',
    'une formation de soudeur. Est-ce que',
    'mon diplôme doit être traduit ?',
    '',
    'Merci beaucoup.',
    '',
    '> Zaza Ombelidze',
  ],
};
