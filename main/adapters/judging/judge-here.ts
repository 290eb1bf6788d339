// Judging in this very process: where nobody waits for it, and where there is no child to ask.
import { type JudgingTables, judged, pageFacts } from '#shared/domain/triage/asked.ts';
import type { Judging } from '../../ports/judging.ts';

export const judgeHere = (tables: JudgingTables): Judging => ({
  judge: async (asked) => judged(asked, tables),
  facts: async (asked) => pageFacts(asked, tables),
  ready: () => undefined,
});
