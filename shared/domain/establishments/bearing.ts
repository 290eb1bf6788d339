// What the words before a prison say of it: the person is held there now, someone of theirs is, it was or will be
// another time, or nothing.
// The nearest words count most; words that were misread count too.
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { remembered, rememberedFor } from '../../kernel/remembered.ts';
import { AT_A_PLACE, HERE, isIntroduced, MOST_TO_I, saysIAm } from './introduced.ts';
import type { PrisonWords } from './prison-words.ts';

export type Bearing = 'held' | 'kin' | 'elsewhen' | 'open';

/** « Détnu »: a letter within was lost, nothing else; « écrou » is no « écroué ». */
const hasLostLetter = (key: string, word: string): boolean =>
  word.length === key.length + 1 &&
  word[0] === key[0] &&
  word.at(-1) === key.at(-1) &&
  lookAlikeDistance(key, word, 1) <= 1;

/** One of the words, or long enough and nearly one of them. */
export const isOneOf = rememberedFor(
  (key, words: readonly string[]): boolean =>
    words.includes(key) ||
    words.some((word) => word.length >= 5 && key.length <= word.length + 2 && key.startsWith(word)) ||
    (key.length >= 6 &&
      words.some(
        (word) =>
          word.length >= 6 && Math.abs(word.length - key.length) <= 2 && lookAlikeDistance(key, word, 1.2) <= 1.2,
      )) ||
    (key.length === 5 && words.some((word) => hasLostLetter(key, word))),
);

/** « Tribunal », « avocat »; « détention » is no misread « rétention ». */
export const isElsewhere = (key: string, { elsewhere, held }: PrisonWords): boolean =>
  !held.includes(key) && isOneOf(key, elsewhere);

/** The desk's own name, as it is written beside a prison's. */
export const DESK_NAMES: readonly string[] = ['cimade', 'lacimade'];

const LEAST_RELATION = 4;
const MISREAD_RELATION = 0.7;
const GLUED_MY = /^m(?:a|on)(?=[a-z]{4})/;

/** « Frère », « fennme »: short words, so that little may be misread. */
const isRelation = rememberedFor((word, { relations, common }: PrisonWords): boolean => {
  // « mafemme »
  const key = word.replace(GLUED_MY, '');
  // « Quartier femmes »
  if (key === 'femmes') return false;
  return (
    isOneOf(key, relations) ||
    (key.length >= LEAST_RELATION &&
      // « De tout cœur » is no « sœur ».
      !common.has(key) &&
      relations.some(
        (word) => word.length > LEAST_RELATION && lookAlikeDistance(key, word, MISREAD_RELATION) <= MISREAD_RELATION,
      ))
  );
});

const YOU = /^(?:vous|vou|vs|te)$/;

/** « Incarcéré », « en prison »; the bare word prison is in many other places. */
const saysHeld = (before: readonly string[], at: number, words: PrisonWords): boolean => {
  const word = before[at] ?? '';
  if (word === 'ecrou') return before[at + 1] === 'sous';
  if (/^(?:prisons?|detention|preventive)$/.test(word)) return before[at + 1] === 'en';
  // « J'espère que cette lettre vous trouve en bonne santé »
  if (YOU.test(before[at + 1] ?? '')) return false;
  return isOneOf(word, words.held);
};

const FROM = /^(?:de|du|d|depuis|from|des)$/;
const WAY = /^(?:de|du|d|depuis|from|des|a|au|aux|vers|ici|to)$/;
const MINE = /^(?:je|j|suis|sui|me|jsuis|i|am)$/;
const WAS = /^(?:etais|etait|avais|avait|fus|fut|serai|sera|serais|etre)$/;
/** Between « je suis » and the prison, in a sentence that says where the person is. */
const MEANWHILE = /^(?:a|o|au|aux|la|le|l|en|de|du|ici|la|toujours|encore|maintenant|actuellement|bien|dans|chez)$/;
/** « Est », « sont », as they are misread too. */
const IS = /^(?:est|sont|etait|e[sz]|e[szlr][tdlf]|[lc]st)$/;

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

/** « On est à Nanterre tous les deux ». */
const saysWeAre = (before: readonly string[], at: number): boolean =>
  /^(?:est on|sommes nous|some nous)$/.test(`${before[at]} ${before[at + 1]}`);

