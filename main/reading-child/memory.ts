// Keeps the child's memory bounded whatever it is given to decode: image caches off, WebAssembly heaps capped.
import sharp from 'sharp';
import { OUT_OF_MEMORY_EXIT } from '../ports/child-process.ts';

const MIB = 1024 * 1024;
/** A decoder that asks for more gets "out of memory", frees its caches, and fails cleanly if that is not enough. */
const HEAP_LIMIT = 384 * MIB;
/** Beyond this the child ends itself; the parent reports the file as too large and starts a fresh child. */
const PROCESS_LIMIT = 640 * MIB;
/** Heaps of WebAssembly never shrink: a child this large is replaced before it begins something else. */
const SPENT = 350 * MIB;
/** Lower where no recogniser is loaded: starting again costs little. */
const SPENT_DECODING = 256 * MIB;
const LOOK_EVERY_MS = 250;

/** The part of WebAssembly's memory that is capped here: the compiler is not told of it outside browsers. */
type Heap = { readonly buffer: ArrayBuffer; grow(pages: number): number };
declare const WebAssembly: { readonly Memory: { readonly prototype: Heap } };
const PAGE = 65_536;

export function boundMemory(): void {
  sharp.cache(false);
  sharp.concurrency(1);
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (this: Heap, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE > HEAP_LIMIT) throw new RangeError('heap limit');
    return grow.call(this, pages);
  };
  setInterval(() => {
    if (process.memoryUsage.rss() > PROCESS_LIMIT) process.exit(OUT_OF_MEMORY_EXIT);
  }, LOOK_EVERY_MS).unref();
}

export const isSpent = (doing: 'reading' | 'decoding'): boolean =>
  process.memoryUsage.rss() > (doing === 'reading' ? SPENT : SPENT_DECODING);
