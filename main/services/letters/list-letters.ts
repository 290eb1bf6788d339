// Lists of letters for the screens, and how many there are in each state.
import type { LetterState } from '#shared/domain/letters/letter-state.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { LetterFilter } from '../../ports/desk-store.ts';
import { type LetterView, type SummaryPorts, summarise } from './summarise.ts';

export async function listLetters(ports: SummaryPorts, filter: LetterFilter): Promise<LetterView[]> {
  const letters = await summarise(ports, await ports.store.letters.list(filter));
  const { dueBefore } = filter;
  // The store goes by the day of reception; a clock that stood moves the day.
  return dueBefore ? letters.filter(({ dueOn }) => dueOn < dueBefore) : letters;
}

export const countLetters = (ports: Pick<DeskPorts, 'store'>): Promise<Readonly<Record<LetterState, number>>> =>
  ports.store.letters.countByState();
