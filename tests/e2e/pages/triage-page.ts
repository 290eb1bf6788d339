// The Tri screen: the list, the page with its evidence, the decision panel. Everything by role and name.
import type { Locator, Page } from 'playwright-core';
import { DECISION, LIST, VIEWER } from '#shared/text/ui-triage.ts';
import { plain, within } from './texts.ts';

const UNREAD = /en attente de lecture|lecture en cours|pas encore lu/i;

export class TriagePage {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  get #list(): Locator {
    return this.#page.getByRole('region', { name: LIST.title, exact: true });
  }
  get viewer(): Locator {
    return this.#page.getByRole('region', { name: VIEWER.region, exact: true });
  }
  get panel(): Locator {
    return this.#page.getByRole('region', { name: DECISION.region, exact: true });
  }
  get suggestion(): Locator {
    return this.panel.getByRole('region', { name: DECISION.suggestion });
  }

  get rows(): Locator {
    return this.#list.getByRole('option');
  }
  row(text: string): Locator {
    return this.rows.filter({ hasText: within(text) });
  }
  get selected(): Locator {
    return this.#list.getByRole('option', { selected: true });
  }
  get unreadRows(): Locator {
    return this.rows.filter({ hasText: UNREAD });
  }

  async filter(name: keyof typeof LIST.filters): Promise<void> {
    await this.#list.getByRole('radiogroup', { name: LIST.filter }).getByText(LIST.filters[name]).click();
  }

  /** Chooses a letter and waits until its panel and its picture are there. */
  async choose(text: string): Promise<void> {
    await this.row(text).click();
    await this.row(text).and(this.selected).waitFor();
    await this.drawn();
  }

  /** The panel of the selected letter and its picture are shown. */
  async drawn(): Promise<void> {
    await this.panel.getByRole('region', { name: DECISION.deadline }).waitFor();
    await this.picture.waitFor();
    await this.picture.evaluate((picture: HTMLImageElement) => picture.decode());
  }

  get picture(): Locator {
    return this.viewer.getByRole('img', { name: within('Image de la page') });
  }

  async suggestionText(): Promise<string> {
    return plain(await this.suggestion.textContent());
  }

  /** The rectangles drawn over the page for these words; the same words may stand in several places. */
  marks(kind: keyof typeof VIEWER.evidence, words: string): Locator {
    return this.viewer.getByRole('button', { name: VIEWER.evidenceLabel(VIEWER.evidence[kind], words), exact: true });
  }

  async hideMarks(): Promise<void> {
    await this.viewer.getByRole('button', { name: VIEWER.highlights }).click();
  }

  get prison(): Locator {
    return this.panel.getByRole('textbox', { name: DECISION.prison, exact: true });
  }

  /** Types part of a prison's name and takes the one found. */
  async choosePrison(typed: string, name: string): Promise<void> {
    await this.prison.click();
    await this.prison.fill(typed);
    await this.#page.getByRole('option', { name: within(name) }).click();
  }

  /**
   * Decides the selected letter by a key, where the list shows only letters to qualify: its row goes. A key pressed
   * at once after a change of letter was meant for the letter before and does nothing; then it is pressed again.
   */
  async decide(key: string): Promise<void> {
    const id = await this.selected.getAttribute('id');
    const row = this.#page.locator(`[id="${id}"]`);
    for (let tries = 0; tries < 5; tries += 1) {
      await this.#page.keyboard.press(key);
      const isGone = await row.waitFor({ state: 'detached', timeout: 1_500 }).then(
        () => true,
        () => false,
      );
      if (isGone) return;
      // Another letter is there: the key was taken, and the row goes when the desk has answered.
      if ((await this.selected.getAttribute('id')) !== id) {
        await row.waitFor({ state: 'detached' });
        return;
      }
    }
    throw new Error(`${key} does not decide the letter`);
  }

  /** Presses a key until what it does is seen: at once after a change of letter it does nothing, on purpose. */
  async pressUntil(key: string, seen: Locator): Promise<void> {
    for (let tries = 0; tries < 5 && !(await seen.isVisible()); tries += 1) {
      await this.#page.keyboard.press(key);
      await seen.waitFor({ timeout: 1_500 }).catch(() => undefined);
    }
    await seen.waitFor();
  }

  get footer(): Locator {
    return this.panel.getByRole('group', { name: DECISION.yourDecision });
  }

  action(name: 'forward' | 'keep'): Locator {
    return this.footer.getByRole('radio', { name: DECISION[name] });
  }

  button(name: 'message' | 'markAnswered' | 'reopen' | 'acknowledgement'): Locator {
    return this.footer.getByRole('button', { name: DECISION[name] });
  }
}
