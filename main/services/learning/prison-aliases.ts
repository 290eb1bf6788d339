// What the desk may learn from its own corrections: names of prisons that letters use and no table knows. Proposed from
// what people decided, used from a coordinator's word on, taken back with one more.
import {
  type AliasProblem,
  type AliasState,
  aliasProblem,
  type DeskAlias,
  unknownNamesIn,
  withAliases,
} from '#shared/domain/establishments/desk-aliases.ts';
import { buildGazetteer } from '#shared/domain/establishments/gazetteer.ts';
import { withTyped } from '#shared/domain/transcription/typed-reading.ts';
import { squash } from '#shared/kernel/fold.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { StoredAlias } from '../../ports/desk-aliases.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { StoredLetter } from '../../ports/desk-store.ts';

type Ports = Pick<DeskPorts, 'store' | 'clock' | 'announce' | 'log' | 'establishments' | 'vocabulary'>;

export type ProposedAlias = DeskAlias & { readonly letters: readonly LetterId[] };
export type AliasTable = {
  readonly proposed: readonly ProposedAlias[];
  readonly known: readonly StoredAlias[];
  readonly dismissed: readonly StoredAlias[];
};

/** The newest corrections are looked at. */
const MOST_CORRECTIONS = 300;
const MOST_LISTED = 1000;

const isCorrected = ({ judgement, decision }: StoredLetter): boolean =>
  decision !== null && decision.establishmentId !== null && judgement?.establishment?.id !== decision.establishmentId;

const keyOf = ({ establishmentId, text }: DeskAlias): string => `${establishmentId} ${squash(text)}`;

async function proposals(ports: Ports, decided: readonly StoredAlias[]): Promise<ProposedAlias[]> {
  const { letters, transcriptions } = ports.store;
  const states = ['forwarded', 'kept', 'answered'] as const;
  const newest = await letters.list({ states, order: 'newest', limit: MOST_LISTED });
  const corrected = newest.filter(isCorrected).slice(0, MOST_CORRECTIONS);
  if (corrected.length === 0) return [];
  const confirmed = decided.filter(({ state }) => state === 'confirmed');
  const gazetteer = buildGazetteer(withAliases(ports.establishments, confirmed), ports.vocabulary.prison);
  const found = new Map<string, ProposedAlias>();
  for (const { id, receivedOn, pages: stored, decision } of corrected) {
    const [read, typed] = await Promise.all([letters.readings(id), transcriptions.ofLetter(id)]);
    const pages = withTyped(read, typed, stored);
    for (const text of unknownNamesIn({ pages, receivedOn }, gazetteer, ports.vocabulary)) {
      if (!decision?.establishmentId) continue;
      const alias = { establishmentId: decision.establishmentId, text };
      const known = found.get(keyOf(alias)) ?? { ...alias, letters: [] };
      found.set(keyOf(alias), { ...known, letters: [...known.letters, id] });
    }
  }
  const settled = new Set(decided.map(keyOf));
  return [...found.values()]
    .filter((one) => !settled.has(keyOf(one)))
    .sort((a, b) => b.letters.length - a.letters.length);
}

export async function aliasTable(ports: Ports): Promise<AliasTable> {
  const decided = await ports.store.aliases.all();
  return {
    proposed: await proposals(ports, decided),
    known: decided.filter(({ state }) => state === 'confirmed'),
    dismissed: decided.filter(({ state }) => state === 'dismissed'),
  };
}

/** `state` null: as if nobody had decided. `seen`: what stood there when the decision was made. */
export type AliasDecision = DeskAlias & {
  readonly state: AliasState | null;
  readonly seen: AliasState | null;
  readonly by: string;
};
export type AliasError = 'establishment/not-found' | 'alias/changed' | AliasProblem;

/** Uses a name from the next reading on, or does not, or no more. Letters that were read stay as they were judged. */
export async function decideAlias(ports: Ports, asked: AliasDecision): Promise<Result<AliasTable, AliasError>> {
  const { establishmentId, text, state, seen, by } = asked;
  if (!ports.establishments.some(({ id }) => id === establishmentId)) return err('establishment/not-found');
  const confirmed = await ports.store.aliases.confirmed();
  const others = withAliases(
    ports.establishments,
    confirmed.filter((one) => keyOf(one) !== keyOf(asked)),
  );
  const problem = state === 'confirmed' ? aliasProblem(text, buildGazetteer(others, ports.vocabulary.prison)) : null;
  if (problem) return err(problem);
  const isDecided = await ports.store.write(async ({ aliases }) => {
    const now = (await aliases.all()).find((one) => one.establishmentId === establishmentId && one.text === text);
    // Sent once more because the first answer was lost.
    if (state !== seen && (now?.state ?? null) === state && (now?.by ?? by) === by) return true;
    if ((now?.state ?? null) !== seen) return false;
    if (state === null) await aliases.forget({ establishmentId, text });
    else await aliases.decide({ establishmentId, text, state, by, at: ports.clock.now() });
    return true;
  });
  if (!isDecided) return err('alias/changed');
  ports.log.info('alias.decided', { establishment: establishmentId, state: state ?? 'open' });
  ports.announce({ kind: 'directory' });
  return ok(await aliasTable(ports));
}
