// What every way to reach the application must answer, whatever carries the call. One list of assertions: a
// transport is right when all of it holds.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import type { Router } from '#main/api/router.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type CoverageId, type EstablishmentId, type LetterId, type TeamId } from '#shared/kernel/ids.ts';
import { scanOf } from '../fakes/text-scans.ts';

export type Client = RouterClient<Router>;
export const inProcess = (router: Router): Client => createRouterClient(router);

const PASSPHRASE = 'une phrase de passe';
const receivedOn = '2026-11-19' as CalendarDate;
const file = (name: string, ...pages: string[]): File => new File([Buffer.from(scanOf(...pages))], name);
const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'no error',
    (error: { code?: string }) => error.code ?? 'no code',
  );

/** `client` gives the client of the moment; the desk behind it is new and not made yet when the suite begins. */
export function contractSuite(client: () => Client): void {
  test('nothing of letters is answered before the desk is open', async () => {
    expect(await client().desk.status()).toMatchObject({ state: 'none', today: '2026-11-20' });
    expect(await codeOf(client().letters.list({}))).toBe('desk/locked');
    expect(await codeOf(client().outbox.list())).toBe('desk/locked');
    expect(await codeOf(client().search.find({ query: 'nom' }))).toBe('desk/locked');
    expect(await client().directory.establishments()).toHaveLength(187);
  });

  test('a desk is made, locked and opened; each failure has its code', async () => {
    expect(await codeOf(client().desk.create({ passphrase: 'court' }))).toBe('desk/weak-passphrase');
    expect(await client().desk.create({ passphrase: PASSPHRASE })).toMatchObject({ state: 'open' });
    expect(await codeOf(client().desk.create({ passphrase: PASSPHRASE }))).toBe('desk/exists');
    expect(await client().desk.lock()).toMatchObject({ state: 'locked' });
    expect(await codeOf(client().desk.unlock({ passphrase: 'une autre phrase' }))).toBe('desk/wrong-passphrase');
    expect(await client().desk.unlock({ passphrase: PASSPHRASE })).toMatchObject({ state: 'open' });
  });

  test('a file goes in with its accents and comes out as a letter', async () => {
    const entry = await client().intake.add({ file: file("L'été « 1 ».tif", 'Bonjour', 'page deux'), receivedOn });
    expect(entry).toMatchObject({ outcome: 'stored', fileName: "L'été « 1 ».tif" });
    const id = entry.letterId as LetterId;
    const reading = async () => (await client().letters.get({ id })).letter.reading.state;
    // The first letter of a process is judged cold, and the machine may be busy.
    await expect.poll(reading, { timeout: 15_000 }).toBe('done');
    const detail = await client().letters.get({ id });
    expect(detail.letter).toMatchObject({
      state: 'to-qualify',
      dueOn: '2026-11-29',
      workBy: '2026-11-27',
      pageCount: 2,
    });
    expect(detail.pages.map((page) => page.text)).toEqual(['Bonjour', 'page deux']);
    const picture = await client().letters.picture({ id, page: 2, rotation: 0 });
    expect(await picture.text()).toBe('page deux');
    expect(picture.type).toBe('image/png');
    expect(await codeOf(client().letters.picture({ id, page: 3, rotation: 0 }))).toBe('letter/not-found');
    expect(await codeOf(client().letters.pdf({ id: 'nobody' as LetterId }))).toBe('letter/not-found');
    expect(await client().letters.counts()).toMatchObject({ 'to-qualify': 1 });
  });

  test('a refused file is an answer, not an error', async () => {
    expect(await client().intake.add({ file: file('vide.pdf', ''), receivedOn })).toMatchObject({
      outcome: 'refused',
      error: { code: 'file/empty' },
    });
    expect((await client().intake.recent({})).map((entry) => entry.outcome)).toEqual(['refused', 'stored']);
  });

  test('what does not fit the schema is refused before any service sees it', async () => {
    const wrong = { file: file('a.tif', 'x'), receivedOn: '2026-02-30' as CalendarDate };
    expect(await codeOf(client().intake.add(wrong))).toBe('BAD_REQUEST');
    expect(await codeOf(client().letters.get({ id: '../../etc/passwd' as LetterId }))).toBe('BAD_REQUEST');
    expect(await codeOf(client().letters.list({ limit: -1 }))).toBe('BAD_REQUEST');
  });

  test('a decision, a stale one, and its undo', async () => {
    const [letter] = await client().letters.list({ states: ['to-qualify'] });
    if (!letter) throw new Error('no letter');
    const { id, version } = letter;
    const asked = {
      id,
      version,
      action: 'forward' as const,
      teamId: asId<TeamId>('amiens'),
      establishmentId: asId<EstablishmentId>('maison-d-arret-d-amiens'),
      reason: null,
    };
    const done = await client().letters.confirm(asked);
    expect(done).toMatchObject({ state: 'forwarded', decision: { teamId: 'amiens' } });
    expect(await codeOf(client().letters.confirm(asked))).toBe('letter/changed');
    expect(await client().outbox.list()).toMatchObject([{ to: 'prison.amiens@lacimade.org', state: 'waiting' }]);
    expect(await client().outbox.waiting()).toEqual(await client().outbox.list());
    expect(await client().letters.reopen({ id, version: done.version })).toMatchObject({ state: 'to-qualify' });
    expect(await client().outbox.list()).toMatchObject([{ state: 'withdrawn' }]);
    expect(await client().outbox.waiting()).toEqual([]);
  });

  test('the directory is edited, and what would break it is refused', async () => {
    const { teams, coverage } = await client().directory.whole();
    expect(teams.filter((team) => team.kind === 'local')).toHaveLength(6);
    const [first] = coverage;
    if (!first) throw new Error('no coverage');
    const ended = { ...first, from: '2026-05-01' as CalendarDate, to: '2026-04-01' as CalendarDate };
    expect(await codeOf(client().directory.saveCoverage({ coverage: ended, seen: first }))).toBe(
      'coverage/ends-before-start',
    );
    const added = {
      ...first,
      id: asId<CoverageId>('added'),
      establishmentId: asId<EstablishmentId>('maison-d-arret-de-nice'),
    };
    expect(await client().directory.saveCoverage({ coverage: added, seen: null })).toEqual(added);
    await client().directory.removeCoverage({ seen: added });
    expect((await client().directory.whole()).coverage).toHaveLength(coverage.length);
    const regional = teams.find(({ id }) => id === 'nord-picardie');
    if (!regional) throw new Error('no regional team');
    const covered = coverage.filter(({ teamId }) => teamId === regional.id);
    expect(await codeOf(client().directory.removeTeam({ seen: regional, covered }))).toBe('team/in-use');
  });

  test('a row of the directory that was changed meanwhile is neither overwritten nor taken away', async () => {
    const { teams, coverage } = await client().directory.whole();
    const seen = teams.find(({ kind }) => kind === 'local');
    const [row] = coverage;
    if (!seen || !row) throw new Error('the directory is empty');
    const covered = coverage.filter(({ teamId }) => teamId === seen.id);
    const { directory } = client();
    // Somebody else.
    const theirs = await directory.saveTeam({ team: { ...seen, email: 'autre@example.org' }, seen });
    const ended = await directory.saveCoverage({ coverage: { ...row, to: '2030-01-01' as CalendarDate }, seen: row });
    const refused = 'directory/changed';
    expect(await codeOf(directory.saveTeam({ team: { ...seen, name: 'Autre nom' }, seen }))).toBe(refused);
    expect(await codeOf(directory.saveTeam({ team: theirs, seen: null }))).toBe(refused);
    expect(await codeOf(directory.removeTeam({ seen, covered }))).toBe(refused);
    expect(await codeOf(directory.saveCoverage({ coverage: { ...row, to: null }, seen: row }))).toBe(refused);
    expect(await codeOf(directory.removeCoverage({ seen: row }))).toBe(refused);
    // A team is not taken away with a coverage that nobody saw.
    expect(await codeOf(directory.removeTeam({ seen: theirs, covered: covered.slice(1) }))).toBe(refused);
    const after = await directory.whole();
    expect(after.teams.find(({ id }) => id === seen.id)).toEqual(theirs);
    expect(after.coverage.find(({ id }) => id === row.id)).toEqual(ended);
    await directory.removeCoverage({ seen: ended });
    expect(await codeOf(directory.saveCoverage({ coverage: row, seen: ended }))).toBe(refused);
  });

  test('views and the watched folder are not changed over what somebody else did meanwhile', async () => {
    const { views, intake } = client();
    const kept = await views.save({ id: null, name: 'Suite', filter: 'all', words: 'oqtf', seen: null });
    const theirs = await views.save({ ...kept, name: 'Leur nom', seen: kept });
    expect(await codeOf(views.save({ ...kept, name: 'Mon nom', seen: kept }))).toBe('view/changed');
    expect(await codeOf(views.remove({ seen: kept }))).toBe('view/changed');
    expect(await views.all()).toEqual([theirs]);
    await views.remove({ seen: theirs });
    const folder = await mkdtemp(join(tmpdir(), 'scans-'));
    expect(await codeOf(intake.setWatched({ folder, seen: '/elsewhere' }))).toBe('folder/changed');
    expect((await intake.watched()).folder).toBeNull();
    // Asked for once more, because the first answer was lost.
    expect((await intake.setWatched({ folder: null, seen: '/elsewhere' })).folder).toBeNull();
    await rm(folder, { recursive: true });
  });

  test('a grid half done that another window kept meanwhile is not overwritten', async () => {
    const [letter] = await client().letters.list({ states: ['to-qualify'] });
    if (!letter) throw new Error('no letter');
    const { id } = letter;
    const page = (number: number) => ({ page: number, turn: 0 as const, role: 'letter' as const });
    const theirs = { arrangement: { letters: [[page(1)], [page(2)]], aside: [] }, refused: [] };
    const mine = { arrangement: { letters: [[page(1)]], aside: [page(2)] }, refused: [2] };
    expect(await client().stacks.board({ id })).toBeNull();
    await client().stacks.keepBoard({ id, board: theirs, seen: null });
    expect(await codeOf(client().stacks.keepBoard({ id, board: mine, seen: null }))).toBe('board/changed');
    expect(await client().stacks.board({ id })).toEqual(theirs);
    expect((await client().stacks.open({ id })).board).toEqual(theirs);
    await client().stacks.keepBoard({ id, board: mine, seen: theirs });
    // Sent once more: the first answer was lost.
    await client().stacks.keepBoard({ id, board: mine, seen: theirs });
    expect(await client().stacks.board({ id })).toEqual(mine);
  });

  test('letters are found by their words, with the words around the hit, and by near spellings', async () => {
    const { people, letters } = await client().search.find({ query: 'BONJ' });
    expect(people).toEqual([]);
    expect(letters).toMatchObject([
      { sourceName: "L'été « 1 ».tif", excerpt: { page: 1, origin: 'print', text: 'Bonjour', marks: [[0, 7]] } },
    ]);
    expect(await client().search.find({ query: 'introuvable' })).toEqual({ people: [], letters: [] });
    expect((await client().search.near({ query: 'bonjovr' })).map(({ excerpt }) => excerpt?.text)).toEqual(['Bonjour']);
    const { indexed, total } = await client().search.progress();
    expect(indexed).toBe(total);
    expect(await codeOf(client().search.find({ query: 'x'.repeat(201) }))).toBe('BAD_REQUEST');
  });

  test('facts are pushed while they happen', async () => {
    const abort = new AbortController();
    const facts = await client().events.watch(undefined, { signal: abort.signal });
    const first = facts.next();
    // The subscription stands once the server has answered; a fact told before is not promised.
    await client().intake.add({ file: file('encore.tif', 'encore une lettre'), receivedOn });
    expect(await first).toMatchObject({ done: false, value: { kind: expect.stringMatching(/intake|letters/) } });
    abort.abort();
    await facts.return?.(undefined).catch(() => undefined);
  });
}
