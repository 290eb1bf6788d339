// The version of the application, as its package says.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationRoot } from './places.ts';

export function version(): string {
  const read: unknown = JSON.parse(readFileSync(join(installationRoot(), 'package.json'), 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '0';
}
