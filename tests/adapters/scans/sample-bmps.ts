// BMP files of every usual kind from plain pixels. Written from the format's description, not from the decoder.

export type BmpKind =
  | '1'
  | '4'
  | '8'
  | '8 from the top'
  | '8 in runs'
  | '4 in runs'
  | '16'
  | '16 with masks'
  | '24'
  | '32'
  | '32 with alpha';

type Rgb = readonly [number, number, number];

/** Palettes: black and white; 16 and 256 colours spread over the cube. */
function paletteOf(bits: number): Rgb[] {
  if (bits === 1)
    return [
      [0, 0, 0],
      [255, 255, 255],
    ];
  const levels = bits === 4 ? [2, 4, 2] : [6, 7, 6];
  const colours: Rgb[] = [];
  const step = (at: number, count: number): number => Math.round((at * 255) / (count - 1));
  const [reds, greens, blues] = levels as [number, number, number];
  for (let red = 0; red < reds; red += 1)
    for (let green = 0; green < greens; green += 1)
      for (let blue = 0; blue < blues; blue += 1)
        colours.push([step(red, reds), step(green, greens), step(blue, blues)]);
  return colours;
}

const nearest = (colours: readonly Rgb[], pixel: Rgb): number => {
  const far = ([red, green, blue]: Rgb): number =>
    (red - pixel[0]) ** 2 + (green - pixel[1]) ** 2 + (blue - pixel[2]) ** 2;
  return colours.reduce((best, colour, at) => (far(colour) < far(colours[best] as Rgb) ? at : best), 0);
};

/** Runs of equal pixels, then the end of the line. */
function runsOf(row: readonly number[], bits: number): number[] {
  const out: number[] = [];
  for (let at = 0; at < row.length; ) {
    const value = row[at] as number;
    let count = 1;
    while (count < 255 && row[at + count] === value) count += 1;
    out.push(count, bits === 8 ? value : (value << 4) | value);
    at += count;
  }
  return [...out, 0, 0];
}

function packed(row: readonly number[], bits: number): number[] {
  const out: number[] = [];
  for (const [at, value] of row.entries()) {
    const inByte = 8 / bits;
    const byte = Math.floor(at / inByte);
    out[byte] = (out[byte] ?? 0) | (value << (8 - bits - (at % inByte) * bits));
  }
  return out;
}

function direct([red, green, blue]: Rgb, kind: BmpKind): number[] {
  if (kind === '24') return [blue, green, red];
  if (kind === '32') return [blue, green, red, 0];
  if (kind === '32 with alpha') return [blue, green, red, 255];
  const value =
    kind === '16'
      ? ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3)
      : ((red >> 3) << 11) | ((green >> 2) << 5) | (blue >> 3);
  return [value & 255, value >> 8];
}

const padded = (row: readonly number[]): number[] => [
  ...row,
  ...Array.from({ length: (4 - (row.length % 4)) % 4 }, () => 0),
];

/** `rgb`: three bytes a pixel, rows from the top. */
export function bmpOf(rgb: Uint8Array, width: number, height: number, kind: BmpKind): Buffer {
  const bits = Number.parseInt(kind, 10);
  const runs = kind.endsWith('in runs');
  const topDown = kind.endsWith('from the top');
  const masks =
    kind === '16 with masks'
      ? [0xf800, 0x07e0, 0x001f]
      : kind === '32 with alpha'
        ? [0xff0000, 0xff00, 0xff, 0xff000000]
        : [];
  const colours = bits <= 8 ? paletteOf(bits) : [];
  const rows = Array.from({ length: height }, (_, y) => {
    const pixels = Array.from({ length: width }, (_, x): Rgb => {
      const at = (y * width + x) * 3;
      return [rgb[at] ?? 0, rgb[at + 1] ?? 0, rgb[at + 2] ?? 0];
    });
    if (bits > 8) return padded(pixels.flatMap((pixel) => direct(pixel, kind)));
    const indices = pixels.map((pixel) => nearest(colours, pixel));
    return runs ? runsOf(indices, bits) : padded(packed(indices, bits));
  });
  if (!topDown) rows.reverse();
  const data = Buffer.from(runs ? [...rows.flat(), 0, 1] : rows.flat());
  const headerSize = masks.length === 4 ? 108 : 40;
  const extra = headerSize === 40 ? masks.length * 4 : 0;
  const start = 14 + headerSize + extra + colours.length * 4;
  const head = Buffer.alloc(start);
  head.write('BM', 'latin1');
  head.writeUInt32LE(start + data.length, 2);
  head.writeUInt32LE(start, 10);
  head.writeUInt32LE(headerSize, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(topDown ? -height : height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(bits, 28);
  head.writeUInt32LE(runs ? (bits === 8 ? 1 : 2) : masks.length > 0 ? 3 : 0, 30);
  head.writeUInt32LE(colours.length, 46);
  for (const [at, mask] of masks.entries()) head.writeUInt32LE(mask, 54 + at * 4);
  for (const [at, [red, green, blue]] of colours.entries()) {
    head.set([blue, green, red, 0], 14 + headerSize + extra + at * 4);
  }
  return Buffer.concat([head, data]);
}
