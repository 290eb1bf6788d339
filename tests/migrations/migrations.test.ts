// The way from each version of the database to the next, and the schema at its end.
import { type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrate, versionOf } from '#main/adapters/store/migrate.ts';
import { MIGRATIONS } from '#main/adapters/store/migrations/all.ts';
import type { DeskTables } from '#main/adapters/store/schema.ts';
import { databaseAt, rowsOf, schemaOf } from './database.ts';

/** A row a table, in the order in which tables appear: each step must leave the earlier ones as they are. */
const ROWS: readonly (readonly [step: number, table: string, row: Record<string, string | number | null>])[] = [
  [1, 'teams', { number: 1, id: 't', name: 'Lille', kind: 'local', email: 'e', address: '[]', fallback_id: null }],
  [1, 'coverage', { number: 1, id: 'c', team_id: 't', establishment_id: 'p', from_day: null, to_day: '2027-01-01' }],
  [
    2,
    'letters',
    {
      id: 'l',
      state: 'kept',
      version: 3,
      received_on: '2026-11-01',
      created_at: 'i',
      source_name: 'n',
      source: 's',
      source_media_type: 'm',
      judgement: '{}',
      decision_action: 'keep',
      decision_team_id: null,
      decision_establishment_id: 'p',
      decision_reason: 'r',
      decision_at: 'i',
    },
  ],
  [2, 'pages', { letter_id: 'l', page: 1, content: 'c', media_type: 'image/png', width: 10, height: 20 }],
  [2, 'readings', { letter_id: 'l', page: 1, width: 10.5, height: 20, rotation: 90, words: '[]', also_read: '[]' }],
  [3, 'history', { number: 1, letter_id: 'l', at: 'i', event: 'kept', facts: '{}' }],
  [
    4,
    'jobs',
    {
      number: 1,
      id: 'j',
      kind: 'read',
      letter_id: 'l',
      state: 'done',
      attempts: 1,
      error_code: null,
      error_cause: null,
      queued_at: 'i',
      begun_at: 'i',
      ended_at: 'i',
    },
  ],
  [
    5,
    'outbox',
    {
      number: 1,
      id: 'o',
      idempotency_key: 'k',
      kind: 'forward',
      letter_id: 'l',
      team_id: 't',
      send_to: 'e',
      state: 'exported',
      created_at: 'i',
      exported_at: 'i',
      proof: 'aa',
    },
  ],
  [
    6,
    'intake',
    {
      number: 1,
      id: 'i',
      at: 'i',
      file_name: 'f',
      outcome: 'stored',
      letter_id: 'l',
      error_code: null,
      error_cause: null,
      error_facts: null,
    },
  ],
  [6, 'settings', { key: 'watched-folder', value: '/x' }],
  [7, 'search_parts', { number: 1, letter_id: 'l', part: 'file', words: 'zorblatov' }],
  [8, 'text_layers', { letter_id: 'l', page: 1, visible: 1, words: '[]' }],
  [9, 'heard_phrases', { letter_id: 'l', page: 1, phrases: '[]' }],
  [10, 'limit_edits', { number: 1, limit_id: 'x', at: 'i', made_by: 'n', before: '{}', after: '{}' }],
  [11, 'transcribed_pages', { letter_id: 'l', page: 1, revision: 3 }],
  [
    11,
    'transcribed_lines',
    {
      letter_id: 'l',
      page: 1,
      place: 0,
      key: 'r0',
      source: 0,
      box: '[1,2,3,4]',
      machine: 'm',
      typed: 't',
      state: 'validated',
      changed_at: 'i',
      validated_at: 'i',
    },
  ],
  [11, 'training_hands', { letter_id: 'l', writer: 'w' }],
  [11, 'training_marks', { letter_id: 'l', page: 1, since: 'i' }],
  [12, 'stack_parts', { letter_id: 'l', stack_id: 'l', place: 1, withdrawn_at: null }],
  [12, 'stack_pages', { letter_id: 'l', page: 1, stack_page: 4, upright: 90, role: 'letter' }],
  [13, 'search_letters', { number: 1, letter_id: 'l', indexed: 0 }],
  [14, 'letter_people', { letter_id: 'l', person_id: 'p', at: 'i' }],
  [15, 'assignments', { letter_id: 'l', assignee: 'a' }],
  [15, 'pauses', { number: 1, letter_id: 'l', from_day: '2026-11-03', until_day: null, reason: 'r' }],
  [16, 'separator_pages', { letter_id: 'l', page: 3 }],
  [17, 'prison_aliases', { number: 1, establishment_id: 'e', text: 't', state: 'confirmed', decided_by: 'b', at: 'i' }],
  [18, 'saved_views', { number: 1, id: 'v', name: 'n', filter: 'urgent', words: 'w' }],
  [
    19,
    'trust_fits',
    { number: 1, at: 'i', constants: '[]', decided: 50, verdict: 'better', trust: '{}', figures: '{}' },
  ],
  [19, 'trust_choices', { number: 1, fit: 1, chosen_by: 'b', at: 'i' }],
  [23, 'begun_decisions', { letter_id: 'l', action: null, team_id: 't', establishment_id: 'p', reason: 'r' }],
  [24, 'begun_stacks', { letter_id: 'l', board: 'b' }],
  [25, 'second_looks', { letter_id: 'l', at: 'i' }],
  [26, 'said_pages', { letter_id: 'l', page: 1, upright: null, role: 'enclosure' }],
];

