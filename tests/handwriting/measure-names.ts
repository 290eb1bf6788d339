// How often a name written by hand is the first heard among three hundred, and how often one is told that is not there:
// on strips of known text (training/handwriting/phrase_strips.py), writers of choosing.
//   node tests/handwriting/measure-names.ts FOLDER NAMES      NAMES: « given name, surname » of other people, one a line
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startRecogniser } from '../../main/adapters/handwriting/recogniser.ts';
import { LEAST_KEPT } from '../../shared/domain/people/name-heard.ts';
import { type NameOnFile, type NamesAround, nameListener } from '../../shared/domain/people/name-listening.ts';
import type { FoldedTrace } from '../../shared/domain/reading/folded-trace.ts';
import { foldedOf, keptTrace } from '../../shared/domain/reading/kept-trace.ts';
import { keysOfText } from '../../shared/domain/reading/page-text.ts';
import { squash } from '../../shared/kernel/fold.ts';
import { VOCABULARY } from '../../shared/reference/vocabulary.ts';

type Strip = { split: string; text: string; width: number; height: number; offset: number };
type Line = { readonly text: string; readonly trace: FoldedTrace; readonly names: readonly NameOnFile[] };

const LIST = 300;
/** Lists drawn for each line where nobody of the list stands. */
const DRAWS = 5;
/** A letter's lines that are listened to, and how often their time is taken. */
const [LINES, TURNS] = [18, 20];
const NAME = /(\p{Lu}\p{Ll}{2,}) (\p{Lu}\p{Ll}{3,})/gu;

const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const keyOf = (text: string): string => ` ${keysOfText(text).join(' ')} `;
const named = (givenNames = '', surname = ''): NameOnFile => ({ givenNames, surname });

async function linesOf(folder: string): Promise<Line[]> {
  const strips = JSON.parse(await readFile(path.join(folder, 'strips.json'), 'utf8')) as Strip[];
  const pictures = await readFile(path.join(folder, 'strips.bin'));
  const { read } = await startRecogniser();
  const lines: Line[] = [];
  for (const { split, text, width, height, offset } of strips) {
    if (split !== 'val') continue;
    const trace = await read({ width, height, data: pictures.subarray(offset, offset + width * height) });
    const names = [...text.matchAll(NAME)].map(([, given, surname]) => named(given, surname));
    lines.push({ text, trace: foldedOf(keptTrace(trace, () => [0, 0, 0, 0])), names });
  }
  return lines;
}

const [folder, file] = process.argv.slice(2);
if (!folder || !file) throw new Error('usage: measure-names.ts FOLDER NAMES');
const pool = (await readFile(file, 'utf8'))
  .trim()
  .split('\n')
  .map((line) => named(...(line.split(', ') as [string, string])));
const lines = await linesOf(folder);
const ordinary = new Set([...VOCABULARY.common, ...VOCABULARY.names.givenNames, ...VOCABULARY.names.notNames]);

let seed = 7;
const random = (below: number): number => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((seed / 2 ** 31) * below);
};

/** So many of the pool, each surname once, none that stands in the text. */
function others(count: number, text: string): NameOnFile[] {
  const drawn = new Map<string, NameOnFile>();
  while (drawn.size < count) {
    const name = pool[random(pool.length)] as NameOnFile;
    if (!keyOf(text).includes(keyOf(name.surname))) drawn.set(squash(name.surname), name);
  }
  return [...drawn.values()];
}

type Told = { readonly chance: number; readonly surname: string; readonly givenNames: string | null } | undefined;
const first = (list: readonly NameOnFile[], trace: FoldedTrace, around: NamesAround = {}): Told =>
  nameListener(list, { ordinary, ...around })(trace)[0];

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function tellHidden(known: 'given name and surname' | 'surname'): void {
  let [all, right, kept, whole, wrong] = [0, 0, 0, 0, 0];
  for (const { text, trace, names } of lines) {
    for (const name of names) {
      const bare = (one: NameOnFile): NameOnFile => (known === 'surname' ? { ...one, givenNames: null } : one);
      const told = first([name, ...others(LIST - 1, text)].map(bare), trace);
      const isRight = told !== undefined && squash(told.surname) === squash(name.surname);
      const isKept = told !== undefined && told.chance >= LEAST_KEPT;
      all += 1;
      right += Number(isRight);
      kept += Number(isRight && isKept);
      whole += Number(isRight && told.givenNames !== null);
      wrong += Number(!isRight && isKept);
    }
  }
  tell(`${all} names known by ${known}, each among ${LIST}: first ${percent(right, all)}, kept ${percent(kept, all)},`);
  tell(`  with the given name ${percent(whole, all)}, another one kept ${percent(wrong, all)}`);
}

function tellStrangers(which: string, own: readonly Line[]): void {
  let [all, kept] = [0, 0];
  for (const { text, trace } of own) {
    for (let draw = 0; draw < DRAWS; draw += 1) {
      all += 1;
      kept += Number((first(others(LIST, text), trace)?.chance ?? 0) >= LEAST_KEPT);
    }
  }
  tell(`${which}, nobody of ${LIST} in them: a name kept in ${percent(kept, all)} of ${all}`);
}

/** Somebody on file whose surname is one letter away from what is written. */
function tellNear(isRival: boolean): void {
  let [all, kept] = [0, 0];
  for (const { text, trace, names } of lines) {
    for (const { givenNames, surname } of names) {
      const at = 1 + random(surname.length - 1);
      const near = `${surname.slice(0, at)}${'aeioulrnstm'[random(11)]}${surname.slice(at + 1)}`;
      if (near === surname) continue;
      const told = first([{ givenNames, surname: near }, ...others(LIST - 1, text)], trace, {
        rivals: isRival ? [surname] : [],
      });
      all += 1;
      kept += Number((told?.chance ?? 0) >= LEAST_KEPT);
    }
  }
  tell(`${all} names a letter away${isRival ? ', the one written known to the desk' : ''}: kept ${percent(kept, all)}`);
}

function tellTime(): void {
  const letters = Array.from({ length: TURNS }, (_, turn) => lines.slice(turn * LINES, (turn + 1) * LINES));
  const took = letters.map((letter) => {
    const list = others(LIST, '');
    const began = process.cpuUsage().user;
    const listen = nameListener(list, { ordinary });
    for (const { trace } of letter) listen(trace);
    return (process.cpuUsage().user - began) / 1000;
  });
  const sorted = took.toSorted((a, b) => a - b);
  tell(
    `a letter of ${LINES} lines, ${LIST} names: ${sorted[TURNS / 2]?.toFixed(1)} ms of work, most ${sorted.at(-1)?.toFixed(1)}`,
  );
}

tellHidden('given name and surname');
tellHidden('surname');
tellStrangers(
  'lines with the name of somebody else',
  lines.filter(({ names }) => names.length > 0),
);
tellStrangers('all lines', lines);
tellNear(false);
tellNear(true);
tellTime();
