// A person allows the validated lines of a page to be exported to train the reader, or withdraws it. Nothing leaves by
// this: the export is a command of its own.
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';

export type TrainableWish = { readonly id: LetterId; readonly page: number; readonly trainable: boolean };

export async function setTrainable(
  ports: Pick<DeskPorts, 'store' | 'clock' | 'newId' | 'announce'>,
  { id, page, trainable }: TrainableWish,
): Promise<Result<{ readonly trainable: boolean }, 'letter/not-found'>> {
  const at = ports.clock.now();
  // The random end of an id: its beginning tells when it was made.
  const fresh = `h-${ports.newId().replaceAll('-', '').slice(-12)}`;
  const outcome = await ports.store.write(async (records): Promise<Result<null, 'letter/not-found'>> => {
    const letter = await records.letters.find(id);
    if (!letter?.pages.some((each) => each.page === page)) return err('letter/not-found');
    const marks = await records.transcriptions.marks();
    if (marks.some((mark) => mark.letter === id && mark.page === page) === trainable) return ok(null);
    const writer = (await records.transcriptions.writerOf(id)) ?? fresh;
    if (trainable) await records.transcriptions.mark({ letter: id, page, writer, since: at });
    else await records.transcriptions.unmark(id, page);
    const event = trainable ? 'training-allowed' : 'training-withdrawn';
    await records.history.add(id, { at, event, facts: { page: String(page) } });
    return ok(null);
  });
  if (!outcome.ok) return outcome;
  ports.announce({ kind: 'letters', id });
  return ok({ trainable });
}
