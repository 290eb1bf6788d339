// Gives out a waiting message as an .eml file and keeps the proof. The message is made from the outbox row and the
// letter as it was read, without clock or chance: asking twice gives the same bytes and the same Message-ID, and a
// mailbox recognises the second as the first.
import { replyTarget } from '#shared/domain/deadlines/reply-target.ts';
import { referenceOf } from '#shared/domain/letters/reference.ts';
import type { OutboxId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { OutboxItem, StoredLetter } from '../../ports/desk-store.ts';
import { pdfOf } from './letter-pdf.ts';

export type MessageFile = { readonly bytes: Uint8Array; readonly reference: string };
type Ports = Pick<
  DeskPorts,
  'store' | 'vault' | 'composer' | 'pdf' | 'clock' | 'sha256' | 'announce' | 'log' | 'establishments'
>;

export async function exportMessage(
  ports: Ports,
  id: OutboxId,
): Promise<Result<MessageFile, 'outbox/not-found' | 'outbox/withdrawn'>> {
  const item = await ports.store.outbox.find(id);
  const letter = item && (await ports.store.letters.find(item.letterId));
  if (!item || !letter) return err('outbox/not-found');
  if (item.state === 'withdrawn') return err('outbox/withdrawn');
  const bytes = await compose(ports, item, letter);
  const at = ports.clock.now();
  await ports.store.write(async (records) => {
    await records.outbox.markExported(id, at, ports.sha256(bytes));
    await records.history.add(letter.id, { at, event: 'message-exported', facts: { team: item.teamId } });
  });
  ports.log.info('outbox.exported', { item: id, bytes: bytes.length });
  ports.announce({ kind: 'outbox' });
  ports.announce({ kind: 'letters', id: letter.id });
  return ok({ bytes, reference: referenceOf(letter.id) });
}

async function compose(ports: Ports, item: OutboxItem, letter: StoredLetter): Promise<Uint8Array> {
  const { teams } = await ports.store.directory.whole();
  const prisonId = letter.decision?.establishmentId ?? letter.judgement?.establishment?.id;
  return ports.composer.forward({
    idempotencyKey: item.idempotencyKey,
    at: item.createdAt,
    to: item.to,
    teamName: teams.find((team) => team.id === item.teamId)?.name ?? '',
    reference: referenceOf(letter.id),
    prisonName: ports.establishments.find((prison) => prison.id === prisonId)?.name ?? null,
    receivedOn: letter.receivedOn,
    dueOn: replyTarget(letter.receivedOn).dueOn,
    scan: await pdfOf(ports, letter),
  });
}
