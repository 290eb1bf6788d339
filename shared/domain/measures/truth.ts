// What is known to stand on a scan: the file beside it, in the shapes in use. Everything is optional: a plain
// transcription is a truth too. Nothing is read from disk here.
import { type CalendarDate, parseCalendarDate } from '../../kernel/calendar-date.ts';
import type { Rotation } from '../reading/reading.ts';

export type Truth = {
  /** How it is written (`print`, `typewriter`, `handwriting`, …); null when not told. */
  readonly hand: string | null;
  /** What is written, a text a page; one text stands for the whole letter. Null when not told. */
  readonly texts: readonly string[] | null;
  readonly establishmentId: string | null;
  /** The prison in the words of the page. */
  readonly prisonAsWritten: string | null;
  readonly ecrouNumber: string | null;
  /** Degrees clockwise to turn each stored page by so that it is upright. */
  readonly rotations: readonly Rotation[] | null;
  /** The day to judge with. */
  readonly receivedOn: CalendarDate | null;
};

export const truthOfText = (text: string): Truth => ({
  hand: null,
  texts: [text],
  establishmentId: null,
  prisonAsWritten: null,
  ecrouNumber: null,
  rotations: null,
  receivedOn: null,
});

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const isRotation = (value: unknown): value is Rotation => value === 0 || value === 90 || value === 180 || value === 270;

function textsIn(value: unknown): readonly string[] | null {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value) || value.length === 0) return null;
  return value.every((page) => typeof page === 'string') ? value : null;
}

/** A list says per page how to turn it back; a single number says how the one page was turned. */
function rotationsIn(value: unknown): readonly Rotation[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isRotation) ? value : null;
  return isRotation(value) ? [((360 - value) % 360) as Rotation] : null;
}

/** `value` is the parsed JSON of a truth file; null when it is none (it has neither a text nor a prison). */
export function truthOfJson(value: unknown): Truth | null {
  if (!isFields(value)) return null;
  const texts = textsIn(value.text);
  const establishmentId = textIn(value.establishmentId);
  if (!texts && !establishmentId) return null;
  const receivedOn = isFields(value.expected) ? textIn(value.expected.receivedOn) : null;
  return {
    hand: textIn(value.hand),
    texts,
    establishmentId,
    prisonAsWritten: textIn(value.establishmentAsWritten),
    ecrouNumber: textIn(value.ecrouNumber),
    rotations: rotationsIn(value.rotation),
    receivedOn: receivedOn === null ? null : parseCalendarDate(receivedOn),
  };
}
