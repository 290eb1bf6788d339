// What leaves the building. The idempotency key keeps one decision from leaving twice.
import { type Kysely, sql } from 'kysely';

export async function outbox(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table outbox (
      number integer primary key,
      id text not null unique,
      idempotency_key text not null unique,
      kind text not null,
      letter_id text not null references letters (id),
      team_id text not null references teams (id),
      send_to text not null,
      state text not null,
      created_at text not null,
      exported_at text,
      proof text,
      check ((exported_at is null) = (proof is null))
    ) strict`.execute(db);
  await sql`create index outbox_by_letter on outbox (letter_id)`.execute(db);
  await sql`create index outbox_by_team on outbox (team_id)`.execute(db);
}
