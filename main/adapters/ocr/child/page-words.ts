// Reads one page picture: the order of the steps and the choices between readings. Gives words in the pixels of the
// upright stored picture. The steps are in their own files.
import type { HandLineTexts } from '#shared/domain/measures/hand-lines.ts';
import { chanceOfRight } from '#shared/domain/reading/calibration.ts';
import { type KeptTrace, keptTrace } from '#shared/domain/reading/kept-trace.ts';
import { type Box, nothingRead, type PageReading, type Rotation, type Word } from '#shared/domain/reading/reading.ts';
import type { TextLayer } from '#shared/domain/reading/text-layer.ts';
import type { Listener } from '#shared/domain/triage/listening.ts';
import type { SeeCode } from '../../../ports/codes.ts';
import type { HandwritingReader } from '../../../ports/handwriting.ts';
import { compareHand } from './compare-hand.ts';
import { type Engine, startEngine } from './engine.ts';
import { engineFiles } from './engine-files.ts';
import { type FirstReading, readOnce } from './first-reading.ts';
import { type LanguageOfPage, readForeign } from './foreign.ts';
import { type HandAhead, handAhead, readsBadly } from './hand-ahead.ts';
import { chanceIn } from './hand-way.ts';
import { type Parts, readHandwritten, readWritten, withWritten } from './handwritten.ts';
import { readLayer } from './layered.ts';
import type { Upright } from './orientation.ts';
import { placedOn, uprightSize } from './placing.ts';
import type { PageScale } from './preparation/load.ts';
import { makeReady, makeReadyAhead, prepare, type Ready } from './prepare.ts';
import { recogniserOf, type Share } from './recognising.ts';
import { joined, type Readings, readDoubtedLines, readScattered, readsWell } from './second-reading.ts';
import { largerSide } from './small-print.ts';
import { type Stamped, stampedOn } from './stamped.ts';

/** Shares of the work, for progress: preparation, first reading, second reading. */
const PREPARED = 0.15;
const READ_ONCE = 0.75;

export type ReadOptions = {
  /** The way up a person said the page lies; asked of the page where absent. */
  readonly upright?: Rotation | undefined;
  readonly textLayer?: TextLayer | null | undefined;
  /** Share of the page that is done, 0 to 1. */
  readonly onShare?: Share | undefined;
  /** For measuring: the handwritten lines as either reader reads them. */
  readonly onHandLines?: ((lines: readonly HandLineTexts[]) => void) | undefined;
  /** What was seen of the handwritten lines of the page, from its top; boxes as those of its words. */
  readonly onTraces?: ((traces: readonly KeptTrace[]) => void) | undefined;
  /** What has been read so far, each time that something worth judging has: the head of the page, then all of it. */
  readonly onEarly?: ((part: PageReading, isWhole: boolean) => void) | undefined;
  /** What `ahead` made of the same picture. */
  readonly ahead?: Ahead | undefined;
  /** Called when the recogniser is at work for a while and this thread has little to do. */
  readonly onLeisure?: (() => void) | undefined;
};

/** A page made ready before its turn; null where that failed, which its own reading then says. */
export type Ahead = Promise<Ready | null>;

export type PageWords = {
  /** Makes a page ready while another is read: the recogniser then begins with it at once. */
  ahead(picture: Uint8Array, upright?: Rotation): Ahead;
  /** @throws Error when the picture cannot be decoded or the recogniser failed. */
  read(picture: Uint8Array, page: number, options?: ReadOptions): Promise<PageReading>;
  renew(): Promise<void>;
};

type Again = Readings & { readonly at?: Upright; readonly stamped: readonly Word[] };

/**
 * [Note: Two readers at once]
 * The reader of print works in a thread of its own and does one thing after the other; the reader of handwriting works
 * in this one. What one has to do does not wait for the other where neither needs what the other finds.
 */
