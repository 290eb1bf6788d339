// The typefaces of printed letters: DejaVu, which has every Latin letter a name may hold. Subsets go into the PDF.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import type { PDFDocument, PDFFont } from 'pdf-lib';

/** A piece of a text and where it stands, in ems from the beginning of its baseline. */
export type PlacedPiece = { readonly text: string; readonly x: number; readonly y: number };

export type Face = {
  readonly pdf: PDFFont;
  /** Where each letter and each separate accent of a text stands. */
  readonly place: (text: string) => readonly PlacedPiece[];
};

export type LetterFonts = { readonly plain: Face; readonly bold: Face };

// Asked of Node's own resolution: works from sources, from a bundle and from inside a package archive.
const { resolve } = createRequire(import.meta.url);

/** « fi » must stay two letters for those who search or copy the text. */
const LIGATURES_OFF = { liga: false, clig: false, dlig: false };

/** The PDF library sets accents where the small letters have them; the typeface itself knows better. */
function placed(shaper: ReturnType<typeof fontkit.create>, text: string): readonly PlacedPiece[] {
  const { glyphs, positions } = shaper.layout(text, LIGATURES_OFF);
  let advance = 0;
  return glyphs.map((glyph, index) => {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {};
    const x = (advance + xOffset) / shaper.unitsPerEm;
    advance += xAdvance;
    return { text: String.fromCodePoint(...glyph.codePoints), x, y: yOffset / shaper.unitsPerEm };
  });
}

async function embed(document: PDFDocument, face: string, subsetTag: string): Promise<Face> {
  const bytes = await readFile(resolve(`dejavu-fonts-ttf/ttf/${face}.ttf`));
  const pdf = await document.embedFont(bytes, {
    subset: true,
    customName: `${subsetTag}+${face}`,
    features: LIGATURES_OFF,
  });
  const shaper = fontkit.create(bytes);
  return { pdf, place: (text) => placed(shaper, text) };
}

export async function embedLetterFonts(document: PDFDocument): Promise<LetterFonts> {
  document.registerFontkit(fontkit);
  return {
    plain: await embed(document, 'DejaVuSansCondensed', 'VAGUEA'),
    bold: await embed(document, 'DejaVuSansCondensed-Bold', 'VAGUEB'),
  };
}
