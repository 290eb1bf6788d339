// Search on the fake desk: the real rules of excerpts over the letters in memory, without an index.
import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { LetterDetail, LetterSummary } from '#shared/contract/schemas.ts';
import type { FoundLetter } from '#shared/contract/search.contract.ts';
import { referenceOf } from '#shared/domain/letters/reference.ts';
import { excerptOf, type Sought, soughtOf } from '#shared/domain/search/excerpt.ts';
import { wordsOf, wordsOfQuery } from '#shared/domain/search/query-words.ts';
import { makeVocabulary } from '#shared/domain/search/vocabulary.ts';
import { fold } from '#shared/kernel/fold.ts';

const os = implement(contract);

/** What is needed of the fake desk. */
type Desk = {
  readonly letters: ReadonlyMap<string, LetterSummary>;
  readonly indexed: { readonly indexed: number; readonly total: number } | null;
  detail(letter: LetterSummary): LetterDetail;
};

const pagesOf = (desk: Pick<Desk, 'detail'>, letter: LetterSummary) =>
  desk.detail(letter).pages.flatMap(({ page, text, origin }) => (text && origin ? [{ page, text, origin }] : []));

const personOf = ({ judgement }: LetterSummary) => judgement?.person ?? null;

/** Every word the letter is found by. */
export function wordsIn(desk: Pick<Desk, 'detail'>, letter: LetterSummary): readonly string[] {
  const person = personOf(letter);
  const texts = pagesOf(desk, letter).map(({ text }) => text);
  const all = [person?.surname, person?.givenNames, person?.ecrouNumber, letter.judgement?.establishment?.name];
  return wordsOf(fold([...all, letter.sourceName, referenceOf(letter.id), ...texts].join(' ')));
}

function found(desk: Desk, letter: LetterSummary, sought: Sought): FoundLetter {
  const person = personOf(letter);
  return {
    id: letter.id,
    reference: referenceOf(letter.id),
    state: letter.state,
    receivedOn: letter.receivedOn,
    sourceName: letter.sourceName,
    person: person && { surname: person.surname, givenNames: person.givenNames, ecrouNumber: person.ecrouNumber },
    establishmentId: letter.decision?.establishmentId ?? letter.judgement?.establishment?.id ?? null,
    excerpt: excerptOf(pagesOf(desk, letter), sought),
  };
}

export function searchPart<D extends Desk>(
  desk: D,
  guard: (desk: D, path: string, errors: Record<string, unknown>) => void,
) {
  const holding = (words: readonly string[], fits: (word: string, of: string) => boolean): LetterSummary[] =>
    words.length === 0
      ? []
      : [...desk.letters.values()].filter((letter) => {
          const own = wordsIn(desk, letter);
          return words.every((word) => own.some((each) => fits(word, each)));
        });
  const begins = (word: string, of: string): boolean => of.startsWith(word);
  return {
    search: {
      find: os.search.find.handler(({ input, errors }) => {
        guard(desk, 'search.find', errors);
        const words = wordsOfQuery(fold(input.query));
        const letters = holding(words, begins).map((letter) => found(desk, letter, soughtOf(words)));
        const people = letters.flatMap(({ id, person, establishmentId }) => {
          const own = wordsOf(fold([person?.surname, person?.givenNames, person?.ecrouNumber].join(' ')));
          const isNamed = person && words.every((word) => own.some((each) => begins(word, each)));
          return isNamed ? [{ ...person, establishmentId, newest: id, letters: 1 }] : [];
        });
        return { people, letters };
      }),
      near: os.search.near.handler(({ input, errors }) => {
        guard(desk, 'search.near', errors);
        const words = wordsOfQuery(fold(input.query));
        const vocabulary = makeVocabulary();
        for (const letter of desk.letters.values()) for (const word of wordsIn(desk, letter)) vocabulary.add(word);
        const near = new Map(words.map((word) => [word, vocabulary.near(word, 8)]));
        const exact = new Set(holding(words, begins).map(({ id }) => id));
        return holding(words, (word, of) => begins(word, of) || (near.get(word) ?? []).includes(of))
          .filter(({ id }) => !exact.has(id))
          .map((letter) => found(desk, letter, soughtOf(words, [...near.values()].flat())));
      }),
      progress: os.search.progress.handler(({ errors }) => {
        guard(desk, 'search.progress', errors);
        return desk.indexed ?? { indexed: desk.letters.size, total: desk.letters.size };
      }),
    },
  };
}
