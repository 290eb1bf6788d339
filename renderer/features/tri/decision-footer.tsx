// Where a person decides: forward or keep, to whom, and on to the next letter.
import { Anchor, Button, SegmentedControl, Select, Textarea, Tooltip } from '@mantine/core';
import { IconCornerDownLeft, IconNote } from '@tabler/icons-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import type { Directory, Team } from '#shared/domain/directory/directory.ts';
import type { DecisionForm } from '#shared/domain/letters/decision-form.ts';
import type { TeamId } from '#shared/kernel/ids.ts';
import { instantText } from '#shared/text/dates.ts';
import { DECISION } from '#shared/text/ui-triage.ts';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { useSingleKeys } from '../../ui/single-keys.ts';
import { problemOf, teamChoices } from './decision-model.ts';
import classes from './decision-panel.module.css';
import { isUndecided } from './list-model.ts';

/** A key pressed this soon after the letter appeared was meant for the one before, unless the person touched this one. */
const SETTLE_MS = 300;

type ReadyForm = DecisionForm & { readonly action: 'forward' | 'keep' };
type DecisionFooterProps = {
  readonly frame: Ref<HTMLFieldSetElement>;
  readonly letter: LetterSummary;
  readonly form: DecisionForm;
  readonly directory: Directory;
  readonly onForm: (form: DecisionForm) => void;
  /** Goes back to what the machine proposes; null where nothing was begun earlier. */
  readonly startAgain: (() => void) | null;
  /** Resolves with whether it was decided. */
  readonly onConfirm: (form: ReadyForm) => Promise<boolean>;
  /** The letter is marked to be looked at again, and the next one comes. */
  readonly onSkip: () => void;
  readonly onUnmark: () => void;
};

const option = (team: Team) => ({ value: team.id, label: team.name });

export function DecisionFooter(props: DecisionFooterProps) {
  const { frame, letter, form, directory, onForm, startAgain, onConfirm, onSkip, onUnmark } = props;
  const shownAt = useRef(Number.POSITIVE_INFINITY);
  const sent = useRef(false);
  useEffect(() => {
    shownAt.current = performance.now();
  }, []);
  const [problem, setProblem] = useState<ReturnType<typeof problemOf>>(null);
  const teamInput = useRef<HTMLInputElement>(null);
  const [singleKeys] = useSingleKeys();
  const choices = teamChoices(directory, form.establishmentId, letter.receivedOn);

  const change = (changed: Partial<DecisionForm>): void => {
    setProblem(null);
    shownAt.current = Number.NEGATIVE_INFINITY;
    onForm({ ...form, ...changed });
  };
  const confirm = (): void => {
    if (sent.current || !(performance.now() - shownAt.current >= SETTLE_MS)) return;
    const missing = problemOf(form);
    setProblem(missing);
    if (missing === 'no-team') teamInput.current?.focus();
    if (missing !== null || form.action === null) return;
    sent.current = true;
    void onConfirm({ ...form, action: form.action }).then((isDecided) => {
      sent.current = isDecided;
    });
  };
  const forward = (): void => change({ action: 'forward', teamId: form.teamId ?? choices.covering[0]?.id ?? null });
  useShortcuts({
    v: confirm,
    enter: confirm,
    'mod+enter': confirm,
    t: forward,
    g: () => change({ action: 'keep' }),
    r: onSkip,
  });

  return (
    <fieldset ref={frame} tabIndex={-1} className={classes.footer} aria-label={DECISION.yourDecision}>
      {letter.secondLook && isUndecided(letter) ? (
        <p className={classes.begun}>
          {DECISION.marked(instantText(letter.secondLook))}{' '}
          <Anchor component="button" type="button" size="xs" onClick={onUnmark}>
            {DECISION.unmark}
          </Anchor>
        </p>
      ) : null}
      {startAgain ? (
        <p className={classes.begun}>
          {DECISION.begun}{' '}
          <Anchor component="button" type="button" size="xs" onClick={startAgain}>
            {DECISION.startAgain}
          </Anchor>
        </p>
      ) : null}
      <SegmentedControl
        fullWidth
        color="brique"
        aria-label={DECISION.yourDecision}
        // A value outside the list shows that nothing is chosen yet.
        value={form.action ?? ''}
        onChange={(action) => (action === 'forward' ? forward() : change({ action: 'keep' }))}
        data={[
          { value: 'forward', label: DECISION.forward },
          { value: 'keep', label: DECISION.keep },
        ]}
      />
      {form.action === 'forward' ? (
        <TeamSelect {...{ form, choices, problem, teamInput }} onTeam={(teamId) => change({ teamId })} />
      ) : null}
      <ReasonField key={letter.id} reason={form.reason} onReason={(reason) => change({ reason })} />
      {problem === 'no-action' ? (
        <p className={classes.note} data-tone="bad" role="alert" style={{ margin: 0 }}>
          {DECISION.chooseAction(singleKeys)}
        </p>
      ) : null}
      <div className={classes.buttons}>
        <Tooltip label={DECISION.skipHint}>
          <Button variant="default" onClick={onSkip}>
            {DECISION.skip}
          </Button>
        </Tooltip>
        <Button className={classes.grow} onClick={confirm} rightSection={<IconCornerDownLeft size={16} aria-hidden />}>
          {DECISION.validate}
        </Button>
      </div>
    </fieldset>
  );
}

type TeamSelectProps = {
  readonly form: DecisionForm;
  readonly choices: ReturnType<typeof teamChoices>;
  readonly problem: ReturnType<typeof problemOf>;
  readonly teamInput: Ref<HTMLInputElement>;
  readonly onTeam: (team: TeamId | null) => void;
};

function TeamSelect({ form, choices, problem, teamInput, onTeam }: TeamSelectProps) {
  const { covering, regional, others } = choices;
  const known = form.establishmentId !== null;
  const wrong = known && form.teamId !== null && others.some((team) => team.id === form.teamId);
  return (
    <div>
      <Select
        ref={teamInput}
        aria-label={DECISION.team}
        placeholder={DECISION.teamPlaceholder}
        nothingFoundMessage={DECISION.teamNone}
        searchable
        value={form.teamId}
        onChange={(team) => onTeam(team as TeamId | null)}
        error={problem === 'no-team' ? DECISION.chooseTeam : undefined}
        maxDropdownHeight={300}
        data={[
          { group: DECISION.teamGroups.covering, items: covering.map(option) },
          { group: DECISION.teamGroups.regional, items: regional.map(option) },
          { group: DECISION.teamGroups.others, items: others.map(option) },
        ].filter(({ items }) => items.length > 0)}
      />
      {wrong ? (
        <p className={classes.note} data-tone="warn">
          {DECISION.wrongTeam}
        </p>
      ) : null}
    </div>
  );
}

function ReasonField({ reason, onReason }: { readonly reason: string; readonly onReason: (reason: string) => void }) {
  const [field, setField] = useState<'none' | 'there' | 'asked'>(reason === '' ? 'none' : 'there');
  if (field === 'none') {
    return (
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconNote size={15} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => setField('asked')}
      >
        {DECISION.reasonAdd}
      </Button>
    );
  }
  return (
    <Textarea
      aria-label={DECISION.reason}
      placeholder={DECISION.reasonPlaceholder}
      autosize
      minRows={1}
      maxRows={3}
      maxLength={500}
      size="sm"
      // A note that was begun earlier leaves the keys to the letter.
      autoFocus={field === 'asked'}
      value={reason}
      onChange={(event) => onReason(event.currentTarget.value)}
    />
  );
}
