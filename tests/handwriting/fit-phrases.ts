// Fits the constants of shared/domain/reading/phrase-chance.ts, or measures with them (--measure), on strips of known
// text that training/handwriting/phrase_strips.py wrote. Prints; changes nothing. How: training/README.md.
//   node tests/handwriting/fit-phrases.ts FOLDER [--measure]
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startRecogniser } from '../../main/adapters/handwriting/recogniser.ts';
import { foldedTrace } from '../../shared/domain/reading/folded-trace.ts';
import { keysOfText } from '../../shared/domain/reading/page-text.ts';
import { CHANCE_WEIGHTS, type ChanceWeights, chancesOf, oddsOf } from '../../shared/domain/reading/phrase-chance.ts';
import { type PhraseScore, phraseScorer } from '../../shared/domain/reading/phrase-scores.ts';
import { phraseTree } from '../../shared/domain/reading/phrase-tree.ts';
import { type Listened, phrasesToHear } from '../../shared/domain/triage/listening.ts';
import { ESTABLISHMENTS } from '../../shared/reference/establishments.ts';
import { VOCABULARY } from '../../shared/reference/vocabulary.ts';

const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

type Strip = { split: string; corpus: string; text: string; width: number; height: number; offset: number };
type Case = { split: string; text: string; scores: PhraseScore[]; phrases: readonly Listened[] };

/**
 * [Note: Names that stand in]
 * Few lines of the corpora name a prison. Other names and capitalised words that really stand in them stand in: they
 * are listened for beside the phrases of the desk, a third of them at a time, which comes to about as many phrases a
 * line as a letter to the desk holds.
 */
const STAND_IN = /(?<=\p{Ll}[,.]? )\p{Lu}\p{Ll}{3,}(?:[- ]\p{Lu}\p{Ll}{2,})?/gu;
const PARTS = 3;

const base = phrasesToHear(ESTABLISHMENTS, VOCABULARY);
const keyOf = (text: string): string => keysOfText(text).join(' ');
const holds = (text: string, key: string): boolean => ` ${text} `.includes(` ${key} `);

function standIns(strips: readonly Strip[]): Listened[] {
  const known = new Set(base.map(({ key }) => key));
  const texts = new Set(strips.flatMap(({ text }) => [...text.matchAll(STAND_IN)].map(([word]) => word)));
  return [...texts]
    .map((text): Listened => {
      const key = keyOf(text);
      return { kind: 'establishment-name', text, key, meaning: key, letters: key.replaceAll(' ', '').length };
    })
    .filter(({ key }) => !known.has(key));
}

async function casesOf(folder: string): Promise<Case[]> {
  const strips = JSON.parse(await readFile(path.join(folder, 'strips.json'), 'utf8')) as Strip[];
  const pictures = await readFile(path.join(folder, 'strips.bin'));
  const others = standIns(strips);
  const sets = Array.from({ length: PARTS }, (_, part) => {
    const phrases = [...base, ...others.filter((_each, at) => at % PARTS === part)];
    return { phrases, score: phraseScorer(phraseTree(phrases.map(({ text }) => text))) };
  });
  const { read } = await startRecogniser();
  const cases: Case[] = [];
  const spent = { reading: 0, folding: 0, scoring: 0 };
  for (const { split, text, width, height, offset } of strips) {
    const began = performance.now();
    const trace = await read({ width, height, data: pictures.subarray(offset, offset + width * height) });
    const read1 = performance.now();
    const folded = foldedTrace(trace);
    const folded1 = performance.now();
    for (const { phrases, score } of sets) cases.push({ split, text: keyOf(text), scores: score(folded), phrases });
    spent.reading += read1 - began;
    spent.folding += folded1 - read1;
    spent.scoring += (performance.now() - folded1) / PARTS;
  }
  const each = (sum: number): string => (sum / strips.length).toFixed(2);
  tell(`${strips.length} strips, ${base.length} phrases; milliseconds a strip:`);
  tell(`  network ${each(spent.reading)}, folding ${each(spent.folding)}, scoring ${each(spent.scoring)}`);
  return cases;
}

type Answer = { chance: number; right: boolean; kind: Listened['kind'] };

