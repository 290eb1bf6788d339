// Messages of forwarded letters that nobody has taken out yet: until then the team has received nothing. Oldest first.
import { referenceOf } from '#shared/domain/letters/reference.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { OutboxItem } from '../../ports/desk-store.ts';

export async function waitingMessages(
  ports: Pick<DeskPorts, 'store'>,
): Promise<readonly (OutboxItem & { readonly reference: string })[]> {
  const items = await ports.store.outbox.waiting();
  return items.map((item) => ({ ...item, reference: referenceOf(item.letterId) }));
}
