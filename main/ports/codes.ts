// Square codes on paper: drawn for our own sheets, and seen on scanned pages. Nothing is fetched.

/** Squares of a code from the top left, row by row; `true` is dark. With its quiet margin. */
export type CodeSquares = { readonly side: number; readonly dark: readonly boolean[] };

/** @throws Error when the text cannot be written as a code. */
export type DrawCode = (text: string) => Promise<CodeSquares>;

/** One byte a pixel, 0 is black. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** The text of a large code seen anywhere on the picture, whichever way up; null where none is. */
export type SeeCode = (picture: GreyPicture) => Promise<string | null>;
