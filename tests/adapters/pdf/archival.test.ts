// What PDF/A-2b (ISO 19005-2) asks of a letter's PDF, looked up in the parsed file.
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream } from 'pdf-lib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { createPdfMaker } from '#main/adapters/pdf/pdf-maker.ts';
import { srgbProfile } from '#main/adapters/pdf/srgb-profile.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { iccSegment, segment, withSegments } from './jpeg-parts.ts';
import { readPage } from './read-page.ts';

const name = (text: string) => PDFName.of(text);
let bytes: Buffer;
let pdf: PDFDocument;

beforeAll(async () => {
  const read = await readPage();
  const grey = await sharp(read.picture).toColourspace('b-w').jpeg().toBuffer();
  const inks = await sharp(read.picture).toColourspace('cmyk').jpeg().toBuffer();
  const photo = withSegments(read.picture, segment(0xe1, 'Exif\0\0CANARI-48.8566N'));
  const jpegs = [photo, grey, inks].map((picture) => ({ ...read, picture }));
  const pages = [...jpegs, await readPage(90, 'image/png'), { ...read, reading: null }];
  const letter = { pages, reference: 'V-3F9A-07C2', receivedOn: '2026-11-19' as CalendarDate };
  bytes = Buffer.from(await createPdfMaker().scan(letter));
  pdf = await PDFDocument.load(bytes, { updateMetadata: false });
});

const objects = () => pdf.context.enumerateIndirectObjects().map(([, object]) => object);
const dictOf = (object: unknown): PDFDict | null =>
  object instanceof PDFDict ? object : object instanceof PDFRawStream ? object.dict : null;
const dicts = () => objects().flatMap((object) => dictOf(object) ?? []);
const ofType = (type: string) => dicts().filter((dict) => dict.get(name('Type')) === name(type));
const content = (stream: unknown): Buffer => {
  if (!(stream instanceof PDFRawStream)) throw new Error('not a stream');
  return Buffer.from(decodePDFRawStream(stream).decode());
};

describe('the file', () => {
  it('begins as an archival file does, with an identity and no encryption', () => {
    expect(bytes.subarray(0, 9).toString('latin1')).toBe('%PDF-1.7\n');
    expect(bytes[9]).toBe('%'.charCodeAt(0));
    for (const byte of bytes.subarray(10, 14)) expect(byte).toBeGreaterThan(127);
    expect(bytes.subarray(-6).toString('latin1').trim()).toBe('%%EOF');
    const { ID, Encrypt } = pdf.context.trailerInfo;
    expect(Encrypt).toBeUndefined();
    if (!(ID instanceof PDFArray)) throw new Error('no identity');
    const [first, second] = [0, 1].map((index) => ID.lookup(index, PDFHexString).asString());
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(second).toBe(first);
  });

  it('does nothing by itself and carries nothing along', () => {
    for (const dict of dicts())
      for (const key of ['AA', 'OpenAction', 'JavaScript', 'JS', 'Names', 'EmbeddedFiles', 'AcroForm'])
        expect(dict.has(name(key)), key).toBe(false);
    for (const page of pdf.getPages()) expect(page.node.Annots()?.size() ?? 0).toBe(0);
    expect(bytes.includes('CANARI')).toBe(false);
  });

  it('has no filter, picture or page that the standard forbids', () => {
    const filters = dicts().flatMap((dict) => dict.get(name('Filter'))?.toString() ?? []);
    expect(new Set(filters)).toEqual(new Set(['/DCTDecode', '/FlateDecode']));
    for (const dict of dicts())
      for (const key of ['SMask', 'Group', 'Interpolate', 'Alternates', 'OPI', 'F', 'TR', 'LZW'])
        expect(dict.has(name(key)), key).toBe(false);
  });
});

