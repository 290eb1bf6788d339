// Where a record runs its queries: on its own, or inside the transaction of `DeskStore.write`.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely } from 'kysely';
import type { DeskTables } from './schema.ts';

export type Db = Kysely<DeskTables>;

export type Session = {
  db(): Db;
  /** All of `work` or nothing: a transaction of its own, or part of the one that is open. */
  atomically<T>(work: (db: Db) => Promise<T>): Promise<T>;
};

export type Sessions = {
  readonly outside: Session;
  /** One transaction. The session given ends with it. */
  write<T>(work: (inside: Session) => Promise<T>): Promise<T>;
};

/**
 * There is one connection, and Kysely gives it to one caller at a time: reads outside wait for the transaction
 * to end and see none of its rows before. Waiting for it from inside would be for ever, so it throws instead.
 * `beforeCommit` is the last act of every transaction.
 */
export function sessions(db: Db, beforeCommit: (db: Db) => Promise<void>): Sessions {
  const current = new AsyncLocalStorage<{ open: boolean }>();
  const free = (): Db => {
    if (current.getStore()?.open) throw new Error('inside write, await only the records given');
    return db;
  };
  const outside: Session = {
    db: free,
    atomically: async (work) =>
      free()
        .transaction()
        .execute(async (trx) => {
          const done = await work(trx);
          await beforeCommit(trx);
          return done;
        }),
  };
  return {
    outside,
    write: (work) =>
      outside.atomically(async (trx) => {
        const here = { open: true };
        try {
          return await current.run(here, () => work({ db: () => trx, atomically: (part) => part(trx) }));
        } finally {
          here.open = false;
        }
      }),
  };
}
