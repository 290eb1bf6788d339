// Particular situations that the letter itself tells: each keeps it at the desk. What only the records of the desk
// know (an open case) is added by whoever reads them.
import { type CalendarDate, yearOf } from '../../kernel/calendar-date.ts';
import { fold } from '../../kernel/fold.ts';
import { type PhraseIndex, phraseIndex } from '../../kernel/phrase-index.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf } from '../reading/page-text.ts';
import type { SenderKind, Situation, SituationCode } from './judgement.ts';
import { SITUATION_CODES } from './judgement.ts';
import { sameSentence, spotsOf, type TextSpot } from './signal-dates.ts';

export type SituationRow = {
  readonly code: SituationCode;
  readonly phrases: readonly string[];
  /** The phrases count only near one of these in the same sentence: a complaint must be about the team. */
  readonly about?: readonly string[];
  /** The letter says nothing of this where its writer says to be in prison now. */
  readonly notFromInside?: boolean;
  /** These senders say it of something else: « en réponse à votre courrier » of a préfecture. */
  readonly notFrom?: readonly SenderKind[];
};

export type SituationWords = {
  readonly rows: readonly SituationRow[];
  /** Phrases that look like these and say something else. */
  readonly notSituations: readonly string[];
};

type Meaning = { readonly row: SituationRow | null; readonly part: 'phrase' | 'about' };
export type SituationIndex = PhraseIndex<Meaning>;

const tolerance = (length: number): number => (length <= 6 ? 0 : length <= 10 ? 0.7 : Math.min(4, length * 0.13));

export function buildSituationIndex({ rows, notSituations }: SituationWords): SituationIndex {
  const entry = (phrase: string, meaning: Meaning) => ({ key: fold(phrase).replace(/[^a-z0-9]/g, ''), meaning });
  return phraseIndex<Meaning>(
    [
      ...rows.flatMap((row) => row.phrases.map((phrase) => entry(phrase, { row, part: 'phrase' }))),
      ...rows.flatMap((row) => (row.about ?? []).map((phrase) => entry(phrase, { row, part: 'about' }))),
      ...notSituations.map((phrase) => entry(phrase, { row: null, part: 'phrase' })),
    ],
    tolerance,
  );
}

type Found = { readonly start: number; readonly end: number; readonly meaning: Meaning };

/** Phrases of each kind, best first, those hidden by a better phrase that means something else left out. */
function foundIn(spots: readonly TextSpot[], index: SituationIndex): Found[] {
  const all = index
    .search(spots.map((spot) => spot.token.key))
    .map((match) => ({ ...match, meaning: match.phrase.meaning, worth: match.phrase.key.length - 2.2 * match.cost }));
  const hidden = all.filter((match) => match.meaning.row === null);
  const best = all.sort((a, b) => b.worth - a.worth);
  return best.filter((match) => {
    const over = hidden.some((other) => {
      return other.start < match.end && match.start < other.end && other.worth > match.worth;
    });
    return match.meaning.row !== null && !over;
  });
}

const NEAR = 16;

/** True where the phrase needs no subject or has it nearby in its sentence. */
function hasSubject(spots: readonly TextSpot[], found: Found, all: readonly Found[]): boolean {
  const { row } = found.meaning;
  if (!row?.about) return true;
  return all.some((other) => {
    if (other.meaning.row !== row || other.meaning.part !== 'about') return false;
    const [from, to] = other.start < found.start ? [other.end - 1, found.start] : [found.end - 1, other.start];
    return to - from <= NEAR && sameSentence(spots, from, Math.max(from, to));
  });
}

const INSIDE =
  /\b(?:je suis|je sui|jsuis|jsui|suis)\b(?! sorti)[^.;!?]{0,40}\b(?:detenue?|incarceree?|en prison|a la prison|ecrouee?)\b/;

/** « j'ai 16 ans »; not « j'ai 15 ans de prison ». */
const MINOR_AGE =
  /\b(?:j'? ?ai|jai|je|j'e|i am|i'm|tengo)\s+(?:que |seulement |bientot )?1[2-7] (?:ans|an|years|anos)\b(?!\s?(?:de|en|d'|a faire|ferme|ici|que|depuis|avec|dans))/;
const ADULT_AT = 18;

const comesOfAge = (bornOn: CalendarDate): string => `${yearOf(bornOn) + ADULT_AT}${bornOn.slice(4)}`;

function minorIn(text: string, bornOn: CalendarDate | null, receivedOn: CalendarDate): RegExpExecArray | boolean {
  if (bornOn !== null && comesOfAge(bornOn) > receivedOn) return true;
  return MINOR_AGE.exec(text) ?? false;
}

export type SituationContext = {
  readonly sender: SenderKind;
  readonly bornOn: CalendarDate | null;
  readonly receivedOn: CalendarDate;
};

/** The particular situations that one page tells, in the order of the codes, one of each. */
export function situationsIn(
  lines: readonly LaidOutLine[],
  index: SituationIndex,
  context: SituationContext,
): Situation[] {
  const { spots, text } = spotsOf(lines.filter((line) => line.role !== 'recipient'));
  const inside = context.sender === 'detained' && INSIDE.test(text);
  const all = foundIn(spots, index);
  const page = lines[0]?.page ?? 1;
  const heard = new Map<SituationCode, Situation>();
  for (const found of all) {
    const { row, part } = found.meaning;
    if (!row || part === 'about' || heard.has(row.code)) continue;
    if ((row.notFromInside && inside) || row.notFrom?.includes(context.sender)) continue;
    if (!hasSubject(spots, found, all)) continue;
    const words = spots.slice(found.start, found.end).map((spot) => spot.token.word);
    heard.set(row.code, { code: row.code, evidence: evidenceOf(page, words) });
  }
  const minor = minorIn(text, context.bornOn, context.receivedOn);
  if (minor !== false && !heard.has('minor')) {
    const words = minor === true ? [] : wordsOf(spots, minor.index, minor.index + minor[0].length);
    heard.set('minor', { code: 'minor', evidence: words.length > 0 ? evidenceOf(page, words) : null });
  }
  return SITUATION_CODES.flatMap((code) => heard.get(code) ?? []);
}

const wordsOf = (spots: readonly TextSpot[], from: number, to: number) =>
  spots.filter((spot) => spot.at >= from && spot.at < to).map((spot) => spot.token.word);

/** The situations of all pages, one of each code. */
export const mergeSituations = (pages: readonly Situation[]): Situation[] =>
  SITUATION_CODES.flatMap((code) => pages.find((situation) => situation.code === code) ?? []);
