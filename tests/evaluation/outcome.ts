// What the machine made of one labelled text, set beside the truth.
import type { Directory } from '#shared/domain/directory/directory.ts';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { judge } from '#shared/domain/triage/judge.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import { SURE_ENOUGH, suggest } from '#shared/domain/triage/suggestion.ts';
import { squash } from '#shared/kernel/fold.ts';
import type { CoverageId, TeamId } from '#shared/kernel/ids.ts';
import { asId } from '#shared/kernel/ids.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';
import type { LabelledText } from './labelled-text.ts';

/** A team for every prison: nothing is saved by a prison that nobody visits. */
const EVERY_PRISON_COVERED: Directory = {
  teams: ESTABLISHMENTS.map(({ id, name }) => ({
    id: asId<TeamId>(id),
    name,
    kind: 'local',
    email: `${id}@example.org`,
    address: [],
    fallbackId: null,
  })),
  coverage: ESTABLISHMENTS.map(({ id }) => ({
    id: asId<CoverageId>(id),
    teamId: asId<TeamId>(id),
    establishmentId: id,
    from: null,
    to: null,
  })),
};

type SignalCount = { readonly code: string; readonly right: number; readonly missed: number; readonly extra: number };

/** Null wherever the truth does not say. */
export type Outcome = {
  readonly id: string;
  readonly group: string;
  readonly strength: string;
  /** What was said at any confidence, and how sure. */
  readonly said: { readonly id: string; readonly confidence: number } | null;
  /** The prison named is the right one; false also where none or several are true. Null: not told. */
  readonly prisonRight: boolean | null;
  /** The text names one prison as the writer's. */
  readonly hasPrison: boolean | null;
  readonly sure: boolean;
  readonly senderRight: boolean | null;
  readonly ecrou: 'right' | 'wrong' | 'none' | null;
  readonly surname: 'right' | 'wrong' | 'none' | null;
  /** Told only where the text says one, or one was found. */
  readonly nationality: 'right' | 'wrong' | 'none' | null;
  readonly aliases: 'right' | 'wrong' | 'none' | null;
  readonly signals: readonly SignalCount[];
  /** Dates of signals found that have one in truth: right ones, of all. */
  readonly dates: { readonly right: number; readonly of: number };
  /** The same of times of day. */
  readonly times: { readonly right: number; readonly of: number };
  readonly red: 'kept' | 'not-kept' | null;
  /** Kept for what is particular in it; null where nothing is. */
  readonly particular: 'kept' | 'not-kept' | null;
  readonly forward: 'right' | 'wrong' | 'none';
  /** Nothing keeps it from its team. */
  readonly mayForward: boolean;
  /** Of the processor: a busy machine changes little. */
  readonly milliseconds: number;
};

const verdict = (said: string | null | undefined, truth: string | null | undefined): Outcome['ecrou'] => {
  if (truth === undefined || truth === null) return null;
  return said === truth ? 'right' : said ? 'wrong' : 'none';
};

/** What was said of a text, whoever asked: the judge here, or the command line for a scan. */
export type Said = Pick<Judgement, 'establishment' | 'signals' | 'sender'> & {
  readonly ecrouNumber: string | null;
  readonly surname: string | null;
  readonly nationality: string | null;
  readonly aliases: readonly string[];
  readonly action: string;
  readonly milliseconds: number;
};

