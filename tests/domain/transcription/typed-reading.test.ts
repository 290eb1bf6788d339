// Validated lines stand in place of what the machine read of them, and of nothing else.
import { expect, test } from 'vitest';
import { type PageReading, textOf } from '#shared/domain/reading/reading.ts';
import { doubtfulIn, originOf, originOfAll, restsOnDraft } from '#shared/domain/reading/text-origin.ts';
import { linesToTranscribe } from '#shared/domain/transcription/open-page.ts';
import {
  judgesTheSame,
  type TranscribedLine,
  validatesTheSame,
} from '#shared/domain/transcription/transcribed-line.ts';
import { withAllTyped, withTyped } from '#shared/domain/transcription/typed-reading.ts';
import { aLine, handPage, handWords } from './lines.ts';

const READ = handPage('Bonjour Madane Monsieur', 'je sui à la prizon', 'Merci');
const typed = (reading: PageReading, ...lines: TranscribedLine[]): PageReading =>
  withTyped([reading], [{ page: 1, lines }], [reading])[0] as PageReading;

test('a validated line replaces its words, certain and in their places; the others stay as read', () => {
  const { words } = typed(READ, aLine());
  expect(textOf(words)).toBe('Bonjour Madame Monsieur\nje sui à la prizon\nMerci');
  const [first, , third] = words;
  expect(first).toMatchObject({ confidence: 1, typed: true, hand: true, box: READ.words[0]?.box });
  expect(third?.box).toEqual(READ.words[2]?.box);
  expect(words.filter((word) => word.typed)).toHaveLength(3);
});

test('a draft changes nothing, whatever was typed', () => {
  expect(typed(READ, aLine({ state: 'draft' }))).toEqual(READ);
});

test('to judge by, a line that is being typed stands beside what was read of it, and is a draft', () => {
  const alsoRead = handWords('Bonsoir', 0);
  const draft = aLine({ state: 'draft', typed: 'Bonjour OQTF' });
  const [page] = withAllTyped([{ ...READ, alsoRead }], [{ page: 1, lines: [draft] }], [READ]);
  expect(textOf(page?.words ?? [])).toBe('Bonjour OQTF\nje sui à la prizon\nMerci');
  expect(textOf(page?.alsoRead ?? [])).toBe('Bonsoir\nBonjour Madane Monsieur');
  expect(originOf(page?.words ?? [])).toBe('draft');
  const untouched = [{ page: 1, lines: [aLine({ state: 'draft', typed: '' })] }];
  expect(withAllTyped([READ], untouched, [READ])).toEqual([READ]);
});

test('another number of words is shared out along the line', () => {
  const { words } = typed(READ, aLine({ typed: 'Bonjour à tous Madame Monsieur' }));
  const boxes = words.filter((word) => word.typed).map((word) => word.box);
  expect(boxes).toHaveLength(5);
  expect(boxes[0]?.[0]).toBe(100);
  expect((boxes[4]?.[0] ?? 0) + (boxes[4]?.[2] ?? 0)).toBe(380);
  for (const [at, box] of boxes.entries()) if (at > 0) expect(box[0]).toBeGreaterThan(boxes[at - 1]?.[0] ?? 0);
});

test('an unreadable word and an empty line are no words', () => {
  expect(textOf(typed(READ, aLine({ typed: 'Bonjour [?] Monsieur' })).words)).toMatch(/^Bonjour Monsieur\n/);
  expect(textOf(typed(READ, aLine({ typed: '' })).words)).toBe('je sui à la prizon\nMerci');
});

test('an added line stands between the lines above and below it', () => {
  const added = aLine({ key: 'a1', source: null, machine: '', typed: 'Écrou 4321', box: [100, 195, 300, 40] });
  expect(textOf(typed(READ, added).words)).toBe('Bonjour Madane Monsieur\nje sui à la prizon\nÉcrou 4321\nMerci');
});

test('after another reading the line is found by its place, although the lines lean', () => {
  const again = handPage('Bonjour', 'Madome Monsieur', 'je sui à la prizon', 'Merci');
  // The first two lines of the new reading are the one line of before.
  const words = again.words.map((word) =>
    word.line === 0
      ? word
      : word.line === 1
        ? { ...word, box: [word.box[0] + 100, 104, 80, 40] as const }
        : { ...word, box: [word.box[0], word.box[1] - 60, 80, 40] as const },
  );
  expect(textOf(typed({ ...again, words }, aLine()).words)).toBe('Bonjour Madame Monsieur\nje sui à la prizon\nMerci');
});

