// Phrases heard in real handwriting of unknown hands, by the real network; and what listening costs beside reading.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { startRecogniser } from '../../../main/adapters/handwriting/recogniser.ts';
import { nameListener } from '../../../shared/domain/people/name-listening.ts';
import { type LineTrace, signsOf, wordsOfSigns } from '../../../shared/domain/reading/hand-line.ts';
import { foldedOf, keptTrace, placeIn } from '../../../shared/domain/reading/kept-trace.ts';
import { keysOfText } from '../../../shared/domain/reading/page-text.ts';
import type { Box, HeardPhrase } from '../../../shared/domain/reading/reading.ts';
import { type Listened, type Listener, listenerFor, phrasesToHear } from '../../../shared/domain/triage/listening.ts';
import { ESTABLISHMENTS } from '../../../shared/reference/establishments.ts';
import { VOCABULARY } from '../../../shared/reference/vocabulary.ts';

const FOLDER = join(import.meta.dirname, '../../handwriting');
type Strip = { readonly file: string; readonly truth: string };
const { strips } = JSON.parse(readFileSync(join(FOLDER, 'strips.json'), 'utf8')) as { strips: Strip[] };

const BASE = phrasesToHear(ESTABLISHMENTS, VOCABULARY);
/** Names that really stand in the strips, listened for as if they were prisons. */
const WRITTEN = ['Giverny', 'Hersant', 'Assomption', 'représenté', 'Baroncelli', 'Guardian Brothers'];
const standIns = WRITTEN.map((text): Listened => {
  const key = keysOfText(text).join(' ');
  return { kind: 'establishment-name', text, key, meaning: key, letters: key.replaceAll(' ', '').length, role: 'name' };
});

const boxOf = (from: number, to: number): Box => [from, 0, to - from, 10];
const hear = (listen: Listener, trace: LineTrace): HeardPhrase[] =>
  listen(
    { boxOf, words: wordsOfSigns(signsOf(trace), trace.steps).map((word) => ({ ...word, box: boxOf(0, 0) })) },
    trace,
  );

const traces: LineTrace[] = [];
const spent = { reading: 0 };

beforeAll(async () => {
  const { read } = await startRecogniser();
  for (const { file } of strips) {
    const { data, info } = await sharp(join(FOLDER, 'strips', file))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const picture = { width: info.width, height: info.height, data: new Uint8Array(data) };
    await read(picture);
    const began = process.cpuUsage();
    traces.push(await read(picture));
    spent.reading += process.cpuUsage(began).user;
  }
});

describe('lines of unknown hands', () => {
  it('have the names that are written in them, at their place', () => {
    const listen = listenerFor([...BASE, ...standIns]);
    let written = 0;
    let heard = 0;
    for (const [at, { truth }] of strips.entries()) {
      const found = hear(listen, traces[at] as LineTrace).filter(({ kind }) => kind === 'establishment-name');
      for (const text of WRITTEN.filter((name) => truth.includes(name))) {
        written += 1;
        const own = found.find((phrase) => phrase.text === text);
        const share = truth.indexOf(text) / truth.length;
        const steps = (traces[at] as LineTrace).steps;
        if (own && own.chance > 0.5 && Math.abs(own.box[0] / steps - share) < 0.2) heard += 1;
      }
    }
    expect(written).toBe(WRITTEN.length);
    expect(heard).toBeGreaterThanOrEqual(WRITTEN.length - 2);
  });

  it('hold no prison, and are told to hold none for sure', () => {
    const listen = listenerFor(BASE);
    const sure = traces
      .flatMap((trace) => hear(listen, trace))
      .filter(({ kind, chance }) => kind !== 'number' && chance > 0.9);
    const wrong = sure.filter(
      ({ text }) => !strips.some(({ truth }) => keysOfText(truth).join(' ').includes(keysOfText(text).join(' '))),
    );
    expect(wrong).toEqual([]);
  });
});

describe('names of people on file', () => {
  const parts = ['BEN', 'DIA', 'KOU', 'TRA', 'MAR', 'LAM', 'ZER', 'SOU', 'VAS', 'GHI'];
  const others = parts.flatMap((a) => parts.flatMap((b) => ['TIN', 'ORE', 'ALI'].map((c) => a + b + c)));
  const onFile = [
    ...others.map((surname) => ({ surname, givenNames: 'Moussa' })),
    ...[
      { surname: 'HERSANT', givenNames: 'Robert' },
      { surname: 'BARONCELLI', givenNames: null },
      { surname: 'BROTHERS', givenNames: 'Guardian' },
      { surname: 'VALETON', givenNames: 'Pierre' },
    ],
  ];
  const heardIn = (text: string, listen = nameListener(onFile)) => {
    const at = strips.findIndex(({ truth }) => truth.includes(text));
    const kept = keptTrace(traces[at] as LineTrace, boxOf);
    return listen(foldedOf(kept)).map((name) => ({ ...name, box: placeIn(kept, name.from, name.to), kept }));
  };

  it('are heard among three hundred others, at their place, with the given name where it is there', () => {
    const [brothers] = heardIn('Guardian Brothers');
    expect(brothers).toMatchObject({ surname: 'BROTHERS', givenNames: 'Guardian' });
    expect(brothers?.chance).toBeGreaterThan(0.95);
    const share = 'The '.length / 'The Guardian Brothers (ou Little Door Gods ;'.length;
    expect(Math.abs((brothers?.box[0] ?? 0) / (brothers?.kept.steps ?? 1) - share)).toBeLessThan(0.15);
    expect(heardIn('Hersant')[0]).toMatchObject({ surname: 'HERSANT', givenNames: null });
    expect(heardIn('Baroncelli')[0]?.surname).toBe('BARONCELLI');
  });

  it('are not heard where others stand, less where a name nearer to what is written is known, never in a common word', () => {
    const told = strips.flatMap(({ truth }) => heardIn(truth, nameListener(onFile.slice(0, 300))));
    expect(told.filter(({ chance }) => chance > 0.5)).toEqual([]);
    const near = [{ surname: 'VALETOU', givenNames: null }];
    const [alone] = heardIn('Valeton', nameListener(near));
    const [beside] = heardIn('Valeton', nameListener(near, { rivals: ['VALETON'] }));
    expect(beside?.chance).toBeLessThan(0.1 * (alone?.chance ?? 0));
    expect(heardIn('Valeton', nameListener(onFile.slice(-1), { ordinary: new Set(['valeton']) }))[0]?.givenNames).toBe(
      'Pierre',
    );
  });
});

it('listens for all phrases in a small part of the time that the network takes', () => {
  const listen = listenerFor(BASE);
  const all = (): void => {
    for (const trace of traces) hear(listen, trace);
  };
  for (let round = 0; round < 5; round += 1) all();
  const began = process.cpuUsage();
  for (let round = 0; round < 5; round += 1) all();
  const listening = process.cpuUsage(began).user / 5;
  expect(listening / spent.reading).toBeLessThan(0.6);
});
