// How well one letter was read and judged, against its truth; and sums of that over many letters.
import type { Establishment } from '../establishments/establishment.ts';
import { addTallies, type ErrorRates, errorRates, rateOf, type Tally } from '../reading/error-rates.ts';
import { asShown } from '../reading/likely-words.ts';
import { type PageReading, textOf } from '../reading/reading.ts';
import type { Judgement } from '../triage/judgement.ts';
import { medianKnown } from './statistics.ts';
import type { Truth } from './truth.ts';
import { isNumberIn, isWrittenIn } from './written-somewhere.ts';

/** `none`: nothing was said, which is better than something wrong. */
export type Verdict = 'right' | 'wrong' | 'none';

/** Null wherever the truth does not say. */
export type LetterQuality = {
  readonly hand: string | null;
  /** A page each, or one for the whole letter where the truth has one text for it. */
  readonly rates: readonly ErrorRates[];
  readonly prison: Verdict | null;
  /** The prison's name or town stands in what was read (both segmentations), by a plain edit distance. */
  readonly prisonInText: boolean | null;
  readonly ecrou: Verdict | null;
  /** The écrou number stands in what was read (both segmentations), exactly. */
  readonly ecrouInText: boolean | null;
  /** Pages turned the wrong way. */
  readonly rotation: Tally | null;
};

const verdict = (said: string | null | undefined, truth: string | null): Verdict | null => {
  if (truth === null) return null;
  return said === truth ? 'right' : said ? 'wrong' : 'none';
};

/** Error rates of texts read, page by page where the truth is told so. */
export function ratesOf(truth: Truth, read: readonly string[]): ErrorRates[] {
  if (!truth.texts) return [];
  if (truth.texts.length === read.length) return truth.texts.map((text, index) => errorRates(text, read[index] ?? ''));
  return [errorRates(truth.texts.join('\n'), read.join('\n'))];
}

/** Names a reader would look for: as written on the page, else all names in use and the town. */
function namesOf(truth: Truth, establishments: readonly Establishment[]): readonly string[] {
  const prison = establishments.find(({ id }) => id === truth.establishmentId);
  const known = prison ? [prison.name, prison.city, ...prison.aliases] : [];
  return truth.prisonAsWritten ? [truth.prisonAsWritten, ...known] : known;
}

export function qualityOf(
  truth: Truth,
  pages: readonly PageReading[],
  judgement: Judgement,
  establishments: readonly Establishment[],
): LetterQuality {
  const shown = pages.map((page) => textOf(asShown(page.words)));
  const searched = [
    ...shown,
    ...pages.map((page) => textOf(page.words)),
    ...pages.map((page) => textOf(page.alsoRead)),
  ];
  const { rotations, ecrouNumber } = truth;
  return {
    hand: truth.hand,
    rates: ratesOf(truth, shown),
    prison: verdict(judgement.establishment?.id, truth.establishmentId),
    prisonInText: truth.establishmentId === null ? null : isWrittenIn(namesOf(truth, establishments), searched),
    ecrou: verdict(judgement.person?.ecrouNumber, ecrouNumber),
    ecrouInText: ecrouNumber === null ? null : isNumberIn(ecrouNumber, searched),
    rotation:
      rotations && rotations.length === pages.length
        ? { errors: pages.filter((page, index) => page.rotation !== rotations[index]).length, of: pages.length }
        : null,
  };
}

export type Score = { readonly right: number; readonly wrong: number; readonly none: number };

/** Sums over letters. Rates weigh pages by their length; `medianCharacters` is of the middle page. Null: not told. */
export type QualitySum = {
  readonly letters: number;
  readonly characters: number | null;
  readonly medianCharacters: number | null;
  readonly foldedCharacters: number | null;
  readonly words: number | null;
  readonly wordsFound: number | null;
  readonly prison: Score;
  readonly prisonInText: Score;
  readonly ecrou: Score;
  readonly ecrouInText: Score;
  readonly rotation: Score;
};

const score = (verdicts: readonly (Verdict | boolean | null)[]): Score => {
  const count = (...wanted: readonly unknown[]): number => verdicts.filter((each) => wanted.includes(each)).length;
  return { right: count('right', true), wrong: count('wrong'), none: count('none', false) };
};

/** Rates of many pages as one, weighed by length, with the middle page. */
export function sumOfRates(
  rates: readonly ErrorRates[],
): Pick<QualitySum, 'characters' | 'medianCharacters' | 'foldedCharacters' | 'words' | 'wordsFound'> {
  const whole = (pick: (rates: ErrorRates) => Tally): number | null => rateOf(addTallies(rates.map(pick)));
  const missed = whole((each) => each.wordsMissed);
  return {
    characters: whole((each) => each.characters),
    medianCharacters: medianKnown(rates.map((each) => rateOf(each.characters))),
    foldedCharacters: whole((each) => each.foldedCharacters),
    words: whole((each) => each.words),
    wordsFound: missed === null ? null : 1 - missed,
  };
}

export function sumOfQuality(letters: readonly LetterQuality[]): QualitySum {
  const rotation = addTallies(letters.flatMap((letter) => (letter.rotation ? [letter.rotation] : [])));
  return {
    letters: letters.length,
    ...sumOfRates(letters.flatMap((letter) => letter.rates)),
    prison: score(letters.map((letter) => letter.prison)),
    prisonInText: score(letters.map((letter) => letter.prisonInText)),
    ecrou: score(letters.map((letter) => letter.ecrou)),
    ecrouInText: score(letters.map((letter) => letter.ecrouInText)),
    rotation: { right: rotation.of - rotation.errors, wrong: rotation.errors, none: 0 },
  };
}
