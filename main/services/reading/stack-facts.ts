// What the pages of a letter say about where letters begin, in their order.
import type { PageReading } from '#shared/domain/reading/reading.ts';
import { type PageFacts, unreadPage } from '#shared/domain/stacks/page-facts.ts';
import { lettersProposed } from '#shared/domain/stacks/proposed-cuts.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { DeskRecords, StoredLetter } from '../../ports/desk-store.ts';

type Ports = Pick<DeskPorts, 'judging'>;

export async function stackFacts(
  { aliases }: Pick<DeskRecords, 'aliases'>,
  ports: Ports,
  { receivedOn, pages }: Pick<StoredLetter, 'receivedOn' | 'pages'>,
  readings: readonly PageReading[],
): Promise<readonly PageFacts[]> {
  const facts = await ports.judging.facts({ pages: readings, receivedOn, aliases: await aliases.confirmed() });
  const byPage = new Map(facts.map((each) => [each.page, each]));
  return pages.map(({ page }) => byPage.get(page) ?? unreadPage(page));
}

/** Fewer pages are one letter with what it encloses, as a rule; a person sees that at a glance. */
const MANY_PAGES = 4;

/** How many letters a scan that was just read seems to hold: 1 unless its pages say more. */
export async function seemingLetters(
  records: Pick<DeskRecords, 'aliases'>,
  ports: Ports,
  letter: StoredLetter,
  readings: readonly PageReading[],
): Promise<number> {
  if (letter.pages.length < MANY_PAGES) return 1;
  return lettersProposed(await stackFacts(records, ports, letter, readings));
}
