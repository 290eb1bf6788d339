// What the search of the whole desk answers: people, and letters with the words around the hit. The first results are
// those the index finds at once; near spellings are asked for apart and come later.
import type { LetterState } from '#shared/domain/letters/letter-state.ts';
import { referenceOf } from '#shared/domain/letters/reference.ts';
import { textOf } from '#shared/domain/reading/reading.ts';
import { originOf } from '#shared/domain/reading/text-origin.ts';
import { type Excerpt, excerptOf, type PageText, type Sought, soughtOf } from '#shared/domain/search/excerpt.ts';
import { wordsOfQuery } from '#shared/domain/search/query-words.ts';
import { withTyped } from '#shared/domain/transcription/typed-reading.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { fold, squash } from '#shared/kernel/fold.ts';
import type { EstablishmentId, LetterId } from '#shared/kernel/ids.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { StoredLetter } from '../../ports/desk-store.ts';

type Ports = Pick<DeskPorts, 'store'>;

export type PersonName = {
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly ecrouNumber: string | null;
};

export type FoundPerson = PersonName & {
  /** Of the newest letter. */
  readonly establishmentId: EstablishmentId | null;
  readonly newest: LetterId;
  readonly letters: number;
};

export type FoundLetter = {
  readonly id: LetterId;
  readonly reference: string;
  readonly state: LetterState;
  readonly receivedOn: CalendarDate;
  readonly sourceName: string;
  readonly person: PersonName | null;
  readonly establishmentId: EstablishmentId | null;
  /** Null where the words are not in the text shown: in a name, the prison, the machine's second reading. */
  readonly excerpt: Excerpt | null;
};

export type Found = { readonly people: readonly FoundPerson[]; readonly letters: readonly FoundLetter[] };

/** People are told apart among so many letters. */
const LOOKED_AT = 20;
const MOST_LETTERS = 8;
const MOST_PEOPLE = 5;

export async function findLetters(ports: Ports, query: string): Promise<Found> {
  const words = wordsOfQuery(fold(query));
  const found = await ports.store.search.find(words, LOOKED_AT);
  const known = await ports.store.letters.findAll(found.byPerson);
  const others = found.byWords.slice(0, Math.max(0, MOST_LETTERS - known.length));
  const byWords = await ports.store.letters.findAll(others);
  const shown = [...known, ...byWords].slice(0, MOST_LETTERS);
  return { people: peopleOf(known), letters: await foundLetters(ports, shown, soughtOf(words)) };
}

export async function findNear(ports: Ports, query: string): Promise<readonly FoundLetter[]> {
  const words = wordsOfQuery(fold(query));
  const { letters, spellings } = await ports.store.search.near(words, MOST_LETTERS);
  return foundLetters(ports, await ports.store.letters.findAll(letters), soughtOf(words, spellings));
}

const nameOf = ({ judgement }: StoredLetter): PersonName | null => {
  const person = judgement?.person;
  if (!person || (!person.surname && !person.givenNames && !person.ecrouNumber)) return null;
  return { surname: person.surname, givenNames: person.givenNames, ecrouNumber: person.ecrouNumber };
};

/** What a person decided, else what was read. */
const prisonOf = ({ decision, judgement }: StoredLetter): EstablishmentId | null =>
  decision?.establishmentId ?? judgement?.establishment?.id ?? null;

/** Letters under one name and number are taken for one person's: to find them, never to decide on them. */
function peopleOf(newestFirst: readonly StoredLetter[]): FoundPerson[] {
  const people = new Map<string, FoundPerson>();
  for (const letter of newestFirst) {
    const name = nameOf(letter);
    if (!name) continue;
    const key = [name.surname, name.givenNames, name.ecrouNumber].map((part) => squash(part ?? '')).join('/');
    const before = people.get(key);
    const newest = before ?? { ...name, establishmentId: prisonOf(letter), newest: letter.id, letters: 0 };
    people.set(key, { ...newest, letters: newest.letters + 1 });
  }
  return [...people.values()].slice(0, MOST_PEOPLE);
}

const foundLetters = (ports: Ports, letters: readonly StoredLetter[], sought: Sought): Promise<FoundLetter[]> =>
  Promise.all(
    letters.map(async (letter) => ({
      id: letter.id,
      reference: referenceOf(letter.id),
      state: letter.state,
      receivedOn: letter.receivedOn,
      sourceName: letter.sourceName,
      person: nameOf(letter),
      establishmentId: prisonOf(letter),
      excerpt: excerptOf(await textsOf(ports, letter), sought),
    })),
  );

/** The pages as a person sees them, then what was typed of them and is not validated yet. */
async function textsOf({ store }: Ports, letter: StoredLetter): Promise<PageText[]> {
  const [read, typed] = await Promise.all([
    store.letters.readings(letter.id),
    store.transcriptions.ofLetter(letter.id),
  ]);
  const pages = withTyped(read, typed, letter.pages).map(
    ({ page, words }): PageText => ({ page, text: textOf(words), origin: originOf(words) }),
  );
  const drafts = typed.map(({ page, lines }): PageText => {
    const unfinished = lines.filter(({ state }) => state === 'draft').map((line) => line.typed);
    return { page, text: unfinished.join('\n'), origin: 'draft' };
  });
  return [...pages, ...drafts];
}
