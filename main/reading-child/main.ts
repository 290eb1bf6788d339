// Entry of the reading child: decoding scans and recognising words happen in this process, so that a crash,
// a hang or the memory they take never touches the desk. Wires; decides nothing.

import { languageTables, pageLanguage } from '#shared/domain/reading/page-language.ts';
import { listenerFor, phrasesToHear } from '#shared/domain/triage/listening.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { LANGUAGE_SAMPLES } from '#shared/reference/language-samples.ts';
import { PRISON_WORDS } from '#shared/reference/prison-words.ts';
import { SIGNAL_WORDS } from '#shared/reference/signal-words.ts';
import { STOP_WORDS } from '#shared/reference/stop-words.ts';
import { codeSeer } from '../adapters/codes/see-code.ts';
import { countingFailures } from '../adapters/handwriting/counting-failures.ts';
import { handwritingReader } from '../adapters/handwriting/page-hand.ts';
import { startReader } from '../adapters/ocr/child/page-words.ts';
import { openDocument } from '../adapters/scans/child/open-document.ts';
import { parentLink } from '../adapters/system/parent-link.ts';
import { SECOND } from '../ports/child-process.ts';
import type { AnswerMessage, ParentMessage, ReadingAnswer } from '../ports/reading-child.ts';
import { answerer, type Tell } from './answers.ts';
import { boundMemory, isSpent } from './memory.ts';
import { comeSecond } from './priority.ts';
import { boundWork } from './work.ts';

boundMemory();
const link = parentLink<AnswerMessage, ParentMessage>();
const languages = languageTables(STOP_WORDS, LANGUAGE_SAMPLES);
/** Kept between recognisers: it keeps nothing of a page. */
const handwriting = countingFailures(handwritingReader());
const seeCode = codeSeer();
// These tables alone: the others, the classifier's weights among them, would only fill the child's memory.
const listen = listenerFor(phrasesToHear(ESTABLISHMENTS, { prison: PRISON_WORDS, signals: SIGNAL_WORDS }));
const { answer, ahead } = answerer({
  openDocument,
  startReader: () => {
    if (process.argv.includes(SECOND)) comeSecond();
    return startReader({ languageOf: (words) => pageLanguage(words, languages), handwriting, listen, seeCode });
  },
  isSpent,
  handwritingFailures: handwriting.failures,
});
let line: Promise<void> = Promise.resolve();
link.onMessage((message) => {
  if ('ahead' in message) return ahead(message);
  const { id, question } = message;
  const tell: Tell = {
    onShare: (share) => link.send({ id, share }),
    onEarly: (early, isWhole) => link.send({ id, early, isWhole }),
  };
  line = line.then(async () => {
    const answering = (): Promise<ReadingAnswer> => answer(question, tell);
    link.send({ id, answer: await (question.kind === 'read' ? boundWork(answering) : answering()) });
  });
});
