// From a service's result to the contract's declared errors.
import type { Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../ports/desk-ports.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';

type Thrower<Code extends string> = { readonly [C in Code]: () => Error };

/** The value, or throws the declared error of the same code. */
export function answer<T, Code extends string>(result: Result<T, Code>, errors: Thrower<Code>): T {
  if (result.ok) return result.value;
  throw errors[result.error]();
}

/** The ports of the open desk, or throws 'desk/locked'. */
export function openDesk(session: DeskSession, errors: Thrower<'desk/locked'>): DeskPorts {
  const ports = session.ports();
  if (!ports) throw errors['desk/locked']();
  return ports;
}

/** Bytes as a file of the contract. */
export const asFile = (bytes: Uint8Array, name: string, type: string): File =>
  new File([bytes as Uint8Array<ArrayBuffer>], name, { type });
