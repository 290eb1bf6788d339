// `node tests/evaluation/desk-trust.ts`: invents desks of several kinds from other editions of the generator, lets each
// learn from its confirmed letters, and sets beside it what the same weights do on letters that the desk never saw.
import { type ConfirmedLetter, fitDeskTrust } from '#shared/domain/establishments/desk-trust-fit.ts';
import { confidenceOf } from '#shared/domain/establishments/trust.ts';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { prisonFinding } from '#shared/domain/triage/judge.ts';
import { SURE_ENOUGH } from '#shared/domain/triage/suggestion.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';
import { labelledTexts, townOnlyTexts } from './generator/generate.ts';
import { hashOf, randomFrom } from './generator/random.ts';
import type { LabelledText } from './labelled-text.ts';

type Desk = { readonly name: string; readonly takes: (text: LabelledText) => boolean; readonly commonest: number };

const isHand = ({ strength }: LabelledText): boolean => strength === 'hand' || strength === 'poor-hand';
const DESKS: readonly Desk[] = [
  { name: 'all kinds of letters', takes: ({ group }) => group !== 'town-only', commonest: 0 },
  { name: 'handwriting only', takes: (text) => isHand(text) && text.group !== 'town-only', commonest: 0 },
  { name: 'print only', takes: (text) => !isHand(text) && text.group !== 'town-only', commonest: 0 },
  {
    name: 'a town alone, often',
    takes: ({ group }) => ['town-only', 'head', 'body', 'none'].includes(group),
    commonest: 0,
  },
  { name: '90 % of one prison', takes: ({ group }) => group !== 'town-only', commonest: 0.9 },
  {
    name: '90 % of one, town alone',
    takes: ({ group }) => ['town-only', 'body', 'none'].includes(group),
    commonest: 0.9,
  },
];
const SIZES = [100, 300, 1000];

const found = new Map<string, ConfirmedLetter>();

/** A text is confirmed as what is true of it; one that names no prison, or two, is left open by the person. */
function confirmed({ id, text, receivedOn, kind, expect }: LabelledText): ConfirmedLetter {
  const input = { pages: [pageOfText(text)], receivedOn, establishments: ESTABLISHMENTS, vocabulary: VOCABULARY, kind };
  const letter = found.get(id) ?? {
    confirmed: ESTABLISHMENTS.find((one) => one.id === expect.establishmentId)?.id ?? null,
    finding: prisonFinding(input),
  };
  found.set(id, letter);
  return letter;
}

const editions = ['d1-', 'd2-', 'd3-'].flatMap((edition) => labelledTexts(ESTABLISHMENTS, edition));
const townAlone = townOnlyTexts(ESTABLISHMENTS);
const unseen = labelledTexts(ESTABLISHMENTS, 'd4-');

/** Letters in an order of their own; of the commonest prison so many as its share asks for. */
function letters(desk: Desk, size: number): LabelledText[] {
  const all = [...editions, ...townAlone].filter(desk.takes);
  const drawn = all
    .map((text) => ({ text, order: hashOf(`${desk.name}/${text.id}`) }))
    .sort((a, b) => a.order - b.order);
  const texts = drawn.map(({ text }) => text);
  if (desk.commonest === 0) return texts.slice(0, size);
  const one = 'centre-penitentiaire-de-longuenesse';
  const own = texts.filter(({ expect }) => expect.establishmentId === one);
  const others = texts.filter(({ expect }) => expect.establishmentId !== one).slice(0, size * (1 - desk.commonest));
  const random = randomFrom(hashOf(desk.name));
  return [...others, ...Array.from({ length: size * desk.commonest }, () => random.pick(own))];
}

const percent = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;

for (const desk of DESKS) {
  const others = unseen.filter(desk.takes).map(confirmed);
  for (const size of SIZES) {
    const fit = fitDeskTrust(letters(desk, size).map(confirmed), SURE_ENOUGH);
    const beside = [null, fit.trust].map((trust) => {
      const sure = others.filter(({ finding }) => finding && confidenceOf(finding, trust) >= SURE_ENOUGH);
      const wrong = sure.filter(({ finding, confirmed: right }) => finding?.establishmentId !== right).length;
      return `${percent(sure.length, others.length)} answered, ${wrong} wrong`;
    });
    const own = [fit.delivered, fit.learnt].map(({ answered, wrong }) => `${answered}/${wrong}`);
    const line = `own letters answered/wrong ${own.join(' → ')}; ${others.length} unseen: ${beside.join(' → ')}`;
    process.stdout.write(`${desk.name}, ${fit.delivered.letters} letters: ${fit.verdict}; ${line}\n`);
    process.stdout.write(`  ${JSON.stringify(fit.trust)}\n`);
  }
}
