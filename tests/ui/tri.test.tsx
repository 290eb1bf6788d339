// @vitest-environment jsdom
// Tri: what the list, the page and the panel say, and the keys that decide.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { asId, type LetterId } from '#shared/kernel/ids.ts';
import { FakeDesk } from '../fakes/fake-desk.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';
import { openAddresses } from './page-parts.ts';
import { expectAccessible, openApp, plainly, said, settled, showApp } from './render-app.tsx';

const rows = () => screen.getAllByRole('option').map((row) => plainly(row.textContent ?? ''));
const selected = () => plainly(screen.getByRole('option', { selected: true }).textContent ?? '');

test('the list begins with what is urgent, and the first letter is open', async () => {
  openApp('/tri');
  await settled(/KEITA/);
  expect(rows()[0]).toMatch(/CP Maubeuge.*KEITA Boubacar.*Urgent OQTF.*1 j de retard/);
  expect(rows()[1]).toMatch(/MA Dunkerque.*MARTINEZ Luis.*Urgent.*Détresse/);
  expect(rows()[2]).toMatch(/MA Amiens.*48 h Asile.*3 j de retard/);
  expect(rows().some((row) => /BENALI/.test(row))).toBe(false);
  await expectAccessible();
});

test('the panel says what is proposed, why, and how the deadline was counted', async () => {
  openApp('/tri/l-lille-81d0bb41');
  await settled(/DIALLO/);
  const panel = within(screen.getByRole('region', { name: 'Décision' }));
  const text = plainly(screen.getByRole('region', { name: 'Décision' }).textContent ?? '');
  expect(text).toContain("Transférer à l'équipe prison de Lille-Loos-Sequedin");
  expect(text).toContain('intervenait au centre pénitentiaire de Lille-Loos-Sequedin à la réception');
  expect(text).toContain('Réponse due (+ 10 jours)lun. 30 nov. 2026');
  expect(panel.getByRole<HTMLInputElement>('textbox', { name: 'Prison' }).value).toBe(
    'Centre pénitentiaire de Lille-Loos-Sequedin',
  );
  expect(panel.getByRole<HTMLInputElement>('radio', { name: 'Transférer' }).checked).toBe(true);
  await expectAccessible();
});

test('list and panel name the same nearest day, and say what it is', async () => {
  openApp('/tri/l-oqtf-3f9a07c2');
  await settled(/KEITA/);
  const deadline = screen.getByRole('region', { name: 'Échéance' });
  const text = plainly(deadline.textContent ?? '');
  expect(selected()).toMatch(/dim. 22 nov..*1 j de retard/);
  expect(text).toMatch(
    /en retard de 1 jour.*(OQTF|Rétention).*dimanche 22 novembre 2026.*réponse du service.*Répondre au plus tard/,
  );
});

test('V confirms what is proposed, the next letter opens, Ctrl+Z takes it back', async () => {
  const { desk, user } = openApp('/tri/l-lille-81d0bb41');
  await settled(/DIALLO/);
  await user.keyboard('v');
  await waitFor(() => expect(desk.letters.get('l-lille-81d0bb41')?.state).toBe('forwarded'));
  expect(desk.letters.get('l-lille-81d0bb41')?.decision).toMatchObject({ teamId: 'lille-loos-sequedin' });
  await waitFor(() => expect(selected()).not.toMatch(/DIALLO/));
  await screen.findByText(said("Transféré à l'équipe prison de Lille-Loos-Sequedin"));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(desk.letters.get('l-lille-81d0bb41')?.state).toBe('to-qualify'));
  await waitFor(() => expect(selected()).toMatch(/DIALLO/));
});

test('a second key at once does not decide on a letter nobody has seen', async () => {
  const { desk } = openApp('/tri/l-oqtf-3f9a07c2');
  await settled(/KEITA/);
  for (let press = 0; press < 3; press += 1) fireEvent.keyDown(document.body, { key: 'v' });
  await waitFor(() => expect(desk.letters.get('l-oqtf-3f9a07c2')?.state).toBe('kept'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(desk.calls.filter((call) => call === 'letters.confirm')).toHaveLength(1);
});

test('keys go through the list and never act while typing', async () => {
  const { desk, user } = openApp('/tri');
  await settled(/KEITA/);
  await user.keyboard('j');
  await settled(/MARTINEZ/);
  await user.keyboard('{ArrowDown}');
  await settled(/NGUYEN/);
  await user.keyboard('k');
  await settled(/MARTINEZ/);
  // The focus stays where it was: what has opened is said.
  const heard = screen.getAllByRole('status').map((status) => plainly(status.textContent ?? ''));
  expect(heard.join()).toMatch(/Courrier 2 sur \d+ : MARTINEZ.*, .*/);
  await user.keyboard('/');
  expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: /Rechercher dans les courriers/ }));
  await user.keyboard('vgt');
  expect(desk.calls).not.toContain('letters.confirm');
  await waitFor(() => expect(screen.getByText(said('Aucun résultat'))).toBeTruthy());
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(document.body);
});

