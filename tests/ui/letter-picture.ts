// Draws the page of an invented letter, so that rectangles can be looked at over real words.
import sharp from 'sharp';
import { ADVANCE, type FakeSpec, PAGE } from '../fakes/fake-letters.ts';

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/** What the hand wrote where the machine is in doubt: `~read|likely`. */
const asWritten = (word: string): string => word.replace(/^~(?=[^~])/, '').replace(/^.+\|/, '');

/** A PNG of one page: monospaced, so that the rectangles of the specification fit. */
export async function letterPicture(spec: FakeSpec, page: number): Promise<File> {
  const lines = spec.pages[page - 1] ?? [];
  const text = lines
    .flatMap((line, index) =>
      [...line.matchAll(/\S+/g)].map((word) => {
        const x = PAGE.left + word.index * PAGE.size * ADVANCE;
        return `<text x="${x}" y="${PAGE.top + index * PAGE.line}">${escaped(asWritten(word[0]))}</text>`;
      }),
    )
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.width}" height="${PAGE.height}">
    <rect width="100%" height="100%" fill="#fdfcf8"/>
    <g font-family="DejaVu Sans Mono" font-size="${PAGE.size}" fill="#22304a">${text}</g></svg>`;
  const bytes = await sharp(Buffer.from(svg)).png().toBuffer();
  return new File([new Uint8Array(bytes)], `page-${page}.png`, { type: 'image/png' });
}
