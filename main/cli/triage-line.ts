// One line of `triage --json` and `judge --json`. The shape is public: scripts and measurements read it.

import type { LimitedJudgement } from '#shared/domain/deadlines/limits-of-letter.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import type { FileError } from '#shared/domain/letters/file-error.ts';
import type { TextOrigin } from '#shared/domain/reading/text-origin.ts';
import type { Evidence } from '#shared/domain/triage/judgement.ts';
import type { Suggestion } from '#shared/domain/triage/suggestion.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { fileErrorText } from '#shared/text/file-errors.ts';
import { type NamesOf, reasonText } from '#shared/text/reasons.ts';

export type Judged = {
  readonly source: string;
  readonly letterId: LetterId | null;
  readonly pageCount: number;
  readonly receivedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly workBy: CalendarDate;
  readonly judgement: LimitedJudgement;
  readonly suggestion: Suggestion;
  readonly text: string;
  /** Whose words the text is; null where nothing was read. */
  readonly origin: TextOrigin | null;
  readonly seconds: { readonly read: number; readonly judge: number };
};

export const namesOf = (directory: Directory, establishments: readonly Establishment[]): NamesOf => ({
  establishment: (id) => establishments.find((prison) => prison.id === id)?.name ?? null,
  team: (id) => directory.teams.find((team) => team.id === id)?.name ?? null,
});

const evidenceLine = ({ text, page, box }: Evidence): Evidence => ({ text, page, box });

const signalLine = ({ code, level, evidence, date, limit }: LimitedJudgement['signals'][number]) => ({
  code,
  level,
  evidence: evidenceLine(evidence),
  date,
  limit: limit && { dueOn: limit.dueOn, atLatest: limit.atLatest, basis: limit.basis, toVerify: limit.toVerify },
});

export function judgedLine(judged: Judged, names: NamesOf, withText: boolean): Record<string, unknown> {
  const { judgement, suggestion } = judged;
  const { person } = judgement;
  return {
    source: judged.source,
    status: 'read',
    error: null,
    letterId: judged.letterId,
    pages: judged.pageCount,
    receivedOn: judged.receivedOn,
    dueOn: judged.dueOn,
    workBy: judged.workBy,
    sender: judgement.sender,
    kind: judgement.kind,
    legibility: judgement.legibility,
    language: judgement.language,
    establishment: judgement.establishment && {
      ...judgement.establishment,
      evidence: judgement.establishment.evidence.map(evidenceLine),
    },
    alternatives: judgement.alternatives,
    person: person && {
      surname: person.surname,
      givenNames: person.givenNames,
      ecrouNumber: person.ecrouNumber,
      bornOn: person.bornOn,
      confidence: person.confidence,
    },
    writtenOn: judgement.writtenOn,
    signals: judgement.signals.map(signalLine),
    topics: judgement.topics,
    suggestion: {
      action: suggestion.action,
      team: suggestion.team,
      reasons: suggestion.reasons.map((reason) => ({ rule: reason.rule, text: reasonText(reason, names) })),
    },
    ...(withText && { text: judged.text }),
    seconds: judged.seconds,
  };
}

export const refusedLine = (source: string, error: FileError): Record<string, unknown> => ({
  source,
  status: 'refused',
  error: { code: error.code, message: fileErrorText(error) },
});
