// Writes a PNG file of one bit a pixel: what a fax or a two-level scan needs, a hundredth of the grey picture.
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const ONE_BIT_GREY = Uint8Array.of(1, 0, 0, 0, 0);
const MIDDLE = 128;

function chunk(type: string, body: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + body.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, body.length);
  out.set(new TextEncoder().encode(type), 4);
  out.set(body, 8);
  view.setUint32(8 + body.length, crc32(out.subarray(4, 8 + body.length)));
  return out;
}

/** Each row begins with its filter (none); the first pixel is the highest bit; 1 is white. */
function packed(grey: Uint8Array, width: number, height: number): Uint8Array {
  const stride = Math.ceil(width / 8) + 1;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const row = y * stride + 1;
    for (let x = 0; x < width; x += 1) {
      if ((grey[y * width + x] as number) >= MIDDLE)
        rows[row + (x >> 3)] = (rows[row + (x >> 3)] as number) | (128 >> (x & 7));
    }
  }
  return rows;
}

/** `grey`: one byte a pixel, rows from the top. Values of 128 and more become white. */
export function twoLevelPng(grey: Uint8Array, width: number, height: number): Uint8Array {
  const size = new Uint8Array(8);
  const view = new DataView(size.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  const body = deflateSync(packed(grey, width, height), { level: 6 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([size, ONE_BIT_GREY])),
    chunk('IDAT', body),
    chunk('IEND', new Uint8Array(0)),
  ]);
}
