// From which prison a letter comes: every clue of every page and reading, added up and set against its rivals.
// Says less rather than wrong: a near rival lowers the confidence of both.
import type { EstablishmentId } from '../../kernel/ids.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf } from '../reading/page-text.ts';
import type { FoundEstablishment, SenderKind } from '../triage/judgement.ts';
import { noteAddresses, noteStreets } from './addresses.ts';
import { type Clues, LEAST_NAMED, note } from './clues.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Mention, mentionsIn, type Spot } from './mentions.ts';
import { type Ranked, rank } from './rank.ts';
import { trustIn } from './trust.ts';
import { weigh } from './weigh.ts';

export type EstablishmentMatch = {
  readonly establishment: FoundEstablishment | null;
  /** The others, best first, at most 5. */
  readonly alternatives: readonly { readonly id: EstablishmentId; readonly confidence: number }[];
};

const LEAST_ALTERNATIVE = 0.04;
const MOST_ALTERNATIVES = 5;

function noteMention(
  clues: Clues,
  mention: Mention,
  spots: readonly Spot[],
  gazetteer: Gazetteer,
  sender: SenderKind,
): void {
  const page = spots[mention.start]?.line.page ?? 1;
  const words = spots.slice(mention.typeStart, mention.end).map((spot) => spot.token.word);
  for (const { establishment, share } of mention.meanings) {
    const weighed = weigh(spots, mention, sender, gazetteer.words, establishment?.postalCode ?? '');
    if (!weighed) continue;
    const weight = weighed.weight * share;
    note(clues, establishment, { clue: weighed.clue, weight, evidence: evidenceOf(page, words) });
  }
}

/** One segmentation of one page, laid out. */
export type Segmentation = readonly LaidOutLine[];

/** Every prison that something speaks for, best first. */
export function rankedPrisons(
  segmentations: readonly Segmentation[],
  gazetteer: Gazetteer,
  sender: SenderKind,
): readonly Ranked[] {
  const clues: Clues = new Map();
  const read = segmentations.map((lines) => ({
    lines,
    spots: lines.flatMap((line) => line.tokens.map((token): Spot => ({ token, line }))),
  }));
  for (const { spots } of read) {
    for (const mention of mentionsIn(gazetteer, spots)) noteMention(clues, mention, spots, gazetteer, sender);
  }
  for (const { lines } of read) noteAddresses(clues, lines, gazetteer, sender);
  for (const { lines, spots } of read) noteStreets(clues, spots, gazetteer, lines);
  return rank(clues, speaksOfOthers(read.flatMap(({ lines }) => lines), clues));
}

/** Nobody says « I am held here » and somebody is said to be: the letter is about them. */
function speaksOfOthers(lines: readonly LaidOutLine[], clues: Clues): boolean {
  const kin = [...clues.values()].some((kinds) => kinds.has('kin'));
  const numbered = lines.some((line) => line.role === 'head' && line.tokens.some(({ key }) => LABEL.test(key)));
  const named = [...clues.values()].some((kinds) => (kinds.get('held')?.weight ?? 0) >= 0.8 || kinds.has('typed'));
  return kin && !numbered && !named;
}

const LABEL = /^(?:n?d?ecroue?|ecr|matricule|cell|cellule)$/;

/**
 * Finds the prison in all segmentations of all pages. `sender` tells whose address stands at the head: a lawyer's
 * town is not a prison.
 */
export function matchEstablishment(
  segmentations: readonly Segmentation[],
  gazetteer: Gazetteer,
  sender: SenderKind,
): EstablishmentMatch {
  const all = rankedPrisons(segmentations, gazetteer, sender);
  const [best, ...others] = all;
  if (!best) return { establishment: null, alternatives: [] };
  const confidence = trustIn(best, gazetteer.words.trust);
  const named = confidence >= LEAST_NAMED ? best : null;
  // What is not the best one's is the others', in the proportion of their own clues.
  const left = others.reduce((sum, other) => sum + other.share, 1 - all.reduce((sum, one) => sum + one.share, 0));
  const rest = others.map(({ establishment, share }) => ({
    id: establishment.id,
    confidence: left > 0 ? (1 - confidence) * (share / left) : 0,
  }));
  return {
    establishment: named && {
      id: named.establishment.id,
      name: named.establishment.name,
      confidence,
      evidence: [...named.found].sort((a, b) => b.weight - a.weight).map((found) => found.evidence),
    },
    alternatives: (named ? rest : [{ id: best.establishment.id, confidence }, ...rest])
      .filter((other) => other.confidence >= LEAST_ALTERNATIVE)
      .slice(0, MOST_ALTERNATIVES),
  };
}
