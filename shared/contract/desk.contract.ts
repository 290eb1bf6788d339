// Opening a desk: what a user interface may ask before anything of a letter is seen.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { calendarDateSchema } from './date-schema.ts';

const passphrase = z.string().min(1).max(500);

const status = z
  .object({
    /** none: the folder holds no desk yet. locked: it waits for its passphrase. */
    state: z.enum(['none', 'locked', 'open']),
    /** Name of the desk's folder, for a person to recognise; not its path. */
    name: z.string(),
    version: z.string(),
    /** Today where the desk is. */
    today: calendarDateSchema,
  })
  .readonly();

export const deskContract = {
  status: oc.output(status),
  create: oc
    .input(z.object({ passphrase }))
    .output(status)
    .errors({ 'desk/exists': {}, 'desk/not-writable': {}, 'desk/weak-passphrase': {} }),
  unlock: oc.input(z.object({ passphrase })).output(status).errors({
    'desk/not-found': {},
    'desk/wrong-passphrase': {},
    'desk/newer-version': {},
    'desk/damaged': {},
    'desk/busy': {},
    'desk/not-writable': {},
  }),
  /** Closes the desk: keys leave memory, the lock screen comes back. */
  lock: oc.output(status),
};
