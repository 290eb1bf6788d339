// What postal codes and streets say of the prison: they support one that was named, and hint at one that was not.
import { digitsOf } from '../../kernel/look-alikes.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf } from '../reading/page-text.ts';
import type { Evidence, SenderKind } from '../triage/judgement.ts';
import { DESK_NAMES, isOneOf } from './bearing.ts';
import { type Clues, LEAST_NAMED, note, strengthOf } from './clues.ts';
import type { Establishment } from './establishment.ts';
import { type Gazetteer, typeFit } from './gazetteer.ts';
import type { Spot } from './sentence.ts';
import { departmentOf, postalCodeIn } from './weigh.ts';

/** Notes what the postal codes say. */
export function noteAddresses(
  clues: Clues,
  lines: readonly LaidOutLine[],
  gazetteer: Gazetteer,
  sender: SenderKind,
): void {
  const own = sender === 'detained' || sender === 'unknown';
  for (const line of lines) {
    if (line.role === 'recipient' || line.role === 'body' || namesDesk(line)) continue;
    const evidence = evidenceOf(line.page, line.words);
    const code = postalCodeIn(line.text) ?? damagedPostalCode(line);
    const exact = (code && gazetteer.byPostalCode.get(code)) || [];
    const large = exact.reduce((sum, one) => sum + typeFit(null, one.type), 0);
    for (const establishment of exact) {
      const share = typeFit(null, establishment.type) / Math.max(large, 1);
      const named = strengthOf(clues.get(establishment) ?? new Map()) >= LEAST_NAMED;
      if (named) note(clues, establishment, { clue: 'postal', weight: 0.7 * Math.max(share, 0.3), evidence });
      else if (own) note(clues, establishment, { clue: 'postal', weight: 0.4 * share, evidence });
    }
    if (code) noteDepartment(clues, code, exact, evidence);
  }
}

const namesDesk = (line: LaidOutLine): boolean => line.tokens.some(({ key }) => isOneOf(key, DESK_NAMES));

function noteDepartment(clues: Clues, code: string, exact: readonly Establishment[], evidence: Evidence): void {
  for (const [establishment, kinds] of clues) {
    if (!establishment || exact.includes(establishment) || strengthOf(kinds) < LEAST_NAMED) continue;
    if (departmentOf(establishment.postalCode) !== departmentOf(code)) continue;
    note(clues, establishment, { clue: 'postal', weight: 0.35, evidence });
  }
}

/** « 594OO » : five signs, most of them digits, at the head of the line or of its last words. */
function damagedPostalCode(line: LaidOutLine): string | null {
  const token = line.tokens.find(({ key }) => key.length === 5 && /\d.*\d.*\d/.test(key));
  return token ? digitsOf(token.key) : null;
}

const HOME =
  /^\W*\d{1,4} ?(?:bis|ter)?,? ?(?:rue|avenue|av|boulevard|bd|place|impasse|allee|chemin|cours|quai|route|square|residence|cite)\b/;
const AT_HOME = 0.4;
const OF_A_TOWN = ['date', 'town', 'postal', 'echo'] as const;

/** « 27 avenue Jean Jaurès, 33000 Bordeaux » at the head: somebody lives there. */
export const givesHome = (lines: readonly LaidOutLine[]): boolean =>
  lines.some((line) => line.role === 'head' && HOME.test(line.text) && !namesDesk(line));

/** The town beside the date is where the writer lives. */
export function doubtTowns(clues: Clues): void {
  for (const kinds of clues.values()) {
    if (kinds.has('street') || kinds.has('typed')) continue;
    for (const clue of OF_A_TOWN) {
      const found = kinds.get(clue);
      if (found) kinds.set(clue, { ...found, weight: found.weight * AT_HOME });
    }
  }
}

/** Notes what the streets say. */
export function noteStreets(
  clues: Clues,
  page: readonly Spot[],
  gazetteer: Gazetteer,
  lines: readonly LaidOutLine[],
): void {
  const spots = page.filter(({ line }) => line.role !== 'recipient' && line.role !== 'body');
  const codes = lines.filter((line) => line.role !== 'recipient').map((line) => postalCodeIn(line.text));
  for (const match of gazetteer.streets.search(spots.map((spot) => spot.token.key))) {
    const line = spots[match.start]?.line;
    if (!line) continue;
    const quality = 1 - (2 * match.cost) / match.phrase.key.length;
    const evidence = evidenceOf(
      line.page,
      spots.slice(match.start, match.end).map((spot) => spot.token.word),
    );
    for (const { establishment } of match.phrase.meaning) {
      const here = codes.some((code) => code && departmentOf(code) === departmentOf(establishment.postalCode));
      const named = strengthOf(clues.get(establishment) ?? new Map()) >= LEAST_NAMED;
      const away = !here && codes.some((code) => code !== null);
      const exact = codes.includes(establishment.postalCode);
      const weight = (exact ? 0.8 : named ? 0.65 : away ? 0.05 : 0.35) * quality;
      note(clues, establishment, { clue: 'street', weight, evidence });
    }
  }
}
