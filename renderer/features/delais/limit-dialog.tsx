// Changing one row of the table of limits: the value, who changes it, and every change so far with a way back.
import { Button, Checkbox, Group, Modal, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  COUNTINGS,
  LIMIT_UNITS,
  type LimitUnit,
  type LimitValue,
  STARTING_POINTS,
} from '#shared/domain/deadlines/legal-limit.ts';
import type { DeskLimit } from '#shared/domain/deadlines/limit-edits.ts';
import { instantText } from '#shared/text/dates.ts';
import { errorText } from '#shared/text/errors.ts';
import { START_NAMES, UNIT_NAMES } from '#shared/text/limits.ts';
import { typesetText } from '#shared/text/typeset.ts';
import { LIMITS_PAGE } from '#shared/text/ui-limits.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { DateField } from '../../ui/date-field.tsx';
import { typedAgain } from '../../ui/typed-again.ts';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import classes from './delais.module.css';
import {
  type FormProblem,
  formOf,
  formProblem,
  type LimitForm,
  limitValueOf,
  valueSoFar,
  valueText,
} from './limit-form.ts';
import { LimitHistory } from './limit-history.tsx';
import { LimitPreview } from './limit-preview.tsx';
import { useSaveLimit } from './use-save-limit.ts';

type LimitDialogProps = {
  readonly row: DeskLimit;
  /** The name typed last in this session. */
  readonly by: string;
  readonly onBy: (by: string) => void;
  readonly onClose: () => void;
};

const NO_UNIT = 'none';
const UNITS = [
  ...LIMIT_UNITS.map((unit) => ({ value: unit as string, label: UNIT_NAMES[unit] })),
  { value: NO_UNIT, label: LIMITS_PAGE.noUnit },
];
const STARTS = STARTING_POINTS.map((from) => ({ value: from, label: START_NAMES[from] }));

const ENDS = COUNTINGS.map((counting) => ({ value: counting, label: LIMITS_PAGE.countings[counting] }));

const problemText = (problem: FormProblem): string => {
  if (problem === 'unchanged') return LIMITS_PAGE.nothingChanged;
  if (problem === 'no-act') return LIMITS_PAGE.actMissing;
  if (problem === 'short-note') return LIMITS_PAGE.noteShort;
  if (problem === 'no-count') return LIMITS_PAGE.countMissing;
  if (problem === 'no-article') return LIMITS_PAGE.articleMissing;
  return problem === 'no-name' ? LIMITS_PAGE.byMissing : errorText(problem);
};

