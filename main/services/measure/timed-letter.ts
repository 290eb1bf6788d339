// Reads and judges one letter as the desk does, with a stopwatch: from the file to the whole text, and to the first
// suggestion a person could see.
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import type { PageReading } from '#shared/domain/reading/reading.ts';
import { judge } from '#shared/domain/triage/judge.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import { type Suggestion, suggest } from '#shared/domain/triage/suggestion.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DecodedPage } from '../../ports/document-decoder.ts';
import type { PageReader } from '../../ports/page-reader.ts';
import type { MeasurePorts } from './measure-ports.ts';
import { nameOf } from './test-letters.ts';

export type TimedLetter = {
  readonly pages: readonly PageReading[];
  readonly judgement: Judgement;
  /** From asking for the file to the judgement of the whole letter. */
  readonly secondsWhole: number;
  /** Of these, from its page pictures to their words: what a program that reads pages does. */
  readonly secondsRead: number;
  /** From asking for the file to the first suggestion. */
  readonly secondsToSuggestion: number;
  /** Whether the first suggestion was already the last one; null when there was no earlier one. */
  readonly firstHeld: boolean | null;
};

type Judged = { readonly judgement: Judgement; readonly suggestion: Suggestion };

const judged = (ports: MeasurePorts, pages: readonly PageReading[], receivedOn: CalendarDate): Judged => {
  const { establishments, vocabulary, directory } = ports;
  const judgement = judge({ pages, receivedOn, establishments, vocabulary });
  return { judgement, suggestion: suggest({ judgement, directory, receivedOn }) };
};

const isSame = (a: Judged, b: Judged): boolean =>
  a.suggestion.action === b.suggestion.action &&
  a.suggestion.team?.id === b.suggestion.team?.id &&
  a.judgement.establishment?.id === b.judgement.establishment?.id;

/** Error: as the desk would refuse the file; page/unreadable when one of its pages could not be read. */
export async function timedLetter(
  ports: MeasurePorts,
  reader: PageReader,
  path: string,
  receivedOn: CalendarDate,
  onPage: () => void,
): Promise<Result<TimedLetter, FileError>> {
  const began = ports.stopwatch();
  const elapsed = (): number => (ports.stopwatch() - began) / 1000;
  const bytes = await ports.files.read(path);
  if (!bytes.ok) return bytes;
  const document = await ports.decoder.decode(bytes.value, nameOf(path));
  if (!document.ok) return document;
  let first: (Judged & { readonly seconds: number }) | null = null;
  const suggestEarly = (readings: readonly PageReading[]): void => {
    first ??= { ...judged(ports, readings, receivedOn), seconds: elapsed() };
  };
  const handed = elapsed();
  const pages = await readPages(reader, path, document.value.pages, onPage, suggestEarly);
  if (!pages.ok) return pages;
  const secondsRead = elapsed() - handed;
  const whole = judged(ports, pages.value, receivedOn);
  const secondsWhole = elapsed();
  const early = first as (Judged & { readonly seconds: number }) | null;
  return ok({
    pages: pages.value,
    judgement: whole.judgement,
    secondsWhole,
    secondsRead,
    secondsToSuggestion: early?.seconds ?? secondsWhole,
    firstHeld: early && isSame(early, whole),
  });
}

async function readPages(
  reader: PageReader,
  letter: string,
  pictures: readonly DecodedPage[],
  onPage: () => void,
  suggestEarly: (readings: readonly PageReading[]) => void,
): Promise<Result<readonly PageReading[], FileError>> {
  /** What is known of each page so far, parts of a page among it. */
  const known: PageReading[] = [];
  const results = await Promise.all(
    pictures.map(async ({ bytes: picture, textLayer = null }, index) => {
      const onEarly = (part: PageReading): void => {
        known[index] = part;
        suggestEarly(known.filter(Boolean));
      };
      // A variable, so that readers that give no early part take it too.
      const request = { picture, page: index + 1, letter, textLayer, onEarly };
      const result = await reader.read(request);
      if (result.ok) known[index] = result.value;
      onPage();
      return result;
    }),
  );
  const failed = results.find((result) => !result.ok);
  if (failed && !failed.ok) return err(failed.error);
  return known.length > 0 ? ok(known) : err(fileError('page/unreadable'));
}
