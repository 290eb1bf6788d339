// What the words before a prison say of it: the person is held there now, someone of theirs is, it was or will be
// another time, or nothing.
// The nearest words count most; words that were misread count too.
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { rememberedFor } from '../../kernel/remembered.ts';
import type { PrisonWords } from './prison-words.ts';

export type Bearing = 'held' | 'kin' | 'elsewhen' | 'open';

/** One of the words, or long enough and nearly one of them. */
export const isOneOf = rememberedFor(
  (key, words: readonly string[]): boolean =>
    words.includes(key) ||
    words.some((word) => word.length >= 5 && key.length <= word.length + 2 && key.startsWith(word)) ||
    (key.length >= 6 &&
      words.some(
        (word) =>
          word.length >= 6 && Math.abs(word.length - key.length) <= 2 && lookAlikeDistance(key, word, 1.2) <= 1.2,
      )),
);

/** The desk's own name, as it is written beside a prison's. */
export const DESK_NAMES: readonly string[] = ['cimade', 'lacimade'];

const LEAST_RELATION = 4;
const MISREAD_RELATION = 0.7;

/** « Frère », « fennme »: short words, so that little may be misread. */
const isRelation = rememberedFor(
  (key, { relations }: PrisonWords): boolean =>
    isOneOf(key, relations) ||
    (key.length >= LEAST_RELATION &&
      relations.some(
        (word) => word.length > LEAST_RELATION && lookAlikeDistance(key, word, MISREAD_RELATION) <= MISREAD_RELATION,
      )),
);

/** « Incarcéré », « en prison »; the bare word prison is in many other places. */
const saysHeld = (before: readonly string[], at: number, words: PrisonWords): boolean => {
  const word = before[at] ?? '';
  if (word === 'prison' || word === 'detention') return before[at + 1] === 'en';
  return isOneOf(word, words.held);
};

const FROM = /^(?:de|du|d|depuis|from|des)$/;
const WAY = /^(?:de|du|d|depuis|from|des|a|au|aux|vers|ici|to)$/;
const MINE = /^(?:je|j|suis|sui|me|jsuis|i|am)$/;
const WAS = /^(?:etais|etait|avais|avait|serai|sera|serais|etre)$/;
/** Between « je suis » and the prison, in a sentence that says where the person is. */
const MEANWHILE = /^(?:a|au|aux|la|le|l|en|de|du|ici|la|toujours|encore|maintenant|actuellement|bien|dans|chez)$/;

/** « Est », « sont », as they are misread too. */
const IS = /^(?:est|sont|etait|e[szlr][tdlf]|[lc]st)$/;

/**
 * « Mon frère est incarcéré à »: of the words behind « incarcéré », who comes first? « Ha pinime est debenue »: in the
 * letter of somebody who is held, « est » is said of another.
 */
function isMine(behind: readonly string[], surely: boolean, words: PrisonWords): boolean {
  const is = behind.slice(0, 2).findIndex((word) => IS.test(word));
  if (surely && is >= 0 && !behind.slice(0, is + 3).some((word) => MINE.test(word))) return false;
  for (const word of behind) {
    if (MINE.test(word)) return true;
    if (isRelation(word, words)) return false;
  }
  return true;
}

const TRANSFER = /^(?:transferts?|translation|traslado)$/;
const LEAST_TRANSFER = 7;
/** The noun, also misread: nearer to it than to « transféré ». */
function isTransfer(key: string): boolean {
  if (TRANSFER.test(key)) return true;
  if (key.length < LEAST_TRANSFER) return false;
  const noun = lookAlikeDistance(key, 'transfert', 2.2);
  return noun <= 2.2 && noun < lookAlikeDistance(key, 'transfere', 3);
}
const AFTER = /^(?:apres|suite|depuis|lors|pendant|par|cause)$/;
const BEEN = /^(?:ete|suis|sui|fus|etes|es)$/;

/** « Mon transfert à » is a wish or still to come; « après mon transfert à » has been, « j'ai été transfert à » too. */
const isTransferToCome = (before: readonly string[], at: number): boolean =>
  isTransfer(before[at] ?? '') && !before.slice(at + 1, at + 4).some((word) => AFTER.test(word) || BEEN.test(word));

/** « Transféré de » is past, « demande mon transfert à » is a wish. */
function movedFrom(before: readonly string[], at: number, words: PrisonWords): boolean {
  const way = before.slice(0, at).find((word) => WAY.test(word));
  return (way !== undefined && FROM.test(way)) || before.some((word) => isOneOf(word, words.wished));
}

const PRONOUN = /^(?:il|elle|lui|beau)$/;

/** Further away it is of another sentence, whose end was not read. */
const NEAR = 4;

/** « Un codétenu qui étcilt au »: nobody is said to be held, and it is not the writer. */
function isSomebodyElses(before: readonly string[], words: PrisonWords): boolean {
  const other = before.findIndex((word) => !PRONOUN.test(word) && isRelation(word, words));
  return other >= 0 && other <= NEAR && !before.slice(0, other).some((word) => MINE.test(word));
}

/** Whether the writer speaks of themselves. */
export type Voice = 'own' | 'perhaps' | 'others';

/** `before`: folded words of the same sentence, nearest first. */
export function bearingOf(before: readonly string[], voice: Voice, words: PrisonWords): Bearing {
  const own = voice !== 'others';
  let meanwhile = true;
  for (const [at, word] of before.entries()) {
    if (saysHeld(before, at, words)) {
      const behind = before.slice(at + 1, at + 6);
      const past = behind.slice(0, 3).findIndex((other) => WAS.test(other));
      if (past >= 0 && !behind.slice(0, past).some((other) => /^(?:suis|sui)$/.test(other))) return 'elsewhen';
      // « En détention, en prison » may say it twice.
      if (saysHeld(before, at + 1, words)) continue;
      return own && !isMine(behind, voice === 'own', words) ? 'kin' : 'held';
    }
    if (isOneOf(word, words.earlier)) return 'elsewhen';
    // « je pourrés être transféré à »: still to come, whatever stands before it.
    if (isTransferToCome(before, at)) return 'elsewhen';
    if (isOneOf(word, words.moves) && (before[at + 1] === 'etre' || movedFrom(before, at, words))) return 'elsewhen';
    if (meanwhile && /^(?:suis|sui|jsuis)$/.test(word)) return 'held';
    meanwhile &&= MEANWHILE.test(word);
  }
  return own && isSomebodyElses(before, words) ? 'elsewhen' : 'open';
}
