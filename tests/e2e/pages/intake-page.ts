// The Import screen: giving files, what became of each, the watched folder.
import type { Locator, Page } from 'playwright-core';
import { INTAKE } from '#shared/text/ui-intake.ts';

export type GivenFile = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export class IntakePage {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  #card(title: string): Locator {
    return this.#page.getByRole('region', { name: title, exact: true });
  }

  /** Gives files (all by path, or all by content) with their day of reception; waits until each has its outcome. */
  async give(files: readonly GivenFile[], receivedOn: string): Promise<void> {
    await this.#page.getByLabel(INTAKE.receivedOn).fill(receivedOn);
    await this.#page
      .getByRole('main')
      .getByLabel(INTAKE.choose, { exact: true })
      .setInputFiles(files as string[]);
    await this.#card(INTAKE.sentTitle).waitFor();
  }

  /** The line of one of the files just given. */
  sent(fileName: string): Locator {
    return this.#card(INTAKE.sentTitle).getByRole('listitem').filter({ hasText: fileName });
  }

  /** The row of a file among the last imports, by whatever way it came. */
  recent(fileName: string): Locator {
    return this.#card(INTAKE.recentTitle).getByRole('row').filter({ hasText: fileName });
  }

  async watch(folder: string): Promise<void> {
    const card = this.#card(INTAKE.watchedTitle);
    await card.getByLabel(INTAKE.watchedPath).fill(folder);
    await card.getByRole('switch', { name: INTAKE.watchedOn }).click();
    await card.getByText(INTAKE.watchedState.on).waitFor();
  }
}
