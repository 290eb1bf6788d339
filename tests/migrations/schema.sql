CREATE TABLE assignments (
  letter_id text primary key references letters (id) on delete cascade,
  assignee text not null
) strict;

CREATE TABLE begun_decisions (
  letter_id text primary key references letters (id) on delete cascade,
  action text check (action in ('forward', 'keep')),
  team_id text,
  establishment_id text,
  reason text not null
) strict;

CREATE TABLE begun_stacks (
  letter_id text primary key references letters (id) on delete cascade,
  board text not null
) strict;

CREATE TABLE coverage (
  number integer primary key,
  id text not null unique,
  team_id text not null references teams (id) on delete cascade,
  establishment_id text not null,
  from_day text,
  to_day text
) strict;

CREATE INDEX coverage_by_team on coverage (team_id);

CREATE TABLE heard_phrases (
  letter_id text not null references letters (id),
  page integer not null check (page >= 1),
  phrases text not null,
  primary key (letter_id, page)
) strict;

CREATE TABLE history (
  number integer primary key,
  letter_id text not null references letters (id),
  at text not null,
  event text not null,
  facts text not null
) strict;

CREATE INDEX history_by_letter on history (letter_id);

CREATE TABLE intake (
  number integer primary key,
  id text not null unique,
  at text not null,
  file_name text not null,
  outcome text not null,
  letter_id text references letters (id),
  error_code text,
  error_cause text,
  error_facts text,
  check ((error_code is null) = (error_facts is null))
) strict;

CREATE INDEX intake_by_letter on intake (letter_id);

CREATE TABLE jobs (
  number integer primary key,
  id text not null unique,
  kind text not null,
  letter_id text not null references letters (id),
  state text not null,
  attempts integer not null check (attempts >= 0),
  error_code text,
  error_cause text,
  queued_at text not null,
  begun_at text,
  ended_at text
) strict;

CREATE INDEX jobs_by_letter on jobs (letter_id);

CREATE INDEX jobs_by_state on jobs (state);

CREATE TABLE letter_people (
  letter_id text not null primary key references letters (id),
  person_id text not null,
  at text not null
) strict;

CREATE INDEX letter_people_by_person on letter_people (person_id);

CREATE TABLE letters (
  id text not null primary key,
  state text not null,
  version integer not null check (version >= 1),
  received_on text not null,
  created_at text not null,
  source_name text not null,
  source text not null unique,
  source_media_type text not null,
  judgement text,
  decision_action text,
  decision_team_id text references teams (id),
  decision_establishment_id text,
  decision_reason text,
  decision_at text,
  check ((decision_action is null) = (decision_at is null))
) strict;

CREATE INDEX "letters_by_aliases" on letters (case when json_valid(judgement) then json_extract(judgement, '$.person.aliases') end);

CREATE INDEX "letters_by_birth" on letters (case when json_valid(judgement) then json_extract(judgement, '$.person.bornOn') end);

CREATE INDEX "letters_by_number" on letters (case when json_valid(judgement) then json_extract(judgement, '$.person.ecrouNumber') end);

CREATE INDEX letters_by_state on letters (state, received_on);

CREATE INDEX "letters_by_surname" on letters (case when json_valid(judgement) then json_extract(judgement, '$.person.surname') end);

CREATE INDEX letters_by_target on letters (received_on, created_at, id);

CREATE INDEX letters_by_team on letters (decision_team_id);

CREATE INDEX letters_names_by_prison on letters (
coalesce(decision_establishment_id, case when json_valid(judgement) then json_extract(judgement, '$.establishment.id') end), received_on, case when json_valid(judgement) then json_extract(judgement, '$.person.surname') end, case when json_valid(judgement) then json_extract(judgement, '$.person.givenNames') end
  );

CREATE TABLE limit_edits (
  number integer primary key,
  limit_id text not null,
  at text not null,
  made_by text not null,
  before text not null,
  after text not null
) strict;

CREATE INDEX limit_edits_by_limit on limit_edits (limit_id);

CREATE TABLE outbox (
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
) strict;

CREATE INDEX outbox_by_letter on outbox (letter_id);

CREATE INDEX outbox_by_team on outbox (team_id);

CREATE TABLE pages (
  letter_id text not null references letters (id),
  page integer not null check (page >= 1),
  content text not null,
  media_type text not null,
  width integer not null,
  height integer not null,
  primary key (letter_id, page)
) strict, without rowid;

CREATE TABLE pauses (
  number integer primary key,
  letter_id text not null references letters (id) on delete cascade,
  from_day text not null,
  until_day text,
  reason text not null
) strict;

CREATE INDEX pauses_by_letter on pauses (letter_id);

CREATE UNIQUE INDEX pauses_open on pauses (letter_id) where until_day is null;

CREATE TABLE prison_aliases (
  number integer primary key,
  establishment_id text not null,
  text text not null,
  state text not null check (state in ('confirmed', 'dismissed')),
  decided_by text not null,
  at text not null,
  unique (establishment_id, text)
) strict;

CREATE TABLE readings (
  letter_id text not null references letters (id),
  page integer not null check (page >= 1),
  width real not null,
  height real not null,
  rotation integer not null,
  words text not null,
  also_read text not null,
  primary key (letter_id, page)
) strict;

