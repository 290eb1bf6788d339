// The figures as tables for a terminal.
import type { Figures, reliability, signalFigures, TextClass } from './figures.ts';

const percent = (share: number | null): string => (share === null ? '-' : `${(share * 100).toFixed(2)} %`);
const milliseconds = (value: number | null): string => (value === null ? '-' : `${value.toFixed(1)} ms`);

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return rows.map(line).join('\n');
}

const ROWS: readonly (readonly [string, (figures: Figures) => string])[] = [
  ['texts', (one) => String(one.texts)],
  ['prison right at any confidence', (one) => percent(one.prisonTop1)],
  ['prison right, of those answered', (one) => percent(one.prisonPrecision)],
  ['prison answered', (one) => percent(one.prisonAnswered)],
  ['prison wrong and sure', (one) => String(one.prisonSureWrong)],
  ['sender right', (one) => percent(one.senderRight)],
  ['écrou number exact', (one) => percent(one.ecrouExact)],
  ['écrou number wrong', (one) => percent(one.ecrouWrong)],
  ['surname right', (one) => percent(one.surnameRight)],
  ['surname wrong', (one) => percent(one.surnameWrong)],
  ['nationality right', (one) => percent(one.nationalityRight)],
  ['other names right', (one) => percent(one.aliasesRight)],
  ['signals precision', (one) => percent(one.signalPrecision)],
  ['signals recall', (one) => percent(one.signalRecall)],
  ['dates right', (one) => percent(one.datesRight)],
  ['times of day right', (one) => percent(one.timesRight)],
  ['red letters kept', (one) => percent(one.redKept)],
  ['particular letters kept', (one) => percent(one.particularKept)],
  ['forwarded, of those that may be', (one) => percent(one.forwarded)],
  ['forwarded wrongly', (one) => String(one.wrongForwards)],
  ['processor time a page, median', (one) => milliseconds(one.medianMs)],
  ['processor time a page, 95 %', (one) => milliseconds(one.p95Ms)],
];

export function figuresTable(figures: Partial<Record<TextClass, Figures>>): string {
  const columns = Object.entries(figures);
  const rows = ROWS.map(([title, cell]) => [title, ...columns.map(([, own]) => cell(own))]);
  return table([['', ...columns.map(([name]) => name)], ...rows]);
}

export const signalsTable = (figures: ReturnType<typeof signalFigures>): string =>
  table([
    ['signal', 'texts', 'precision', 'recall'],
    ...figures.map((one) => [one.code, String(one.of), percent(one.precision), percent(one.recall)]),
  ]);

export const reliabilityTable = (rows: ReturnType<typeof reliability>): string =>
  table([
    ['confidence', 'letters', 'said', 'right'],
    ...rows.map((row) => [`${row.from} – ${row.to}`, String(row.letters), percent(row.said), percent(row.right)]),
  ]);
