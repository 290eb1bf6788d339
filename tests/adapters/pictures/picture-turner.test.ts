import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createPictureTurner } from '#main/adapters/pictures/picture-turner.ts';

const { turn } = createPictureTurner();

/** 30 × 20, white with a black corner at the top left. */
const cornered = () =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: 'white' } }).composite([
    { input: { create: { width: 10, height: 10, channels: 3, background: 'black' } }, left: 0, top: 0 },
  ]);

async function darkCorner(bytes: Uint8Array): Promise<string> {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  const dark = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 255) < 100;
  const [right, bottom] = [info.width - 3, info.height - 3];
  const corners = {
    'top left': dark(2, 2),
    'top right': dark(right, 2),
    'bottom right': dark(right, bottom),
    'bottom left': dark(2, bottom),
  };
  return Object.entries(corners)
    .filter(([, is]) => is)
    .map(([name]) => name)
    .join();
}

describe('turning a picture', () => {
  it.each(['jpeg', 'png'] as const)('gives back the very same bytes for no turn (%s)', async (type) => {
    const picture = await cornered()[type]().toBuffer();
    expect(await turn(picture, `image/${type}`, 0)).toBe(picture);
  });

  it.each([
    ['jpeg', 90, 'top right', 20, 30],
    ['jpeg', 180, 'bottom right', 30, 20],
    ['jpeg', 270, 'bottom left', 20, 30],
    ['png', 90, 'top right', 20, 30],
    ['png', 180, 'bottom right', 30, 20],
    ['png', 270, 'bottom left', 20, 30],
  ] as const)('turns a %s clockwise by %i', async (type, degrees, corner, width, height) => {
    const turned = await turn(await cornered()[type]().toBuffer(), `image/${type}`, degrees);
    expect(await sharp(turned).metadata()).toMatchObject({ format: type, width, height });
    expect(await darkCorner(turned)).toBe(corner);
  });

  it('loses nothing of a PNG over four quarter turns', async () => {
    const picture = await cornered().png().toBuffer();
    let turned: Uint8Array = picture;
    for (let times = 0; times < 4; times += 1) turned = await turn(turned, 'image/png', 90);
    const raw = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
    expect((await raw(turned)).equals(await raw(picture))).toBe(true);
  });

  it('throws on what is no picture', async () => {
    await expect(turn(new Uint8Array([1, 2, 3]), 'image/png', 90)).rejects.toThrow();
  });
});
