// A reading child that bounds its work to a third of a second: asked to renew it works for seconds, asked to forget it
// only waits for as long.
import { parentLink } from '#main/adapters/system/parent-link.ts';
import type { AnswerMessage, ParentMessage } from '#main/ports/reading-child.ts';
import { boundWork } from '#main/reading-child/work.ts';

const SECONDS = 4;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function work(): Promise<void> {
  const end = performance.now() + SECONDS * 1000;
  while (performance.now() < end) {
    const rest = performance.now() + 20;
    while (performance.now() < rest);
    await pause(0);
  }
}

const link = parentLink<AnswerMessage, ParentMessage>();
link.onMessage(async (message) => {
  if (!('question' in message)) return;
  const { id, question } = message;
  await boundWork(question.kind === 'renew' ? work : () => pause(SECONDS * 250), 0.33);
  link.send({ id, answer: { kind: 'done', spent: false } });
});