/** The words of a sentence before a place, nearest first: the writer is there, or writes from there. */
export function isHere(before: readonly string[]): boolean {
  const at = before.findIndex((word) => !AT_A_PLACE.test(word));
  const word = before[at] ?? '';
  return at > 0 && (saysIAm(before, at) || WRITES.test(word) || HERE.test(word));
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

/** « Mère de famille »: the writer. */
const isParent = (before: readonly string[], at: number): boolean =>
  at > 1 && before[at - 1] === 'de' && before[at - 2] === 'famille';

const PRONOUN = /^(?:il|elle|lui|beau)$/;

/** Further away it is of another sentence, whose end was not read. */
const NEAR = 4;

/** Of one's own family, and not of those one meets inside. */
const FAMILY =
  /^(?:mari|femme|frere|soeur|fils|fille|pere|mere|epou[xs]e?|conjointe?|compagn(?:on|e)|neveu|oncle|cousine?)$/;

/**
 * « Un codétenu qui étcilt au »: nobody is said to be held, and it is not the writer. « Mon époux M. Diallo, CP de »: of
 * the family, it is where they are.
 */
function whoseElse(before: readonly string[], words: PrisonWords, isCalledPrison: boolean): Bearing | null {
  const other = before.findIndex((word, at) => !PRONOUN.test(word) && isRelation(word, words) && !isParent(before, at));
  const between = before.slice(0, Math.max(0, other));
  if (other < 0 || other > NEAR || between.some((word) => MINE.test(word))) return null;
  const isThere = isCalledPrison && FAMILY.test(before[other] ?? '') && !between.some((word) => WAS.test(word));
  return isThere && /^(?:mon|ma)$/.test(before[other + 1] ?? '') ? 'kin' : 'elsewhen';
}

/** « Après Uzerche », « après avoir été au », « après deux ans au »: where somebody was, the sentence goes on to where they are. */
const SPENT =
  /^(?:avoir|ete|passe|fait|passage|sejour|par|un|une|deux|trois|quatre|cinq|six|\d+|ans?|mois|semaines?|jours?)$/;
function isAfterwards(before: readonly string[], at: number): boolean {
  return (
    /^apres?$/.test(before[at] ?? '') && before.slice(0, at).every((word) => AT_A_PLACE.test(word) || SPENT.test(word))
  );
}

const OF_TIME = /^(?:mois|moi|ans?|annees?|semaines?|jours?)$/;
const HAVE = /^(?:ai|jai|avais|javais)$/;
const MOST_TO_HAVE = 4;
const YEARS = /^ans?$/;
const OF_AGE = /^(?:vingt|trente|quarante|cinquante|soixante)/;
const YOUNGEST = 16;
/** « J'ai 25 ans », « j'ai trente-deux ans »: how old, not how long. `at`: the years. */
const isAge = (before: readonly string[], at: number): boolean => {
  const have = before.findIndex((word, index) => index > at && HAVE.test(word));
  const counted = before.slice(at + 1, have);
  return (
    YEARS.test(before[at] ?? '') &&
    counted.length > 0 &&
    counted.length <= 2 &&
    counted.some((word) => OF_AGE.test(word) || (/^\d{2}$/.test(word) && Number(word) >= YOUNGEST))
  );
};
/** « J'ai prasse hwit mois au »: a time that is told and over, whatever verb stands there. */
const isSpent = (before: readonly string[]): boolean => {
  const at = before.findIndex((word) => !AT_A_PLACE.test(word));
  const behind = before.slice(at + 1, at + 1 + MOST_TO_HAVE);
  return (
    at > 0 &&
    OF_TIME.test(before[at] ?? '') &&
    !isAge(before, at) &&
    behind.some((word) => HAVE.test(word)) &&
    !behind.some((word) => SINCE.test(word))
  );
};

const DONE = /^faite?$/;
const DOES = /^(?:on|se|qui|ca|sa|cela|ne|me|nous|vous)$/;
/** « On fait », and « Fait à Roanne » where a letter is signed: nothing that is over. */
const isNoPast = (before: readonly string[], at: number): boolean =>
  DONE.test(before[at] ?? '') && (before[at + 1] === undefined || DOES.test(before[at + 1] ?? ''));

const TO = /^(?:a|ala|alla|au|aux|o)$/;
const COMES = /^vien[st]?$/;
const COUNTRY = /^(?:france|territoire|pays|logement|appartement)$/;
/** « La dame qui vient à », « quitter la France »: no prison was left. */
const isOfNow = (before: readonly string[], at: number): boolean => {
  const behind = before.slice(Math.max(0, at - 3), at);
  if (/^quit/.test(before[at] ?? '')) return behind.some((word) => COUNTRY.test(word));
  return COMES.test(before[at] ?? '') && behind.some((word) => TO.test(word)) && !FROM.test(before[at - 1] ?? '');
};

const ARRIVED = /^arriv(?:e|ee|es|ees|er|ant|ais|ait)$/;
const MISREAD_ARRIVED = 1.5;
const hasArrived = (word: string): boolean =>
  ARRIVED.test(word) || (/^ar.{2}/.test(word) && lookAlikeDistance(word, 'arrive', MISREAD_ARRIVED) <= MISREAD_ARRIVED);
/** « Arrivé de la maison d'arrêt de ». */
function isArrivedFrom(before: readonly string[], at: number): boolean {
  const way = before.slice(0, at).find((word) => WAY.test(word));
  return hasArrived(before[at] ?? '') && way !== undefined && FROM.test(way);
}

const LEAVES = /^(?:liberee?|sortie?|sortir)$/;
const WILL = /^(?:sera|serai|serais|serait|etre|va|vais|doit|dois|sort|sors)$/;
/** « Il sera libéré du », « je dois sortir de »: until then they are there. */
const isStillThere = (before: readonly string[], at: number): boolean =>
  LEAVES.test(before[at] ?? '') && before.slice(at + 1, at + 4).some((word) => WILL.test(word));

const WRITES = /^j?(?:ecris|ecri|ecrit|ecrie|ecrivons|ekri)$/;
const SINCE = /^(?:depui[stx]?|dpui[sx]?)$/;
const OF_A_DAY =
  /^(?:le|la|l|un|une|deux|trois|quatre|cinq|six|debut|fin|mi|premier|\d+(?:er)?|ans?|annees?|mois|moi|semaines?|jours?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)$/;

/** « J'écris de », « ici à », « depuis le 2 juin au »: the writer says where they are, without a word of being held. */
function saysHere(before: readonly string[]): boolean {
  const at = before.findIndex((word) => !AT_A_PLACE.test(word));
  const word = before[at] ?? '';
  // « Depuis Fleury-Mérogis, D3, je vous fais un mot »: how a sentence begins.
  if (before.length === 1 && before[0] === 'depuis') return true;
  // « Ici Châlons, on me laisse tranquille »
  if (before.length === 1 && HERE.test(word)) return true;
  if (at < 1) return false;
  if (HERE.test(word)) return true;
  const writes = before.findIndex(
    (other) => !AT_A_PLACE.test(other) && !/^(?:vous|vou|depuis|cette|lettre)$/.test(other),
  );
  if (WRITES.test(before[writes] ?? '')) return before.slice(0, writes).some((other) => FROM.test(other));
  return isSinceThen(before);
}

const MY_ARRIVAL = /^(?:arrivee|transfert|entree)$/;

/** « Depuis le 2 juin 2025 au », « depuis trois mois à », « depuis mon arrivée à ». */
function isSinceThen(before: readonly string[]): boolean {
  if (!/^(?:a|au|aux|o|la)$/.test(before[0] ?? '')) return false;
  const arrived = before.findIndex((word) => !AT_A_PLACE.test(word));
  if (MY_ARRIVAL.test(before[arrived] ?? '')) {
    return before[arrived + 1] === 'mon' && SINCE.test(before[arrived + 2] ?? '');
  }
  const since = before.findIndex((word) => !AT_A_PLACE.test(word) && !OF_A_DAY.test(word));
  return since > 1 && SINCE.test(before[since] ?? '');
}

/** « Il est à la », « mon mari Nelson est au »: of a place that is called a prison, this says that somebody is held there. */
function whoIsThere(before: readonly string[], words: PrisonWords): 'own' | 'others' | null {
  const is = before.findIndex((word) => !AT_A_PLACE.test(word));
  if (is < 1 || !/^(?:est|e|et|[lc]st|e[sl]t)$/.test(before[is] ?? '')) return null;
  const behind = before.slice(is + 1, is + 6);
  const who = behind.findIndex((word) => isRelation(word, words) || /^(?:il|elle|qui)$/.test(word));
  // « Et » may be « est » as it sounds, but only right behind who it is.
  const isSpoken = /^et?$/.test(before[is] ?? '');
  if (who < 0 || (isSpoken && who > 0) || behind.slice(0, who).some((word) => MINE.test(word))) return null;
  return 'others';
}

/** What somebody does who works in a prison, or comes there for others. */
const WORKS =
  /^(?:c?pip|cpip|spip|dpip|visiteu(?:r|se)s?|benevole|aumoni(?:er|ere)|intervenante?|interviens|juriste|infirmi(?:er|ere)|medecin|educat(?:eur|rice)|enseignante?|psychologue|assistante?|conseill(?:er|ere)|travaille|exerce|antenne|permanence|greffe|direct(?:eur|rice)|suivie?|suis)$/;
const MOST_TO_WORK = 7;

export const NOW = /^(?:maintenant|mintenan|mtn|present|desormais)$/;

/** « Je viens d'arriver au CP de »: of a place that is called a prison, that is where somebody is. */
function hasArrivedAt(before: readonly string[]): boolean {
  const at = before.findIndex((word) => !AT_A_PLACE.test(word));
  return at > 0 && TO.test(before[at - 1] ?? '') && hasArrived(before[at] ?? '');
}

/** Whether the writer speaks of themselves. */
export type Voice = 'own' | 'perhaps' | 'others';

const LETTERS: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 5: 's' };
/** « Pa5sé », « m0is »: a figure amid a word is the letter it looks like. */
const spelled = remembered((word) =>
  /^[a-z]+[015]/.test(word) ? word.replace(/[015]/g, (figure) => LETTERS[figure] ?? figure) : word,
);

