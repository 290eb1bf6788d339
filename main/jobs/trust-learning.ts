// Looks from time to time whether enough letters were decided to learn from them, and does so letter by letter while
// people work. Nothing is put to use here: that takes a person.
import type { DeskPorts } from '../ports/desk-ports.ts';
import { learnWhenDue } from '../services/learning/desk-trust.ts';

type Ports = Pick<DeskPorts, 'store' | 'clock' | 'announce' | 'log' | 'establishments' | 'vocabulary'>;

export type LearningPace = {
  /** The morning's first screens and letters go first. */
  readonly afterMs: number;
  readonly everyMs: number;
  /** Between two letters, each of which takes some ten milliseconds to look at. */
  readonly restMs: number;
};
const PACE: LearningPace = { afterMs: 60_000, everyMs: 10 * 60_000, restMs: 100 };

export type RunningLearning = { stop(): Promise<void> };

export function startTrustLearning(ports: Ports, pace: LearningPace = PACE): RunningLearning {
  let stopping = false;
  let wake = (): void => undefined;
  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      // A desk that is open does not keep a program alive that has nothing else to do.
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const goOn = async (): Promise<boolean> => {
    await rest(pace.restMs);
    return !stopping;
  };
  const look = async (): Promise<void> => {
    // Letters that wait to be read are more urgent than anything to be learnt of older ones.
    const { waiting, reading } = await ports.store.jobs.countOpen();
    if (waiting + reading === 0) await learnWhenDue(ports, goOn);
  };
  const work = async (): Promise<void> => {
    await rest(pace.afterMs);
    while (!stopping) {
      await look().catch((error: unknown) => ports.log.error('trust.learning-failed', error));
      if (!stopping) await rest(pace.everyMs);
    }
  };
  const working = work();
  return {
    async stop() {
      stopping = true;
      wake();
      await working;
    },
  };
}
