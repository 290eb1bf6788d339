// What a letter says of where its writer is must agree with the prison found; else somebody looks.
import { describe, expect, test } from 'vitest';
import { judgeText, letterFrom } from '../triage/letters.ts';

const HEAD = "Mme DIALLO Awa\nécrou 4512\nMaison d'arrêt d'Amiens";
const placed = (body: string, head = HEAD) => {
  const { establishment, otherPlace } = judgeText(
    letterFrom(head, `Bonjour,\nJe vous écris pour mes papiers.\n${body}\nMerci de votre aide.`),
  );
  return [establishment?.id, otherPlace?.text ?? null];
};

describe('another place', () => {
  test.each([
    ['a prison misread', 'Je suis maintenant détenue au CP Miauxe.', 'détenue au CP Miauxe.'],
    ['a town without a type', 'Je suis incarcérée à Bnrdiaux depuis hier.', 'incarcérée à Bnrdiaux'],
    ['after a verb past reading', 'Je sis dtnuee à la M.A. Rouerg.', 'M.A. Rouerg'],
  ])('%s', (_name, body, words) => {
    const [id, said] = placed(body);
    expect(id).toBe('maison-d-arret-d-amiens');
    expect(said).toContain(words);
  });

  test('an address of another department where the head names no prison', () => {
    const head = 'Mme DIALLO Awa\nécrou 4512\nMn de Pu\n64000 Paii';
    const [id, words] = placed("Je suis détenue à la maison d'arrêt d'Amiens.", head);
    expect([id, words]).toEqual(['maison-d-arret-d-amiens', '64000 Paii']);
  });

  test.each([
    ['the same prison, misread', "Je suis détenue à la maison d'arrêt d'Amieus."],
    ['no name at all', 'Je suis incarcérée depuis le mois de Mars.'],
    ['a wing', 'Je suis détenue au bâtiment B.'],
    ["a brother's", 'Mon frère est incarcéré au CP Miauxe.'],
    ['a wish', 'Je demande mon transfert au CP Miauxe.'],
    ["a fellow prisoner's, misread", 'Une codétenue et un codétenu qui étcilt au CP Miauxe.'],
    ['where somebody may live', "Un ami peut m'héberger. Merci Madame."],
  ])('none: %s', (_name, body) => {
    expect(placed(body)).toEqual(['maison-d-arret-d-amiens', null]);
  });
});

describe('a town alone', () => {
  const sureness = (town: string) =>
    judgeText(letterFrom('Mme DIALLO Awa\nécrou 4512', `Bonjour,\nJe suis détenue à ${town}.\nMerci.`)).establishment
      ?.confidence ?? 0;

  test.each(['Dunkerque', 'Longuenesse'])('with one prison is believed: %s', (town) => {
    expect(sureness(town)).toBeGreaterThan(0.9);
  });

  test.each(['Besançon', 'Valence', 'Nice'])('with two, or with a namesake, is not: %s', (town) => {
    expect(sureness(town)).toBeLessThan(0.9);
  });
});

test('a name does not run on into the sentence', () => {
  const body = 'Je suis actuellement détenu à la MA de la Santé et je me permets de vous écrire.';
  expect(placed(body, 'M. DIALLO Awa\nécrou 4512')[0]).toBe('centre-penitentiaire-de-paris-la-sante');
});

describe('who writes', () => {
  const senderOf = (head: string, body: string) =>
    judgeText(`${head}\nLa Cimade\n91 rue Oberkampf\n75011 Paris\n${body}`).sender;

  test('a lawyer whose name stands first', () => {
    expect(
      senderOf(
        'Maître Hélène Vasseur\nAvocat au barreau de Creil\n8 rue Pasteur\n60100 Creil',
        'Madame, Monsieur,\nJe suis le conseil de Monsieur Farid YILDIRIMCI, actuellement détenu à la M.A. Bayonne sous le numéro d’écrou 79673.\nMon client souhaite vous rencontrer.',
      ),
    ).toBe('lawyer');
  });

  test('a wife who names her husband', () => {
    expect(
      senderOf(
        'Mme ARZUMANIAN Leïla\n9 quai de Nantes\n14200 Tours',
        'Madame, Monsieur,\nMon mari Nabil ARZUMANIAN est incarcéré au centre de détention de Mauzac, son numéro d’écrou est le 738970.\nMerci pour lui.',
      ),
    ).toBe('family');
  });

  test('a detained person whose brother is held too', () => {
    expect(
      senderOf(
        HEAD,
        'Bonjour,\nJe vous écris pour mes papiers. Je suis détenue ici. Mon frère est incarcéré à la MA Nice.',
      ),
    ).toBe('detained');
  });
});
