// Where the letters of a stack seem to begin, each time with the reason. Proposals only: a person accepts or refuses them.
import type { Evidence } from '../triage/judgement.ts';
import { cutBefore, putAside } from './arrange.ts';
import type { Arrangement } from './arrangement.ts';
import type { PageFacts } from './page-facts.ts';

export const CUT_REASONS = ['blank', 'envelope', 'greeting', 'sender'] as const;
export type CutReason = (typeof CUT_REASONS)[number];

export type ProposedCut = {
  /** The page that would begin a letter. */
  readonly before: number;
  readonly reason: CutReason;
  /** The words that say so, where it is words. */
  readonly evidence: Evidence | null;
  /** Pages between the letters that would be put aside. */
  readonly aside: readonly number[];
};

/** More blank pages than this share are backs of sheets, and say nothing. */
const MOST_BLANK = 1 / 3;

const isEnvelope = (facts: PageFacts | undefined): boolean => facts?.kind === 'envelope';

/** Some desks lay the envelope behind its letter: then the stack begins without one and ends with one. */
function envelopesComeLast(pages: readonly PageFacts[]): boolean {
  const written = pages.filter(({ kind }) => kind !== 'blank');
  return !isEnvelope(written[0]) && isEnvelope(written.at(-1));
}

type Because = Pick<ProposedCut, 'reason' | 'evidence'>;

/** The page names another number, or without numbers another prison, than the letter so far. Decisions name many. */
function otherSender(letter: readonly PageFacts[], page: PageFacts): Because | null {
  if (page.kind !== 'letter' && page.kind !== 'envelope') return null;
  const known = letter.findLast(({ ecrouNumber }) => ecrouNumber !== null)?.ecrouNumber;
  if (known && page.ecrouNumber) {
    const { number, evidence } = page.ecrouNumber;
    return known.number === number ? null : { reason: 'sender', evidence };
  }
  const prison = letter.findLast((each) => each.prison !== null)?.prison;
  if (!prison || !page.prison || prison.id === page.prison.id) return null;
  return { reason: 'sender', evidence: page.prison.evidence };
}

/** Why this page, which follows `letter`, would begin another one. */
function reasonFor(letter: readonly PageFacts[], page: PageFacts, envelopesLast: boolean): Because | null {
  const before = letter.at(-1);
  const isAfterEnvelope = isEnvelope(before) && !isEnvelope(page);
  const isNewEnvelope = isEnvelope(page) && !isEnvelope(before);
  if (envelopesLast ? isAfterEnvelope : isNewEnvelope) return { reason: 'envelope', evidence: null };
  const hasBegun = letter.some((each) => !isEnvelope(each));
  if (page.greeting && hasBegun) return { reason: 'greeting', evidence: page.greeting };
  return hasBegun ? otherSender(letter, page) : null;
}

/** The cuts proposed for a stack; `pages` in its order, each once. */
export function proposedCuts(pages: readonly PageFacts[]): readonly ProposedCut[] {
  const cuts: ProposedCut[] = [];
  const blanks = pages.filter(({ kind }) => kind === 'blank').length;
  const blanksPart = blanks <= pages.length * MOST_BLANK;
  const envelopesLast = envelopesComeLast(pages);
  let letter: PageFacts[] = [];
  let between: number[] = [];
  for (const page of pages) {
    if (page.kind === 'blank' && blanksPart) {
      between.push(page.page);
      continue;
    }
    const because: Because | null =
      letter.length === 0
        ? null
        : between.length > 0
          ? { reason: 'blank', evidence: null }
          : reasonFor(letter, page, envelopesLast);
    if (because) {
      cuts.push({ before: page.page, ...because, aside: between });
      letter = [];
    }
    between = [];
    letter.push(page);
  }
  return cuts;
}

/** Whether the proposal would still change something. */
export function isOpen(cut: ProposedCut, arrangement: Arrangement): boolean {
  return withCut(arrangement, cut) !== arrangement;
}

/** The arrangement with the cut made and what lies between the letters put aside. */
export const withCut = (arrangement: Arrangement, { before, aside }: ProposedCut): Arrangement =>
  putAside(cutBefore(arrangement, before), aside);
