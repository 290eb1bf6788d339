// Dated coverage, on the reference directory and on made-up ones.
import { expect, test } from 'vitest';
import { type Directory, nextCoverageStart, teamCovering } from '#shared/domain/directory/directory.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type CoverageId, type EstablishmentId, type TeamId } from '#shared/kernel/ids.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';

const day = (text: string) => text as CalendarDate;
const prison = (id: string) => asId<EstablishmentId>(id);
const LONGUENESSE = prison('centre-penitentiaire-de-longuenesse');

test.each([
  ['2025-08-31', null],
  ['2025-09-01', 'prison.longuenesse@lacimade.org'],
  ['2026-11-22', 'prison.longuenesse@lacimade.org'],
])('Longuenesse on %s: %s', (date, email) => {
  expect(teamCovering(DIRECTORY, LONGUENESSE, day(date))?.email ?? null).toBe(email);
});

test('the start of a coverage to come is known before it', () => {
  expect(nextCoverageStart(DIRECTORY, LONGUENESSE, day('2025-08-31'))).toBe('2025-09-01');
  expect(nextCoverageStart(DIRECTORY, LONGUENESSE, day('2025-09-01'))).toBeNull();
});

test('a prison nobody visits has no team and no start', () => {
  const nice = prison('maison-d-arret-de-nice');
  expect(teamCovering(DIRECTORY, nice, day('2026-11-22'))).toBeNull();
  expect(nextCoverageStart(DIRECTORY, nice, day('2026-11-22'))).toBeNull();
});

test('both ends are included, and of two teams the latest to begin covers', () => {
  const team = (id: string) => ({
    id: asId<TeamId>(id),
    name: id,
    kind: 'local' as const,
    email: `${id}@example.org`,
    address: [],
    fallbackId: null,
  });
  const cover = (id: string, teamId: string, from: string | null, to: string | null) => ({
    id: asId<CoverageId>(id),
    teamId: asId<TeamId>(teamId),
    establishmentId: LONGUENESSE,
    from: from as CalendarDate | null,
    to: to as CalendarDate | null,
  });
  const directory: Directory = {
    teams: [team('old'), team('new')],
    coverage: [cover('1', 'old', null, '2026-06-30'), cover('2', 'new', '2026-06-30', null)],
  };
  const on = (date: string) => teamCovering(directory, LONGUENESSE, day(date))?.id;
  expect([on('2026-06-29'), on('2026-06-30'), on('2026-07-01')]).toEqual(['old', 'new', 'new']);
});
