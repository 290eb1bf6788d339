// Weights of the classifier of signals, written by `node tests/evaluation/fit-signals.ts`: how it was made and what it
// was fitted on stands there. Numbers are kept as base64: hashes and the
// weights of the layers as 32-bit little-endian, the features' own weights as signed bytes.

import type { SignalCode } from '../domain/triage/judgement.ts';
import type { ChanceWeights, NetworkWeights, SignalWeights } from '../domain/triage/signal-classifier.ts';
import stored from './signal-classifier.json' with { type: 'json' };

/** Both hosts have it; the language itself has nothing for it yet. */
declare const atob: (base64: string) => string;

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

function viewOf(base64: string): DataView {
  const { buffer } = bytesOf(base64);
  return new DataView(buffer);
}

function hashesOf(base64: string): Uint32Array {
  const view = viewOf(base64);
  return Uint32Array.from({ length: view.byteLength / 4 }, (_, at) => view.getUint32(at * 4, true));
}

function weightsOf(base64 = ''): Float32Array {
  const view = viewOf(base64);
  return Float32Array.from({ length: view.byteLength / 4 }, (_, at) => view.getFloat32(at * 4, true));
}

function networkOf({ features, table, scale, layers }: (typeof stored.networks)[number]): NetworkWeights {
  const { inputs, hidden, codes, dense } = layers;
  const [inputBias, toHidden, hiddenBias, toCodes, codeBias] = dense;
  return {
    features: hashesOf(features),
    table: new Int8Array(bytesOf(table).buffer),
    scale,
    layers: {
      ...{ inputs, hidden, codes },
      inputBias: weightsOf(inputBias),
      toHidden: weightsOf(toHidden),
      hiddenBias: weightsOf(hiddenBias),
      toCodes: weightsOf(toCodes),
      codeBias: weightsOf(codeBias),
    },
  };
}

export const SIGNAL_CLASSIFIER: SignalWeights = {
  codes: stored.codes as readonly string[] as readonly SignalCode[],
  networks: stored.networks.map(networkOf),
  chance: stored.chance as ChanceWeights,
};
