// The desk's records in one encrypted SQLite file. Opening takes the file for this process alone, brings it to the
// newest version and gives the records out.
import { access, constants, open, stat } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskRecords, DeskStore } from '../../ports/desk-store.ts';
import { aliases } from './aliases.ts';
import { begunDecisions } from './begun-decisions.ts';
import { begunStacks } from './begun-stacks.ts';
import { openEncrypted, openingError } from './connection.ts';
import { directory } from './directory.ts';
import { followUps } from './follow-ups.ts';
import { history } from './history.ts';
import { intake } from './intake.ts';
import { jobs } from './jobs.ts';
import { letters } from './letters.ts';
import { limits } from './limits.ts';
import { migrate, versionOf } from './migrate.ts';
import { outbox } from './outbox.ts';
import { type NamesState, people } from './people.ts';
import type { DeskTables } from './schema.ts';
import { type Indexing, putInChanged, type SearchWords } from './search.ts';
import { newSearchState, type SearchState, search } from './search-queries.ts';
import { type Db, type Session, sessions } from './session.ts';
import { settings } from './settings.ts';
import { stacks } from './stacks.ts';
import { transcriptions } from './transcriptions.ts';
import { trust } from './trust.ts';
import { views } from './views.ts';

export type StoreError = 'desk/busy' | 'desk/damaged' | 'desk/newer-version' | 'desk/not-writable';

export type StoreOptions = {
  readonly file: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
  readonly words: SearchWords;
};

type Known = { readonly state: SearchState; readonly names: NamesState; readonly words: Indexing };

const recordsOf = (session: Session, { state, names, words }: Known): DeskRecords => ({
  letters: letters(session, words),
  history: history(session),
  directory: directory(session),
  jobs: jobs(session),
  outbox: outbox(session),
  intake: intake(session),
  settings: settings(session),
  limits: limits(session),
  transcriptions: transcriptions(session, words),
  search: search(session, state, words),
  stacks: stacks(session),
  people: people(session, names),
  followUps: followUps(session),
  aliases: aliases(session),
  views: views(session),
  trust: trust(session),
  begun: begunDecisions(session),
  begunStacks: begunStacks(session),
});

function storeOf(db: Db, options: SearchWords): DeskStore {
  const state = newSearchState();
  const names: NamesState = { known: null };
  const words: Indexing = {
    ...options,
    learn: (word) => state.vocabulary.add(word),
    learnName: (name) => names.known?.add(name),
  };
  const known: Known = { state, names, words };
  const { outside, write } = sessions(db, putInChanged);
  let closing: Promise<void> | null = null;
  async function close() {
    // Waits its turn: writes asked for before are done first.
    await db.connection().execute(async () => undefined);
    await db.destroy();
  }
  return {
    ...recordsOf(outside, known),
    write: async (work) => write((inside) => work(recordsOf(inside, known))),
    async close() {
      closing ??= close();
      await closing;
    },
  };
}

async function opened({ file, key, words }: StoreOptions, fresh: boolean): Promise<Result<DeskStore, StoreError>> {
  let db: Kysely<unknown> | null = null;
  try {
    db = openEncrypted(file, key);
    // A desk in use has a version: a database without one is not the one that was made.
    const known = fresh || (await versionOf(db)) > 0;
    const migrated: Result<void, StoreError> = known ? await migrate(db) : err('desk/damaged');
    if (migrated.ok) return ok(storeOf(db.withTables<DeskTables>(), words));
    await db.destroy();
    return migrated;
  } catch (error) {
    await db?.destroy();
    const code = openingError(error);
    if (code === null) throw error;
    return err(code);
  }
}

/** Makes the database. Throws the system's error when the file cannot be made or is already there. */
export async function createStore(options: StoreOptions): Promise<Result<DeskStore, StoreError>> {
  // Made here and not by SQLite, so that nobody else can read it from its first moment.
  await (await open(options.file, 'wx', 0o600)).close();
  return opened(options, true);
}

export async function openStore(options: StoreOptions): Promise<Result<DeskStore, StoreError>> {
  try {
    await access(options.file, constants.R_OK | constants.W_OK);
    // An emptied file would pass for a new database.
    if ((await stat(options.file)).size === 0) return err('desk/damaged');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return err(missing ? 'desk/damaged' : 'desk/not-writable');
  }
  return opened(options, false);
}
