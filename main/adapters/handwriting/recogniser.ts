// Reads one strip: model, alphabet and runtime together.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type CharacterModel, characterModel } from '#shared/domain/reading/character-model.ts';
import type { LineTrace } from '#shared/domain/reading/hand-line.ts';
import type { GreyPicture } from './picture.ts';
import { type Network, startNetwork } from './runtime.ts';
import { INPUT_HEIGHT, inputOf } from './strip-input.ts';

/** Beside this file in the sources, beside the built program in an installation. */
export const MODEL_FOLDER = path.join(import.meta.dirname, 'model');

export type Recogniser = {
  readonly kind: Network['kind'];
  /** `strip`: one line, 64 pixels high, ink dark on light paper. */
  read(strip: GreyPicture): Promise<LineTrace>;
  /** For the second reading; null where it could not be loaded, which costs that reading alone. */
  readonly language: CharacterModel | null;
};

/** @throws Error when the model is missing or cannot be loaded. */
export async function startRecogniser(only?: Network['kind']): Promise<Recogniser> {
  const model = await readFile(path.join(MODEL_FOLDER, 'recogniser.onnx'));
  const about = JSON.parse(await readFile(path.join(MODEL_FOLDER, 'model.json'), 'utf8')) as { charset: string };
  const alphabet = [...about.charset];
  const network = await startNetwork(model, only);
  const language = await readFile(path.join(MODEL_FOLDER, 'language.bin'))
    .then(characterModel)
    .catch(() => null);
  return {
    kind: network.kind,
    language,
    read: async (strip) => {
      const { width, values } = inputOf(strip);
      const { steps, classes, data } = await network.run(values, INPUT_HEIGHT, width);
      if (classes !== alphabet.length + 1) throw new Error('the handwriting model and its alphabet do not agree');
      return { steps, classes, likelihoods: data, alphabet };
    },
  };
}
