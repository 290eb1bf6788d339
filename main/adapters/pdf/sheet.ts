// One A4 sheet to write on in millimetres from the top left corner, as people measure letters.
// Knows paper and type, nothing of what is written.
import { type Color, type PDFPage, rgb } from 'pdf-lib';
import type { Face, PlacedPiece } from './letter-fonts.ts';
import { POINTS_PER_MM } from './paper-size.ts';

export const INK = rgb(0.1, 0.1, 0.12);
export const GREY = rgb(0.38, 0.38, 0.42);

export type Type = { readonly font: Face; readonly size: number; readonly color?: Color };

const A4 = { width: 210, height: 297 };
const points = (mm: number): number => mm * POINTS_PER_MM;

/** What no page can show (controls), and letters in the form fonts have them: one character with its accent. */
const printable = (text: string): string => text.normalize('NFC').replaceAll(/\p{Cc}+/gu, ' ');

/** One piece, but for the rare text with an accent that has no letter of its own (Yoruba, Lingala). */
const pieces = (text: string, { place }: Face): readonly PlacedPiece[] =>
  /\p{M}/u.test(text) ? place(text) : [{ text, x: 0, y: 0 }];

export type Sheet = {
  /** `y` is the baseline. */
  text(text: string, x: number, y: number, type: Type): void;
  /** A black square from its upper left corner. */
  box(from: readonly [x: number, y: number], side: number): void;
  line(from: readonly [x: number, y: number], to: readonly [x: number, y: number], width?: number): void;
};

export function sheetOf(page: PDFPage): Sheet {
  page.setSize(points(A4.width), points(A4.height));
  const up = (y: number): number => points(A4.height - y);
  return {
    text(text, x, y, { font, size, color = INK }) {
      for (const piece of pieces(printable(text), font)) {
        const at = { x: points(x) + piece.x * size, y: up(y) + piece.y * size };
        page.drawText(piece.text, { ...at, font: font.pdf, size, color });
      }
    },
    box: ([x, y], side) =>
      page.drawRectangle({
        x: points(x),
        y: up(y + side),
        width: points(side),
        height: points(side),
        color: rgb(0, 0, 0),
      }),
    line: ([x1, y1], [x2, y2], width = 0.5) =>
      page.drawLine({
        start: { x: points(x1), y: up(y1) },
        end: { x: points(x2), y: up(y2) },
        thickness: width,
        color: GREY,
      }),
  };
}

/** Width in millimetres. */
export const widthOf = (text: string, { font, size }: Type): number =>
  font.pdf.widthOfTextAtSize(printable(text), size) / POINTS_PER_MM;

/** Lines no wider than `width` millimetres, broken at spaces only (a non-breaking space is not one). */
export function wrap(text: string, width: number, type: Type): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, type) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The size at which `text` fits into `width` millimetres: `type.size`, or smaller. */
export function sizeThatFits(text: string, width: number, type: Type): number {
  const natural = widthOf(text, type);
  return natural <= width ? type.size : type.size * (width / natural);
}
