// Changes to teams and to what they cover. Past letters keep the decision that was taken on them.
import type { Coverage, Team } from '#shared/domain/directory/directory.ts';
import type { TeamId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';

type Ports = Pick<DeskPorts, 'store' | 'announce' | 'establishments'>;

export async function saveTeam(ports: Ports, team: Team): Promise<Result<Team, 'team/not-found'>> {
  const { teams } = await ports.store.directory.whole();
  const fallbackExists = team.fallbackId === null || teams.some((known) => known.id === team.fallbackId);
  if (!fallbackExists || team.fallbackId === team.id) return err('team/not-found');
  await ports.store.directory.saveTeam(team);
  ports.announce({ kind: 'directory' });
  return ok(team);
}

export async function removeTeam(ports: Ports, id: TeamId): Promise<Result<null, 'team/in-use'>> {
  if (!(await ports.store.directory.removeTeam(id))) return err('team/in-use');
  ports.announce({ kind: 'directory' });
  return ok(null);
}

export type CoverageError = 'team/not-found' | 'establishment/not-found' | 'coverage/ends-before-start';

export async function saveCoverage(ports: Ports, coverage: Coverage): Promise<Result<Coverage, CoverageError>> {
  const { teams } = await ports.store.directory.whole();
  if (!teams.some((team) => team.id === coverage.teamId)) return err('team/not-found');
  const prisonExists = ports.establishments.some((prison) => prison.id === coverage.establishmentId);
  if (!prisonExists) return err('establishment/not-found');
  if (coverage.from && coverage.to && coverage.to < coverage.from) return err('coverage/ends-before-start');
  await ports.store.directory.saveCoverage(coverage);
  ports.announce({ kind: 'directory' });
  return ok(coverage);
}

export async function removeCoverage(ports: Ports, id: Coverage['id']): Promise<void> {
  await ports.store.directory.removeCoverage(id);
  ports.announce({ kind: 'directory' });
}
