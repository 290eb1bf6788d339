// Brings a database to the newest version. All pending steps are one transaction: the whole way or none of it.
// The version is SQLite's own `user_version`: the number of migrations applied.
import { type Kysely, sql } from 'kysely';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { MIGRATIONS, type Migration } from './migrations/all.ts';

export async function versionOf(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
  return rows[0]?.user_version ?? 0;
}

/** `desk/newer-version` when a newer application has been here; nothing is touched then. */
export async function migrate(
  db: Kysely<unknown>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Result<void, 'desk/newer-version'>> {
  const version = await versionOf(db);
  if (version > migrations.length) return err('desk/newer-version');
  if (version === migrations.length) return ok(undefined);
  await db.transaction().execute(async (trx) => {
    for (const step of migrations.slice(version)) await step(trx);
    await sql`pragma user_version = ${sql.lit(migrations.length)}`.execute(trx);
  });
  return ok(undefined);
}
