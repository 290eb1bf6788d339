// Where words that look like a misread name are likelier other words: those of a sentence, or what stands behind
// « prison » as often as a name does.
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { closes, type Spot } from './sentence.ts';

/** Names read with this cost or less are as good as read right. */
export const READ_EXACTLY = 0.31;

/** Words that no name holds: « la Santé et je me permets » is no misread « Saint-Étienne ». */
const GOES_ON = /^(?:je|vous|nous|depuis|pour|suis)$/;
/** « Koné, Province Nord » is no « Salon-de-Provence », « Laon. Mon français » no « La Réunion ». */
const isBroken = (words: readonly Spot[]): boolean =>
  words.some(
    (spot) => spot.token.word !== words.at(-1)?.token.word && (spot.token.word.text.endsWith(',') || closes(spot)),
  );

/** « Maison d'arrêt des femmes », « en prison depuis », and how the next line begins. */
const BEHIND_TYPES = [
  ...['femmes', 'hommes', 'mineurs', 'depuis', 'pour', 'avec', 'mais', 'dans', 'sans', 'comme', 'parce'],
  ...['madame', 'monsieur', 'bonjour', 'chere', 'objet'],
];
/** « Maison d'arrêt, 14 bis rue » : an address begins. */
const ADDRESS =
  /^(?:bis|ter|rue|route|avenue|av|bd|boulevard|place|chemin|quai|bat|batiment|cell|cellule|ecrou|num|numero)$/;

const SMALL = 3;
/** « On va lur »: small words of a sentence, read together. */
const areSmall = (words: readonly Spot[]): boolean =>
  words.length > 1 && words.every(({ token: { key, word } }) => key.length <= SMALL && /^\P{Lu}*$/u.test(word.text));

/** Whether these words, misread at this cost as a name, are likelier something else. */
export function isOtherwise(words: readonly Spot[], cost: number): boolean {
  if (words.some(({ token: { key } }) => GOES_ON.test(key)) || isBroken(words) || areSmall(words)) return true;
  if (ADDRESS.test(words[0]?.token.key ?? '')) return true;
  // « Prison et 3 ans »
  if (words.some(({ token: { key } }, at) => at > 0 && /^\d+$/.test(key))) return true;
  const text = words.map(({ token }) => token.key).join('');
  return BEHIND_TYPES.some((word) => lookAlikeDistance(text, word, cost) <= cost);
}

/** « Écrou », « n°écrou », « écroué »: what stands before the writer's number. */
export const OF_NUMBER = /^(?:n?d?ecroue?e?s?|ecr)$/;

const SHORT = 5;

/** « Ça en »: words of a sentence that sound like « Caen » when read together. */
export const isRunTogether = (words: readonly Spot[], name: string): boolean =>
  name.length <= SHORT &&
  words[0]?.token.word !== words.at(-1)?.token.word &&
  words.every(({ token }) => /^\P{Lu}*$/u.test(token.word.text));
