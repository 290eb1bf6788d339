// Opens a BMP picture: reads its header strictly and checks that every row is there. Rows are unpacked in bmp-rows.ts.
import type { FileError } from '#shared/domain/letters/file-error.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { PagePicture } from '../../../ports/document-decoder.ts';
import { MOST_HELD_BYTES, MOST_PIXELS } from '../limits.ts';
import { damaged, tooManyPixels, truncated } from '../refusals.ts';
import { type BmpHeader, type Masks, packedColours, plainColours } from './bmp-rows.ts';
import type { OpenDocument } from './opened.ts';
import { fromPixels } from './picture-file.ts';

const DEPTHS = [1, 2, 4, 8, 16, 24, 32];
/** How rows are written: plain, runs of 8 and of 4 bits, plain with masks (without and with one for alpha). */
const [PLAIN, RUNS_8, RUNS_4, MASKED, MASKED_ALPHA] = [0, 1, 2, 3, 6];
const RGB555: Masks = [0x7c00, 0x03e0, 0x001f, 0];
const RGB888: Masks = [0xff0000, 0xff00, 0xff, 0];

function headerOf(bytes: Uint8Array): BmpHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(14, true);
  const old = size < 40;
  if (bytes.length < 14 + size || (!old && bytes.length < 54)) return null;
  const width = old && size === 12 ? view.getUint16(18, true) : view.getInt32(18, true);
  const tall = old && size === 12 ? view.getUint16(20, true) : view.getInt32(22, true);
  const bits = view.getUint16(size === 12 ? 24 : 28, true);
  const way = size > 16 ? view.getUint32(30, true) : PLAIN;
  if (width <= 0 || tall === 0 || !DEPTHS.includes(bits)) return null;
  const masks = masksOf(view, size, bits, way);
  const colours = coloursOf(view, size, bits, way);
  if (!masks || !colours) return null;
  const runs = way === RUNS_8 || way === RUNS_4;
  if (runs && bits !== (way === RUNS_8 ? 8 : 4)) return null;
  const at = view.getUint32(10, true);
  return { width, height: Math.abs(tall), topDown: tall < 0, bits, runs, at, masks, colours };
}

/** Masks lie in the header itself from its third version on, behind it before that: the place is the same. */
function masksOf(view: DataView, size: number, bits: number, way: number): Masks | null {
  if (way !== MASKED && way !== MASKED_ALPHA)
    return way <= RUNS_4 || bits <= 8 ? (bits === 16 ? RGB555 : RGB888) : null;
  if (bits !== 16 && bits !== 32) return null;
  const withAlpha = size >= 56 || way === MASKED_ALPHA;
  if (view.byteLength < 54 + (withAlpha ? 16 : 12)) return null;
  const mask = (at: number): number => view.getUint32(54 + at * 4, true);
  return [mask(0), mask(1), mask(2), withAlpha ? mask(3) : 0];
}

/** Red, green and blue of each colour of a palette, one after the other; empty where there is none. */
function coloursOf(view: DataView, size: number, bits: number, way: number): Uint8Array | null {
  if (bits > 8) return new Uint8Array(0);
  const entry = size === 12 ? 3 : 4;
  const wanted = size >= 36 ? view.getUint32(46, true) : 0;
  const start = 14 + size + (size === 40 && way === MASKED ? 12 : 0);
  // Writers that know nothing of palettes say that rows begin right behind the header; then all colours are there.
  const at = view.getUint32(10, true);
  const room = Math.floor(((at > start ? at : view.byteLength) - start) / entry);
  const count = Math.min(wanted > 0 && wanted <= 1 << bits ? wanted : 1 << bits, room);
  if (start + count * entry > view.byteLength) return null;
  const colours = new Uint8Array(3 << bits);
  for (let at = 0; at < count; at += 1) {
    for (let part = 0; part < 3; part += 1) colours[at * 3 + part] = view.getUint8(start + at * entry + 2 - part);
  }
  return colours;
}

export async function openBmp(bytes: Uint8Array): Promise<Result<OpenDocument, FileError>> {
  const header = headerOf(bytes);
  if (!header) return damaged();
  const pixels = header.width * header.height;
  if (pixels > MOST_PIXELS || pixels * 3 > MOST_HELD_BYTES) return tooManyPixels(pixels);
  const stride = Math.ceil((header.width * header.bits) / 32) * 4;
  if (!header.runs && header.at + stride * header.height > bytes.length) return truncated();
  const page = async (): Promise<Result<PagePicture, FileError>> => {
    const data = header.runs ? packedColours(bytes, header) : plainColours(bytes, header, stride);
    if (!data) return truncated();
    return ok(await fromPixels({ data, width: header.width, height: header.height, channels: 3 }));
  };
  return ok({ pages: 1, page, close: () => undefined });
}
