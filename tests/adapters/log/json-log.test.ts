import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createJsonLog } from '#main/adapters/log/json-log.ts';
import { openLogFile } from '#main/adapters/log/log-file.ts';
import type { Instant } from '#main/ports/clock.ts';
import { tempFolder } from '../files/temp-folder.ts';

const CANARY = 'Zébulon Kanarienvogel';
const ROOT = join(import.meta.dirname, '../../..');
const clock = { now: () => '2026-11-22T09:30:00.000Z' as Instant };

function newLog() {
  const lines: string[] = [];
  const log = createJsonLog({ sink: { write: (line) => void lines.push(line) }, clock, root: ROOT });
  const last = () => JSON.parse(lines.at(-1) ?? '{}');
  return { log, lines, last };
}

class LetterTrouble extends Error {}
function failOn(text: string): Error {
  return new LetterTrouble(text);
}

/** The stack is made from the message when it is first asked for: ask before the message changes. */
const renamed = (error: Error) => error.stack && Object.assign(error, { message: 'y' });

describe('the log', () => {
  it('writes one JSON object a line', () => {
    const { log, lines, last } = newLog();
    log.child('reading').child('page').info('reading.done', { page: 2, seconds: 1.5, letter: '0199-ab', sure: true });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.endsWith('\n')).toBe(true);
    expect(last()).toEqual({
      at: '2026-11-22T09:30:00.000Z',
      level: 'info',
      area: 'reading.page',
      event: 'reading.done',
      page: 2,
      seconds: 1.5,
      letter: '0199-ab',
      sure: true,
    });
  });

  it('reduces an error to its class and our own frames', () => {
    const { log, last } = newLog();
    log.error('intake.failed', failOn(CANARY));
    expect(last().cause.kinds).toEqual(['LetterTrouble']);
    expect(last().cause.frames[0]).toMatch(/^failOn tests\/adapters\/log\/json-log\.test\.ts:\d+$/);
    expect(JSON.stringify(last())).not.toContain('node_modules');
  });

  it.each([
    ['no message', () => new LetterTrouble()],
    [
      'an error of Node itself',
      () =>
        Object.assign(new TypeError('x'), {
          stack: new TypeError('x').stack?.replace('TypeError', 'TypeError [ERR_X]'),
        }),
    ],
  ])('finds the frames of an error with %s', (_, make) => {
    const { log, last } = newLog();
    log.error('a.b', make());
    expect(last().cause.frames[0]).toContain('tests/adapters/log/json-log.test.ts');
  });

  it('keeps the code the system gave and the classes of the causes', () => {
    const { log, last } = newLog();
    const system = Object.assign(new TypeError(CANARY, { cause: new RangeError(CANARY) }), { code: 'ENOSPC' });
    log.error('store.failed', system);
    expect(last().cause).toMatchObject({ kinds: ['TypeError', 'RangeError'], code: 'ENOSPC' });
  });

  it.each<[string, unknown]>([
    ['a plain message', failOn(CANARY)],
    ['a message of several lines', failOn(`a\n${CANARY}\nb`)],
    ['a message that looks like a frame', failOn(`x\n    at Kanarienvogel (${ROOT}/main/a.ts:1:1)`)],
    ['a message changed afterwards', renamed(failOn(`x\n    at Kanarienvogel (${ROOT}/a.ts:1:1)`))],
    ['a name that is data', Object.assign(failOn('x'), { name: CANARY })],
    ['a code that is data', Object.assign(failOn('x'), { code: CANARY })],
    ['a stack that is data', Object.assign(failOn('x'), { stack: `${CANARY}\n  at ${CANARY}` })],
    ['a cause', new Error('x', { cause: failOn(CANARY) })],
    ['a thrown text', CANARY],
    ['a thrown object', { name: CANARY }],
    ['properties', Object.assign(failOn('x'), { path: `/home/${CANARY}.pdf`, text: CANARY })],
  ])('lets nothing through: %s', (_, cause) => {
    const { log, lines } = newLog();
    log.error('reading.failed', cause);
    expect(lines.join('')).not.toMatch(/Kanarienvogel|Zébulon/);
  });

  it('withholds texts that are not ids, codes or dates, wherever they stand', () => {
    const { log, lines, last } = newLog();
    log
      .child(CANARY)
      .info(CANARY, { file: `/scans/${CANARY}.pdf`, mail: 'zebulon@lacimade.org', code: 'file/too-large' });
    expect(lines.join('')).not.toMatch(/Kanarienvogel|zebulon/i);
    expect(last()).toMatchObject({ file: '[withheld]', mail: '[withheld]', code: 'file/too-large' });
  });

  it('lets no field take the place of a fixed key', () => {
    const { log, last } = newLog();
    log.error('a.b', failOn('x'), { level: 'info', event: 'other', cause: 'none' });
    expect(last()).toMatchObject({ level: 'error', event: 'a.b' });
    expect(last().cause.kinds).toEqual(['LetterTrouble']);
  });
});

describe('the log file', () => {
  it('appends, only its owner reads it, and it begins anew when full', async () => {
    const path = join(await tempFolder(), 'logs', 'desk.log');
    openLogFile(path, { maxBytes: 20 }).write('first line\n');
    const file = openLogFile(path, { maxBytes: 20 });
    file.write('second\n');
    file.write('third\n');
    expect(await readFile(`${path}.1`, 'utf8')).toBe('first line\nsecond\n');
    expect(await readFile(path, 'utf8')).toBe('third\n');
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
  });
});
