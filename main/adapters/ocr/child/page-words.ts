// Reads one page picture: decode, take the paper away, turn upright, level, recognise twice, and give the words back
// in the pixels of the upright stored picture. The order and the choices; the steps are in their own files.
import type { PageReading, Rotation, Word } from '#shared/domain/reading/reading.ts';
import { inLines } from '#shared/domain/reading/scattered-lines.ts';
import { trustIn } from '#shared/domain/reading/trust.ts';
import { type Engine, type Layout, startEngine } from './engine.ts';
import { engineFiles } from './engine-files.ts';
import { bestUpright, cleaned, type Upright, upright, waysOf } from './orientation.ts';
import type { Grey } from './preparation/grey.ts';
import { type LoadedPage, loadPage } from './preparation/load.ts';
import { withoutPaper } from './preparation/paper.ts';
import { levelling } from './preparation/slope.ts';

/** A reading trusted for this share of at least this many letters proves that the page is the right way up. */
const PROOF = 0.45;
const PROOF_LETTERS = 60;
/** The scattered reading is shown instead when it is trusted for this many times more letters. */
const CLEARLY_MORE = 1.15;

/** Shares of the work, for progress: preparation, first reading, second reading. */
const PREPARED = 0.15;
const READ_ONCE = 0.55;

type Share = (share: number) => void;
type Recognise = (picture: Grey, layout: Layout, onShare?: Share) => Promise<Word[]>;

export type PageWords = {
  /** @throws Error when the picture cannot be decoded or the recogniser failed. */
  read(picture: Uint8Array, page: number, onShare: Share): Promise<PageReading>;
  renew(): Promise<void>;
};

type FirstReading = { readonly at: Upright; readonly clean: Grey; readonly words: readonly Word[] };

/** Reads the page the way up it lies; asks which end is up only when that reading does not prove it. */
async function readUpright(grey: Grey, recognise: Recognise, onShare: Share): Promise<FirstReading> {
  const ways = waysOf(grey);
  const whole = async (at: Upright): Promise<FirstReading> => {
    const clean = cleaned(at.picture);
    return { at, clean, words: await recognise(clean, 'page', onShare) };
  };
  const strips: Recognise = (picture, layout) => recognise(picture, layout);
  if (ways.rotations[0] !== 0) return whole(await bestUpright(grey, ways, strips));
  const asIs = await whole(upright(grey, 0, ways));
  const { letters, trusted } = trustIn(asIs.words);
  if (letters >= PROOF_LETTERS && trusted >= PROOF * letters) return asIs;
  const better = await bestUpright(grey, ways, strips);
  return better.rotation === 0 ? asIs : whole(better);
}

async function readPage(picture: Uint8Array, page: number, recognise: Recognise, onShare: Share): Promise<PageReading> {
  const loaded = await loadPage(picture);
  const grey = withoutPaper(loaded.grey);
  onShare(PREPARED);
  const part =
    (from: number, to: number): Share =>
    (share) =>
      onShare(from + (to - from) * share);
  const first = await readUpright(grey, recognise, part(PREPARED, READ_ONCE));
  const scattered = await recognise(first.clean, 'scattered', part(READ_ONCE, 1));
  const toPage = placedOn(loaded, first.at);
  const structured = first.words.map(toPage);
  const searched = inLines(scattered.map(toPage));
  const scatteredIsBetter = trustIn(searched).trusted > CLEARLY_MORE * trustIn(structured).trusted;
  const [words, alsoRead] = scatteredIsBetter ? [searched, structured] : [structured, searched];
  return { page, ...uprightSize(loaded, first.at.rotation), rotation: first.at.rotation, words, alsoRead };
}

const uprightSize = ({ width, height }: LoadedPage, rotation: Rotation): { width: number; height: number } =>
  rotation % 180 === 0 ? { width, height } : { width: height, height: width };

/** Moves a word from the levelled picture that was read to the upright picture in its stored size. */
function placedOn(loaded: LoadedPage, at: Upright): (word: Word) => Word {
  const { width, height } = uprightSize(loaded, at.rotation);
  const { up, left: aside } = levelling(at.picture.width, at.picture.height, at.slope);
  const inside = (value: number, limit: number): number => Math.max(0, Math.min(limit, Math.round(value)));
  return (word) => {
    const [x, y, wide, high] = word.box;
    const x0 = x + aside(y + high / 2);
    const y0 = y + up(x0 + wide / 2);
    const left = inside(x0 / loaded.scale, width);
    const top = inside(y0 / loaded.scale, height);
    const right = inside((x0 + wide) / loaded.scale, width);
    const bottom = inside((y0 + high) / loaded.scale, height);
    return { ...word, box: [left, top, right - left, bottom - top] };
  };
}

/** Starts the recogniser when the first page comes; replaces it after a failure. */
export async function startReader(start: () => Promise<Engine> = () => startEngine(engineFiles())): Promise<PageWords> {
  let engine: Promise<Engine> | null = start();
  const drop = async (): Promise<void> => {
    const old = engine;
    engine = null;
    await old?.then((running) => running.end()).catch(() => undefined);
  };
  return {
    read: async (picture, page, onShare) => {
      engine ??= start();
      const { recognise } = await engine;
      try {
        return await readPage(picture, page, recognise, onShare);
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
