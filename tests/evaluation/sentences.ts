// Short letters of one sentence each (sentences.txt), for making rules: what a sentence says of danger, and what only
// looks like it. Nothing else of such a letter is true or false.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SIGNAL_CODES, type SignalCode, type UrgencyLevel } from '#shared/domain/triage/judgement.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { SIGNAL_URGENCY } from '#shared/reference/signal-urgency.ts';
import { hashOf } from './generator/random.ts';
import type { Expected, LabelledText } from './labelled-text.ts';

const RECEIVED_ON = '2026-04-13' as CalendarDate;

/** What stands around a sentence, in turn: invented people. */
const LETTERS = [
  [
    'Dembele Moussa, écrou 41288\nMaison d’arrêt de Villepinte\nle 8 avril 2026\n\nBonjour la Cimade,\n',
    '\nMerci de votre réponse et de votre aide.\nBien à vous',
  ],
  [
    'KACI Sofiane n° écrou 9921\nCentre de détention de Melun\nMelun, le 8 avril 2026\n\nMadame, Monsieur,\n',
    '\nDans l’attente de vous lire, je vous remercie beaucoup.',
  ],
  [
    'Centre pénitentiaire de Nantes, bât B cellule 112\n08/04/2026\nBonjour,\nje vous écris de ma cellule.\n',
    '\nmerci davance pour votre aide, cordialement',
  ],
] as const;
const WHOLE = 'RAW:';

function codeOf(written: string): SignalCode {
  const code = SIGNAL_CODES.find((known) => known === written);
  if (!code) throw new Error(`sentences.txt: no signal « ${written} »`);
  return code;
}

const parts = (list: string): string[] =>
  list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== '-');

/** Level of a code as it is written: told, or as the code mostly is. */
function levelOf(written: string, code: SignalCode): UrgencyLevel {
  if (written.endsWith('!')) return 'red';
  const { red } = SIGNAL_URGENCY[code];
  return !written.endsWith('~') && (red === 'always' || red === 'recent') ? 'red' : 'orange';
}

function expectedOf(left: string): Expected {
  const [due = '', tolerated = ''] = left.split(';');
  const signals = parts(due).map((written) => {
    const code = codeOf(written.replace(/[!~]$/, ''));
    return { code, level: levelOf(written, code) };
  });
  return { signals, tolerated: parts(tolerated).map(codeOf) };
}

function lettersOf(file: string): { readonly row: string; readonly letter: LabelledText }[] {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return rows.map((row, number) => {
    const [left = '', ...rest] = row.split(' | ');
    const sentence = rest.join(' | ');
    const [before, after] = LETTERS[number % LETTERS.length] ?? ['', ''];
    const isWhole = sentence.startsWith(WHOLE);
    const text = isWhole ? sentence.slice(WHOLE.length).replaceAll(' / ', '\n') : `${before}${sentence}${after}`;
    const letter: LabelledText = {
      ...{ id: `sentence-${number + 1}`, text, kind: 'letter', receivedOn: RECEIVED_ON },
      ...{ group: 'sentences', strength: 'clean', expect: expectedOf(left), aside: false },
    };
    return { row, letter };
  });
}

/** All of them, for tuning. */
export const sentences = (file: string): LabelledText[] => lettersOf(file).map(({ letter }) => letter);

/** A fifth of the passages, by what they say: never looked at, nor used for a fit. */
const isPassageSetAside = (row: string): boolean => hashOf(row) % 5 === 0;

/** Whole letters are told from passages by the names of their files. */
const groupOf = (name: string): string => (name.startsWith('letters-') ? 'whole-letters' : 'passages');

/**
 * Passages by many writers who knew no rule (passages/*.txt, in the shape of sentences.txt), each in a short letter, and
 * whole letters by others.
 */
export function passages(folder: string): LabelledText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => {
      return lettersOf(join(folder, name)).map(({ row, letter }) => {
        const id = `${name.replace('.txt', '')}-${letter.id}`;
        return { ...letter, id, group: groupOf(name), aside: isPassageSetAside(row) };
      });
    });
}