export function LimitDialog({ row, by, onBy, onClose }: LimitDialogProps) {
  const { limit } = row;
  /** As it was when the change was begun: what somebody else changed meanwhile is said before it is overwritten. */
  const [seen, setSeen] = useState(row);
  const [isMeanwhile, setMeanwhile] = useState(false);
  const [form, setForm] = useState(formOf(limit.value, by));
  const [tried, setTried] = useState<FormProblem | null>(null);
  const save = useSaveLimit(onClose, (now) => {
    setForm((was) => typedAgain(was, formOf(seen.limit.value, was.by), formOf(now.limit.value, was.by)));
    setSeen(now);
    setMeanwhile(true);
  });
  const [last] = seen.history;
  useFocusBack();
  const send = (value: LimitValue): void => {
    onBy(form.by.trim());
    setMeanwhile(false);
    save.mutate({ id: limit.id, version: seen.version, value, by: form.by.trim() });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const problem = formProblem(form, seen.limit.value);
    setTried(problem);
    if (problem === null) send(limitValueOf(form));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={LIMITS_PAGE.dialog}
      size="lg"
      closeButtonProps={{ 'aria-label': COMMON.close }}
    >
      <p className={classes.act}>
        <b>{typesetText(limit.value.act)}</b> <span className={classes.soft}>{LIMITS_PAGE.line(limit.line)}</span>
      </p>
      <form onSubmit={submit} noValidate>
        <Fields form={form} onForm={setForm} problem={tried} />
        <TextFields form={form} onForm={setForm} problem={tried} />
        <LimitPreview current={limit.value} next={valueSoFar(form)} />
        <TextInput
          mt="sm"
          label={LIMITS_PAGE.byField}
          description={LIMITS_PAGE.byNote}
          value={form.by}
          error={tried === 'no-name'}
          onChange={(event) => setForm({ ...form, by: event.currentTarget.value })}
        />
        {isMeanwhile && last ? (
          <p className={classes.problem} role="alert">
            {LIMITS_PAGE.meanwhile(last.by, instantText(last.at), valueText(last.after, last.before))}
          </p>
        ) : null}
        {tried ? (
          <p className={classes.problem} role="alert">
            {problemText(tried)}
          </p>
        ) : null}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {COMMON.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {COMMON.save}
          </Button>
        </Group>
      </form>
      <LimitHistory
        row={row}
        busy={save.isPending}
        onBack={(value) => (form.by.trim() === '' ? setTried('no-name') : send(value))}
      />
    </Modal>
  );
}

type FieldsProps = {
  readonly form: LimitForm;
  readonly onForm: (form: LimitForm) => void;
  readonly problem: FormProblem | null;
};

function Fields({ form, onForm, problem }: FieldsProps) {
  const change = (part: Partial<LimitForm>): void => onForm({ ...form, ...part });
  return (
    <>
      <TextInput
        mb="sm"
        label={LIMITS_PAGE.actField}
        maxLength={300}
        value={form.act}
        error={problem === 'no-act'}
        onChange={(event) => change({ act: event.currentTarget.value })}
      />
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label={LIMITS_PAGE.lengthField}
          inputMode="numeric"
          disabled={form.unit === null}
          value={form.count}
          error={problem === 'no-count'}
          onChange={(event) => change({ count: event.currentTarget.value })}
        />
        <Select
          label={LIMITS_PAGE.unitField}
          allowDeselect={false}
          data={UNITS}
          value={form.unit ?? NO_UNIT}
          onChange={(unit) => change({ unit: unit === NO_UNIT ? null : (unit as LimitUnit) })}
        />
        <Select
          label={LIMITS_PAGE.fromField}
          allowDeselect={false}
          data={STARTS}
          value={form.startsFrom}
          onChange={(from) => change({ startsFrom: STARTING_POINTS.find((one) => one === from) ?? 'none' })}
        />
        <TextInput
          label={LIMITS_PAGE.articleField}
          value={form.article}
          error={problem === 'no-article'}
          onChange={(event) => change({ article: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Select
        mt="sm"
        label={LIMITS_PAGE.countingField}
        allowDeselect={false}
        disabled={form.unit === null || form.unit === 'hours'}
        data={ENDS}
        value={form.counting}
        onChange={(counting) => change({ counting: COUNTINGS.find((one) => one === counting) ?? form.counting })}
      />
    </>
  );
}

/** What else is said of the row, and who reviewed it. */
function TextFields({ form, onForm, problem }: FieldsProps) {
  const change = (part: Partial<LimitForm>): void => onForm({ ...form, ...part });
  return (
    <>
      <Textarea
        mt="sm"
        label={LIMITS_PAGE.noteField}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1500}
        value={form.note}
        error={problem === 'short-note'}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <Checkbox
        mt="sm"
        label={LIMITS_PAGE.toVerifyField}
        checked={form.toVerify}
        onChange={(event) => change({ toVerify: event.currentTarget.checked })}
      />
      <SimpleGrid cols={2} spacing="sm" mt="sm">
        <DateField
          label={LIMITS_PAGE.reviewedOnField}
          description={LIMITS_PAGE.reviewNote}
          value={form.reviewedOn}
          onChange={(reviewedOn) => change({ reviewedOn })}
        />
        <TextInput
          label={LIMITS_PAGE.reviewedByField}
          description={LIMITS_PAGE.reviewNote}
          value={form.reviewedBy}
          onChange={(event) => change({ reviewedBy: event.currentTarget.value })}
        />
      </SimpleGrid>
    </>
  );
}
