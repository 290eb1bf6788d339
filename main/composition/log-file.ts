// The log of a desk lies inside its folder, so that a desk copied or deleted takes its log with it.
// Before there is a desk nothing is written: a folder that is to become one must stay empty.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createJsonLog, type LogSink } from '../adapters/log/json-log.ts';
import { openLogFile } from '../adapters/log/log-file.ts';
import { createSystemClock } from '../adapters/system/system-clock.ts';
import { HEADER_FILE } from '../adapters/vault/header.ts';
import type { Log } from '../ports/log.ts';
import { installationRoot } from './places.ts';

export function deskLog(deskFolder: string): Log {
  let file: LogSink | null = null;
  const sink: LogSink = {
    write(line) {
      if (!file && existsSync(join(deskFolder, HEADER_FILE))) {
        file = openLogFile(join(deskFolder, 'journal', 'vaguemestre.log'));
      }
      file?.write(line);
    },
  };
  return createJsonLog({ sink, clock: createSystemClock(), root: installationRoot() });
}
