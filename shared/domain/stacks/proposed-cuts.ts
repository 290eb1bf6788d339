// Where the letters of a stack seem to begin, each time with the reason. Proposals only: a person accepts or refuses them.
import type { Evidence } from '../triage/judgement.ts';
import { cutBefore, putAside } from './arrange.ts';
import { type Arrangement, asScanned } from './arrangement.ts';
import type { PageFacts } from './page-facts.ts';

export const CUT_REASONS = ['separator', 'blank', 'envelope', 'greeting', 'sender'] as const;
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
  const written = pages.filter(({ kind }) => kind !== 'blank' && kind !== 'separator');
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

/** What lies between two letters: blank pages and separator sheets, which belong to neither. */
type Between = { readonly pages: readonly number[]; readonly hasSeparator: boolean };
const NOTHING: Between = { pages: [], hasSeparator: false };

function becauseOf(between: Between): Because | null {
  if (between.hasSeparator) return { reason: 'separator', evidence: null };
  return between.pages.length > 0 ? { reason: 'blank', evidence: null } : null;
}

/** The cuts proposed for a stack; `pages` in its order, each once. */
export function proposedCuts(pages: readonly PageFacts[]): readonly ProposedCut[] {
  const cuts: ProposedCut[] = [];
  const blanksPart = pages.filter(({ kind }) => kind === 'blank').length <= pages.length * MOST_BLANK;
  const envelopesLast = envelopesComeLast(pages);
  let letter: PageFacts[] = [];
  let between = NOTHING;
  for (const page of pages) {
    // The back of a separator sheet is blank too.
    const isBetween = page.kind === 'separator' || (page.kind === 'blank' && (blanksPart || between.hasSeparator));
    if (isBetween) {
      const hasSeparator = between.hasSeparator || page.kind === 'separator';
      between = { pages: [...between.pages, page.page], hasSeparator };
      continue;
    }
    // Blank pages before the first letter part nothing.
    const because = becauseOf(letter.length > 0 || between.hasSeparator ? between : NOTHING);
    const found = because ?? (letter.length > 0 ? reasonFor(letter, page, envelopesLast) : null);
    if (found) {
      cuts.push({ before: page.page, ...found, aside: between.pages });
      letter = [];
    }
    between = NOTHING;
    letter.push(page);
  }
  const [last] = between.pages;
  if (between.hasSeparator && last) {
    cuts.push({ before: last, reason: 'separator', evidence: null, aside: between.pages });
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

/** How many letters there would be with every cut made. */
export const lettersProposed = (pages: readonly PageFacts[]): number => {
  const scanned = asScanned(pages.map(({ page }) => ({ page, role: 'letter' })));
  return proposedCuts(pages).reduce(withCut, scanned).letters.length;
};
