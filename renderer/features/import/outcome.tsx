// What became of one file: stored, already received, refused with its reason, not sent.
import { Anchor } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconClock,
  IconCopyCheck,
  IconLoader2,
} from '@tabler/icons-react';
import type { IntakeEntryView } from '#shared/contract/schemas.ts';
import { fileErrorText } from '#shared/text/file-errors.ts';
import { INTAKE } from '#shared/text/ui-intake.ts';
import classes from './import.module.css';
import type { Upload } from './upload-queue.ts';

export type Outcome = keyof typeof INTAKE.outcome;

const ICONS = {
  waiting: IconClock,
  sending: IconLoader2,
  stored: IconCircleCheck,
  duplicate: IconCopyCheck,
  refused: IconBan,
  cancelled: IconBan,
  failed: IconAlertTriangle,
} as const;

export const outcomeOf = (upload: Upload): Outcome =>
  upload.state === 'done' ? (upload.entry?.outcome ?? 'failed') : upload.state;

export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const Icon = ICONS[outcome];
  return (
    <span className={classes.outcome} data-outcome={outcome}>
      <Icon size={16} aria-hidden />
      {INTAKE.outcome[outcome]}
    </span>
  );
}

/** The reason of a refusal, as a sentence. */
export function Reason({
  entry,
  failure,
}: {
  readonly entry: IntakeEntryView | null;
  readonly failure?: string | null;
}) {
  const text = failure ?? (entry?.error ? fileErrorText(entry.error) : null);
  return text ? <p className={classes.reason}>{text}</p> : null;
}

export function LetterLink({ entry }: { readonly entry: IntakeEntryView }) {
  if (!entry.letterId) return null;
  return (
    <Anchor href={`#/tri/${entry.letterId}`} size="sm" aria-label={INTAKE.openLetterOf(entry.fileName)}>
      {INTAKE.openLetter}
    </Anchor>
  );
}
