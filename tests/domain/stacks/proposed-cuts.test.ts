// Where letters seem to begin in a stack, and why: on pages of text, through the real reading rules.
import { expect, test } from 'vitest';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { asScanned } from '#shared/domain/stacks/arrangement.ts';
import { factsOf, unreadPage } from '#shared/domain/stacks/page-facts.ts';
import { isOpen, proposedCuts, withCut } from '#shared/domain/stacks/proposed-cuts.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';
import { RECEIVED } from '../triage/letters.ts';

const KNOWN = { receivedOn: RECEIVED, establishments: ESTABLISHMENTS, vocabulary: VOCABULARY };

const letter = (name: string, ecrou: string, greeting = 'Madame, Monsieur,'): string =>
  `${name}\nécrou ${ecrou}\nMaison d'arrêt d'Amiens\n${greeting}\nJe suis incarcéré depuis deux ans et je vous écris.\nJe n'ai pas de nouvelles de mon dossier depuis mars.\nMerci de votre aide`;
const ENVELOPE = 'La Cimade\nService prison\n91 rue Oberkampf\n75011 Paris';
const BACK = 'Exp DIOP\n80000 Amiens\n75011 Paris';
const GOES_ON =
  'ma femme est venue au parloir et elle m’a dit que la préfecture\nn’a pas répondu à la demande que nous avons faite en mars\net que je dois attendre encore une réponse de votre part';
const CLOSING =
  'Dans l’attente de votre réponse je vous prie d’agréer,\nMadame, Monsieur,\nmes salutations distinguées';
const BLANK = '';

const SHEET = '⧉';

const cutsOf = (...pages: readonly (string | null)[]) =>
  proposedCuts(
    pages.map((text, at) =>
      text === null
        ? unreadPage(at + 1)
        : factsOf({ ...pageOfText(text), page: at + 1, ...(text === SHEET && { separator: true as const }) }, KNOWN),
    ),
  );
const told = (...pages: readonly (string | null)[]): string[] =>
  cutsOf(...pages).map(({ before, reason, aside }) => `${before} ${reason}${aside.length > 0 ? ` ·${aside}` : ''}`);

test.each<[string, readonly (string | null)[], string[]]>([
  ['one letter', [letter('DIOP Awa', '45112'), GOES_ON], []],
  ['a new greeting', [letter('DIOP Awa', '45112'), GOES_ON, letter('TRAORE Ali', '7788')], ['3 greeting']],
  ['a greeting before the end is none', [letter('DIOP Awa', '45112'), CLOSING], []],
  [
    'an envelope before each letter',
    [ENVELOPE, letter('A B', '1212'), ENVELOPE, letter('C D', '3434')],
    ['3 envelope'],
  ],
  [
    'front and back of one envelope',
    [letter('A B', '1212'), GOES_ON, ENVELOPE, BACK, letter('C D', '3434'), GOES_ON],
    ['3 envelope'],
  ],
  [
    'envelopes behind their letters',
    [letter('A B', '1212'), ENVELOPE, letter('C D', '3434'), ENVELOPE],
    ['3 envelope'],
  ],
  ['a blank page between', [letter('A B', '1212'), GOES_ON, BLANK, GOES_ON], ['4 blank ·3']],
  ['blank backs say nothing', [letter('A B', '1212'), BLANK, GOES_ON, BLANK], []],
  ['blank pages at both ends', [BLANK, letter('A B', '1212'), GOES_ON, GOES_ON, GOES_ON, BLANK], []],
  ['another number', [letter('A B', '45112'), `TRAORE Ali\nécrou 77881\n${GOES_ON}`], ['2 sender']],
  ['the same number', [letter('A B', '45112'), `DIOP Awa\nécrou 45112\n${GOES_ON}`], []],
  ['a separator sheet', [GOES_ON, SHEET, GOES_ON], ['3 separator ·2']],
  ['a separator sheet with its blank back', [GOES_ON, BLANK, SHEET, BLANK, GOES_ON, BLANK], ['5 separator ·3,4']],
  ['separator sheets at both ends', [SHEET, GOES_ON, SHEET, SHEET], ['2 separator ·1', '3 separator ·3,4']],
  ['nothing read', [null, null, null], []],
  ['unread pages between', [letter('A B', '1212'), null, letter('C D', '3434')], ['3 greeting']],
])('%s', (_name, pages, cuts) => {
  expect(told(...pages)).toEqual(cuts);
});

test('a proposal tells the words it rests on', () => {
  const [cut] = cutsOf(letter('DIOP Awa', '45112'), letter('TRAORE Ali', '7788', 'Bonjour Madame,'));
  expect(cut?.evidence).toEqual({ text: 'Bonjour Madame,', page: 2, box: null });
});

test('accepted, the cut is made and what lies between is put aside; then it is no proposal any more', () => {
  const [cut] = cutsOf(letter('A B', '1212'), GOES_ON, BLANK, GOES_ON);
  if (!cut) throw new Error('nothing proposed');
  const scanned = asScanned([1, 2, 3, 4].map((page) => ({ page, role: 'letter' })));
  expect(isOpen(cut, scanned)).toBe(true);
  const done = withCut(scanned, cut);
  expect(done.letters.map((pages) => pages.map(({ page }) => page))).toEqual([[1, 2], [4]]);
  expect(done.aside.map(({ page }) => page)).toEqual([3]);
  expect(isOpen(cut, done)).toBe(false);
});
