// How much one file may ask of the desk. Refusing early keeps memory flat whatever arrives.

/** Bytes of one file. */
export const MOST_BYTES = 150_000_000;
/** Bytes of all page pictures of one letter together. */
export const MOST_PICTURE_BYTES = 150_000_000;
/** Pixels of one picture inside a file: an A3 page at 600 dots an inch has 70 million. */
export const MOST_PIXELS = 100_000_000;
/**
 * Memory of one picture that cannot be decoded row by row (WebP, interlaced PNG, progressive JPEG, one-strip TIFF):
 * an A3 page at 600 dots an inch in colour fits. Decoding takes twice that; beside a recogniser and the desk itself,
 * more would pass a gigabyte.
 */
export const MOST_HELD_BYTES = 215_000_000;
/** The same for whoever reads the page later, beside a recogniser: what would hold more is made anew. */
export const MOST_HELD_BY_READER = 100_000_000;
/** Bytes of a JPEG or PNG that is stored as it came; a heavier one is made anew: its weight is no help to a reader. */
export const MOST_AS_IT_IS = 25_000_000;
export const MOST_PAGES = 500;
