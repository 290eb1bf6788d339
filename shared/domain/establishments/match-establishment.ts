// From which prison a letter comes: every clue of every page and reading, added up and set against its rivals.
// Says less rather than wrong: a near rival lowers the confidence of both.
import type { EstablishmentId } from '../../kernel/ids.ts';
import { digitsOf } from '../../kernel/look-alikes.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf } from '../reading/page-text.ts';
import type { Word } from '../reading/reading.ts';
import type { Evidence, FoundEstablishment, SenderKind } from '../triage/judgement.ts';
import type { Establishment } from './establishment.ts';
import { type Gazetteer, typeFit } from './gazetteer.ts';
import { type Mention, mentionsIn, type Spot } from './mentions.ts';
import { type Clue, departmentOf, postalCodeIn, weigh } from './weigh.ts';

export type EstablishmentMatch = {
  readonly establishment: FoundEstablishment | null;
  /** The others, best first, at most 5. */
  readonly alternatives: readonly { readonly id: EstablishmentId; readonly confidence: number }[];
};

type Found = { readonly clue: Clue; readonly weight: number; readonly evidence: Evidence };
type Clues = Map<Establishment | null, Map<Clue, Found>>;

/** A prison less likely than this is not named at all. */
const LEAST_NAMED = 0.3;
const LEAST_ALTERNATIVE = 0.04;
const CEILING = 0.985;
const MOST_ALTERNATIVES = 5;
/** What is left of the odds of a prison when the postal code is a rival's. */
const OTHER_POSTAL_CODE = 0.4;

function note(clues: Clues, establishment: Establishment | null, found: Found): void {
  const kinds = clues.get(establishment) ?? new Map<Clue, Found>();
  const other = kinds.get(found.clue);
  if (!other || other.weight < found.weight) kinds.set(found.clue, found);
  clues.set(establishment, kinds);
}

const strengthOf = (kinds: ReadonlyMap<Clue, Found>): number =>
  Math.min(CEILING, 1 - [...kinds.values()].reduce((doubt, found) => doubt * (1 - found.weight), 1));

function noteMention(
  clues: Clues,
  mention: Mention,
  spots: readonly Spot[],
  gazetteer: Gazetteer,
  sender: SenderKind,
  chance = 1,
): void {
  const page = spots[mention.start]?.line.page ?? 1;
  const words = spots.slice(mention.typeStart, mention.end).map((spot) => spot.token.word);
  for (const { establishment, share } of mention.meanings) {
    const weighed = weigh(spots, mention, sender, gazetteer.words, establishment?.postalCode ?? '');
    if (!weighed) continue;
    const weight = weighed.weight * share * chance;
    note(clues, establishment, { clue: weighed.clue, weight, evidence: evidenceOf(page, words) });
  }
}

/** Postal codes and streets: they support a prison that was named, and hint at one that was not. */
function noteAddresses(clues: Clues, lines: readonly LaidOutLine[], gazetteer: Gazetteer, sender: SenderKind): void {
  const own = sender === 'detained' || sender === 'unknown';
  for (const line of lines) {
    if (line.role === 'recipient' || line.role === 'body') continue;
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

function noteStreets(clues: Clues, page: readonly Spot[], gazetteer: Gazetteer, lines: readonly LaidOutLine[]): void {
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

/** Odds against all rivals and against « none of them », so that shares of certainty add up to less than 1. */
function ranked(clues: Clues): { establishment: Establishment; confidence: number; found: Found[] }[] {
  const addressed = [...clues.values()].some((kinds) => kinds.has('postal') && strengthOf(kinds) >= LEAST_NAMED);
  const odds = [...clues].map(([establishment, kinds]) => {
    const strength = strengthOf(kinds);
    const elsewhere = addressed && !kinds.has('postal') ? OTHER_POSTAL_CODE : 1;
    return { establishment, odds: (elsewhere * strength) / (1 - strength), found: [...kinds.values()] };
  });
  const total = odds.reduce((sum, one) => sum + one.odds, 1);
  return odds
    .flatMap(({ establishment, odds: own, found }) =>
      establishment ? [{ establishment, confidence: own / total, found }] : [],
    )
    .sort((a, b) => b.confidence - a.confidence);
}

/** One segmentation of one page, laid out. */
export type Segmentation = readonly LaidOutLine[];

/** Pages as they would read with what was heard in their handwriting; of them only the words that were `heard` count. */
export type Listened = { readonly segmentations: readonly Segmentation[]; readonly heard: ReadonlySet<Word> };

const NOTHING_HEARD: Listened = { segmentations: [], heard: new Set() };

const spotsOf = (lines: Segmentation): Spot[] =>
  lines.flatMap((line) => line.tokens.map((token): Spot => ({ token, line })));

/** A mention that was heard is worth no more than the chance that it is written there. */
function noteHeard(
  clues: Clues,
  lines: Segmentation,
  gazetteer: Gazetteer,
  sender: SenderKind,
  heard: ReadonlySet<Word>,
): void {
  const spots = spotsOf(lines);
  for (const mention of mentionsIn(gazetteer, spots)) {
    const words = spots.slice(mention.typeStart, mention.end).map((spot) => spot.token.word);
    const chances = words.filter((word) => heard.has(word)).map((word) => word.confidence);
    if (chances.length > 0) noteMention(clues, mention, spots, gazetteer, sender, Math.min(...chances));
  }
}

/**
 * Finds the prison in all segmentations of all pages. `sender` tells whose address stands at the head: a lawyer's
 * town is not a prison.
 */
export function matchEstablishment(
  segmentations: readonly Segmentation[],
  gazetteer: Gazetteer,
  sender: SenderKind,
  listened: Listened = NOTHING_HEARD,
): EstablishmentMatch {
  const clues: Clues = new Map();
  const read = segmentations.map((lines) => ({
    lines,
    spots: spotsOf(lines),
  }));
  for (const { spots } of read) {
    for (const mention of mentionsIn(gazetteer, spots)) noteMention(clues, mention, spots, gazetteer, sender);
  }
  for (const lines of listened.segmentations) noteHeard(clues, lines, gazetteer, sender, listened.heard);
  for (const { lines } of read) noteAddresses(clues, lines, gazetteer, sender);
  for (const { lines, spots } of read) noteStreets(clues, spots, gazetteer, lines);
  const [best, ...others] = ranked(clues);
  const named = best && best.confidence >= LEAST_NAMED ? best : null;
  const rest = named ? others : best ? [best, ...others] : [];
  return {
    establishment: named && {
      id: named.establishment.id,
      name: named.establishment.name,
      confidence: named.confidence,
      evidence: named.found.sort((a, b) => b.weight - a.weight).map((found) => found.evidence),
    },
    alternatives: rest
      .filter((other) => other.confidence >= LEAST_ALTERNATIVE)
      .slice(0, MOST_ALTERNATIVES)
      .map(({ establishment, confidence }) => ({ id: establishment.id, confidence })),
  };
}