/** `read`: folded words of the same sentence, nearest first. `isCalledPrison`: of a place that a type word stands before. */
export function bearingOf(read: readonly string[], voice: Voice, words: PrisonWords, isCalledPrison = false): Bearing {
  const before = read.map(spelled);
  const own = voice !== 'others';
  if (voice === 'own' && saysHere(before)) return isMine(before, true, words) ? 'held' : 'kin';
  if (isCalledPrison) {
    if (whoIsThere(before, words)) return own ? 'kin' : 'held';
    if (!own && isSinceThen(before)) return 'held';
    if (hasArrivedAt(before)) return own && !isMine(before, voice === 'own', words) ? 'kin' : 'held';
  }
  const said = saidBefore(before, voice, words);
  if (said !== 'open') return said;
  const mayBeIntroduced = voice === 'own' || (own && isCalledPrison);
  const isOfOthers = before.slice(0, MOST_TO_I).some((word, at) => isRelation(word, words) && !isParent(before, at));
  if (mayBeIntroduced && !isOfOthers && isIntroduced(before, words, isCalledPrison)) return 'held';
  if (isCalledPrison && !own && before.slice(0, MOST_TO_WORK).some((word) => WORKS.test(word))) return 'held';
  return (own ? whoseElse(before, words, isCalledPrison) : null) ?? 'open';
}

