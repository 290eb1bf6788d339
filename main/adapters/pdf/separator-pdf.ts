// The sheet to lay between letters before a heap is scanned: a large code, and what it is for. Any printer will do.
import { SEPARATOR_SHEET } from '#shared/text/correspondence.ts';
import type { CodeSquares } from '../../ports/codes.ts';
import { embedLetterFonts } from './letter-fonts.ts';
import { newDocument } from './scan-pdf.ts';
import { sheetOf, type Type, widthOf, wrap } from './sheet.ts';

/** Millimetres: the code in the middle of an A4 sheet. */
const CODE = { side: 110, left: 50, top: 95 };
const MARGIN = 30;
const LEADING = 8;

export async function separatorPdf({ side, dark }: CodeSquares): Promise<Uint8Array> {
  const document = await newDocument(SEPARATOR_SHEET.title);
  const { plain, bold } = await embedLetterFonts(document);
  const sheet = sheetOf(document.addPage());
  const centred = (text: string, y: number, type: Type): void =>
    sheet.text(text, (210 - widthOf(text, type)) / 2, y, type);
  centred(SEPARATOR_SHEET.title, 50, { font: bold, size: 30 });
  const small: Type = { font: plain, size: 14 };
  for (const [at, line] of wrap(SEPARATOR_SHEET.use, 210 - 2 * MARGIN, small).entries()) {
    centred(line, 66 + at * LEADING, small);
  }
  const square = CODE.side / side;
  for (const [at, isDark] of dark.entries()) {
    const row = Math.floor(at / side);
    if (isDark) sheet.box([CODE.left + (at % side) * square, CODE.top + row * square], square);
  }
  for (const [at, line] of wrap(SEPARATOR_SHEET.again, 210 - 2 * MARGIN, small).entries()) {
    centred(line, 225 + at * LEADING, small);
  }
  return document.save();
}
