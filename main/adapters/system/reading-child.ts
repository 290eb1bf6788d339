// Asks the reading child and keeps it honest: a question has a time limit, a dead child is replaced.
// Knows nothing of what the questions mean.
import { err, ok, type Result } from '#shared/kernel/result.ts';
import {
  type ChildChannel,
  ENGINE_OUT_OF_MEMORY_EXIT,
  type LaunchChild,
  OUT_OF_MEMORY_EXIT,
  OUT_OF_TIME_EXIT,
} from '../../ports/child-process.ts';
import type {
  AnswerMessage,
  AskOptions,
  NoAnswer,
  ParentMessage,
  QuestionMessage,
  ReadingAnswer,
  ReadingChild,
} from '../../ports/reading-child.ts';

/** What the child says by its exit code. */
const WHY_ENDED: ReadonlyMap<number | null, NoAnswer> = new Map([
  [OUT_OF_MEMORY_EXIT, 'out-of-memory'],
  [ENGINE_OUT_OF_MEMORY_EXIT, 'out-of-memory'],
  [OUT_OF_TIME_EXIT, 'timed-out'],
]);

type Pending = {
  /** Of the question, and of what was said before it. */
  readonly id: number;
  readonly before: readonly number[];
  readonly heardBefore: (message: { readonly id: number; readonly answer: ReadingAnswer }) => void;
  readonly finish: (outcome: Result<ReadingAnswer, NoAnswer>) => void;
  readonly onShare: AskOptions['onShare'];
  readonly onEarly: AskOptions['onEarly'];
};

export function createReadingChild(launch: LaunchChild): ReadingChild {
  let channel: ChildChannel | null = null;
  let pending: Pending | null = null;
  let lastId = 0;

  const hear = (from: ChildChannel, message: AnswerMessage): void => {
    if (from !== channel || !pending) return;
    if ('answer' in message && pending.before.includes(message.id)) pending.heardBefore(message);
    else if (pending.id !== message.id) return;
    else if ('share' in message) pending.onShare?.(message.share);
    else if ('early' in message) pending.onEarly?.(message.early, message.isWhole);
    else pending.finish(ok(message.answer));
  };

  const started = (): ChildChannel => {
    if (channel) return channel;
    const fresh = launch();
    channel = fresh;
    fresh.onMessage((message) => hear(fresh, message as AnswerMessage));
    fresh.onExit((code) => {
      if (channel !== fresh) return;
      channel = null;
      pending?.finish(err(WHY_ENDED.get(code) ?? 'ended'));
    });
    return fresh;
  };

  const end = (why: NoAnswer): void => {
    const old = channel;
    channel = null;
    old?.kill();
    pending?.finish(err(why));
  };

  return {
    ask: (question, { first = [], timeLimitMs, signal, onShare, onEarly }: AskOptions) => {
      if (pending) throw new Error('the reading child was asked before it had answered');
      if (signal?.aborted) {
        end('aborted');
        return Promise.resolve(err('aborted'));
      }
      return new Promise((resolve) => {
        const said = [...first, question].map((each): QuestionMessage => {
          lastId += 1;
          return { id: lastId, question: each };
        });
        const abort = (): void => end('aborted');
        const id = lastId;
        // A desk that was itself held up (its own work, a laptop that slept) first hears an answer that lies there.
        const timer = setTimeout(() => setImmediate(() => pending?.id === id && end('timed-out')), timeLimitMs);
        const finish = (outcome: Result<ReadingAnswer, NoAnswer>): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', abort);
          pending = null;
          resolve(outcome);
        };
        const say = (messages: readonly QuestionMessage[]): void => {
          for (const message of messages) started().send(message satisfies ParentMessage);
        };
        const heardBefore: Pending['heardBefore'] = ({ id: heard, answer }) => {
          if (answer.kind !== 'done') return finish(ok(answer));
          if (!answer.spent) return;
          const old = channel;
          channel = null;
          old?.kill();
          say(said.filter((message) => message.id > heard));
        };
        const before = said.slice(0, -1).map((message) => message.id);
        pending = { id, before, heardBefore, finish, onShare, onEarly };
        signal?.addEventListener('abort', abort, { once: true });
        say(said);
      });
    },
    ahead: (page) => {
      channel?.send(page satisfies ParentMessage);
      return channel !== null;
    },
    end: () => end('ended'),
  };
}
