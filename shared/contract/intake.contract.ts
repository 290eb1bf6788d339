// Bringing scans into the desk, and what became of each.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { calendarDateSchema } from './date-schema.ts';
import { intakeEntry } from './schemas.ts';

export const watchedPath = z.string().max(4096);

const watched = z
  .object({
    /** Path of the watched folder, null when none is watched. */
    folder: z.string().nullable(),
    /** False when the folder is set but cannot be reached now. */
    reachable: z.boolean(),
    /** The host can show a dialog to choose it in; else its path is typed. */
    choosable: z.boolean(),
  })
  .readonly();

export const intakeContract = {
  /** One file, one letter. A refused file is an answer, not an error: nothing else stops. */
  add: oc
    .input(z.object({ file: z.file(), receivedOn: calendarDateSchema }))
    .output(intakeEntry)
    .errors({ 'desk/locked': {}, 'desk/practice': {} }),
  recent: oc
    .input(z.object({ limit: z.number().int().min(1).max(500).default(100) }))
    .output(z.array(intakeEntry).readonly())
    .errors({ 'desk/locked': {} }),
  /** Letters that wait to be read or are being read. */
  progress: oc
    .output(z.object({ waiting: z.number().int(), reading: z.number().int() }).readonly())
    .errors({ 'desk/locked': {} }),
  watched: oc.output(watched).errors({ 'desk/locked': {} }),
  /** Shows that dialog; null when nothing was chosen, or there is none. Nothing is set by it. */
  chooseFolder: oc.output(z.string().nullable()).errors({ 'desk/locked': {} }),
  /** Watches another folder than the one that was `seen`, or none. */
  setWatched: oc
    .input(z.object({ folder: watchedPath.nullable(), seen: watchedPath.nullable() }))
    .output(watched)
    .errors({
      'desk/locked': {},
      'desk/practice': {},
      'folder/changed': {},
      'folder/not-found': {},
      'folder/inside-desk': {},
    }),
};
