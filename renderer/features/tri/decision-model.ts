// The decision a person is preparing for a letter: what it starts from, what choosing a prison changes, what is
// missing before it may be confirmed. Pure; the desk checks everything again.
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { type Directory, nextCoverageStart, type Team, teamCovering } from '#shared/domain/directory/directory.ts';
import type { DecisionForm } from '#shared/domain/letters/decision-form.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import { SURE_ENOUGH, suggest } from '#shared/domain/triage/suggestion.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { EstablishmentId } from '#shared/kernel/ids.ts';

/** What the desk proposed, ready to be confirmed with one key. Nothing is preset on a prison that is not sure. */
export function initialForm(letter: LetterSummary, directory: Directory): DecisionForm {
  const { suggestion, decision } = letter;
  if (decision) {
    const { action, teamId, establishmentId, reason } = decision;
    return { action, teamId, establishmentId, reason: reason ?? '' };
  }
  const found = letter.judgement?.establishment ?? null;
  const establishmentId = found && found.confidence >= SURE_ENOUGH ? found.id : null;
  const covering = establishmentId ? teamCovering(directory, establishmentId, letter.receivedOn) : null;
  return {
    action: suggestion && suggestion.action !== 'review' ? suggestion.action : null,
    teamId: suggestion?.team?.id ?? covering?.id ?? null,
    establishmentId,
    reason: '',
  };
}

const NOTHING_READ: Judgement = {
  sender: 'unknown',
  kind: 'letter',
  legibility: 'handwritten',
  language: null,
  establishment: null,
  alternatives: [],
  person: null,
  writtenOn: null,
  signals: [],
  topics: [],
};

/** The person chose (or cleared) the prison: the desk's own rules say again what follows from it. */
export function withPrison(
  form: DecisionForm,
  prison: { readonly id: EstablishmentId; readonly name: string } | null,
  letter: LetterSummary,
  directory: Directory,
): DecisionForm {
  if (!prison) return { ...form, establishmentId: null };
  const judgement = letter.judgement ?? NOTHING_READ;
  const again = suggest({
    judgement: {
      ...judgement,
      // The person read it: what the machine could not is no obstacle any more.
      legibility: judgement.legibility === 'illegible' ? 'handwritten' : judgement.legibility,
      understood: undefined,
      otherPrison: null,
      facingPrison: undefined,
      establishment: { id: prison.id, name: prison.name, confidence: 1, evidence: [] },
    },
    directory,
    receivedOn: letter.receivedOn,
  });
  const covering = teamCovering(directory, prison.id, letter.receivedOn);
  return {
    ...form,
    establishmentId: prison.id,
    action: again.action === 'review' ? null : again.action,
    teamId: covering?.id ?? null,
  };
}

export type FormProblem = 'no-action' | 'no-team';

export function problemOf(form: DecisionForm): FormProblem | null {
  if (form.action === null) return 'no-action';
  return form.action === 'forward' && form.teamId === null ? 'no-team' : null;
}

export type CoverageView = {
  /** The team that covered the prison on the reception date. */
  readonly team: Team | null;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  /** When none did: the next beginning, and whose. */
  readonly next: { readonly team: Team; readonly from: CalendarDate } | null;
};

/** Who covers this prison for a letter received on that day. */
export function coverageView(directory: Directory, prison: EstablishmentId, receivedOn: CalendarDate): CoverageView {
  const team = teamCovering(directory, prison, receivedOn);
  if (team) {
    const span = directory.coverage.find(
      (coverage) =>
        coverage.establishmentId === prison &&
        coverage.teamId === team.id &&
        (coverage.from === null || coverage.from <= receivedOn) &&
        (coverage.to === null || receivedOn <= coverage.to),
    );
    return { team, from: span?.from ?? null, to: span?.to ?? null, next: null };
  }
  const from = nextCoverageStart(directory, prison, receivedOn);
  const starting = from ? teamCovering(directory, prison, from) : null;
  return { team: null, from: null, to: null, next: from && starting ? { team: starting, from } : null };
}

export type TeamChoices = {
  readonly covering: readonly Team[];
  readonly regional: readonly Team[];
  readonly others: readonly Team[];
};

/** The teams to choose from, the likely ones first: who covers the prison, its fallback, then the rest by name. */
export function teamChoices(
  directory: Directory,
  prison: EstablishmentId | null,
  receivedOn: CalendarDate,
): TeamChoices {
  const covering = prison ? teamCovering(directory, prison, receivedOn) : null;
  const rest = directory.teams
    .filter((team) => team.id !== covering?.id)
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  const fallbackFirst = (a: Team, b: Team): number =>
    Number(b.id === covering?.fallbackId) - Number(a.id === covering?.fallbackId);
  return {
    covering: covering ? [covering] : [],
    regional: rest.filter((team) => team.kind === 'regional').sort(fallbackFirst),
    others: rest.filter((team) => team.kind === 'local'),
  };
}
