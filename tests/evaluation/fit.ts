// Fits the trust in a prison on the texts for tuning and writes the constants into shared/reference/prison-trust.ts.
// The texts set aside are not looked at.
import { writeFileSync } from 'node:fs';
import { buildGazetteer } from '#shared/domain/establishments/gazetteer.ts';
import { rankedPrisons, trustFinding } from '#shared/domain/establishments/match-establishment.ts';
import { trustFeatures } from '#shared/domain/establishments/trust.ts';
import { layOut } from '#shared/domain/reading/layout.ts';
import { linesOf } from '#shared/domain/reading/page-text.ts';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { buildSenderIndex, senderOf } from '#shared/domain/triage/sender.ts';
import { fitLogistic, type LogisticSample } from '#shared/kernel/logistic.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';
import { labelledTexts, townOnlyTexts } from './generator/generate.ts';
import { type LabelledText, lettersInManyVoices } from './labelled-text.ts';

const gazetteer = buildGazetteer(ESTABLISHMENTS, VOCABULARY.prison);
const senders = buildSenderIndex(VOCABULARY.sender);

function sampleOf({ text, receivedOn, expect }: LabelledText): LogisticSample[] {
  const lines = layOut(linesOf(pageOfText(text)), VOCABULARY.letter, VOCABULARY.months, receivedOn);
  const sender = senderOf(lines, senders);
  const [best] = rankedPrisons([lines, []], gazetteer, sender);
  // What is capped whatever the constants say (a town with two prisons, a contradiction) must not teach the rest.
  if (!best || (trustFinding([lines, []], gazetteer, sender)?.most ?? 0) < 1) return [];
  return [{ features: [1, ...trustFeatures(best)], right: best.establishment.id === expect.establishmentId ? 1 : 0 }];
}

/** A small penalty on all but the first, so that no weight runs away. */
const PENALTY = 0.3;

/** The only ones that nobody made from the rules. Of some the text alone does not tell the prison. */
const voices = lettersInManyVoices(new URL('./voices/', import.meta.url).pathname).filter(({ aside, expect }) => {
  return !aside && expect.establishmentId !== undefined;
});

const texts = [...labelledTexts(ESTABLISHMENTS), ...townOnlyTexts(ESTABLISHMENTS), ...voices];
const samples = texts.flatMap(sampleOf);
const penalties = (samples[0]?.features ?? []).map((_, index) => (index === 0 ? 0 : PENALTY));
const [bias = 0, ...weights] = fitLogistic(samples, penalties).map((weight) => Math.round(weight * 1000) / 1000);
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
