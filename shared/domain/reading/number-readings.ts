// Numbers and dates of a handwritten line, read with nothing but digits and what stands between them allowed: the best
// few readings with their chances. They replace nothing in the text: see heard-words.ts.
import type { HandWord, LineTrace } from './hand-line.ts';

/** What may stand between two groups of digits, and what is written around a number. */
const ALLOWED = '0123456789/.- ';
const AROUND = '(),:;\'"°';
/** Letters that are written like digits: they count for the digit, at a price (logarithm). */
const ALIKE: Readonly<Record<string, string>> = { 0: 'oO', 1: 'lI', 2: 'zZ', 5: 'sS', 6: 'b', 7: 'T', 8: 'B', 9: 'qg' };
const PRICE = -1;
const BEAMS = 12;
/** A sign less likely than this (logarithm) at a step is not followed there. */
const LEAST_LIKELY = -9;
const FLOOR = -11;

/** A number this much less likely (logarithm) than the freest reading is no number. */
const UNLIKELY = 5;

export type NumberReading = { readonly text: string; readonly chance: number };

type Beam = { blank: number; sign: number };

const NONE = Number.NEGATIVE_INFINITY;

function sum(a: number, b: number): number {
  if (a === NONE) return b;
  if (b === NONE) return a;
  const top = Math.max(a, b);
  return top + Math.log(Math.exp(a - top) + Math.exp(b - top));
}

function greatest(values: Float32Array, from: number, to: number): number {
  let best = NONE;
  for (let at = from; at < to; at += 1) best = Math.max(best, values[at] as number);
  return best;
}

const total = ({ blank, sign }: Beam): number => sum(blank, sign);

/**
 * Readings of the steps `from` to `to` (excluded), likeliest first; chances add up to 1 at most, and to less where the
 * freest reading is much likelier than any number.
 */
export function numberReadings(trace: LineTrace, from: number, to: number, most = 8): NumberReading[] {
  const { classes, likelihoods, alphabet } = trace;
  const signs = [...ALLOWED, ...AROUND].map((sign) => ({
    sign,
    at: alphabet.indexOf(sign) + 1,
    alike: [...(ALIKE[sign] ?? '')].map((letter) => alphabet.indexOf(letter) + 1).filter((at) => at > 0),
  }));
  let beams = new Map<string, Beam>([['', { blank: 0, sign: NONE }]]);
  let freest = 0;
  for (let step = Math.max(0, Math.floor(from)); step < Math.min(trace.steps, Math.ceil(to)); step += 1) {
    const row = step * classes;
    freest += greatest(likelihoods, row, row + classes);
    const likely = (at: number): number => Math.max(FLOOR, likelihoods[row + at] as number);
    const seen = signs
      .filter(({ at }) => at > 0)
      .map(({ sign, at, alike }) => {
        const others = Math.max(NONE, ...alike.map((letter) => likelihoods[row + letter] as number));
        return { sign, value: Math.max(likely(at), others + PRICE) };
      });
    const next = new Map<string, Beam>();
    const add = (text: string, part: keyof Beam, value: number): void => {
      const beam = next.get(text) ?? { blank: NONE, sign: NONE };
      beam[part] = sum(beam[part], value);
      next.set(text, beam);
    };
    const follow = seen.filter(({ value }) => value >= LEAST_LIKELY);
    for (const [text, beam] of beams) {
      const all = total(beam);
      const last = text.at(-1);
      add(text, 'blank', all + likely(0));
      const own = seen.find(({ sign }) => sign === last);
      if (own) add(text, 'sign', beam.sign + own.value);
      for (const { sign, value } of follow) add(text + sign, 'sign', (sign === last ? beam.blank : all) + value);
    }
    beams = new Map([...next].sort(([, a], [, b]) => total(b) - total(a)).slice(0, BEAMS));
  }
  return shares(beams, freest - UNLIKELY).slice(0, most);
}

/** Without the signs at the edges, readings that are then the same as one. */
function shares(beams: ReadonlyMap<string, Beam>, least: number): NumberReading[] {
  const sums = new Map<string, number>();
  let all = NONE;
  for (const [text, beam] of beams) {
    const bare = text.replace(/[^\d/.-]+/g, ' ').replace(/^[^\d]+|[^\d]+$/g, '');
    const value = total(beam);
    all = sum(all, value);
    sums.set(bare, sum(sums.get(bare) ?? NONE, value));
  }
  return [...sums]
    .filter(([text]) => /\d/.test(text))
    .map(([text, value]) => ({ text, chance: Math.exp(value - Math.max(all, least)) }))
    .sort((a, b) => b.chance - a.chance);
}

const digitsIn = (text: string): number => text.match(/\d/g)?.length ?? 0;
const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
const isNumberLike = ({ text }: HandWord): boolean => digitsIn(text) > 0 && 2 * digitsIn(text) >= lettersIn(text);

/** Words that announce a number, as one sees them in a reading of handwriting: the next word is one, whatever was read. */
const LABEL = /^(?:n°|no|num[eé]ro|[eé]crou[eé]?|d['’][eé]crou|matricule|n[eé]e?|ddn)[°.:]*$/i;
const LONGEST_STRETCH = 4;
const FEWEST_DIGITS = 2;

export type Stretch = { readonly from: number; readonly to: number };

/** The stretches of a line that are numbers: words that look like one, a few in a row, and what follows a label. */
export function numberStretches(words: readonly HandWord[]): Stretch[] {
  const isNumber = words.map((word, at) => isNumberLike(word) || isAnnounced(words[at - 1], word));
  const stretches: Stretch[] = [];
  for (let at = 0; at < words.length; at += 1) {
    let end = at;
    while (end < words.length && end < at + LONGEST_STRETCH && isNumber[end]) end += 1;
    const own = words.slice(at, end);
    const digits = own.reduce((sum, { text }) => sum + digitsIn(text), 0);
    const isLabelled = LABEL.test(words[at - 1]?.text ?? '');
    if (own.length > 0 && (digits >= FEWEST_DIGITS || isLabelled)) {
      stretches.push({ from: (own[0] as HandWord).from, to: (own.at(-1) as HandWord).to });
    }
    at = Math.max(at, end - 1);
  }
  return stretches;
}

const isAnnounced = (before: HandWord | undefined, { text }: HandWord): boolean =>
  before !== undefined &&
  LABEL.test(before.text) &&
  text.length >= 3 &&
  text.length <= 12 &&
  /[\dOolIsSzZ/|]/.test(text);

/** A slash is often read as 1, or lost: « 25121978 », « 1210311990 ». */
const RUN_TOGETHER = /^(\d{2})[/.\- 1]?(\d{2})[/.\- 1]?((?:19|20)\d{2})$/;
const REPAIRED = 0.8;

/** The readings of a number, with the date that a run of digits may be. */
export function withDates(readings: readonly NumberReading[]): NumberReading[] {
  const dates = readings.flatMap(({ text, chance }) => {
    const [, day = '', month = '', year = ''] = RUN_TOGETHER.exec(text) ?? [];
    const isDay = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
    return isDay && !/\D.*\D/.test(text) ? [{ text: `${day}/${month}/${year}`, chance: chance * REPAIRED }] : [];
  });
  const known = new Set(readings.map(({ text }) => text));
  return [...readings, ...dates.filter(({ text }) => !known.has(text))].sort((a, b) => b.chance - a.chance);
}
