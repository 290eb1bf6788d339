// The log: one JSON object a line, ids and numbers only. What does not look like an id, a code or a date is withheld,
// so that a mistake elsewhere cannot put a person's name on disk.
import type { Clock } from '../../ports/clock.ts';
import type { Log, LogFields } from '../../ports/log.ts';
import { errorShape } from './error-shape.ts';

export type LogSink = {
  /** Takes a whole line, its newline included. */
  write(line: string): void;
};

export type JsonLogOptions = {
  readonly sink: LogSink;
  readonly clock: Pick<Clock, 'now'>;
  /** Folder of the application: stack frames are told relative to it, others are left out. */
  readonly root: string;
};

const WITHHELD = '[withheld]';
/** Codes ('file/too-large'), ids (UUID, hex), versions, numbers: lower case without spaces. */
const CODE = /^[a-z0-9][a-z0-9.:+-]{0,79}(?:\/[a-z0-9.+-]{1,79})?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/;

const harmless = (value: string): string => (CODE.test(value) || INSTANT.test(value) ? value : WITHHELD);

const harmlessFields = (fields: LogFields): LogFields =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, typeof value === 'string' ? harmless(value) : value]),
  );

export function createJsonLog(options: JsonLogOptions): Log {
  return logFor(options, null);
}

function logFor(options: JsonLogOptions, area: string | null): Log {
  const { sink, clock, root } = options;
  const write = (level: 'info' | 'error', event: string, fields: LogFields, cause?: object): void => {
    const place = area === null ? {} : { area };
    // The fixed keys come last: a field of the same name cannot take their place.
    const line = { ...harmlessFields(fields), ...cause, at: clock.now(), level, ...place, event: harmless(event) };
    sink.write(`${JSON.stringify(line)}\n`);
  };
  return {
    info: (event, fields = {}) => write('info', event, fields),
    error: (event, cause, fields = {}) => write('error', event, fields, { cause: errorShape(cause, root) }),
    child: (name) => logFor(options, area === null ? harmless(name) : `${area}.${harmless(name)}`),
  };
}
