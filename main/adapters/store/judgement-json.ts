// The shape of a judgement in the database. Strict: a field the code does not know is a bug, not a thing to drop.
import { z } from 'zod';
import {
  DOCUMENT_KINDS,
  type Doubt,
  type Evidence,
  type FoundEstablishment,
  type FoundPerson,
  type Judgement,
  LEGIBILITIES,
  type OtherPrison,
  PASSAGE_REASONS,
  SENDER_KINDS,
  SIGNAL_CODES,
  SITUATION_CODES,
  type Signal,
  type Situation,
  URGENCY_LEVELS,
} from '#shared/domain/triage/judgement.ts';
import type { EstablishmentId, LetterId } from '#shared/kernel/ids.ts';
import { dateSchema, fromJson, idSchema } from './json.ts';

const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);

const evidence: z.ZodType<Evidence> = z.strictObject({
  text: z.string(),
  page: z.number(),
  box: box.nullable(),
  heard: z.literal(true).optional(),
});

const signal: z.ZodType<Signal> = z.strictObject({
  code: z.enum(SIGNAL_CODES),
  level: z.enum(URGENCY_LEVELS),
  evidence,
  date: dateSchema.nullable(),
  time: z.string().optional(),
});

const doubt: z.ZodType<Doubt> = z.strictObject({
  code: z.enum(SIGNAL_CODES),
  evidence,
  faint: z.literal(true).optional(),
});

const situation: z.ZodType<Situation> = z.strictObject({
  code: z.enum(SITUATION_CODES),
  evidence: evidence.nullable(),
  letterId: idSchema<LetterId>().optional(),
});

const establishment: z.ZodType<FoundEstablishment> = z.strictObject({
  id: idSchema<EstablishmentId>(),
  name: z.string(),
  confidence: z.number(),
  evidence: z.array(evidence),
});

const otherPrison: z.ZodType<OtherPrison> = z.strictObject({
  id: idSchema<EstablishmentId>(),
  name: z.string(),
  evidence: z.array(evidence),
});

const person: z.ZodType<FoundPerson> = z.strictObject({
  surname: z.string().nullable(),
  givenNames: z.string().nullable(),
  ecrouNumber: z.string().nullable(),
  bornOn: dateSchema.nullable(),
  aliases: z.array(z.string()).optional(),
  otherNumbers: z.array(z.strictObject({ number: z.string(), chance: z.number() })).optional(),
  nationality: z.string().optional(),
  confidence: z.number(),
  evidence: z.array(evidence),
});

const judgementSchema: z.ZodType<Judgement> = z.strictObject({
  sender: z.enum(SENDER_KINDS),
  kind: z.enum(DOCUMENT_KINDS),
  legibility: z.enum(LEGIBILITIES),
  language: z.string().nullable(),
  establishment: establishment.nullable(),
  alternatives: z.array(z.strictObject({ id: idSchema<EstablishmentId>(), confidence: z.number() })),
  otherPrison: otherPrison.nullish(),
  facingPrison: otherPrison.optional(),
  otherPlace: evidence.optional(),
  otherWriter: evidence.optional(),
  passages: z.array(z.strictObject({ why: z.enum(PASSAGE_REASONS), evidence })).optional(),
  person: person.nullable(),
  writtenOn: dateSchema.nullable(),
  signals: z.array(signal),
  // Absent in what earlier versions stored.
  doubts: z.array(doubt).optional(),
  understood: z.number().optional(),
  several: z.literal(true).optional(),
  topics: z.array(z.string()),
  // Absent in what earlier versions stored.
  situations: z.array(situation).optional(),
});

export const judgementToJson = (judgement: Judgement): string => JSON.stringify(judgement);
export const judgementFromJson = (text: string): Judgement => fromJson(judgementSchema, text, 'letters.judgement');
