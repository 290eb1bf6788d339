// Single texts of the tuning part, for whoever makes rules. The texts set aside are never shown.
import type { LabelledText } from './labelled-text.ts';
import type { Outcome } from './outcome.ts';

/** Of which texts each figure is wrong. */
const WRONG = {
  forwarded: ({ forward }) => forward === 'wrong',
  'not-forwarded': ({ mayForward, forward }) => mayForward && forward === 'none',
  red: ({ red }) => red === 'not-kept',
  particular: ({ particular }) => particular === 'not-kept',
  prison: ({ sure, prisonRight }) => sure && prisonRight === false,
  unanswered: ({ hasPrison, sure }) => hasPrison === true && !sure,
  sender: ({ senderRight }) => senderRight === false,
  signals: ({ signals }) => signals.some(({ missed, extra }) => missed + extra > 0),
  dates: ({ dates }) => dates.right < dates.of,
  times: ({ times }) => times.right < times.of,
  ecrou: ({ ecrou }) => ecrou === 'wrong' || ecrou === 'none',
  surname: ({ surname }) => surname === 'wrong',
  nationality: ({ nationality }) => nationality === 'wrong' || nationality === 'none',
  aliases: ({ aliases }) => aliases === 'wrong' || aliases === 'none',
} as const satisfies Readonly<Record<string, (one: Outcome) => boolean>>;

type Showable = keyof typeof WRONG;
export const SHOWABLE = Object.keys(WRONG);
export const isShowable = (name: string): name is Showable => name in WRONG;

/** Each text with its truth, and what was said of it. */
export function shown(figure: Showable, texts: readonly LabelledText[], outcomes: readonly Outcome[]): string {
  return texts
    .flatMap((text, index) => {
      const outcome = outcomes[index];
      if (!outcome || !WRONG[figure](outcome)) return [];
      return [`--- ${text.id}\n${JSON.stringify(text.expect)}\n${JSON.stringify(outcome)}\n${text.text}\n`];
    })
    .join('\n');
}
