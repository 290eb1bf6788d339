// The acknowledgement letter on one A4 sheet, folded in three behind the window of a DL envelope.
// Places are in millimetres from the top left corner of the sheet.
import {
  type AcknowledgementText,
  acknowledgementText,
  DESK_CONTACT_LINES,
  DESK_SENDER,
} from '#shared/text/correspondence.ts';
import type { Acknowledgement } from '../../ports/correspondence.ts';
import { embedLetterFonts, type LetterFonts } from './letter-fonts.ts';
import { POINTS_PER_MM } from './paper-size.ts';
import { newDocument } from './scan-pdf.ts';
import { GREY, type Sheet, sheetOf, sizeThatFits, type Type, wrap } from './sheet.ts';

/**
 * What shows through a 35 × 100 or 45 × 100 mm window whichever way the sheet slides. Nothing else may stand
 * between y = 45 and y = 90 right of x = 95.
 */
const WINDOW = { x: 110, y: 55, width: 80, lines: 6, leading: 4 };
const MARGIN = { left: 20, right: 190, bottom: 276 };
const FOLDS = [99, 198];
const BODY_TOP = 102;
const BODY_SIZE = 12.5;
const LEADING = (BODY_SIZE * 1.38) / POINTS_PER_MM;
const PARAGRAPH_GAP = 3.2;

export async function acknowledgementPdf(letter: Acknowledgement): Promise<Uint8Array> {
  if (letter.recipient.length > WINDOW.lines) throw new Error('an address block has at most 6 lines');
  const words = acknowledgementText(letter);
  const document = await newDocument(words.title);
  const fonts = await embedLetterFonts(document);
  const sheet = sheetOf(document.addPage());
  drawLetterhead(sheet, fonts);
  drawReference(sheet, fonts, words.referenceLabel, letter.reference);
  drawAddress(sheet, fonts, letter.recipient);
  for (const y of FOLDS) sheet.line([4, y], [8, y]);
  drawBody(sheet, fonts, words);
  return document.save();
}

function drawLetterhead(sheet: Sheet, { plain, bold }: LetterFonts): void {
  const small: Type = { font: plain, size: 9.5, color: GREY };
  sheet.text(DESK_SENDER.association, MARGIN.left, 21, { font: bold, size: 20 });
  sheet.text(DESK_SENDER.service, MARGIN.left, 27.5, { font: plain, size: 12 });
  sheet.line([MARGIN.left, 31], [MARGIN.right, 31], 0.75);
  DESK_CONTACT_LINES.forEach((line, index) => {
    sheet.text(line, MARGIN.left, 36 + index * 4.5, small);
  });
}

/** Left of the window: on the sheet, not on the envelope. */
function drawReference(sheet: Sheet, { plain, bold }: LetterFonts, label: string, reference: string): void {
  const width = WINDOW.x - 20 - MARGIN.left;
  const type: Type = { font: bold, size: BODY_SIZE };
  sheet.text(label, MARGIN.left, 58, { font: plain, size: 9.5, color: GREY });
  sheet.text(reference, MARGIN.left, 63.5, { ...type, size: sizeThatFits(reference, width, type) });
}

function drawAddress(sheet: Sheet, { plain }: LetterFonts, recipient: readonly string[]): void {
  const type: Type = { font: plain, size: 10 };
  // One size for the whole block: the longest line decides.
  const size = Math.min(...recipient.map((line) => sizeThatFits(line, WINDOW.width, type)), type.size);
  recipient.forEach((line, index) => {
    sheet.text(line, WINDOW.x, WINDOW.y + 3.2 + index * WINDOW.leading, { ...type, size });
  });
}

function drawBody(sheet: Sheet, { plain, bold }: LetterFonts, words: AcknowledgementText): void {
  const width = MARGIN.right - MARGIN.left;
  let y = BODY_TOP;
  const write = (text: string, font = plain): void => {
    for (const line of wrap(text, width, { font, size: BODY_SIZE })) {
      sheet.text(line, MARGIN.left, y, { font, size: BODY_SIZE });
      y += LEADING;
    }
  };
  const gap = (times = 1): void => {
    y += PARAGRAPH_GAP * times;
  };

  sheet.text(words.placeAndDate, WINDOW.x, y, { font: plain, size: BODY_SIZE });
  y += LEADING;
  gap(1.5);
  write(words.subject, bold);
  gap(1.5);
  write(words.salutation);
  gap();
  for (const paragraph of words.paragraphs) {
    write(paragraph.text, paragraph.strong ? bold : plain);
    // What is strong is a heading of what follows.
    gap(paragraph.strong ? 0.2 : 1);
  }
  gap(0.5);
  write(words.closing);
  gap(3);
  for (const line of words.signature) {
    sheet.text(line, WINDOW.x, y, { font: plain, size: BODY_SIZE });
    y += LEADING;
  }
  if (y > MARGIN.bottom) throw new Error('the letter does not fit on one page');
}
