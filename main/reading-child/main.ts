// Entry of the reading child: decoding scans and recognising words happen in this process, so that a crash,
// a hang or the memory they take never touches the desk. Wires; decides nothing.
import { startReader } from '../adapters/ocr/child/page-words.ts';
import { openDocument } from '../adapters/scans/child/open-document.ts';
import { answerer } from './answers.ts';
import { boundMemory, isSpent } from './memory.ts';
import { parentLink } from './parent-link.ts';

boundMemory();
const link = parentLink();
const answer = answerer({ openDocument, startReader, isSpent });
let line: Promise<void> = Promise.resolve();
link.onQuestion(({ id, question }) => {
  line = line.then(async () => {
    link.send({ id, answer: await answer(question, (share) => link.send({ id, share })) });
  });
});
