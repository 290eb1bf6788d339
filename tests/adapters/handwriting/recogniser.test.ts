// The strips of tests/handwriting read as the Python runtime reads them, with the native library and with WebAssembly.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MODEL_FOLDER, startRecogniser } from '../../../main/adapters/handwriting/recogniser.ts';
import { signsOf, textOfSigns } from '../../../shared/domain/reading/hand-line.ts';
import { searchedSigns, secondWords } from '../../../shared/domain/reading/hand-search.ts';

const FOLDER = join(import.meta.dirname, '../../handwriting');
type Expected = {
  readonly model: string;
  readonly strips: readonly {
    readonly file: string;
    readonly reads: string;
    readonly second: string;
    /** As likely as `second` but for the rounding of a runtime. */
    readonly nearly: readonly string[];
  }[];
};
const expected = JSON.parse(readFileSync(join(FOLDER, 'strips.json'), 'utf8')) as Expected;

async function strip(file: string) {
  const { data, info } = await sharp(join(FOLDER, 'strips', file))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}

describe('the model of the handwriting recogniser', () => {
  it('is the one whose text is expected here: see tests/handwriting/README.md', () => {
    const model = readFileSync(join(MODEL_FOLDER, 'recogniser.onnx'));
    expect(createHash('sha256').update(model).digest('hex')).toBe(expected.model);
  });
});

describe.each(['native', 'wasm'] as const)('strips of unknown hands, %s', (kind) => {
  it('give the text of the Python runtime', async () => {
    const recogniser = await startRecogniser(kind);
    const read: string[] = [];
    for (const { file } of expected.strips) read.push(textOfSigns(signsOf(await recogniser.read(await strip(file)))));
    expect(read).toEqual(expected.strips.map(({ reads }) => reads));
  });

  it('give the text of the reference decoder with the character model', async () => {
    const recogniser = await startRecogniser(kind);
    const { language } = recogniser;
    if (!language) throw new Error('no character model');
    for (const { file, second, nearly } of expected.strips) {
      const read = textOfSigns(searchedSigns(await recogniser.read(await strip(file)), language));
      expect([second, ...nearly]).toContain(read);
    }
  });
});

describe('the second reading of a strip', () => {
  it('has words with their stretch, and none with a digit', async () => {
    const recogniser = await startRecogniser();
    const { language } = recogniser;
    if (!language) throw new Error('no character model');
    for (const { file, reads } of expected.strips) {
      const trace = await recogniser.read(await strip(file));
      const words = secondWords(trace, language, textOfSigns(signsOf(trace)));
      const second = textOfSigns(searchedSigns(trace, language));
      const plain = second.split(' ').filter((word) => word !== '' && !/\d/.test(word));
      expect(words.map(({ text }) => text)).toEqual(reads === second ? [] : plain);
      for (const { from, to, sure } of words) {
        expect(from).toBeLessThan(to);
        expect(to).toBeLessThanOrEqual(trace.steps);
        expect(sure).toBeGreaterThan(0);
        expect(sure).toBeLessThanOrEqual(1);
      }
    }
  });
});
