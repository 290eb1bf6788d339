// Changes to teams and to what they cover, each on the row that was seen: one that was changed or made meanwhile is not
// overwritten. Past letters keep the decision that was taken on them.
import {
  areSameCoverage,
  type Coverage,
  type Directory,
  isSameCoverage,
  isSameTeam,
  type Team,
} from '#shared/domain/directory/directory.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { DirectoryRecords } from '../../ports/desk-store.ts';

type Ports = Pick<DeskPorts, 'store' | 'announce' | 'establishments'>;

/** Looks and changes in one transaction; the other windows hear of what was done. */
async function changing<T, E>(
  { store, announce }: Ports,
  change: (records: DirectoryRecords, now: Directory) => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  const outcome = await store.write(async ({ directory }) => change(directory, await directory.whole()));
  if (outcome.ok) announce({ kind: 'directory' });
  return outcome;
}

export type TeamError = 'directory/changed' | 'team/not-found';

export const saveTeam = (
  ports: Ports,
  { team, seen }: { readonly team: Team; readonly seen: Team | null },
): Promise<Result<Team, TeamError>> =>
  changing(ports, async (records, { teams }): Promise<Result<Team, TeamError>> => {
    if (!isSameTeam(teams.find(({ id }) => id === team.id) ?? null, seen)) return err('directory/changed');
    const fallbackExists = team.fallbackId === null || teams.some((known) => known.id === team.fallbackId);
    if (!fallbackExists || team.fallbackId === team.id) return err('team/not-found');
    await records.saveTeam(team);
    return ok(team);
  });

export type RemovalError = 'directory/changed' | 'team/in-use';

export const removeTeam = (
  ports: Ports,
  { seen, covered }: { readonly seen: Team; readonly covered: readonly Coverage[] },
): Promise<Result<null, RemovalError>> =>
  changing(ports, async (records, now): Promise<Result<null, RemovalError>> => {
    const isAsSeen =
      isSameTeam(now.teams.find(({ id }) => id === seen.id) ?? null, seen) &&
      areSameCoverage(
        now.coverage.filter(({ teamId }) => teamId === seen.id),
        covered,
      );
    if (!isAsSeen) return err('directory/changed');
    return (await records.removeTeam(seen.id)) ? ok(null) : err('team/in-use');
  });

export type CoverageError =
  | 'directory/changed'
  | 'team/not-found'
  | 'establishment/not-found'
  | 'coverage/ends-before-start';

export const saveCoverage = (
  ports: Ports,
  { coverage, seen }: { readonly coverage: Coverage; readonly seen: Coverage | null },
): Promise<Result<Coverage, CoverageError>> =>
  changing(ports, async (records, now): Promise<Result<Coverage, CoverageError>> => {
    if (!isSameCoverage(now.coverage.find(({ id }) => id === coverage.id) ?? null, seen)) {
      return err('directory/changed');
    }
    if (!now.teams.some((team) => team.id === coverage.teamId)) return err('team/not-found');
    const prisonExists = ports.establishments.some((prison) => prison.id === coverage.establishmentId);
    if (!prisonExists) return err('establishment/not-found');
    if (coverage.from && coverage.to && coverage.to < coverage.from) return err('coverage/ends-before-start');
    await records.saveCoverage(coverage);
    return ok(coverage);
  });

export const removeCoverage = (ports: Ports, seen: Coverage): Promise<Result<null, 'directory/changed'>> =>
  changing(ports, async (records, now): Promise<Result<null, 'directory/changed'>> => {
    if (!isSameCoverage(now.coverage.find(({ id }) => id === seen.id) ?? null, seen)) return err('directory/changed');
    await records.removeCoverage(seen.id);
    return ok(null);
  });
