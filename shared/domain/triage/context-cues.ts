// What a sentence makes of its words of danger, in the manner of ConText: cues beside them say that they are denied,
// undone, over, somebody else's, asked about or supposed. Each cue has a side, a reach, words that end its reach and
// words that cancel it; which cues there are is reference data. Pure.
import { type CalendarDate, yearOf } from '../../kernel/calendar-date.ts';
import type { SignalCode } from './judgement.ts';
import { sentenceAround, type TextSpot } from './signal-dates.ts';
import type { FamilySpan } from './word-families.ts';

/** `denied` and `undone` leave nothing; the rest leaves something to look at. */
export type CueKind = 'denied' | 'undone' | 'past' | 'others' | 'asked' | 'supposed' | 'none';

export type ContextCue = {
  /** `none`: swallows every cue that its words overlap: « pas encore », « en plus ». */
  readonly kind: CueKind;
  /** Of `none`: the kinds that it swallows. */
  readonly against?: readonly CueKind[];
  /** Families of words; `/` for either. */
  readonly words: string;
  /** Where the cue stands as seen from the words of danger; `around`: either, or among them. */
  readonly side: 'before' | 'after' | 'around';
  /** So many words may stand in between. */
  readonly reach: number;
  /** Only words of these families may stand in between. */
  readonly through?: string;
  /** Words in between that end the reach; a pause always does, unless `overPauses`. */
  readonly stop?: string;
  readonly overPauses?: true;
  /** The cue does not count right after these words… */
  readonly notAfter?: string;
  /** … nor where these stand up to six words before it… */
  readonly unlessBefore?: string;
  /** … nor where these stand in the sentence… */
  readonly unless?: string;
  /** … nor where these stand right before the words of danger. */
  readonly notLast?: string;
  /** … nor where these are among them. */
  readonly notAmong?: string;
  /** The last words before the danger must be these. */
  readonly last?: string;
  /** These must stand in the sentence too… */
  readonly together?: string;
  /** … and these after the danger or in the next sentence. */
  readonly followedBy?: string;
  /** The cue stands in the sentence after, or before, the one of the danger, or anywhere on the page. */
  readonly in?: 'next' | 'previous' | 'page';
  readonly of?: readonly SignalCode[];
  readonly notOf?: readonly SignalCode[];
};

/** The spans of one page, by their families. */
export type SpansByFamily = ReadonlyMap<string, readonly FamilySpan[]>;

export const byFamily = (spans: readonly FamilySpan[]): SpansByFamily => {
  const sorted = new Map<string, FamilySpan[]>();
  for (const span of spans) {
    const known = sorted.get(span.family);
    if (known) known.push(span);
    else sorted.set(span.family, [span]);
  }
  return sorted;
};

/** Words of danger: spots `start` to `end` (excluded). */
export type Said = {
  readonly start: number;
  readonly end: number;
  readonly meaning: { readonly code: SignalCode | null };
};

export type InContext = {
  readonly spots: readonly TextSpot[];
  readonly spans: SpansByFamily;
  readonly hit: Said;
  readonly receivedOn: CalendarDate;
  /** True when the writer is certainly the detained person: then « mon frère » is somebody else. */
  readonly ownLetter: boolean;
};

type Range = { readonly start: number; readonly end: number };