describe('the metadata', () => {
  it('say PDF/A-2b and the same as the information dictionary', () => {
    const stream = pdf.catalog.lookup(name('Metadata'));
    if (!(stream instanceof PDFRawStream)) throw new Error('no metadata');
    expect(stream.dict.get(name('Filter'))).toBeUndefined();
    expect(stream.dict.get(name('Type'))).toBe(name('Metadata'));
    expect(stream.dict.get(name('Subtype'))).toBe(name('XML'));
    const xmp = Buffer.from(stream.contents).toString('utf8');
    expect(xmp).toMatch(/^<\?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"\?>/);
    expect(xmp.trimEnd()).toMatch(/<\?xpacket end="r"\?>$/);
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
    expect(pdf.getTitle()).toBe('Courrier V-3F9A-07C2, reçu le 19\u00a0novembre\u00a02026');
    expect(xmp).toContain(`<rdf:li xml:lang="x-default">${pdf.getTitle()}</rdf:li>`);
    expect(xmp).toContain(`<pdf:Producer>${pdf.getProducer()}</pdf:Producer>`);
    const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
    expect(info.keys().map(String).sort()).toEqual(['/Producer', '/Title']);
  });
});

describe('the colours', () => {
  it('are grey or RGB, and mean sRGB', () => {
    const spaces = ofType('XObject').map((picture) => picture.get(name('ColorSpace'))?.toString());
    expect(spaces).toEqual(['/DeviceRGB', '/DeviceGray', '/DeviceRGB', '/DeviceRGB', '/DeviceRGB']);
    const intents = pdf.catalog.lookup(name('OutputIntents'), PDFArray);
    expect(intents.size()).toBe(1);
    const intent = intents.lookup(0, PDFDict);
    expect(intent.get(name('S'))).toBe(name('GTS_PDFA1'));
    expect(intent.get(name('OutputConditionIdentifier'))?.toString()).toBe('(sRGB IEC61966-2.1)');
    const profile = intent.lookup(name('DestOutputProfile'));
    expect(dictOf(profile)?.get(name('N'))?.toString()).toBe('3');
    expect(content(profile).equals(Buffer.from(srgbProfile()))).toBe(true);
  });

  it('of the profile are those of sRGB to a colour engine', async () => {
    const ramp = Buffer.from(Array.from({ length: 64 * 64 * 3 }, (_, at) => (at * 7919) % 256));
    const jpeg = await sharp(ramp, { raw: { width: 64, height: 64, channels: 3 } })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const shown = (profile: Buffer) =>
      sharp(withSegments(jpeg, iccSegment(profile)))
        .raw()
        .toBuffer();
    const plain = await sharp(jpeg).raw().toBuffer();
    const farthest = (other: Buffer) =>
      plain.reduce((most, value, at) => Math.max(most, Math.abs(value - (other[at] ?? 0))), 0);
    const profile = Buffer.from(srgbProfile());
    expect(profile.readUInt32BE(0)).toBe(profile.length);
    expect(farthest(await shown(profile))).toBeLessThanOrEqual(1);
    // The engine did look at it: with red and blue exchanged, the colours are others.
    const exchanged = Buffer.from(
      profile.toString('latin1').replace('rXYZ', '????').replace('bXYZ', 'rXYZ').replace('????', 'bXYZ'),
      'latin1',
    );
    expect(farthest(await shown(exchanged))).toBeGreaterThan(100);
  });
});

describe('the font', () => {
  it('is embedded once, says its widths, and which letter each code is', () => {
    const fonts = ofType('Font').filter((font) => font.get(name('Subtype')) === name('Type0'));
    expect(fonts).toHaveLength(1);
    const [font] = fonts;
    expect(font?.get(name('Encoding'))).toBe(name('Identity-H'));
    const unicode = content(font?.lookup(name('ToUnicode'))).toString('latin1');
    const rows = [...unicode.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gm)];
    expect(new Set(rows.map(([, code]) => code)).size).toBe(rows.length);
    const glyphs = font?.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
    expect(glyphs?.get(name('CIDToGIDMap'))).toBe(name('Identity'));
    const file = content(glyphs?.lookup(name('FontDescriptor'), PDFDict).lookup(name('FontFile2')));
    const table = (tag: string) => file.readUInt32BE(file.indexOf(tag) + 8);
    const count = file.readUInt16BE(table('maxp') + 4);
    const width = file.readUInt16BE(table('hmtx'));
    expect(glyphs?.get(name('DW'))?.toString()).toBe(String(width));
    expect(count).toBe(rows.length + 1);
    // No code that is shown stands for the missing glyph, or for one the font has not.
    const shown = pdf.getPages().flatMap((page) =>
      [
        ...content(page.node.lookup(name('Contents')))
          .toString('latin1')
          .matchAll(/<([0-9a-f]+)> Tj/g),
      ].flatMap(([, codes = '']) => codes.match(/.{4}/g)?.map((code) => Number.parseInt(code, 16)) ?? []),
    );
    expect(shown.length).toBeGreaterThan(400);
    expect(Math.min(...shown)).toBe(1);
    expect(Math.max(...shown)).toBe(count - 1);
  });

  it('is written invisibly, and left out of a letter that was not read', async () => {
    const pages = pdf.getPages().map((page) => content(page.node.lookup(name('Contents'))).toString('latin1'));
    for (const page of pages.slice(0, 4)) expect(page).toMatch(/BT 3 Tr\n(?:(?! Tr\n)[\s\S])*ET\n$/);
    expect(pages[4]).not.toContain('BT');
    const bare = { ...(await readPage()), reading: null };
    const letter = { pages: [bare], reference: 'V-3F9A-07C2', receivedOn: '2026-11-19' as CalendarDate };
    const unread = await PDFDocument.load(await createPdfMaker().scan(letter));
    const left = unread.context.enumerateIndirectObjects().flatMap(([, object]) => dictOf(object) ?? []);
    expect(left.filter((dict) => dict.get(name('Type')) === name('Font'))).toEqual([]);
  });
});
