// The PDF of a letter as it was scanned: one page a picture, upright, at its size on paper.
import {
  concatTransformationMatrix,
  degrees,
  drawObject,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';
import type { PdfPage } from '../../ports/correspondence.ts';
import { embedPicture } from './embed-picture.ts';
import { paperSize } from './paper-size.ts';

/** An empty document that says nothing about who made it and when: same pages, same bytes. */
export async function newDocument(title: string): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title);
  document.setProducer('Vaguemestre');
  document.setLanguage('fr-FR');
  return document;
}

export async function scanPdf(pages: readonly PdfPage[], title: string): Promise<Uint8Array> {
  if (pages.length === 0) throw new Error('a scan has at least one page');
  const document = await newDocument(title);
  for (const page of pages) await addPage(document, page);
  return document.save();
}

async function addPage(document: PDFDocument, { rotation, ...picture }: PdfPage): Promise<void> {
  const embedded = await embedPicture(document, picture);
  const { width, height } = paperSize(embedded);
  const page = document.addPage([width, height]);
  // The viewer turns the page: the picture's bytes stay as they were scanned.
  page.setRotation(degrees(rotation));
  const name = page.node.newXObject('Page', embedded.ref);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(width, 0, 0, height, 0, 0),
    drawObject(name),
    popGraphicsState(),
  );
}
