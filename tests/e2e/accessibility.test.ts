// Every screen through axe-core, empty and full, light and dark: no violation of WCAG 2.2 A and AA, nor of the good
// practices that axe knows. What axe cannot see (order, words, keys) is in keyboard.test.ts and in people's eyes.
import { beforeAll, describe, expect, test } from 'vitest';
import { SHELL } from '#shared/text/ui-shell.ts';
import { violations } from './axe.ts';
import { PASSPHRASE } from './command-line.ts';
import { allRead, type Desk, deskOn, letterPath, RECEIVED_ON, WITH_READING_MS } from './pages/desk.ts';
import { PLACES, type Place } from './pages/shell-page.ts';
import type { Host } from './start-host.ts';
import { aHost, describeHost } from './suite-hosts.ts';

const SCHEMES = ['light', 'dark'] as const;
describeHost('accessibility', () => {
  let host: Host;
  let desk: Desk;

  const show = async (scheme: (typeof SCHEMES)[number], place: Place | null): Promise<void> => {
    await host.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    if (place) await desk.shell.go(place);
    // Nothing is judged half drawn.
    if (place) await desk.shown(place);
  };

  beforeAll(async () => {
    host = await aHost();
    desk = deskOn(host.page);
  });

  test.each(SCHEMES)('making a desk, %s', async (scheme) => {
    await show(scheme, null);
    await desk.lock.passphrase.fill('courte');
    expect(await violations(host)).toEqual([]);
  });

  describe('on an empty desk', () => {
    beforeAll(() => desk.lock.create(PASSPHRASE));
    test.each(SCHEMES.flatMap((scheme) => PLACES.map((place) => [place, scheme] as const)))(
      '%s, %s',
      async (place, scheme) => {
        await show(scheme, place);
        expect(await violations(host)).toEqual([]);
      },
    );
  });

  describe('on a desk with letters', () => {
    beforeAll(async () => {
      await desk.shell.go('intake');
      const bad = { name: 'vide.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) };
      await desk.intake.give([bad], RECEIVED_ON);
      const names = ['URGENT amiens.jpg', "lettre d'Amiens é.jpg", 'Liancourt (2).jpg', 'SKM_C25826112014020.pdf'];
      await desk.intake.give(names.map(letterPath), RECEIVED_ON);
      await allRead(desk, names.length);
      await desk.triage.filter('to-qualify');
      await desk.triage.choose('QUISTRALI');
      await desk.triage.decide('v');
      await desk.triage.filter('all');
    }, WITH_READING_MS);

    test.each(
      SCHEMES.flatMap((scheme) => ['ERGUELLOUM', 'VORMISTAN', 'QUISTRALI'].map((name) => [name, scheme] as const)),
    )('the letter of %s, %s', async (name, scheme) => {
      await show(scheme, 'triage');
      await desk.triage.choose(name);
      expect(await violations(host)).toEqual([]);
    });

    test.each(SCHEMES.flatMap((scheme) => PLACES.slice(1).map((place) => [place, scheme] as const)))(
      '%s, %s',
      async (place, scheme) => {
        await show(scheme, place);
        expect(await violations(host)).toEqual([]);
      },
    );

    test.each(SCHEMES)('the list of prisons, a dialog, the text read, the help, %s', async (scheme) => {
      await show(scheme, 'directory');
      await desk.directory.showPrisons();
      expect(await violations(host)).toEqual([]);
      await show(scheme, 'triage');
      await desk.triage.choose('ERGUELLOUM');
      await host.page.keyboard.press('x');
      expect(await violations(host)).toEqual([]);
      await host.page.keyboard.press('x');
      await host.page.keyboard.press('?');
      await host.page.getByRole('dialog', { name: SHELL.shortcuts }).waitFor();
      expect(await violations(host)).toEqual([]);
      await host.page.keyboard.press('Escape');
      await host.page.getByRole('dialog').waitFor({ state: 'hidden' });
    });
  });

  test.each(SCHEMES)('opening a desk, %s', async (scheme) => {
    await host.page.emulateMedia({ colorScheme: scheme });
    if (await desk.shell.navigation.isVisible()) await desk.shell.lock();
    // A page drawn anew: the sentence of an earlier refusal would be taken for the answer to this one.
    await host.page.reload();
    await desk.lock.heading('unlockTitle').waitFor();
    await desk.lock.tryToOpen('pas la bonne phrase');
    const refusal = host.page.getByText('Ce n’est pas la bonne phrase de passe');
    await refusal.waitFor();
    // The sentence belongs to the field, for who does not see that it stands under it.
    const described = (await desk.lock.passphrase.getAttribute('aria-describedby'))?.split(' ') ?? [];
    expect(described).toContain(await refusal.getAttribute('id'));
    expect(await violations(host)).toEqual([]);
  });
});
