// Where nothing but its town, or a type that any prison of that town may be called by, speaks for a prison of a town that
// has two, or a namesake: then it is as often the other one.
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { keysOfText } from '../reading/page-text.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Ranked } from './rank.ts';

/** Named less surely than this, a prison is only its town. */
const NAMED_AS_PRISON = 0.72;
/** Another prison is named by the same words at least this surely. */
const NAMED_TOO = 0.2;
/** The weight of a postal code that no other prison has. */
const OWN_CODE = 0.69;

const NAMING: readonly string[] = ['typed', 'held', 'town', 'date', 'echo'];
const READ_AS_TOWN = 0.34;
const MOST_BESIDE = 2;

/** A street, or a postal code of its own, tells it from others of its town. */
const isPlaced = (found: Ranked['found']): boolean =>
  found.some(({ clue, weight }) => clue === 'street' || (clue === 'postal' && weight >= OWN_CODE));

/** Types that any prison of a town may be called by; « prison des femmes » tells more. */
const LOOSELY_TYPED = /^(?:c ?p|centre p[a-z]*|prison|penitentiaire)\b(?!.*femme)/;
const isLoose = ({ evidence }: Ranked['found'][number]): boolean =>
  LOOSELY_TYPED.test(keysOfText(evidence.text).join(' '));

/** « CP de Caen »: another prison of that town may be meant by the same words. */
export function isTorn({ establishment, found }: Ranked, others: readonly Ranked[], gazetteer: Gazetteer): boolean {
  const towns = gazetteer.untold.get(establishment) ?? [];
  return (
    !isPlaced(found) &&
    found.filter(({ clue }) => clue === 'typed' || clue === 'held').every(isLoose) &&
    others.some(
      (other) =>
        other.named >= NAMED_TOO && gazetteer.untold.get(other.establishment)?.some((town) => towns.includes(town)),
    )
  );
}

/** Nothing names the prison but a town that does not tell it. */
export function isOnlyTown({ establishment, named, found }: Ranked, gazetteer: Gazetteer): boolean {
  const towns = gazetteer.untold.get(establishment) ?? [];
  if (named >= NAMED_AS_PRISON || towns.length === 0 || isPlaced(found)) return false;
  const naming = found.filter(({ clue }) => NAMING.includes(clue));
  // Initials (« MASSD ») are of one prison, whatever its town.
  if (naming.length === 0) return false;
  return naming.every(({ evidence }) => {
    const text = keysOfText(evidence.text).join('');
    return towns.some((town) => {
      if (text.length > town.length + MOST_BESIDE) return false;
      const limit = town.length * READ_AS_TOWN;
      return lookAlikeDistance(text.slice(-town.length), town, limit) <= limit;
    });
  });
}
