// Pixels taken four at a time. Most of a page is paper, which most steps leave as it is: seen in fours it is passed over
// in a quarter of the time. Nothing is rounded by it: where one of four may be ink, each is looked at.

/** The bytes of a picture, to be read and written in fours wherever they begin. */
export const inFours = (data: Uint8Array): DataView => new DataView(data.buffer, data.byteOffset, data.byteLength);

/** The highest bit of each of four. */
const HIGHEST = 0x80808080 | 0;

/** Whether each of four pixels is 160 or brighter. */
export const from160 = (four: number): boolean => (four & ((four << 1) | (four << 2)) & HIGHEST) === HIGHEST;

/** Whether each of four pixels is 224 or brighter. */
export const from224 = (four: number): boolean => (four & (four << 1) & (four << 2) & HIGHEST) === HIGHEST;

/** Whether each of four pixels is 240 or brighter. */
export const from240 = (four: number): boolean =>
  (four & (four << 1) & (four << 2) & (four << 3) & HIGHEST) === HIGHEST;
