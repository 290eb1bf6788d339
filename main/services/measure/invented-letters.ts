// Invented letters to fill a desk with, the same on every run: people, prisons, words of letters, and words misread as
// a reader of handwriting misreads them, so that the desk's vocabulary grows as a real one does. No person is meant.
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import type { PageReading, Word } from '#shared/domain/reading/reading.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts';

const SURNAMES =
  'Abdelkrim Benali Benarfa Camara Cissé Coulibaly Diallo Diarra Dumitrescu El-Haddad Fofana Gueye Haddad Ibrahimi Jovanović Kamara Keïta Konaté Lahmar Mansouri Mbaye Mendy Nguyen Okafor Ouattara Petrescu Popescu Rahmani Sangaré Sissoko Sylla Tahiri Touré Traoré Yıldız Zerouali'.split(
    ' ',
  );
const SYLLABLES = 'ba be bi dou da di fa ga ka ko la li ma mi mou na ni ra ro sa si so ta ti tou va za'.split(' ');
const GIVEN =
  'Abdou Ahmed Aïcha Ali Amadou Bakary Boubacar Carlos Daniela Fatou Ibrahim Ion Karim Luis Mamadou Maria Mohamed Moussa Nadia Omar Ousmane Sami Sékou Yacine Youssef'.split(
    ' ',
  );
const SENTENCES = [
  'je vous écris au sujet de mon titre de séjour qui arrive à expiration',
  "la préfecture m'a notifié une obligation de quitter le territoire français",
  'je suis incarcéré depuis le mois de mars et je ne connais pas mes droits',
  'mon avocat ne répond plus à mes courriers depuis plusieurs semaines',
  "j'ai une femme et deux enfants qui sont nés en France et vont à l'école",
  'pouvez-vous venir me voir au parloir ou envoyer quelqu’un de votre association',
  'je voudrais faire une demande d’asile parce que ma vie est en danger dans mon pays',
  'le greffe de la prison m’a dit que mon dossier avait été transmis au tribunal',
  'je travaille aux ateliers et je suis une formation de français le mardi',
  'ma sortie est prévue dans quelques mois et je n’ai pas de logement',
  'le conseiller du SPIP m’a donné votre adresse pour demander de l’aide',
  'je n’ai pas de famille ici et personne ne peut apporter mes papiers',
  'je vous remercie par avance de votre réponse et vous prie de recevoir mes salutations',
  'je souhaite contester la décision du préfet mais le délai est très court',
  'mon passeport est resté au commissariat et on ne veut pas me le rendre',
  'je suis malade et le médecin de l’unité sanitaire a écrit un certificat',
].map((sentence) => sentence.split(' '));
const SIGNS = 'abcdefghijlmnoprstuv';

/** Numbers from 0 to 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;
const below = (random: Random, end: number): number => Math.floor(random() * end);
function pick<T>(random: Random, list: readonly T[]): T {
  const picked = list[below(random, list.length)];
  if (picked === undefined) throw new Error('nothing to pick from');
  return picked;
}

/** One sign read as another, left out or doubled. */
function misread(random: Random, word: string): string {
  const at = below(random, word.length);
  const way = random();
  const instead = way < 0.6 ? pick(random, [...SIGNS]) : way < 0.8 ? '' : `${word[at]}${pick(random, [...SIGNS])}`;
  return word.slice(0, at) + instead + word.slice(at + 1);
}

/** A known name, or one made of syllables: real desks see thousands of names. */
function surnameOf(random: Random): string {
  if (random() < 0.4) return pick(random, SURNAMES);
  const name = Array.from({ length: 2 + below(random, 3) }, () => pick(random, SYLLABLES)).join('');
  return `${name[0]?.toUpperCase()}${name.slice(1)}`;
}

const LINE = 9;
const PAGE = { width: 1240, height: 1754 };
/** About one word in twelve is misread, as in handwriting. */
const MISREAD = 0.08;

function readingOf(random: Random, page: number, texts: readonly string[]): PageReading {
  const words = texts.map((text, at): Word => {
    const line = Math.floor(at / LINE);
    const box = [90 + (at % LINE) * 118, 120 + line * 44, 104, 30] as const;
    const shown = text.length > 3 && random() < MISREAD ? misread(random, text) : text;
    return { text: shown, box, confidence: 0.5 + random() / 2, line };
  });
  return { page, ...PAGE, rotation: 0, words, alsoRead: [] };
}

export type InventedLetter = {
  readonly receivedOn: CalendarDate;
  readonly sourceName: string;
  readonly readings: readonly PageReading[];
  readonly judgement: Judgement;
};

/** Letter number `n`, received within some years before `until`: most long ago, `n` 0 the oldest. */
export function inventedLetter(
  n: number,
  of: { readonly letters: number; readonly until: CalendarDate; readonly prisons: readonly Establishment[] },
): InventedLetter {
  const random = randomFrom(n + 1);
  const prison = pick(random, of.prisons);
  const person = {
    surname: surnameOf(random),
    givenNames: pick(random, GIVEN),
    ecrouNumber: String(10_000 + below(random, 290_000)),
  };
  const head = [person.givenNames, person.surname, 'écrou', person.ecrouNumber, ...prison.name.split(' ')];
  const body = Array.from({ length: 8 + below(random, 6) }, () => pick(random, SENTENCES)).flat();
  const evidence = [{ text: person.surname, page: 1, box: null }];
  const DAYS = 365 * 5;
  return {
    receivedOn: addDays(of.until, -Math.floor(DAYS * (1 - (n + 1) / of.letters))),
    sourceName: `scan_${String(n).padStart(6, '0')}.jpg`,
    readings: [readingOf(random, 1, [...head, 'Madame', 'Monsieur', ...body])],
    judgement: {
      sender: 'detained',
      kind: 'letter',
      legibility: 'handwritten',
      language: 'fr',
      establishment: { id: prison.id, name: prison.name, confidence: 0.6 + random() * 0.39, evidence },
      alternatives: [],
      person: { ...person, bornOn: null, confidence: 0.9, evidence },
      writtenOn: null,
      signals:
        random() < 0.1
          ? [{ code: 'oqtf', level: 'red', evidence: { text: 'OQTF', page: 1, box: null }, date: null }]
          : [],
      topics: ['sejour'],
    },
  };
}
