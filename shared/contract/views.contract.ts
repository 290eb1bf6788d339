// Views of the list of letters under a name, for everybody at this desk, and the list as it was left.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { MOST_PICKS_KEPT } from '../domain/letters/left-list.ts';
import { LIST_FILTERS, MOST_VIEW_NAME_SIGNS } from '../domain/letters/saved-view.ts';
import { letterId, viewId } from './schemas.ts';

const parts = {
  name: z.string().trim().min(1).max(MOST_VIEW_NAME_SIGNS),
  filter: z.enum(LIST_FILTERS),
  words: z.string().trim().min(1).max(200),
};
export const savedView = z.object({ id: viewId, ...parts }).readonly();

const leftList = z
  .object({
    letter: letterId.nullable(),
    filter: z.enum(LIST_FILTERS),
    picks: z.array(letterId).max(MOST_PICKS_KEPT).readonly(),
  })
  .readonly();

export const viewsContract = {
  /** By name. */
  all: oc.output(z.array(savedView).readonly()).errors({ 'desk/locked': {} }),
  /** Adds a view (`id` null) or replaces the one that was `seen`; one that was removed comes back with its id. */
  save: oc
    .input(z.object({ id: viewId.nullable(), ...parts, seen: savedView.nullable() }))
    .output(savedView)
    .errors({ 'desk/locked': {}, 'view/changed': {}, 'view/name-taken': {}, 'view/too-many': {} }),
  remove: oc
    .input(z.object({ seen: savedView }))
    .output(z.null())
    .errors({ 'desk/locked': {}, 'view/changed': {} }),
  /** The letter that was open, the filter and the ticks of *Tri*, as they were kept last: from before a crash too. */
  left: oc.output(leftList).errors({ 'desk/locked': {} }),
  keepLeft: oc.input(leftList).errors({ 'desk/locked': {} }),
};
