// What may be asked of the reading child, and what it answers. One question at a time, one answer each.
import type { FileError } from '../../shared/domain/letters/file-error.ts';
import type { HandLineTexts } from '../../shared/domain/measures/hand-lines.ts';
import type { KeptTrace } from '../../shared/domain/reading/kept-trace.ts';
import type { PageReading, Rotation } from '../../shared/domain/reading/reading.ts';
import type { TextLayer } from '../../shared/domain/reading/text-layer.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { DecodedPage, MediaType } from './document-decoder.ts';

export type ReadingQuestion =
  /** Part of the bytes that the next `open` or `read` is about. Offset 0 forgets what came before. */
  | { readonly kind: 'bytes'; readonly size: number; readonly offset: number; readonly part: Uint8Array }
  /** Opens the bytes as a document. */
  | { readonly kind: 'open'; readonly mediaType: MediaType }
  /** One page of the open document, from 0. */
  | { readonly kind: 'page'; readonly index: number }
  /** Reads the bytes as one page picture; `page` is its number in the letter, from 1. */
  | {
      readonly kind: 'read';
      readonly page: number;
      /** As in `ReadRequest`. */
      readonly upright?: Rotation | undefined;
      readonly textLayer?: TextLayer | null;
      readonly compareHand?: boolean;
      readonly keepTraces?: boolean;
      /** The number under which the same bytes were sent ahead. */
      readonly ahead?: number | undefined;
    }
  /** Makes the recogniser forget every page it has read. */
  | { readonly kind: 'renew' }
  /** Lets go of bytes and document. */
  | { readonly kind: 'forget' };

export type ReadingAnswer =
  /** `spent`: the child has grown; it should be ended and a fresh one used for what comes next. */
  | { readonly kind: 'done'; readonly spent: boolean }
  | { readonly kind: 'opened'; readonly pages: number }
  | { readonly kind: 'page'; readonly picture: DecodedPage }
  /** `handwritingFailed`: the handwriting reader could not be loaded or failed; the page is read as print. */
  | {
      readonly kind: 'reading';
      readonly reading: PageReading;
      readonly handwritingFailed?: boolean;
      /** When asked to compare. */
      readonly handLines?: readonly HandLineTexts[];
      /** When asked for. */
      readonly traces?: readonly KeptTrace[];
    }
  | { readonly kind: 'refused'; readonly error: FileError };

/** A page that will be read next: it may be made ready meanwhile. One at a time; a later one takes its place. */
export type PageAhead = {
  readonly ahead: number;
  readonly picture: Uint8Array;
  /** As in `ReadRequest`. */
  readonly upright?: Rotation | undefined;
};

/** Parent to child. A page ahead is no question: it has no answer, and a child that knows nothing of it reads all the same. */
export type QuestionMessage = { readonly id: number; readonly question: ReadingQuestion };
export type ParentMessage = QuestionMessage | PageAhead;
/** Child to parent: any number of shares done (0 to 1) and of readings so far, then one answer. */
export type AnswerMessage =
  | { readonly id: number; readonly answer: ReadingAnswer }
  | { readonly id: number; readonly share: number }
  | { readonly id: number; readonly early: PageReading; readonly isWhole: boolean };

/** Why there is no answer. The child is gone in each case; the next question starts a fresh one. */
export type NoAnswer = 'timed-out' | 'aborted' | 'ended' | 'out-of-memory';

export type AskOptions = {
  /**
   * Said in the same breath before the question, without waiting for what is answered: a parent that is busy for a
   * while does not hold the child up. One that answers that it has grown is replaced, and a fresh one asked the rest.
   */
  readonly first?: readonly ReadingQuestion[];
  /** The child is ended when it has not answered after this long. */
  readonly timeLimitMs: number;
  /** Aborting ends the child at once. */
  readonly signal?: AbortSignal | undefined;
  readonly onShare?: ((share: number) => void) | undefined;
  /** What has been read of the page so far: its head, then (`isWhole`) all of it once. */
  readonly onEarly?: ((part: PageReading, isWhole: boolean) => void) | undefined;
};

export type ReadingChild = {
  /** One question at a time (and what is said before it): asking before the last answer is a bug and throws. */
  ask(question: ReadingQuestion, options: AskOptions): Promise<Result<ReadingAnswer, NoAnswer>>;
  /** Says which page comes next; false where there is no child, and none is started for it. */
  ahead(page: PageAhead): boolean;
  /** Ends the child, if there is one. The next question starts a fresh one. */
  end(): void;
};
