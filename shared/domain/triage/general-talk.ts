// Words of danger of which nothing is said to have happened: what they mean is asked, they are heard of, or they come
// after « if ». Nobody may be sure, so such a letter is still looked at.
import type { SignalCode } from './judgement.ts';
import type { Around } from './said-around.ts';

const ASKED_WHAT =
  /(?:^| )(?:c est quoi|cest quoi|c koi|ce que c est|ce que veut dire|que veut dire|ca veut dire quoi|qu est ce (?:que |qu )?(?:c est |une?|l)?|difference entre|signifie quoi|que signifie|definition)(?: (?:exactement|vraiment|que|qu|d|de|une?|l|la|le|les|cette|ce|oqtf|itf|irtf|et|ou|,))*$/;
const HEARD =
  /(?:^| )(?:entendu parler|entendu|(?:tele|television|journal|journaux|radio|infos|actualites)(?: [a-z]+){0,3}|(?:on|ils|gens) (?:[a-z]+ )?parlent?(?: (?:beaucoup|souvent|toujours|tous|ici))?)(?: [a-z]+){0,5}$/;
const IF =
  /(?:^| )(?:si (?:un jour |jamais )?(?:on|ils|je|j|la prefecture|le prefet|il)|au cas ou|en cas d|en cas de|est ce que (?:je|j|on|ils) (?:peux|peut|peuvent|vais|va|vont|risque|pourrais|pourrait)|pour eviter|eviter)(?: [a-z]+){0,6}$/;
const YOUR_WORK =
  /(?:^| )(?:(?:vous|cimade|association|l association) (?:vous )?(?:aidez|aide|occupez|s occupe|defendez|defend|accompagnez|accompagne|intervenez|travaillez|connaissez)|aider)(?: [a-z]+){0,6}$/;
/** The writer's own: of what comes after « if » he may be the one it would happen to. */
const OWN = /(?:^| )(?:mon|ma|mes|m|moi|jai|j ai)(?= |$)/;
/** « si je peux contester l'OQTF »: there is one. */
const DEFINITE = /(?:^| )(?:l|la|le|les|cette|cet|ce|son|sa)$/;
const ME_AT_ALL = /(?:^| )(?:j|je|jai|m|me|ma|mon|mes|moi)(?= |$)/;
/** What is not hypothetical because it stands after « if »: « si on me renvoie je me tue ». */
const MEANT_ANYWAY: readonly (SignalCode | null)[] = [
  'distress',
  'asylum',
  'release',
  'hearing',
  'retention',
  'expulsion',
  'extradition',
];

/** « Je ne suis pas concerné moi-même », said right after. */
const NOT_MINE = /^(?:moi )?(?:je|j) (?:ne |n )?(?:suis|sui) (?:moi meme )?pas (?:moi meme )?concernee?(?= |$)/;

export function isGeneralTalk({ before, after, next }: Around, code: SignalCode | null): boolean {
  if (ASKED_WHAT.test(before) || NOT_MINE.test(next)) return true;
  const supposed = MEANT_ANYWAY.includes(code) ? null : IF.exec(before);
  const [talk] = supposed ?? HEARD.exec(before) ?? YOUR_WORK.exec(before) ?? [];
  if (
    talk === undefined ||
    OWN.test(talk) ||
    DEFINITE.test(before) ||
    (!supposed && ME_AT_ALL.test(`${before} ${after}`))
  )
    return false;
  return !/^(?:que|qu) (?:j|je|on m|la prefecture m)(?= |$)/.test(after);
}
