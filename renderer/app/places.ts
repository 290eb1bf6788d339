// The screens of the desk, in the order of the navigation.
import {
  IconAddressBook,
  IconCalendarDue,
  IconFileImport,
  IconInbox,
  IconScale,
  IconSettings,
} from '@tabler/icons-react';
import { SHELL } from '#shared/text/ui-shell.ts';

export const PLACES = [
  { path: '/tri', label: SHELL.triage, Icon: IconInbox },
  { path: '/echeances', label: SHELL.deadlines, Icon: IconCalendarDue },
  { path: '/annuaire', label: SHELL.directory, Icon: IconAddressBook },
  { path: '/delais', label: SHELL.limits, Icon: IconScale },
  { path: '/import', label: SHELL.intake, Icon: IconFileImport },
  { path: '/reglages', label: SHELL.settings, Icon: IconSettings },
] as const;
