// A page with a dark bar where each word stands, and its reading: what a searchable PDF must put together again.
import sharp from 'sharp';
import type { PdfPage } from '#main/ports/correspondence.ts';
import type { Box, Rotation, Word } from '#shared/domain/reading/reading.ts';

export const PAGE = { width: 1240, height: 1754 };
const WORDS = [
  ['Maître', 'Jean-Noël', 'vous', 'page', 'dit', '(OQTF),', '20562'],
  ['Ștefan', 'Țepeș', 'îți', 'scrie', 'din', 'închisoare'],
  ['Привет', 'из', 'России,', 'Щёголев'],
  ['Łukasz', 'Żółć', 'Şahinoğlu', 'Iğdır'],
  ['السجن', 'في', 'بكم', 'مرحبا'],
];
const LETTER = 17;
const isArabic = (word: string | undefined): boolean => /\p{Script=Arabic}/u.test(word ?? '');

function lineOf(texts: readonly string[], line: number, top: number): Word[] {
  // A line of Arabic begins at the right; its first word is the last of the row above.
  const inOrder = isArabic(texts[0]) ? texts.toReversed() : texts;
  let x = isArabic(texts[0]) ? 1100 : 90;
  return inOrder.map((text, index) => {
    const width = text.length * LETTER;
    if (isArabic(text)) x -= width;
    const below = /[pgjqyçș,(]/.test(text) ? 10 : 0;
    // A page lies never quite straight.
    const box: Box = [x, top + index * 2, width, 32 + below];
    x += isArabic(text) ? -20 : width + 20;
    return { text, box, confidence: 0.9, line };
  });
}

export const readWords: readonly Word[] = WORDS.flatMap((texts, line) => lineOf(texts, line, 150 + line * 90));

const bar = ({ box: [x, y, width, height] }: Word): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="black"/>`;

/** Stored turned so that `rotation` makes it upright; boxes are those of the upright page. */
export async function readPage(
  rotation: Rotation = 0,
  mediaType: PdfPage['mediaType'] = 'image/jpeg',
): Promise<PdfPage> {
  const { width, height } = PAGE;
  const bars = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${readWords.map(bar).join('')}</svg>`;
  const image = sharp(Buffer.from(bars))
    .flatten({ background: 'white' })
    .rotate((360 - rotation) % 360);
  const picture = await (mediaType === 'image/jpeg' ? image.jpeg() : image.png()).toBuffer();
  return { picture, mediaType, reading: { width, height, rotation, words: readWords } };
}
