// The ICC profile of sRGB as bytes, worked out from the published numbers: what the colours of a page mean.
// ICC.1:2001-04 (version 2.4), a display profile of three primaries and one curve.

/** Primaries of IEC 61966-2-1 adapted to the D50 of profiles (ICC, « How to interpret the sRGB color space »). */
const PRIMARIES = {
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;
const D50 = [0.9642, 1, 0.8249] as const;
const CURVE_POINTS = 1024;
const NAME = 'sRGB IEC61966-2.1';
const HEADER_BYTES = 128;

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

function uint32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => {
    bytes.writeUInt32BE(value, index * 4);
  });
  return bytes;
}

/** Signed numbers of 16 bits before and 16 after the point. */
const fixed = (values: readonly number[]): Buffer => uint32(...values.map((value) => Math.round(value * 65536)));
const xyz = (values: readonly number[]): Buffer => Buffer.concat([ascii('XYZ '), uint32(0), fixed(values)]);

/** From a stored value to light, both 0 to 1: IEC 61966-2-1. */
const light = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

function curve(): Buffer {
  const points = Buffer.alloc(CURVE_POINTS * 2);
  for (let index = 0; index < CURVE_POINTS; index += 1)
    points.writeUInt16BE(Math.round(light(index / (CURVE_POINTS - 1)) * 65535), index * 2);
  return Buffer.concat([ascii('curv'), uint32(0, CURVE_POINTS), points]);
}

/** A name in ASCII; the Unicode and Macintosh forms stay empty (they end the tag: 4 + 4 + 2 + 1 + 67 bytes). */
const description = (): Buffer =>
  Buffer.concat([ascii('desc'), uint32(0, NAME.length + 1), ascii(`${NAME}\0`), Buffer.alloc(78)]);

const text = (words: string): Buffer => Buffer.concat([ascii('text'), uint32(0), ascii(`${words}\0`)]);

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02400000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The day of the standard's numbers: a profile must say one, and the same file must stay the same.
  [2001, 4, 1, 0, 0, 0].forEach((part, index) => {
    bytes.writeUInt16BE(part, 24 + index * 2);
  });
  bytes.write('acsp', 36, 'latin1');
  fixed(D50).copy(bytes, 68);
  return bytes;
}

const onFourBytes = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

export function srgbProfile(): Uint8Array {
  const tags = [
    ['desc', description()],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(D50)],
    ...Object.entries(PRIMARIES).map(([name, values]) => [name, xyz(values)] as const),
    ['rTRC', curve()],
  ] as const;
  const entries: Buffer[] = [];
  // The three curves are one: three names for the same bytes.
  let at = HEADER_BYTES + 4 + 12 * (tags.length + 2);
  for (const [name, bytes] of tags) {
    for (const one of name === 'rTRC' ? ['rTRC', 'gTRC', 'bTRC'] : [name])
      entries.push(ascii(one), uint32(at, bytes.length));
    at += onFourBytes(bytes).length;
  }
  const body = Buffer.concat(tags.map(([, bytes]) => onFourBytes(bytes)));
  return Buffer.concat([header(at), uint32(tags.length + 2), ...entries, body]);
}
