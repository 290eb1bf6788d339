// Other names and the nationality of the person, said in so many words; nothing is told from a name or a birth place.
import { expect, test } from 'vitest';
import { judgeText, letterFrom } from '../triage/letters.ts';

const personOf = (head: string, body: string) =>
  judgeText(`${head}\nécrou 5512\nMA de Gap\nLa Cimade\n75011 Paris\n${body}`).person;
const BODY = "Bonjour,\nJe vous écris pour avoir de l'aide.\nMerci";

test.each([
  ['DIOP Awa se disant KEITA Mariama', BODY, ['KEITA']],
  ['DIOP Awa alias KEITA', BODY, ['KEITA']],
  ['DIOP Awa', "Bonjour,\nJe suis connue sous le nom de KEITA Mariama.\nMerci de m'aider", ['KEITA']],
  ['DIOP Awa', BODY, undefined],
])('%s / %s: %j', (head, body, aliases) => {
  expect(personOf(head, body)).toMatchObject({ surname: 'DIOP' });
  expect(personOf(head, body)?.aliases).toEqual(aliases);
});

test.each([
  ['Je suis de nationalité algérienne et je demande une carte.', 'algérienne'],
  ['Je suis algérien et je demande une carte.', 'algérienne'],
  ['Je suis ressortissant roumain, on me demande de partir.', 'roumaine'],
  ['Nationalité : géorgienne. Je demande une carte.', 'géorgienne'],
  ['Je suis de nationalité a1gérienne et je demande une carte.', 'algérienne'],
  ['I am albanian and I need help please.', 'albanaise'],
  ['Je suis né à Oran et mes enfants sont français.', undefined],
  ['Je demande la nationalité française pour mon fils.', undefined],
  ['Je suis malien, ma femme est de nationalité sénégalaise.', undefined],
  ['Je suis marin de métier.', undefined],
])('%s: %s', (sentence, nationality) => {
  expect(judgeText(letterFrom('MA de Gap', `Bonjour,\n${sentence}\nMerci`)).person?.nationality).toBe(nationality);
});
