// A child process that is only a script of answers: what the parent does with slow, dying and silent children.
import { type ChildChannel, type LaunchChild, OUT_OF_MEMORY_EXIT } from '#main/ports/child-process.ts';
import type {
  AnswerMessage,
  PageAhead,
  ParentMessage,
  ReadingAnswer,
  ReadingQuestion,
} from '#main/ports/reading-child.ts';

export type Behaviour = (
  question: ReadingQuestion,
  child: FakeChild,
) => ReadingAnswer | 'nothing' | 'crash' | 'out-of-memory';

export class FakeChild implements ChildChannel {
  readonly heard: ReadingQuestion[] = [];
  /** Pages it was given to make ready. */
  readonly ahead: PageAhead[] = [];
  readonly pid = undefined;
  killed = false;
  readonly #behaviour: Behaviour;
  #message: (message: unknown) => void = () => undefined;
  #exit: (code: number | null) => void = () => undefined;

  constructor(behaviour: Behaviour) {
    this.#behaviour = behaviour;
  }

  send(message: unknown): void {
    const told = message as ParentMessage;
    if ('ahead' in told) {
      this.ahead.push(told);
      return;
    }
    const { id, question } = told;
    this.heard.push(question);
    const answer = this.#behaviour(question, this);
    if (answer === 'crash') setImmediate(() => this.#exit(1));
    else if (answer === 'out-of-memory') setImmediate(() => this.#exit(OUT_OF_MEMORY_EXIT));
    else if (answer !== 'nothing') setImmediate(() => this.tell({ id, answer }));
  }
  tell(message: AnswerMessage): void {
    this.#message(message);
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#message = listener;
  }
  onExit(listener: (code: number | null) => void): void {
    this.#exit = listener;
  }
  kill(): void {
    this.killed = true;
    setImmediate(() => this.#exit(null));
  }
}

/** Every child launched, in order. */
export function fakeLaunch(behaviour: Behaviour): { launch: LaunchChild; children: FakeChild[] } {
  const children: FakeChild[] = [];
  const launch = (): ChildChannel => {
    const child = new FakeChild(behaviour);
    children.push(child);
    return child;
  };
  return { launch, children };
}
