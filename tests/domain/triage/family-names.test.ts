// A family that nothing defines would make its cue or event say nothing, without a word.
import { describe, expect, it } from 'vitest';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';

const { cues, events, families } = VOCABULARY.signals;
/** Years that are over for long are counted, not listed. */
const COUNTED = ['old-year'];
const known = new Set([...Object.keys(families), ...COUNTED]);

const NAMING = [
  ...['words', 'through', 'stop', 'notAfter', 'unlessBefore', 'unless', 'notLast', 'notAmong', 'last', 'together'],
  ...['followedBy', 'parts'],
];

const namesIn = (row: object): string[] =>
  Object.entries(row).flatMap(([key, value]) =>
    NAMING.includes(key) && typeof value === 'string' ? value.split(/[/ ]+/) : [],
  );

describe('families of words', () => {
  it.each([...cues, ...events].map((row) => [JSON.stringify(row), namesIn(row)] as const))('%s', (_, names) => {
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(known).toContain(name);
  });
});
