// The PDF of a letter as it was scanned: one page a picture, upright, at its size on paper, the words read lying
// invisibly on theirs. Archival (PDF/A-2b); the same letter always gives the same bytes.
import { createHash } from 'node:crypto';
import { PDFDocument, PDFName } from 'pdf-lib';
import { scanTitle } from '#shared/text/correspondence.ts';
import type { LetterScan, PdfPage } from '../../ports/correspondence.ts';
import { makeArchival, PRODUCER } from './archival.ts';
import { embedPicture } from './embed-picture.ts';
import { createInvisibleText, type InvisibleText } from './invisible-text.ts';
import { paperSize } from './paper-size.ts';
import { type PlacedWord, placedWords } from './word-places.ts';

type Size = { readonly width: number; readonly height: number };
type Reading = NonNullable<PdfPage['reading']>;

/** An empty document that says nothing about who made it and when: same pages, same bytes. */
export async function newDocument(title: string): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title);
  document.setProducer(PRODUCER);
  document.setLanguage('fr-FR');
  return document;
}

export async function scanPdf(letter: LetterScan): Promise<Uint8Array> {
  if (letter.pages.length === 0) throw new Error('a scan has at least one page');
  const title = scanTitle(letter);
  const document = await newDocument(title);
  const text = createInvisibleText(document);
  for (const page of letter.pages) await addPage(document, page, text);
  text.finish();
  makeArchival(document, { title, id: idOf(letter, title) });
  return document.save();
}

async function addPage(document: PDFDocument, { reading, ...picture }: PdfPage, text: InvisibleText): Promise<void> {
  const embedded = await embedPicture(document, picture);
  const stored = paperSize(embedded);
  const rotation = reading?.rotation ?? 0;
  const size = rotation % 180 === 0 ? stored : { width: stored.height, height: stored.width };
  const { node } = document.addPage([size.width, size.height]);
  node.setXObject(PDFName.of('Page'), embedded.ref);
  let content = `q ${TURNS[rotation](size).join(' ')} cm /Page Do Q\n`;
  const words = reading ? onPaper(placedWords(reading.words), reading, size) : [];
  if (words.length > 0) {
    node.setFontDictionary(PDFName.of('T'), text.ref);
    content += text.contentOf(words);
  }
  const { context } = document;
  node.set(PDFName.Contents, context.register(context.flateStream(content)));
}

/** Where the page's unit square of the stored picture goes, turned clockwise onto a page of the upright size. */
const TURNS: Readonly<Record<Reading['rotation'], (size: Size) => readonly number[]>> = {
  0: ({ width, height }) => [width, 0, 0, height, 0, 0],
  90: ({ width, height }) => [0, -height, width, 0, 0, height],
  180: ({ width, height }) => [-width, 0, 0, -height, width, height],
  270: ({ width, height }) => [0, height, -width, 0, width, 0],
};

/** From pixels downwards to points upwards. */
function onPaper(words: readonly PlacedWord[], reading: Reading, { width, height }: Size): readonly PlacedWord[] {
  const [perX, perY] = [width / reading.width, height / reading.height];
  return words.map((word) => ({
    text: word.text,
    x: word.x * perX,
    y: height - word.y * perY,
    width: word.width * perX,
    size: word.size * perY,
  }));
}

/** Who this file is among all files: a fingerprint of all that went into it. */
function idOf({ pages }: LetterScan, title: string): string {
  const hash = createHash('sha256').update(title);
  for (const { picture, reading } of pages) hash.update(picture).update(JSON.stringify(reading));
  return hash.digest('hex').slice(0, 32);
}
