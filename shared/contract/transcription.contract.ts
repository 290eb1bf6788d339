// Typing what a page says beside its image: the lines to type, saving them, and whether they may train the reader.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { letterId, letterSummary, transcribedLine, transcription } from './schemas.ts';

const onPage = z.object({ id: letterId, page: z.number().int().min(1) });

export const transcriptionContract = {
  /** The lines of a page as a person left them, with what the machine reads on the rest. */
  open: oc.input(onPage).output(transcription).errors({ 'desk/locked': {}, 'letter/not-found': {} }),
  /**
   * Keeps all lines of a page. Lines newly validated, or no longer, are judged at once; decisions stay. Refused with
   * 'transcription/changed' when the page is no longer at `revision`.
   */
  save: oc
    .input(onPage.extend({ revision: z.number().int().min(0), lines: z.array(transcribedLine).max(500) }))
    .output(z.object({ revision: z.number().int(), letter: letterSummary }).readonly())
    .errors({ 'desk/locked': {}, 'letter/not-found': {}, 'transcription/changed': {} }),
  /** A person allows the page's validated lines to train the reader of handwriting, or withdraws it. */
  setTrainable: oc
    .input(onPage.extend({ trainable: z.boolean() }))
    .output(z.object({ trainable: z.boolean() }).readonly())
    .errors({ 'desk/locked': {}, 'letter/not-found': {} }),
};
