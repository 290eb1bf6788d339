// Écrou numbers that « n° » alone announces, or nothing but the name before them.
import { describe, expect, it } from 'vitest';
import { judgeText } from '../triage/letters.ts';

const numberIn = (text: string) => judgeText(text).person?.ecrouNumber ?? null;
const asked = 'je voudrais refaire ma carte de séjour et je suis ici depuis mars avec mon dossier.';
const own = (sentence: string) => numberIn(`Bonjour,\nJe suis détenu, ${asked}\n${sentence} J'attends. Merci.\nAdama`);
const signed = (name: string) => numberIn(`Bonjour,\nJe suis détenu, ${asked}\nMerci\n${name}`);
const headed = (head: string) => numberIn(`${head}\n\nBonjour,\nJe suis détenu, ${asked}\nMerci`);

describe('a number behind « n° » or « numéro »', () => {
  it.each([
    ['Mon numéro est 31602.', '31602'],
    ["Mon numéro c'est le 31 602.", '31602'],
    ['Je suis à la maison d’arrêt de Brest, n° 4417.', '4417'],
    ['Je suis à la prison de Bayonne rue Floquet numero 4417.', '4417'],
    ['Ici je suis le numéro de prisonnier 4417.', '4417'],
    ['Je suis au QSL de Villejuif bâtiment C, numéro 51604.', '51604'],
    ['Je suis au CD, nuuméro 51604 depuis mars.', '51604'],
    ['Estoy en la cárcel de Varces, número 51604.', '51604'],
    ['Je purge cinq ans ici (n° 812) et je travaille.', '812'],
  ])('%s', (sentence, number) => expect(own(sentence)).toBe(number));

  it.each([
    'Ma requête est enregistrée sous le n° 2604512.',
    'Mon dossier au tribunal de Nantes attend depuis deux ans, no 4521.',
    "J'ai reçu l'arrêté n° 4521 de la préfecture.",
    'Ma carte de séjour porte le n° 45210.',
    'Mon numéro de téléphone est 4521.',
    'Je dors en cellule n° 4521.',
    'Mon voisin Omar est le n° 45210.',
    'La loi a changé, numéro 2024-42 je crois.',
    'Il faut payer le numéro 4521 euros.',
    'Le numéro du dossier est 45210.',
    'Je sors, n° 12/03/2027.',
  ])('none in « %s »', (sentence) => expect(own(sentence)).toBeNull());

  it('is that of whom a lawyer or a relative writes about, where it is said that they are held', () => {
    const lawyer = (text: string) =>
      numberIn(`Cabinet de Me Julie Roux\nAvocate au barreau\n\nMadame,\n${text}\nMe Roux`);
    expect(lawyer("J'assiste M. Ion POPA, écroué au centre pénitentiaire de Metz (n° 41 877), qui vous écrira.")).toBe(
      '41877',
    );
    expect(lawyer('Ma cliente est détenue à Metz-Queuleu sous le numéro 41877 depuis juin.')).toBe('41877');
    expect(lawyer("J'assiste M. Ion POPA. Mon cabinet a la toque n° 1877 et vous salue.")).toBeNull();
    expect(lawyer('Recours de mon client enregistré au tribunal, détenu à Metz, n° 2604512.')).toBeNull();
  });
});

describe('a number behind the name', () => {
  it.each([
    ['Ibrahima Faye – 28440', '28440'],
    ['F. Rueda, 2417', '2417'],
    ['Y. Ortega, éire 50318', '50318'],
    ['Mamuka Gelashvili 3381', '3381'],
    ['Ali Ziani num 27719 – 14/10/26', '27719'],
  ])('in the signature « %s »', (name, number) => expect(signed(name)).toBe(number));

  it.each([
    'Ali Ziani, 2026',
    'Ali Ziani, 83400 Hyères',
    'Ali Ziani, cellule 2144',
    'Ali Ziani 06 12 55 09 83',
    'le 4521',
  ])('none in the signature « %s »', (name) => expect(signed(name)).toBeNull());

  it('in the sentence that says the name', () => {
    expect(own('Je mapel Idrissa Camara, nuwlro 3056, ivoirien.')).toBe('3056');
    expect(own('Mon frère Idrissa Camara, 3056 euros de dettes.')).toBeNull();
  });
});

describe('a number by its place in the head', () => {
  it.each([
    ['22014, MA de Brest', '22014'],
    ['460118 D2\nFleury', '460118'],
    ['17310 CD Bapaume', '17310'],
    ['MA Vannes, place Nazareth, 3440', '3440'],
    ['DIALLO Amadou 19 034\nCD Écrouves', '19034'],
    ['DIALLO Amadou, 30 417, CPH Vezin', '30417'],
    ['DIALLO Amadou n°21 556, CD de Melun', '21556'],
    ['DIALLO Amadou\nécrou10 264', '10264'],
    ['DIALLO Amadou\nai non ecrou cé le 7745', '7745'],
  ])('%s', (head, number) => expect(headed(head)).toBe(number));

  it.each(['72014 Laval', '2005 bd Charles Cros', 'BP 9627', 'CP Metz\nBO 7420', '12 125 rue du Port'])(
    'none in « %s »',
    (head) => expect(headed(head)).toBeNull(),
  );
});
