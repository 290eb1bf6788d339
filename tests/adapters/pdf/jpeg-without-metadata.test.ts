import sharp from 'sharp';
import { expect, test } from 'vitest';
import { jpegWithoutMetadata } from '#main/adapters/pdf/jpeg-without-metadata.ts';
import { srgbProfile } from '#main/adapters/pdf/srgb-profile.ts';
import { iccSegment, segment, withSegments } from './jpeg-parts.ts';

/** Noise: its coded lines hold every byte, stuffed 0xff included. */
const noise = sharp({
  create: {
    width: 200,
    height: 160,
    channels: 3,
    background: 'white',
    noise: { type: 'gaussian', mean: 128, sigma: 60 },
  },
});
const CANARY = 'CANARI-48.8566N';
const telephone = (jpeg: Uint8Array): Buffer =>
  Buffer.concat([
    withSegments(
      jpeg,
      segment(0xe1, `Exif\0\0${CANARY}`),
      segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${CANARY}`),
      segment(0xe0, `JFXX\0${CANARY}`),
      segment(0xe2, `MPF\0${CANARY}`),
      segment(0xed, `Photoshop 3.0\0${CANARY}`),
      segment(0xfe, CANARY),
    ),
    // A film or a second picture with its own place behind the first.
    jpeg,
    Buffer.from(CANARY),
  ]);
const pixels = (jpeg: Uint8Array) => sharp(jpeg).raw().toBuffer();

test.each([
  ['plain', {}],
  ['progressive', { progressive: true }],
  ['with optimised scans', { progressive: true, optimizeScans: true }],
])('place, time, previews, comments and what lies behind the end go: %s', async (_, options) => {
  const jpeg = await noise.clone().jpeg(options).toBuffer();
  expect(jpeg.includes(Buffer.from([0xff, 0x00]))).toBe(true);
  const stripped = Buffer.from(jpegWithoutMetadata(telephone(jpeg)));
  expect(stripped.includes('CANARI')).toBe(false);
  expect(stripped.equals(jpeg)).toBe(true);
});

test('a position written by a real encoder goes, and no pixel changes', async () => {
  const jpeg = await noise
    .clone()
    .withExif({ IFD0: { Artist: CANARY }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 24/1' } })
    .jpeg()
    .toBuffer();
  expect((await sharp(jpeg).metadata()).exif).toBeDefined();
  const stripped = jpegWithoutMetadata(jpeg);
  expect((await sharp(stripped).metadata()).exif).toBeUndefined();
  expect((await pixels(stripped)).equals(await pixels(jpeg))).toBe(true);
});

test('what tells how to show the picture stays: JFIF, colour profile, Adobe', async () => {
  const jpeg = await noise.clone().jpeg().toBuffer();
  const kept = withSegments(
    jpeg,
    segment(0xe0, Buffer.from('4a46494600010101012c012c0000', 'hex')),
    iccSegment(srgbProfile()),
    segment(0xee, Buffer.from('41646f62650064000000000001', 'hex')),
  );
  expect(Buffer.from(jpegWithoutMetadata(kept)).equals(kept)).toBe(true);
});

test('restart marks and filling bytes belong to the picture; a file cut short keeps what it has', async () => {
  const jpeg = await noise.clone().jpeg().toBuffer();
  const scan = jpeg.indexOf(Buffer.from([0xff, 0xda]));
  const marked = Buffer.concat([
    jpeg.subarray(0, scan + 400),
    Buffer.from([0xff, 0xd0, 0x12, 0xff, 0xff, 0xd9]),
    Buffer.from(CANARY),
  ]);
  const stripped = Buffer.from(jpegWithoutMetadata(marked));
  expect(stripped.includes(Buffer.from([0xff, 0xd0, 0x12]))).toBe(true);
  expect(stripped.includes('CANARI')).toBe(false);
  const cut = jpeg.subarray(0, jpeg.length - 100);
  expect(Buffer.from(jpegWithoutMetadata(cut)).equals(cut)).toBe(true);
});

test('what is no JPEG throws', () => {
  expect(() => jpegWithoutMetadata(new Uint8Array(40))).toThrow('not a JPEG');
  expect(() => jpegWithoutMetadata(Buffer.from('ffd80102', 'hex'))).toThrow('between');
  expect(() => jpegWithoutMetadata(Buffer.from('ffd8ffe10000', 'hex'))).toThrow('broken');
});
