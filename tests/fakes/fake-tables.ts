// The tables of the fake desk that a coordinator edits: teams with their prisons, legal limits, names of prisons.
import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { AliasTable, TrustTable } from '#shared/contract/learning.contract.ts';
import type { DeskLimit, LimitEdit } from '#shared/domain/deadlines/limit-edits.ts';
import type { KeptTableStep } from '#shared/domain/desk/table-step.ts';
import {
  areSameCoverage,
  type Coverage,
  type Directory,
  isSameCoverage,
  isSameTeam,
  type Team,
} from '#shared/domain/directory/directory.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import type { FakeEvents } from './fake-events.ts';
import { FAKE_TODAY } from './fake-letters.ts';

const NOW = `${FAKE_TODAY}T08:30:00.000Z`;
const os = implement(contract);

/** What is needed of the fake desk. */
type Desk = {
  teams: readonly Team[];
  coverage: readonly Coverage[];
  limitEdits: readonly LimitEdit[];
  tableSteps: readonly KeptTableStep[];
  aliases: AliasTable;
  trust: TrustTable;
  readonly directory: Directory;
  readonly outbox: readonly { readonly teamId: Team['id'] | null }[];
  readonly limitTable: { readonly rows: readonly DeskLimit[]; readonly researchedOn: CalendarDate };
  readonly events: FakeEvents;
  readonly options: { readonly aliases?: AliasTable };
};

export function tablesPart<D extends Desk>(
  desk: D,
  guard: (desk: D, path: string, errors: Record<string, unknown>) => void,
) {
  return {
    learning: {
      aliases: os.learning.aliases.handler(({ errors }) => {
        guard(desk, 'learning.aliases', errors);
        return desk.aliases;
      }),
      decideAlias: os.learning.decideAlias.handler(({ input, errors }) => {
        guard(desk, 'learning.decideAlias', errors);
        const { establishmentId, text, state, seen, by } = input;
        const isIt = (one: { readonly text: string }): boolean => one.text === text;
        const now = desk.aliases.known.some(isIt)
          ? 'confirmed'
          : desk.aliases.dismissed.some(isIt)
            ? 'dismissed'
            : null;
        if (now !== seen) throw errors['alias/changed']();
        const again = (desk.options.aliases?.proposed ?? []).filter((one) => state === null && isIt(one));
        const others = <Row extends { readonly text: string }>(rows: readonly Row[]): readonly Row[] =>
          rows.filter((one) => one.text !== text);
        const decided = [{ establishmentId, text, by, at: NOW }];
        desk.aliases = {
          proposed: [...others(desk.aliases.proposed), ...again],
          known: [...others(desk.aliases.known), ...(state === 'confirmed' ? decided : [])],
          dismissed: [...others(desk.aliases.dismissed), ...(state === 'dismissed' ? decided : [])],
        };
        return desk.aliases;
      }),
      trust: os.learning.trust.handler(({ errors }) => {
        guard(desk, 'learning.trust', errors);
        return desk.trust;
      }),
      chooseTrust: os.learning.chooseTrust.handler(({ input: { fit, seen, by }, errors }) => {
        guard(desk, 'learning.chooseTrust', errors);
        if ((desk.trust.inUse?.number ?? null) !== seen) throw errors['trust/changed']();
        const inUse = fit === null ? null : desk.trust.newest;
        desk.trust = { ...desk.trust, inUse, choices: [{ fit, by, at: NOW }, ...desk.trust.choices] };
        return desk.trust;
      }),
    },
    directory: {
      whole: os.directory.whole.handler(({ errors }) => {
        guard(desk, 'directory.whole', errors);
        return desk.directory;
      }),
      establishments: os.directory.establishments.handler(() => ESTABLISHMENTS),
      saveTeam: os.directory.saveTeam.handler(({ input, errors }) => {
        guard(desk, 'directory.saveTeam', errors);
        const { team, seen } = input;
        if (!isSameTeam(desk.teams.find(({ id }) => id === team.id) ?? null, seen)) throw errors['directory/changed']();
        desk.teams = [...desk.teams.filter(({ id }) => id !== team.id), team];
        return team;
      }),
      removeTeam: os.directory.removeTeam.handler(({ input, errors }) => {
        guard(desk, 'directory.removeTeam', errors);
        const { id } = input.seen;
        const covered = desk.coverage.filter(({ teamId }) => teamId === id);
        const isAsSeen =
          isSameTeam(desk.teams.find((team) => team.id === id) ?? null, input.seen) &&
          areSameCoverage(covered, input.covered);
        if (!isAsSeen) throw errors['directory/changed']();
        const used = desk.outbox.some((item) => item.teamId === id);
        if (used || desk.teams.some((team) => team.fallbackId === id)) throw errors['team/in-use']();
        desk.teams = desk.teams.filter((team) => team.id !== id);
        desk.coverage = desk.coverage.filter((coverage) => coverage.teamId !== id);
      }),
      saveCoverage: os.directory.saveCoverage.handler(({ input, errors }) => {
        guard(desk, 'directory.saveCoverage', errors);
        const { coverage, seen } = input;
        const now = desk.coverage.find(({ id }) => id === coverage.id) ?? null;
        if (!isSameCoverage(now, seen)) throw errors['directory/changed']();
        if (coverage.from && coverage.to && coverage.to < coverage.from) throw errors['coverage/ends-before-start']();
        desk.coverage = [...desk.coverage.filter(({ id }) => id !== coverage.id), coverage];
        return coverage;
      }),
      removeCoverage: os.directory.removeCoverage.handler(({ input: { seen }, errors }) => {
        const now = desk.coverage.find(({ id }) => id === seen.id) ?? null;
        if (!isSameCoverage(now, seen)) throw errors['directory/changed']();
        desk.coverage = desk.coverage.filter(({ id }) => id !== seen.id);
      }),
    },
    tables: {
      steps: os.tables.steps.handler(({ errors }) => {
        guard(desk, 'tables.steps', errors);
        return desk.tableSteps;
      }),
      noteStep: os.tables.noteStep.handler(({ input, errors }) => {
        guard(desk, 'tables.noteStep', errors);
        const kept = { number: (desk.tableSteps.at(-1)?.number ?? 0) + 1, ...input };
        desk.tableSteps = [...desk.tableSteps, kept];
        return kept;
      }),
      dropStep: os.tables.dropStep.handler(({ input, errors }) => {
        guard(desk, 'tables.dropStep', errors);
        desk.tableSteps = desk.tableSteps.filter(({ number }) => number !== input.number);
      }),
    },
    limits: {
      table: os.limits.table.handler(({ errors }) => {
        guard(desk, 'limits.table', errors);
        return desk.limitTable;
      }),
      save: os.limits.save.handler(({ input, errors }) => {
        guard(desk, 'limits.save', errors);
        const row = desk.limitTable.rows.find(({ limit }) => limit.id === input.id);
        if (!row) throw errors['limit/not-found']();
        if (row.version !== input.version) throw errors['limit/changed']();
        const { id: limitId, by, value: after } = input;
        const edit = { number: desk.limitEdits.length + 1, limitId, at: NOW, by, before: row.limit.value, after };
        desk.limitEdits = [...desk.limitEdits, edit];
        desk.events.publish({ kind: 'limits' });
        return desk.limitTable;
      }),
    },
  };
}