test('an unsure prison is not preset; one click on a candidate chooses it and what follows from it', async () => {
  const { desk, user } = openApp('/tri/l-unsure-7b3310fe');
  await settled(/PETROV/);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Prison' }).value).toBe('');
  await user.keyboard('v');
  await screen.findByText(said('Choisissez : transférer (T) ou garder (G).'));
  expect(desk.calls).not.toContain('letters.confirm');
  await user.click(screen.getByRole('button', { name: /MA Valenciennes/ }));
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Équipe destinataire' }).value).toBe(
    'Équipe prison de Valenciennes',
  );
  await user.keyboard('v');
  await waitFor(() =>
    expect(desk.letters.get('l-unsure-7b3310fe')?.decision?.establishmentId).toBe('maison-d-arret-de-valenciennes'),
  );
});

test('a person may choose any of the prisons by part of its name', async () => {
  const { user } = openApp('/tri/l-nowhere-12aa90ff');
  await settled(/TRAORÉ/);
  await user.keyboard('p');
  await user.keyboard('62219');
  expect((await screen.findByRole('listbox', { name: 'Prison', hidden: true })).textContent).toContain('Longuenesse');
  await user.keyboard('{Enter}');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Prison' }).value).toBe(
    'Centre pénitentiaire de Longuenesse',
  );
  await screen.findByText(said(/équipe à partir du 1er septembre 2025/));
  // The field is left: keys decide again.
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Votre décision' }));
  await user.keyboard('t');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Transférer' }).checked).toBe(true);
});

test('from the search of the list Enter leads to what it finds, and the words stay', async () => {
  const { user } = openApp('/tri/l-lille-81d0bb41');
  await settled(/DIALLO/);
  await user.keyboard('/martinez{Enter}');
  await waitFor(() => expect(selected()).toMatch(/MARTINEZ/));
  expect(document.activeElement).toBe(screen.getByRole('listbox', { name: 'Courriers' }));
  expect(screen.getByRole<HTMLInputElement>('searchbox', { name: 'Rechercher dans les courriers' }).value).toBe(
    'martinez',
  );
});

test('G keeps, and forwarding without a team asks for one', async () => {
  const { desk, user } = openApp('/tri/l-nowhere-12aa90ff');
  await settled(/TRAORÉ/);
  await user.keyboard('t');
  await user.keyboard('v');
  await screen.findByText(said("Choisissez l'équipe destinataire."));
  await user.keyboard('{Escape}');
  (document.activeElement as HTMLElement).blur();
  await user.keyboard('g');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(desk.letters.get('l-nowhere-12aa90ff')?.state).toBe('kept'));
});

test('a letter changed meanwhile comes back with its sentence and with what was done meanwhile', async () => {
  const { desk, user } = openApp('/tri/l-lille-81d0bb41');
  await settled(/DIALLO/);
  desk.note('l-lille-81d0bb41', 'assigned', { to: 'Amina' });
  desk.failing.set('letters.confirm', 'letter/changed');
  await user.keyboard('v');
  await screen.findByText(said(/modifié entre-temps.*Entre-temps.*Attribué à Amina/));
  await waitFor(() => expect(selected()).toMatch(/DIALLO/));
});

test('a message that has left can no longer be taken back, and that is said', async () => {
  const { desk, user } = openApp('/tri/l-forwarded-5a5a5a02');
  await user.click(await screen.findByRole('button', { name: /Télécharger le message/ }));
  await waitFor(() =>
    expect(desk.outbox.find((item) => item.letterId === 'l-forwarded-5a5a5a02')?.state).toBe('exported'),
  );
  await user.click(screen.getByRole('button', { name: 'Annuler la décision' }));
  await screen.findByText(said(/déjà parti/));
});

test('a kept letter is answered and acknowledged from its panel', async () => {
  const { desk, user } = openApp('/tri/l-kept-5a5a5a01');
  await user.click(await screen.findByRole('button', { name: /Accusé de réception/ }));
  await waitFor(() => expect(desk.calls).toContain('letters.acknowledgement'));
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Marquer comme répondu' }));
  const why = await screen.findByRole('dialog', { name: /^Répondu \d+\sjours après/ });
  await user.click(within(why).getByRole('radio', { name: /^Attente/ }));
  await user.click(within(why).getByRole('button', { name: 'Marquer comme répondu' }));
  await waitFor(() => expect(desk.letters.get('l-kept-5a5a5a01')?.state).toBe('answered'));
});

