// Whose case it is. In the letter of somebody who is held, what is told of a brother, a cellmate or of everybody is not
// the writer's own.
import type { Around } from './said-around.ts';

const ONE =
  'fils|fille|frere|freres|cousin|cousine|cousins|codetenu|codetenue|codetenus|co detenu|co detenus|ami|amie|amis|copain|copains|pote|potes|voisin|voisine|voisins|oncle|tante|pere|mere|soeur|soeurs|neveu|niece|beau frere|beau pere|grand frere|collegue|collegues|camarade|camarades|compatriote|compatriotes|connaissance|garcon|gars|mec|monsieur|homme|jeune|type|detenu|detenue|prisonnier';
const OF =
  'mon|ma|mes|un|une|ce|cet|cette|deux|trois|l autre|autre|plusieurs|le|la|son|notre|ancien|ancienne|vieux|meilleur';
const RELATED = `(?:${OF})(?: [a-z]{3,8})? (?:${ONE})`;
const MANY =
  'tout le monde|beaucoup|certains|certaines|d autres|plusieurs|quelqu un|quelquun|les gens|des gens|(?:les|des|aux|autres|plein de|tous les|beaucoup de|nos) (?:personnes|etrangers|detenus|prisonniers|codetenus|mecs|gars|sans papiers|refugies|hommes|jeunes)|la plupart|chacun|on voit|il y en a';

const SOMEBODY = new RegExp(`(?:^| )(?:${RELATED})(?= |$)`, 'g');
const SOMEBODY_NEAR = new RegExp(`(?:^| )(?:${RELATED})(?= |$)`);
const MANY_PEOPLE = new RegExp(`(?:^| )(?:${MANY})(?= |$)`, 'g');
/** « avec mon frère on a reçu … », « comme tout le monde »: not the one of whom it is told. */
const BESIDE = /(?:^| )(?:avec|chez|a|au|pour|et|de|d|par|comme|sans|contre|que|vers|aupres de)$/;
/** The writer, between somebody else and the words of danger. */
const OWN = /(?:^| )(?:j|je|jai|jsui|jsuis|m|me|ma|mon|mes|moi|nous|notre)(?= |$)/;
/** « mon codétenu a lu le papier: c'est une OQTF »: he only says what it is. */
const TOLD_BY =
  /(?:^| )(?:dit|dis|lu|lit|explique|traduit|pense|croit|ecrit|ecris|vu|montre|regarde|conseille|aide|parle|demande)(?= |$)/;
const OF_HIM =
  /(?:^| )(?:(?:qu|que|quand|car|parce qu|et) )?(?:il|elle|ils|elles|lui) (?!s agit|faut|y a|est possible|dit|ma|m )/;

/** « moi aussi »: it is the writer's too. */
const ME_TOO =
  /(?:^| )(?:(?:et )?moi aussi|comme moi|pareil(?:le)? pour moi|moi pareil|et moi (?!non|pas|rien|ca|je n|j ai rien|je suis en regle)|nous (?:avons|deux)|on a tous|tous les deux)(?= |$)?/;

const ME_TOO_NEXT = /^(?:et )?moi aussi(?= |$)/;

const AFTER_OWNER = new RegExp(`^(?:de|du|d|chez|a|pour|contre) (?:${RELATED}|d autres)(?= |$)`);

/** « il a eu », « elle est au »: told of a third. */
const THIRD =
  /(?:^| )(?:il|elle) (?:n |ne )?(?:a|avait|est|etait|va|sera|aura|risque|fait|sort|passe|vient d|s est)(?: (?:eu|recu|deja|aussi|ete|place|mis|sous|au|en|une?|d|de|le|la|l|dans|un|etre|avoir|recevoir|envoye|transfere|alle|sorti|par|convoque|devant|son|sa|demande|fait|tout|juste|peut|bientot))*$/;

/** Somebody acts after him, on whom is not said: « mon frère est là et la préfecture a pris … ». */
const OTHER_SUBJECT =
  /(?:^| )(?:on|ils|la prefecture|le prefet|la prefete|le juge|la juge|le tribunal|la police|la paf|le greffe|c est|il y a)(?= |$)/;

/** The subject of the sentence is somebody else, with no « je » or « me » between. */
function isOthersCase(before: string, whom: RegExp): boolean {
  const last = [...before.matchAll(whom)].at(-1);
  if (!last) return false;
  const lead = before.slice(0, last.index);
  const between = before.slice(last.index + last[0].length);
  if (BESIDE.test(lead) || OWN.test(between) || OTHER_SUBJECT.test(between)) return false;
  const told = TOLD_BY.exec(between);
  return !told || OF_HIM.test(between.slice(told.index));
}

/** « Mon frère est aussi en prison. Il a eu … », « un gars de mon étage, il avait … » */
function isTheirsBefore({ before, previous }: Around): boolean {
  const third = THIRD.exec(before);
  return third !== null && SOMEBODY_NEAR.test(`${previous} ${before.slice(0, third.index)}`);
}

/** Whether it is told of somebody else. Nobody can be sure of that: such a letter is still looked at. */
export function isOthers(around: Around): boolean {
  const { before, after, next, own } = around;
  // « Je suis le père de deux enfants et je sors le … »
  if (OWN.test(own)) return false;
  if (ME_TOO.test(after) || ME_TOO.test(before) || ME_TOO_NEXT.test(next)) return false;
  if (AFTER_OWNER.test(after) || isTheirsBefore(around)) return true;
  return isOthersCase(before, SOMEBODY) || isOthersCase(before, MANY_PEOPLE);
}
