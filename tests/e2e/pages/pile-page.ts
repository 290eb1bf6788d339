// The page grid: pages by their number, letters by their place. Everything by role and name.
import type { Locator, Page } from 'playwright-core';
import { PILE } from '#shared/text/ui-pile.ts';
import { plain, within } from './texts.ts';

export class PilePage {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  page(number: number): Locator {
    return this.#page.getByRole('button', { name: new RegExp(`^Page ${number}\\b`) });
  }
  get letters(): Locator {
    return this.#page.getByRole('region', { name: /^Courrier \d+$/ });
  }
  get aside(): Locator {
    return this.#page.getByRole('region', { name: PILE.aside, exact: true });
  }
  get proposals(): Locator {
    return this.#page.getByRole('button', { name: /^Couper ici, avant la page \d+$/ });
  }
  proposal(words: string): Locator {
    return this.#page.getByText(within(words));
  }

  /** The pictures of all pages that are in sight are there. */
  async drawn(): Promise<void> {
    await this.#page.waitForFunction(() =>
      [...document.querySelectorAll('[data-page]')].every((page) => {
        const { top, bottom } = page.getBoundingClientRect();
        if (bottom < 0 || top > window.innerHeight) return true;
        return (page.querySelector('img')?.naturalWidth ?? 0) > 0;
      }),
    );
  }

  /** « 1 2|3·4 »: the pages of each letter, then those put aside. */
  async arrangement(): Promise<string> {
    const numbersIn = (group: Locator): Promise<string> =>
      group
        .locator('[data-page]')
        .evaluateAll((pages) => pages.map((page) => page.getAttribute('data-page')).join(' '));
    const letters = await Promise.all((await this.letters.all()).map(numbersIn));
    const aside = await numbersIn(this.aside);
    return letters.join('|') + (aside === '' ? '' : `·${aside}`);
  }

  async said(): Promise<string> {
    return plain(await this.#page.getByRole('status').first().textContent()).trim();
  }

  async inHand(): Promise<number> {
    return this.#page.evaluate(() => Number(document.activeElement?.getAttribute('data-page')));
  }
}
