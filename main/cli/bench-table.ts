// The measures of the reading for a person: tables and sentences.
import type { QualitySum, Score } from '#shared/domain/measures/quality.ts';
import { benchText } from '#shared/text/bench.ts';
import type { ReadingMeasures } from '../composition/measuring.ts';
import { table } from './output.ts';

const NONE = '—';
const WIDE = 30;
const MEGABYTE = 1_000_000;

const inFrench = (value: number | null | undefined, digits: number): string =>
  value === null || value === undefined
    ? NONE
    : value.toLocaleString('fr-FR', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const seconds = (value: number | null): string => inFrench(value, 2);
const percent = (share: number | null): string => (share === null ? NONE : `${inFrench(share * 100, 1)} %`);
const megabytes = (bytes: number | undefined): string => (bytes === undefined ? NONE : inFrench(bytes / MEGABYTE, 0));

const judged = ({ right, wrong, none }: Score): string =>
  right + wrong + none === 0 ? NONE : `${right} / ${wrong} / ${none}`;
const found = ({ right, wrong, none }: Score): string =>
  right + wrong + none === 0 ? NONE : `${right} / ${right + wrong + none}`;

const columns = (header: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  table(
    header,
    rows,
    header.map(() => WIDE),
  );

function speedTable({ passes }: ReadingMeasures): string[] {
  const rows = passes.map((pass) => [
    String(pass.recognisers),
    String(pass.inHand),
    inFrench(pass.pagesPerMinute, 1),
    seconds(pass.pageMedian),
    seconds(pass.pageMean),
    seconds(pass.suggestionMedian),
    megabytes(pass.memory?.together),
    megabytes(pass.memory?.largest),
    percent(pass.growth?.ofPeak ?? null),
    String(pass.processes),
  ]);
  return [...columns(benchText.speed, rows), benchText.speedNote];
}

const qualityRow = (sum: QualitySum & { readonly hand: string | null }): string[] => [
  sum.hand === null ? benchText.all : (benchText.hands[sum.hand] ?? sum.hand),
  String(sum.letters),
  percent(sum.characters),
  percent(sum.medianCharacters),
  percent(sum.foldedCharacters),
  percent(sum.words),
  percent(sum.wordsFound),
  judged(sum.prison),
  found(sum.prisonInText),
  judged(sum.ecrou),
  found(sum.ecrouInText),
  found(sum.rotation),
];

const qualityTable = ({ quality }: ReadingMeasures): string[] =>
  quality.length === 0
    ? [benchText.noTruth]
    : [...columns(benchText.quality, quality.map(qualityRow)), benchText.qualityNote];

function handwritingTable({ handwriting }: ReadingMeasures): string[] {
  if (!handwriting) return [];
  const { pages, lines, unplaced, hand, print } = handwriting;
  const row = (reader: string, sum: typeof hand): string[] => [
    reader,
    String(pages),
    String(lines),
    percent(sum.characters),
    percent(sum.wordsFound),
  ];
  const { readers, columns: header, note } = benchText.handwriting;
  return ['', ...columns(header, [row(readers.hand, hand), row(readers.print, print)]), note(unplaced)];
}

function baselineLines({ baseline, passes }: ReadingMeasures): string[] {
  if (!baseline) return [];
  const { tesseract, ocrmypdf, ratios } = baseline;
  const times = (ratio: number | null): string => inFrench(ratio, 2);
  const lines: string[] = [''];
  if (!('error' in tesseract)) {
    const { rates } = tesseract;
    const wrong = [rates.characters, rates.foldedCharacters, rates.words, rates.wordsFound].map(percent);
    const [cer = NONE, folded = NONE, words = NONE, share = NONE] = wrong;
    lines.push(benchText.tesseract(tesseract.version, seconds(tesseract.pageMedian), seconds(tesseract.pageMean)));
    if (rates.characters !== null) lines.push(benchText.tesseractErrors(cer, folded, words, share));
    lines.push(benchText.ratios.page(times(ratios.page), times(ratios.pageMedian)));
    lines.push(benchText.ratios.read(times(ratios.read), times(ratios.readMedian)));
    lines.push(benchText.ratios.inARow(times(ratios.inARow)));
  }
  if (!('error' in ocrmypdf)) {
    lines.push(benchText.ocrmypdfFigures(ocrmypdf.version, seconds(ocrmypdf.whole), seconds(ocrmypdf.page)));
    lines.push(benchText.ratios.whole(passes.at(-1)?.recognisers ?? 0, times(ratios.whole)));
    lines.push(benchText.ratios.suggestion(times(ratios.suggestion)));
  }
  return lines;
}

/** Letters whose suggestion stood before they were read whole. */
function earlyLines({ letters }: ReadingMeasures): string[] {
  const early = letters.filter(({ firstHeld }) => firstHeld !== null);
  return early.length === 0 ? [] : [benchText.early(early.filter(({ firstHeld }) => firstHeld).length, early.length)];
}

export function benchTable(measures: ReadingMeasures): string[] {
  const { pages, letters, refused, runs, decoderMemory } = measures;
  return [
    benchText.counts(pages, letters.length, refused.length, runs),
    '',
    ...speedTable(measures),
    ...(decoderMemory ? [benchText.decoder(megabytes(decoderMemory.largest))] : []),
    ...(measures.handwritingFailures > 0 ? [benchText.handwritingFailed(measures.handwritingFailures)] : []),
    ...earlyLines(measures),
    '',
    ...qualityTable(measures),
    ...handwritingTable(measures),
    ...baselineLines(measures),
  ];
}
