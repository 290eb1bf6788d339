// The whole contract: everything a user interface may ask of the desk. The only API document.
import { deskContract } from './desk.contract.ts';
import { directoryContract } from './directory.contract.ts';
import { eventsContract } from './events.contract.ts';
import { intakeContract } from './intake.contract.ts';
import { learningContract } from './learning.contract.ts';
import { lettersContract } from './letters.contract.ts';
import { limitsContract } from './limits.contract.ts';
import { noticesContract } from './notices.contract.ts';
import { outboxContract } from './outbox.contract.ts';
import { peopleContract } from './people.contract.ts';
import { searchContract } from './search.contract.ts';
import { stacksContract } from './stacks.contract.ts';
import { tablesContract } from './tables.contract.ts';
import { transcriptionContract } from './transcription.contract.ts';
import { viewsContract } from './views.contract.ts';

export const contract = {
  desk: deskContract,
  letters: lettersContract,
  intake: intakeContract,
  directory: directoryContract,
  limits: limitsContract,
  learning: learningContract,
  outbox: outboxContract,
  people: peopleContract,
  search: searchContract,
  stacks: stacksContract,
  tables: tablesContract,
  transcription: transcriptionContract,
  notices: noticesContract,
  views: viewsContract,
  events: eventsContract,
};
export type Contract = typeof contract;