test('the second reading of a validated line is no evidence any more, that of the others is', () => {
  const alsoRead = [...handWords('Bonjour OQTF', 0), ...handWords('rétention ici', 1)];
  const page = typed({ ...READ, alsoRead }, aLine());
  expect(page.alsoRead.map(({ text }) => text)).toEqual(['rétention', 'ici']);
});

test('a page that could not be read is what was typed on it', () => {
  const lines = [aLine({ key: 'a1', source: null, machine: '', typed: 'OQTF reçue hier' })];
  const [page] = withTyped(
    [],
    [{ page: 2, lines }],
    [
      { page: 1, width: 9, height: 9 },
      { page: 2, width: 800, height: 900 },
    ],
  );
  expect(page).toMatchObject({ page: 2, width: 800, height: 900, rotation: 0 });
  expect(textOf(page?.words ?? [])).toBe('OQTF reçue hier');
});

test('the lines to type are the lines read, and stay as left', () => {
  const lines = linesToTranscribe(READ, []);
  expect(lines.map(({ key, machine, state }) => [key, machine, state])).toEqual([
    ['r0', 'Bonjour Madane Monsieur', 'draft'],
    ['r1', 'je sui à la prizon', 'draft'],
    ['r2', 'Merci', 'draft'],
  ]);
  expect(lines[0]?.box).toEqual([100, 100, 280, 48]);
  const left = lines.map((line, at) => (at === 1 ? { ...line, typed: 'je suis à la prison' } : line));
  expect(linesToTranscribe(READ, left)).toEqual(left);
});

test('after another reading, what was touched stays and the rest is as read now', () => {
  const left = linesToTranscribe(READ, []).map((line) =>
    line.key === 'r1' ? { ...line, typed: 'je suis à la prison', state: 'validated' as const } : line,
  );
  const again = handPage('Bonjour Madame Monsieur', 'je suit a la pizon', 'Merci bien');
  const lines = linesToTranscribe(again, left);
  expect(lines.map(({ typed: text }) => text)).toEqual([
    'Bonjour Madame Monsieur',
    'je suis à la prison',
    'Merci bien',
  ]);
  expect(new Set(lines.map(({ key }) => key)).size).toBe(3);
});

test('only validated text is worth judging again', () => {
  const draft = aLine({ state: 'draft' });
  expect(validatesTheSame([draft], [{ ...draft, typed: 'autre chose' }])).toBe(true);
  expect(judgesTheSame([draft], [{ ...draft, typed: 'autre chose' }])).toBe(false);
  expect(
    judgesTheSame(
      [],
      [
        { ...draft, typed: draft.machine },
        { ...draft, typed: '  ' },
      ],
    ),
  ).toBe(true);
  expect(judgesTheSame([draft], [aLine()])).toBe(false);
  expect(judgesTheSame([aLine()], [aLine({ typed: 'autre chose' })])).toBe(false);
  expect(judgesTheSame([aLine()], [])).toBe(false);
});

test('whose words a text is, and which of them are doubtful', () => {
  expect(originOf(READ.words)).toBe('draft');
  expect(originOf(READ.words.map(({ hand: _, ...word }) => word))).toBe('print');
  expect(originOf(typed(READ, aLine()).words)).toBe('partly-validated');
  const all = linesToTranscribe(READ, []).map((line) => ({ ...line, state: 'validated' as const }));
  expect(originOf(typed(READ, ...all).words)).toBe('validated');
  expect(originOfAll(['validated', 'print', null])).toBe('partly-validated');
  expect(originOfAll(['draft', 'print'])).toBe('draft');
  expect(originOfAll([null])).toBe(null);
  const doubted = [...handWords('je sui', 0), ...handWords('prizon', 1, 0.3)];
  expect(doubtfulIn(doubted)).toEqual([[7, 13]]);
  expect(textOf(doubted).slice(7, 13)).toBe('prizon');
});

test('a name rests on a draft until its line is validated', () => {
  const evidence = [{ text: 'Madane', page: 1, box: READ.words[1]?.box ?? null }];
  expect(restsOnDraft(evidence, [READ])).toBe(true);
  expect(restsOnDraft(evidence, [typed(READ, aLine())])).toBe(false);
  expect(restsOnDraft(evidence, [typed(READ, aLine({ key: 'r2', source: 2, machine: 'Merci', typed: 'Merci' }))])).toBe(
    true,
  );
});
