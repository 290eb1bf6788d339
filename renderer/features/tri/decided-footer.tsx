// What can still be done once a letter is decided: undo, answer, the papers that leave.
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconFileTypePdf, IconMailDown } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterDetail, OutboxItemView } from '#shared/contract/schemas.ts';
import { lateDays } from '#shared/domain/deadlines/lateness.ts';
import { STATE_NAMES } from '#shared/text/codes.ts';
import { instantText } from '#shared/text/dates.ts';
import { teamInSentence } from '#shared/text/in-sentence.ts';
import { DRAFT_NOTICE } from '#shared/text/ui-transcription.ts';
import { DECISION } from '#shared/text/ui-triage.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { useNames, useToday } from '../../api/desk-data.ts';
import { sentenceOf } from '../../api/desk-error.ts';
import { useTakeMessage } from '../../api/use-take-message.ts';
import { LateDialog } from '../../ui/late-dialog.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { toast } from '../../ui/toast.ts';
import classes from './decision-panel.module.css';
import type { Decisions } from './use-decisions.tsx';

type DecidedFooterProps = {
  readonly detail: LetterDetail;
  readonly decisions: Decisions;
  readonly onForward: () => void;
};

const onError = (error: unknown): void => toast('problem', sentenceOf(error));

export function DecidedFooter({ detail, decisions, onForward }: DecidedFooterProps) {
  const names = useNames();
  const { letter, outbox } = detail;
  const team = letter.decision?.teamId ? names.team(letter.decision.teamId) : null;
  const said =
    letter.state === 'forwarded' && team ? DECISION.forwardedTo(teamInSentence(team)) : STATE_NAMES[letter.state];
  return (
    <fieldset className={classes.footer} aria-label={DECISION.yourDecision}>
      <div>
        <p className={classes.decided}>{said}</p>
        {letter.decision ? (
          <p className={classes.small}>{DECISION.decidedAt(instantText(letter.decision.at))}</p>
        ) : null}
        {letter.decision?.reason ? <p className={classes.note}>{letter.decision.reason}</p> : null}
      </div>
      {outbox
        .filter((item) => item.state !== 'withdrawn')
        .map((item) => (
          <OutboxLine key={item.id} item={item} />
        ))}
      {letter.state === 'kept' ? <KeptActions detail={detail} decisions={decisions} /> : null}
      <div className={letter.state === 'kept' ? classes.pair : undefined}>
        {letter.state === 'kept' ? (
          <Button variant="default" onClick={onForward}>
            {DECISION.forwardAfterAll}
          </Button>
        ) : null}
        <Button
          fullWidth
          variant="default"
          px="xs"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          loading={decisions.busy}
          onClick={() => decisions.reopen(letter)}
        >
          {DECISION.reopen}
        </Button>
      </div>
    </fieldset>
  );
}

function OutboxLine({ item }: { readonly item: OutboxItemView }) {
  const download = useTakeMessage(saveFile, onError);
  const state =
    item.state === 'exported' && item.exportedAt
      ? DECISION.messageState.exported(instantText(item.exportedAt))
      : DECISION.messageState.waiting;
  return (
    <div className={classes.outbox}>
      <Button
        variant={item.state === 'waiting' ? 'filled' : 'light'}
        leftSection={<IconMailDown size={16} aria-hidden />}
        loading={download.isPending}
        onClick={() => download.mutate(item)}
      >
        {DECISION.message}
      </Button>
      <p className={classes.small}>
        {DECISION.messageTo(item.to)}, {state}
      </p>
    </div>
  );
}

function KeptActions({ detail, decisions }: Omit<DecidedFooterProps, 'onForward'>) {
  const { client } = useDesk();
  const [isAsking, setAsking] = useState(false);
  const { letter } = detail;
  const late = lateDays(letter.deadline, useToday());
  const acknowledgement = useMutation({
    mutationFn: () => client.letters.acknowledgement({ id: letter.id }),
    onSuccess: saveFile,
    onError,
  });
  return (
    <>
      <Button
        leftSection={<IconCheck size={16} aria-hidden />}
        loading={decisions.busy}
        onClick={() => (late > 0 ? setAsking(true) : decisions.markAnswered(letter, null))}
      >
        {DECISION.markAnswered}
      </Button>
      {isAsking ? (
        <LateDialog
          days={late}
          onClose={() => setAsking(false)}
          onAnswered={(why) => {
            setAsking(false);
            decisions.markAnswered(letter, why);
          }}
        />
      ) : null}
      <Button
        variant="light"
        leftSection={<IconFileTypePdf size={16} aria-hidden />}
        loading={acknowledgement.isPending}
        onClick={() => acknowledgement.mutate()}
      >
        {DECISION.acknowledgement}
      </Button>
      {detail.personIsDraft ? <p className={classes.small}>{DRAFT_NOTICE.personNotPrinted}</p> : null}
    </>
  );
}
