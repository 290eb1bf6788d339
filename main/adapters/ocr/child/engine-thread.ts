// Entry of the recogniser's thread: that of tesseract.js, with the smaller build of the engine and less talk. Started by
// path and without a bundle, so that the library's own files are found beside it.
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';

/**
 * [Note: The engine without its older half]
 * The library means to load the build that has the LSTM recogniser only, and by a slip (7.0.0: a yes or no is looked
 * for in a list of numbers) loads the whole one. That takes 0.1 s to begin anew between two letters instead of 0.01,
 * and more memory, for a recogniser that is never asked.
 */
const LSTM_ONLY = 1;
/** Each word would be told, which takes the recogniser a fortieth of its time: this part of a picture is enough. */
const WORTH_TELLING = 0.05;

type Told = { readonly status: string; readonly data?: { readonly status?: string; readonly progress?: number } };
type Script = {
  readonly dispatchHandlers: (packet: unknown, tell: (told: Told) => void) => void;
  readonly setAdapter: (adapter: object) => void;
};
type GetCore = (mode: number, ...rest: readonly unknown[]) => Promise<unknown>;

const library = createRequire(createRequire(import.meta.url).resolve('tesseract.js/package.json'));
const part = (name: string): unknown => library(`./src/worker-script/${name}.js`);
const { dispatchHandlers, setAdapter } = part('index') as Script;
const getCore = part('node/getCore') as GetCore;

setAdapter({
  ...(part('node/cache') as object),
  gunzip: part('node/gunzip'),
  getCore: (_: unknown, ...rest: readonly unknown[]) => getCore(LSTM_ONLY, ...rest),
  // What the library would fetch from elsewhere: nothing is.
  fetch: () => Promise.reject(new Error('the recogniser has no network')),
});

/** Of a picture the beginning is told at once. */
const NOTHING_TOLD = -1;
let last = NOTHING_TOLD;
const tell = (told: Told): void => {
  const { status, progress = 0 } = told.data ?? {};
  const isShare = told.status === 'progress' && status === 'recognizing text';
  if (isShare && progress < last + WORTH_TELLING) return;
  last = isShare ? progress : NOTHING_TOLD;
  parentPort?.postMessage(told);
};

type Packet = { readonly action?: string; readonly payload: { image?: Uint8Array | undefined } };

/** Pictures come before the questions about them: see [Note: A picture is handed over]. */
const pictures: Uint8Array[] = [];
parentPort?.on('message', (packet: Packet | { readonly picture: Uint8Array }) => {
  if ('picture' in packet) return void pictures.push(packet.picture);
  const sent = packet.action === 'recognize' ? pictures.shift() : undefined;
  if (sent) packet.payload.image = sent;
  dispatchHandlers(packet, tell);
});
