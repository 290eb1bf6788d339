// What the desk learns from its own corrections: names of prisons, proposed, confirmed by a coordinator, taken back.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { establishmentId, instant, letterId } from './schemas.ts';

const MOST_SIGNS = 60;
const alias = z.object({ establishmentId, text: z.string().trim().min(1).max(MOST_SIGNS) });

const table = z
  .object({
    /** Names that corrected letters use and no prison has, the most frequent first. */
    proposed: z.array(alias.extend({ letters: z.array(letterId).readonly() }).readonly()).readonly(),
    /** In use. */
    known: z.array(alias.extend({ by: z.string(), at: instant }).readonly()).readonly(),
  })
  .readonly();

export const learningContract = {
  aliases: oc.output(table).errors({ 'desk/locked': {} }),
  /** Uses a name for a prison (`use`), does not want it, or uses it no more. */
  decideAlias: oc
    .input(alias.extend({ use: z.boolean(), by: z.string().trim().min(1).max(120) }))
    .output(table)
    .errors({
      'desk/locked': {},
      'establishment/not-found': {},
      'alias/too-short': {},
      'alias/too-long': {},
      'alias/known': {},
    }),
};
export type AliasTable = z.infer<typeof table>;
