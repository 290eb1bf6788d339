// The Échéances screen: what is owed by when, and how the day was counted.
import type { Locator, Page } from 'playwright-core';
import type { LateReason } from '#shared/domain/deadlines/lateness.ts';
import { LATE_REASON_NAMES } from '#shared/text/codes.ts';
import { DEADLINES, LATE } from '#shared/text/ui-deadlines.ts';
import { plain } from './texts.ts';

export class DeadlinesPage {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  get rows(): Locator {
    return this.#page.getByRole('row').filter({ has: this.#page.getByRole('link') });
  }
  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** Opens the count of a letter and gives its steps as read: « Reçu jeudi 19 novembre 2026 ». */
  async count(row: Locator): Promise<readonly string[]> {
    await row.getByRole('button', { expanded: false }).first().click();
    const steps = this.#page.getByRole('row').getByRole('list').getByRole('listitem');
    await steps.first().waitFor();
    const texts = await steps.evaluateAll((items) =>
      items.map((item) => [...item.children].map((part) => part.textContent).join(' ')),
    );
    return texts.map(plain);
  }

  /** Marks it as answered; `why` where its day is over. */
  async answer(row: Locator, why: LateReason): Promise<void> {
    await row.getByRole('button', { name: DEADLINES.markAnswered('').trim() }).click();
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByRole('radio', { name: LATE_REASON_NAMES[why] }).click();
    await dialog.getByRole('button', { name: LATE.answered }).click();
  }
}