/** A sentence that nobody ended is looked at this far to each side. */
const FARTHEST = 34;
const BEFORE_CUE = 6;
const PAUSE = /[,:;]["»)]?$|^[–—-]$/;

/** True where a pause stands between two neighbouring spots. */
function pausesAfter(spots: readonly TextSpot[], at: number): boolean {
  const word = spots[at]?.token.word;
  return word !== undefined && spots[at + 1]?.token.word !== word && PAUSE.test(word.text);
}

const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
const within = (inner: Range, outer: Range): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** The words of danger in their sentence, and what stands beside it. */
class Context {
  readonly sentence: Range;
  private readonly page: Range;
  private readonly next: Range;
  private readonly previous: Range;
  private readonly of: InContext;
  private readonly swallowed: readonly { readonly span: FamilySpan; readonly against: readonly CueKind[] }[];

  constructor(of: InContext, cues: readonly ContextCue[]) {
    this.of = of;
    const { spots, hit } = of;
    const [first, last] = sentenceAround(spots, hit.start);
    const start = Math.max(first, hit.start - FARTHEST);
    const end = Math.min(Math.max(last, hit.end), hit.end + FARTHEST);
    this.sentence = { start, end };
    this.page = { start: 0, end: spots.length };
    const [before] = first > 0 ? sentenceAround(spots, first - 1) : [0];
    const [, after] = end < spots.length ? sentenceAround(spots, end) : [0, end];
    this.previous = { start: start === first ? Math.max(before, first - FARTHEST) : start, end: start };
    this.next = { start: end, end: end === Math.max(last, hit.end) ? Math.min(after, end + FARTHEST) : end };
    this.swallowed = cues
      .filter((cue) => cue.kind === 'none' && this.isOf(cue))
      .flatMap(({ words, against = [] }) => this.members(words, this.sentence).map((span) => ({ span, against })));
  }

  private isOf({ of, notOf }: ContextCue): boolean {
    const { code } = this.of.hit.meaning;
    if (code === null) return of === undefined;
    return !(of && !of.includes(code)) && !notOf?.includes(code);
  }

  private members(families: string, range: Range): FamilySpan[] {
    return families.split('/').flatMap((family) => {
      const spans = family === 'old-year' ? this.oldYears(range) : (this.of.spans.get(family) ?? []);
      return spans.filter((span) => within(span, range));
    });
  }

  /** Years that are over for long when the letter comes. */
  private oldYears({ start, end }: Range): FamilySpan[] {
    const { spots, receivedOn } = this.of;
    return spots.slice(start, end).flatMap(({ token: { key } }, at): FamilySpan[] => {
      const isOld = /^(?:19|20)\d\d$/.test(key) && Number(key) <= yearOf(receivedOn) - 2;
      return isOld ? [{ family: 'old-year', start: start + at, end: start + at + 1 }] : [];
    });
  }

  private stands(families: string | undefined, ...ranges: readonly Range[]): boolean {
    return families !== undefined && ranges.some((range) => this.members(families, range).length > 0);
  }

  private allOf(families: string, { start, end }: Range): boolean {
    const spans = this.members(families, { start, end });
    for (let at = start; at < end; at++) if (!spans.some((span) => span.start <= at && at < span.end)) return false;
    return true;
  }

  private hasPause({ start, end }: Range): boolean {
    for (let at = start; at < end; at++) if (pausesAfter(this.of.spots, at)) return true;
    return false;
  }

  /** What stands between the cue and the words of danger; null where the cue stands on the other side. */
  private between(cue: ContextCue, span: Range): Range | null {
    const { hit } = this.of;
    if (cue.side !== 'after' && span.end <= hit.start) return { start: span.end, end: hit.start };
    if (cue.side !== 'before' && span.start >= hit.end) return { start: hit.end, end: span.start };
    return cue.side === 'around' && overlap(span, hit) ? { start: hit.start, end: hit.start } : null;
  }

  private isSwallowed(kind: CueKind, span: Range): boolean {
    return this.swallowed.some((other) => other.against.includes(kind) && overlap(other.span, span));
  }

  private stops(cue: ContextCue, between: Range): boolean {
    return this.members(cue.stop ?? '', between).some((span) => !this.isSwallowed(cue.kind, span));
  }

  private reaches(cue: ContextCue, between: Range, isBefore: boolean): boolean {
    const { start, end } = between;
    if (end - start > cue.reach) return false;
    // The word before what stands in between may carry the pause.
    if (!cue.overPauses && this.hasPause({ start: start - 1, end: isBefore ? end : end })) return false;
    if (this.stops(cue, between)) return false;
    return !cue.through || this.allOf(cue.through, between);
  }

  private lastBefore(families: string): boolean {
    const { start } = this.of.hit;
    return this.members(families, this.sentence).some((span) => span.end === start);
  }

  private counts(cue: ContextCue, span: FamilySpan): boolean {
    const { hit } = this.of;
    if (cue.side !== 'around' && overlap(span, hit)) return false;
    if (this.isSwallowed(cue.kind, span)) return false;
    const between = this.between(cue, span);
    if (!between || !this.reaches(cue, between, span.end <= hit.start)) return false;
    const before = { start: Math.max(this.sentence.start, span.start - BEFORE_CUE), end: span.start };
    if (this.stands(cue.unlessBefore, before)) return false;
    return !cue.notAfter || !this.members(cue.notAfter, before).some((other) => other.end === span.start);
  }

  holds(cue: ContextCue): boolean {
    if (cue.kind === 'none' || !this.isOf(cue)) return false;
    if (cue.in) return this.members(cue.words, this[cue.in]).length > 0 && this.conditionsHold(cue);
    return this.members(cue.words, this.sentence).some((span) => this.counts(cue, span)) && this.conditionsHold(cue);
  }

  private conditionsHold(cue: ContextCue): boolean {
    const { hit } = this.of;
    if (this.stands(cue.unless, this.sentence)) return false;
    if (cue.notLast && this.lastBefore(cue.notLast)) return false;
    if (cue.last && !this.lastBefore(cue.last)) return false;
    if (cue.notAmong && this.stands(cue.notAmong, hit)) return false;
    if (cue.together && !this.stands(cue.together, this.sentence, ...(cue.kind === 'others' ? [this.previous] : [])))
      return false;
    return !cue.followedBy || this.stands(cue.followedBy, { start: hit.end, end: this.sentence.end }, this.next);
  }
}

/** `surely`: nothing is left of it. `perhaps`: no signal either, but somebody has to look. */
export type Undoing = 'surely' | 'perhaps' | 'not';

const SURE: readonly CueKind[] = ['denied', 'undone'];

export function undoingOf(of: InContext, cues: readonly ContextCue[]): Undoing {
  const context = new Context(of, cues);
  const found = cues.filter((cue) => (of.ownLetter || cue.kind !== 'others') && context.holds(cue));
  if (found.some(({ kind }) => SURE.includes(kind))) return 'surely';
  return found.length > 0 ? 'perhaps' : 'not';
}
