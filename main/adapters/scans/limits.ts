// How much one file may ask of the desk. Refusing early keeps memory flat whatever arrives.

/** Bytes of one file. */
export const MOST_BYTES = 300_000_000;
/** Bytes of all page pictures of one letter together. */
export const MOST_PICTURE_BYTES = 300_000_000;
/** Pixels of one picture inside a file: an A3 page at 600 dots an inch has 70 million. */
export const MOST_PIXELS = 100_000_000;
export const MOST_PAGES = 500;
