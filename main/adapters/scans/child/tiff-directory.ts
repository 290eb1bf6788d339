// Reads from a TIFF file's directories what the decoding library does not tell: how a page is packed, and whether its
// dots are square (a fax of ordinary quality has half as many lines as columns). Trusts no number it reads.

export type TiffFacts = {
  /** As written; 6 is the old form of JPEG, which the decoding library leaves black. */
  readonly compression: number;
  /** How many times wider than high a dot is; 1 where nothing, or nothing likely, is said. */
  readonly flatness: number;
};

const COMPRESSION = 259;
const DOTS_ACROSS = 282;
const DOTS_DOWN = 283;
export const OLD_JPEG = 6;
/** Faxes: 204 × 98 dots an inch, and 204 × 391. Beyond these the numbers are a mistake. */
const [ROUND, FLATTEST] = [1.2, 4.5];

type Reader = {
  /** An unsigned number of 2, 4 or 8 bytes; NaN outside the file. */
  number(at: number, size: number): number;
  readonly big: boolean;
};

function readerOf(bytes: Uint8Array): Reader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const number = (at: number, size: number): number => {
    if (!(at >= 0 && at + size <= bytes.length)) return Number.NaN;
    if (size === 2) return view.getUint16(at, little);
    return size === 4 ? view.getUint32(at, little) : Number(view.getBigUint64(at, little));
  };
  return { number, big: number(2, 2) === 43 };
}

/** Where the directory of a page begins. NaN when there is none. */
function directoryAt({ number, big }: Reader, page: number): number {
  let at = big ? number(8, 8) : number(4, 4);
  for (let skipped = 0; skipped < page && at > 0; skipped += 1) {
    const entries = number(at, big ? 8 : 2);
    at = big ? number(at + 8 + entries * 20, 8) : number(at + 2 + entries * 12, 4);
  }
  return at;
}

/** `page` from 0. */
export function tiffFacts(bytes: Uint8Array, page: number): TiffFacts {
  const reader = readerOf(bytes);
  const { number, big } = reader;
  const at = directoryAt(reader, page);
  const entries = Math.min(number(at, big ? 8 : 2) || 0, 4096);
  const found = new Map<number, number>();
  for (let entry = 0; entry < entries; entry += 1) {
    const place = big ? at + 8 + entry * 20 : at + 2 + entry * 12;
    found.set(number(place, 2), place + (big ? 12 : 8));
  }
  /** Two numbers, one over the other, inside the entry or, where it has no room for them, elsewhere. */
  const ratio = (tag: number): number => {
    const place = found.get(tag) ?? Number.NaN;
    const there = big ? place : number(place, 4);
    return number(there, 4) / number(there + 4, 4);
  };
  const flatness = ratio(DOTS_DOWN) > 0 ? ratio(DOTS_ACROSS) / ratio(DOTS_DOWN) : 1;
  return { compression: number(found.get(COMPRESSION) ?? -1, 2) || 1, flatness: 1 / likely(flatness) };
}

/** Columns an inch over lines an inch, as far as it may be meant. */
function likely(ratio: number): number {
  const far = Math.max(ratio, 1 / ratio);
  return far >= ROUND && far <= FLATTEST ? ratio : 1;
}
