// Scans with their truth beside them, read by the application itself through its command line.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import { type CalendarDate, parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import type { Expected, LabelledText } from './labelled-text.ts';
import type { Said } from './outcome.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/vaguemestre.mjs', import.meta.url));
const DEFAULT_DAY = '2026-11-20';

type Truth = Expected & {
  readonly file: string;
  readonly writtenOn?: string | null;
  readonly expected?: { readonly receivedOn?: string; readonly action?: string };
};
export type Scan = { readonly path: string; readonly labelled: LabelledText };

/** Without a day of reception in the truth, the day after the letter was written. */
function receivedOnOf({ expected, writtenOn }: Truth): CalendarDate {
  const day = parseCalendarDate(expected?.receivedOn ?? writtenOn ?? DEFAULT_DAY);
  if (!day) throw new Error('a truth file has a day that does not exist');
  return day;
}

/** Every picture of the folder that has a truth. */
export function scansIn(folder: string): Scan[] {
  return readdirSync(folder)
    .filter((name) => extname(name) === '.json')
    .flatMap((name) => {
      const truth = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Truth;
      if (!truth.file || basename(truth.file) !== truth.file) return [];
      const { sender, signals, establishmentId, ecrouNumber, surname, expected } = truth;
      const expect: Expected = {
        ...(sender && { sender }),
        ...(signals && { signals }),
        ...(establishmentId !== undefined && { establishmentId }),
        ...(ecrouNumber && { ecrouNumber }),
        ...(surname && { surname }),
        ...(expected?.action === 'keep' && { action: 'keep' }),
      };
      const receivedOn = receivedOnOf(truth);
      const labelled = {
        id: name,
        text: '',
        kind: 'letter',
        receivedOn,
        group: 'scans',
        strength: 'print',
        expect,
        aside: false,
      } as const;
      return [{ path: join(folder, truth.file), labelled }];
    });
}

type Line = {
  readonly source: string;
  readonly status: string;
  readonly sender: Judgement['sender'];
  readonly establishment: Judgement['establishment'];
  readonly person: Judgement['person'];
  readonly signals: Judgement['signals'];
  readonly suggestion: { readonly action: string };
  readonly seconds: { readonly judge: number };
};

const saidIn = ({ sender, establishment, person, signals, suggestion, seconds }: Line): Said => ({
  sender,
  establishment,
  signals,
  action: suggestion.action,
  ecrouNumber: person?.ecrouNumber ?? null,
  surname: person?.surname ?? null,
  nationality: person?.nationality ?? null,
  aliases: person?.aliases ?? [],
  milliseconds: seconds.judge * 1000,
});

async function triage(paths: readonly string[], receivedOn: CalendarDate, said: Map<string, Said>): Promise<void> {
  const child = spawn(
    process.execPath,
    [PROGRAM, 'triage', ...paths, '--json', '--no-store', '--received', receivedOn],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as Line;
    if (line.status === 'read') said.set(line.source, saidIn(line));
  }
}

/** What the built application says of each scan; scans it refuses are left out. */
export async function readScans(scans: readonly Scan[]): Promise<{ scan: Scan; said: Said }[]> {
  const said = new Map<string, Said>();
  for (const day of new Set(scans.map(({ labelled }) => labelled.receivedOn))) {
    const paths = scans.filter(({ labelled }) => labelled.receivedOn === day).map(({ path }) => path);
    await triage(paths, day, said);
  }
  return scans.flatMap((scan) => {
    const own = said.get(scan.path);
    return own ? [{ scan, said: own }] : [];
  });
}
