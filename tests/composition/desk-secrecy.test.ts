// What a stranger with the disk sees: no word of what was stored, in any file, open, closed or after a kill.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aJudgement, aLetter, aReading, aTeam, at, CANARY, letterId } from '../adapters/store/samples.ts';
import { tempFolder } from '../adapters/store/temp-store.ts';
import { createDesk, filesOf, PASSPHRASE } from './temp-desk.ts';

const SECRETS = [
  CANARY.surname,
  CANARY.givenNames,
  CANARY.word,
  '9876543',
  'zorblatov',
  'Longuenesse',
  'oberkampf',
  'example.org',
  'letters_by_target',
  'SQLite format 3',
  '%PDF-1.7',
  PASSPHRASE,
];

/** Shorter pieces turn up by chance in megabytes of noise: four signs once in some twenty runs. */
const SURE_LENGTH = 7;

const shown = (bytes: Buffer): string[] => {
  // In the clear, in UTF-16, and as base64 whatever the offset.
  const lower = bytes.toString('latin1').toLowerCase();
  const forms = (secret: string) => [
    secret,
    Buffer.from(secret, 'utf16le').toString('latin1'),
    ...[0, 1, 2].map((pad) =>
      Buffer.from('x'.repeat(pad) + secret)
        .toString('base64')
        .slice(4, -4),
    ),
  ];
  return SECRETS.filter((secret) =>
    forms(secret).some((form) => form.length >= SURE_LENGTH && lower.includes(form.toLowerCase())),
  );
};

it('is only noise, while the desk is open and when it is closed', async () => {
  const folder = join(await tempFolder(), 'bureau');
  const { store, vault, close } = await createDesk(folder);
  await store.directory.saveTeam(aTeam('x', { name: CANARY.surname }));
  for (let n = 1; n <= 40; n++) {
    const source = await vault.put(Buffer.from(`%PDF-1.7 ${CANARY.surname} ${n}`.repeat(500)));
    await store.write(async ({ letters, history, intake, settings }) => {
      await letters.insert(aLetter(n, { source, sourceName: `${CANARY.surname} ${n}.pdf` }));
      await letters.saveReading(letterId(n), aReading(1, `${CANARY.word} `.repeat(400), CANARY.givenNames));
      await letters.saveJudgement(letterId(n), aJudgement());
      await history.add(letterId(n), { at: at(n), event: 'kept', facts: { reason: CANARY.word } });
      await intake.add({
        id: `i${n}`,
        at: at(n),
        fileName: CANARY.surname,
        outcome: 'stored',
        letterId: letterId(n),
        error: null,
      });
      await settings.set('watched-folder', `/home/${CANARY.surname}`);
    });
  }
  await store.letters.list({ search: CANARY.surname, limit: 1000 });
  const open = await filesOf(folder);
  expect(open.map(({ path }) => path)).toContain(join(folder, 'desk.db-wal'));
  expect(open.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeGreaterThan(500_000);
  await close();
  const closed = await filesOf(folder);
  for (const { path, bytes } of [...open, ...closed]) {
    expect(shown(bytes), path).toEqual([]);
    expect(shown(Buffer.from(path.slice(tmpdir().length))), path).toEqual([]);
  }
  // The eye of the test itself: it sees what is there to see.
  expect(shown(Buffer.from(`a ${CANARY.surname} b`))).toContain(CANARY.surname);
  expect(shown(Buffer.from(Buffer.from(`1234567 ${CANARY.word} 12`).toString('base64')))).toContain(CANARY.word);
});
