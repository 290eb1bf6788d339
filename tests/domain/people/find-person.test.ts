// Who the letter is about: numbers, names and birth dates as they are written, and silence where they are not.
import { describe, expect, it } from 'vitest';
import { judgePages, judgeText, letterFrom, pageOfPieces } from '../triage/letters.ts';

const BODY = '\nLa Cimade\n91 rue Oberkampf\n75011 Paris\nBonjour,\nJe suis incarcéré et je vous écris.\nMerci';
const person = (head: string) => judgeText(head + BODY).person;

describe('écrou number', () => {
  it.each([
    ["N° d'écrou : 385 981", '385981'],
    ['écrou 57441', '57441'],
    ['Ecrou n° 107190', '107190'],
    ['N°Ecrou:77412', '77412'],
    ['écroué sous le numéro 10 887', '10887'],
    ['ecrau : 77412', '77412'],
    ['Ecrou l07l9O', '107190'],
    ['matricule 4521', '4521'],
    ['écrou n° 77.412 cellule 214', '77412'],
    ['matric ule 8220', '8220'],
    ['N°erou:77412', '77412'],
    ['DiarraYécrou u 77412', '77412'],
    ['N° ACB 304203', '304203'],
    ['num écrii n° 204675', '204675'],
  ])('%s', (line, number) => expect(person(`DIARRA Souleymane\n${line}`)?.ecrouNumber).toBe(number));

  it.each(['écroué le 12/03/2024', 'cellule 21458', '59140 Dunkerque', 'écrou', 'écroué depuis 2023', 'N° tel 304203'])(
    'none in « %s »',
    (line) => expect(person(`DIARRA Souleymane\n${line}`)?.ecrouNumber).toBeNull(),
  );
});

describe('two readings of one number', () => {
  const line = (text: string) => pageOfPieces([{ text, x: 50, y: 40 }]);
  const both = (first: string, second: string) => judgePages([{ ...line(first), alsoRead: line(second).words }]).person;

  it('trusts what both read, and says nothing when they differ', () => {
    expect(both('écrou 77412', 'écrou 77412')?.confidence).toBeGreaterThan(0.95);
    expect(both('écrou 77412', 'écrou 17472')?.ecrouNumber ?? null).toBeNull();
    expect(both('cellule 4', 'écrou 77412')?.ecrouNumber).toBe('77412');
  });
});

describe('name', () => {
  it.each([
    ['DIARRA Souleymane\nécrou 77412', 'DIARRA', 'Souleymane'],
    ['Souleymane DIARRA\nécrou 77412', 'DIARRA', 'Souleymane'],
    ['M. Diarra Souleymane\nécrou 77412', 'DIARRA', 'Souleymane'],
    ['NOM : DIARRA  PRÉNOM : SOULEYMANE\nécrou 77412', 'DIARRA', 'Souleymane'],
    ['Nom et prénom : DIARRA Souleymane\nécrou 77412', 'DIARRA', 'Souleymane'],
    ['Exp : BEN AMOR Jean-Claude n°écrou 77412', 'BEN AMOR', 'Jean-Claude'],
  ])('%s', (head, surname, givenNames) => expect(person(head)).toMatchObject({ surname, givenNames }));

  it('is taken from a sentence, with the birth date', () => {
    const text = "Bonjour,\nJe m'appelle Souleymane DIARRA, né le 3 mars 1991, je suis détenu à Agen.\nMerci";
    expect(judgeText(text).person).toMatchObject({ surname: 'DIARRA', givenNames: 'Souleymane', bornOn: '1991-03-03' });
  });

  it('is that of the person an authority writes about, not of who signs', () => {
    const text =
      'TRIBUNAL ADMINISTRATIF\nVu la requête de M. Souleymane DIARRA, né le 12/04/1988, écrou 55123 ;\n' +
      'Article 1er : la requête de M. Souleymane DIARRA est rejetée.\nLe greffier,\nM. Jacques Martin';
    expect(judgeText(text).person).toMatchObject({ surname: 'DIARRA', ecrouNumber: '55123', bornOn: '1988-04-12' });
  });

  it('is not guessed where the order is open or the words are no name', () => {
    expect(person('OKORO BASSEY\nécrou 77412')?.surname).toBeNull();
    expect(person('Cellule Bâtiment\nécrou 77412')?.surname).toBeNull();
    expect(judgeText(letterFrom('x').replace('TRAORE Lassana', 'Tr4ore L@ssana')).person?.surname).toBeNull();
  });

  it('is not given when the reader doubted its letters', () => {
    const page = (confidence: number) =>
      pageOfPieces([
        { text: 'DIARRA Souleymane', x: 50, y: 40, confidence },
        { text: 'écrou 77412', x: 50, y: 70 },
      ]);
    expect(judgePages([page(0.95)]).person?.surname).toBe('DIARRA');
    expect(judgePages([page(0.3)]).person?.surname).toBeNull();
  });

  it('does not take a child’s birthday for the person’s', () => {
    const text = letterFrom('MA de Gap', 'Bonjour,\nMa fille est née le 03/04/2020 et je suis détenu.\nMerci');
    expect(judgeText(text).person?.bornOn).toBeNull();
  });
});

it("a relative's letter names whom it is about; else the family's name stands for it, without a given name", () => {
  const family = (line: string) =>
    judgeText(
      `SHEHUAJ Leïla\n9 quai de Nantes\n14200 Tours\nLa Cimade\n91 rue Oberkampf\n75011 Paris\nMadame, Monsieur,\n${line}\nMerci pour lui.`,
    ).person;
  expect(family('Mon mari Nabil ARZUMANIAN est incarcéré à la MA de Tours.')).toMatchObject({ surname: 'ARZUMANIAN' });
  expect(family('Mon mari Nabil est incarcéré à la MA de Tours, son numéro d’écrou est 51234.')).toMatchObject({
    surname: 'SHEHUAJ',
    givenNames: null,
  });
});
