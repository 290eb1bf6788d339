// The PDF port: scans and letters as bytes. Each kind of paper has its own file here, loaded when the first one is
// made: the libraries behind it take long to load, and most commands make none.
import type { PdfMaker } from '../../ports/correspondence.ts';

export function createPdfMaker(): PdfMaker {
  return {
    scan: async (scan) => (await import('./scan-pdf.ts')).scanPdf(scan),
    separator: async (code) => (await import('./separator-pdf.ts')).separatorPdf(code),
    acknowledgement: async (letter) => (await import('./acknowledgement-pdf.ts')).acknowledgementPdf(letter),
  };
}
