// Only the tests of what is mutated: each of them runs again for each change.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/domain/deadlines/*.test.ts', 'tests/domain/triage/suggestion*.test.ts'] },
});
