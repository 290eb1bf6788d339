// Fits the classifier of signals (shared/domain/triage/signal-classifier.ts) on the texts for tuning and writes
// shared/reference/signal-classifier.json. What is set aside is not looked at. Three quarters of an hour on two idle cores.
//   node tests/evaluation/fit-signals.ts
import { writeFileSync } from 'node:fs';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { signalFindings } from '#shared/domain/triage/judge.ts';
import { SIGNAL_CODES, type SignalCode } from '#shared/domain/triage/judgement.ts';
import {
  type ChanceWeights,
  chanceFeatures,
  chanceOf,
  type Finding,
  RULES_SAY,
  type RuleSays,
} from '#shared/domain/triage/signal-classifier.ts';
import { featuresOf, stretchesOf } from '#shared/domain/triage/signal-features.ts';
import { fitLogistic, type LogisticSample } from '#shared/kernel/logistic.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';
import { misread } from './generator/faults.ts';
import { labelledTexts } from './generator/generate.ts';
import { hashOf, randomFrom } from './generator/random.ts';
import { handWrittenCases, type LabelledText, lettersInManyVoices } from './labelled-text.ts';
import { passages, sentences } from './sentences.ts';
import { type Fitted, fitted, inOneMemory, SEEDS, SIZE } from './signal-fit.ts';
import { type Bag, bestScores, withRows } from './signal-training.ts';

const HERE = new URL('./', import.meta.url).pathname;
const FOLDS = 3;

const rows = new Map<number, number>();

/** The row of a feature; each feature gets one when it is first seen. */
function rowOf(feature: number): number {
  const known = rows.get(feature);
  if (known !== undefined) return known;
  rows.set(feature, rows.size);
  return rows.size - 1;
}

const numbered = (codes: readonly SignalCode[]): Set<number> =>
  new Set(codes.map((code) => SIGNAL_CODES.indexOf(code)));

/** A text as the model sees it, and what the rules say of each code. */
function seen({ text, receivedOn, kind, expect }: LabelledText): {
  readonly bag: Bag;
  readonly says: readonly RuleSays[];
} {
  const pages = [pageOfText(text)];
  const [found] = signalFindings({ pages, receivedOn, kind, establishments: ESTABLISHMENTS, vocabulary: VOCABULARY });
  const stretches = found
    ? stretchesOf(found.page.spots).map((one) => [...featuresOf(found.page, one)].map(rowOf))
    : [];
  return {
    bag: {
      stretches: stretches.map((one) => Int32Array.from(one)),
      due: numbered((expect.signals ?? []).map(({ code }) => code)),
      open: numbered(expect.tolerated ?? []),
    },
    says: found?.says ?? [],
  };
}

/** As a machine reads handwriting, or handwriting that is hardly legible. */
const asRead = (one: LabelledText, strength: 'hand' | 'poor-hand' = 'hand'): LabelledText => ({
  ...one,
  text: misread(randomFrom(hashOf(one.text)), one.text, strength),
});

const isUsed = ({ aside, expect }: LabelledText): boolean => !aside && expect.signals !== undefined;

/** Sentences that no rule was made with: they tell how far rules and classifier can be trusted. */
const unknown = passages(`${HERE}passages`).filter(isUsed);
const letters = [...handWrittenCases(`${HERE}cases`), ...lettersInManyVoices(`${HERE}voices`)].filter(isUsed);
const known = sentences(`${HERE}sentences.txt`);

/** Passages, whole letters, and the letters that rules were made with. */
type Kind = 'passages' | 'letters' | 'known letters';
type Row = { readonly fold: number; readonly bag: Bag; readonly says: readonly RuleSays[]; readonly kind: Kind };

const rowOfText = (text: LabelledText, one: LabelledText, kind: Kind): Row => ({
  fold: hashOf(text.text) % FOLDS,
  ...seen(one),
  kind,
});

/** What a chance is fitted on: passages and whole letters. */
const unmoved = [
  ...unknown.flatMap((text) =>
    text.group === 'passages'
      ? [text, asRead(text)].map((one) => rowOfText(text, one, 'passages'))
      : [text, asRead(text), asRead(text, 'poor-hand')].map((one) => rowOfText(text, one, 'letters')),
  ),
  ...letters.map((text) => rowOfText(text, text, 'known letters')),
];
/** What only teaches: generated texts say the same sentences again, so that none of them is new to a model. */
const taughtToo = [...known.flatMap((one) => [one, asRead(one)]), ...labelledTexts(ESTABLISHMENTS).filter(isUsed)].map(
  (one) => seen(one).bag,
);
const bags = inOneMemory([...taughtToo, ...unmoved.map(({ bag }) => bag)]);
const taught = bags.slice(0, taughtToo.length);
const whole = unmoved.map((one, at): Row => ({ ...one, bag: bags[taught.length + at] ?? one.bag }));
process.stdout.write(`${whole.length} texts, ${taught.length} more, ${rows.size} features\n`);

