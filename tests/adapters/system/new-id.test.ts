import { describe, expect, it } from 'vitest';
import { createNewId } from '#main/adapters/system/new-id.ts';

const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const zeros = (bytes: Uint8Array) => void bytes.fill(0);

describe('new identifiers', () => {
  it('are version 7 UUIDs that carry the time', () => {
    const id = createNewId({ nowMs: () => 0x0123456789ab, fillRandom: zeros })();
    expect(id).toMatch(UUID_V7);
    expect(id).toBe('01234567-89ab-7000-8000-000000000000');
  });

  it('sort by time of making and never repeat, in a burst of one millisecond too', () => {
    const newId = createNewId();
    const made = Array.from({ length: 20_000 }, newId);
    expect(new Set(made).size).toBe(made.length);
    expect(made.toSorted()).toEqual(made);
    expect(made.every((id) => UUID_V7.test(id))).toBe(true);
  });

  it('still sort when the clock steps back', () => {
    const times = [5000, 5000, 3000, 5001];
    const newId = createNewId({ nowMs: () => times.shift() ?? 0, fillRandom: zeros });
    const made = [newId(), newId(), newId(), newId()];
    expect(made.toSorted()).toEqual(made);
  });
});