CREATE TABLE said_pages (
  letter_id text not null,
  page integer not null check (page >= 1),
  upright integer check (upright in (0, 90, 180, 270)),
  role text,
  primary key (letter_id, page),
  foreign key (letter_id, page) references pages (letter_id, page)
) strict, without rowid;

CREATE TABLE "saved_views" (
  number integer primary key,
  id text not null unique,
  name text not null,
  filter text not null check (filter in ('to-qualify', 'urgent', 'second-look', 'all')),
  words text not null
) strict;

CREATE VIEW search_documents as select
  search_letters.number as number,
  group_concat(case when part = 'person' then words end, char(10) order by part) as person,
  group_concat(case when part in ('numbers', 'reference') then words end, char(10) order by part) as numbers,
  group_concat(case when part like 'page:%' then words end, char(10) order by part) as read,
  group_concat(case when part like 'typed:%' then words end, char(10) order by part) as typed,
  group_concat(case when part in ('prison', 'decision') then words end, char(10) order by part) as prison,
  group_concat(case when part = 'sender' then words end, char(10) order by part) as sender,
  group_concat(case when part = 'file' then words end, char(10) order by part) as file
from search_letters join search_parts using (letter_id) group by search_letters.number;

CREATE VIRTUAL TABLE search_index using fts5 (
  person, numbers, read, typed, prison, sender, file, content = 'search_documents', content_rowid = 'number', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4 5'
);

CREATE TABLE search_letters (
  number integer primary key,
  letter_id text not null unique references letters (id),
  indexed integer not null check (indexed in (0, 1, 2))
) strict;

CREATE INDEX search_letters_by_state on search_letters (indexed, number);

CREATE VIEW search_names as select
  search_letters.number as number,
  group_concat(words, char(10) order by part) as words
from search_letters join search_parts using (letter_id)
where part in ('person', 'numbers', 'reference') group by search_letters.number;

CREATE TABLE search_parts (
  number integer primary key,
  letter_id text not null references letters (id),
  part text not null,
  words text not null,
  unique (letter_id, part)
) strict;

CREATE VIRTUAL TABLE search_people using fts5 (
  words, content = 'search_names', content_rowid = 'number', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4 5'
);

CREATE VIRTUAL TABLE search_terms using fts5vocab (search_index, 'row');

CREATE TABLE second_looks (
  letter_id text primary key references letters (id) on delete cascade,
  at text not null
) strict;

CREATE TABLE separator_pages (
  letter_id text not null references letters (id),
  page integer not null check (page >= 1),
  primary key (letter_id, page)
) strict, without rowid;

CREATE TABLE settings (key text not null primary key, value text not null) strict;

CREATE TABLE stack_pages (
  letter_id text not null references stack_parts (letter_id),
  page integer not null check (page >= 1),
  stack_page integer not null check (stack_page >= 1),
  upright integer check (upright in (0, 90, 180, 270)),
  role text not null,
  primary key (letter_id, page),
  foreign key (letter_id, page) references pages (letter_id, page)
) strict, without rowid;

CREATE TABLE stack_parts (
  letter_id text not null primary key references letters (id),
  stack_id text not null references letters (id),
  place integer not null check (place >= 1),
  withdrawn_at text
) strict, without rowid;

CREATE INDEX stack_parts_by_stack on stack_parts (stack_id, place);

CREATE TABLE teams (
  number integer primary key,
  id text not null unique,
  name text not null,
  kind text not null,
  email text not null,
  address text not null,
  fallback_id text references teams (id) deferrable initially deferred
) strict;

CREATE INDEX teams_by_fallback on teams (fallback_id);

CREATE TABLE text_layers (
  letter_id text not null references letters (id),
  page integer not null check (page >= 1),
  visible integer not null check (visible in (0, 1)),
  words text not null,
  primary key (letter_id, page)
) strict;

CREATE TABLE training_hands (
  letter_id text not null primary key references letters (id),
  writer text not null unique
) strict;

CREATE TABLE training_marks (
  letter_id text not null references training_hands (letter_id),
  page integer not null check (page >= 1),
  since text not null,
  primary key (letter_id, page)
) strict, without rowid;

CREATE TABLE transcribed_lines (
  letter_id text not null,
  page integer not null,
  place integer not null check (place >= 0),
  key text not null,
  source integer,
  box text,
  machine text not null,
  typed text not null,
  state text not null check (state in ('draft', 'validated')),
  changed_at text not null,
  validated_at text,
  primary key (letter_id, page, place),
  unique (letter_id, page, key),
  foreign key (letter_id, page) references transcribed_pages (letter_id, page),
  check ((state = 'validated') = (validated_at is not null))
) strict;

CREATE TABLE transcribed_pages (
  letter_id text not null references letters (id),
  page integer not null check (page >= 1),
  revision integer not null check (revision >= 1),
  primary key (letter_id, page)
) strict, without rowid;

CREATE TABLE trust_choices (
  number integer primary key,
  fit integer references trust_fits (number),
  chosen_by text not null,
  at text not null
) strict;

CREATE TABLE trust_fits (
  number integer primary key,
  at text not null,
  constants text not null,
  decided integer not null,
  verdict text not null,
  trust text not null,
  figures text not null
) strict;