/** Steps that add no table of the desk's own. */
const INDEXES_ONLY: readonly number[] = [20, 21, 22, 27];

async function insert(db: Kysely<unknown>, table: string, row: Record<string, string | number | null>): Promise<void> {
  const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns}) values (${sql.join(Object.values(row))})`.execute(db);
}

describe.each(MIGRATIONS.map((migration, n) => [n + 1, migration.name] as const))('step %i, %s', (step) => {
  it('adds its tables and leaves every earlier row as it was', async () => {
    const db = await databaseAt(step - 1);
    const earlier = ROWS.filter(([since]) => since < step);
    for (const [, table, row] of earlier) await insert(db, table, row);
    const schema = await schemaOf(db);
    expect(await migrate(db, MIGRATIONS.slice(0, step))).toEqual({ ok: true, value: undefined });
    expect(await versionOf(db)).toBe(step);
    expect((await schemaOf(db)).length).toBeGreaterThan(schema.length);
    for (const [, table, row] of earlier) expect(await rowsOf(db, table)).toEqual([row]);
    const added = ROWS.filter(([since]) => since === step);
    if (!INDEXES_ONLY.includes(step)) expect(added.length).toBeGreaterThan(0);
    for (const [, table, row] of added) {
      // A step may fill its tables from earlier rows.
      await sql`delete from ${sql.table(table)}`.execute(db);
      await insert(db, table, row);
      expect(await rowsOf(db, table)).toEqual([row]);
    }
  });
});

it('leaves the letters of an older desk to be put into the index later, in the order of their arrival', async () => {
  const db = await databaseAt(12);
  for (const [since, table, row] of ROWS) if (since < 13) await insert(db, table, row);
  const newer = ROWS.find(([, table]) => table === 'letters')?.[2];
  await insert(db, 'letters', { ...newer, id: 'k', source: 't', received_on: '2026-11-02' });
  expect((await migrate(db)).ok).toBe(true);
  expect(await rowsOf(db, 'search_letters')).toEqual([
    { number: 1, letter_id: 'l', indexed: 0 },
    { number: 2, letter_id: 'k', indexed: 0 },
  ]);
  expect(await rowsOf(db, 'search_terms')).toEqual([]);
});

describe('migrating', () => {
  const broken = async (db: Kysely<unknown>) => {
    await sql`create table half (x integer) strict`.execute(db);
    throw new Error('broken step');
  };

  it('goes the whole way or none of it', async () => {
    const db = await databaseAt(2);
    const before = await schemaOf(db);
    await expect(migrate(db, [...MIGRATIONS, broken])).rejects.toThrow('broken step');
    expect(await versionOf(db)).toBe(2);
    expect(await schemaOf(db)).toBe(before);
    expect((await migrate(db)).ok).toBe(true);
    expect(await versionOf(db)).toBe(MIGRATIONS.length);
  });

  it('does nothing to a database that is there already', async () => {
    const db = await databaseAt(MIGRATIONS.length);
    expect((await migrate(db)).ok).toBe(true);
    expect(await versionOf(db)).toBe(MIGRATIONS.length);
  });

  it('refuses a database of a newer application and leaves it alone', async () => {
    const db = await databaseAt(MIGRATIONS.length);
    const before = await schemaOf(db);
    expect(await migrate(db, MIGRATIONS.slice(0, 3))).toEqual({ ok: false, error: 'desk/newer-version' });
    expect(await versionOf(db)).toBe(MIGRATIONS.length);
    expect(await schemaOf(db)).toBe(before);
  });
});

describe('the schema', () => {
  // `vitest -u` writes the file anew: read the difference before committing it.
  it('is the one in schema.sql', async () => {
    const schema = await schemaOf(await databaseAt(MIGRATIONS.length));
    await expect(schema).toMatchFileSnapshot('schema.sql');
  });

  it('has strict tables only', async () => {
    const db = await databaseAt(MIGRATIONS.length);
    const { rows } = await sql<{ name: string }>`
      select name from pragma_table_list
      where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%'`.execute(db);
    expect(rows).toEqual([]);
  });

  it('is the one the queries are typed by', async () => {
    const db = await databaseAt(MIGRATIONS.length);
    for (const [table, columns] of Object.entries(COLUMNS)) {
      const { rows } = await sql<{ name: string }>`select name from pragma_table_info(${table})`.execute(db);
      expect(
        rows.map((row) => row.name),
        table,
      ).toEqual(Object.keys(columns));
    }
  });
});

