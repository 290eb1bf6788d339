// A page picture for desks that are filled to measure them: grey lines of word-like blocks on paper with some grain, as
// heavy as a scan. No letters, so that no font is needed.
import sharp from 'sharp';

export const DRAWN_PAGE = { width: 1240, height: 1754 } as const;

const WORD = { height: 16, gap: 14, line: 44 } as const;
const MARGIN = 110;

/** JPEG. Another `seed`, another page. */
export async function drawPage(seed: number): Promise<Uint8Array> {
  let state = seed * 7919 + 17;
  const next = (end: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % end;
  };
  const blocks: string[] = [];
  for (let y = 150; y < DRAWN_PAGE.height - MARGIN; y += WORD.line) {
    for (let x = MARGIN; x < DRAWN_PAGE.width - MARGIN - 20; ) {
      const width = Math.min(24 + next(110), DRAWN_PAGE.width - MARGIN - x);
      blocks.push(`<rect x="${x}" y="${y + next(3)}" width="${width}" height="${WORD.height}"/>`);
      x += width + WORD.gap;
    }
  }
  const { width, height } = DRAWN_PAGE;
  const ink = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" fill="#3a3a46">${blocks.join('')}</svg>`;
  const grain = { type: 'gaussian', mean: 232, sigma: 9 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#efece4', noise: grain } })
    .composite([{ input: Buffer.from(ink) }])
    .jpeg({ quality: 82 })
    .toBuffer();
}
