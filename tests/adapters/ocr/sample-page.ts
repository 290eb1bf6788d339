// A printed page of which every word and its place are known, made by pdf-lib and drawn by the desk's own decoder.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument } from 'pdf-lib';
import { createDocumentDecoder } from '#main/adapters/scans/child-document-decoder.ts';
import type { Box } from '#shared/domain/reading/reading.ts';
import { newChild } from './start-child.ts';

export type KnownWord = { readonly text: string; readonly box: Box };
export type SamplePage = { readonly picture: Uint8Array; readonly words: readonly KnownWord[] };

export const LETTER = [
  'Monsieur Canari MERLEBLEU',
  'Maison d’arrêt de Villeneuve',
  'Bâtiment B cellule 214',
  '',
  'Madame, Monsieur,',
  'Je vous écris parce que la préfecture ma donné une obligation',
  'de quitter le territoire français et je ne comprends pas ce papier.',
  'Mon avocat commis d’office ne répond plus depuis le mois de mars.',
  'Je suis en France depuis onze ans avec ma femme et nos enfants.',
  'Pouvez-vous venir me voir au parloir avant la sortie prévue',
  'et me dire quels documents je dois préparer pour la demande ?',
  'Je vous remercie beaucoup de votre aide et de votre patience.',
];

const DOTS = 300 / 72;
const FONT = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf');

export async function samplePage(lines: readonly string[] = LETTER, size = 13): Promise<SamplePage> {
  const pdf = await PDFDocument.create();
  pdf.registerFontkit(fontkit);
  const font = await pdf.embedFont(await readFile(FONT), { subset: true });
  const page = pdf.addPage([595.28, 841.89]);
  const words: KnownWord[] = [];
  for (const [index, line] of lines.entries()) {
    const baseline = 760 - index * size * 1.9;
    let x = 70;
    for (const text of line.split(' ').filter((word) => word !== '')) {
      page.drawText(text, { x, y: baseline, size, font });
      const width = font.widthOfTextAtSize(text, size);
      const top = 841.89 - baseline - size * 0.75;
      words.push({ text, box: [x * DOTS, top * DOTS, width * DOTS, size * 0.75 * DOTS] });
      x += width + font.widthOfTextAtSize(' ', size);
    }
  }
  const decoder = createDocumentDecoder({ newChild });
  const decoded = await decoder.decode(await pdf.save(), 'page.pdf');
  decoder.close();
  if (!decoded.ok || !decoded.value.pages[0]) throw new Error('the sample page could not be drawn');
  return { picture: decoded.value.pages[0].bytes, words };
}
