// Where a place is said without a word for a prison before it: beside the date, behind « je suis détenu à ». A name there
// may be as misread as behind « maison d'arrêt ».
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { bearingOf, isHere, isOneOf } from './bearing.ts';
import type { PrisonWords } from './prison-words.ts';
import { type Spot, wordsBefore } from './sentence.ts';

const DATE_BEGINS = /^(?:l[ecoa]?|te|ie|ce|\d.*)$/;
const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const isWeekday = (key: string): boolean => WEEKDAYS.some((day) => lookAlikeDistance(key, day, 1) <= 1);

/** Where a place may begin in the line of the date, « Roanne, le 3 mars », and where the date begins behind it. */
export function datelines(spots: readonly Spot[]): Map<number, number> {
  const places = new Map<number, number>();
  for (const [at, { line, token }] of spots.entries()) {
    if (line.role !== 'date' || line.tokens[0] !== token) continue;
    const start = /^(?:a|fait|faita|ecrit)$/.test(token.key) ? at + (spots[at + 1]?.token.key === 'a' ? 2 : 1) : at;
    // « Le Puy, le 3 mars » begins with a place too.
    let end = /^l[ea]$/.test(token.key) && !/^\d/.test(spots[start + 1]?.token.key ?? '') ? start + 1 : start;
    while (spots[end]?.line === line && !DATE_BEGINS.test(spots[end]?.token.key ?? '')) end += 1;
    if (end > start && !isWeekday(spots[start]?.token.key ?? '')) places.set(start, end);
    // « Quartier des femmes, Riom, le 3 mars »
    for (let next = start + 1; next < end; next++) {
      if (/,$/.test(spots[next - 1]?.token.word.text ?? '')) places.set(next, end);
    }
  }
  return places;
}

const TO = /^(?:a|aa|o|au|aux|de|d|en)$/;
const ARTICLE = /^(?:la|le|les|l)$/;
const MOST_TO_HELD = 3;

/** Behind « détenu à », « je suis à », « j'écris de », in the letter itself. */
export function saidSites(spots: readonly Spot[], words: PrisonWords): Set<number> {
  const sites = new Set<number>();
  for (const [at, { token, line }] of spots.entries()) {
    if (line.role !== 'body' || !TO.test(token.key)) continue;
    const start = ARTICLE.test(spots[at + 1]?.token.key ?? '') ? at + 2 : at + 1;
    const before = wordsBefore(spots, start, 12);
    const behind = before.slice(start - at, start - at + MOST_TO_HELD);
    if (!isHere(before) && !behind.some((word) => isOneOf(word, words.held))) continue;
    const bearing = bearingOf(before, 'own', words, true);
    if (bearing === 'held' || bearing === 'kin') sites.add(start);
  }
  return sites;
}
