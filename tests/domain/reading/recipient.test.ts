// The desk's own address is the recipient, however badly it was read: its town is never the prison.
import { expect, test } from 'vitest';
import { layOut } from '#shared/domain/reading/layout.ts';
import { linesOf } from '#shared/domain/reading/page-text.ts';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { LETTER_WORDS } from '#shared/reference/letter-words.ts';
import { MONTH_NAMES } from '#shared/reference/months.ts';
import { day } from '../triage/letters.ts';

const recipientOf = (text: string): string[] =>
  layOut(linesOf(pageOfText(text)), LETTER_WORDS, MONTH_NAMES, day('2026-11-22'))
    .filter((line) => line.role === 'recipient')
    .map((line) => line.text);

const BODY = 'Bonjour,\nJe suis incarcéré depuis deux ans et je vous écris pour avoir de l’aide.\nMerci';

test.each([
  ['LA CIMADE', '91 rue Oberkampf', '75011 Paris'],
  ['LA CIMADF', 'Servlce prlson', '75O11 PARIS'],
  ['CINADE', '91 r Oberkampf', '75011 Paris'],
  ['Gimade', '91 rue 0berkarnpf', '7501l Paris'],
  ["A l'attention du service prison", '91 rue Oberkanf', '75011 PARIS'],
  ['Commission prison', '91 rue', '75011 Paris'],
])('%s, %s, %s', (...lines) => {
  expect(recipientOf(`DIOP Awa\nécrou 5512\n${lines.join('\n')}\n${BODY}`)).toHaveLength(3);
});

test.each([
  ['91 rue de la Paix', '59000 Lille'],
  ["A l'attention du directeur", 'MA de Gap'],
  ['12 rue Oscar Roty', '75015 Paris'],
  ['Cellule 211', '75014 Paris'],
])('not the desk: %s, %s', (...lines) => {
  expect(recipientOf(`DIOP Awa\nécrou 5512\n${lines.join('\n')}\n${BODY}`)).toEqual([]);
});
