// The écrou number where nothing but « n° » announces it: « je suis à la MA de Brest, n° 5530 », « mon numéro c'est 5530 ».
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { rememberedFor } from '../../kernel/remembered.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import type { FoundNumber, Spot } from './ecrou-number.ts';
import { foundAs, type PlainNumber, plainNumberAt, spotsOf } from './plain-number.ts';

const SIGN = /^(?:n|no|n0|nr|nro|num)$/;
const LIKELY_SIGNS: readonly string[] = ['numero', 'number'];
const MOST_MISREAD = 1.1;
/** Between « numéro » and the digits. Anything else says what the number is of: « numéro de dossier ». */
const BETWEEN =
  /^(?:est|et|c|ce|cest|cet|se|ses|e|le|la|l|de|du|d|detenue?|prison|prisonniere?|detention|penitentiaire|actuel|ici|es|is|suivant|n|no)$/;
const MOST_BETWEEN = 4;
const OWN = /^(?:mon|mom|mn|ma|mi|my|sous|sons|sour|son|prisoner)$/;

/** Where the number stands, up to a comma before it: « cellule n° 214 ». */
const SPOT = /^(?:tel|tell|telephone|phone|portable|mobile|fax|cell|cellule|celule|porte|chambre|batiment|bat|bp|cs)$/;
/** What else has a number, anywhere before it in the sentence. */
const OTHER =
  /^(?:dossiers?|requetes?|recours|affaires?|jugements?|arretes?|decisions?|lois?|articles?|decrets?|circulaire|ordonnances?|enregistree?s?|instance|rg|parquet|procedures?|minute|oqtf|passeports?|titres?|cartes?|sejour|recepisses?|agdref|etrangers?|visas?|permis|compte|rib|iban|siret|siren|recommandee?s?|lettres?|courriers?|references?|ref|client|ligne|bus|train|vol|pointure|taille|securite|secu|cpam|caf|anef|ofpra|cnda|convocation|toque|ordre|cheque|mandat|facture|contrat|colis|votre|vos|leur)$/;
/** In one's own letter the number of these is not one's own. */
const SOMEONE = /^(?:codetenue?|voisine?|ami|amie|copain|copine|camarade|frere|cousin|oncle|pere|fils|mari|collegue)$/;
const HELD =
  /^(?:ecrouee?|detenue?|incarceree?|emprisonnee?|prison|maison|centre|penitentiaire|centrale|arret|ma|cd|cp|mc|csl|qsl|quartier|detention|sous|son)$/;
const LOOK_BACK = 14;
/** Three digits are as often a cell or a house. */
const SAFE_LENGTH = 4;
const SHORTEST = 3;

const isSign = rememberedFor((key, signs: readonly string[]): boolean => {
  if (SIGN.test(key)) return true;
  if (key.length < 5 || key.length > 8) return false;
  return signs.some((sign) => lookAlikeDistance(key, sign, MOST_MISREAD) <= MOST_MISREAD);
});

const endsSentence = ({ token }: Spot): boolean => token.key.length > 2 && /[.!?]["»)]*$/.test(token.word.text);

/** The words before `at`, nearest first, up to the beginning of the sentence or the last comma. */
function before(spots: readonly Spot[], at: number, most: number): { clause: string[]; sentence: string[] } {
  const [clause, sentence]: [string[], string[]] = [[], []];
  const line = spots[at]?.line;
  let isClause = true;
  for (let index = at - 1; index >= Math.max(0, at - most); index--) {
    const spot = spots[index] as Spot;
    if (endsSentence(spot)) break;
    if (spot.line !== line && (spot.line.role !== 'body' || line?.role !== 'body')) break;
    if (/[,;)–—]$/.test(spot.token.word.text)) isClause = false;
    if (isClause) clause.push(spot.token.key);
    sentence.push(spot.token.key);
  }
  return { clause, sentence };
}

function announcedAt(spots: readonly Spot[], at: number): PlainNumber | null {
  for (let next = at + 1; next <= at + MOST_BETWEEN + 1 && next < spots.length; next++) {
    const key = spots[next]?.token.key ?? '';
    if (/\d/.test(key)) return plainNumberAt(spots, next);
    if (!BETWEEN.test(key)) return null;
  }
  return null;
}

/**
 * Numbers behind « n° » or « numéro » that are not said to be of something else. In a letter about somebody else (`own`
 * false) only where the sentence says that they are held.
 */
export function toldNumbers(lines: readonly LaidOutLine[], own: boolean): FoundNumber[] {
  const spots = spotsOf(lines);
  return spots.flatMap((spot, at) => {
    if (spot.line.role === 'recipient' || !isSign(spot.token.key, LIKELY_SIGNS)) return [];
    const plain = announcedAt(spots, at);
    if (!plain || plain.number.length < SHORTEST) return [];
    const { clause, sentence } = before(spots, at, LOOK_BACK);
    if (clause.some((key) => SPOT.test(key)) || sentence.some((key) => OTHER.test(key))) return [];
    if (own && sentence.some((key) => SOMEONE.test(key))) return [];
    if (!own && !before(spots, at, LOOK_BACK).sentence.some((key) => HELD.test(key))) return [];
    const isOwn = clause.slice(0, 2).some((key) => OWN.test(key));
    if (plain.number.length < SAFE_LENGTH && !isOwn && !/^\(/.test(spot.token.word.text)) return [];
    return [foundAs(plain, isOwn ? 0.88 : 0.8, [spot.token.word])];
  });
}
