// Identifiers: UUID version 7 (RFC 9562, section 5.7). They sort by time of making, also within one millisecond
// and when the clock steps back.
import { randomFillSync } from 'node:crypto';
import type { NewId } from '../../ports/clock.ts';

const COUNTER_MAX = 0xfff;

type Source = {
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  readonly fillRandom: (bytes: Uint8Array) => void;
};

const systemSource: Source = { nowMs: Date.now, fillRandom: (bytes) => void randomFillSync(bytes) };

export function createNewId({ nowMs, fillRandom }: Source = systemSource): NewId {
  let lastMs = 0;
  let counter = 0;

  const advance = (): void => {
    const ms = nowMs();
    if (ms > lastMs) {
      lastMs = ms;
      // Starts in the lower half, so that a burst has room to count up.
      const seed = new Uint8Array(2);
      fillRandom(seed);
      counter = (((seed[0] ?? 0) << 8) | (seed[1] ?? 0)) & (COUNTER_MAX >> 1);
    } else if (counter < COUNTER_MAX) {
      counter += 1;
    } else {
      lastMs += 1;
      counter = 0;
    }
  };

  return () => {
    advance();
    const tail = new Uint8Array(8);
    fillRandom(tail);
    tail[0] = 0x80 | ((tail[0] ?? 0) & 0x3f);
    const time = lastMs.toString(16).padStart(12, '0');
    const random = Buffer.from(tail).toString('hex');
    const version = (0x7000 | counter).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${random.slice(0, 4)}-${random.slice(4)}`;
  };
}
