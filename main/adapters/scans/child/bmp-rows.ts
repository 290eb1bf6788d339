// Unpacks the rows of a BMP picture into red, green and blue from the top. The header was read by open-bmp.ts.

/** Which bits of a pixel are red, green, blue, alpha. 0: none. */
export type Masks = readonly [red: number, green: number, blue: number, alpha: number];

export type BmpHeader = {
  readonly width: number;
  readonly height: number;
  /** Rows are written from the top; otherwise from the bottom. */
  readonly topDown: boolean;
  readonly bits: number;
  /** Rows are written as runs of equal pixels. */
  readonly runs: boolean;
  /** Where the rows begin. */
  readonly at: number;
  readonly masks: Masks;
  /** Palette: three bytes a colour; empty above 8 bits. */
  readonly colours: Uint8Array;
};

const WHITE = 255;

/** Takes one part of a pixel and stretches it to 0–255. */
function partOf(mask: number): (value: number) => number {
  if (mask === 0) return () => 0;
  const shift = 31 - Math.clz32(mask & -mask);
  const most = mask >>> shift;
  return (value) => Math.round((((value & mask) >>> shift) * 255) / most);
}

/** Every row is stored whole. */
export function plainColours(bytes: Uint8Array, header: BmpHeader, stride: number): Uint8Array {
  const { width, height, topDown, bits, at } = header;
  const out = new Uint8Array(width * height * 3);
  const put = bits <= 8 ? paletteRow(bytes, header) : maskedRow(bytes, header);
  for (let y = 0; y < height; y += 1) {
    put(at + (topDown ? y : height - 1 - y) * stride, out, y * width * 3);
  }
  return out;
}

type PutRow = (from: number, out: Uint8Array, to: number) => void;

function paletteRow(bytes: Uint8Array, { width, bits, colours }: BmpHeader): PutRow {
  const inByte = 8 / bits;
  const mask = (1 << bits) - 1;
  return (from, out, to) => {
    for (let x = 0; x < width; x += 1) {
      const byte = bytes[from + Math.floor(x / inByte)] as number;
      const colour = ((byte >> (8 - bits - (x % inByte) * bits)) & mask) * 3;
      out[to + x * 3] = colours[colour] as number;
      out[to + x * 3 + 1] = colours[colour + 1] as number;
      out[to + x * 3 + 2] = colours[colour + 2] as number;
    }
  };
}

function maskedRow(bytes: Uint8Array, header: BmpHeader): PutRow {
  const { width, bits, masks } = header;
  const [red, green, blue, alpha] = masks.map(partOf) as [Part, Part, Part, Part];
  const step = bits / 8;
  const clear = masks[3] !== 0 && hasInk(bytes, header, alpha);
  return (from, out, to) => {
    for (let x = 0; x < width; x += 1) {
      const value = pixelAt(bytes, from + x * step, step);
      // What is transparent shows white paper.
      const paper = clear ? WHITE - alpha(value) : 0;
      const on = (part: number): number => (clear ? Math.round((part * (WHITE - paper)) / WHITE) + paper : part);
      out[to + x * 3] = on(red(value));
      out[to + x * 3 + 1] = on(green(value));
      out[to + x * 3 + 2] = on(blue(value));
    }
  };
}

type Part = (value: number) => number;

/** Little-endian, 2 to 4 bytes, as a signed 32-bit number: only its bits are used. */
const pixelAt = (bytes: Uint8Array, at: number, step: number): number =>
  (bytes[at] as number) |
  ((bytes[at + 1] as number) << 8) |
  (step > 2 ? (bytes[at + 2] as number) << 16 : 0) |
  (step > 3 ? (bytes[at + 3] as number) << 24 : 0);

/** Some writers leave the alpha of every pixel at 0 and mean that nothing is transparent. */
function hasInk(bytes: Uint8Array, { width, height, bits, at }: BmpHeader, alpha: Part): boolean {
  const step = bits / 8;
  const stride = Math.ceil((width * bits) / 32) * 4;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) if (alpha(pixelAt(bytes, at + y * stride + x * step, step)) > 0) return true;
  }
  return false;
}

/** Runs of 4 or 8 bits; pixels that are skipped stay white. Null when the data ends before the picture does. */
export function packedColours(bytes: Uint8Array, header: BmpHeader): Uint8Array | null {
  const { width, height, topDown, bits, at, colours } = header;
  const out = new Uint8Array(width * height * 3).fill(WHITE);
  let [x, y, from] = [0, 0, at];
  const put = (index: number): void => {
    if (x < width && y < height) {
      const to = ((topDown ? y : height - 1 - y) * width + x) * 3;
      for (let part = 0; part < 3; part += 1) out[to + part] = colours[index * 3 + part] ?? 0;
    }
    x += 1;
  };
  /** The nth pixel of the bytes at `start`. */
  const nth = (start: number, n: number): number => {
    if (bits === 8) return bytes[start + n] as number;
    const pair = bytes[start + (n >> 1)] as number;
    return n % 2 === 0 ? pair >> 4 : pair & 15;
  };
  while (y < height) {
    if (from + 2 > bytes.length) return null;
    const [count, code] = [bytes[from] as number, bytes[from + 1] as number];
    from += 2;
    if (count > 0) for (let n = 0; n < count; n += 1) put(bits === 8 ? code : n % 2 === 0 ? code >> 4 : code & 15);
    else if (code === 0) [x, y] = [0, y + 1];
    else if (code === 1) return out;
    else if (code === 2) {
      if (from + 2 > bytes.length) return null;
      x += bytes[from] as number;
      y += bytes[from + 1] as number;
      from += 2;
    } else {
      const size = bits === 8 ? code : (code + 1) >> 1;
      if (from + size > bytes.length) return null;
      for (let n = 0; n < code; n += 1) put(nth(from, n));
      from += size + (size % 2);
    }
  }
  return out;
}
