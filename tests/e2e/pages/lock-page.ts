// The screen before the desk is open: making it the first time, opening it afterwards.
import type { Page } from 'playwright-core';
import { LOCK } from '#shared/text/ui-lock.ts';
import { SHELL } from '#shared/text/ui-shell.ts';

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
    await this.opened();
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
