// Beside the search of the list: its views under a name, and the way to keep one.
import { ActionIcon, Menu } from '@mantine/core';
import { IconBookmark, IconBookmarkFilled, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type ListQuestion, viewShowing } from '#shared/domain/letters/saved-view.ts';
import { VIEWS } from '#shared/text/ui-views.ts';
import { askList } from '../../ui/asked-list.ts';
import { useViews } from './use-views.tsx';
import classes from './views.module.css';
import { ViewsDialog } from './views-dialog.tsx';

export function ViewsMenu({ shown }: { readonly shown: ListQuestion }) {
  const views = useViews();
  const [, navigate] = useLocation();
  const [managing, setManaging] = useState(false);
  const current = viewShowing(views.views, shown);
  const label = current ? VIEWS.current(current.name) : VIEWS.menu;
  const Icon = current ? IconBookmarkFilled : IconBookmark;
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={290} withinPortal>
        <Menu.Target>
          <ActionIcon size="lg" variant="default" aria-label={label} title={label}>
            <Icon size={17} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {views.views.length === 0 ? <p className={classes.none}>{VIEWS.none}</p> : null}
          {views.views.map((view) => (
            <Menu.Item
              key={view.id}
              onClick={() => {
                askList(view);
                // Its first letter is opened.
                navigate('/tri');
              }}
              rightSection={view.id === current?.id ? <IconCheck size={15} aria-hidden /> : null}
            >
              <span className={classes.name}>{view.name}</span>
              <span className={classes.what}>{VIEWS.what(view.filter, view.words)}</span>
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => setManaging(true)}>{VIEWS.manage}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {managing ? <ViewsDialog views={views} shown={shown} onClose={() => setManaging(false)} /> : null}
    </>
  );
}
