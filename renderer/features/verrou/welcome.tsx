// Right after the desk was made: the recovery sheet, and the folder of the scanner. Each can wait: nothing here stands
// between a person and their first letter.
import { Button, Group } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { RECOVERY } from '#shared/text/ui-lock.ts';
import { WELCOME } from '#shared/text/ui-welcome.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { useDeskStatus } from '../../api/desk-data.ts';
import { sentenceOf } from '../../api/desk-error.ts';
import { useSetWatched } from '../../api/use-set-watched.ts';
import { FolderField } from '../../ui/folder-field.tsx';
import { RecoveryDialog } from '../../ui/recovery-dialog.tsx';
import classes from './lock-screen.module.css';

const STEPS = 2;

export function Welcome({ onDone }: { readonly onDone: () => void }) {
  const [step, setStep] = useState(1);
  return (
    <main className={classes.screen}>
      <div className={classes.sheet}>
        {step === 1 ? <SheetStep onNext={() => setStep(2)} /> : <FolderStep onNext={onDone} />}
      </div>
    </main>
  );
}

type StepProps = { readonly onNext: () => void };

/** The heading is read out when its step comes. */
function Head({ step, title, children }: { step: number; title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <p className={classes.soft}>
        {WELCOME.ready} · {WELCOME.step(step, STEPS)}
      </p>
      <h1 ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </h1>
      {children}
    </>
  );
}

const Done = ({ children }: { readonly children: ReactNode }) => (
  <p className={classes.done} role="status">
    <IconCircleCheck size={18} aria-hidden /> <span>{children}</span>
  </p>
);

function SheetStep({ onNext }: StepProps) {
  const { data } = useDeskStatus();
  const [isMaking, setMaking] = useState(false);
  const isMade = data?.hasRecovery ?? false;
  return (
    <Head step={1} title={WELCOME.sheetTitle}>
      <p className={classes.soft}>{WELCOME.sheetText}</p>
      {isMade ? <Done>{WELCOME.sheetMade}</Done> : <p className={classes.aside}>{WELCOME.sheetLater}</p>}
      <Group justify="flex-end" mt="lg">
        {isMade ? (
          <Button onClick={onNext}>{WELCOME.next}</Button>
        ) : (
          <>
            <Button variant="default" onClick={onNext}>
              {WELCOME.later}
            </Button>
            <Button onClick={() => setMaking(true)}>{RECOVERY.make}</Button>
          </>
        )}
      </Group>
      {isMaking && data ? <RecoveryDialog name={data.name} onClose={() => setMaking(false)} /> : null}
    </Head>
  );
}

function FolderStep({ onNext }: StepProps) {
  const { queries } = useDesk();
  const { data } = useQuery(queries.intake.watched.queryOptions());
  const [path, setPath] = useState('');
  const save = useSetWatched();
  const folder = data?.folder ?? null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (path.trim() !== '') save.mutate({ folder: path.trim(), seen: folder });
  };
  return (
    <Head step={2} title={WELCOME.folderTitle}>
      <p className={classes.soft}>{WELCOME.folderText}</p>
      {folder === null ? (
        <form className={classes.form} onSubmit={submit}>
          <FolderField
            path={path}
            onPath={setPath}
            choosable={data?.choosable ?? false}
            refusal={save.error ? sentenceOf(save.error) : undefined}
          />
          <p className={classes.aside}>{WELCOME.folderLater}</p>
          <Group justify="flex-end">
            <Button variant="default" onClick={onNext}>
              {WELCOME.later}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={path.trim() === ''}>
              {WELCOME.folderWatch}
            </Button>
          </Group>
        </form>
      ) : (
        <>
          <Done>{WELCOME.folderWatched(folder)}</Done>
          <Group justify="flex-end" mt="lg">
            <Button onClick={onNext}>{WELCOME.begin}</Button>
          </Group>
        </>
      )}
    </Head>
  );
}