type Tried = Finding & { readonly isRight: boolean; readonly kind: Kind };

const without = (fold: number | null): Bag[] => [
  ...taught,
  ...whole.filter((one) => one.fold !== fold).map(({ bag }) => bag),
];
/** Without each part, for what the chance is fitted on; and with all, from each beginning. */
const [networks, last] = await Promise.all([
  Promise.all([...Array(FOLDS).keys()].map((fold) => fitted(without(fold), rows.size, SEEDS[0]))),
  Promise.all(SEEDS.map((seed) => fitted(without(null), rows.size, seed))),
]);

/** Each text and code, scored by a model that did not see the text. */
const tried = networks.flatMap(({ network, numbers }, fold) =>
  whole
    .filter((one) => one.fold === fold)
    .flatMap(({ bag, says, kind }): Tried[] => {
      const scores = bestScores(withRows([bag], numbers)[0] ?? bag, network);
      const stretches = bag.stretches.length;
      return says.flatMap((one, code) =>
        bag.open.has(code) && !bag.due.has(code)
          ? []
          : [{ score: scores[code] ?? 0, stretches, says: one, isRight: bag.due.has(code), kind }],
      );
    }),
);
/** Rules were made with the known letters: what they find there is right more often than elsewhere. */
const isFair = ({ kind, says }: Tried): boolean => kind !== 'known letters' || (says !== 'signal' && says !== 'dated');
const samples = tried.filter(isFair).map((one): LogisticSample => {
  // Half of the short passages hold a signal, of short letters few do: that is no part of the chance.
  return { features: [...chanceFeatures(one), one.kind === 'passages' ? 1 : 0], right: one.isRight ? 1 : 0 };
});
/** Little: what the rules seldom say must not run away. */
const PENALTIES = [...RULES_SAY.map(() => 0.1), 0.1, 0.1, 0.1, 0.1];
const fit = fitLogistic(samples, PENALTIES).map((weight) => Math.round(weight * 1000) / 1000);
const steps = Object.fromEntries(RULES_SAY.map((one, at) => [one, fit[at] ?? 0])) as ChanceWeights['steps'];
const [score = 0, scoreOfSignal = 0, length = 0] = fit.slice(RULES_SAY.length);
const chance: ChanceWeights = { steps, score, scoreOfSignal, length };

/** What the chance is worth on texts whose model did not see them; half of the passages are misread. */
for (const name of ['passages', 'letters', 'known letters'] as const) {
  const own = tried.filter(({ kind }) => kind === name);
  for (const least of [0.05, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.8]) {
    const said = own.filter((one) => chanceOf(one, chance) >= least);
    const right = said.filter(({ isRight }) => isRight).length;
    const due = own.filter(({ isRight }) => isRight).length;
    const shares = [right / said.length, right / due].map((share) => `${(share * 100).toFixed(1)} %`);
    process.stdout.write(`${name} from ${least} on: precision ${shares[0]}, recall ${shares[1]}\n`);
  }
}

/** Numbers as 32-bit little-endian. */
function numbersOf(weights: Float32Array): string {
  const bytes = Buffer.alloc(weights.length * 4);
  weights.forEach((weight, at) => void bytes.writeFloatLE(weight, at * 4));
  return bytes.toString('base64');
}

/** Features ascending, their weights as signed bytes. */
function stored({ network: { table, layers }, numbers }: Fitted) {
  const { inputs, hidden, codes } = SIZE;
  const features = [...rows].filter(([, row]) => numbers.has(row)).sort(([one], [other]) => one - other);
  const most = table.reduce((high, weight) => Math.max(high, Math.abs(weight)), 0);
  const scale = most / 127;
  const bytes = Buffer.alloc(features.length * inputs);
  const hashes = Buffer.alloc(features.length * 4);
  features.forEach(([feature, row], at) => {
    hashes.writeUInt32LE(feature, at * 4);
    const from = (numbers.get(row) ?? 0) * inputs;
    for (let input = 0; input < inputs; input++)
      bytes.writeInt8(Math.round((table[from + input] ?? 0) / scale), at * inputs + input);
  });
  const { inputBias, toHidden, hiddenBias, toCodes, codeBias } = layers;
  const dense = [inputBias, toHidden, hiddenBias, toCodes, codeBias].map(numbersOf);
  return {
    ...{ features: hashes.toString('base64'), table: bytes.toString('base64'), scale },
    layers: { inputs, hidden, codes, dense },
  };
}

writeFileSync(
  new URL('../../shared/reference/signal-classifier.json', import.meta.url),
  `${JSON.stringify({ codes: SIGNAL_CODES, chance, networks: last.map(stored) }, null, 2)}\n`,
);
process.stdout.write(`chance ${JSON.stringify(chance)}\n`);
