// Reduces an error to what may be kept: its class, the system's code and where in our own code it was thrown.
// Messages are dropped whole: they may quote a letter, a name or a path.
import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export type ErrorShape = {
  /** Class names, the error's first, then those of its causes. */
  readonly kinds: readonly string[];
  readonly code: string | null;
  /** « function file:line », innermost first, files relative to the application. */
  readonly frames: readonly string[];
};

const MAX_CAUSES = 4;
const MAX_FRAMES = 12;
const CLASS_NAME = /^[A-Za-z_$][\w$]{0,60}$/;
const SYSTEM_CODE = /^(?:E[A-Z0-9]{2,15}|(?:ERR|SQLITE)_[A-Z0-9_]{2,40})$/;
const FRAME =
  /^ {4}at (?:(?:async )?(?:new )?(?<call>[\w$.<>#]+)(?: \[as [\w$.<>#]+\])? \()?(?<file>[^()]+?):(?<line>\d+):\d+\)?$/;
const OWN_FILE = /^[\w@.+/-]{1,200}$/;

export function errorShape(cause: unknown, root: string): ErrorShape {
  const kinds: string[] = [];
  for (let at: unknown = cause; at !== undefined && kinds.length < MAX_CAUSES; ) {
    kinds.push(kindOf(at));
    at = at instanceof Error ? at.cause : undefined;
  }
  return { kinds, code: codeOf(cause), frames: cause instanceof Error ? ownFrames(cause, root) : [] };
}

/** The class, not `name`: that is data anyone may set. */
function kindOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const name: unknown = cause.constructor.name;
  return typeof name === 'string' && CLASS_NAME.test(name) ? name : 'Error';
}

function codeOf(cause: unknown): string | null {
  const code: unknown = cause instanceof Error && 'code' in cause ? cause.code : null;
  return typeof code === 'string' && SYSTEM_CODE.test(code) ? code : null;
}

/**
 * A message may look like a frame. It is cut off where the stack begins with it; where it does not (the message was
 * changed later, the stack was set), nothing of the stack can be trusted.
 */
function ownFrames({ message, stack }: Error, root: string): readonly string[] {
  if (typeof stack !== 'string') return [];
  const head = /^[\w$]+(?: \[\w+\])?(?:: )?/.exec(stack)?.[0];
  if (head === undefined || !stack.startsWith(`${head}${message}\n`)) return [];
  return stack
    .slice(head.length + message.length)
    .split('\n')
    .flatMap((line) => frameOf(line, root) ?? [])
    .slice(0, MAX_FRAMES);
}

function frameOf(line: string, root: string): string | null {
  const { call, file, line: number } = FRAME.exec(line)?.groups ?? {};
  if (!file) return null;
  const path = file.startsWith('file://') ? pathOf(file) : file;
  if (path === null || !isAbsolute(path)) return null;
  const own = relative(root, path).split(sep).join('/');
  if (own.startsWith('..') || isAbsolute(own) || own.includes('node_modules/') || !OWN_FILE.test(own)) return null;
  return `${call ?? '(anonymous)'} ${own}:${number}`;
}

function pathOf(url: string): string | null {
  try {
    return fileURLToPath(url);
  } catch {
    return null;
  }
}
