// Which tests run where. `core` is everything without a page; the slow ones have projects of their own.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const apart = ['tests/ui/**', 'tests/e2e/**', 'tests/packaging/**'];
/** Rules and services: nothing of them is left behind, so that their files can share what is loaded. Three times faster. */
const rules = ['domain', 'kernel', 'reference', 'services', 'text'].map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    // As many files at a time as the smallest machine has cores: left to itself the runner keeps one for itself.
    maxWorkers: 2,
    projects: [
      { test: { name: 'rules', include: rules, isolate: false, testTimeout: 30_000 } },
      { test: { name: 'core', include: ['tests/**/*.test.ts'], exclude: [...apart, ...rules], testTimeout: 30_000 } },
      {
        plugins: [react()],
        test: { name: 'ui', include: ['tests/ui/**/*.test.{ts,tsx}'], environment: 'jsdom', testTimeout: 30_000 },
      },
      {
        test: {
          name: 'packaging',
          include: ['tests/packaging/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // More than cores: much of this is waiting (for a file to settle, for a process to end).
          maxWorkers: 3,
        },
      },
    ],
  },
});
