// The words of a page as invisible text at their places: what makes a scan searchable. One font serves all pages; its
// letters are numbered as they come, and a table in the file says which letter each number is.
import { PDFDict, type PDFDocument, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import { BLANK, blankFont } from './blank-font.ts';
import { visualOrder } from './visual-order.ts';
import type { PlacedWord } from './word-places.ts';

const FONT_NAME = 'VAGUEM+Blank';
/** A letter with its accents is one: it is found and copied as one. */
const LETTERS = /\P{M}\p{M}*|\p{M}+/gu;
/** What no page shows: controls, marks of direction, what is no character. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
const LAST_NUMBER = 0xfffe;
const UNKNOWN = '\ufffd';

export type InvisibleText = {
  /** The font's reference: valid at once, written by `finish`. */
  readonly ref: PDFRef;
  /** Content of a page whose words are in points, `y` upwards. */
  contentOf(words: readonly PlacedWord[]): string;
  /** After the last page; writes nothing when no page has text. */
  finish(): void;
};

export function createInvisibleText(document: PDFDocument): InvisibleText {
  const ref = document.context.nextRef();
  // Number 0 stands for what is missing: no text may hold it.
  const numbers = new Map<string, number>();
  let used = false;
  const numberOf = (letter: string): number => {
    const known = numbers.get(letter);
    if (known !== undefined) return known;
    if (numbers.size >= LAST_NUMBER - 1 && letter !== UNKNOWN) return numberOf(UNKNOWN);
    numbers.set(letter, numbers.size + 1);
    return numbers.size;
  };
  return {
    ref,
    contentOf(words) {
      used = true;
      return `BT 3 Tr\n${words.map((word) => shown(word, numberOf)).join('')}ET\n`;
    },
    finish() {
      if (used) document.context.assign(ref, fontOf(document, [...numbers.keys()]));
    },
  };
}

const short = (value: number): string => String(Number(value.toFixed(2)));
const hex = (value: number): string => value.toString(16).padStart(4, '0');

function shown({ text, x, y, width, size }: PlacedWord, numberOf: (letter: string) => number): string {
  const letters = visualOrder(text.replaceAll(UNSEEN, '').normalize('NFC').match(LETTERS) ?? []);
  if (letters.length === 0) return '';
  const type = Number(size.toFixed(2));
  const stretch = (100 * width) / ((letters.length * type * BLANK.advance) / 1000);
  const codes = letters.map((letter) => hex(numberOf(letter))).join('');
  return `/T ${type} Tf ${short(stretch)} Tz 1 0 0 1 ${short(x)} ${short(y)} Tm <${codes}> Tj\n`;
}

/** A composite font whose codes are its glyphs' numbers (ISO 32000-1, 9.7). */
function fontOf({ context }: PDFDocument, letters: readonly string[]): PDFDict {
  const { advance, ascent, descent } = BLANK;
  const bytes = blankFont(letters.length + 1);
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: FONT_NAME,
    // Symbolic: its letters are not those of a standard alphabet.
    Flags: 4,
    FontBBox: [0, descent, advance, ascent],
    ItalicAngle: 0,
    Ascent: ascent,
    Descent: descent,
    CapHeight: ascent,
    StemV: 80,
    FontFile2: context.register(context.flateStream(bytes, { Length1: bytes.length })),
  });
  const system = PDFDict.withContext(context);
  system.set(PDFName.of('Registry'), PDFString.of('Adobe'));
  system.set(PDFName.of('Ordering'), PDFString.of('Identity'));
  system.set(PDFName.of('Supplement'), context.obj(0));
  const glyphs = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: FONT_NAME,
    CIDSystemInfo: system,
    FontDescriptor: context.register(descriptor),
    DW: advance,
    CIDToGIDMap: 'Identity',
  });
  return context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: FONT_NAME,
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(glyphs)],
    ToUnicode: context.register(context.flateStream(unicodeTable(letters))),
  }) as PDFDict;
}

const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');

/** A table holds at most 100 rows a block (Adobe technical note 5411). */
function unicodeTable(letters: readonly string[]): string {
  const rows = letters.map((letter, index) => `<${hex(index + 1)}> <${utf16(letter)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += 100) {
    const block = rows.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