test('evidence is a rectangle on the page and a line in the panel; the line shows its page', async () => {
  const { user } = openApp('/tri/l-oqtf-3f9a07c2');
  await settled(/KEITA/);
  const page = () => within(screen.getByRole('region', { name: 'Page du courrier' }));
  const panel = within(screen.getByRole('region', { name: 'Décision' }));
  await page().findByRole('button', { name: /^Prison/ });
  await user.keyboard('{ArrowRight}');
  await page().findByRole('region', { name: 'Image de la page 2' });
  expect(page().queryByRole('button', { name: /^Prison/ })).toBeNull();
  await user.click(panel.getByRole('button', { name: /^Prison/ }));
  const rectangle = await page().findByRole('button', { name: /^Prison/ });
  expect(rectangle.dataset.pulse).toBeDefined();
  expect(rectangle.style.left).toMatch(/%$/);
});

test.each([
  [true, 'instant'],
  [false, 'smooth'],
])('less motion asked for: %s; evidence comes into view: %s', async (matches, behavior) => {
  const asked: unknown[] = [];
  const { scrollIntoView } = Element.prototype;
  const { matchMedia } = window;
  Element.prototype.scrollIntoView = (options) => void asked.push(options);
  window.matchMedia = (query) => ({ ...matchMedia(query), matches: matches && query.includes('reduced-motion') });
  try {
    const { user } = openApp('/tri/l-oqtf-3f9a07c2');
    await settled(/KEITA/);
    await user.click(within(screen.getByRole('region', { name: 'Décision' })).getByRole('button', { name: /^Prison/ }));
    await waitFor(() => expect(asked).toContainEqual({ block: 'center', inline: 'nearest', behavior }));
  } finally {
    Element.prototype.scrollIntoView = scrollIntoView;
    window.matchMedia = matchMedia;
  }
});

test('the text read can be shown instead of the picture', async () => {
  const { user } = openApp('/tri/l-oqtf-3f9a07c2');
  await settled(/KEITA/);
  await user.keyboard('x');
  expect((await screen.findByRole('region', { name: 'Texte' })).textContent).toContain('sans délai');
  await expectAccessible();
});

test('a reading that finds the page upside down brings the picture the other way up', async () => {
  const asked: number[] = [];
  const { desk } = openApp('/tri/l-oqtf-3f9a07c2', {
    picture: async (spec, page, rotation) => {
      if (spec.id === 'l-oqtf-3f9a07c2' && page === 1) asked.push(rotation);
      return new File(['x'], 'page.png', { type: 'image/png' });
    },
  });
  await settled(/KEITA/);
  const pictureNow = async () => (await screen.findByRole('img', { name: 'Image de la page 1' })).getAttribute('src');
  const before = await pictureNow();
  expect(asked).toEqual([0]);
  desk.turned.set('l-oqtf-3f9a07c2', 180);
  desk.events.publish({ kind: 'letters', id: asId<LetterId>('l-oqtf-3f9a07c2') });
  await waitFor(() => expect(asked).toEqual([0, 180]));
  await waitFor(async () => expect(await pictureNow()).not.toBe(before));
});

test('the letter that follows is fetched ahead, its picture the way up it lies', async () => {
  const asked: string[] = [];
  const desk = new FakeDesk({
    specs: FAKE_SPECS,
    picture: async (spec, page, rotation) => {
      asked.push(`${spec.id} ${page} ${rotation}`);
      return new File(['x'], 'page.png', { type: 'image/png' });
    },
  });
  for (const { id } of FAKE_SPECS) desk.turned.set(id, 90);
  showApp('/tri', desk);
  await settled(/KEITA/);
  await waitFor(() => expect(new Set(asked.map((each) => each.split(' ')[0])).size).toBeGreaterThan(1));
  expect(asked.every((each) => each.endsWith(' 90'))).toBe(true);
});

test('a scan that seems to hold several letters says so, and leads to the proposed cuts', async () => {
  const desk = new FakeDesk({ specs: FAKE_SPECS });
  desk.seeming.set('l-oqtf-3f9a07c2', 4);
  const { user } = showApp('/tri/l-oqtf-3f9a07c2', desk);
  await settled(/KEITA/);
  await screen.findByText(said(/contient peut-être 4 courriers/));
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: /^Voir les coupures proposées/ }));
  await waitFor(() => expect(window.location.hash).toBe('#/tri/l-oqtf-3f9a07c2/pile'));
});

test('pictures are freed when they leave the screen', async () => {
  // A file that an earlier test saved frees its own a while later.
  const before = new Set(openAddresses);
  const mine = (): readonly string[] => [...openAddresses].filter((url) => !before.has(url));
  const { page } = openApp('/tri/l-oqtf-3f9a07c2');
  await settled(/KEITA/);
  await waitFor(() => expect(mine().length).toBeGreaterThan(0));
  page.unmount();
  expect(mine()).toEqual([]);
});

