// The search of the whole desk on every screen: its button, its key, and where what is chosen leads.
import { Kbd, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { SEARCH } from '#shared/text/ui-search.ts';
import { GUIDE } from '#shared/text/ui-shell.ts';
import { useDesk } from '../api/desk-context.tsx';
import type { Command } from '../features/recherche/palette-model.ts';
import { SearchPalette } from '../features/recherche/search-palette.tsx';
import { askList } from '../ui/asked-list.ts';
import { useShortcuts } from '../ui/shortcuts.ts';
import { PLACES } from './places.ts';
import classes from './shell.module.css';

type SearchProps = { readonly onHelp: () => void; readonly onLock: () => void; readonly lockLabel: string };

export function SearchEverywhere({ onHelp, onLock, lockLabel }: SearchProps) {
  const [, navigate] = useLocation();
  const [opened, palette] = useDisclosure(false);
  useShortcuts({ 'mod+k': palette.open });
  const commands = useMemo(
    (): readonly Command[] => [
      ...PLACES.map(({ path, label }) => ({ id: path.slice(1), label, run: () => navigate(path) })),
      { id: 'guide', label: GUIDE.title, run: () => navigate('/guide') },
      { id: 'help', label: SEARCH.shortcuts, run: onHelp },
      { id: 'lock', label: lockLabel, run: onLock },
    ],
    [navigate, onHelp, onLock, lockLabel],
  );
  const views = useViewCommands(navigate);
  return (
    <>
      <UnstyledButton className={classes.search} title={SEARCH.title} onClick={palette.open}>
        <IconSearch size={17} stroke={1.7} aria-hidden />
        <VisuallyHidden component="span">{SEARCH.title} </VisuallyHidden>
        <Kbd size="xs" className={classes.searchKey}>
          {SEARCH.key}
        </Kbd>
      </UnstyledButton>
      <SearchPalette
        opened={opened}
        onClose={palette.close}
        commands={commands}
        views={views}
        onLetter={(id) => navigate(`/tri/${id}`)}
        onPerson={({ newest }, words) => {
          askList({ filter: 'all', words });
          navigate(`/tri/${newest}`);
        }}
        onPrison={(id) => navigate(`/annuaire/${id}`)}
      />
    </>
  );
}

/** The views of the list under a name, by their names. */
function useViewCommands(navigate: (to: string) => void): readonly Command[] {
  const { queries } = useDesk();
  const { data } = useQuery(queries.views.all.queryOptions());
  return useMemo(
    () =>
      (data ?? []).map((view) => ({
        id: view.id,
        label: view.name,
        run: () => {
          askList(view);
          navigate('/tri');
        },
      })),
    [data, navigate],
  );
}
