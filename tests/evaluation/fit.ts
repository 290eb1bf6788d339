// Fits the trust in a prison on the texts for tuning and writes the constants into shared/reference/prison-trust.ts.
// The texts set aside are not looked at.
import { writeFileSync } from 'node:fs';
import { buildGazetteer } from '#shared/domain/establishments/gazetteer.ts';
import { rankedPrisons } from '#shared/domain/establishments/match-establishment.ts';
import { trustFeatures } from '#shared/domain/establishments/trust.ts';
import { layOut } from '#shared/domain/reading/layout.ts';
import { linesOf } from '#shared/domain/reading/page-text.ts';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { buildSenderIndex, senderOf } from '#shared/domain/triage/sender.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';
import { labelledTexts, townOnlyTexts } from './generator/generate.ts';
import type { LabelledText } from './labelled-text.ts';

const gazetteer = buildGazetteer(ESTABLISHMENTS, VOCABULARY.prison);
const senders = buildSenderIndex(VOCABULARY.sender);

type Sample = { readonly features: readonly number[]; readonly right: number };

function sampleOf({ text, receivedOn, expect }: LabelledText): Sample[] {
  const lines = layOut(linesOf(pageOfText(text)), VOCABULARY.letter, VOCABULARY.months, receivedOn);
  const [best] = rankedPrisons([lines, []], gazetteer, senderOf(lines, senders));
  if (!best) return [];
  return [{ features: [1, ...trustFeatures(best)], right: best.establishment.id === expect.establishmentId ? 1 : 0 }];
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);

/** Solves a small linear system by elimination. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  for (let column = 0; column < rows.length; column++) {
    const best = rows
      .slice(column)
      .reduce((most, row) => (Math.abs(row[column] ?? 0) > Math.abs(most[column] ?? 0) ? row : most));
    rows.splice(rows.indexOf(best), 1);
    rows.splice(column, 0, best);
    for (const row of rows) {
      if (row === best) continue;
      const factor = (row[column] ?? 0) / (best[column] ?? 1);
      best.forEach((value, index) => {
        row[index] = (row[index] ?? 0) - factor * value;
      });
    }
  }
  return rows.map((row, index) => (row.at(-1) ?? 0) / (row[index] ?? 1));
}

/** Logistic regression by Newton's steps, with a small penalty so that no weight runs away. */
function regression(samples: readonly Sample[]): number[] {
  const size = samples[0]?.features.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < 30; step++) {
    const gradient = weights.map((weight, index): number => (index === 0 ? 0 : -0.3 * weight));
    const hessian = weights.map((_, row) => weights.map((__, column): number => (row === column ? 0.3 : 0)));
    for (const { features, right } of samples) {
      const said = 1 / (1 + Math.exp(-dot(features, weights)));
      for (let row = 0; row < size; row++) {
        const own = features[row] ?? 0;
        gradient[row] = (gradient[row] ?? 0) + (right - said) * own;
        const line = hessian[row] ?? [];
        for (let column = 0; column < size; column++) {
          line[column] = (line[column] ?? 0) + said * (1 - said) * own * (features[column] ?? 0);
        }
      }
    }
    const change = solve(hessian, gradient);
    weights = weights.map((weight, index) => weight + (change[index] ?? 0));
  }
  return weights;
}

const samples = [...labelledTexts(ESTABLISHMENTS), ...townOnlyTexts(ESTABLISHMENTS)].flatMap(sampleOf);
const [bias = 0, ...weights] = regression(samples).map((weight) => Math.round(weight * 1000) / 1000);
const file = new URL('../../shared/reference/prison-trust.ts', import.meta.url);
writeFileSync(
  file,
  `// Constants of the trust in a prison, fitted by \`node tests/evaluation/fit.ts\` on the texts for tuning.
import type { PrisonTrust } from '../domain/establishments/prison-words.ts';

export const PRISON_TRUST: PrisonTrust = {
  bias: ${bias},
  // biome-ignore format: one row, as the fit writes it
  weights: [${weights.join(', ')}],
};
`,
);
process.stdout.write(`fitted on ${samples.length} texts\n`);
