// `bench desk` on a small desk: it fills one, measures its real interface in Chromium, and leaves nothing behind. The
// figures of a large desk are in docs/measurements.md: a shared machine is no place for them.
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { benchDesk } from '#main/cli/commands/bench-desk.ts';
import { NoBrowserError } from '#main/composition/chromium.ts';
import { measureInterface } from '#main/composition/measuring-interface.ts';
import { createNodeApplication } from '#main/composition/node-application.ts';
import { HOST } from './start-host.ts';

function aContext() {
  const said = { lines: [] as string[], json: [] as Record<string, unknown>[], notes: [] as string[] };
  const output = {
    line: (text: string) => void said.lines.push(text),
    json: (value: unknown) => void said.json.push(value as Record<string, unknown>),
    note: (text: string) => void said.notes.push(text),
  };
  return { said, context: { output, version: '0', createApplication: createNodeApplication } };
}

const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('vaguemestre-bench-'));

describe.skipIf(HOST !== 'web')('bench desk', () => {
  test('measures opening, next letter, a decision, search and scrolling', { timeout: 60_000 }, async () => {
    const { context, said } = aContext();
    const before = await left();
    const short = { openings: 1, nextLetters: 3, decisions: 3, typed: ['benali'], frames: 30 };
    const status = await benchDesk(context, { letters: '300', json: true }, (run, tell) =>
      measureInterface({ ...run, ...short }, tell),
    );
    expect(said.json.map(({ measure, letters, count }) => [measure, letters, count])).toEqual([
      ['open', 300, 1],
      ['next', 300, 3],
      ['decide', 300, 3],
      ['search', 300, 5],
      ['scroll', 300, 30],
    ]);
    for (const { median, p95, most } of said.json) {
      expect(median).toBeGreaterThan(0);
      expect(p95).toBeLessThanOrEqual(most as number);
    }
    expect(status).toBe(said.json.every(({ held }) => held) ? 0 : 1);
    expect(said.notes.some((note) => note.includes('300/300'))).toBe(true);
    expect(await left()).toEqual(before);
  });

  test('says so where no browser starts, and takes its desk away', async () => {
    const { context } = aContext();
    const before = await left();
    const none = async () => {
      throw new NoBrowserError('no browser starts');
    };
    await expect(benchDesk(context, { letters: '2' }, none)).rejects.toThrow(/Aucun Chromium/);
    expect(await left()).toEqual(before);
  });

  test.each(['0', '-1', 'mille', '1.5', '99999999'])('refuses --letters %s', async (letters) => {
    await expect(benchDesk(aContext().context, { letters })).rejects.toMatchObject({ status: 2 });
  });
});
