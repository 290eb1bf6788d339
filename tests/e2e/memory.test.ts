// How much memory the heaviest files that come in take, all processes together.
import { afterAll, expect, test } from 'vitest';
import { manyPages } from '../adapters/scans/sample-scans.ts';
import * as bad from './bad-files.ts';
import { linesOf } from './command-line.ts';
import { inPlace, type Line, removeModel } from './place.ts';
import { watchMemory } from './process-memory.ts';

afterAll(removeModel);

test.skipIf(process.platform !== 'linux')(
  'memory stays under a gigabyte, all processes together',
  inPlace(async ({ give, triage }) => {
    const heaviest: Record<string, () => Promise<Uint8Array> | Uint8Array> = {
      '149 Mo.jpg': () => bad.heavyJpeg(149),
      '70 Mpx.tif': () => bad.blank(8400, 8300).tiff({ compression: 'deflate' }).toBuffer(),
      '70 Mpx progressif.jpg': () => bad.blank(8400, 8300).jpeg({ quality: 50, progressive: true }).toBuffer(),
      '35 Mpx.webp': () => bad.blank(5000, 7000).webp({ quality: 50, effort: 0 }).toBuffer(),
      '99 Mpx.png': () => bad.bomb(9900, 9990, { colour: 'grey', bits: 8 }),
      'page de 700 m.pdf': () => bad.picturePage(2_000_000, 3_000_000),
      '200 Mpx.jpg': () => bad.blankGreyJpeg(14_200, 14_200),
      '5000 pages.pdf': () => manyPages(5000),
    };
    const paths: string[] = [];
    for (const [name, bytes] of Object.entries(heaviest)) paths.push(await give(name, await bytes()));
    let watch: ReturnType<typeof watchMemory> | null = null;
    const outcome = await triage(paths, {
      timeoutMs: 200_000,
      onStart: (child) => {
        watch = watchMemory(child.pid as number);
      },
    });
    const peak = (watch as ReturnType<typeof watchMemory> | null)?.stop() ?? 0;
    // biome-ignore lint/suspicious/noConsole: the figure is wanted in the report of the tests
    console.info(`most memory at one time: ${Math.round(peak / 1_000_000)} MB`);
    expect(outcome.status).toBe(1);
    expect(linesOf<Line>(outcome).map((line) => line.error?.code ?? line.status)).toEqual([
      'read',
      'read',
      'read',
      'read',
      'read',
      'read',
      'file/too-large',
      'file/too-many-pages',
    ]);
    // Something was measured, and it is less than promised.
    expect(peak).toBeGreaterThan(100_000_000);
    expect(peak).toBeLessThan(1_000_000_000);
  }),
  300_000,
);
