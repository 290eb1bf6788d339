// One scanned stack becomes letters, and is put together again.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { LETTER_STATES } from '../domain/letters/letter-state.ts';
import { PAGE_ROLES } from '../domain/stacks/arrangement.ts';
import { WORDLESS_KINDS } from '../domain/stacks/page-facts.ts';
import { CUT_REASONS } from '../domain/stacks/proposed-cuts.ts';
import { DOCUMENT_KINDS } from '../domain/triage/judgement.ts';
import { evidence, letterId, letterSummary, rotation } from './schemas.ts';

const pageNumber = z.int().min(1);
const arrangedPage = z
  .object({
    page: pageNumber,
    turn: rotation,
    role: z.enum(PAGE_ROLES),
  })
  .readonly();
const pages = z.array(arrangedPage).max(1000).readonly();

const arrangement = z.object({ letters: z.array(pages).max(1000).readonly(), aside: pages }).readonly();
/** The grid as a person left it, with the proposals they said no to. */
const board = z.object({ arrangement, refused: z.array(pageNumber).max(1000).readonly() }).readonly();

const proposedCut = z
  .object({
    before: pageNumber,
    reason: z.enum(CUT_REASONS),
    evidence: evidence.nullable(),
    aside: z.array(pageNumber).readonly(),
  })
  .readonly();

export const openStack = z
  .object({
    id: letterId,
    /** To be named when it is rearranged. */
    version: z.int(),
    state: z.enum(LETTER_STATES),
    reference: z.string(),
    sourceName: z.string(),
    pages: z
      .array(
        z
          .object({
            page: pageNumber,
            /** Of the picture that `letters.picture` gives with this rotation. */
            width: z.number(),
            height: z.number(),
            rotation,
            role: z.enum(PAGE_ROLES),
            kind: z.enum([...DOCUMENT_KINDS, ...WORDLESS_KINDS]),
          })
          .readonly(),
      )
      .readonly(),
    cuts: z.array(proposedCut).readonly(),
    /** Null when nobody has begun. */
    board: board.nullable(),
  })
  .readonly();

export const stacksContract = {
  open: oc
    .input(z.object({ id: letterId }))
    .output(openStack)
    .errors({ 'desk/locked': {}, 'letter/not-found': {} }),
  /** The grid half done, without looking for cuts; null when nobody has begun. */
  board: oc
    .input(z.object({ id: letterId }))
    .output(board.nullable())
    .errors({ 'desk/locked': {} }),
  /**
   * Keeps the grid half done; does nothing once the letters are made. `seen` is the grid it was made from: where the
   * desk's is another by now, it is refused with 'board/changed'. The very same grid sent again is no change.
   */
  keepBoard: oc
    .input(z.object({ id: letterId, board, seen: board.nullable() }))
    .output(z.null())
    .errors({ 'desk/locked': {}, 'letter/not-found': {}, 'board/changed': {} }),
  /** The sheet to lay between letters before they are scanned, to print (PDF). */
  separatorSheet: oc.output(z.file()).errors({ 'desk/locked': {} }),
  /**
   * Makes the letters; the stack leaves the lists. Every page of it lies in one letter or aside. Where all pages stay in one
   * letter in their order, it is the letter itself whose pages were turned or are something else: `letters` names it.
   */
  rearrange: oc
    .input(
      z.object({
        id: letterId,
        version: z.int(),
        arrangement,
        /** The grid half done as the desk had it then: refused where another window kept another one since. */
        seen: board.nullable(),
      }),
    )
    .output(z.object({ stack: letterSummary, letters: z.array(letterId).readonly() }))
    .errors({
      'desk/locked': {},
      'letter/not-found': {},
      'letter/changed': {},
      'letter/wrong-state': {},
      'board/changed': {},
      'stack/unchanged': {},
      'stack/wrong-pages': {},
    }),
  /** Withdraws the letters made of a stack. Refused with 'stack/decided' once one of them was decided. */
  restore: oc
    .input(z.object({ id: letterId, version: z.int() }))
    .output(letterSummary)
    .errors({
      'desk/locked': {},
      'letter/not-found': {},
      'letter/changed': {},
      'letter/wrong-state': {},
      'stack/decided': {},
    }),
};

export type OpenStack = z.infer<typeof openStack>;
