// A process of its own that holds a desk, for the tests of locks and kills. Arguments: what to do, the folder.
// create: says so, makes a desk and stays · hold: opens it and stays · fill: opens it and stores letters until it is killed.
import { setTimeout as wait } from 'node:timers/promises';
import { asId } from '#shared/kernel/ids.ts';
import { aLetter, aReading, letterId } from '../adapters/store/samples.ts';
import { createDesk, openDesk } from './temp-desk.ts';

const [action, folder = ''] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

async function fill(): Promise<never> {
  const { store, vault } = await openDesk(folder);
  for (let n = 1; ; n++) {
    const source = await vault.put(Buffer.from(`scan ${n} `.repeat(2000)));
    await store.write(async ({ letters, jobs }) => {
      await letters.insert(aLetter(n, { source }));
      await letters.saveReading(letterId(n), aReading(1, 'mots '.repeat(300)));
      await jobs.enqueue({ id: asId(`job-${n}`), kind: 'read', letterId: letterId(n), at: aLetter(n).createdAt });
    });
    say(`stored ${n}`);
  }
}

if (action === 'fill') await fill();
if (action === 'create') say('begins');
// Kept: a desk that nothing refers to is closed, and its lock let go, as soon as memory is tidied up.
const held = await (action === 'create' ? createDesk(folder) : openDesk(folder));
say('held');
await wait(60_000);
await held.close();
