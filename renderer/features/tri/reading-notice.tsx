// Where the machine stands with the letter when it has not (or could not) read it, and what can be done.
import { Button, Progress } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { fileErrorText } from '#shared/text/file-errors.ts';
import { DECISION, LIST } from '#shared/text/ui-triage.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { useReadingProgress } from '../../api/reading-progress.ts';
import { toast } from '../../ui/toast.ts';
import classes from './decision-panel.module.css';
import { Section } from './section.tsx';

export function ReadingNotice({ letter }: { readonly letter: LetterSummary }) {
  const { queries } = useDesk();
  const share = useReadingProgress(letter.id, letter.reading.progress);
  const onError = (error: unknown): void => toast('problem', sentenceOf(error));
  const readAgain = useMutation(queries.letters.readAgain.mutationOptions({ onError }));
  const cancel = useMutation(queries.letters.cancelReading.mutationOptions({ onError }));
  const { state, error } = letter.reading;
  if (state === 'done') return null;

  const running = state === 'waiting' || state === 'reading';
  return (
    <Section title={state === 'reading' ? LIST.reading.reading(share) : LIST.reading[state]}>
      {state === 'reading' ? (
        <Progress value={share * 100} size="sm" mb={6} aria-label={LIST.reading.reading(share)} />
      ) : null}
      <p className={classes.note} style={{ marginTop: 0 }}>
        {error ? fileErrorText(error) : letter.judgement && running ? DECISION.readingOn : DECISION.unread}
      </p>
      <Button
        mt={8}
        size="compact-sm"
        variant="default"
        loading={readAgain.isPending || cancel.isPending}
        onClick={() => (running ? cancel : readAgain).mutate({ id: letter.id })}
      >
        {running ? DECISION.cancelReading : DECISION.readAgain}
      </Button>
    </Section>
  );
}