/** The writer was there, or wants to go there: they are not there now. Nobody else is spoken of. */
export const isLeft = (before: readonly string[], words: PrisonWords): boolean =>
  saidBefore(before, 'own', words) === 'elsewhen' && !before.some((word) => isRelation(word, words));

function saidBefore(before: readonly string[], voice: Voice, words: PrisonWords): Bearing {
  const own = voice !== 'others';
  if (isSpent(before)) return 'elsewhen';
  let meanwhile = true;
  let moved = false;
  for (const [at, word] of before.entries()) {
    if (saysHeld(before, at, words)) {
      const behind = before.slice(at + 1, at + 6);
      const past = behind.slice(0, 3).findIndex((other) => WAS.test(other));
      if (past >= 0 && !behind.slice(0, past).some((other) => /^(?:suis|sui)$/.test(other)))
        return moved ? 'open' : 'elsewhen';
      // « En détention, en prison » may say it twice.
      if (saysHeld(before, at + 1, words)) continue;
      return own && !isMine(behind, voice === 'own', words) ? 'kin' : 'held';
    }
    if (isStillThere(before, at))
      return own && !isMine(before.slice(at + 1, at + 6), voice === 'own', words) ? 'kin' : 'held';
    if (
      (isOneOf(word, words.earlier) && !isNoPast(before, at) && !isOfNow(before, at)) ||
      isAfterwards(before, at) ||
      isArrivedFrom(before, at)
    )
      return 'elsewhen';
    // « J'étais infirmière, à présent je vide les poubelles de »: what stands before is of another time.
    if (NOW.test(word)) return 'open';
    // « je pourrés être transféré à »: still to come, whatever stands before it.
    if (isTransferToCome(before, at)) return 'elsewhen';
    if (isOneOf(word, words.moves) && (before[at + 1] === 'etre' || movedFrom(before, at, words))) return 'elsewhen';
    if (meanwhile && (saysIAm(before, at) || (voice === 'own' && saysWeAre(before, at)))) return 'held';
    moved ||= isOneOf(word, words.moves);
    meanwhile &&= MEANWHILE.test(word);
  }
  return 'open';
}
