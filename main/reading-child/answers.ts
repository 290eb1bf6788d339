// Answers the parent's questions one after the other: keeps the bytes, the open document and the recogniser.

import { fileError } from '#shared/domain/letters/file-error.ts';
import type { HandLineTexts } from '#shared/domain/measures/hand-lines.ts';
import type { KeptTrace } from '#shared/domain/reading/kept-trace.ts';
import type { PageReading, Rotation } from '#shared/domain/reading/reading.ts';
import type { TextLayer } from '#shared/domain/reading/text-layer.ts';
import { assertNever } from '#shared/kernel/assert-never.ts';
import type { Ahead } from '../adapters/ocr/child/page-words.ts';
import type { OpenDocument } from '../adapters/scans/child/opened.ts';
import type { PageAhead, ReadingAnswer, ReadingQuestion } from '../ports/reading-child.ts';
import { pageAhead } from './page-ahead.ts';

export type Reader = {
  ahead(picture: Uint8Array, upright?: Rotation): Ahead;
  read(
    picture: Uint8Array,
    page: number,
    options: {
      readonly upright?: Rotation | undefined;
      readonly textLayer?: TextLayer | null | undefined;
      readonly ahead?: Ahead | undefined;
      readonly onLeisure?: (() => void) | undefined;
      readonly onHandLines?: ((lines: readonly HandLineTexts[]) => void) | undefined;
      readonly onTraces?: ((traces: readonly KeptTrace[]) => void) | undefined;
    } & Tell,
  ): Promise<PageReading>;
  renew(): Promise<void>;
};

export type Parts = {
  readonly openDocument: typeof import('../adapters/scans/child/open-document.ts').openDocument;
  readonly startReader: () => Promise<Reader>;
  /** How often the handwriting reader has failed so far. */
  readonly handwritingFailures?: () => number;
  /** Whether this process has grown so much that it should be replaced. */
  readonly isSpent: (doing: 'reading' | 'decoding') => boolean;
};

/** What is told while an answer is being found. */
export type Tell = {
  readonly onShare: (share: number) => void;
  readonly onEarly: (part: PageReading, isWhole: boolean) => void;
};

export type Answerer = {
  readonly answer: (question: ReadingQuestion, tell: Tell) => Promise<ReadingAnswer>;
  /** Takes the page that comes next, at any time. */
  readonly ahead: (page: PageAhead) => void;
};

const NOTHING = new Uint8Array(0);
const refused = (error: ReturnType<typeof fileError>): ReadingAnswer => ({ kind: 'refused', error });

type ReadQuestion = Extract<ReadingQuestion, { kind: 'read' }>;

/** Takes what goes back beside the reading where the question asks for it. */
function besides({ compareHand, keepTraces }: ReadQuestion) {
  let handLines: readonly HandLineTexts[] = [];
  let traces: readonly KeptTrace[] = [];
  const onHandLines = (told: readonly HandLineTexts[]): void => {
    handLines = told;
  };
  const onTraces = (told: readonly KeptTrace[]): void => {
    traces = told;
  };
  return {
    take: { onHandLines: compareHand ? onHandLines : undefined, onTraces: keepTraces ? onTraces : undefined },
    told: () => ({ ...(compareHand && { handLines }), ...(keepTraces && { traces }) }),
  };
}

export function answerer(parts: Parts): Answerer {
  let bytes: Uint8Array = NOTHING;
  let document: OpenDocument | null = null;
  let reader: Promise<Reader> | null = null;
  const next = pageAhead(async ({ picture, upright }) => (await reader)?.ahead(picture, upright) ?? null);

  const done = (): ReadingAnswer => ({ kind: 'done', spent: parts.isSpent(reader ? 'reading' : 'decoding') });
  const forget = (): void => {
    document?.close();
    document = null;
    bytes = NOTHING;
  };
  const take = (size: number, offset: number, part: Uint8Array): void => {
    if (offset === 0) {
      forget();
      bytes = part.length === size ? part : new Uint8Array(size);
    }
    if (bytes !== part) bytes.set(part, offset);
  };
  const open = async (question: Extract<ReadingQuestion, { kind: 'open' }>): Promise<ReadingAnswer> => {
    const opened = await parts.openDocument(bytes, question.mediaType);
    if (!opened.ok) return refused(opened.error);
    document = opened.value;
    return { kind: 'opened', pages: document.pages };
  };
  const page = async (index: number): Promise<ReadingAnswer> => {
    if (!document) return refused(fileError('internal'));
    const drawn = await document.page(index);
    return drawn.ok ? { kind: 'page', picture: drawn.value } : refused(drawn.error);
  };
  const read = async (question: ReadQuestion, tell: Tell): Promise<ReadingAnswer> => {
    reader ??= parts.startReader();
    const started = await reader.catch(() => null);
    if (!started) {
      // The page is not to blame for an installation without its files. The next page tries again.
      reader = null;
      return refused(fileError('internal'));
    }
    const failures = (): number => parts.handwritingFailures?.() ?? 0;
    const before = failures();
    const { page: number, upright, textLayer, ahead } = question;
    const beside = besides(question);
    const made = { ahead: next.take(ahead), onLeisure: next.mayBegin };
    const reading = await started.read(bytes, number, { ...tell, ...made, ...beside.take, upright, textLayer });
    return { kind: 'reading', reading, ...(failures() > before && { handwritingFailed: true }), ...beside.told() };
  };

  const answer: Answerer['answer'] = async (question, tell) => {
    switch (question.kind) {
      case 'bytes':
        take(question.size, question.offset, question.part);
        // What comes next is about these bytes: it is not the time to be replaced.
        return { kind: 'done', spent: false };
      case 'open':
        return open(question).catch(() => refused(fileError('file/damaged')));
      case 'page':
        return page(question.index).catch(() => refused(fileError('file/damaged')));
      case 'read':
        return read(question, tell).catch(() => {
          // A recogniser that failed once is not trusted with the next page.
          reader = null;
          return refused(fileError('page/unreadable'));
        });
      case 'renew':
        await (await reader)?.renew();
        return done();
      case 'forget':
        forget();
        return done();
      default:
        return assertNever(question);
    }
  };
  return { answer, ahead: next.put };
}
