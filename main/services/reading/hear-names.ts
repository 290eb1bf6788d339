// Listens for the names of people on file in what the handwriting reader saw of a letter, once its prison is judged. What
// was seen is there only while the letter is read: other people's names never go to the reading child.
import { LEAST_KEPT, textOfName } from '#shared/domain/people/name-heard.ts';
import { type HeardName, nameListener } from '#shared/domain/people/name-listening.ts';
import { foldedOf, type KeptTrace, placeIn } from '#shared/domain/reading/kept-trace.ts';
import type { HeardPhrase, PageReading } from '#shared/domain/reading/reading.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import type { Vocabulary } from '#shared/domain/triage/vocabulary.ts';
import { squash } from '#shared/kernel/fold.ts';
import type { PeopleRecords } from '../../ports/desk-people.ts';
import type { StoredLetter } from '../../ports/desk-store.ts';

/** What was seen of the handwritten lines where names of writers stand, page by page. */
export type SeenLines = Map<number, readonly KeptTrace[]>;

type Ports = { readonly people: PeopleRecords; readonly vocabulary: Pick<Vocabulary, 'common' | 'names'> };
type Heard = HeardName & { readonly page: number; readonly trace: KeptTrace };

/** Further ones are of a stack of several letters, whose prisons nobody knows yet. */
const MOST_PAGES = 12;
/** Names listened for; more cost more time, and more chances to be wrong. */
const MOST_NAMES = 300;
/** Numbers with fewer digits are days and cells. */
const LEAST_DIGITS = 4;
const MOST_NUMBERS = 40;
/** Who writes says so at the head and at the foot of a page; names between are other people's as often. */
const HEAD_LINES = 12;
const FOOT_LINES = 6;

const headAndFoot = (lines: readonly KeptTrace[]): KeptTrace[] =>
  lines.filter((_, at) => at < HEAD_LINES || at >= lines.length - FOOT_LINES);

/** What takes the lines of a page; nothing where they are not wanted. */
export const seeing = (seen: SeenLines, page: number): ((lines: readonly KeptTrace[]) => void) | undefined =>
  page > MOST_PAGES ? undefined : (lines) => void seen.set(page, headAndFoot(lines));

const ordinaryOf = new WeakMap<Ports['vocabulary']['names'], ReadonlySet<string>>();

/** A surname that is a common word or a given name too is heard only beside a given name. */
function ordinaryIn({ common, names }: Ports['vocabulary']): ReadonlySet<string> {
  const known = ordinaryOf.get(names);
  if (known) return known;
  const built = new Set([...common, ...names.givenNames, ...names.notNames]);
  ordinaryOf.set(names, built);
  return built;
}

/** Lets what waits be done between two lines. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Readings of numbers that no judgement believed: they prove nothing, but whose name may stand beside them is known. */
const numbersHeard = (readings: readonly PageReading[]): string[] =>
  readings
    .flatMap(({ heard = [] }) => heard.filter(({ kind }) => kind === 'number'))
    .map(({ text }) => text.replace(/\D/g, ''))
    .filter((digits) => digits.length >= LEAST_DIGITS)
    .slice(0, MOST_NUMBERS);

/** The readings with the names that were heard in them: who may have written, from the judged prison or by a number. */
export async function withHeardNames(
  ports: Ports,
  { decision }: Pick<StoredLetter, 'decision'>,
  { judgement, readings, seen }: { judgement: Judgement; readings: readonly PageReading[]; seen: SeenLines },
): Promise<readonly PageReading[]> {
  const lines = [...seen].flatMap(([page, own]) => own.map((trace) => ({ page, trace })));
  if (lines.length === 0) return readings;
  const { person, establishment, alternatives } = judgement;
  const sought = {
    ecrouNumber: person?.ecrouNumber ?? null,
    otherNumbers: [...(person?.otherNumbers ?? []).map(({ number }) => number), ...numbersHeard(readings)],
    bornOn: person?.bornOn ?? null,
    prisons: [decision?.establishmentId, establishment?.id, ...alternatives.map(({ id }) => id)].flatMap(
      (id) => id ?? [],
    ),
  };
  const names = await ports.people.namesAround(sought, MOST_NAMES);
  if (names.length === 0) return readings;
  const ordinary = ordinaryIn(ports.vocabulary);
  const listen = nameListener(names, { ordinary });
  const heard: Heard[] = [];
  for (const { page, trace } of lines) {
    heard.push(...listen(foldedOf(trace)).map((name) => ({ ...name, page, trace })));
    await breathe();
  }
  const likely = heard.filter(({ chance }) => chance >= LEAST_KEPT);
  return withPhrases(readings, await besideRivals(ports.people, likely, ordinary));
}

/** Heard again beside surnames of the whole desk that are nearly the same, so that they are not taken for those. */
async function besideRivals(
  people: PeopleRecords,
  heard: readonly Heard[],
  ordinary: ReadonlySet<string>,
): Promise<Heard[]> {
  if (heard.length === 0) return [];
  const own = new Set(heard.map(({ surname }) => squash(surname)));
  const rivals = (await people.surnamesLike(heard.map(({ surname }) => surname))).filter(
    (name) => !own.has(squash(name)),
  );
  const listen = nameListener(heard, { rivals, ordinary });
  return heard.flatMap(({ page, trace, surname }): Heard[] => {
    const again = listen(foldedOf(trace)).find((name) => name.surname === surname);
    return again && again.chance >= LEAST_KEPT ? [{ ...again, page, trace }] : [];
  });
}

const withPhrases = (readings: readonly PageReading[], names: readonly Heard[]): readonly PageReading[] =>
  readings.map((reading) => {
    const own = names
      .filter(({ page }) => page === reading.page)
      .map((name): HeardPhrase => {
        const box = placeIn(name.trace, name.from, name.to);
        return { kind: 'person-name', text: textOfName(name), chance: name.chance, box };
      });
    return own.length === 0 ? reading : { ...reading, heard: [...(reading.heard ?? []), ...own] };
  });
