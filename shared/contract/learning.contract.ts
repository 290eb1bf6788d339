// What the desk learns from its own letters, proposed by the machine, put to use and taken back by a coordinator: names
// of prisons, and how far a prison that was found is trusted.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { ALIAS_STATES } from '../domain/establishments/desk-aliases.ts';
import { type DeskTrust, TRUST_TERMS } from '../domain/establishments/desk-trust.ts';
import { TRUST_VERDICTS } from '../domain/establishments/desk-trust-fit.ts';
import { establishmentId, instant, letterId } from './schemas.ts';

const MOST_SIGNS = 60;
export const alias = z.object({ establishmentId, text: z.string().trim().min(1).max(MOST_SIGNS) });

/** What was decided of a name; null: nothing, it is proposed. */
export const aliasState = z.enum(ALIAS_STATES).nullable();

const decided = alias.extend({ by: z.string(), at: instant }).readonly();

const table = z
  .object({
    /** Names that corrected letters use and no prison has, the most frequent first. */
    proposed: z.array(alias.extend({ letters: z.array(letterId).readonly() }).readonly()).readonly(),
    /** In use. */
    known: z.array(decided).readonly(),
    /** Not wanted, or used no more: nothing is proposed twice, but each can be put to use after all. */
    dismissed: z.array(decided).readonly(),
  })
  .readonly();

const figures = z.object({ letters: z.int(), answered: z.int(), right: z.int(), wrong: z.int() }).readonly();
const trust: z.ZodType<DeskTrust> = z.record(z.enum(TRUST_TERMS), z.number());
const fit = z
  .object({
    number: z.int(),
    at: instant,
    verdict: z.enum(TRUST_VERDICTS),
    trust,
    /** On the same letters: with the delivered constants, and with what letters of other prisons taught. */
    delivered: figures,
    learnt: figures,
    /** Learnt on top of the constants of this version of the application. */
    isCurrent: z.boolean(),
  })
  .readonly();
const by = z.string().trim().min(1).max(120);
const trustTable = z
  .object({
    inUse: fit.nullable(),
    newest: fit.nullable(),
    /** The newest first; `fit` null: back to what was delivered. */
    choices: z.array(z.object({ fit: z.int().nullable(), by: z.string(), at: instant }).readonly()).readonly(),
    /** Letters still to be decided until the next fit. */
    missing: z.int(),
  })
  .readonly();

export const learningContract = {
  trust: oc.output(trustTable).errors({ 'desk/locked': {} }),
  /** Puts a fit to use, or goes back to what was delivered (`fit` null). `seen`: what was in use until then. */
  chooseTrust: oc
    .input(z.object({ fit: z.int().nullable(), seen: z.int().nullable(), by }))
    .output(trustTable)
    .errors({
      'desk/locked': {},
      'trust/changed': {},
      'trust/not-found': {},
      'trust/not-better': {},
      'trust/outdated': {},
    }),
  aliases: oc.output(table).errors({ 'desk/locked': {} }),
  /** Uses a name for a prison, does not want it, or lets it be proposed again. `seen`: what was decided until then. */
  decideAlias: oc
    .input(alias.extend({ state: aliasState, seen: aliasState, by }))
    .output(table)
    .errors({
      'desk/locked': {},
      'establishment/not-found': {},
      'alias/changed': {},
      'alias/too-short': {},
      'alias/too-long': {},
      'alias/known': {},
    }),
};
export type AliasTable = z.infer<typeof table>;
export type TrustTable = z.infer<typeof trustTable>;
