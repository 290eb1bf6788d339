// Where log lines go: a file only its owner can read, kept small. Lines are written at once, so that the last one
// before a crash is there.
import { appendFileSync, chmodSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { LogSink } from './json-log.ts';

const MAX_BYTES = 5_000_000;

/** Appends to `path`; when it is full it becomes `path.1` (the one before is dropped) and a new one begins. */
export function openLogFile(path: string, { maxBytes = MAX_BYTES } = {}): LogSink {
  mkdirSync(dirname(path), { recursive: true });
  appendFileSync(path, '', { mode: 0o600 });
  chmodSync(path, 0o600);
  let size = statSync(path).size;
  return {
    write(line) {
      const length = Buffer.byteLength(line);
      try {
        if (size > 0 && size + length > maxBytes) {
          renameSync(path, `${path}.1`);
          size = 0;
        }
        appendFileSync(path, line, { mode: 0o600 });
        size += length;
      } catch {
        // A full disk must not stop the desk because of its log.
      }
    },
  };
}
