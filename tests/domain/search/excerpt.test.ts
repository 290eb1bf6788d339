// The words around a hit, and what a query asks for.
import { expect, it } from 'vitest';
import { excerptOf, marksIn, type PageText, soughtOf } from '#shared/domain/search/excerpt.ts';
import { wordsOfQuery } from '#shared/domain/search/query-words.ts';

const page = (text: string, page = 1): PageText => ({ page, text, origin: 'print' });
const marked = (pages: readonly PageText[], ...words: string[]) => {
  const excerpt = excerptOf(pages, soughtOf(words));
  return excerpt && { ...excerpt, marks: excerpt.marks.map(([from, to]) => excerpt.text.slice(from, to)) };
};
const FILLER = 'quelques mots qui ne disent rien de particulier '.repeat(6).trim();

it('shows a short text whole, on one line, with the words marked as they are written', () => {
  expect(marked([page("Je suis détenu\nà la maison d'Arrêt.")], 'arret', 'deten')).toEqual({
    page: 1,
    origin: 'print',
    text: "Je suis détenu à la maison d'Arrêt.",
    marks: ['détenu', 'Arrêt'],
  });
});

it('cuts at words and says that the text goes on', () => {
  const found = marked([page(`${FILLER} Sequedin ${FILLER}`)], 'seque');
  expect(found?.marks).toEqual(['Sequedin']);
  expect(found?.text).toMatch(/^… \p{L}.*Sequedin.*\p{L} …$/u);
  expect(found?.text.length).toBeLessThan(190);
  for (const word of found?.text.replaceAll('… ', '').replaceAll(' …', '').split(' ') ?? []) {
    expect(`${FILLER} Sequedin`.split(' ')).toContain(word);
  }
});

it('prefers the stretch and the page with the most different words', () => {
  const pages = [page(`titre titre ${FILLER} fin`), page(`${FILLER} titre de séjour`, 2)];
  expect(marked(pages, 'titre', 'sejour')).toMatchObject({ page: 2, marks: ['titre', 'séjour'] });
});

it('marks other spellings as whole words only', () => {
  const sought = soughtOf(['benali'], ['benaii']);
  const text = 'M. Benaii et les benaiis, Benalie';
  expect(marksIn(text, sought).map(([from, to]) => text.slice(from, to))).toEqual(['Benaii', 'Benalie']);
});

it('says nothing where no page has the words', () => {
  expect(marked([page('rien')], 'mot')).toBeNull();
  expect(marked([], 'mot')).toBeNull();
});

it('keeps a word longer than the stretch whole', () => {
  const long = `x${'y'.repeat(300)}`;
  expect(marked([page(`${FILLER} ${long} ${FILLER}`)], 'xy')?.marks).toEqual([long]);
});

it.each([
  ['', []],
  ['a', []],
  ['a b', []],
  ['a dupont', ['dupont']],
  ["l'oqtf", ['oqtf']],
  ['12', ['12']],
  ['dupont dupont', ['dupont']],
  [' - " * ', []],
])('of « %s » the words are %j', (query, words) => {
  expect(wordsOfQuery(query)).toEqual(words);
});
