// Écrou numbers stuck to their label or to a letter, and small words misread between the two.
import { expect, test } from 'vitest';
import { judgeText } from '../triage/letters.ts';

const numberIn = (line: string) =>
  judgeText(`TRAORE Lassana\n${line}\nLa Cimade\n91 rue Oberkampf\n75011 Paris\nBonjour,\nPouvez-vous m’aider ?\nMerci`)
    .person?.ecrouNumber ?? null;

test.each([
  ['ecrou841243', '841243'],
  ['N°Eerou954195', '954195'],
  ['matriculee341297', '341297'],
  ['écrou nn937480', '937480'],
  ['écroué sons ee n° 89474', '89474'],
  ['num écrou 64329e', '64329'],
])('%s', (line, number) => {
  expect(numberIn(line)).toBe(number);
});

test.each([
  ['a postal box after the label', 'écrou BP 27547'],
  ['a word with a number', 'batiment4521'],
  ['a telephone', 'écrou : tel 0144187265'],
])('none: %s', (_name, line) => {
  expect(numberIn(line)).toBeNull();
});
