// Scans of every kind the desk takes, made on the spot. No recognition is tested with these: they are simple marks.
import { PDFDocument, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';

export const WIDTH = 620;
export const HEIGHT = 877;

const bars = (page: number): string =>
  Array.from({ length: 12 + page }, (_, line) => {
    const width = 300 + ((line * 37 + page * 53) % 200);
    return `<rect x="60" y="${80 + line * 50}" width="${width}" height="16" fill="#222"/>`;
  }).join('');

export const drawing = (page = 0, width = WIDTH, height = HEIGHT): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fffdf8"/>${bars(page)}</svg>`,
  );

export const jpeg = (page = 0): Promise<Buffer> => sharp(drawing(page)).jpeg().toBuffer();
export const png = (page = 0): Promise<Buffer> => sharp(drawing(page)).removeAlpha().png().toBuffer();
export const webp = (): Promise<Buffer> => sharp(drawing()).webp({ quality: 90 }).toBuffer();

export async function scannedPdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) {
    const image = await pdf.embedJpg(await jpeg(page));
    pdf.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  }
  return pdf.save({ useObjectStreams: false });
}

export async function digitalPdf(pages = 1): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let page = 0; page < pages; page += 1) pdf.addPage([595, 842]).drawText(`Page ${page}`, { x: 60, y: 700, font });
  return pdf.save();
}

/** A page tree of any size, quickly: all pages are one and the same small object. */
export function manyPages(pages: number): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, at) => `${at + 3} 0 R`).join(' ')}] >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ];
  return pdfOf(objects);
}

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

type TiffEntry = readonly [tag: number, type: 3 | 4, value: number];
export type TiffPage = {
  readonly width: number;
  readonly height: number;
  readonly bits: 1 | 8;
  readonly data: Uint8Array;
};

/** Uncompressed grey or two-level TIFF with any number of pages, little-endian. */
export function tiffOf(pages: readonly TiffPage[]): Buffer {
  const parts: Buffer[] = [Buffer.from('II*\0\0\0\0\0', 'latin1')];
  let at = 8;
  let link = { part: 0, offset: 4 };
  for (const page of pages) {
    const strip = Buffer.from(page.data);
    const entries: TiffEntry[] = [
      [256, 4, page.width],
      [257, 4, page.height],
      [258, 3, page.bits],
      [259, 3, 1],
      [262, 3, 1],
      [273, 4, at],
      [277, 3, 1],
      [278, 4, page.height],
      [279, 4, strip.length],
    ];
    const even = strip.length % 2 === 0 ? strip : Buffer.concat([strip, Buffer.alloc(1)]);
    const directory = Buffer.alloc(2 + entries.length * 12 + 4);
    directory.writeUInt16LE(entries.length, 0);
    for (const [index, [tag, type, value]] of entries.entries()) {
      directory.writeUInt16LE(tag, 2 + index * 12);
      directory.writeUInt16LE(type, 4 + index * 12);
      directory.writeUInt32LE(1, 6 + index * 12);
      directory.writeUInt32LE(value, 10 + index * 12);
    }
    parts[link.part]?.writeUInt32LE(at + even.length, link.offset);
    parts.push(even, directory);
    link = { part: parts.length - 1, offset: directory.length - 4 };
    at += even.length + directory.length;
  }
  return Buffer.concat(parts);
}

/** White page with a black band at a height that tells the pages apart. */
export function tiffPage(page: number, bits: 1 | 8): TiffPage {
  const [width, height] = [160, 200];
  const stride = bits === 1 ? width / 8 : width;
  const data = new Uint8Array(stride * height).fill(255);
  data.fill(0, stride * (20 + page * 40), stride * (40 + page * 40));
  return { width, height, bits, data };
}

/** Uncompressed BMP of 24 bits: white with a black lower half. */
export function bmp(width = 101, height = 60): Buffer {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + stride * height, 255);
  file.fill(0, 0, 54);
  file.write('BM', 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  file.fill(0, 54, 54 + stride * Math.floor(height / 2));
  return file;
}
