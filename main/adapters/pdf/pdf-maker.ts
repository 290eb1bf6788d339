// The PDF port: scans and letters as bytes. Each kind of paper has its own file here.
import type { PdfMaker } from '../../ports/correspondence.ts';
import { acknowledgementPdf } from './acknowledgement-pdf.ts';
import { scanPdf } from './scan-pdf.ts';

export function createPdfMaker(): PdfMaker {
  return { scan: scanPdf, acknowledgement: acknowledgementPdf };
}
