// The tables as Kysely sees them. The truth is what the migrations make; a test compares the two.
import type { Generated } from 'kysely';

/** Rises with each row: the order of arrival, whatever the clock does. */
type Arrival = Generated<number>;

export type TeamRow = {
  number: Arrival;
  id: string;
  name: string;
  kind: string;
  email: string;
  /** JSON: string[] */
  address: string;
  fallback_id: string | null;
};

export type CoverageRow = {
  number: Arrival;
  id: string;
  team_id: string;
  establishment_id: string;
  from_day: string | null;
  to_day: string | null;
};

export type LetterRow = {
  id: string;
  state: string;
  version: number;
  received_on: string;
  created_at: string;
  source_name: string;
  source: string;
  source_media_type: string;
  /** JSON: Judgement, see judgement-json.ts */
  judgement: string | null;
  decision_action: string | null;
  decision_team_id: string | null;
  decision_establishment_id: string | null;
  decision_reason: string | null;
  decision_at: string | null;
};

export type PageRow = {
  letter_id: string;
  page: number;
  content: string;
  media_type: string;
  width: number;
  height: number;
};

export type ReadingRow = {
  letter_id: string;
  page: number;
  width: number;
  height: number;
  rotation: number;
  /** JSON: words, see reading-json.ts */
  words: string;
  also_read: string;
};

/** JSON: phrases heard in the handwriting of a page, see reading-json.ts */
type HeardPhrasesRow = { letter_id: string; page: number; phrases: string };

/** A page that is a separator sheet. */
type SeparatorPageRow = { letter_id: string; page: number };

export type TextLayerRow = {
  letter_id: string;
  page: number;
  /** 0 or 1 */
  visible: number;
  /** JSON: words, see reading-json.ts */
  words: string;
};

export type PrisonAliasRow = {
  number: Arrival;
  establishment_id: string;
  text: string;
  state: string;
  decided_by: string;
  at: string;
};

export type TrustFitRow = {
  number: number;
  at: string;
  /** JSON: the delivered constants */
  constants: string;
  decided: number;
  verdict: string;
  /** JSON: DeskTrust */
  trust: string;
  /** JSON: figures as delivered and as learnt, see trust.ts */
  figures: string;
};

/** Which fit was put to use; `fit` null: what was delivered. */
type TrustChoiceRow = { number: Arrival; fit: number | null; chosen_by: string; at: string };

export type LetterPersonRow = { letter_id: string; person_id: string; at: string };

export type TranscribedPageRow = { letter_id: string; page: number; revision: number };

export type TranscribedLineRow = {
  letter_id: string;
  page: number;
  /** From the top of the page, from 0. */
  place: number;
  key: string;
  source: number | null;
  /** JSON: [x, y, width, height], null where the place is not known */
  box: string | null;
  machine: string;
  typed: string;
  state: string;
  changed_at: string;
  validated_at: string | null;
};

export type TrainingHandRow = { letter_id: string; writer: string };
export type TrainingMarkRow = { letter_id: string; page: number; since: string };

/** A letter made of the pages of a stack. */
export type StackPartRow = { letter_id: string; stack_id: string; place: number; withdrawn_at: string | null };

/** Where a page of such a letter lay in the stack, and what a person said of it. */
export type StackPageRow = {
  letter_id: string;
  page: number;
  stack_page: number;
  upright: number | null;
  role: string;
};

/** What a person said later of a page that stays in its letter. */
export type SaidPageRow = { letter_id: string; page: number; upright: number | null; role: string | null };

export type HistoryRow = {
  number: Arrival;
  letter_id: string;
  at: string;
  event: string;
  /** JSON: Record<string, string> */
  facts: string;
};

export type JobRow = {
  number: Arrival;
  id: string;
  kind: string;
  letter_id: string;
  state: string;
  attempts: number;
  error_code: string | null;
  error_cause: string | null;
  queued_at: string;
  begun_at: string | null;
  ended_at: string | null;
};

export type OutboxRow = {
  number: Arrival;
  id: string;
  idempotency_key: string;
  kind: string;
  letter_id: string;
  team_id: string;
  send_to: string;
  state: string;
  created_at: string;
  exported_at: string | null;
  proof: string | null;
};

export type IntakeRow = {
  number: Arrival;
  id: string;
  at: string;
  file_name: string;
  outcome: string;
  letter_id: string | null;
  error_code: string | null;
  error_cause: string | null;
  /** JSON: Record<string, string> */
  error_facts: string | null;
};

/** One change of the table of legal limits. */
export type LimitEditRow = {
  number: number;
  limit_id: string;
  at: string;
  made_by: string;
  /** JSON: LimitValue, see limits.ts */
  before: string;
  after: string;
};

/** What a letter is found by, one row a part: 'file', 'page:1', 'typed:1', 'person', 'decision'… `words` is folded. */
export type SearchPartRow = { number: Arrival; letter_id: string; part: string; words: string };

/** The order of letters in the full-text index, the newest last. `indexed`: see search.ts. */
export type SearchLetterRow = { number: Arrival; letter_id: string; indexed: number };

/** Who of the desk looks after a letter. */
export type AssignmentRow = { letter_id: string; assignee: string };

/** Put aside to be looked at a second time. */
export type SecondLookRow = { letter_id: string; at: string };

/** Days on which the desk's own clock stood; `until_day` null while it does. */
export type PauseRow = {
  number: Arrival;
  letter_id: string;
  from_day: string;
  until_day: string | null;
  reason: string;
};

/** What a person has chosen for a letter and not confirmed. */
export type BegunDecisionRow = {
  letter_id: string;
  action: string | null;
  team_id: string | null;
  establishment_id: string | null;
  reason: string;
};

export type BegunStackRow = {
  letter_id: string;
  board: string;
};

export type SavedViewRow = {
  number: Arrival;
  id: string;
  name: string;
  filter: string;
  words: string;
};

export type DeskTables = {
  teams: TeamRow;
  coverage: CoverageRow;
  letters: LetterRow;
  pages: PageRow;
  readings: ReadingRow;
  heard_phrases: HeardPhrasesRow;
  separator_pages: SeparatorPageRow;
  text_layers: TextLayerRow;
  transcribed_pages: TranscribedPageRow;
  transcribed_lines: TranscribedLineRow;
  training_hands: TrainingHandRow;
  training_marks: TrainingMarkRow;
  stack_parts: StackPartRow;
  stack_pages: StackPageRow;
  said_pages: SaidPageRow;
  history: HistoryRow;
  jobs: JobRow;
  outbox: OutboxRow;
  intake: IntakeRow;
  settings: { key: string; value: string };
  letter_people: LetterPersonRow;
  prison_aliases: PrisonAliasRow;
  limit_edits: Omit<LimitEditRow, 'number'> & { number: Arrival };
  search_parts: SearchPartRow;
  search_letters: SearchLetterRow;
  assignments: AssignmentRow;
  second_looks: SecondLookRow;
  pauses: PauseRow;
  saved_views: SavedViewRow;
  trust_fits: Omit<TrustFitRow, 'number'> & { number: Arrival };
  trust_choices: TrustChoiceRow;
  begun_decisions: BegunDecisionRow;
  begun_stacks: BegunStackRow;
};