// Compiles only with every column of every table of DeskTables.
const COLUMNS: { readonly [T in keyof DeskTables]: Readonly<Record<keyof DeskTables[T], 1>> } = {
  teams: { number: 1, id: 1, name: 1, kind: 1, email: 1, address: 1, fallback_id: 1 },
  coverage: { number: 1, id: 1, team_id: 1, establishment_id: 1, from_day: 1, to_day: 1 },
  letters: {
    id: 1,
    state: 1,
    version: 1,
    received_on: 1,
    created_at: 1,
    source_name: 1,
    source: 1,
    source_media_type: 1,
    judgement: 1,
    decision_action: 1,
    decision_team_id: 1,
    decision_establishment_id: 1,
    decision_reason: 1,
    decision_at: 1,
  },
  pages: { letter_id: 1, page: 1, content: 1, media_type: 1, width: 1, height: 1 },
  readings: { letter_id: 1, page: 1, width: 1, height: 1, rotation: 1, words: 1, also_read: 1 },
  separator_pages: { letter_id: 1, page: 1 },
  text_layers: { letter_id: 1, page: 1, visible: 1, words: 1 },
  heard_phrases: { letter_id: 1, page: 1, phrases: 1 },
  transcribed_pages: { letter_id: 1, page: 1, revision: 1 },
  transcribed_lines: {
    letter_id: 1,
    page: 1,
    place: 1,
    key: 1,
    source: 1,
    box: 1,
    machine: 1,
    typed: 1,
    state: 1,
    changed_at: 1,
    validated_at: 1,
  },
  training_hands: { letter_id: 1, writer: 1 },
  training_marks: { letter_id: 1, page: 1, since: 1 },
  stack_parts: { letter_id: 1, stack_id: 1, place: 1, withdrawn_at: 1 },
  stack_pages: { letter_id: 1, page: 1, stack_page: 1, upright: 1, role: 1 },
  history: { number: 1, letter_id: 1, at: 1, event: 1, facts: 1 },
  jobs: {
    number: 1,
    id: 1,
    kind: 1,
    letter_id: 1,
    state: 1,
    attempts: 1,
    error_code: 1,
    error_cause: 1,
    queued_at: 1,
    begun_at: 1,
    ended_at: 1,
  },
  outbox: {
    number: 1,
    id: 1,
    idempotency_key: 1,
    kind: 1,
    letter_id: 1,
    team_id: 1,
    send_to: 1,
    state: 1,
    created_at: 1,
    exported_at: 1,
    proof: 1,
  },
  intake: {
    number: 1,
    id: 1,
    at: 1,
    file_name: 1,
    outcome: 1,
    letter_id: 1,
    error_code: 1,
    error_cause: 1,
    error_facts: 1,
  },
  settings: { key: 1, value: 1 },
  limit_edits: { number: 1, limit_id: 1, at: 1, made_by: 1, before: 1, after: 1 },
  search_parts: { number: 1, letter_id: 1, part: 1, words: 1 },
  letter_people: { letter_id: 1, person_id: 1, at: 1 },
  prison_aliases: { number: 1, establishment_id: 1, text: 1, state: 1, decided_by: 1, at: 1 },
  search_letters: { number: 1, letter_id: 1, indexed: 1 },
  assignments: { letter_id: 1, assignee: 1 },
  pauses: { number: 1, letter_id: 1, from_day: 1, until_day: 1, reason: 1 },
  saved_views: { number: 1, id: 1, name: 1, filter: 1, words: 1 },
  trust_fits: { number: 1, at: 1, constants: 1, decided: 1, verdict: 1, trust: 1, figures: 1 },
  trust_choices: { number: 1, fit: 1, chosen_by: 1, at: 1 },
  begun_decisions: { letter_id: 1, action: 1, team_id: 1, establishment_id: 1, reason: 1 },
  begun_stacks: { letter_id: 1, board: 1 },
  second_looks: { letter_id: 1, at: 1 },
  said_pages: { letter_id: 1, page: 1, upright: 1, role: 1 },
};
