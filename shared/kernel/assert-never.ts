// Makes the compiler prove that every case of a closed list was handled.

/**
 * Ends a `switch` over a closed union. Compiles only when no case is left.
 * @throws Error when a value outside the union got here at run time (a bug).
 */
export function assertNever(value: never): never {
  throw new Error(`unhandled case of type ${typeof value}`);
}
