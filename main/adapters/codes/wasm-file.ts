// A WebAssembly file of the installed package. Without these bytes the library would ask a public server for them.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

/** @throws Error when the package is not installed. */
export async function wasmFile(name: string): Promise<ArrayBuffer> {
  const bytes = await readFile(resolve(name));
  return new Uint8Array(bytes).buffer;
}
