// A stored letter for the command line: waits until it has been read, then gives its judgement as one line's worth.

import type { LetterDetail } from '#shared/contract/schemas.ts';
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import { originOfAll } from '#shared/domain/reading/text-origin.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import type { OpenCommand } from './context.ts';
import type { Judged } from './triage-line.ts';

export async function judgedOnceRead(
  { client, ports }: OpenCommand,
  id: LetterId,
  source: string,
): Promise<{ readonly judged: Judged } | { readonly error: FileError }> {
  // The queue is woken inside the import: one that works no more has read this letter.
  await ports.queue.ended(id);
  const detail = await client.letters.get({ id });
  const judged = judgedOfDetail(detail, source);
  if (judged) return { judged };
  return { error: detail.letter.reading.error ?? fileError('page/unreadable') };
}

/** Null while the machine has no judgement of the letter. */
export function judgedOfDetail({ letter, pages, history }: LetterDetail, source: string): Judged | null {
  const { judgement, suggestion, receivedOn, dueOn, workBy, pageCount } = letter;
  if (!judgement || !suggestion) return null;
  const facts = history.findLast((entry) => entry.event === 'read')?.facts;
  const seconds = { read: Number(facts?.readMs ?? 0) / 1000, judge: Number(facts?.judgeMs ?? 0) / 1000 };
  const text = pages.map((page) => page.likely?.text ?? page.text ?? '').join('\f');
  const origin = originOfAll(pages.map((page) => page.origin));
  const about = { source, letterId: letter.id, pageCount, receivedOn, dueOn, workBy };
  return { ...about, judgement, suggestion, text, origin, seconds };
}
