// The Annuaire screen: the teams and the prisons each one covers.
import type { Locator, Page } from 'playwright-core';
import { DIRECTORY_TEXT } from '#shared/text/ui-directory.ts';
import { COMMON } from '#shared/text/ui-shell.ts';

export class DirectoryPage {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async chooseTeam(name: string): Promise<void> {
    await this.#page.getByRole('list', { name: DIRECTORY_TEXT.teamsLabel }).getByRole('button', { name }).click();
    await this.#page.getByRole('region', { name, exact: true }).waitFor();
  }

  coverage(prison: string): Locator {
    return this.#page
      .getByRole('region', { name: DIRECTORY_TEXT.coverage })
      .getByRole('row')
      .filter({ hasText: prison });
  }

  /** Changes from which day the chosen team covers a prison; '' for always. */
  async setCoverageStart(prison: string, from: string): Promise<void> {
    await this.coverage(prison)
      .getByRole('button', { name: DIRECTORY_TEXT.editCoverageOf(prison) })
      .click();
    const dialog = this.#page.getByRole('dialog', { name: DIRECTORY_TEXT.editCoverage });
    await dialog.getByLabel(DIRECTORY_TEXT.from).fill(from);
    await dialog.getByRole('button', { name: COMMON.save }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async showPrisons(): Promise<void> {
    await this.#page.getByRole('tab', { name: DIRECTORY_TEXT.tabs.prisons }).click();
  }
}
