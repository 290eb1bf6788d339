// One letter in the list: where from, who, by when, how urgent, what is proposed or decided, how far the reading is.
import { Progress, VisuallyHidden } from '@mantine/core';
import { IconArrowForwardUp, IconCheck, IconEye, IconHome2, IconMailQuestion, IconPencil } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import type { UrgencyLevel } from '#shared/domain/triage/judgement.ts';
import { shortDate } from '#shared/text/dates.ts';
import { deadlineName } from '#shared/text/limits.ts';
import { BATCH } from '#shared/text/ui-batch.ts';
import { LIST } from '#shared/text/ui-triage.ts';
import { useNames, useToday } from '../../api/desk-data.ts';
import { useReadingProgress } from '../../api/reading-progress.ts';
import { DueDate, LateBadge, LevelBadge, SignalBadge, StateBadge } from '../../ui/badges.tsx';
import classes from './letter-row.module.css';
import {
  gravestFirst,
  hasMarks,
  isDueBy,
  isUndecided,
  likelyDoubts,
  MISSING_PRISON,
  openLevel,
  personName,
  prisonOf,
  whyNotForwarded,
} from './list-model.ts';

type LetterRowProps = {
  readonly letter: LetterSummary;
  readonly selected: boolean;
  readonly picked: boolean;
  readonly onClick: (event: MouseEvent) => void;
  readonly place: { readonly top: number; readonly height: number; readonly at: number; readonly of: number };
};

export function LetterRow({ letter, selected, picked, onClick, place }: LetterRowProps) {
  const today = useToday();
  const level = openLevel(letter);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it holds the focus and the keys
    <div
      id={`letter-${letter.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-checked={picked}
      aria-setsize={place.of}
      aria-posinset={place.at}
      className={classes.row}
      data-level={level ?? undefined}
      style={{ transform: `translateY(${place.top}px)`, height: place.height }}
      onClick={onClick}
    >
      {picked ? (
        <span className={classes.tick}>
          <IconCheck size={16} stroke={2.6} aria-hidden />
          <VisuallyHidden>{BATCH.isPicked}</VisuallyHidden>
        </span>
      ) : null}
      <div className={classes.line}>
        <PrisonName letter={letter} />
        {isUndecided(letter) || letter.state === 'kept' ? (
          <DueDate workBy={letter.deadline.on} today={today} what={deadlineName(letter.deadline)} />
        ) : (
          <span className={classes.quiet}>{LIST.receivedShort(shortDate(letter.receivedOn))}</span>
        )}
      </div>
      <div className={classes.line}>
        <span className={classes.person}>{personName(letter) ?? letter.sourceName}</span>
        {isUndecided(letter) ? <Proposal letter={letter} /> : <StateBadge state={letter.state} />}
      </div>
      {hasMarks(letter, today) ? <Marks letter={letter} level={level} /> : null}
    </div>
  );
}

function PrisonName({ letter }: { readonly letter: LetterSummary }) {
  const names = useNames();
  const prison = prisonOf(letter);
  if (!('id' in prison)) return <span className={classes.missing}>{MISSING_PRISON[prison.kind]}</span>;
  const whole = names.establishment(prison.id) ?? prison.name ?? '';
  return (
    <span className={classes.where}>
      <span className={classes.prison} title={whole}>
        {names.shortPrison(prison.id) ?? whole}
      </span>
      {prison.kind === 'unsure' ? (
        <span className={classes.unsure} title={LIST.toCheck}>
          ?<VisuallyHidden>{LIST.toCheck}</VisuallyHidden>
        </span>
      ) : null}
    </span>
  );
}

const ICONS = { forward: IconArrowForwardUp, keep: IconHome2, review: IconMailQuestion } as const;

function Proposal({ letter }: { readonly letter: LetterSummary }) {
  if (letter.secondLook) {
    return (
      <span className={classes.proposal}>
        <IconEye size={14} aria-hidden />
        {LIST.secondLook}
      </span>
    );
  }
  if (letter.begun) {
    return (
      <span className={classes.proposal}>
        <IconPencil size={14} aria-hidden />
        {LIST.begun}
      </span>
    );
  }
  if (!letter.suggestion) return null;
  const { action } = letter.suggestion;
  const Icon = ICONS[action];
  return (
    <span className={classes.proposal}>
      <Icon size={14} aria-hidden />
      {LIST.suggestion[action]}
    </span>
  );
}

/** The third line: what is urgent, how late it is, why it is here, or how far the machine is. What matters most comes first. */
function Marks({ letter, level }: { readonly letter: LetterSummary; readonly level: UrgencyLevel | null }) {
  const today = useToday();
  const { reading, judgement } = letter;
  const share = useReadingProgress(letter.id, reading.progress);
  const late = isDueBy(letter, today);
  const signals = level === null ? [] : gravestFirst(judgement?.signals ?? []);
  const [gravest, ...others] = signals;
  const named = others.slice(0, late ? 0 : 1);
  const why = level === null ? whyNotForwarded(letter) : null;
  return (
    <div className={classes.foot}>
      {level ? <LevelBadge level={level} {...(gravest?.level === level && { about: gravest.code })} /> : null}
      {named.map((signal) => (
        <SignalBadge key={signal.code} code={signal.code} level={signal.level} />
      ))}
      {likelyDoubts(letter).length > 0 ? <span className={classes.quiet}>{LIST.toCheck}</span> : null}
      {late ? (
        <LateBadge
          workBy={letter.deadline.on}
          today={today}
          what={deadlineName(letter.deadline)}
          short={level !== null}
        />
      ) : null}
      {others.length > named.length ? (
        <span className={classes.quiet}>{LIST.moreSignals(others.length - named.length)}</span>
      ) : null}
      {why ? <span className={classes.why}>{why}</span> : null}
      {reading.state === 'reading' ? (
        <span className={classes.reading}>
          <Progress value={share * 100} size={4} aria-label={LIST.reading.reading(share)} className={classes.bar} />
          {LIST.reading.reading(share)}
        </span>
      ) : null}
      {reading.state !== 'reading' && reading.state !== 'done' ? (
        <span className={classes.quiet}>{LIST.reading[reading.state]}</span>
      ) : null}
    </div>
  );
}