const answersOf = (cases: readonly Case[], weights: ChanceWeights, least: number): Answer[] =>
  cases.flatMap(({ text, scores, phrases }) =>
    chancesOf(scores, phrases, { weights, least }).map(({ phrase, chance }) => {
      const own = phrases[phrase] as Listened;
      const same = (other: PhraseScore): boolean => phrases[other.phrase]?.meaning === own.meaning;
      const right = scores.some((other) => same(other) && holds(text, phrases[other.phrase]?.key ?? ''));
      return { chance, right, kind: own.kind };
    }),
  );

/** Fitted without the phrases that no constants could make likely: a fixed choice, or the fit would make its own. */
const HOPELESS = -1.6;
const hopeful = ({ scores, phrases, ...rest }: Case): Case => ({
  ...rest,
  phrases,
  scores: scores.filter(({ phrase, score }) => score > HOPELESS * (phrases[phrase]?.letters ?? 1)),
});

const lossOf = (answers: readonly Answer[]): number =>
  answers.reduce((sum, { chance, right }) => sum - Math.log(Math.max(1e-6, right ? chance : 1 - chance)), 0);

/** One constant after the other, in smaller and smaller steps. */
function fitted(cases: readonly Case[], names: readonly (keyof ChanceWeights)[], start: ChanceWeights): ChanceWeights {
  let best = start;
  let loss = lossOf(answersOf(cases, best, 0));
  for (let step = 0.8; step > 0.02; step /= 2) {
    for (let round = 0; round < 3; round += 1) {
      for (const name of names) {
        for (const way of [step, -step]) {
          const tried = { ...best, [name]: Number((best[name] + way).toFixed(3)) };
          const found = lossOf(answersOf(cases, tried, 0));
          if (found < loss) [best, loss] = [tried, found];
        }
      }
    }
  }
  tell(`loss ${loss.toFixed(1)}: ${JSON.stringify(best)}`);
  return best;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function tellCalibration(answers: readonly Answer[]): void {
  const bounds = [0.05, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 1.001];
  for (const [at, low] of bounds.slice(0, -1).entries()) {
    const own = answers.filter(({ chance }) => chance >= low && chance < (bounds[at + 1] as number));
    const said = own.reduce((sum, { chance }) => sum + chance, 0) / Math.max(1, own.length);
    const right = own.filter((each) => each.right).length / Math.max(1, own.length);
    tell(`  said ${percent(said)}: right ${percent(right)} of ${own.length}`);
  }
}

/** A name really written in a line against all names that are not: first in its place, and first in its whole line. */
function tellRanks(cases: readonly Case[], weights: ChanceWeights): void {
  let [all, inPlace, inLine] = [0, 0, 0];
  for (const { text, scores, phrases } of cases) {
    const named = scores
      .map((score) => ({ score, own: phrases[score.phrase] as Listened }))
      .filter(({ own }) => own.kind === 'establishment-name')
      .map((each) => ({
        ...each,
        odds: oddsOf(each.score, each.own.letters, weights),
        there: holds(text, each.own.key),
      }));
    const rivals = named.filter(({ there }) => !there);
    for (const key of new Set(
      phrases.filter(({ kind, key }) => kind === 'establishment-name' && holds(text, key)).map((own) => own.key),
    )) {
      const own = named.find((each) => each.own.key === key);
      all += 1;
      if (!own) continue;
      const better = rivals.filter(({ odds }) => odds >= own.odds);
      const meets = better.filter(({ score }) => score.from < own.score.to && own.score.from < score.to);
      if (better.length === 0) inLine += 1;
      if (meets.length === 0) inPlace += 1;
    }
  }
  tell(`  ${all} names: first in their place ${percent(inPlace / all)}, first in their line ${percent(inLine / all)}`);
}

const [folder, how] = process.argv.slice(2);
if (!folder) throw new Error('say where the strips are');
const cases = await casesOf(folder);
const of = (split: string): Case[] => cases.filter((each) => each.split === split);
let weights = CHANCE_WEIGHTS;
if (how !== '--measure') {
  weights = fitted(of('val').map(hopeful), ['base', 'loss', 'letter', 'mean'], weights);
  // Only the synthetic lines say « maison d'arrêt de … ».
  weights = fitted(of('synthetic').map(hopeful), ['typed'], weights);
}
for (const split of new Set(cases.map((each) => each.split))) {
  tell(split);
  const own = of(split);
  tellCalibration(answersOf(own, weights, 0.01).filter(({ kind }) => kind !== 'other'));
  tellRanks(own, weights);
}
