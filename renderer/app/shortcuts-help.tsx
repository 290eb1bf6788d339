// The sheet that lists the keyboard shortcuts.
import { Anchor, Kbd, Modal, Switch } from '@mantine/core';
import { COMMON, GUIDE } from '#shared/text/ui-shell.ts';
import { SHORTCUTS } from '#shared/text/ui-triage.ts';
import { useSingleKeys } from '../ui/single-keys.ts';
import classes from './shell.module.css';

export function ShortcutsHelp({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const [singleKeys, setSingleKeys] = useSingleKeys();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="xl"
      title={SHORTCUTS.title}
      closeButtonProps={{ 'aria-label': COMMON.close }}
    >
      <p className={classes.helpIntro}>
        {SHORTCUTS.intro}{' '}
        <Anchor href="#/guide" underline="always" onClick={onClose}>
          {GUIDE.read}
        </Anchor>
      </p>
      <Switch
        mb="md"
        label={SHORTCUTS.singleKeys}
        description={SHORTCUTS.singleKeysNote}
        checked={singleKeys}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
      <div className={classes.help}>
        {SHORTCUTS.groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 className={classes.helpTitle}>{group.title}</h3>
            <dl className={classes.keys}>
              {group.rows.map(([keys, what]) => (
                <div key={what}>
                  <dt>
                    {keys.map((key) => (
                      <Kbd key={key} size="sm">
                        {key}
                      </Kbd>
                    ))}
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
