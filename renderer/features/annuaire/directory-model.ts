// The directory as its screen needs it: where coverage stands today, what a form lacks, ids of what is new. Pure.
import { type Coverage, type Directory, type Team, teamCovering } from '#shared/domain/directory/directory.ts';
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { fold } from '#shared/kernel/fold.ts';
import { asId, type EstablishmentId, type TeamId } from '#shared/kernel/ids.ts';

export type CoverageStanding = 'now' | 'future' | 'past';

export function standingOf(coverage: Coverage, today: CalendarDate): CoverageStanding {
  if (coverage.from !== null && coverage.from > today) return 'future';
  return coverage.to !== null && coverage.to < today ? 'past' : 'now';
}

const STANDING_ORDER: readonly CoverageStanding[] = ['now', 'future', 'past'];

/** What a team covers: running first, then planned, then ended; inside, by beginning. */
export const coverageOfTeam = (directory: Directory, team: TeamId, today: CalendarDate): readonly Coverage[] =>
  directory.coverage
    .filter((coverage) => coverage.teamId === team)
    .sort(
      (a, b) =>
        STANDING_ORDER.indexOf(standingOf(a, today)) - STANDING_ORDER.indexOf(standingOf(b, today)) ||
        (a.from ?? '').localeCompare(b.from ?? ''),
    );

/** Teams by name, the regional addresses last. */
export const teamsInOrder = (directory: Directory): readonly Team[] =>
  [...directory.teams].sort(
    (a, b) => Number(a.kind === 'regional') - Number(b.kind === 'regional') || a.name.localeCompare(b.name, 'fr'),
  );

export type TeamForm = {
  readonly name: string;
  readonly kind: Team['kind'];
  readonly email: string;
  /** One line of the envelope a line. */
  readonly address: string;
  readonly fallbackId: TeamId | null;
};

export const EMPTY_TEAM: TeamForm = { name: '', kind: 'local', email: '', address: '', fallbackId: null };

export const formOfTeam = (team: Team): TeamForm => ({ ...team, address: team.address.join('\n') });

const linesOf = (address: string): readonly string[] =>
  address
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export type TeamProblems = { readonly name: boolean; readonly email: boolean; readonly address: boolean };

/** What the desk would refuse, found before asking it. */
export function teamProblems(form: TeamForm): TeamProblems {
  const lines = linesOf(form.address);
  return {
    name: form.name.trim() === '' || form.name.trim().length > 120,
    email: !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/u.test(form.email.trim()),
    address: lines.length > 6 || lines.some((line) => line.length > 80),
  };
}

export const teamOfForm = (form: TeamForm, id: TeamId): Team => ({
  id,
  name: form.name.trim(),
  kind: form.kind,
  email: form.email.trim(),
  address: linesOf(form.address),
  fallbackId: form.fallbackId,
});

/** A readable id that no team has yet: « amiens », « amiens-2 ». */
export function newTeamId(name: string, directory: Directory): TeamId {
  const taken = new Set<string>(directory.teams.map((team) => team.id));
  const word =
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'equipe';
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? word : `${word}-${count}`;
    if (!taken.has(id)) return asId<TeamId>(id);
  }
}

export type CoverageForm = {
  readonly establishmentId: EstablishmentId | null;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
};
export type CoverageProblem = 'no-prison' | 'ends-before-start';

export function coverageProblem(form: CoverageForm): CoverageProblem | null {
  if (form.establishmentId === null) return 'no-prison';
  return form.from !== null && form.to !== null && form.to < form.from ? 'ends-before-start' : null;
}

export type PrisonTeam = { readonly team: Team | null; readonly next: Coverage | null };

/** Who covers a prison today; when nobody does, the next coverage planned. */
export function prisonTeam(directory: Directory, prison: Establishment, today: CalendarDate): PrisonTeam {
  const team = teamCovering(directory, prison.id, today);
  if (team) return { team, next: null };
  const [next] = directory.coverage
    .filter((coverage) => coverage.establishmentId === prison.id && coverage.from !== null && coverage.from > today)
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  return { team: null, next: next ?? null };
}
