// Opening a desk: what a user interface may ask before anything of a letter is seen.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { calendarDateSchema } from './date-schema.ts';

const passphrase = z.string().min(1).max(500);

const status = z
  .object({
    /** none: the folder holds no desk yet. locked: it waits for its passphrase. */
    state: z.enum(['none', 'locked', 'open']),
    /** Name of the desk's folder, for a person to recognise. */
    name: z.string(),
    /** Where the desk would be made; null once it is there: who sees the lock learns no path. */
    folder: z.string().nullable(),
    version: z.string(),
    /** Today where the desk is. */
    today: calendarDateSchema,
    /** A recovery sheet was made for this desk. */
    hasRecovery: z.boolean(),
    /** The desk that is open is one to practise on: invented letters, gone when it is locked. */
    practice: z.boolean(),
    /** Why no desk may be made in its folder. */
    placeProblem: z.enum(['desk/synced-folder', 'desk/network-folder']).nullable(),
  })
  .readonly();

export const deskContract = {
  status: oc.output(status),
  create: oc.input(z.object({ passphrase })).output(status).errors({
    'desk/exists': {},
    'desk/not-writable': {},
    'desk/weak-passphrase': {},
    'desk/synced-folder': {},
    'desk/network-folder': {},
  }),
  /** Opens a desk to practise on, beside the real one. */
  practise: oc
    .output(status)
    .errors({ 'desk/busy': {}, 'desk/not-writable': {}, 'desk/synced-folder': {}, 'desk/network-folder': {} }),
  unlock: oc.input(z.object({ passphrase })).output(status).errors({
    'desk/not-found': {},
    'desk/wrong-passphrase': {},
    'desk/newer-version': {},
    'desk/damaged': {},
    'desk/busy': {},
    'desk/not-writable': {},
  }),
  /** A new code for the recovery sheet, shown once and kept nowhere; the one before ends. */
  makeRecovery: oc
    .input(z.object({ passphrase }))
    .output(z.object({ code: z.string() }))
    .errors({
      'desk/not-found': {},
      'desk/wrong-passphrase': {},
      'desk/damaged': {},
      'desk/busy': {},
      'desk/not-writable': {},
    }),
  /** Opens with the code of the sheet and sets a new passphrase. */
  recover: oc
    .input(z.object({ code: z.string().min(1).max(200), passphrase }))
    .output(status)
    .errors({
      'desk/not-found': {},
      'desk/no-recovery': {},
      'desk/wrong-recovery-code': {},
      'desk/weak-passphrase': {},
      'desk/newer-version': {},
      'desk/damaged': {},
      'desk/busy': {},
      'desk/not-writable': {},
    }),
  /** Closes the desk: keys leave memory, the lock screen comes back. */
  lock: oc.output(status),
};
