// What becomes of many letters confirmed together: which the machine is sure of, which are left and why. Pure; the desk
// checks every line again.
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { NEAR_DAYS } from '#shared/domain/deadlines/real-deadline.ts';
import { isSafeDateNear } from '#shared/domain/deadlines/signal-limit.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { EstablishmentId, LetterId, TeamId } from '#shared/kernel/ids.ts';
import { initialForm, problemOf } from './decision-model.ts';
import { isUndecided, openLevel } from './list-model.ts';

export type BatchLine = {
  readonly letter: LetterSummary;
  readonly action: 'forward' | 'keep';
  readonly teamId: TeamId | null;
  readonly establishmentId: EstablishmentId | null;
};

/** Why a letter is not decided with the others. */
export type LeftReason = 'decided' | 'unread' | 'urgent' | 'legal' | 'begun' | 'second-look' | 'unsure';

export type BatchGroup = { readonly teamId: TeamId | null; readonly lines: readonly BatchLine[] };

export type BatchPlan = {
  /** A group a team, by the number of letters, what the desk keeps last. */
  readonly groups: readonly BatchGroup[];
  readonly left: readonly { readonly letter: LetterSummary; readonly why: LeftReason }[];
};

export function planOf(letters: readonly LetterSummary[], directory: Directory, today: CalendarDate): BatchPlan {
  const groups = new Map<TeamId | null, BatchLine[]>();
  const left: BatchPlan['left'][number][] = [];
  for (const letter of letters) {
    const line = lineOf(letter, directory, today);
    if (typeof line === 'string') left.push({ letter, why: line });
    else groups.set(line.teamId, [...(groups.get(line.teamId) ?? []), line]);
  }
  const keptLast = (a: BatchGroup, b: BatchGroup): number =>
    Number(a.teamId === null) - Number(b.teamId === null) || b.lines.length - a.lines.length;
  return { groups: [...groups].map(([teamId, lines]) => ({ teamId, lines })).sort(keptLast), left };
}

function lineOf(letter: LetterSummary, directory: Directory, today: CalendarDate): BatchLine | LeftReason {
  if (!isUndecided(letter)) return 'decided';
  if (letter.reading.state !== 'done') return 'unread';
  // A deadline that a machine read, or misread, is looked at by a person, whatever is proposed.
  if (openLevel(letter) === 'red') return 'urgent';
  // So is a legal date that has passed, however long ago, or is near: what is left to do is a person's to say.
  const limits = (letter.judgement?.signals ?? []).flatMap(({ limit }) => limit ?? []);
  if (limits.some((limit) => isSafeDateNear(limit, today, NEAR_DAYS))) return 'legal';
  // Somebody has begun to decide otherwise, and has not finished.
  if (letter.begun) return 'begun';
  if (letter.secondLook) return 'second-look';
  const form = initialForm(letter, directory);
  if (form.action === null || problemOf(form) !== null) return 'unsure';
  const teamId = form.action === 'forward' ? form.teamId : null;
  return { letter, action: form.action, teamId, establishmentId: form.establishmentId };
}

export const linesOf = (plan: BatchPlan): readonly BatchLine[] => plan.groups.flatMap(({ lines }) => lines);

/** The ids from one letter to another in the list, both included, whichever stands first. */
export function stretch(shown: readonly LetterSummary[], from: LetterId, to: LetterId): readonly LetterId[] {
  const [a, b] = [from, to].map((id) => shown.findIndex((letter) => letter.id === id)) as [number, number];
  if (a < 0 || b < 0) return [to];
  return shown.slice(Math.min(a, b), Math.max(a, b) + 1).map(({ id }) => id);
}
