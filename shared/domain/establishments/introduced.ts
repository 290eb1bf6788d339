// How somebody says who they are, and from where: « je suis chilien, à », « ici Gor, de », « c'est encore Malik des ».
// All words are folded, those before the place, nearest first.
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import type { PrisonWords } from './prison-words.ts';

/** Before a place, also as they sound: « o », « ala ». */
export const AT_A_PLACE = /^(?:a|ala|alla|au|aux|o|la|le|l|les|de|du|d|des|dans|en)$/;

export const HERE = /^(?:ici|isi|issi)$/;

const I = /^(?:j[a-z]?|[efgip]e|e)$/;
const I_AM = ['jsuis', 'jesuis'];
const MISREAD_AM = 1;
/** « Je suis », « jsui », also where one letter of it was misread: « je ouis ». */
export function saysIAm(before: readonly string[], at: number): boolean {
  const word = before[at] ?? '';
  if (/^(?:suis|sui|jsuis|jsui)$/.test(word)) return true;
  if (word.length > 4 && I_AM.some((one) => lookAlikeDistance(word, one, MISREAD_AM) <= MISREAD_AM)) return true;
  const isNear = word.length > 2 && word !== 'puis' && lookAlikeDistance(word, 'suis', MISREAD_AM) <= MISREAD_AM;
  return isNear && I.test(before[at + 1] ?? '');
}

/** What a person is, said between « je suis » and the place: beside a nationality an age, « prévenu ». */
const OF_PERSON = /^(?:kurde|ans?|\d{2}|prevenue?|condamnee?|detenue?|hommes?|femmes?|moi)$/;
/** No name of a person ends like this without looking like a verb: « arrivé », « venu », « parti ». */
const LIKE_A_VERB = /(?:e|ee|es|ees|er|u|ue|i|ie|it|is)$/;
const MOST_NAMES = 2;
export const MOST_TO_I = 7;
const NOT_MINE =
  /^(?:nee?s?|nati(?:f|ve)|originaire|visiteu[a-z]*|benevole|aumonie[a-z]*|avocate?|maitre|juriste|educat[a-z]*)$/;

/** « Je suis chilien, à », « ici Gor, arménien, », « ici Bogdan de »: who writes, and from where. */
export function isIntroduced(before: readonly string[], { peoples }: PrisonWords, isCalledPrison: boolean): boolean {
  const first = before.findIndex((word, at) => at < MOST_TO_I && (HERE.test(word) || saysWho(before, at)));
  if (first < 1) return false;
  const between = before.slice(0, first);
  if (between.some((word) => NOT_MINE.test(word))) return false;
  const isOfPerson = (word: string): boolean => OF_PERSON.test(word) || peoples.includes(word);
  const names = between.filter((word) => !isOfPerson(word) && !AT_A_PLACE.test(word));
  if (names.length > MOST_NAMES || names.some((word) => LIKE_A_VERB.test(word))) return false;
  if (HERE.test(before[first] ?? '')) return true;
  // « Je suis maçon à » is no place where somebody is held, « je suis Dragos, roumain, à » is.
  if (isCalledPrison) return names.length === 0 || between.some(isOfPerson) || !saysIAm(before, first);
  return /^(?:a|au|o)$/.test(before[0] ?? '') && (names.length === 0 || between.some(isOfPerson));
}

const IS_AGAIN = /^(?:d|de|du|des)(?: la)? (\S+) (?:\S+ )?(?:(?:moi )?encore )?(?:moi )?(?:est c|cest)(?: |$)/;
/** « C'est encore Malik des Baumettes », « c'est Momo de Tarascon »: nearest word first. */
export function isKnownBy(before: readonly string[], { common, relations }: PrisonWords): boolean {
  const [, name] = IS_AGAIN.exec(before.slice(0, MOST_TO_I).join(' ')) ?? [];
  return name !== undefined && !common.has(name) && !relations.includes(name) && !LIKE_A_VERB.test(name);
}

/** « Je suis », « je m'appelle », « moi c'est ». */
const saysWho = (before: readonly string[], at: number): boolean =>
  saysIAm(before, at) ||
  /^map+el+e?$/.test(before[at] ?? '') ||
  (/^ap+el+e?$/.test(before[at] ?? '') && /^(?:j|je|m|me)$/.test(before[at + 1] ?? '')) ||
  /^(?:cest moi|est c moi|ces moi|se moi)/.test(before.slice(at, at + 3).join(' '));
