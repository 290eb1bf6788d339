// Weights of the classifier of signals, written by `node tests/evaluation/fit-signals.ts`: how it was made and what it
// was fitted on stands there. Numbers are kept as base64: hashes as 32-bit little-endian, weights as signed bytes.

import type { SignalCode } from '../domain/triage/judgement.ts';
import type { ChanceWeights, SignalWeights } from '../domain/triage/signal-classifier.ts';
import stored from './signal-classifier.json' with { type: 'json' };

/** Both hosts have it; the language itself has nothing for it yet. */
declare const atob: (base64: string) => string;

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

function featuresOf(base64: string): Uint32Array {
  const { buffer } = bytesOf(base64);
  const view = new DataView(buffer);
  return Uint32Array.from({ length: buffer.byteLength / 4 }, (_, at) => view.getUint32(at * 4, true));
}

export const SIGNAL_CLASSIFIER: SignalWeights = {
  codes: stored.codes as readonly string[] as readonly SignalCode[],
  features: featuresOf(stored.features),
  weights: new Int8Array(bytesOf(stored.weights).buffer),
  scale: stored.scale,
  bias: stored.bias,
  chance: stored.chance as ChanceWeights,
};
