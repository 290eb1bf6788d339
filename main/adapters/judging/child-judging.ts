// Has letters judged by a child process, one after the other. A child that ends or hangs loses nothing: what it was asked
// is judged here, later than hoped and holding others up, as if there were no child.
import type { ChildChannel, LaunchChild } from '../../ports/child-process.ts';
import type { Judging, JudgingAnswer, JudgingMessage } from '../../ports/judging.ts';

export type ChildJudgingOptions = {
  readonly launch: LaunchChild;
  readonly here: Judging;
  /** The child has not answered for so long: it will not. A hundred pages take some seconds. */
  readonly timeLimitMs?: number;
  /** An idle child is let go after this long, so that its memory goes back. */
  readonly idleLimitMs?: number;
};

type Waiting = { readonly give: (answer: JudgingAnswer['answer']) => void; readonly giveUp: () => void };

export function createChildJudging(options: ChildJudgingOptions): Judging & { close(): void } {
  const { launch, here, timeLimitMs = 60_000, idleLimitMs = 60_000 } = options;
  const waiting = new Map<number, Waiting>();
  let channel: ChildChannel | null = null;
  let lastId = 0;
  let timer: NodeJS.Timeout | null = null;

  const end = (): void => {
    if (timer) clearTimeout(timer);
    const old = channel;
    channel = null;
    old?.kill();
    const left = [...waiting.values()];
    waiting.clear();
    for (const { giveUp } of left) giveUp();
  };
  /** Begun anew whenever something is asked or answered. */
  const watch = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(end, waiting.size > 0 ? timeLimitMs : idleLimitMs).unref();
  };
  const started = (): ChildChannel => {
    if (channel) return channel;
    const fresh = launch();
    channel = fresh;
    fresh.onMessage((message) => {
      const { id, answer } = message as JudgingAnswer;
      const asker = waiting.get(id);
      waiting.delete(id);
      watch();
      asker?.give(answer);
    });
    fresh.onExit(() => channel === fresh && end());
    return fresh;
  };
  const send = (message: JudgingMessage): void => {
    started().send(message);
    watch();
  };
  const ask = <T extends JudgingAnswer['answer']>(message: (id: number) => JudgingMessage, instead: () => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, {
        give: (answer) => resolve(answer as T),
        giveUp: () => void instead().then(resolve, reject),
      });
      send(message(lastId));
    });

  return {
    judge: (asked) =>
      ask(
        (id) => ({ id, judge: asked }),
        () => here.judge(asked),
      ),
    facts: (asked) =>
      ask(
        (id) => ({ id, facts: asked }),
        () => here.facts(asked),
      ),
    ready: () => channel ?? send(null),
    close: end,
  };
}
