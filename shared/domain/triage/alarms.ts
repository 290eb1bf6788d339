// What a letter says of danger: the signals of its pages, and what may be one. Found by rules (signals.ts,
// doubtful-words.ts), weighed by the classifier where a person wrote: the formulas of authorities are the rules' own.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { evidenceOf } from '../reading/page-text.ts';
import { type DoubtIndex, doubtsIn, mergeDoubts } from './doubtful-words.ts';
import { type DocumentKind, type Doubt, type SenderKind, SIGNAL_CODES, type Signal } from './judgement.ts';
import type { ReadPage } from './laid-out-page.ts';
import { type RuleSays, type Scored, type SignalClassifier, scoredOn, tellingWords } from './signal-classifier.ts';
import { type FeaturePage, featurePage } from './signal-features.ts';
import { hitsOn, type SignalIndex } from './signal-phrases.ts';
import { mergeSignals, type SignalContext, signalsIn, signalsSaidBy, undoneIn } from './signals.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type RuleFindings, ruleSays, type Weighed, weighedSignals } from './weighed-signals.ts';

export type AlarmIndexes = {
  readonly signals: SignalIndex;
  readonly doubts: DoubtIndex;
  readonly classifier: SignalClassifier | null;
};

export type AlarmedLetter = {
  readonly receivedOn: CalendarDate;
  readonly vocabulary: Pick<Vocabulary, 'months' | 'urgency'>;
  readonly isEmail: boolean;
  readonly read: readonly ReadPage[];
  /** Of each page. */
  readonly kinds: readonly DocumentKind[];
  readonly sender: SenderKind;
  readonly written: CalendarDate | null;
};

export type Alarms = { readonly signals: Signal[]; readonly doubts: Doubt[] };

/** One page that is weighed: what it is made of, and what the rules say of each code. */
export type AlarmFinding = { readonly page: FeaturePage; readonly says: readonly RuleSays[] };

type Page = { readonly read: ReadPage; readonly context: SignalContext };

const pagesOf = ({ receivedOn, vocabulary, isEmail, read, kinds, sender, written }: AlarmedLetter): Page[] => {
  const { months, urgency } = vocabulary;
  // An e-mail comes the day it was written.
  const writtenOn = written ?? (isEmail ? receivedOn : null);
  return read.map((one, number) => {
    return { read: one, context: { receivedOn, sender, writtenOn, months, urgency, kind: kinds[number] ?? 'other' } };
  });
};

/** The signals of all pages, and what may be one. */
export function alarmsOf(letter: AlarmedLetter, index: AlarmIndexes): Alarms {
  const pages = pagesOf(letter).map((page) => alarmsOn(page, index));
  const signals = mergeSignals(pages.flatMap((page) => page.signals));
  return {
    signals,
    doubts: mergeDoubts(
      pages.flatMap((page) => page.doubts),
      signals,
    ),
  };
}

/** The second reading and what was heard tell what the first did not see; of what it saw they would misread the dates. */
function alarmsOn(page: Page, index: AlarmIndexes): Alarms {
  const { read, context } = page;
  const found = foundOn(page, index);
  const { classifier } = index;
  const weighed =
    classifier && isWeighed(page)
      ? weighedSignals(found, scoredPage(page, index.signals, classifier), context.urgency, classifier.chance)
      : found;
  const signals = [...weighed.signals];
  for (const lines of [read.other, ...read.alarmed]) {
    const seen = new Set([...found.signals, ...signals].map((signal) => signal.code));
    signals.push(...signalsIn(lines, index.signals, context).filter((signal) => !seen.has(signal.code)));
  }
  return { signals, doubts: [...weighed.doubts, ...doubtsIn(read.other, index, context)] };
}

/** What the rules find in the better reading of a page. */
function foundOn({ read: { better }, context }: Page, index: AlarmIndexes): RuleFindings {
  return {
    signals: signalsIn(better, index.signals, context),
    doubts: doubtsIn(better, index, context),
    undone: undoneIn(better, index.signals, context),
  };
}

/** Decisions and envelopes are left to the rules. */
const isWeighed = ({ context: { kind } }: Page): boolean => kind !== 'decision' && kind !== 'envelope';

/** What is weighed of a letter, page by page, to be weighed by any constants. */
export const alarmFindings = (letter: AlarmedLetter, index: AlarmIndexes): AlarmFinding[] =>
  pagesOf(letter)
    .filter(isWeighed)
    .map((page) => {
      const { spots, spans } = hitsOn(page.read.better, index.signals);
      const found = foundOn(page, index);
      return { page: featurePage(spots, spans), says: SIGNAL_CODES.map((code) => ruleSays(code, found)) };
    });

function scoredPage({ read: { better }, context }: Page, index: SignalIndex, classifier: SignalClassifier): Weighed[] {
  const { spots, spans } = hitsOn(better, index);
  const page = featurePage(spots, spans);
  return scoredOn(page, classifier).map((scored: Scored): Weighed => {
    const telling = () => tellingWords(page, scored, classifier);
    return {
      ...scored,
      evidence: () => {
        const { start, end } = telling();
        return evidenceOf(
          spots[start]?.line.page ?? 1,
          spots.slice(start, end).map((spot) => spot.token.word),
        );
      },
      said: () => signalsSaidBy(telling(), scored.code, better, index, context),
    };
  });
}
