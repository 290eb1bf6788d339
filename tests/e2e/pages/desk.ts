// One open page with the models of all its screens, and the ways through several of them that every suite needs.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { DEADLINES } from '#shared/text/ui-deadlines.ts';
import { INTAKE } from '#shared/text/ui-intake.ts';
import { LIST } from '#shared/text/ui-triage.ts';
import { DeadlinesPage } from './deadlines-page.ts';
import { DirectoryPage } from './directory-page.ts';
import { IntakePage } from './intake-page.ts';
import { LockPage } from './lock-page.ts';
import { type Place, ShellPage } from './shell-page.ts';
import { TriagePage } from './triage-page.ts';

export type Desk = ReturnType<typeof deskOn>;

export const deskOn = (page: Page) => ({
  page,
  lock: new LockPage(page),
  shell: new ShellPage(page),
  triage: new TriagePage(page),
  deadlines: new DeadlinesPage(page),
  directory: new DirectoryPage(page),
  intake: new IntakePage(page),
  /** The screen shows what the desk answered, or says that there is nothing. */
  shown(place: Place): Promise<void> {
    const main = page.getByRole('main');
    const told = {
      triage: main.getByRole('option').or(main.getByRole('link', { name: LIST.goImport })),
      deadlines: main.getByRole('row').or(main.getByText(DEADLINES.emptyTitle)),
      directory: main.getByRole('tab'),
      limits: main.getByRole('row'),
      intake: main.getByRole('row').or(main.getByText(INTAKE.recentEmptyTitle)),
      settings: main.getByRole('row'),
    };
    return told[place].first().waitFor();
  },
});

const LETTERS = fileURLToPath(new URL('../../letters/', import.meta.url));
export const letterPath = (name: string): string => `${LETTERS}${name}`;

export type Truth = {
  readonly file: string;
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly ecrouNumber: string | null;
};
export async function truthOf(name: string): Promise<Truth> {
  return JSON.parse(await readFile(letterPath(name.replace(/\.[^.]+$/, '.json')), 'utf8')) as Truth;
}

/** A Thursday: ten days later is a Sunday, so that the count goes back over a week-end. */
export const RECEIVED_ON = '2026-11-19';
/** A page takes seconds; on a machine busy with other things a minute. The tests that read have the time for it. */
const READING_MS = 240_000;
/** The time limit of a test or hook that waits for readings. */
export const WITH_READING_MS = 300_000;

/** Every letter of the desk has been read (or given up), as the list of all letters says. */
export async function allRead({ triage, shell }: Desk, count: number): Promise<void> {
  await shell.go('triage');
  await triage.filter('all');
  await triage.rows.nth(count - 1).waitFor();
  await triage.unreadRows.first().waitFor({ state: 'detached', timeout: READING_MS });
  const there = await triage.rows.count();
  if (there !== count) throw new Error(`${there} letters are in the list, not ${count}`);
}

/** Imports sample letters on the Import screen and waits until the machine has read them. */
export async function importAndRead(desk: Desk, names: readonly string[]): Promise<void> {
  await desk.shell.go('intake');
  await desk.intake.give(names.map(letterPath), RECEIVED_ON);
  // A file that was not stored is said here with its reason, not by a list that stays short.
  const outcomes = await Promise.all(names.map((name) => desk.intake.sent(name).textContent()));
  const notStored = outcomes.filter((line) => !line?.includes(INTAKE.outcome.stored));
  if (notStored.length > 0) throw new Error(`not stored: ${notStored.join(' · ')}`);
  await allRead(desk, names.length);
}
