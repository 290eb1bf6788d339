// The frame around the screens of an open desk: going from one to another, appearance, locking.
import type { Page } from 'playwright-core';
import { SHELL } from '#shared/text/ui-shell.ts';

export const PLACES = ['triage', 'deadlines', 'directory', 'limits', 'intake', 'settings'] as const;
export type Place = (typeof PLACES)[number];

export class ShellPage {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  get navigation() {
    return this.#page.getByRole('navigation', { name: SHELL.navigation });
  }

  async go(place: Place): Promise<void> {
    const link = this.navigation.getByRole('link', { name: SHELL[place] });
    await link.click();
    // The address has changed once the link says that this is the page.
    await this.navigation.locator('[aria-current="page"]', { hasText: SHELL[place] }).waitFor();
  }

  async lock(): Promise<void> {
    await this.#page.getByRole('button', { name: SHELL.lock }).click();
  }

  notice(text: string | RegExp) {
    return this.#page.getByRole('alert').filter({ hasText: text });
  }
}
