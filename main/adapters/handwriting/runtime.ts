// Runs the network: by the native library where it loads on this machine, else by the same library as WebAssembly.
// Both are files of the installation; neither asks the network.
import type * as Runtime from 'onnxruntime-web';

export type Network = {
  readonly kind: 'native' | 'wasm';
  /** `values`: one picture of `height` × `width`. Gives rows of logarithms of likelihoods, one row a step. */
  run(
    values: Float32Array,
    height: number,
    width: number,
  ): Promise<{ steps: number; classes: number; data: Float32Array }>;
};

type Library = Pick<typeof Runtime, 'InferenceSession' | 'Tensor'>;

/**
 * One line after the other on one core: the other cores read other letters. Without an arena of its own the library
 * gives back what a long line took.
 */
const ONE_CORE = { intraOpNumThreads: 1, interOpNumThreads: 1, enableCpuMemArena: false } as const;

async function native(model: Uint8Array): Promise<Network> {
  // Loaded here and not above: where the platform has no native library the import itself fails.
  const library = (await import('onnxruntime-node')) as unknown as Library;
  const session = await library.InferenceSession.create(model, { ...ONE_CORE, executionProviders: ['cpu'] });
  return networkOf('native', library, session);
}

async function wasm(model: Uint8Array): Promise<Network> {
  const library = await import('onnxruntime-web');
  library.env.wasm.numThreads = 1;
  const session = await library.InferenceSession.create(model, { executionProviders: ['wasm'] });
  return networkOf('wasm', library, session);
}

function networkOf(kind: Network['kind'], library: Library, session: Runtime.InferenceSession): Network {
  const [input] = session.inputNames;
  const [output] = session.outputNames;
  if (input === undefined || output === undefined) throw new Error('the handwriting model has no input or no output');
  return {
    kind,
    run: async (values, height, width) => {
      const picture = new library.Tensor('float32', values, [1, 1, height, width]);
      const answer = (await session.run({ [input]: picture }))[output];
      const [, steps, classes] = answer?.dims ?? [];
      if (!answer || steps === undefined || classes === undefined)
        throw new Error('the handwriting model gave no text');
      return { steps, classes, data: answer.data as Float32Array };
    },
  };
}

/** @throws Error when neither library can load the model. */
export async function startNetwork(model: Uint8Array, only?: Network['kind']): Promise<Network> {
  if (only === 'native') return native(model);
  if (only === 'wasm') return wasm(model);
  try {
    return await native(model);
  } catch {
    return wasm(model);
  }
}
