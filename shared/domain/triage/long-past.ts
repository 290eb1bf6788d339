// Words of danger told of a time that is over: « en 2018 j'étais au CRA », « l'audience a eu lieu », « à l'époque … ».
import { type CalendarDate, yearOf } from '../../kernel/calendar-date.ts';
import type { SignalCode } from './judgement.ts';
import type { Around } from './said-around.ts';

/** What an order once given still means years later; the rest is over. */
const LASTING: readonly (SignalCode | null)[] = [
  'oqtf',
  'irtf',
  'itf',
  'expulsion',
  'asylum',
  'asylum-appeal',
  'extradition',
];

/** « avant mon OQTF » tells of the past, « avant mon audience » of what comes. */
const COMING: readonly (SignalCode | null)[] = ['release', 'hearing', 'comex', 'permit-expiry'];

const BEFORE_IT = /(?:^| )avant(?: (?:l|mon|ma|la|mes|cette|cet|le|d avoir (?:l|mon|ma|cette|une?)))?$/;

const YEAR =
  /(?:^| )(?:en|annee|depuis|ete|mars|mai|juin|juillet|aout|janvier|fevrier|avril|septembre|octobre|novembre|decembre) ((?:19|20)\d\d)(?= |$)/g;
const LONG_AGO =
  /(?:^| )(?:(?:il )?y a (?:tres |bien |si )?(?:longtemps|\w+ ans?|des annees|plusieurs annees|quelques annees)|a (?:l|cette) epoque|autrefois|dans le passe|par le passe|l annee derniere|l an dernier|quand j etais (?:jeune|petit|enfant|ado|mineur)|(?:premiere|derniere|precedente|ancienne) (?:peine|incarceration|detention|fois|prison))(?= |$)/;

/** The tense of what is over, right before the words of danger, in their own clause. */
const WAS_JUST =
  /(?:^| )(?:etais|etait|avais|avait|avions|etaient|(?:j ai|jai) (?:deja )?(?:fait|passe|ete|eu)|on m a (?:mis|place|envoye)|suis (?:sorti|alle|passe|reste))(?: [a-z]+){0,5}$/;
/** … and of what still holds. */
const STILL =
  /(?:^| )(?:toujours|encore|aujourd hui|depuis|maintenant|actuellement|en ce moment|recommence|de nouveau|a nouveau|et la)(?= |$)/;

/** « elle a eu lieu », « s'est bien passée »: said after a hearing. */
const TOOK_PLACE =
  /^(?:[a-z]+ ){0,5}?(?:(?:a|ont) (?:deja )?eu lieu|s est (?:deja |tres |bien |mal )*(?:passee?|deroulee?|tenue?|terminee?)|etait le)(?= |$)/;
const TRIED = /(?:^| )(?:j ai|jai|avais|avait) (?:ete |deja ete )?(?:jugee?|condamnee?|passee?)(?: [a-z]+){0,3}$/;

/** What was said of the past goes on to be better: « maintenant ça va », « j'ai eu ma carte ». */
const BETTER =
  /(?:^| )(?:(?:ca|sa|tout) va(?: bien| mieux)?|c est (?:fini|passe|termine|du passe|derriere moi|vieux)|cest fini|je vais (?:bien|mieux)|en regle|regularise|(?:eu|obtenu|recu|ai|donne) (?:une|ma|mon|la|le|un) (?:carte|titre|recepisse|papiers|titre de sejour))(?= |$)/;

/** Said in the same sentence. */
const WELL_NOW =
  /(?:^| )(?:maintenant (?:ca|sa) va(?: bien| mieux)?|c est (?:fini|passe|termine|du passe)|cest fini)(?= |$)/;

const isOld = (text: string, receivedOn: CalendarDate): boolean =>
  LONG_AGO.test(text) || [...text.matchAll(YEAR)].some(([, year]) => Number(year) <= yearOf(receivedOn) - 2);

export const isBefore = ({ before }: Around, code: SignalCode | null): boolean =>
  !COMING.includes(code) && BEFORE_IT.test(before);

export function isLongPast(
  { before, after, next }: Around,
  code: SignalCode | null,
  receivedOn: CalendarDate,
): boolean {
  if (code === 'hearing' && TOOK_PLACE.test(after)) return true;
  const sentence = `${before} ${after}`;
  const wasOld = WAS_JUST.test(before) && isOld(sentence, receivedOn);
  if (LASTING.includes(code)) return wasOld && BETTER.test(`${after} ${next}`);
  if (wasOld && !STILL.test(sentence.replaceAll(/depuis (?:19|20)\d\d/g, ''))) return true;
  return WAS_JUST.test(before) && WELL_NOW.test(after) && !TRIED.test(before);
}
