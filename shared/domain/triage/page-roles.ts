// What a person said that a page is of its letter: where it may speak for its writer, and where it may not.
import type { PageRole } from '../stacks/arrangement.ts';
import type { DocumentKind } from './judgement.ts';
import type { ReadPage } from './laid-out-page.ts';

/** The role of a page by its number; a page that nobody spoke of is one of the letter itself. */
export type PageRoles = ReadonlyMap<number, PageRole>;

export type RoledPage = { readonly read: ReadPage; readonly role: PageRole | null };

type Line = ReadPage['better'][number];

/** Everything on the back of an envelope is the sender's address. */
const asAddress = (lines: readonly Line[]): readonly Line[] =>
  lines.map((line) => (line.role === 'recipient' ? line : { ...line, role: 'head' as const, opens: false }));

/** The page laid out as what it is. */
export function layOutAs({ read, role }: RoledPage): ReadPage {
  if (role !== 'envelope-back') return read;
  const heard = (pages: ReadPage['named']): ReadPage['named'] =>
    pages.map((each) => ({ ...each, lines: [...asAddress(each.lines)] }));
  return {
    better: asAddress(read.better),
    other: asAddress(read.other),
    alarmed: read.alarmed.map(asAddress),
    dated: asAddress(read.dated),
    named: heard(read.named),
    numbered: heard(read.numbered),
  };
}

/** What a person said a page is outweighs what it looks like. */
export const kindAs = (kind: DocumentKind, role: PageRole | null): DocumentKind =>
  role === 'envelope-front' || role === 'envelope-back' ? 'envelope' : kind;

/**
 * The pages that speak for the writer: not what they enclosed. An order names the prison of another time, a lawyer's
 * letter the lawyer's town. Where nothing but enclosures came, they speak.
 */
export function speaking<T extends { readonly role: PageRole | null }>(pages: readonly T[]): readonly T[] {
  const own = pages.filter(({ role }) => role !== 'enclosure');
  return own.length > 0 ? own : pages;
}
