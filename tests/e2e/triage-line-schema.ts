// The lines of `triage --json` and `judge --json` as their readers expect them. Written out here on purpose and not
// taken from the sources: scripts depend on these names and lists.
import { z } from 'zod';

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable();
const evidence = z.strictObject({ text: z.string().min(1), page: z.int().min(1), box });
const share = z.number().min(0).max(1);
const SIGNALS =
  'oqtf irtf itf expulsion comex destination retention dublin readmission release hearing extradition sentence-appeal discipline asylum asylum-appeal permit-refusal permit-expiry distress';
const TOPICS =
  'elo-oqtf elo-itf elo-exp elo-cra elo-dub sej-1re sej-ren sej-mal sej-pro asi nat eur pen-ame pen-jug pen-trf det fam soc suivi hors';
const ERRORS =
  'file/not-found file/unsupported file/damaged file/encrypted file/too-large file/too-many-pages file/empty page/unreadable desk/busy internal';

export const readLine = z.strictObject({
  source: z.string(),
  status: z.literal('read'),
  error: z.null(),
  letterId: z.string().nullable(),
  pages: z.int().min(1),
  receivedOn: day,
  dueOn: day,
  workBy: day,
  sender: z.enum(['detained', 'lawyer', 'spip', 'family', 'association', 'authority', 'unknown']),
  kind: z.enum(['letter', 'decision', 'envelope', 'other']),
  legibility: z.enum(['printed', 'handwritten', 'mixed', 'illegible']),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .nullable(),
  establishment: z
    .strictObject({ id: z.string(), name: z.string(), confidence: share, evidence: z.array(evidence).min(1) })
    .nullable(),
  alternatives: z.array(z.strictObject({ id: z.string(), confidence: share })).max(5),
  person: z
    .strictObject({
      surname: z.string().nullable(),
      givenNames: z.string().nullable(),
      ecrouNumber: z.string().nullable(),
      bornOn: day.nullable(),
      confidence: share,
    })
    .nullable(),
  writtenOn: day.nullable(),
  signals: z.array(
    z.strictObject({
      code: z.enum(SIGNALS.split(' ')),
      level: z.enum(['red', 'orange']),
      evidence,
      date: day.nullable(),
      limit: z
        .strictObject({ dueOn: day, atLatest: day.nullable(), basis: z.string(), toVerify: z.boolean() })
        .nullable(),
    }),
  ),
  topics: z.array(z.enum(TOPICS.split(' '))),
  suggestion: z.strictObject({
    action: z.enum(['forward', 'keep', 'review']),
    team: z.strictObject({ id: z.string(), email: z.email() }).nullable(),
    reasons: z.array(z.strictObject({ rule: z.string(), text: z.string().min(10) })).min(1),
  }),
  text: z.string().optional(),
  seconds: z.strictObject({ read: z.number().min(0), judge: z.number().min(0) }),
});

const refusedLine = z.strictObject({
  source: z.string(),
  status: z.literal('refused'),
  error: z.strictObject({ code: z.enum(ERRORS.split(' ')), message: z.string().min(10) }),
});

export const triageLine = z.discriminatedUnion('status', [readLine, refusedLine]);
export type ReadLine = z.infer<typeof readLine>;