function countSignals(
  { expect }: LabelledText,
  judgement: Pick<Judgement, 'signals'>,
): Pick<Outcome, 'signals' | 'dates' | 'times'> {
  const nothing = { right: 0, of: 0 };
  if (!expect.signals) return { signals: [], dates: nothing, times: nothing };
  const due = new Set(expect.signals.map(({ code }) => code));
  const found = new Set(
    judgement.signals.map(({ code }) => code).filter((code) => due.has(code) || !expect.tolerated?.includes(code)),
  );
  const codes = new Set([...due, ...found]);
  const dated = expect.signals.filter(({ code, date }) => date && found.has(code));
  const right = dated.filter(({ code, date }) =>
    judgement.signals.some((one) => one.code === code && one.date === date),
  );
  const timed = dated.filter(({ time }) => time);
  const onTime = timed.filter(({ code, time }) =>
    judgement.signals.some((one) => one.code === code && one.time === time),
  );
  return {
    times: { right: onTime.length, of: timed.length },
    signals: [...codes].map((code) => ({
      code,
      right: due.has(code) && found.has(code) ? 1 : 0,
      missed: found.has(code) ? 0 : 1,
      extra: due.has(code) ? 0 : 1,
    })),
    dates: { right: right.length, of: dated.length },
  };
}

const prisonTruth = ({ expect }: LabelledText): { right: string | null; told: boolean } => ({
  right: expect.establishmentId ?? null,
  told: expect.establishmentId !== undefined || expect.ambiguous !== undefined,
});

/** Judges the text as the application would, with a team for every prison. */
export function judgeText({ text, receivedOn, kind }: LabelledText): Said {
  const pages = [pageOfText(text)];
  const started = process.cpuUsage();
  const judgement = judge({ pages, receivedOn, establishments: ESTABLISHMENTS, vocabulary: VOCABULARY, kind });
  const { user, system } = process.cpuUsage(started);
  const { action } = suggest({ judgement, directory: EVERY_PRISON_COVERED, receivedOn });
  const { establishment, signals, person, sender } = judgement;
  return {
    sender,
    establishment,
    signals,
    action,
    ecrouNumber: person?.ecrouNumber ?? null,
    surname: person?.surname ?? null,
    nationality: person?.nationality ?? null,
    aliases: person?.aliases ?? [],
    milliseconds: (user + system) / 1000,
  };
}

/** « X se disant Y »: which of the two is the name and which the other one is left open. */
function aliasVerdict(
  { aliases, surname }: Said,
  truth: readonly string[] | undefined,
  own: string,
): Outcome['aliases'] {
  const said = [...aliases, surname ?? ''].map(squash);
  const [other] = truth ?? [];
  if (truth === undefined || (other === undefined && aliases.length === 0)) return null;
  if (other === undefined) return aliases.every((one) => squash(one) === squash(own)) ? null : 'wrong';
  if (aliases.length === 0) return 'none';
  return said.includes(squash(other)) ? 'right' : 'wrong';
}

export function outcomeOf(labelled: LabelledText, said: Said): Outcome {
  const { expect } = labelled;
  const { right, told } = prisonTruth(labelled);
  const { establishment, action } = said;
  const isRed = expect.signals?.some(({ level }) => level === 'red') ?? false;
  const misled = isRed || expect.action === 'keep' || (told && establishment?.id !== right);
  return {
    id: labelled.id,
    group: labelled.group,
    strength: labelled.strength,
    said: establishment && { id: establishment.id, confidence: establishment.confidence },
    prisonRight: told ? establishment !== null && establishment.id === right : null,
    hasPrison: told ? right !== null : null,
    sure: establishment !== null && establishment.confidence >= SURE_ENOUGH,
    senderRight: expect.sender === undefined ? null : expect.sender === said.sender,
    ecrou: verdict(said.ecrouNumber, expect.ecrouNumber),
    surname: verdict(said.surname && squash(said.surname), expect.surname && squash(expect.surname)),
    nationality:
      said.nationality && expect.nationality === null ? 'wrong' : verdict(said.nationality, expect.nationality),
    aliases: aliasVerdict(said, expect.aliases, expect.surname ?? ''),
    ...countSignals(labelled, said),
    red: isRed ? (action === 'keep' ? 'kept' : 'not-kept') : null,
    forward: action !== 'forward' ? 'none' : misled ? 'wrong' : 'right',
    particular: expect.situations?.length ? (action === 'keep' ? 'kept' : 'not-kept') : null,
    mayForward: expect.action === 'forward',
    milliseconds: said.milliseconds,
  };
}
