// The files given in this session: how far, what became of each, stopping the rest.
import { Button, Group, Progress } from '@mantine/core';
import { INTAKE } from '#shared/text/ui-intake.ts';
import { Card } from '../../ui/screen.tsx';
import classes from './import.module.css';
import { LetterLink, OutcomeMark, outcomeOf, Reason } from './outcome.tsx';
import { useUploads } from './upload-context.tsx';
import { totalsOf, type Upload } from './upload-queue.ts';

export function UploadsCard() {
  const { queue, uploads } = useUploads();
  if (uploads.length === 0) return null;
  const { all, ended, open, again } = totalsOf(uploads);
  return (
    <Card
      title={open > 0 ? INTAKE.sendingTitle : INTAKE.sentTitle}
      aside={
        <Group gap="sm">
          {again > 0 && open === 0 ? (
            <Button size="compact-sm" variant="light" onClick={queue.sendAgain}>
              {INTAKE.tryAgain}
            </Button>
          ) : null}
          <Button size="compact-sm" variant="default" onClick={open > 0 ? queue.cancelRest : queue.clear}>
            {open > 0 ? INTAKE.cancelRest : INTAKE.clear}
          </Button>
        </Group>
      }
    >
      <div className={classes.progress}>
        <Progress value={(ended / all) * 100} animated={open > 0} size="md" aria-label={INTAKE.progressLabel} />
        <span role="status">{INTAKE.progress(ended, all)}</span>
      </div>
      <ul className={classes.uploads}>
        {uploads.map((upload) => (
          <UploadLine key={upload.key} upload={upload} />
        ))}
      </ul>
    </Card>
  );
}

function UploadLine({ upload }: { readonly upload: Upload }) {
  return (
    <li className={classes.upload}>
      <div className={classes.uploadName}>
        <span className={classes.fileName} title={upload.file.name}>
          {upload.file.name}
        </span>
        <Reason entry={upload.entry} failure={upload.failure} />
      </div>
      {upload.entry ? <LetterLink entry={upload.entry} /> : null}
      <OutcomeMark outcome={outcomeOf(upload)} />
    </li>
  );
}
