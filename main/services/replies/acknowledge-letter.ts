// The acknowledgement of one letter as a PDF, addressed from what a person confirmed, else from what was read. A name
// or number read from handwriting that nobody validated is left out: a wrong one reaches somebody else.
import { replyTarget } from '#shared/domain/deadlines/reply-target.ts';
import { referenceOf } from '#shared/domain/letters/reference.ts';
import { restsOnDraft } from '#shared/domain/reading/text-origin.ts';
import { postalLines } from '#shared/domain/replies/postal-address.ts';
import { withAllTyped } from '#shared/domain/transcription/typed-reading.ts';
import type { FoundPerson } from '#shared/domain/triage/judgement.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { StoredLetter } from '../../ports/desk-store.ts';

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
    recipient: postalLines(await printablePerson(ports, letter), prison),
  });
  return ok({ bytes, reference });
}

async function printablePerson({ store }: Pick<DeskPorts, 'store'>, letter: StoredLetter): Promise<FoundPerson | null> {
  const person = letter.judgement?.person ?? null;
  if (!person) return null;
  const [read, typed] = await Promise.all([
    store.letters.readings(letter.id),
    store.transcriptions.ofLetter(letter.id),
  ]);
  return restsOnDraft(person.evidence, withAllTyped(read, typed, letter.pages)) ? null : person;
}