async function readAgain(
  first: FirstReading,
  parts: Parts & { readonly stamped: Stamped },
  engine: Engine,
  { languageOf, handwriting = null }: Pick<Helpers, 'languageOf'> & { readonly handwriting: HandAhead | null },
  onShare: Share,
): Promise<Again> {
  const { words, clean, at } = first;
  const readStamps = (way: Upright): Promise<Word[]> => parts.stamped.read(way, engine);
  const foreign = await readForeign(words, clean, engine, languageOf, onShare);
  if (foreign) return { shown: foreign, also: words, stamped: await readStamps(at) };
  const recognise = recogniserOf(engine);
  if (readsWell(words, clean)) {
    const asPrint = async (): Promise<Again> => {
      const readings = await readDoubtedLines(words, at.picture, recognise, onShare);
      return { ...readings, stamped: await readStamps(at) };
    };
    const [printed, strips] = await Promise.all([asPrint(), readWritten(first, parts, handwriting)]);
    return { ...printed, ...withWritten(printed, strips) };
  }
  const scatter = (): Promise<Readings> => readScattered(words, clean, recognise, onShare);
  // Where handwriting is likely, it was begun before; elsewhere the second reading of print is mostly needed.
  const [written, scattered] = await Promise.all([
    readHandwritten(first, parts, handwriting),
    handwriting?.isBegun() ? null : scatter(),
  ]);
  const readings = written ?? scattered ?? (await scatter());
  return { ...readings, stamped: await readStamps(written?.at ?? at) };
}

const placedOnPage = (loaded: PageScale, at: Upright): ((box: Box) => Box) => {
  const place = placedOn(loaded, at);
  return (box) => place({ text: '', box, confidence: 1, line: 0 }).box;
};

/** A picture that had to be enlarged more than this has no column to lose. */
const MOST_ENLARGED = 1.2;

/** Microseconds of work, not of waiting: a busy machine changes no reading. */
const LONGEST_FIRST = 7_000_000;

type ReadingOf = (
  first: Pick<FirstReading, 'at' | 'words'>,
  also: readonly Word[],
  isCalibrated?: boolean,
) => PageReading;

/** Words of the levelled page as words of the stored picture, with the chance that each is right. */
const readingOn =
  (page: number, loaded: PageScale): ReadingOf =>
  ({ at, words }, also, isCalibrated = false) => {
    const toPage = placedOn(loaded, at);
    const size = uprightSize(loaded, at.rotation);
    const chance = (given: number): number => (isCalibrated ? given : chanceOfRight(given));
    const asRead = (word: Word): Word => ({ ...toPage(word), confidence: chance(word.confidence) });
    return { page, ...size, rotation: at.rotation, words: words.map(asRead), alsoRead: also.map(asRead) };
  };

