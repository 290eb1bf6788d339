// Whether the writer certainly is the one in prison.
import type { SenderKind } from './judgement.ts';

const OWN_WORDS =
  /\b(?:je suis|je sui|jsuis|jsui|chui|suis|moi)\b[^.;!?]{0,60}\b(?:detenue?|incarceree?|prison|maison d'? ?arret|centre|ecrouee?|ecrou)\b/;
/** Only somebody who is held says these. */
const INSIDE_WORDS =
  /\b(?:mon (?:co-?detenu|numero d'? ?ecrou|ecrou)|ma (?:cellule|peine|detention)|mes codetenus|je purge)\b/;

/** Somebody who writes for a husband or a son says so. */
const FOR_ANOTHER =
  /\b(?:mon (?:mari|fils|frere|pere|compagnon|ami|client|epoux|fiance|neveu|oncle|cousin|grand frere|beau frere|copain)|ma (?:fille|soeur|mere|femme|compagne|tante|niece|cousine|copine))\b[^.;!?]{0,60}\b(?:detenue?|incarceree?|ecrouee?|en prison|prisonnier)\b/;

/** The writer says to be the one in prison. */
export const isOwnLetter = (sender: SenderKind, text: string): boolean =>
  sender === 'detained' && (OWN_WORDS.test(text) || INSIDE_WORDS.test(text) || !FOR_ANOTHER.test(text));
