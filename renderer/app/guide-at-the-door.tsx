// The guide before the desk is open: who cannot open it, or makes it, needs it most. Nothing of the desk is in it.
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { LOCK } from '#shared/text/ui-lock.ts';
import { GuidePage } from '../features/guide/guide-page.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import classes from './shell.module.css';

export function GuideAtTheDoor({ onLeave }: { readonly onLeave: () => void }) {
  useShortcuts({ escape: onLeave });
  return (
    <div className={classes.shell}>
      <header className={classes.header}>
        <Button
          variant="default"
          size="compact-md"
          autoFocus
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={onLeave}
        >
          {LOCK.leaveGuide}
        </Button>
      </header>
      <main className={classes.content}>
        <GuidePage />
      </main>
    </div>
  );
}
