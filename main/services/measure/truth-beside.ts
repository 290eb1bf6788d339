// Finds what is known to stand on a scan: X.json, X.gt.txt or X.txt beside X.jpg.
import { type Truth, truthOfJson, truthOfText } from '#shared/domain/measures/truth.ts';
import type { FileReader } from '../../ports/intake-folder.ts';

const MARK = /^\ufeff/;

export async function truthBeside(files: Pick<FileReader, 'read'>, path: string): Promise<Truth | null> {
  const stem = path.replace(/\.[^./\\]*$/, '');
  const told = await textAt(files, `${stem}.json`);
  const truth = told === null ? null : truthOfJson(parsed(told));
  if (truth) return truth;
  const text = (await textAt(files, `${stem}.gt.txt`)) ?? (await textAt(files, `${stem}.txt`));
  return text === null ? null : truthOfText(text);
}

async function textAt(files: Pick<FileReader, 'read'>, path: string): Promise<string | null> {
  const bytes = await files.read(path);
  return bytes.ok ? new TextDecoder().decode(bytes.value).replace(MARK, '') : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
