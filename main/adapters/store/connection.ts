// The encrypted SQLite file: opening, keying, settings, and the translation of its errors.
// Not the records: those speak Kysely.
import Database from 'better-sqlite3';
import { Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import { DiskFullError } from '../../ports/page-vault.ts';

const codeOf = (error: unknown): string | null => (error instanceof Database.SqliteError ? error.code : null);

export type OpeningError = 'desk/busy' | 'desk/damaged' | 'desk/not-writable';

/** What a failed opening means; null for a bug. */
export function openingError(error: unknown): OpeningError | null {
  if (error instanceof DiskFullError) return 'desk/not-writable';
  const code = codeOf(error) ?? '';
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return 'desk/busy';
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(code)) return 'desk/not-writable';
  if (/^SQLITE_(NOTADB|CORRUPT|IOERR|FORMAT)/.test(code)) return 'desk/damaged';
  return null;
}

const translated = (error: unknown): unknown => (codeOf(error) === 'SQLITE_FULL' ? new DiskFullError() : error);

/**
 * Kysely prepares each query anew, which took a fifth of the time of a search: the same few hundred texts are asked all
 * day. What is bound to one is let go when it ends.
 */
const KEPT_STATEMENTS = 200;

/**
 * What Kysely sees of the database. A full disk becomes `DiskFullError`. SQLite itself rolls back when the disk is
 * full: a rollback that finds no transaction is then no error, and must not hide the first one.
 */
function forKysely(database: Database.Database): SqliteDatabase {
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw translated(error);
    }
  };
  const known = new Map<string, Database.Statement>();
  const prepared = (sql: string): Database.Statement => {
    const statement = known.get(sql) ?? attempt(() => database.prepare(sql));
    // The one used last stands last: the first is the one to forget.
    known.delete(sql);
    known.set(sql, statement);
    const [oldest] = known.keys();
    if (known.size > KEPT_STATEMENTS && oldest !== undefined) known.delete(oldest);
    return statement;
  };
  return {
    close: () => database.close(),
    prepare(sql) {
      if (sql === 'rollback' && !database.inTransaction) return attempt(() => database.prepare('select 1 where 0'));
      const statement = prepared(sql);
      return {
        reader: statement.reader,
        all: (parameters) => attempt(() => statement.all(...parameters)),
        run: (parameters) => attempt(() => statement.run(...parameters)),
        iterate: (parameters) => statement.iterate(...parameters),
      };
    },
  };
}

/**
 * Opens an existing file (it may be empty: a new database). Takes the file for itself alone, at once: throws
 * SQLITE_BUSY when someone has it. Throws SQLITE_NOTADB when the key is another one.
 */
export function openEncrypted(file: string, key: Uint8Array): Kysely<unknown> {
  const database = new Database(file, { fileMustExist: true, timeout: 0 });
  try {
    // Order matters: the cipher, its parameters, the key, then everything that reads the file.
    database.pragma(`cipher = 'sqlcipher'`);
    database.pragma('legacy = 4');
    database.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    // Before journal_mode: an exclusive WAL lives in memory, not in a shared file beside the database.
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('temp_store = MEMORY');
    database.pragma('foreign_keys = ON');
    database.pragma('secure_delete = ON');
    database.pragma('synchronous = FULL');
    database.pragma('fullfsync = ON');
    database.pragma('journal_mode = WAL');
    database.exec('begin exclusive; commit');
  } catch (error) {
    database.close();
    throw translated(error);
  }
  return new Kysely({ dialect: new SqliteDialect({ database: forKysely(database) }) });
}
