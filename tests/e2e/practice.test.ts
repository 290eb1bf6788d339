// The practice desk in the built application: its letters are drawn and come in, every screen says what it is, and
// leaving it leaves nothing behind.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PRACTICE } from '#shared/text/ui-practice.ts';
import { violations } from './axe.ts';
import { deskOn } from './pages/desk.ts';
import type { Place } from './pages/shell-page.ts';
import { aHost, describeHost } from './suite-hosts.ts';

const PLACES: readonly Place[] = ['deadlines', 'directory', 'limits', 'settings', 'intake', 'triage'];

describeHost('practising', () => {
  test('a volunteer tries the desk and leaves it', async () => {
    const host = await aHost();
    const desk = deskOn(host.page);
    await host.page.getByRole('button', { name: PRACTICE.offer }).click();
    await desk.lock.opened();
    const banner = host.page.getByRole('region', { name: PRACTICE.region });
    for (const place of PLACES) {
      await desk.shell.go(place);
      await banner.waitFor();
    }
    await desk.triage.filter('all');
    await desk.triage.rows.nth(1).click();
    await desk.triage.drawn();
    expect(await violations(host)).toEqual([]);
    expect(await host.page.title()).toBe(PRACTICE.windowTitle);
    expect(host.pageErrors()).toEqual([]);

    await banner.getByRole('button', { name: PRACTICE.leave }).click();
    await desk.lock.heading('createTitle').waitFor();
    expect((await readdir(host.root)).includes('bureau')).toBe(false);
    // The letter that was coming in when the lock was asked for is let in first, and thrown away with the others.
    await expect.poll(() => readdir(join(host.root, 'tmp')), { timeout: 20_000 }).toEqual([]);
  });
});
