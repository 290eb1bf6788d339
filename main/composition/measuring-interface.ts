// Measures the real interface of a desk in a browser: opening, going to the next letter, deciding one, searching,
// scrolling. The keys are the browser's own; times are taken in the page, from the key to after the frame that shows what
// was asked for.
import type { Page } from 'playwright-core';
import type { DeskTimes } from '#shared/domain/measures/desk-measures.ts';
import { SEARCH } from '#shared/text/ui-search.ts';
import { DECISION, LIST, VIEWER } from '#shared/text/ui-triage.ts';
import { launchBrowser } from './chromium.ts';

export type InterfaceRun = {
  /** The start link of a host whose desk is closed. */
  readonly url: string;
  readonly passphrase: string;
  readonly openings: number;
  readonly nextLetters: number;
  /** Letters decided one after the other. */
  readonly decisions: number;
  /** What is typed into the search, sign by sign. */
  readonly typed: readonly string[];
  /** Frames of scrolling. */
  readonly frames: number;
};

const WINDOW = { width: 1440, height: 900 };
/** Of one measured step: slower is no figure any more. */
const STEP_MS = 60_000;
const SETTLE_MS = 600;

/** A next letter is ready when list, page and panel all show it. */
const SHOWN = `(() => {
  const row = document.querySelector('[role="option"][aria-selected="true"]');
  const picture = document.querySelector('section[aria-label="${VIEWER.region}"] img');
  const panel = document.querySelector('section[aria-label="${DECISION.region}"]');
  const reference = /V-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(panel?.textContent ?? '');
  if (!row || !picture || !picture.complete || picture.naturalWidth === 0 || !reference) return null;
  return { row: row.id, picture: picture.src, reference: reference[0] };
})()`;

/**
 * Runs in the page. `meter.afterKey(done)`: milliseconds from the next key, as the browser dates it, to after the first
 * frame in which `done` holds.
 */
const METER = `window.meter = {
  afterKey(done) {
    return new Promise((resolve) => {
      addEventListener('keydown', (event) => {
        const began = event.timeStamp;
        const look = () => {
          if (!done()) return requestAnimationFrame(look);
          const painted = new MessageChannel();
          painted.port1.onmessage = () => resolve(performance.now() - began);
          painted.port2.postMessage(null);
        };
        requestAnimationFrame(look);
      }, { capture: true, once: true });
    });
  },
  scroll(frames, step) {
    const list = document.querySelector('[role="listbox"][aria-label="${LIST.title}"]');
    return new Promise((resolve) => {
      const times = [];
      let last = null;
      const frame = (now) => {
        if (last !== null) times.push(now - last);
        last = now;
        list.scrollTop += step;
        if (times.length < frames) requestAnimationFrame(frame);
        else resolve(times);
      };
      requestAnimationFrame(frame);
    });
  },
};`;

/** The time from a key to what it should bring. The page listens before the key is pressed. */
async function timed(page: Page, done: string, act: () => Promise<void>): Promise<number> {
  await page.evaluate(`meter.taken = meter.afterKey(() => (${done})); null`);
  await act();
  return page.evaluate<number>('meter.taken');
}

async function openings(page: Page, { passphrase, openings }: InterfaceRun): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < openings; time++) {
    const field = page.locator('input[type="password"]').first();
    await field.waitFor();
    await field.fill(passphrase);
    times.push(await timed(page, `${SHOWN} !== null`, () => page.keyboard.press('Enter')));
    await page.waitForTimeout(SETTLE_MS);
    if (time < openings - 1) await page.getByRole('button', { name: SEARCH.lock }).click();
  }
  return times;
}

/** Where the machine proposes neither, a person says it first. */
const IS_CHOSEN = `document.querySelector('fieldset[aria-label="${DECISION.yourDecision}"] input[type="radio"]:checked') !== null`;

async function nextLetter(page: Page, key: string): Promise<number> {
  await page.evaluate(`window.before = ${SHOWN}`);
  const isOther = `(() => { const now = ${SHOWN}; return now !== null && ['row', 'picture', 'reference'].every((part) => now[part] !== before[part]); })()`;
  const time = await timed(page, isOther, () => page.keyboard.press(key));
  // A person looks at a letter before going on.
  await page.waitForTimeout(SETTLE_MS);
  return time;
}

async function nextLetters(page: Page, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n++) times.push(await nextLetter(page, 'j'));
  return times;
}

async function decisions(page: Page, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    if (!(await page.evaluate<boolean>(IS_CHOSEN))) await page.keyboard.press('g');
    times.push(await nextLetter(page, 'v'));
  }
  return times;
}

async function searches(page: Page, typed: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: SEARCH.input });
  await field.waitFor();
  for (const words of typed) {
    await field.fill('');
    for (const [at, sign] of [...words].entries()) {
      const stands = JSON.stringify(words.slice(0, at + 1));
      const answered = `(() => { const field = document.querySelector('[role="dialog"] [role="combobox"]'); return field.value === ${stands} && !document.querySelector('[role="dialog"] [aria-busy="true"]'); })()`;
      const taken = await timed(page, answered, () => page.keyboard.press(sign === ' ' ? 'Space' : sign));
      // A single sign asks for nothing.
      if (at > 0) times.push(taken);
      await page.waitForTimeout(120);
    }
    await page.waitForTimeout(SETTLE_MS);
  }
  await page.keyboard.press('Escape');
  return times;
}

async function scrolling(page: Page, frames: number): Promise<number[]> {
  // The radio itself lies out of sight under its name.
  await page.getByRole('radiogroup', { name: LIST.filter }).getByText(LIST.filters.all).click();
  await page.waitForTimeout(2 * SETTLE_MS);
  return page.evaluate<number[]>(`meter.scroll(${frames}, 120)`);
}

export async function measureInterface(run: InterfaceRun, tell: (step: keyof DeskTimes) => void): Promise<DeskTimes> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: WINDOW, reducedMotion: 'reduce', locale: 'fr-FR' });
    page.setDefaultTimeout(STEP_MS);
    await page.addInitScript(METER);
    await page.goto(run.url);
    tell('open');
    const open = await openings(page, run);
    tell('next');
    const next = await nextLetters(page, run.nextLetters);
    tell('decide');
    const decide = await decisions(page, run.decisions);
    tell('search');
    const search = await searches(page, run.typed);
    tell('scroll');
    return { open, next, decide, search, scroll: await scrolling(page, run.frames) };
  } finally {
    await browser.close();
  }
}
