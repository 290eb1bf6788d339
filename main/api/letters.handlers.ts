// letters.*: lists, one whole, its pictures, and a person's decisions.
import { implement } from '@orpc/server';
import { lettersContract } from '#shared/contract/letters.contract.ts';
import type { DeskPorts } from '../ports/desk-ports.ts';
import type { StoredLetter } from '../ports/desk-store.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { confirmBatch } from '../services/letters/confirm-batch.ts';
import { confirmLetter } from '../services/letters/confirm-letter.ts';
import { cancelReading, readAgain } from '../services/letters/control-reading.ts';
import { assignLetter, restartClock, stopClock } from '../services/letters/follow-up.ts';
import { getLetter } from '../services/letters/get-letter.ts';
import { keepBegun } from '../services/letters/keep-begun.ts';
import { countLetters, listLetters } from '../services/letters/list-letters.ts';
import { markAnswered } from '../services/letters/mark-answered.ts';
import { pagePicture } from '../services/letters/page-picture.ts';
import { reopenLetter } from '../services/letters/reopen-letter.ts';
import { markSecondLook } from '../services/letters/second-look.ts';
import { type LetterView, summarise } from '../services/letters/summarise.ts';
import { undoChange } from '../services/letters/undo-change.ts';
import { letterPdf } from '../services/outbox/letter-pdf.ts';
import { acknowledgeLetter } from '../services/replies/acknowledge-letter.ts';
import { answer, asFile, openDesk } from './answer.ts';

const os = implement(lettersContract);

async function viewOf(ports: DeskPorts, letter: StoredLetter): Promise<LetterView> {
  const [view] = await summarise(ports, [letter]);
  if (!view) throw new Error('a letter has no view');
  return view;
}

export const lettersHandlers = (session: DeskSession) => ({
  list: os.list.handler(({ input, errors }) => {
    const { states, dueBefore, search, order, after, limit } = input;
    return listLetters(openDesk(session, errors), {
      limit,
      order,
      ...(after && { after }),
      ...(states && { states }),
      ...(dueBefore && { dueBefore }),
      ...(search && { search }),
    });
  }),
  counts: os.counts.handler(({ errors }) => countLetters(openDesk(session, errors))),
  get: os.get.handler(async ({ input, errors }) =>
    answer(await getLetter(openDesk(session, errors), input.id), errors),
  ),
  picture: os.picture.handler(async ({ input, errors }) => {
    const picture = answer(await pagePicture(openDesk(session, errors), input), errors);
    return asFile(picture.bytes, `page-${input.page}`, picture.mediaType);
  }),
  pdf: os.pdf.handler(async ({ input, errors }) => {
    const letter = answer(await letterPdf(openDesk(session, errors), input.id), errors);
    return asFile(letter.bytes, `courrier-${letter.reference}.pdf`, 'application/pdf');
  }),
  confirm: os.confirm.handler(async ({ input, errors }) => {
    const ports = openDesk(session, errors);
    return viewOf(ports, answer(await confirmLetter(ports, input), errors));
  }),
  keepBegun: os.keepBegun.handler(async ({ input, errors }) => {
    const ports = openDesk(session, errors);
    return viewOf(ports, answer(await keepBegun(ports, input), errors));
  }),
  confirmBatch: os.confirmBatch.handler(async ({ input, errors }) => {
    const ports = openDesk(session, errors);
    const { done, refused } = await confirmBatch(ports, input.letters);
    return { done: await summarise(ports, done), refused };
  }),
  undo: os.undo.handler(async ({ input, errors }) => {
    const ports = openDesk(session, errors);
    const { undone, ...rest } = answer(await undoChange(ports, input), errors);
    return { ...rest, undone: await summarise(ports, undone) };
  }),
  reopen: os.reopen.handler(async ({ input, errors }) => {
    const ports = openDesk(session, errors);
    return viewOf(ports, answer(await reopenLetter(ports, input), errors));
  }),
  markAnswered: os.markAnswered.handler(async ({ input, errors }) => {
    const ports = openDesk(session, errors);
    return viewOf(ports, answer(await markAnswered(ports, { ...input, late: input.late ?? null }), errors));
  }),
  assign: os.assign.handler(async ({ input, errors }) => {
    const ports = openDesk(session, errors);
    return viewOf(ports, answer(await assignLetter(ports, input), errors));
  }),
  stopClock: os.stopClock.handler(async ({ input, errors }) => {
    const ports = openDesk(session, errors);
    return viewOf(ports, answer(await stopClock(ports, input), errors));
  }),
  restartClock: os.restartClock.handler(async ({ input, errors }) => {
    const ports = openDesk(session, errors);
    return viewOf(ports, answer(await restartClock(ports, input), errors));
  }),
  markSecondLook: os.markSecondLook.handler(async ({ input, errors }) => {
    const ports = openDesk(session, errors);
    return viewOf(ports, answer(await markSecondLook(ports, input), errors));
  }),
  readAgain: os.readAgain.handler(async ({ input, errors }) => {
    const ports = openDesk(session, errors);
    return viewOf(ports, answer(await readAgain(ports, input.id), errors));
  }),
  cancelReading: os.cancelReading.handler(async ({ input, errors }) => {
    const ports = openDesk(session, errors);
    return viewOf(ports, answer(await cancelReading(ports, input.id), errors));
  }),
  acknowledgement: os.acknowledgement.handler(async ({ input, errors }) => {
    const paper = answer(await acknowledgeLetter(openDesk(session, errors), input.id), errors);
    return asFile(paper.bytes, `accuse-${paper.reference}.pdf`, 'application/pdf');
  }),
});
