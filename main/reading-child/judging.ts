// Entry of the judging child: judges letters one after the other, so that the desk answers people meanwhile. Holds the
// tables every judgement needs and nothing of a letter.
import { getReady, judged, pageFacts } from '#shared/domain/triage/asked.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';
import { parentLink } from '../adapters/system/parent-link.ts';
import { SECOND } from '../ports/child-process.ts';
import type { JudgingAnswer, JudgingMessage } from '../ports/judging.ts';
import { comeSecond } from './priority.ts';

const tables = { establishments: ESTABLISHMENTS, vocabulary: VOCABULARY };
if (process.argv.includes(SECOND)) comeSecond();
const link = parentLink<JudgingAnswer, JudgingMessage>();
link.onMessage((message) => {
  if (message === null) return getReady(tables);
  const answer = 'judge' in message ? judged(message.judge, tables) : pageFacts(message.facts, tables);
  link.send({ id: message.id, answer });
});
