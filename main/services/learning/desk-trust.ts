// How far a prison that was found can be trusted, learnt from the letters the desk decided: worked out in the
// background, put to use and given up by a coordinator only.
import { constantsOf } from '#shared/domain/establishments/desk-trust.ts';
import {
  type ConfirmedLetter,
  fittingDeskTrust,
  LEAST_LETTERS,
  type TrustFit,
} from '#shared/domain/establishments/desk-trust-fit.ts';
import { prisonFinding } from '#shared/domain/triage/judge.ts';
import { SURE_ENOUGH } from '#shared/domain/triage/suggestion.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { StoredLetter } from '../../ports/desk-store.ts';
import type { StoredFit, TrustChoice } from '../../ports/desk-trust.ts';

type Ports = Pick<DeskPorts, 'store' | 'clock' | 'announce' | 'log' | 'establishments' | 'vocabulary'>;

export type ShownFit = StoredFit & {
  /** Learnt on top of the constants of this version. */
  readonly isCurrent: boolean;
};
export type TrustTable = {
  readonly inUse: ShownFit | null;
  readonly newest: ShownFit | null;
  /** The newest first. */
  readonly choices: readonly TrustChoice[];
  /** Letters still to be decided until the next fit. */
  readonly missing: number;
};

/** So many more letters were decided: time to look again. */
const EVERY = LEAST_LETTERS;
/** The newest letters teach. */
const MOST_LETTERS = 2000;
const LISTED_AT_ONCE = 50;
const SHOWN_CHOICES = 20;
const DECIDED = ['forwarded', 'kept', 'answered'] as const;

async function decidedLetters({ store }: Pick<Ports, 'store'>): Promise<number> {
  const counts = await store.letters.countByState();
  return DECIDED.reduce((sum, state) => sum + counts[state], 0);
}

/** Null where the desk's letters teach nothing new yet. */
const isDue = (decided: number, newest: StoredFit | null, constants: string): boolean =>
  newest?.constants === constants ? decided - newest.decided >= EVERY : decided >= LEAST_LETTERS;

const missingOf = (decided: number, newest: StoredFit | null, constants: string): number =>
  Math.max(0, newest?.constants === constants ? newest.decided + EVERY - decided : LEAST_LETTERS - decided);

export async function trustTable(ports: Pick<Ports, 'store' | 'vocabulary'>): Promise<TrustTable> {
  const { trust } = ports.store;
  const constants = constantsOf(ports.vocabulary.prison.trust);
  const [inUse, newest, choices] = await Promise.all([trust.inUse(), trust.newest(), trust.choices(SHOWN_CHOICES)]);
  const shown = (fit: StoredFit | null): ShownFit | null => fit && { ...fit, isCurrent: fit.constants === constants };
  const missing = missingOf(await decidedLetters(ports), newest, constants);
  return { inUse: shown(inUse), newest: shown(newest), choices, missing };
}

type Breath = () => Promise<boolean>;

/** What the machine reads in a decided letter, beside what a person said. What people typed teaches nothing. */
async function confirmedLetter(ports: Ports, letter: StoredLetter): Promise<ConfirmedLetter | null> {
  if (!letter.decision || letter.judgement?.several) return null;
  const pages = await ports.store.letters.readings(letter.id);
  if (pages.length === 0) return null;
  const roles = new Map(letter.pages.flatMap(({ page, role }) => (role ? [[page, role] as const] : [])));
  const { establishments, vocabulary } = ports;
  const finding = prisonFinding({ pages, receivedOn: letter.receivedOn, establishments, vocabulary, roles });
  return { confirmed: letter.decision.establishmentId, finding };
}

/** Null when it was told to stop. */
async function confirmedLetters(ports: Ports, goOn: Breath): Promise<ConfirmedLetter[] | null> {
  const confirmed: ConfirmedLetter[] = [];
  let after: { receivedOn: StoredLetter['receivedOn']; id: StoredLetter['id'] } | undefined;
  for (let seen = 0; seen < MOST_LETTERS; seen += LISTED_AT_ONCE) {
    const filter = { states: DECIDED, order: 'newest', limit: LISTED_AT_ONCE, ...(after && { after }) } as const;
    const letters = await ports.store.letters.list(filter);
    for (const letter of letters) {
      if (!(await goOn())) return null;
      const one = await confirmedLetter(ports, letter);
      if (one) confirmed.push(one);
    }
    after = letters.at(-1);
    if (letters.length < LISTED_AT_ONCE) break;
  }
  return confirmed;
}

/** Null when it was told to stop. */
async function fitted(letters: readonly ConfirmedLetter[], goOn: Breath): Promise<TrustFit | null> {
  const fitting = fittingDeskTrust(letters, SURE_ENOUGH);
  for (;;) {
    const step = fitting.next();
    if (step.done) return step.value;
    if (!(await goOn())) return null;
  }
}

/**
 * Learns anew when enough letters were decided since the last time. `goOn` is asked before each letter and each piece of
 * fitting: it lets people's calls go first, and says when to stop.
 * @returns whether something was learnt, better or not.
 */
export async function learnWhenDue(ports: Ports, goOn: Breath): Promise<boolean> {
  const { trust } = ports.store;
  const constants = constantsOf(ports.vocabulary.prison.trust);
  const decided = await decidedLetters(ports);
  if (!isDue(decided, await trust.newest(), constants)) return false;
  const letters = await confirmedLetters(ports, goOn);
  const fit = letters && (await fitted(letters, goOn));
  if (!letters || !fit) return false;
  await trust.add({ ...fit, at: ports.clock.now(), constants, decided });
  ports.log.info('trust.learnt', { letters: letters.length, verdict: fit.verdict });
  ports.announce({ kind: 'learning' });
  return true;
}

export type TrustError = 'trust/changed' | 'trust/not-found' | 'trust/not-better' | 'trust/outdated';
/** `seen`: what was in use when the choice was made. */
export type ChosenTrust = { readonly fit: number | null; readonly seen: number | null; readonly by: string };

/** Puts a fit to use from the next reading on, or goes back to what was delivered (`fit` null). */
export async function chooseTrust(
  ports: Ports,
  { fit, seen, by }: ChosenTrust,
): Promise<Result<TrustTable, TrustError>> {
  const wanted = fit === null ? null : await ports.store.trust.find(fit);
  if (fit !== null) {
    if (!wanted) return err('trust/not-found');
    if (wanted.verdict !== 'better') return err('trust/not-better');
    if (wanted.constants !== constantsOf(ports.vocabulary.prison.trust)) return err('trust/outdated');
  }
  const isChosen = await ports.store.write(async ({ trust }) => {
    const now = (await trust.inUse())?.number ?? null;
    const [last] = await trust.choices(1);
    // Sent once more because the first answer was lost.
    if (now === fit && now !== seen && last?.by === by) return true;
    if (now !== seen) return false;
    await trust.choose({ fit, by, at: ports.clock.now() });
    return true;
  });
  if (!isChosen) return err('trust/changed');
  ports.log.info('trust.chosen', { fit: fit ?? 0 });
  ports.announce({ kind: 'learning' });
  return ok(await trustTable(ports));
}
