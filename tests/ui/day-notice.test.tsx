// @vitest-environment jsdom
// The notice of the day: shown once where it may be, numbers only, and switched off in the settings.
import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FakeDesk } from '../fakes/fake-desk.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';
import { expectAccessible, plainly, settled, showApp } from './render-app.tsx';

/** The notices of a desktop, as a browser has them. */
class Desktop {
  static permission: NotificationPermission = 'granted';
  static answer: NotificationPermission = 'granted';
  static shown: Desktop[] = [];
  static requestPermission = async (): Promise<NotificationPermission> => {
    Desktop.permission = Desktop.answer;
    return Desktop.permission;
  };
  onclick: () => void = () => undefined;
  readonly words: string;
  constructor(title: string, { body }: { readonly body: string }) {
    this.words = plainly(`${title} ${body}`);
    Desktop.shown.push(this);
  }
  close(): void {}
}

beforeEach(() => {
  Desktop.shown = [];
  Desktop.permission = 'granted';
  Object.assign(window, { Notification: Desktop });
});
afterEach(() => Reflect.deleteProperty(window, 'Notification'));

const deskWith = (dayNotice: FakeDesk['dayNotice']): FakeDesk =>
  Object.assign(new FakeDesk({ specs: FAKE_SPECS }), { dayNotice });

test('it says how many are late and due, and a click leads to the deadlines', async () => {
  showApp('/tri', deskWith({ late: 2, today: 1 }));
  await settled(/KEITA/);
  await waitFor(() =>
    expect(Desktop.shown.map(({ words }) => words)).toEqual([
      "Échéances du service 2 courriers en retard, 1 courrier à traiter aujourd'hui.",
    ]),
  );
  Desktop.shown[0]?.onclick();
  await screen.findByRole('heading', { level: 1, name: 'Échéances' });
});

test('where nothing may be shown, nothing is taken from the window that can', async () => {
  Desktop.permission = 'default';
  const { desk } = showApp('/tri', deskWith({ late: 2, today: 1 }));
  await settled(/KEITA/);
  expect(desk.calls).not.toContain('notices.takeDay');
});

test('it is switched off and on in the settings; a browser asks its person first', async () => {
  Desktop.permission = 'default';
  const { desk, user } = showApp('/reglages', deskWith(null));
  const notice = await screen.findByRole<HTMLInputElement>('switch', { name: 'Afficher la notification du jour' });
  expect(notice.checked).toBe(false);
  await expectAccessible();
  await user.click(notice);
  await waitFor(() => expect(notice.checked).toBe(true));
  expect(Desktop.permission).toBe('granted');
  await user.click(notice);
  await waitFor(() => expect(desk.isNoticeOn).toBe(false));
});

test('a browser that refuses is told apart from a switch that is off', async () => {
  Desktop.permission = 'denied';
  showApp('/reglages', deskWith(null));
  const notice = await screen.findByRole<HTMLInputElement>('switch', { name: /notification du jour/ });
  expect(notice.disabled).toBe(true);
  await screen.findByText(/refuse les notifications/);
});
