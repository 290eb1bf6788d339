// Réglages: the recovery sheet, the notice of the day, and the table of the suggestion in words, in the order in which it is read (shown, not
// edited).
import { Stack, Table } from '@mantine/core';
import { SUGGESTION_TABLE } from '#shared/domain/triage/suggestion-rules.ts';
import { ACTION_NAMES } from '#shared/text/codes.ts';
import { RULE_TEXTS, RULES_PAGE } from '#shared/text/rules.ts';
import { SHELL } from '#shared/text/ui-shell.ts';
import { useDeskStatus } from '../../api/desk-data.ts';
import { Card, Screen } from '../../ui/screen.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { useTableUndo } from '../../ui/table-undo.tsx';
import { AliasesCard } from './aliases-card.tsx';
import { NoticeCard } from './notice-card.tsx';
import { RecoveryCard } from './recovery-card.tsx';
import classes from './reglages.module.css';
import { TrustCard } from './trust-card.tsx';

export function ReglesPage() {
  const practice = useDeskStatus().data?.practice ?? false;
  const { undoLast } = useTableUndo();
  useShortcuts({ 'mod+z': () => undoLast(['alias', 'trust']) });
  return (
    <Screen title={SHELL.settings}>
      <Stack gap="md">
        <RecoveryCard />
        {practice ? null : <NoticeCard />}
        <Card flush title={RULES_PAGE.title}>
          <p className={classes.intro}>{RULES_PAGE.intro}</p>
          <Table className={classes.rules} aria-label={RULES_PAGE.title}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{RULES_PAGE.number}</Table.Th>
                <Table.Th>{RULES_PAGE.when}</Table.Th>
                <Table.Th>{RULES_PAGE.proposal}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {SUGGESTION_TABLE.map(({ rule, action }, index) => (
                <Table.Tr key={rule}>
                  <Table.Td>{index + 1}</Table.Td>
                  <Table.Td>{RULE_TEXTS[rule]}</Table.Td>
                  <Table.Td>{ACTION_NAMES[action]}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Card>
        <AliasesCard />
        <TrustCard />
      </Stack>
    </Screen>
  );
}
