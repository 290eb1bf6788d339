// transcription.*: typing what a page says, and allowing it to train the reader.
import { implement } from '@orpc/server';
import { transcriptionContract } from '#shared/contract/transcription.contract.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { summarise } from '../services/letters/summarise.ts';
import { openTranscription } from '../services/reading/open-transcription.ts';
import { saveTranscription } from '../services/reading/save-transcription.ts';
import { setTrainable } from '../services/training/set-trainable.ts';
import { answer, openDesk } from './answer.ts';

const os = implement(transcriptionContract);

export const transcriptionHandlers = (session: DeskSession) => ({
  open: os.open.handler(async ({ input, errors }) =>
    answer(await openTranscription(openDesk(session, errors), input.id, input.page), errors),
  ),
  save: os.save.handler(async ({ input, errors }) => {
    const ports = openDesk(session, errors);
    const saved = answer(await saveTranscription(ports, input), errors);
    const [letter] = await summarise(ports, [saved.letter]);
    if (!letter) throw new Error('a letter has no view');
    return { revision: saved.revision, letter };
  }),
  setTrainable: os.setTrainable.handler(async ({ input, errors }) =>
    answer(await setTrainable(openDesk(session, errors), input), errors),
  ),
});
