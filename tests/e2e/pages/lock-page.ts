// The screen before the desk is open: making it the first time, opening it afterwards.
import type { Page } from 'playwright-core';
import { LOCK } from '#shared/text/ui-lock.ts';
import { SHELL } from '#shared/text/ui-shell.ts';
import { WELCOME } from '#shared/text/ui-welcome.ts';

export class LockPage {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  heading(title: keyof Pick<typeof LOCK, 'createTitle' | 'unlockTitle'>) {
    return this.#page.getByRole('heading', { name: LOCK[title], level: 1 });
  }

  get passphrase() {
    return this.#page.getByLabel(LOCK.passphrase, { exact: true });
  }

  async create(passphrase: string): Promise<void> {
    await this.passphrase.fill(passphrase);
    await this.#page.getByLabel(LOCK.again, { exact: true }).fill(passphrase);
    await this.#page.getByLabel(LOCK.understood).check();
    await this.#page.getByRole('button', { name: LOCK.create }).click();
    await this.leaveWelcome();
    await this.opened();
  }

  /** The recovery sheet and the folder of the scanner wait. */
  async leaveWelcome(): Promise<void> {
    for (const title of [WELCOME.sheetTitle, WELCOME.folderTitle]) {
      await this.#page.getByRole('heading', { name: title, level: 1 }).waitFor();
      await this.#page.getByRole('button', { name: WELCOME.later }).click();
    }
  }

  /** Types the passphrase and asks; the screen answers. */
  async tryToOpen(passphrase: string): Promise<void> {
    await this.passphrase.fill(passphrase);
    await this.#page.getByRole('button', { name: LOCK.unlock }).click();
  }

  async open(passphrase: string): Promise<void> {
    await this.tryToOpen(passphrase);
    await this.opened();
  }

  /** The desk is open when its navigation is there. */
  opened(): Promise<void> {
    return this.#page.getByRole('navigation', { name: SHELL.navigation }).waitFor();
  }
}
