// Words of danger that a sentence denies: « je n'ai pas d'OQTF », « il n'y a ni OQTF ni ITF », « aucune expulsion ».
import type { SignalCode } from './judgement.ts';
import type { Around } from './said-around.ts';

/** What may stand between « pas » and the thing that is not: having, getting, being told, being under. */
const VERBS =
  'eue?s?|recue?s?|ressu|recevoir|avoir|notifie[er]?e?s?|donne[er]?e?s?|envoye[er]?e?s?|remise?|signifie[er]?e?|prononce[er]?e?|ordonne[er]?e?|prise?|prendre|' +
  'faite?|fais|fait|faire|objet|sous|vise[er]?e?|concerne[er]?e?|frappe[er]?e?|demande[er]?e?s?|requise?|parle[er]?|mise?|mettre|question|existe|vu|trouve|ete|etre|encore|plus|' +
  'penser|pense|envie|veux|vais|aller|risque|deja|me|m|te|se|y|du|tout|non|pour|l instant|le moment|contre moi|sur moi|chez moi';
const ARTICLES = 'd|de|une?|en|par|a|au|autre|seule?';
const BETWEEN = `(?: (?:${VERBS}|${ARTICLES}))*`;

/** « pas … d'OQTF », « aucune OQTF », « ni OQTF ». The measure itself, « l'OQTF », « mon OQTF », is not denied so. */
const NONE = new RegExp(`(?:^| )(?:pas|pa|jamais|aucune?|aucuns?|nulle?|no|not|never|sin|ningun|ninguna)${BETWEEN}$`);
/** « personne ne m'a parlé d'OQTF » */
const NOBODY = new RegExp(`(?:^| )personne (?:n|ne)(?: m)? (?:a|ont)${BETWEEN}$`);
const NEITHER = new RegExp(`(?:^| )(?:ni|sans|without|sin)(?: (?:aucune?|${ARTICLES}|l|la|le))*$`);
/** « je n'ai plus d'OQTF »; « en plus une OQTF » is one more. */
const NO_MORE = new RegExp(
  `(?:^| )(?:n|ne|nai|na|jai|ai) [a-z ]{0,24}?plus(?: (?:${VERBS}))*(?: (?:d|de|aucune?|sous|au|en|par une?))$`,
);

/** « une demande qui n'a pas … »: after these another thing is spoken of. */
const NOT_THE_MEASURE =
  /(?:^| )(?:pas|jamais) (?:encore )?(?:eu|recu|vu|fait) (?:de|d) (?:reponse|copie|recours|avocat|aide|nouvelles?)/;

/** Things that one does or thinks: denied also with « le », « au »: « je ne pense pas au suicide ». */
const DONE: readonly (SignalCode | null)[] = ['distress', 'asylum', 'asylum-appeal', 'retention', 'hearing', 'itf'];
const NONE_OF_IT = new RegExp(
  `(?:^| )(?:pas|pa|jamais|not|never)(?: (?:${VERBS}|${ARTICLES}|l|la|le|les|du|des|ma|mon|mes))*$`,
);

/** « L'interdiction n'a pas été prononcée », « l'OQTF n'existe plus ». */
const GOVERNED =
  /^(?:[a-z]+ ){0,4}?(?:n|ne|na|nont) (?:a |ont |est |avait |etait |m a |lui a )?(?:pas|jamais|plus) (?:ete |encore ete )?(?:prononcee?|requise?|retenue?|demandee?|ordonnee?|prise?(?! en)|infligee?|valable|valide|en vigueur|applicable|d actualite|lieu|existe)\b/;
const GONE = /^(?:[a-z]+ ){0,4}?(?:n existe (?:plus|pas)|nexiste (?:plus|pas))\b/;
const NOT_ASKED = /^(?:[a-z]+ ){0,3}?(?:ne |n )(?:me |m |nous )?(?:concerne|vise|touche) (?:pas|plus)\b/;

/** « je ne veux pas être mis en rétention », « je ne peux pas quitter la France »: that is feared, not denied. */
const UNWILLING =
  /(?:^| )(?:veux|veut|veu|ve|voudrais|souhaite|peux|peut|peu|comprends|sais|accepte|voulons|pouvons)(?: [a-z]+)? (?:pas|pa|jamais)(?: [a-z]+){0,5}$/;

export function isDenied({ before, after }: Around, code: SignalCode | null): boolean {
  if (code !== 'distress' && UNWILLING.test(before)) return false;
  if (NOT_THE_MEASURE.test(before)) return false;
  if (NONE.test(before) || NOBODY.test(before) || NEITHER.test(before) || NO_MORE.test(before)) return true;
  if (DONE.includes(code) && NONE_OF_IT.test(before)) return true;
  return GOVERNED.test(after) || GONE.test(after) || NOT_ASKED.test(after);
}
