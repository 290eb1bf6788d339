// How many of the numbers written on strips of known text (training/handwriting/phrase_strips.py) are read exactly, and
// how many stand among the readings of a number that a letter keeps, with which it is matched with known people.
//   node tests/handwriting/measure-numbers.ts FOLDER
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startRecogniser } from '../../main/adapters/handwriting/recogniser.ts';
import { signsOf, textOfSigns, wordsOfSigns } from '../../shared/domain/reading/hand-line.ts';
import { listenerFor } from '../../shared/domain/triage/listening.ts';

type Strip = { split: string; corpus: string; text: string; width: number; height: number; offset: number };

const folder = process.argv[2];
if (!folder) throw new Error('usage: measure-numbers.ts FOLDER');
const strips = JSON.parse(await readFile(path.join(folder, 'strips.json'), 'utf8')) as Strip[];
const pictures = await readFile(path.join(folder, 'strips.bin'));
const { read } = await startRecogniser();
const listen = listenerFor([]);
const groupsIn = (text: string): string[] => text.match(/\d+/g) ?? [];

const sums = new Map<string, { of: number; read: number; kept: number }>();
for (const { split, corpus, text, width, height, offset } of strips) {
  const written = text.match(/\d{2,}/g) ?? [];
  if (written.length === 0) continue;
  const trace = await read({ width, height, data: pictures.subarray(offset, offset + width * height) });
  const signs = signsOf(trace);
  const words = wordsOfSigns(signs, trace.steps).map((word) => ({ ...word, box: [0, 0, 0, 0] as const }));
  const asRead = groupsIn(textOfSigns(signs));
  const heard = listen({ words, boxOf: () => [0, 0, 0, 0] }, trace).flatMap((phrase) => groupsIn(phrase.text));
  const name = `${split} ${corpus}`;
  const sum = sums.get(name) ?? { of: 0, read: 0, kept: 0 };
  for (const group of written) {
    sum.of += 1;
    if (asRead.includes(group)) sum.read += 1;
    if (asRead.includes(group) || heard.includes(group)) sum.kept += 1;
  }
  sums.set(name, sum);
}
const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} %`;
for (const [name, { of, read: exact, kept }] of sums) {
  const shares = `read exactly ${percent(exact, of)}, among the readings kept ${percent(kept, of)}`;
  process.stdout.write(`${name}: ${of} numbers of two digits or more, ${shares}\n`);
}
process.exit(0);
