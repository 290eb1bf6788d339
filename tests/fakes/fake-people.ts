// The fake desk's people: proposed by the real rules from the letters it has, linked in memory.
import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { type LetterOnFile, lettersLinkedTo, writersLike } from '#shared/domain/people/people-on-file.ts';
import { asId, type LetterId, type PersonId } from '#shared/kernel/ids.ts';

import { type FakeSpec, heardOf } from './fake-letters.ts';
import type { FakeStep } from './fake-undo.ts';

type Desk = {
  readonly letters: Map<string, LetterSummary>;
  readonly links: Map<string, PersonId>;
  readonly specs: ReadonlyMap<string, FakeSpec>;
  readonly done: FakeStep[];
};
type Guard<D> = (desk: D, path: string, errors: Record<string, unknown>) => void;

function onFile({ letters, links }: Desk): LetterOnFile[] {
  return [...letters.values()].map(({ id, receivedOn, state, decision, judgement }) => ({
    letter: id,
    person: links.get(id) ?? null,
    receivedOn,
    state,
    kept: decision?.action === 'keep',
    surname: judgement?.person?.surname ?? null,
    givenNames: judgement?.person?.givenNames ?? null,
    aliases: [],
    bornOn: judgement?.person?.bornOn ?? null,
    ecrouNumber: judgement?.person?.ecrouNumber ?? null,
    establishmentId: decision?.establishmentId ?? judgement?.establishment?.id ?? null,
  }));
}

function writersOf(desk: Desk, id: LetterId) {
  const file = onFile(desk);
  const own = file.find((one) => one.letter === id);
  if (!own) return { linked: [], candidates: [] };
  const spec = desk.specs.get(id);
  const self = { ...own, heard: spec ? heardOf(spec) : [] };
  const linked = lettersLinkedTo(self, file);
  return { linked, candidates: linked.length > 0 ? [] : writersLike(self, file) };
}

function noteLink({ letters, links, done }: Desk, id: LetterId): void {
  const before = letters.get(id);
  if (before) done.push([{ before, version: before.version, what: 'person', person: links.get(id) ?? null }]);
}

export function peoplePart<D extends Desk>(desk: D, guard: Guard<D>) {
  const os = implement(contract).people;
  return {
    people: {
      writers: os.writers.handler(({ input, errors }) => {
        guard(desk, 'people.writers', errors);
        return writersOf(desk, input.id);
      }),
      link: os.link.handler(({ input, errors }) => {
        guard(desk, 'people.link', errors);
        noteLink(desk, input.id);
        const person = desk.links.get(input.to) ?? asId<PersonId>(`person-${desk.links.size}`);
        desk.links.set(input.to, person).set(input.id, person);
        return writersOf(desk, input.id);
      }),
      unlink: os.unlink.handler(({ input, errors }) => {
        guard(desk, 'people.unlink', errors);
        noteLink(desk, input.id);
        desk.links.delete(input.id);
        return writersOf(desk, input.id);
      }),
    },
  };
}
