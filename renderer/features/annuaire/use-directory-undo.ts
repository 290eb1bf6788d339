// Takes changes of the directory back: each row as it was, unless it was changed again since.
import type { Coverage, Team } from '#shared/domain/directory/directory.ts';
import { DIRECTORY_TEXT } from '#shared/text/ui-directory.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { isSameRow, useTableUndo } from '../../ui/table-undo.tsx';

export function useDirectoryUndo() {
  const { client } = useDesk();
  const { done } = useTableUndo();
  const teamNow = async (id: Team['id']) => (await client.directory.whole()).teams.find((team) => team.id === id);
  const coverageNow = async (id: Coverage['id']) =>
    (await client.directory.whole()).coverage.find((coverage) => coverage.id === id);

  return {
    /** `before` is null for a new one. */
    teamSaved: (before: Team | null, after: Team): void =>
      done({
        said: DIRECTORY_TEXT.savedTeam,
        takeBack: async () => {
          if (!isSameRow(await teamNow(after.id), after)) return 'changed';
          if (before) await client.directory.saveTeam(before);
          else await client.directory.removeTeam({ id: after.id });
          return 'done';
        },
      }),
    /** What it covered went with it, and comes back with it. */
    teamRemoved: (team: Team, covered: readonly Coverage[]): void =>
      done({
        said: DIRECTORY_TEXT.removedTeam,
        takeBack: async () => {
          if (await teamNow(team.id)) return 'changed';
          await client.directory.saveTeam(team);
          for (const coverage of covered) await client.directory.saveCoverage(coverage);
          return 'done';
        },
      }),
    coverageSaved: (before: Coverage | null, after: Coverage): void =>
      done({
        said: DIRECTORY_TEXT.savedCoverage,
        takeBack: async () => {
          if (!isSameRow(await coverageNow(after.id), after)) return 'changed';
          if (before) await client.directory.saveCoverage(before);
          else await client.directory.removeCoverage({ id: after.id });
          return 'done';
        },
      }),
    coverageRemoved: (coverage: Coverage): void =>
      done({
        said: DIRECTORY_TEXT.removedCoverage,
        takeBack: async () => {
          if (await coverageNow(coverage.id)) return 'changed';
          await client.directory.saveCoverage(coverage);
          return 'done';
        },
      }),
  };
}
