// Every migration, in order. Only ever appended to: a migration that has left the house is never edited.
import type { Kysely } from 'kysely';
import { directory } from './0001-directory.ts';
import { lettersAndTheirPages } from './0002-letters-and-their-pages.ts';
import { history } from './0003-history.ts';
import { jobs } from './0004-jobs.ts';
import { outbox } from './0005-outbox.ts';
import { intakeAndSettings } from './0006-intake-and-settings.ts';
import { search } from './0007-search.ts';
import { textLayers } from './0008-text-layers.ts';
import { heardPhrases } from './0009-heard-phrases.ts';
import { limitEdits } from './0010-limit-edits.ts';
import { transcriptions } from './0011-transcriptions.ts';
import { stacks } from './0012-stacks.ts';
import { letterSearch } from './0013-letter-search.ts';
import { letterPeople } from './0014-letter-people.ts';
import { followUp } from './0015-follow-up.ts';
import { separatorPages } from './0016-separator-pages.ts';
import { prisonAliases } from './0017-prison-aliases.ts';
import { savedViews } from './0018-saved-views.ts';
import { trustFits } from './0019-trust-fits.ts';
import { peopleKeys } from './0020-people-keys.ts';
import { namesByPrison } from './0021-names-by-prison.ts';
import { searchBeginnings } from './0022-search-beginnings.ts';
import { begunDecisions } from './0023-begun-decisions.ts';
import { begunStacks } from './0024-begun-stacks.ts';
import { secondLooks } from './0025-second-looks.ts';
import { saidPages } from './0026-said-pages.ts';
import { viewsOfSecondLooks } from './0027-views-of-second-looks.ts';

/** Runs inside a transaction. Number n of the list brings the database from version n - 1 to n. */
export type Migration = (db: Kysely<unknown>) => Promise<void>;

export const MIGRATIONS: readonly Migration[] = [
  directory,
  lettersAndTheirPages,
  history,
  jobs,
  outbox,
  intakeAndSettings,
  search,
  textLayers,
  heardPhrases,
  limitEdits,
  transcriptions,
  stacks,
  letterSearch,
  letterPeople,
  followUp,
  separatorPages,
  prisonAliases,
  savedViews,
  trustFits,
  peopleKeys,
  namesByPrison,
  searchBeginnings,
  begunDecisions,
  begunStacks,
  secondLooks,
  saidPages,
  viewsOfSecondLooks,
];
