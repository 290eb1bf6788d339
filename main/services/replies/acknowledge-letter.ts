// The acknowledgement of one letter as a PDF, addressed from what a person confirmed, else from what was read.
import { replyTarget } from '#shared/domain/deadlines/reply-target.ts';
import { referenceOf } from '#shared/domain/letters/reference.ts';
import { postalLines } from '#shared/domain/replies/postal-address.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';

export type Paper = { readonly bytes: Uint8Array; readonly reference: string };

export async function acknowledgeLetter(
  ports: Pick<DeskPorts, 'store' | 'pdf' | 'clock' | 'establishments'>,
  id: LetterId,
): Promise<Result<Paper, 'letter/not-found'>> {
  const letter = await ports.store.letters.find(id);
  if (!letter) return err('letter/not-found');
  const prisonId = letter.decision?.establishmentId ?? letter.judgement?.establishment?.id;
  const prison = ports.establishments.find((candidate) => candidate.id === prisonId) ?? null;
  const reference = referenceOf(id);
  const bytes = await ports.pdf.acknowledgement({
    on: ports.clock.today(),
    reference,
    receivedOn: letter.receivedOn,
    dueOn: replyTarget(letter.receivedOn).dueOn,
    recipient: postalLines(letter.judgement?.person ?? null, prison),
  });
  return ok({ bytes, reference });
}
