// After opening: puts the letters of an older desk into the index and learns its words, in small pieces, while people
// work. What is done is stored; closing the desk in the middle loses nothing. Then the search is tried out.
import type { DeskPorts } from '../ports/desk-ports.ts';
import { findLetters } from '../services/search/find-letters.ts';

/** The first screen is drawn first. */
const AFTER_OPENING_MS = 2_000;

/**
 * The first dozen questions of a process take three times as long as the next ones (programs not compiled, statements
 * not prepared): a person would meet them in the first word typed. Asked for what most letters hold.
 */
const TRIED_OUT = ['je', 'vous', 'mon', 'pri', 'je vous', 'la', 'pre', 'demande', 'de', 'avoc', 'ma', 'ti', '12', 'no'];

/** Lets people's calls go first. */
const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export type RunningFilling = {
  /** Waits until nothing is left to do. */
  idle(): Promise<void>;
  stop(): Promise<void>;
};

export function startSearchFilling(
  ports: Pick<DeskPorts, 'store' | 'announce' | 'log'>,
  afterMs = AFTER_OPENING_MS,
): RunningFilling {
  let stopping = false;
  let begin = (): void => undefined;
  const quiet = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const timer = setTimeout(begin, afterMs);
  const work = async (): Promise<void> => {
    await quiet;
    if (stopping) return;
    const before = await ports.store.search.progress();
    while (!stopping && (await ports.store.search.advance())) {
      if (before.indexed < before.total) ports.announce({ kind: 'search' });
      await breath();
    }
    if (before.indexed < before.total) ports.log.info('search.filled', { letters: before.total - before.indexed });
    for (const words of TRIED_OUT) {
      if (stopping) return;
      await findLetters(ports, words);
      await breath();
    }
  };
  const working = work().catch((error: unknown) => ports.log.error('search.filling-failed', error));
  return {
    idle: () => working,
    async stop() {
      stopping = true;
      clearTimeout(timer);
      begin();
      await working;
    },
  };
}
