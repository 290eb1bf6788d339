// A typeface whose letters are all blank and half an em wide, as TrueType bytes. Invisible text needs a font that says
// how wide its letters are and nothing more; a real one would make every file larger.

const UNITS_PER_EM = 1000;
/** In thousandths of an em; the font dictionary must say the same. */
export const BLANK = { advance: 500, ascent: 800, descent: -200 } as const;

const words = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    bytes.writeUInt16BE(value & 0xffff, index * 2);
  });
  return bytes;
};
const long = (value: number): readonly number[] => [value >>> 16, value & 0xffff];

/** No contour, no box: as short as a glyph can be, and padded to four bytes. */
const GLYPH = Buffer.alloc(12);

/** OpenType 1.9, the tables a PDF asks for (ISO 32000-1, 9.9). Offsets within `glyf` are counted in pairs of bytes. */
function tables(glyphs: number): readonly (readonly [tag: string, bytes: Buffer])[] {
  const { advance, ascent, descent } = BLANK;
  const flags = 3;
  const noDate = [0, 0, 0, 0];
  const head = [1, 0, 1, 0, 0, 0, ...long(0x5f0f3cf5), flags, UNITS_PER_EM, ...noDate, ...noDate];
  return [
    // Only the first glyph, which no text refers to, has data; all others begin and end behind it.
    ['glyf', GLYPH],
    ['head', words(...head, 0, 0, 0, 0, 0, 8, 2, 0, 0)],
    ['hhea', words(1, 0, ascent, descent, 0, advance, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1)],
    ['hmtx', Buffer.concat([words(advance, 0), Buffer.alloc((glyphs - 1) * 2)])],
    ['loca', words(0, ...new Array<number>(glyphs).fill(GLYPH.length / 2))],
    ['maxp', words(1, 0, glyphs, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
  ];
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

/** `glyphs` counts the one for what is missing: at least 2, at most 65535. */
export function blankFont(glyphs: number): Uint8Array {
  const parts = tables(glyphs);
  const entries: Buffer[] = [];
  let at = 12 + parts.length * 16;
  let headAt = 0;
  for (const [tag, bytes] of parts) {
    if (tag === 'head') headAt = at;
    const place = words(...long(checksum(padded(bytes))), ...long(at), ...long(bytes.length));
    entries.push(Buffer.from(tag, 'latin1'), place);
    at += padded(bytes).length;
  }
  // Six tables: the numbers that help to search them by halves.
  const start = words(1, 0, parts.length, 64, 2, parts.length * 16 - 64);
  const font = Buffer.concat([start, ...entries, ...parts.map(([, bytes]) => padded(bytes))]);
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt + 8);
  return font;
}
