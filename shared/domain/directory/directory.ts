// Teams, the establishments they cover and since when. A team may stand in for another (regional fallback).
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { CoverageId, EstablishmentId, TeamId } from '../../kernel/ids.ts';

export const TEAM_KINDS = ['local', 'regional'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

export type Team = {
  readonly id: TeamId;
  readonly name: string;
  readonly kind: TeamKind;
  readonly email: string;
  /** Lines of a postal address, empty when unknown. */
  readonly address: readonly string[];
  /** Who answers in this team's place: the regional address. */
  readonly fallbackId: TeamId | null;
};

/** `teamId` visits `establishmentId` from `from` to `to`, both days included; null is open. */
export type Coverage = {
  readonly id: CoverageId;
  readonly teamId: TeamId;
  readonly establishmentId: EstablishmentId;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
};

/** Whether both say the same of one team, or neither is there. */
export const isSameTeam = (a: Team | null, b: Team | null): boolean =>
  a === null || b === null
    ? a === b
    : a.id === b.id &&
      a.name === b.name &&
      a.kind === b.kind &&
      a.email === b.email &&
      a.fallbackId === b.fallbackId &&
      a.address.join('\n') === b.address.join('\n');

export const isSameCoverage = (a: Coverage | null, b: Coverage | null): boolean =>
  a === null || b === null
    ? a === b
    : a.id === b.id &&
      a.teamId === b.teamId &&
      a.establishmentId === b.establishmentId &&
      a.from === b.from &&
      a.to === b.to;

/** Whether both are the same coverage of one team, in whatever order. */
export const areSameCoverage = (a: readonly Coverage[], b: readonly Coverage[]): boolean =>
  a.length === b.length && a.every((one) => b.some((other) => isSameCoverage(one, other)));

export type Directory = { readonly teams: readonly Team[]; readonly coverage: readonly Coverage[] };

const covers = (coverage: Coverage, day: CalendarDate): boolean =>
  (coverage.from === null || coverage.from <= day) && (coverage.to === null || day <= coverage.to);

/** The team that covered the establishment on that day; null when none did. Of several, the latest to begin. */
export function teamCovering(directory: Directory, establishmentId: EstablishmentId, day: CalendarDate): Team | null {
  const [latest] = directory.coverage
    .filter((coverage) => coverage.establishmentId === establishmentId && covers(coverage, day))
    .sort((a, b) => (b.from ?? '').localeCompare(a.from ?? ''));
  return directory.teams.find((team) => team.id === latest?.teamId) ?? null;
}

/** The first day after `day` on which coverage of the establishment begins; null when none is planned. */
export function nextCoverageStart(
  directory: Directory,
  establishmentId: EstablishmentId,
  day: CalendarDate,
): CalendarDate | null {
  const [first] = directory.coverage
    .filter((coverage) => coverage.establishmentId === establishmentId && coverage.from !== null && coverage.from > day)
    .map((coverage) => coverage.from)
    .sort();
  return first ?? null;
}

/** The last day before `day` on which a team still covered the establishment; null when none ever did. */
export function lastCoverageEnd(
  directory: Directory,
  establishmentId: EstablishmentId,
  day: CalendarDate,
): CalendarDate | null {
  const ends = directory.coverage
    .filter((coverage) => coverage.establishmentId === establishmentId && coverage.to !== null && coverage.to < day)
    .map((coverage) => coverage.to)
    .sort();
  return ends.at(-1) ?? null;
}