test('a letter the machine could not read says why and can be read again', async () => {
  const { desk, user } = openApp('/tri/l-failed-1b2c3d4e');
  await screen.findByText(said(/a pris trop de temps/));
  await user.click(screen.getByRole('button', { name: 'Relire' }));
  await waitFor(() => expect(desk.letters.get('l-failed-1b2c3d4e')?.reading.state).toBe('waiting'));
  await screen.findByRole('button', { name: 'Annuler la lecture' });
});

test('what the desk announces is shown without asking', async () => {
  const { desk } = openApp('/tri');
  await settled(/KEITA/);
  const reading = desk.letters.get('l-reading-71ccdd02');
  if (!reading) throw new Error('no such letter');
  desk.events.publish({ kind: 'reading', id: reading.id, progress: 0.8 });
  await screen.findByText(said(/Lecture en cours, 80 %/));
});

test('an empty desk and a failing one say what to do', async () => {
  const { page } = openApp('/tri', { specs: [] });
  await screen.findByText(said('Aucun courrier'));
  expect(screen.getByRole('link', { name: 'Importer des scans' }).getAttribute('href')).toBe('#/import');
  await expectAccessible();
  page.unmount();

  const failing = new FakeDesk({ specs: FAKE_SPECS });
  failing.failing.set('letters.list', 'lost');
  const { user } = showApp('/tri', failing);
  await screen.findByText(said("Impossible d'afficher ces informations"), {}, { timeout: 8000 });
  // Letters that could not be asked for are not letters that are not there.
  expect(screen.queryByText(said(/Tout est trié|Et maintenant|Choisissez un courrier/))).toBeNull();
  expect(screen.getByRole('radiogroup', { name: 'Courriers montrés' }).textContent).not.toMatch(/qualifier\s*0/);
  await expectAccessible();
  failing.failing.clear();
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  await settled(/KEITA/);
}, 20_000);

test('the letter is saved as a PDF from above its page, and a failure is said', async () => {
  const { desk, user } = openApp('/tri/l-lille-81d0bb41');
  await settled(/DIALLO/);
  const saved: string[] = [];
  const listen = (event: Event): void => void saved.push((event.target as HTMLAnchorElement).download);
  document.addEventListener('click', listen, { capture: true });
  const button = await screen.findByRole('button', { name: 'Enregistrer en PDF' });
  await user.click(button);
  await waitFor(() => expect(saved).toContain('courrier-V-81D0-BB41.pdf'));
  document.removeEventListener('click', listen, { capture: true });
  await expectAccessible();
  desk.failing.set('letters.pdf', 'letter/not-found');
  await user.click(button);
  await screen.findByText(said(/courrier n.existe plus/));
});

test('a desk of many letters: all of those to be decided are there, all others come as one scrolls', async () => {
  const [first] = FAKE_SPECS;
  if (!first) throw new Error('no letters');
  const old = Array.from({ length: 450 }, (_, n) => ({
    ...first,
    id: `l-old-${String(n).padStart(8, '0')}`,
    receivedDaysAgo: 400 + (n % 30),
    state: 'answered' as const,
  }));
  const { desk, user } = openApp('/tri', { specs: [...old, ...FAKE_SPECS] });
  await settled(/KEITA/);
  const lists = () => desk.calls.filter((call) => call === 'letters.list').length;
  await user.click(screen.getByRole('radio', { name: /Tous/ }));
  await screen.findByRole('radio', { name: new RegExp(`Tous ${450 + FAKE_SPECS.length}`) });
  await waitFor(() => expect(screen.getAllByRole('option')[0]?.getAttribute('aria-setsize')).toBe('200'));
  const asked = lists();
  const list = screen.getByRole('listbox', { name: 'Courriers' });
  list.scrollTop = 200 * 56;
  fireEvent.scroll(list);
  await waitFor(() => expect(screen.getAllByRole('option')[0]?.getAttribute('aria-setsize')).toBe('400'));
  expect(lists()).toBe(asked + 1);
});

test('keys of one letter can be switched off; arrows and Ctrl stay', async () => {
  localStorage.clear();
  const { desk, user } = openApp('/tri');
  await settled(/KEITA/);
  await user.keyboard('?');
  const help = await screen.findByRole('dialog', { name: 'Raccourcis clavier' });
  await user.click(within(help).getByRole('switch', { name: /seule touche/ }));
  await expectAccessible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('jgv?');
  expect(selected()).toMatch(/KEITA/);
  expect(desk.calls).not.toContain('letters.confirm');
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.keyboard('{ArrowDown}');
  await settled(/MARTINEZ/);
  localStorage.clear();
});
