// Answers that several screens need: today, the directory, the prisons, the letters that are owed.
import { useQuery } from '@tanstack/react-query';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { shortPrisonName } from '#shared/text/in-sentence.ts';
import type { NamesOf } from '#shared/text/reasons.ts';
import { useDesk } from './desk-context.tsx';

/** Asked again now and then: the application stays open over midnight. */
const STATUS_EVERY_MS = 5 * 60_000;

export function useDeskStatus() {
  const { queries } = useDesk();
  return useQuery(queries.desk.status.queryOptions({ refetchInterval: STATUS_EVERY_MS }));
}

/** Today where the desk is. Only below the gate, where the desk has answered. */
export function useToday(): CalendarDate {
  const { data } = useDeskStatus();
  if (!data) throw new Error('the desk has not answered yet');
  return data.today;
}

const NO_TEAMS: Directory = { teams: [], coverage: [] };
const NO_PRISONS: readonly Establishment[] = [];

export function useDirectory() {
  const { queries } = useDesk();
  const query = useQuery(queries.directory.whole.queryOptions());
  return { ...query, directory: query.data ?? NO_TEAMS };
}

export function useEstablishments() {
  const { queries } = useDesk();
  const query = useQuery(queries.directory.establishments.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  // The contract gives the type as text; the reference data holds only the closed list.
  return { ...query, establishments: (query.data as readonly Establishment[] | undefined) ?? NO_PRISONS };
}

export type Names = NamesOf & {
  /** « MA Amiens », the whole name where it has another shape; null for an unknown id. */
  readonly shortPrison: (id: string) => string | null;
};

/** Names of prisons and teams by id. */
export function useNames(): Names {
  const { directory } = useDirectory();
  const { establishments } = useEstablishments();
  return namesOf(directory, establishments);
}

type MadeNames = {
  readonly directory: Directory;
  readonly establishments: readonly Establishment[];
  readonly names: Names;
};
let made: MadeNames | null = null;

/** One table for every row of a list that asks: made by each row for itself, they took more time than what they name. */
function namesOf(directory: Directory, establishments: readonly Establishment[]): Names {
  if (made?.directory === directory && made.establishments === establishments) return made.names;
  const prisons = new Map<string, Establishment>(establishments.map((prison) => [prison.id, prison]));
  const teams = new Map<string, string>(directory.teams.map((team) => [team.id, team.name]));
  const names: Names = {
    establishment: (id) => prisons.get(id)?.name ?? null,
    team: (id) => teams.get(id) ?? null,
    shortPrison: (id) => {
      const prison = prisons.get(id);
      return prison ? shortPrisonName(prison.name, prison.type) : null;
    },
  };
  made = { directory, establishments, names };
  return names;
}

/** The table of legal limits as the desk counts with it. */
export function useLimitTable() {
  const { queries } = useDesk();
  return useQuery(queries.limits.table.queryOptions());
}

/** Every letter the desk still owes an answer for, nearest first. */
export function useOwedLetters(enabled = true) {
  const { queries } = useDesk();
  const input = { states: ['received' as const, 'to-qualify' as const, 'kept' as const], limit: 1000 };
  return useQuery(queries.letters.list.queryOptions({ input, enabled }));
}
