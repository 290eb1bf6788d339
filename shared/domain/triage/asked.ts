// What is asked of a judge, as plain values that may go to another process, and its answers. Pure.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { type DeskAlias, withAliases } from '../establishments/desk-aliases.ts';
import type { DeskTrust } from '../establishments/desk-trust.ts';
import type { Establishment } from '../establishments/establishment.ts';
import type { PageReading } from '../reading/reading.ts';
import type { PageRole } from '../stacks/arrangement.ts';
import { factsOf, type PageFacts } from '../stacks/page-facts.ts';
import { judge } from './judge.ts';
import type { Judgement } from './judgement.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What pages are looked at with; the same for every letter. */
export type JudgingTables = {
  readonly establishments: readonly Establishment[];
  readonly vocabulary: Vocabulary;
};

export type FactsQuestion = {
  readonly pages: readonly PageReading[];
  readonly receivedOn: CalendarDate;
  /** Names of prisons that the desk taught. */
  readonly aliases: readonly DeskAlias[];
};

export type JudgeQuestion = FactsQuestion & {
  /** What a person said that pages are, by their number. */
  readonly roles: readonly (readonly [page: number, role: PageRole])[];
  readonly deskTrust: DeskTrust | null;
};

/** One letter, all of its pages together. */
export function judged({ aliases, roles, ...asked }: JudgeQuestion, tables: JudgingTables): Judgement {
  const establishments = withAliases(tables.establishments, aliases);
  return judge({ ...asked, establishments, vocabulary: tables.vocabulary, roles: new Map(roles) });
}

/** What judging needs is made at the first letter, which then takes several times as long: asked for nothing before. */
export function getReady(tables: JudgingTables): void {
  const receivedOn = '2000-01-01' as CalendarDate;
  judged({ pages: [], receivedOn, aliases: [], roles: [], deskTrust: null }, tables);
}

/** Each page by itself, as one of a stack. */
export function pageFacts({ pages, receivedOn, aliases }: FactsQuestion, tables: JudgingTables): PageFacts[] {
  const input = { receivedOn, ...tables, establishments: withAliases(tables.establishments, aliases) };
  return pages.map((page) => factsOf(page, input));
}
