// One letter in the list: where from, who, by when, how urgent, what is proposed or decided, how far the reading is.
import { Progress } from '@mantine/core';
import { IconArrowForwardUp, IconHome2, IconMailQuestion } from '@tabler/icons-react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { shortDate } from '#shared/text/dates.ts';
import { LIST } from '#shared/text/ui-triage.ts';
import { useNames, useToday } from '../../api/desk-data.ts';
import { useReadingProgress } from '../../api/reading-progress.ts';
import { DueDate, DueText, LevelBadge, SignalBadge, StateBadge } from '../../ui/badges.tsx';
import classes from './letter-row.module.css';
import { isUndecided, levelOf, personName, prisonOf } from './list-model.ts';

type LetterRowProps = {
  readonly letter: LetterSummary;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly place: { readonly top: number; readonly height: number; readonly at: number; readonly of: number };
};

export function LetterRow({ letter, selected, onSelect, place }: LetterRowProps) {
  const today = useToday();
  const level = isUndecided(letter) ? levelOf(letter) : null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it holds the focus and the keys
    <div
      id={`letter-${letter.id}`}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-setsize={place.of}
      aria-posinset={place.at}
      className={classes.row}
      data-level={level ?? undefined}
      style={{ transform: `translateY(${place.top}px)`, height: place.height }}
      onClick={onSelect}
    >
      <div className={classes.line}>
        <PrisonName letter={letter} />
        {isUndecided(letter) || letter.state === 'kept' ? (
          <DueDate workBy={letter.workBy} today={today} />
        ) : (
          <span className={classes.quiet}>{shortDate(letter.receivedOn)}</span>
        )}
      </div>
      <div className={classes.line}>
        <span className={classes.person}>{personName(letter) ?? letter.sourceName}</span>
        {isUndecided(letter) && letter.workBy <= today ? <DueText workBy={letter.workBy} today={today} /> : null}
      </div>
      <div className={classes.foot}>
        {level ? <LevelBadge level={level} /> : null}
        {isUndecided(letter) ? <Standing letter={letter} /> : <StateBadge state={letter.state} />}
      </div>
    </div>
  );
}

function PrisonName({ letter }: { readonly letter: LetterSummary }) {
  const names = useNames();
  const prison = prisonOf(letter);
  if (prison.kind === 'unread') return <span className={classes.missing}>{LIST.notReadYet}</span>;
  if (prison.kind === 'unknown') return <span className={classes.missing}>{LIST.unknownPrison}</span>;
  const whole = names.establishment(prison.id) ?? prison.name ?? '';
  return (
    <span className={classes.prison} title={whole}>
      {names.shortPrison(prison.id) ?? whole}
      {prison.kind === 'unsure' ? <i className={classes.unsure}> {LIST.toCheck}</i> : null}
    </span>
  );
}

const ICONS = { forward: IconArrowForwardUp, keep: IconHome2, review: IconMailQuestion } as const;

/** What the machine says of an undecided letter, or how far it is with it. */
function Standing({ letter }: { readonly letter: LetterSummary }) {
  const { reading, judgement, suggestion } = letter;
  const share = useReadingProgress(letter.id, reading.progress);
  if (reading.state === 'reading') {
    return (
      <span className={classes.reading}>
        <Progress value={share * 100} size={4} aria-label={LIST.reading.reading(share)} className={classes.bar} />
        {LIST.reading.reading(share)}
      </span>
    );
  }
  if (!judgement && reading.state !== 'done')
    return <span className={classes.quiet}>{LIST.reading[reading.state]}</span>;
  const codes = [...new Map((judgement?.signals ?? []).map((signal) => [signal.code, signal])).values()];
  const Icon = ICONS[suggestion?.action ?? 'review'];
  return (
    <>
      {codes.slice(0, 2).map((signal) => (
        <SignalBadge key={signal.code} code={signal.code} level={signal.level} />
      ))}
      {codes.length > 2 ? <span className={classes.quiet}>{LIST.moreSignals(codes.length - 2)}</span> : null}
      <span className={classes.proposal}>
        <Icon size={14} aria-hidden />
        {LIST.suggestion[suggestion?.action ?? 'review']}
      </span>
    </>
  );
}
