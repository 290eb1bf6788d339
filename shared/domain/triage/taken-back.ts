// Measures that were undone or are over: « le juge a annulé mon OQTF », « l'interdiction est tombée », « j'ai obtenu
// l'annulation de … ». What is only asked for (« je demande l'annulation ») is not undone.
import type { SignalCode } from './judgement.ts';
import type { Around } from './said-around.ts';

const ARTICLE = '(?:l|la|le|les|mon|ma|mes|son|sa|ses|cette|cet|ce|notre|leur|une?|d|de)';
const ADVERB =
  '(?:finalement|enfin|bien|deja|aussi|meme|ensuite|apres|heureusement|totalement|completement|donc|tout|depuis)';
/** Stems of the participles that undo: with what is written after them, « anulé », « annulées », « levé ». */
const UNDONE =
  '(?:an+ul\\w*|abrog\\w*|retiree?s?|retirer|levee?s?|suspendue?s?|suprim\\w*|supprim\\w*|cassee?s?|invalid\\w*|infirm\\w*|enlevee?s?|enlever|effacee?s?|relevee?s?|relaxee?|reforme\\w*)';
/** Said after a measure: it is over. Of a card or a sentence the same words mean that it ends. */
const OVER =
  '(?:tombee?s?|terminee?s?|finie?s?|expiree?s?|perimee?s?|caduque?s?|reglee?s?|classee?s?|passee?s?|purgee?s?|eteinte?s?)';
const HELPED = '(?:a|ont|avait|avaient|ai|as|ma|la|viens? d|vient d|vient de)';
const NOUN = '(?:an+ulation|abrogation|retrait|levee|suppression|suspension|mainlevee|relevement|dispense)';

const BY_SOMEBODY = new RegExp(`(?:^| )${HELPED} (?:${ADVERB} )?(?:ete )?${UNDONE}(?: ${ARTICLE})?$`);
const MADE_UNDO = new RegExp(
  `(?:^| )(?:a|ai|ont|avons|avait|ma|m a) (?:${ADVERB} )?(?:fait|reussi a faire|pu faire|pu) (?:annuler|anuler|retirer|lever|tomber|sauter|suspendre|abroger|enlever|casser|supprimer)(?: ${ARTICLE})?$`,
);
const OBTAINED = new RegExp(
  `(?:^| )(?:obtenue?|eu|apres|depuis|grace a|prononcee?|ordonnee?|accordee?|accepte|decide|gagne|malgre) (?:${ARTICLE} )?${NOUN} (?:d|de|du|des)(?: ${ARTICLE})?$`,
);
const WON =
  /(?:^| )(?:gagnee?|raison|gain de cause)(?: [a-z]+){0,6} (?:contre|sur|pour)(?: (?:l|la|le|mon|ma|cette|cet|une))?$/;

const WISHED =
  /(?:^| )(?:pas|jamais|veux|voudrais|souhaite|demande|demander|espere|peux|pour (?:obtenir|avoir)|que|si|comment)(?: [a-z]+){0,5}$/;

/** « L'OQTF de mon client a été annulée »; « le recours … a été rejeté » undoes nothing. */
const PASSIVE = new RegExp(`(?:^| )(?:ete|est|fut|sont|etait) (?:${ADVERB} )?${UNDONE}(?! d )(?: |$)`);
const IS_OVER = new RegExp(`^(?:[a-z]+ ){0,3}?(?:est|sont|etait|c est|cest|ete) (?:${ADVERB} )?${OVER}(?: |$)`);
const CLOSED =
  /(?:^| )(?:l|les) (?:a|ont) (?:an+ulee?s?|abrogee?s?|retiree?s?|levee?s?|suspendue?s?|enlevee?s?|suprimee?s?|supprimee?s?|cassee?s?)(?: |$)/;
const STOP = /(?:^| )(?:pas|non|jamais|mais|donc|car|veux|voudrais|sera|soit)(?: |$)/;

/** Refused: only what another asks for is undone by that. */
const ASKED_BY_OTHERS: readonly (SignalCode | null)[] = ['extradition', 'expulsion'];
const REFUSED_BEFORE = new RegExp(
  `(?:^| )(?:a|ont|avait) (?:${ADVERB} )?(?:refusee?|rejetee?|dit non a)(?: (?:de|d|${ARTICLE}|m|demande|la demande))*$`,
);
const REFUSED_AFTER = /^(?:[a-z]+ ){0,4}?(?:ete|est) (?:refusee?|rejetee?)(?: |$)/;

/** What ends by itself: a ban, a strike, a stay; not a sentence or a card. */
const ENDING: readonly (SignalCode | null)[] = [
  'oqtf',
  'irtf',
  'itf',
  'expulsion',
  'retention',
  'distress',
  'dublin',
  'extradition',
  'hearing',
  'discipline',
];
const STOPPED =
  /(?:^| )(?:arretee?|arreter|fini|termine|stoppe|cesse|interrompu|mis fin a)(?: (?:d|de|la|le|ma|mon|une|faire|cette|a))*$/;
const HAD_STOPPED =
  /(?:^| )(?:ai|a|jai|avais|avons|viens d|je)(?: [a-z]+){0,2} (?:arretee?|fini|termine|stoppe|cesse|interrompu|mis fin a)(?: (?:d|de|la|le|ma|mon|une|faire|cette))*$/;

export function isTakenBack({ before, after, own }: Around, code: SignalCode | null): boolean {
  const wished = WISHED.test(before);
  const undone = [BY_SOMEBODY, MADE_UNDO].some((pattern) => pattern.test(before));
  if (undone && !/(?:^| )(?:pas|jamais)(?: [a-z]+){0,4}$/.test(before)) return true;
  if (!wished && (OBTAINED.test(before) || WON.test(before))) return true;
  if (ASKED_BY_OTHERS.includes(code) && (REFUSED_BEFORE.test(before) || REFUSED_AFTER.test(after))) return true;
  if (ENDING.includes(code) && IS_OVER.test(after)) return true;
  if (code === 'distress' && !/arret/.test(own) && STOPPED.test(before) && HAD_STOPPED.test(before)) return true;
  return endsUndone(after);
}

/** The participle after the measure, with nothing between that turns the sense. */
function endsUndone(after: string): boolean {
  // « mais le tribunal l'a annulée »: said of the measure, whatever stands between.
  if (CLOSED.test(after)) return true;
  const found = PASSIVE.exec(after);
  return found !== null && !STOP.test(after.slice(0, found.index));
}
