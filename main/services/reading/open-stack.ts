// What the page grid shows of a letter: its pages, what each of them is, and where its letters seem to begin.
import type { LetterState } from '#shared/domain/letters/letter-state.ts';
import { referenceOf } from '#shared/domain/letters/reference.ts';
import { nothingRead, type Rotation } from '#shared/domain/reading/reading.ts';
import type { PageRole } from '#shared/domain/stacks/arrangement.ts';
import type { Board } from '#shared/domain/stacks/board.ts';
import type { PageFacts } from '#shared/domain/stacks/page-facts.ts';
import { type ProposedCut, proposedCuts } from '#shared/domain/stacks/proposed-cuts.ts';
import { withTyped } from '#shared/domain/transcription/typed-reading.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import { stackFacts } from './stack-facts.ts';

export type StackPage = {
  readonly page: number;
  /** Of the picture as it is shown. */
  readonly width: number;
  readonly height: number;
  readonly rotation: Rotation;
  readonly role: PageRole;
  readonly kind: PageFacts['kind'];
};

export type OpenStack = {
  readonly id: LetterId;
  readonly version: number;
  readonly state: LetterState;
  readonly reference: string;
  readonly sourceName: string;
  readonly pages: readonly StackPage[];
  readonly cuts: readonly ProposedCut[];
  /** As a person left it before its letters were made; null when nobody has begun. */
  readonly board: Board | null;
};

type Ports = Pick<DeskPorts, 'store' | 'judging'>;

export async function openStack(ports: Ports, id: LetterId): Promise<Result<OpenStack, 'letter/not-found'>> {
  const letter = await ports.store.letters.find(id);
  if (!letter) return err('letter/not-found');
  const { version, state, sourceName, pages } = letter;
  const [read, typed] = await Promise.all([ports.store.letters.readings(id), ports.store.transcriptions.ofLetter(id)]);
  const known = withTyped(read, typed, pages);
  const readings = new Map(known.map((reading) => [reading.page, reading]));
  const facts = await stackFacts(ports.store, ports, letter, known);
  return ok({
    id,
    version,
    state,
    reference: referenceOf(id),
    sourceName,
    pages: pages.map((page, at) => {
      const { width, height, rotation } = readings.get(page.page) ?? nothingRead(page);
      const kind = facts[at]?.kind ?? 'unread';
      return { page: page.page, width, height, rotation, role: page.role ?? 'letter', kind };
    }),
    cuts: proposedCuts(facts),
    board: await ports.store.begunStacks.of(id),
  });
}