async function readPage(
  picture: Uint8Array,
  page: number,
  engine: Engine,
  helpers: Helpers,
  {
    upright: told,
    textLayer = null,
    onShare = () => undefined,
    onEarly,
    onHandLines,
    onTraces,
    ahead,
    onLeisure,
  }: ReadOptions,
): Promise<PageReading> {
  const part =
    (from: number, to: number): Share =>
    (share) =>
      onShare(from + (to - from) * share);
  const began = process.cpuUsage();
  const ready = (await ahead) ?? (await makeReady(picture, helpers.seeCode));
  let { prepared } = ready;
  onShare(PREPARED);
  const { width, height } = prepared.loaded;
  const nothing = nothingRead({ page, width, height, ...(told !== undefined && { upright: told }) });
  if (ready.kind !== 'page') return { ...nothing, ...(ready.kind === 'separator' && { separator: true }) };
  const recognise = recogniserOf(engine);
  // What a file says of its page is said of how it lay in the file.
  const said = told ? null : await readLayer(textLayer, prepared.loaded, prepared.text, recognise);
  if (said) return { page, ...said };

  const readingOf: ReadingOf = (...read) => readingOn(page, prepared.loaded)(...read);
  const handwriting = helpers.handwriting ? handAhead(helpers.handwriting) : null;
  let stamped = stampedOn(prepared.stamps);
  const worked = (): number => process.cpuUsage(began).user - (handwriting?.spent() ?? 0);
  const once = (): Promise<FirstReading | null> =>
    readOnce(prepared.laying, recognise, {
      mayNarrow: prepared.loaded.scale <= MOST_ENLARGED,
      mayBeBlank: prepared.stamps === null,
      told,
      onShare: part(PREPARED, READ_ONCE),
      onHead: (head) => onEarly?.(readingOf(head, []), false),
      onRest: ({ at, words }) => {
        stamped.prepare(at);
        if (readsBadly(words)) handwriting?.begin(at.picture);
        onLeisure?.();
      },
      chanceOfHand: handwriting
        ? async ({ picture: upright }) => chanceIn(await handwriting.readPage(upright))
        : undefined,
    });
  let first = await once();
  if (!first) return nothing;
  const larger = largerSide(prepared.loaded, first.words, worked());
  if (larger !== null) {
    const usual = prepared;
    prepared = await prepare(picture, larger);
    stamped = stampedOn(prepared.stamps);
    const anew = await once();
    if (anew) first = anew;
    else {
      prepared = usual;
      stamped = stampedOn(prepared.stamps);
    }
  }
  onEarly?.(readingOf(first, []), true);
  // What took so long once is noise or far more text than a letter has: a second reading would end in the time limit.
  if (worked() > LONGEST_FIRST) return readingOf(first, []);
  const parts = { ...prepared, stamped };
  const again = await readAgain(first, parts, engine, { ...helpers, handwriting }, part(READ_ONCE, 1));
  const { shown, also, isCalibrated, strips = [], at = first.at } = again;
  if (onHandLines && helpers.handwriting) {
    onHandLines(await compareHand(shown, at, recognise, helpers.handwriting));
  }
  onShare(1);
  const reading = readingOf({ ...first, at, words: shown }, joined(also, again.stamped), isCalibrated);
  const onPage = placedOnPage(prepared.loaded, at);
  onTraces?.(strips.map(({ line, trace }) => keptTrace(trace, (from, to) => onPage(line.boxOf(from, to)))));
  if (!again.strips) return reading;
  const heard = strips.flatMap(({ line, trace }) => helpers.listen?.(line, trace) ?? []);
  return { ...reading, heard: heard.map((phrase) => ({ ...phrase, box: onPage(phrase.box) })) };
}

/** What helps the recogniser where it does not read well. */
type Helpers = {
  readonly languageOf: LanguageOfPage;
  /** Sees our separator sheets. Without it they are read as any page. */
  readonly seeCode?: SeeCode | undefined;
  readonly handwriting?: HandwritingReader | undefined;
  /** Hears known phrases in what the handwriting reader saw. */
  readonly listen?: Listener | undefined;
};

export type ReaderParts = Helpers & {
  readonly start?: () => Promise<Engine>;
};

/**
 * Starts the recogniser; replaces it after a failure.
 * @throws Error when it cannot be started.
 */
export async function startReader({
  start = () => startEngine(engineFiles()),
  ...helpers
}: ReaderParts): Promise<PageWords> {
  let engine: Promise<Engine> | null = Promise.resolve(await start());
  const drop = async (): Promise<void> => {
    const old = engine;
    engine = null;
    await old?.then((running) => running.end()).catch(() => undefined);
  };
  return {
    ahead: (picture, upright) => makeReadyAhead(picture, upright, helpers.seeCode).catch(() => null),
    read: async (picture, page, options = {}) => {
      engine ??= start();
      try {
        return await readPage(picture, page, await engine, helpers, options);
      } catch (error) {
        await drop();
        throw error;
      }
    },
    renew: async () => {
      await engine?.then((running) => running.renew()).catch(drop);
    },
  };
}
