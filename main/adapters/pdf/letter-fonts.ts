// The typefaces of printed letters: DejaVu, which has every Latin letter a name may hold. Subsets go into the PDF.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import type { PDFDocument, PDFFont } from 'pdf-lib';

export type LetterFonts = { readonly plain: PDFFont; readonly bold: PDFFont };

// Asked of Node's own resolution: works from sources, from a bundle and from inside a package archive.
const { resolve } = createRequire(import.meta.url);

async function embed(document: PDFDocument, face: string, subsetTag: string): Promise<PDFFont> {
  const bytes = await readFile(resolve(`dejavu-fonts-ttf/ttf/${face}.ttf`));
  // Ligatures off: « fi » must stay two letters for those who search or copy the text.
  return document.embedFont(bytes, {
    subset: true,
    customName: `${subsetTag}+${face}`,
    features: { liga: false, clig: false, dlig: false },
  });
}

export async function embedLetterFonts(document: PDFDocument): Promise<LetterFonts> {
  document.registerFontkit(fontkit);
  return {
    plain: await embed(document, 'DejaVuSansCondensed', 'VAGUEA'),
    bold: await embed(document, 'DejaVuSansCondensed-Bold', 'VAGUEB'),
  };
}
