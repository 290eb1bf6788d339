// The shipped directory hangs together: ids, postal codes, coverage, teams.
import { describe, expect, it } from 'vitest';
import { nextCoverageStart, teamCovering } from '#shared/domain/directory/directory.ts';
import { ESTABLISHMENT_TYPES } from '#shared/domain/establishments/establishment.ts';
import { SIGNAL_CODES } from '#shared/domain/triage/judgement.ts';
import { type CalendarDate, parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type EstablishmentId } from '#shared/kernel/ids.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { PRISON_WORDS } from '#shared/reference/prison-words.ts';
import { SIGNAL_URGENCY } from '#shared/reference/signal-urgency.ts';
import { SIGNAL_WORDS } from '#shared/reference/signal-words.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';

const day = (text: string): CalendarDate => parseCalendarDate(text) as CalendarDate;
const ids = new Set(ESTABLISHMENTS.map((establishment) => establishment.id));

describe('establishments', () => {
  it('are 187 with their own ids', () => {
    expect(ESTABLISHMENTS).toHaveLength(187);
    expect(ids.size).toBe(187);
  });

  it('have every field in its shape', () => {
    for (const establishment of ESTABLISHMENTS) {
      expect(establishment.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      expect(ESTABLISHMENT_TYPES).toContain(establishment.type);
      expect(establishment.postalCode).toMatch(/^\d{5}$/);
      expect(establishment.name.trim()).not.toBe('');
      expect(establishment.city.trim()).not.toBe('');
      expect(typeof establishment.street).toBe('string');
      expect(new Set(establishment.aliases).size).toBe(establishment.aliases.length);
    }
  });

  it('know the closed prisons they replaced', () => {
    const sequedin = ESTABLISHMENTS.find(({ id }) => id === 'centre-penitentiaire-de-lille-loos-sequedin');
    expect(sequedin?.aliases).toContain("maison d'arrêt de Loos");
  });

  it('are named by the table of shared towns only with ids that exist', () => {
    for (const [, shared] of PRISON_WORDS.sharedTowns) for (const id of shared) expect([...ids]).toContain(id);
  });
});

describe('directory', () => {
  it('covers establishments that exist, by teams that exist', () => {
    const teams = new Set(DIRECTORY.teams.map((team) => team.id));
    expect(DIRECTORY.teams).toHaveLength(7);
    expect(DIRECTORY.coverage).toHaveLength(6);
    expect(new Set(DIRECTORY.coverage.map((coverage) => coverage.id)).size).toBe(6);
    for (const coverage of DIRECTORY.coverage) {
      expect(ids.has(coverage.establishmentId)).toBe(true);
      expect(teams.has(coverage.teamId)).toBe(true);
    }
    for (const team of DIRECTORY.teams) {
      expect(team.email).toMatch(/^[a-z.-]+@lacimade\.org$/);
      if (team.kind === 'local') expect(teams.has(team.fallbackId ?? asId(''))).toBe(true);
    }
  });

  it('gives Longuenesse to its team from 1 September 2025', () => {
    const prison = asId<EstablishmentId>('centre-penitentiaire-de-longuenesse');
    expect(teamCovering(DIRECTORY, prison, day('2025-08-31'))).toBeNull();
    expect(nextCoverageStart(DIRECTORY, prison, day('2025-08-31'))).toBe('2025-09-01');
    expect(teamCovering(DIRECTORY, prison, day('2025-09-01'))?.email).toBe('prison.longuenesse@lacimade.org');
  });
});

describe('signal words', () => {
  it('have phrases and an urgency for every code', () => {
    for (const code of SIGNAL_CODES) {
      expect(SIGNAL_URGENCY[code]).toBeDefined();
      expect(SIGNAL_WORDS.rows.some((row) => row.code === code && row.phrases.length > 0)).toBe(true);
    }
  });
});
