// Annuaire: the teams with what they cover since when, and which team covers each of the prisons today.
import { Skeleton, Tabs } from '@mantine/core';
import { DIRECTORY_TEXT } from '#shared/text/ui-directory.ts';
import { useDirectory, useEstablishments } from '../../api/desk-data.ts';
import { sentenceOf } from '../../api/desk-error.ts';
import { FailedMessage } from '../../ui/message.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { useTableUndo } from '../../ui/table-undo.tsx';
import { PrisonsTab } from './prisons-tab.tsx';
import { TeamsTab } from './teams-tab.tsx';

/** `prison`: the id of one to begin with, as the address says. */
export function AnnuairePage({ prison }: { readonly prison: string | null }) {
  const directory = useDirectory();
  const prisons = useEstablishments();
  const error = directory.error ?? prisons.error;
  const { undoLast } = useTableUndo();
  useShortcuts({ 'mod+z': () => undoLast(['team', 'coverage']) });
  const ready = directory.data !== undefined && prisons.data !== undefined;
  return (
    <Screen title={DIRECTORY_TEXT.title}>
      {ready ? (
        <Tabs defaultValue={prison === null ? 'teams' : 'prisons'} keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="teams">
              {DIRECTORY_TEXT.tabs.teams} ({directory.directory.teams.length})
            </Tabs.Tab>
            <Tabs.Tab value="prisons">
              {DIRECTORY_TEXT.tabs.prisons} ({prisons.establishments.length})
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="teams">
            <TeamsTab directory={directory.directory} prisons={prisons.establishments} />
          </Tabs.Panel>
          <Tabs.Panel value="prisons">
            <PrisonsTab directory={directory.directory} prisons={prisons.establishments} first={prison} />
          </Tabs.Panel>
        </Tabs>
      ) : error ? (
        <FailedMessage
          text={sentenceOf(error)}
          onRetry={() => {
            void directory.refetch();
            void prisons.refetch();
          }}
        />
      ) : (
        <Skeleton height={420} aria-hidden />
      )}
    </Screen>
  );
}
