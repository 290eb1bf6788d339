// Judging where it holds nobody up: it is 60 ms of processor in one piece, most 150, during which the process that does it
// answers no click. Inside a transaction, which may wait for nothing else, services judge at once instead.
import type { PageFacts } from '../../shared/domain/stacks/page-facts.ts';
import type { FactsQuestion, JudgeQuestion } from '../../shared/domain/triage/asked.ts';
import type { Judgement } from '../../shared/domain/triage/judgement.ts';

export type Judging = {
  judge(asked: JudgeQuestion): Promise<Judgement>;
  /** What pages say about where letters begin, in their order. */
  facts(asked: FactsQuestion): Promise<readonly PageFacts[]>;
  /** Something will be asked soon. */
  ready(): void;
};

/** To the judging child, and back. `null` gets it ready and has no answer. */
export type JudgingMessage =
  | { readonly id: number; readonly judge: JudgeQuestion }
  | { readonly id: number; readonly facts: FactsQuestion }
  | null;
export type JudgingAnswer = { readonly id: number; readonly answer: Judgement | readonly PageFacts[] };
