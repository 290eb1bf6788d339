// Views of the list of letters under a name, for everybody at this desk.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { LIST_FILTERS, MOST_VIEW_NAME_SIGNS } from '../domain/letters/saved-view.ts';
import { viewId } from './schemas.ts';

const parts = {
  name: z.string().trim().min(1).max(MOST_VIEW_NAME_SIGNS),
  filter: z.enum(LIST_FILTERS),
  words: z.string().trim().min(1).max(200),
};
const savedView = z.object({ id: viewId, ...parts }).readonly();

export const viewsContract = {
  /** By name. */
  all: oc.output(z.array(savedView).readonly()).errors({ 'desk/locked': {} }),
  /** Adds a view (`id` null) or replaces one; one that was removed comes back with its id. */
  save: oc
    .input(z.object({ id: viewId.nullable(), ...parts }))
    .output(savedView)
    .errors({ 'desk/locked': {}, 'view/name-taken': {}, 'view/too-many': {} }),
  remove: oc.input(z.object({ id: viewId })).errors({ 'desk/locked': {} }),
};
