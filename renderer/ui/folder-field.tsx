// The path of the folder to be watched: typed, or chosen in the dialog of the host where it has one. What is wrong with a
// folder is said by the desk when it is set.
import { Button, TextInput } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { INTAKE } from '#shared/text/ui-intake.ts';
import { useDesk } from '../api/desk-context.tsx';
import { sentenceOf } from '../api/desk-error.ts';
import classes from './folder-field.module.css';

type FolderFieldProps = {
  readonly path: string;
  readonly onPath: (path: string) => void;
  /** The host has a dialog. */
  readonly choosable: boolean;
  /** The sentence that says why the desk refused it. */
  readonly refusal: string | undefined;
};

export function FolderField({ path, onPath, choosable, refusal }: FolderFieldProps) {
  const { queries } = useDesk();
  const choose = useMutation(
    queries.intake.chooseFolder.mutationOptions({
      onSuccess: (chosen) => {
        if (chosen !== null) onPath(chosen);
      },
    }),
  );
  return (
    <div className={classes.field}>
      <TextInput
        className={classes.path}
        label={INTAKE.watchedPath}
        placeholder={INTAKE.watchedPlaceholder}
        spellCheck={false}
        value={path}
        onChange={(event) => onPath(event.currentTarget.value)}
        errorProps={{ role: 'alert' }}
        error={choose.error ? sentenceOf(choose.error) : refusal}
      />
      {choosable ? (
        <Button
          className={classes.choose}
          variant="default"
          leftSection={<IconFolderOpen size={16} aria-hidden />}
          loading={choose.isPending}
          onClick={() => choose.mutate(undefined)}
        >
          {INTAKE.watchedChoose}
        </Button>
      ) : null}
    </div>
  );
}
