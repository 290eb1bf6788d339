// A second reading of a handwritten line: the text that the recogniser and the character model together find likeliest
// (CTC prefix beam search). It corrects towards common French: it is searched, never shown as what is written, and says
// nothing of numbers, which are as they were read.
import type { CharacterModel, Context } from './character-model.ts';
import { type HandSign, type HandWord, type LineTrace, textOfSigns, wordsOfSigns } from './hand-line.ts';

/** Chosen on validation writers: training/handwriting/beam.py, which must give the same. */
const WEIGHT = 0.5;
const LENGTH_BONUS = 1;
const BEAMS = 32;
const LEAST_LOG = -9;
/** A text this much less likely (logarithm) than the likeliest so far is not followed: half of the work, no word lost. */
const MARGIN = 9;
const NOTHING = -1e30;
const TEN = Math.log(10);
const EDGE = 0;
const BLANK = 0;

/** A text so far, as the last sign of a longer one; `blank` and `written`: logarithms of ending in either. */
type Prefix = {
  readonly before: Prefix | null;
  readonly sign: number;
  /** Null until something is added: most texts are never followed. */
  context: Context | null;
  /** What the character model adds for this sign after those before. */
  readonly gain: number;
  longer: Map<number, Prefix> | null;
  /** By which texts are ranked: the logarithm of ending in either. */
  log: number;
  /** Where the sign was seen best, and how well all was there. */
  step: number;
  best: number;
  blank: number;
  written: number;
  nextBlank: number;
  nextWritten: number;
};

function sum(a: number, b: number): number {
  const [high, low] = a < b ? [b, a] : [a, b];
  return low <= NOTHING ? high : high + Math.log1p(Math.exp(low - high));
}

const prefixOf = (before: Prefix | null, sign: number, gain: number): Prefix => ({
  before,
  sign,
  context: null,
  gain,
  longer: null,
  log: NOTHING,
  step: 0,
  best: NOTHING,
  blank: NOTHING,
  written: NOTHING,
  nextBlank: NOTHING,
  nextWritten: NOTHING,
});

type Digits = { readonly first: number; readonly last: number };

/** The ten digits are neighbours in the alphabet. */
const digitsOf = (alphabet: readonly string[]): Digits => {
  const first = alphabet.indexOf('0') + 1;
  return { first, last: first + 9 };
};

function likely({ classes, likelihoods }: LineTrace, step: number): number[] {
  const found: number[] = [];
  for (let each = 0; each < classes; each += 1) {
    if ((likelihoods[step * classes + each] as number) > LEAST_LOG) found.push(each);
  }
  return found;
}

/** The signs of the likeliest text. */
function search(trace: LineTrace, model: CharacterModel): Prefix {
  const { first, last } = digitsOf(trace.alphabet);
  const folded = (sign: number): number => (sign >= first && sign <= last ? first : sign);
  const contextOf = (prefix: Prefix): Context => {
    prefix.context ??= prefix.before ? model.after(contextOf(prefix.before), folded(prefix.sign)) : model.start;
    return prefix.context;
  };
  const gainOf = (prefix: Prefix, sign: number): number => {
    const loss = sign >= first && sign <= last ? TEN : 0;
    return WEIGHT * (model.logOf(contextOf(prefix), folded(sign)) - loss);
  };
  const start = prefixOf(null, BLANK, 0);
  start.blank = 0;
  start.log = 0;
  let current: Prefix[] = [start];
  for (let step = 0; step < trace.steps; step += 1) {
    const seen = likely(trace, step);
    const following = new Set<Prefix>();
    const least = current.reduce((best, { log }) => Math.max(best, log), NOTHING) - MARGIN;
    for (const prefix of current) {
      const both = prefix.log;
      for (const sign of seen) {
        const log = trace.likelihoods[step * trace.classes + sign] as number;
        if (both + log < least) continue;
        if (sign === BLANK) {
          prefix.nextBlank = sum(prefix.nextBlank, both + log);
          following.add(prefix);
          continue;
        }
        let before = both;
        if (prefix.before && prefix.sign === sign) {
          // The same sign without a gap between is still the same letter.
          prefix.nextWritten = sum(prefix.nextWritten, prefix.written + log);
          following.add(prefix);
          before = prefix.blank;
        }
        if (before <= NOTHING) continue;
        prefix.longer ??= new Map();
        let longer = prefix.longer.get(sign);
        if (!longer) {
          longer = prefixOf(prefix, sign, gainOf(prefix, sign));
          prefix.longer.set(sign, longer);
        }
        const score = before + log + longer.gain + LENGTH_BONUS;
        longer.nextWritten = sum(longer.nextWritten, score);
        if (score > longer.best) {
          longer.best = score;
          longer.step = step;
        }
        following.add(longer);
      }
    }
    current = bestOf(following, current);
  }
  const whole = (prefix: Prefix): number => prefix.log + gainOf(prefix, EDGE);
  return current.reduce((best, prefix) => (whole(prefix) > whole(best) ? prefix : best));
}

/** Makes the next step the current one. */
function bestOf(following: ReadonlySet<Prefix>, before: readonly Prefix[]): Prefix[] {
  for (const prefix of before) {
    prefix.blank = NOTHING;
    prefix.written = NOTHING;
  }
  for (const prefix of following) {
    prefix.blank = prefix.nextBlank;
    prefix.written = prefix.nextWritten;
    prefix.nextBlank = NOTHING;
    prefix.nextWritten = NOTHING;
    prefix.log = sum(prefix.blank, prefix.written);
  }
  const ranked = [...following].sort((a, b) => b.log - a.log);
  for (const prefix of ranked.slice(BEAMS)) {
    prefix.blank = NOTHING;
    prefix.written = NOTHING;
  }
  return ranked.slice(0, BEAMS);
}

/** The text as the search finds it, digits among it: what the reference decoder gives. */
export const searchedSigns = (trace: LineTrace, model: CharacterModel): HandSign[] => {
  const signs: HandSign[] = [];
  for (let prefix: Prefix | null = search(trace, model); prefix?.before; prefix = prefix.before) {
    const log = trace.likelihoods[prefix.step * trace.classes + prefix.sign] as number;
    const sign = trace.alphabet[prefix.sign - 1] ?? '';
    signs.unshift({ sign, from: prefix.step, to: prefix.step + 1, sure: Math.exp(log) });
  }
  return signs;
};

/** The words of the second reading that have no digit; empty where it reads as the first did (`text`). */
export function secondWords(trace: LineTrace, model: CharacterModel, text: string): HandWord[] {
  const signs = searchedSigns(trace, model);
  if (textOfSigns(signs) === text) return [];
  return wordsOfSigns(signs, trace.steps).filter((word) => !/\d/.test(word.text));
}
