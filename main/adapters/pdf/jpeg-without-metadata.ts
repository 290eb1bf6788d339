// A JPEG without what its maker wrote beside the picture: where and when a telephone took it, previews, comments,
// anything behind its end. The picture's own bytes are copied as they are: nothing is decoded.

const JFIF = 'JFIF\0';
const ICC = 'ICC_PROFILE\0';
const ADOBE = 'Adobe';
/** What a viewer needs to show the picture right, by marker. Every other APPn segment and every comment goes. */
const KEPT: Readonly<Record<number, string>> = { 224: JFIF, 226: ICC, 238: ADOBE };

const COMMENT = 0xfe;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

const isApplication = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef;
/** Stuffed bytes and restarts belong to the scan; 0xff before a marker is filling. */
const insideScan = (next: number | undefined): boolean =>
  next === 0 || next === 0xff || (next !== undefined && next >= 0xd0 && next <= 0xd7);

function isKept(jpeg: Uint8Array, marker: number, at: number): boolean {
  if (marker === COMMENT) return false;
  if (!isApplication(marker)) return true;
  const sign = KEPT[marker];
  return sign !== undefined && [...sign].every((letter, index) => jpeg[at + 4 + index] === letter.charCodeAt(0));
}

/** Where the coded lines that begin at `from` end: at the next marker, or at the end of a file cut short. */
function endOfScan(jpeg: Uint8Array, from: number): number {
  let at = jpeg.indexOf(0xff, from);
  while (at !== -1 && insideScan(jpeg[at + 1])) at = jpeg.indexOf(0xff, at + (jpeg[at + 1] === 0xff ? 1 : 2));
  return at === -1 ? jpeg.length : at;
}

/** @throws Error when this is no JPEG. */
export function jpegWithoutMetadata(jpeg: Uint8Array): Uint8Array {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) throw new Error('not a JPEG');
  const kept = [jpeg.subarray(0, 2)];
  for (let at = 2; at + 1 < jpeg.length; ) {
    const marker = jpeg[at + 1] ?? 0;
    if (jpeg[at] !== 0xff) throw new Error('JPEG with something between its segments');
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END_OF_IMAGE) {
      kept.push(jpeg.subarray(at, at + 2));
      break;
    }
    const length = ((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0);
    if (length < 2) throw new Error('JPEG with a broken segment');
    const segmentEnd = at + 2 + length;
    const end = marker === START_OF_SCAN ? endOfScan(jpeg, segmentEnd) : segmentEnd;
    if (isKept(jpeg, marker, at)) kept.push(jpeg.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}
