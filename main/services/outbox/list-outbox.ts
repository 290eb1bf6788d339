// What waits to leave the building and what has left, newest first.
import { referenceOf } from '#shared/domain/letters/reference.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { OutboxItem } from '../../ports/desk-store.ts';

export async function listOutbox(
  ports: Pick<DeskPorts, 'store'>,
): Promise<readonly (OutboxItem & { readonly reference: string })[]> {
  const items = await ports.store.outbox.list();
  return items.toReversed().map((item) => ({ ...item, reference: referenceOf(item.letterId) }));
}
