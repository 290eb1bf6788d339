// A desk in memory that speaks the whole contract, for the screens' own tests. It keeps the rules a screen can see
// (versions, states, declared errors) and stores nothing. The real desk has its own tests.
import { createRouterClient, implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { AliasTable, TrustTable } from '#shared/contract/learning.contract.ts';
import type { IntakeEntryView, LetterDetail, LetterSummary, OutboxItemView } from '#shared/contract/schemas.ts';
import type { DayNotice } from '#shared/domain/deadlines/day-notice.ts';
import type { LegalLimit } from '#shared/domain/deadlines/legal-limit.ts';
import { deskLimits, deskTable, type LimitEdit } from '#shared/domain/deadlines/limit-edits.ts';
import { withLimits } from '#shared/domain/deadlines/limits-of-letter.ts';
import { openPause } from '#shared/domain/deadlines/pause.ts';
import { realDeadline } from '#shared/domain/deadlines/real-deadline.ts';
import { replyTarget } from '#shared/domain/deadlines/reply-target.ts';
import type { KeptTableStep } from '#shared/domain/desk/table-step.ts';
import type { Coverage, Directory, Team } from '#shared/domain/directory/directory.ts';
import { type LeftList, NOTHING_LEFT } from '#shared/domain/letters/left-list.ts';
import { LETTER_STATES, type LetterState, type LetterStep, nextState } from '#shared/domain/letters/letter-state.ts';
import { referenceOf } from '#shared/domain/letters/reference.ts';
import type { SavedView } from '#shared/domain/letters/saved-view.ts';
import type { Rotation } from '#shared/domain/reading/reading.ts';
import { draftWordsIn, originOf, restsOnDraft } from '#shared/domain/reading/text-origin.ts';
import { textViews } from '#shared/domain/reading/text-view.ts';
import { wordsOfQuery } from '#shared/domain/search/query-words.ts';
import type { PageRole } from '#shared/domain/stacks/arrangement.ts';
import type { Board } from '#shared/domain/stacks/board.ts';
import type { TranscribedLine } from '#shared/domain/transcription/transcribed-line.ts';
import { withAllTyped, withTyped } from '#shared/domain/transcription/typed-reading.ts';
import { suggest } from '#shared/domain/triage/suggestion.ts';
import { fold } from '#shared/kernel/fold.ts';
import { asId, type LetterId, type OutboxId, type PersonId } from '#shared/kernel/ids.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { LEGAL_LIMITS, LEGAL_LIMITS_DATE } from '#shared/reference/legal-limits.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';
import type { DeskClient } from '../../renderer/api/client.ts';
import type { FakeDeskOptions } from './fake-desk-options.ts';
import { FakeEvents } from './fake-events.ts';
import { followUpPart } from './fake-follow-up.ts';
import { intakePart } from './fake-intake.ts';
import { byOrder, FAKE_TODAY, type FakeSpec, fakeLetter, fakeReading, PAGE } from './fake-letters.ts';
import { lockPart } from './fake-lock.ts';
import { noticesPart } from './fake-notices.ts';
import { peoplePart } from './fake-people.ts';
import { searchPart, wordsIn } from './fake-search.ts';
import { stackFacts, stacksPart } from './fake-stacks.ts';
import { tablesPart } from './fake-tables.ts';
import { transcriptionPart } from './fake-transcriptions.ts';
import { type FakeStep, undoPart } from './fake-undo.ts';
import { viewsPart } from './fake-views.ts';
import { tinyPicture } from './tiny-picture.ts';

const NOW = `${FAKE_TODAY}T08:30:00.000Z`;

export type { FakeDeskOptions } from './fake-desk-options.ts';
export { FAKE_PASSPHRASE } from './fake-lock.ts';

/** Everything the fake knows; tests may look at it and change it. */
export class FakeDesk {
  readonly events = new FakeEvents();
  readonly specs = new Map<string, FakeSpec>();
  readonly letters = new Map<string, LetterSummary>();
  readonly history = new Map<string, LetterDetail['history'][number][]>();
  /** Codes or errors to answer with instead, by procedure path: 'letters.list'. */
  readonly failing = new Map<
    string,
    'desk/locked' | 'letter/changed' | 'letter/not-found' | 'outbox/already-left' | 'trust/outdated' | 'lost'
  >();
  /** The way up a reading has found, by letter; 0 where it says nothing. */
  readonly turned = new Map<string, Rotation>();
  /** How many letters a scan seems to hold, where it is more than one. */
  readonly seeming = new Map<string, number>();
  /** What was typed, by letter. */
  readonly typed = new Map<string, { page: number; revision: number; lines: readonly TranscribedLine[] }[]>();
  /** The letters that stand for a stack now. */
  readonly parts = new Map<string, readonly LetterId[]>();
  /** Grids half done. */
  readonly boards = new Map<string, Board>();
  /** What a person said its pages are, by letter. */
  readonly roles = new Map<string, readonly PageRole[]>();
  /** Pages the training may use: 'letter/page'. */
  readonly trainable = new Set<string>();
  /** How far an older desk is in the index; null when it is whole. */
  indexed: { indexed: number; total: number } | null = null;
  /** Each gesture, as it can be undone. */
  readonly done: FakeStep[] = [];
  readonly links = new Map<string, PersonId>();
  hasRecovery: boolean;
  practice = false;
  placeProblem: 'desk/synced-folder' | 'desk/network-folder' | null;
  readonly calls: string[] = [];
  state: 'none' | 'locked' | 'open';
  teams: readonly Team[];
  coverage: readonly Coverage[];
  outbox: readonly OutboxItemView[] = [];
  intake: readonly IntakeEntryView[];
  views: readonly SavedView[] = [];
  left: LeftList = NOTHING_LEFT;
  dayNotice: DayNotice | null = null;
  isNoticeOn = true;
  limitEdits: readonly LimitEdit[] = [];
  tableSteps: readonly KeptTableStep[] = [];
  aliases: AliasTable = { proposed: [], known: [], dismissed: [] };
  trust: TrustTable = { inUse: null, newest: null, choices: [], missing: 50 };
  watched: { folder: string | null; reachable: boolean } = { folder: null, reachable: false };
  folderToChoose: string | undefined;
  readonly options: FakeDeskOptions;
  private made = 0;

  constructor(options: FakeDeskOptions = {}) {
    const directory = options.directory ?? DIRECTORY;
    this.options = options;
    this.state = options.state ?? 'open';
    this.hasRecovery = options.hasRecovery ?? true;
    this.placeProblem = options.placeProblem ?? null;
    this.teams = directory.teams;
    this.coverage = directory.coverage;
    this.intake = options.intake ?? [];
    this.aliases = options.aliases ?? this.aliases;
    this.trust = options.trust ?? this.trust;
    for (const spec of options.specs ?? []) {
      const letter = fakeLetter(spec, directory);
      this.specs.set(spec.id, spec);
      this.letters.set(spec.id, letter);
      this.history.set(spec.id, [{ at: `${letter.receivedOn}T07:58:00.000Z`, event: 'imported', facts: {} }]);
      if (letter.reading.state === 'done') this.note(letter.id, 'read', {}, `${letter.receivedOn}T08:01:00.000Z`);
      if (letter.decision?.teamId) this.forward(letter.id, letter.decision.teamId);
    }
  }

  get directory(): Directory {
    return { teams: this.teams, coverage: this.coverage };
  }
  newId(kind: string): string {
    this.made += 1;
    return `${kind}-${String(this.made).padStart(8, '0')}`;
  }
  note(id: string, event: string, facts: Record<string, string> = {}, at = NOW): void {
    this.history.get(id)?.push({ at, event, facts });
  }
  /** The letter as listed: its suggestion follows the directory, its limits the table. */
  summary(letter: LetterSummary): LetterSummary {
    const { receivedOn, pauses } = letter;
    const { dueOn, workBy } = replyTarget(receivedOn, { pauses, today: FAKE_TODAY });
    const table = deskTable(this.delivered, this.limitEdits);
    const confirmed = letter.decision?.establishmentId ?? null;
    const facts = { receivedOn, table, establishments: ESTABLISHMENTS, confirmed };
    const judgement = letter.judgement && withLimits(letter.judgement, facts);
    const deadline = realDeadline(judgement?.signals ?? [], {
      receivedOn,
      workBy,
      isStopped: openPause(pauses) !== null,
    });
    const suggestion = judgement && suggest({ judgement, directory: this.directory, receivedOn });
    return { ...letter, dueOn, workBy, judgement, deadline, suggestion };
  }
  get delivered(): readonly LegalLimit[] {
    return this.options.limits ?? LEGAL_LIMITS;
  }
  get limitTable() {
    return { rows: deskLimits(this.delivered, this.limitEdits), researchedOn: LEGAL_LIMITS_DATE };
  }
  change(letter: LetterSummary, step: LetterStep, decision: LetterSummary['decision']): LetterSummary | null {
    const next = nextState(letter.state, step);
    if (!next.ok) return null;
    const changed = { ...letter, state: next.value, version: letter.version + 1, decision, begun: null };
    if (step !== 'reopen') this.done.push([{ before: letter, version: changed.version }]);
    this.letters.set(letter.id, changed);
    this.events.publish({ kind: 'letters', id: letter.id });
    return this.summary(changed);
  }
  forward(id: LetterId, teamId: Team['id']): void {
    const item: OutboxItemView = {
      id: asId<OutboxId>(this.newId('out')),
      letterId: id,
      kind: 'forward',
      to: this.teams.find((team) => team.id === teamId)?.email ?? '',
      teamId,
      reference: referenceOf(id),
      state: 'waiting',
      createdAt: NOW,
      exportedAt: null,
    };
    this.outbox = [...this.outbox, item];
  }
  /** The pages of a letter with what was typed in them; none while it is not read. */
  readings(letter: LetterSummary) {
    const spec = this.specs.get(letter.id);
    const pages = (spec?.pages ?? []).map((_, index) => ({
      page: index + 1,
      width: PAGE.width,
      height: PAGE.height,
      rotation: this.turned.get(letter.id) ?? 0,
    }));
    const read = letter.reading.state === 'done' && spec ? pages.map(({ page }) => fakeReading(spec, page)) : [];
    const typed = this.typed.get(letter.id) ?? [];
    return { pages, read: withTyped(read, typed, pages), judged: withAllTyped(read, typed, pages) };
  }
  detail(letter: LetterSummary): LetterDetail {
    const { pages, read } = this.readings(letter);
    return {
      letter: this.summary(letter),
      reference: referenceOf(letter.id),
      pages: pages.map((page) => {
        const words = read.find((reading) => reading.page === page.page)?.words ?? null;
        const place = { ...page, role: this.roles.get(letter.id)?.[page.page - 1] ?? ('letter' as const) };
        return words
          ? { ...place, ...textViews(words), origin: originOf(words), draftWords: draftWordsIn(words) }
          : { ...place, text: null, origin: null, draftWords: 0, doubtful: [], likely: null };
      }),
      steps: [...replyTarget(letter.receivedOn, { pauses: letter.pauses, today: FAKE_TODAY }).steps],
      history: this.history.get(letter.id) ?? [],
      outbox: this.outbox.filter((item) => item.letterId === letter.id),
      personIsDraft: restsOnDraft(letter.judgement?.person?.evidence ?? [], read),
      ...stackFacts(this, letter.id),
      separatorCount: 0,
      seemingLetters: this.seeming.get(letter.id) ?? 1,
    };
  }
  found(search: string | undefined, letter: LetterSummary): boolean {
    const own = wordsIn(this, letter);
    return wordsOfQuery(fold(search ?? '')).every((word) => own.some((each) => each.startsWith(word)));
  }
  status() {
    const { state, hasRecovery, practice, placeProblem } = this;
    const folder = state === 'none' ? FOLDERS[placeProblem ?? 'fine'] : null;
    const own = { name: 'Bureau de Paris', version: '0.1.0', today: FAKE_TODAY, folder };
    return { state, ...own, hasRecovery, practice, placeProblem };
  }
}

/** Where a new desk would lie. */
const FOLDERS = {
  fine: 'C:\\Users\\amina\\Vaguemestre\\bureau',
  'desk/synced-folder': 'C:\\Users\\amina\\OneDrive\\Vaguemestre',
  'desk/network-folder': '\\\\serveur\\commun\\Vaguemestre',
};

const os = implement(contract);

/** The contract answered by a fake desk. */
export function fakeRouter(desk: FakeDesk) {
  return os.router({
    desk: lockPart(desk),
    stacks: stacksPart(desk, guard),
    letters: { ...lettersPart(desk), ...undoPart(desk, guard), ...followUpPart(desk, guard) },
    transcription: transcriptionPart(desk, guard),
    ...tablesPart(desk, guard),
    ...searchPart(desk, guard),
    ...peoplePart(desk, guard),
    ...viewsPart(desk, guard),
    ...noticesPart(desk, guard),
    ...intakePart(desk, guard),
    ...otherParts(desk),
  });
}

function guard(desk: FakeDesk, path: string, errors: Record<string, unknown>): void {
  desk.calls.push(path);
  const failure = desk.failing.get(path);
  if (failure === 'lost') throw new TypeError('nobody answers');
  const code = failure ?? (desk.state === 'open' ? null : 'desk/locked');
  if (code === null) return;
  throw (errors as Record<string, () => Error>)[code]?.() ?? new Error(code);
}

function lettersPart(desk: FakeDesk) {
  const find = (id: string, errors: { 'letter/not-found': () => Error }): LetterSummary => {
    const letter = desk.letters.get(id);
    if (!letter) throw errors['letter/not-found']();
    return letter;
  };
  type ChangeErrors = Record<'letter/not-found' | 'letter/changed' | 'letter/wrong-state', () => Error>;
  const step = (
    asked: { id: string; version: number },
    name: LetterStep,
    decision: LetterSummary['decision'],
    errors: ChangeErrors,
  ): LetterSummary => {
    const letter = find(asked.id, errors);
    if (letter.version !== asked.version) throw errors['letter/changed']();
    const changed = desk.change(letter, name, decision);
    if (!changed) throw errors['letter/wrong-state']();
    return changed;
  };
  const readingAs = (
    id: string,
    state: 'waiting' | 'cancelled',
    errors: ChangeErrors | { 'letter/not-found': () => Error },
  ) => {
    const letter = { ...find(id, errors), reading: { state, progress: 0, error: null } };
    desk.letters.set(id, letter);
    desk.events.publish({ kind: 'letters', id: letter.id });
    return desk.summary(letter);
  };
  return {
    list: os.letters.list.handler(({ input, errors }) => {
      guard(desk, 'letters.list', errors);
      return [...desk.letters.values()]
        .filter(({ state }) => (input.states ? input.states.includes(state) : state !== 'rearranged'))
        .filter((letter) => !input.dueBefore || letter.dueOn < input.dueBefore)
        .filter((letter) => desk.found(input.search, letter))
        .sort(byOrder(input.order))
        .filter((letter) => !input.after || byOrder('newest')(letter, input.after) > 0)
        .slice(0, input.limit)
        .map((letter) => desk.summary(letter));
    }),
    counts: os.letters.counts.handler(({ errors }) => {
      guard(desk, 'letters.counts', errors);
      const count = (state: LetterState) =>
        [...desk.letters.values()].filter((letter) => letter.state === state).length;
      return Object.fromEntries(LETTER_STATES.map((state) => [state, count(state)])) as Record<LetterState, number>;
    }),
    get: os.letters.get.handler(({ input, errors }) => {
      guard(desk, 'letters.get', errors);
      return desk.detail(find(input.id, errors));
    }),
    picture: os.letters.picture.handler(({ input, errors }) => {
      guard(desk, 'letters.picture', errors);
      const spec = desk.specs.get(find(input.id, errors).id);
      return spec && desk.options.picture ? desk.options.picture(spec, input.page, input.rotation) : tinyPicture();
    }),
    pdf: os.letters.pdf.handler(({ input, errors }) => {
      guard(desk, 'letters.pdf', errors);
      return new File(['%PDF-1.7'], `courrier-${referenceOf(find(input.id, errors).id)}.pdf`, {
        type: 'application/pdf',
      });
    }),
    confirm: os.letters.confirm.handler(({ input, errors }) => {
      guard(desk, 'letters.confirm', errors);
      const { action, teamId, establishmentId, reason } = input;
      if (action === 'forward' && teamId === null) throw errors['team/required']();
      const changed = step(input, action, { action, teamId, establishmentId, reason, at: NOW }, errors);
      if (action === 'forward' && teamId) desk.forward(input.id, teamId);
      desk.note(input.id, action === 'forward' ? 'forwarded' : 'kept', teamId ? { team: teamId } : {});
      return changed;
    }),
    reopen: os.letters.reopen.handler(({ input, errors }) => {
      guard(desk, 'letters.reopen', errors);
      if (desk.outbox.some((item) => item.letterId === input.id && item.state === 'exported')) {
        throw errors['outbox/already-left']();
      }
      desk.outbox = desk.outbox.map((item) => (item.letterId === input.id ? { ...item, state: 'withdrawn' } : item));
      desk.note(input.id, 'reopened');
      return step(input, 'reopen', null, errors);
    }),
    markAnswered: os.letters.markAnswered.handler(({ input, errors }) => {
      guard(desk, 'letters.markAnswered', errors);
      desk.note(input.id, 'answered');
      return step(input, 'answer', find(input.id, errors).decision, errors);
    }),
    readAgain: os.letters.readAgain.handler(({ input, errors }) => readingAs(input.id, 'waiting', errors)),
    cancelReading: os.letters.cancelReading.handler(({ input, errors }) => readingAs(input.id, 'cancelled', errors)),
    acknowledgement: os.letters.acknowledgement.handler(({ input, errors }) => {
      guard(desk, 'letters.acknowledgement', errors);
      return new File(['%PDF-1.7'], `accuse-${referenceOf(find(input.id, errors).id)}.pdf`, {
        type: 'application/pdf',
      });
    }),
  };
}

function otherParts(desk: FakeDesk) {
  return {
    outbox: {
      list: os.outbox.list.handler(({ errors }) => {
        guard(desk, 'outbox.list', errors);
        return desk.outbox;
      }),
      waiting: os.outbox.waiting.handler(({ errors }) => {
        guard(desk, 'outbox.waiting', errors);
        return desk.outbox.filter(({ state }) => state === 'waiting');
      }),
      message: os.outbox.message.handler(({ input, errors }) => {
        const item = desk.outbox.find(({ id }) => id === input.id);
        if (!item) throw errors['outbox/not-found']();
        desk.outbox = desk.outbox.map((one) =>
          one.id === item.id ? { ...one, state: 'exported', exportedAt: NOW } : one,
        );
        return new File(['Subject: courrier\r\n'], `${item.reference}.eml`, { type: 'message/rfc822' });
      }),
    },
    events: {
      watch: os.events.watch.handler(({ signal }) => {
        guard(desk, 'events.watch', {});
        return desk.events.watch(signal);
      }),
    },
  };
}

/** The fake desk as the screens see it, without any transport. */
export const fakeClient = (desk: FakeDesk): DeskClient => createRouterClient(fakeRouter(desk)) as DeskClient;
