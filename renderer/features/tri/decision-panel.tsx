// The right side: what the machine proposes and why, what it read, and the person's decision.
import { Skeleton } from '@mantine/core';
import { useRef, useState } from 'react';
import type { LetterDetail } from '#shared/contract/schemas.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { DECISION } from '#shared/text/ui-triage.ts';
import { Message } from '../../ui/message.tsx';
import { CautionSection } from './caution-section.tsx';
import { DecidedFooter } from './decided-footer.tsx';
import { DecisionFooter } from './decision-footer.tsx';
import { initialForm, withPrison } from './decision-model.ts';
import classes from './decision-panel.module.css';
import { DraftNotice } from './draft-notice.tsx';
import type { EvidenceMark } from './evidence-model.ts';
import { DeadlineSection, HistorySection } from './facts-sections.tsx';
import { isUndecided } from './list-model.ts';
import { PeopleSection } from './people-section.tsx';
import { PrisonSection } from './prison-section.tsx';
import { ReadingNotice } from './reading-notice.tsx';
import { SenderSection } from './sender-section.tsx';
import { SignalsSection } from './signals-section.tsx';
import { RearrangedFooter, SeveralLettersNotice, StackSection } from './stack-section.tsx';
import { SuggestionCard } from './suggestion-card.tsx';
import { useBegun } from './use-begun.ts';
import type { Decisions } from './use-decisions.tsx';
import { useSecondLook } from './use-second-look.ts';
import { useTypedFirst } from './use-typed-first.ts';
import type { ViewerState } from './viewer-state.ts';

type DecisionPanelProps = {
  readonly detail: LetterDetail | null;
  readonly loading: boolean;
  readonly directory: Directory;
  readonly prisons: readonly Establishment[];
  readonly marks: readonly EvidenceMark[];
  readonly viewer: ViewerState;
  readonly decisions: Decisions;
  readonly onSkip: () => void;
  readonly onOpen: (id: LetterId) => void;
};

export function DecisionPanel(props: DecisionPanelProps) {
  const { detail, loading } = props;
  return (
    <section className={classes.panel} aria-label={DECISION.region}>
      {detail ? (
        <Panel key={`${detail.letter.id}-${detail.letter.version}`} {...props} detail={detail} />
      ) : loading ? (
        <PanelSkeleton />
      ) : (
        <Message title={DECISION.emptyTitle} text={DECISION.emptyText} />
      )}
    </section>
  );
}

function Panel(props: DecisionPanelProps & { readonly detail: LetterDetail }) {
  const { detail, directory, prisons, marks, viewer, decisions, onSkip, onOpen } = props;
  const { letter } = detail;
  const [again, setAgain] = useState(false);
  // What the machine finds out meanwhile shows at once, unless the person has already begun to decide.
  const begun = useBegun(letter, initialForm(letter, directory));
  const { form } = begun;
  const open = isUndecided(letter) || again;
  const footer = useRef<HTMLFieldSetElement>(null);
  const typedFirst = useTypedFirst();
  const markSecondLook = useSecondLook(onOpen);
  return (
    <>
      <div className={classes.scroll}>
        <SuggestionCard detail={detail} />
        <SeveralLettersNotice detail={detail} />
        <DraftNotice detail={detail} viewer={viewer} />
        <ReadingNotice letter={letter} />
        <SignalsSection marks={marks} judgement={letter.judgement} viewer={viewer} />
        <CautionSection marks={marks} viewer={viewer} />
        <PrisonSection
          letter={letter}
          form={form}
          directory={directory}
          prisons={prisons}
          marks={marks}
          viewer={viewer}
          locked={!open}
          onPrison={(prison) => begun.set(withPrison(form, prison, letter, directory))}
          onLeave={() => footer.current?.focus()}
        />
        <SenderSection letter={letter} marks={marks} viewer={viewer} />
        <PeopleSection id={letter.id} viewer={viewer} onOpen={onOpen} />
        <DeadlineSection detail={detail} />
        <StackSection detail={detail} />
        <HistorySection detail={detail} />
      </div>
      {open ? (
        <DecisionFooter
          frame={footer}
          letter={letter}
          form={form}
          directory={directory}
          onForm={begun.set}
          startAgain={
            begun.startAgain &&
            (() => {
              begun.startAgain?.();
              footer.current?.focus();
            })
          }
          onConfirm={(ready) => {
            // Refused, the letter comes back with all that was chosen.
            begun.flush();
            return typedFirst(letter, () => decisions.confirm(letter, ready));
          }}
          onSkip={() => {
            if (isUndecided(letter)) markSecondLook(letter, true);
            onSkip();
          }}
          onUnmark={() => {
            markSecondLook(letter, false);
            footer.current?.focus();
          }}
        />
      ) : letter.state === 'rearranged' ? (
        <RearrangedFooter detail={detail} />
      ) : (
        <DecidedFooter
          detail={detail}
          decisions={decisions}
          onForward={() => {
            begun.set({ ...form, action: 'forward' });
            setAgain(true);
          }}
        />
      )}
    </>
  );
}

function PanelSkeleton() {
  return (
    <div className={classes.scroll} aria-hidden>
      <Skeleton height={96} mb="md" />
      <Skeleton height={14} width="40%" mb="sm" />
      <Skeleton height={34} mb="md" />
      <Skeleton height={14} width="60%" mb="sm" />
      <Skeleton height={14} width="80%" mb="sm" />
      <Skeleton height={14} width="50%" />
    </div>
  );
}
