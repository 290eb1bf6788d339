// The prison: as read, as chosen, the other candidates, and which team covered it when the letter came.
import { useRef } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import type { DecisionForm } from '#shared/domain/letters/decision-form.ts';
import { SURE_ENOUGH } from '#shared/domain/triage/suggestion.ts';
import { longDate } from '#shared/text/dates.ts';
import { teamInSentence } from '#shared/text/in-sentence.ts';
import { DECISION, percentSure } from '#shared/text/ui-triage.ts';
import { useNames } from '../../api/desk-data.ts';
import { PrisonPicker } from '../../ui/prison-picker.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { coverageView } from './decision-model.ts';
import classes from './decision-panel.module.css';
import type { EvidenceMark } from './evidence-model.ts';
import { Quote, Section } from './section.tsx';
import type { ViewerState } from './viewer-state.ts';

type PrisonSectionProps = {
  readonly letter: LetterSummary;
  readonly form: DecisionForm;
  readonly directory: Directory;
  readonly prisons: readonly Establishment[];
  readonly marks: readonly EvidenceMark[];
  readonly viewer: ViewerState;
  readonly locked: boolean;
  readonly onPrison: (prison: Establishment | null) => void;
  /** What comes after the prison. */
  readonly onLeave: () => void;
};

export function PrisonSection(props: PrisonSectionProps) {
  const { letter, form, directory, prisons, marks, viewer, locked, onPrison, onLeave } = props;
  const input = useRef<HTMLInputElement>(null);
  useShortcuts({ p: () => input.current?.focus() }, !locked);
  const names = useNames();
  const found = letter.judgement?.establishment ?? null;
  const evidence = marks.filter((mark) => mark.kind === 'prison');
  return (
    <Section title={DECISION.prison} aside={<Certainty found={found} chosen={form.establishmentId} />}>
      {locked ? (
        <p className={classes.locked}>{(form.establishmentId && names.establishment(form.establishmentId)) ?? '—'}</p>
      ) : (
        <PrisonPicker
          label={DECISION.prison}
          hideLabel
          prisons={prisons}
          value={form.establishmentId}
          onChange={onPrison}
          inputRef={input}
          onLeave={onLeave}
        />
      )}
      {form.establishmentId ? (
        <CoverageNote directory={directory} prison={form.establishmentId} letter={letter} />
      ) : null}
      {locked ? null : <Alternatives {...props} />}
      {evidence.length > 0 ? (
        <div style={{ marginTop: 6 }}>
          {evidence.map((mark) => (
            <Quote key={mark.key} mark={mark} viewer={viewer} />
          ))}
        </div>
      ) : null}
    </Section>
  );
}

type Found = NonNullable<LetterSummary['judgement']>['establishment'];

function Certainty({ found, chosen }: { readonly found: Found; readonly chosen: string | null }) {
  const text = (): string | null => {
    if (chosen && chosen !== found?.id) return DECISION.prisonChosen;
    if (!found) return null;
    if (found.confidence >= SURE_ENOUGH) return DECISION.prisonFound(found.confidence);
    return chosen ? DECISION.prisonChosen : DECISION.prisonUnsure(found.confidence);
  };
  return <span style={{ fontWeight: 400 }}>{text()}</span>;
}

function CoverageNote(props: {
  readonly directory: Directory;
  readonly prison: NonNullable<DecisionForm['establishmentId']>;
  readonly letter: LetterSummary;
}) {
  const { team, from, to, next } = coverageView(props.directory, props.prison, props.letter.receivedOn);
  if (team) {
    const span = [from ? DECISION.since(longDate(from)) : null, to ? DECISION.until(longDate(to)) : null].filter(
      Boolean,
    );
    return (
      <p className={classes.note} data-tone="good">
        {DECISION.covered(teamInSentence(team.name))}
        {span.length > 0 ? ` (${span.join(', ')})` : ''}
      </p>
    );
  }
  return (
    <p className={classes.note} data-tone="warn">
      {DECISION.notCovered}
      {next ? `. ${DECISION.nextCoverage(next.team.name, longDate(next.from))}` : ''}.
    </p>
  );
}

/** The machine's unsure finding and its other candidates: one click chooses. */
function Alternatives({ letter, form, prisons, onPrison }: PrisonSectionProps) {
  const names = useNames();
  const { establishment, alternatives } = letter.judgement ?? { establishment: null, alternatives: [] };
  const found = establishment ? [{ id: establishment.id, confidence: establishment.confidence }] : [];
  const candidates = [...found, ...alternatives].filter(
    (candidate, index, all) =>
      candidate.id !== form.establishmentId && all.findIndex((other) => other.id === candidate.id) === index,
  );
  if (candidates.length === 0) return null;
  return (
    <fieldset className={classes.chips} aria-label={DECISION.alternatives}>
      {candidates.map(({ id, confidence }) => (
        <button
          key={id}
          type="button"
          className={classes.chip}
          title={names.establishment(id) ?? undefined}
          onClick={() => onPrison(prisons.find((prison) => prison.id === id) ?? null)}
        >
          {names.shortPrison(id) ?? id} <small>{percentSure(confidence)}&nbsp;%</small>
        </button>
      ))}
    </fieldset>
  );
}
