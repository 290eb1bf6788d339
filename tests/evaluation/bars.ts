// The figures that may not get worse, kept in bars.json. Only figures of texts set aside are barred: those of texts
// that were tuned on promise nothing.
import type { Figures, TextClass } from './figures.ts';

/** Shares: higher is better. */
const SHARES = [
  'prisonTop1',
  'prisonPrecision',
  'prisonAnswered',
  'senderRight',
  'ecrouExact',
  'surnameRight',
  'signalPrecision',
  'signalRecall',
  'datesRight',
  'redKept',
  'particularKept',
  'nationalityRight',
  'aliasesRight',
  'timesRight',
  'forwarded',
] as const;
/** Counts: lower is better. */
const COUNTS = ['prisonSureWrong', 'wrongForwards'] as const;

type Bar = Partial<Record<(typeof SHARES)[number] | (typeof COUNTS)[number], number>>;
export type Bars = Readonly<Record<string, Bar>>;
type ByClass = Partial<Record<TextClass, Figures>>;

/** Room for the last digit that is kept. */
const ROUNDING = 0.0001;
const floored = (share: number): number => Math.floor(share * 10_000) / 10_000;

/** A sentence for each figure below its bar; none when all hold. */
export function belowBars(figures: ByClass, bars: Bars): string[] {
  return Object.entries(figures).flatMap(([name, own]) => {
    const bar = bars[name] ?? {};
    const low = SHARES.filter((key) => (own[key] ?? 1) < (bar[key] ?? 0) - ROUNDING);
    const high = COUNTS.filter((key) => own[key] > (bar[key] ?? Number.POSITIVE_INFINITY));
    return [...low, ...high].map((key) => `${name}: ${key} is ${own[key]}, the bar is ${bar[key]}`);
  });
}

/** The bars, each moved to the better of itself and what was reached. */
export function raised(figures: ByClass, bars: Bars): Bars {
  const names = new Set([...Object.keys(bars), ...Object.keys(figures)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const own = figures[name as TextClass];
      const bar: Bar = { ...bars[name] };
      for (const key of SHARES) {
        const reached = own?.[key];
        if (reached !== null && reached !== undefined) bar[key] = Math.max(bar[key] ?? 0, floored(reached));
      }
      for (const key of COUNTS) if (own) bar[key] = Math.min(bar[key] ?? Number.POSITIVE_INFINITY, own[key]);
      return [name, bar];
    }),
  );
}
