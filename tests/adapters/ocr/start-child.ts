// The reading child as tests start it: from its TypeScript source, which Node runs as it is.
import { fileURLToPath } from 'node:url';
import { nodeChildLauncher } from '#main/adapters/system/node-child.ts';
import { createReadingChild } from '#main/adapters/system/reading-child.ts';
import type { ReadingChild } from '#main/ports/reading-child.ts';

export const CHILD_ENTRY = fileURLToPath(new URL('../../../main/reading-child/main.ts', import.meta.url));

export const newChild = (execArgv: readonly string[] = []): ReadingChild =>
  createReadingChild(nodeChildLauncher({ entry: CHILD_ENTRY, execArgv }));
