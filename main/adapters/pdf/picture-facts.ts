// Reads from the bytes of a JPEG or PNG what a PDF must say about it. Decodes no pixel.
// Pictures come from our own decoder: a malformed one is a bug and throws.

/** `dpi` is null when the file says none or says one that cannot be (0, unequal axes). */
type Facts = { readonly width: number; readonly height: number; readonly dpi: number | null };

type JpegFacts = Facts & { readonly bits: number; readonly channels: number };

export type PngFacts = Facts & {
  readonly bits: number;
  readonly colour: 'grey' | 'rgb' | 'palette' | 'grey-alpha' | 'rgb-alpha';
  readonly interlaced: boolean;
  readonly transparent: boolean;
  readonly palette: Uint8Array | null;
  /** The compressed rows, as they lie in the file. */
  readonly data: readonly Uint8Array[];
};

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const isStartOfFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

function jfifDpi(data: DataView, at: number): number | null {
  const unit = data.getUint8(at + 7);
  const x = data.getUint16(at + 8);
  if (x === 0 || x !== data.getUint16(at + 10)) return null;
  if (unit === 1) return x;
  return unit === 2 ? x * 2.54 : null;
}

export function jpegFacts(bytes: Uint8Array): JpegFacts {
  const data = view(bytes);
  let dpi: number | null = null;
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = data.getUint8(at + 1);
    // Any number of fill bytes may stand before a marker.
    if (data.getUint8(at) !== 0xff) break;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const body = at + 4;
    if (isStartOfFrame(marker)) {
      const [bits, height] = [data.getUint8(body), data.getUint16(body + 1)];
      return { bits, height, width: data.getUint16(body + 3), channels: data.getUint8(body + 5), dpi };
    }
    if (marker === 0xe0 && ascii(bytes, body, 4) === 'JFIF') dpi = jfifDpi(data, body);
    at += 2 + data.getUint16(at + 2);
  }
  throw new Error('JPEG without a frame');
}

const COLOURS: Readonly<Record<number, PngFacts['colour']>> = {
  0: 'grey',
  2: 'rgb',
  3: 'palette',
  4: 'grey-alpha',
  6: 'rgb-alpha',
};

const METRES_PER_INCH = 0.0254;

function pngDpi(data: DataView, at: number): number | null {
  const x = data.getUint32(at);
  const inMetres = data.getUint8(at + 8) === 1;
  return inMetres && x > 0 && x === data.getUint32(at + 4) ? x * METRES_PER_INCH : null;
}

export function pngFacts(bytes: Uint8Array): PngFacts {
  const data = view(bytes);
  const colour = COLOURS[data.getUint8(25)];
  if (ascii(bytes, 1, 3) !== 'PNG' || ascii(bytes, 12, 4) !== 'IHDR' || !colour) throw new Error('not a PNG');
  const header = { width: data.getUint32(16), height: data.getUint32(20), bits: data.getUint8(24), colour };
  const rows: Uint8Array[] = [];
  let dpi: number | null = null;
  let palette: Uint8Array | null = null;
  let transparent = colour === 'grey-alpha' || colour === 'rgb-alpha';
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = data.getUint32(at);
    const body = bytes.subarray(at + 8, at + 8 + length);
    const type = ascii(bytes, at + 4, 4);
    if (type === 'IDAT') rows.push(body);
    else if (type === 'PLTE') palette = body;
    else if (type === 'tRNS') transparent = true;
    else if (type === 'pHYs') dpi = pngDpi(data, at + 8);
    at += 12 + length;
  }
  return { ...header, dpi, palette, transparent, interlaced: data.getUint8(28) === 1, data: rows };
}
