// How well each of many phrases fits a handwritten line, and where: scored against what the recogniser saw step by
// step, not against the text that was made of it. What a score is worth is said in phrase-chance.ts.
import { BETWEEN_WORDS, FOLDED_CLASSES, type FoldedTrace } from './folded-trace.ts';
import type { PhraseTree } from './phrase-tree.ts';

export type PhraseScore = {
  /** Number of the phrase in its tree. */
  readonly phrase: number;
  /** Logarithm of the likelihood of the phrase over that of the freest reading of the same steps: 0 at best. */
  readonly score: number;
  /** Steps of the line, `to` excluded. */
  readonly from: number;
  readonly to: number;
};

/** What a phrase loses that begins or ends inside of a word, and one that lacks a space between two of its words. */
const GLUED = -4.5;
const JOINED = -1.5;
/** What a phrase may lose to be followed any further: a first part, and a part a letter. */
const LOSS_TO_BEGIN = -9;
const LOSS_A_LETTER = -1.3;
const NONE = Number.NEGATIVE_INFINITY;

/** The best path to every node after one step: at its letter, or at nothing after it; and where those paths began. */
class Front {
  readonly letter: Float32Array;
  readonly blank: Float32Array;
  readonly letterFrom: Uint16Array;
  readonly blankFrom: Uint16Array;
  readonly nodes: Int32Array;
  readonly seen: Int32Array;
  count = 0;
  constructor(size: number) {
    this.letter = new Float32Array(size);
    this.blank = new Float32Array(size);
    this.letterFrom = new Uint16Array(size);
    this.blankFrom = new Uint16Array(size);
    this.nodes = new Int32Array(size);
    this.seen = new Int32Array(size).fill(-1);
  }
  clear(): void {
    this.count = 0;
    this.seen.fill(-1);
  }
  lossOf(node: number): number {
    return Math.max(this.letter[node] as number, this.blank[node] as number);
  }
  startOf(node: number): number {
    const isLetter = (this.letter[node] as number) >= (this.blank[node] as number);
    return (isLetter ? this.letterFrom[node] : this.blankFrom[node]) as number;
  }
  open(node: number, step: number): void {
    if (this.seen[node] === step) return;
    this.seen[node] = step;
    this.letter[node] = NONE;
    this.blank[node] = NONE;
    this.nodes[this.count] = node;
    this.count += 1;
  }
}

/** The best place of each phrase so far. */
class Places {
  readonly score: Float32Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  constructor(phrases: number) {
    this.score = new Float32Array(phrases);
    this.from = new Uint16Array(phrases);
    this.to = new Uint16Array(phrases);
  }
  clear(): void {
    this.score.fill(NONE);
  }
  offer(phrase: number, score: number, from: number, to: number): void {
    if (score <= (this.score[phrase] as number)) return;
    this.score[phrase] = score;
    this.from[phrase] = from;
    this.to[phrase] = to;
  }
  found(): PhraseScore[] {
    const found: PhraseScore[] = [];
    for (const [phrase, score] of this.score.entries()) {
      if (score === NONE) continue;
      found.push({ phrase, score, from: this.from[phrase] as number, to: this.to[phrase] as number });
    }
    return found;
  }
}

/** Takes the best of what leads to the letter of `node`. */
function toLetter(front: Front, node: number, step: number, value: number, from: number): void {
  front.open(node, step);
  if (value <= (front.letter[node] as number)) return;
  front.letter[node] = value;
  front.letterFrom[node] = from;
}

export type PhraseScorer = (trace: FoldedTrace) => PhraseScore[];

/** The best place of each phrase that has one at all, in no order. Keep the scorer: its memory is used again. */
export function phraseScorer(tree: PhraseTree): PhraseScorer {
  const { size, letter, child, sibling, depth, ends, lengths } = tree;
  const limits = Float32Array.from(depth, (letters) => LOSS_TO_BEGIN + LOSS_A_LETTER * letters);
  let before = new Front(size);
  let after = new Front(size);
  const best = new Places(lengths.length);
  /** Follows every child of a node one step on. `loss`: of its path when the letter is new, `same` when it repeats. */
  const follow = (
    node: number,
    losses: Float32Array,
    step: number,
    loss: number,
    same: number,
    start: number,
  ): void => {
    const row = step * FOLDED_CLASSES;
    for (let next = child[node] as number; next >= 0; next = sibling[next] as number) {
      const own = letter[next] as number;
      const value = (own === letter[node] ? same : loss) + (losses[row + own] as number);
      if (value > (limits[next] as number)) toLetter(after, next, step, value, start);
      if (own === BETWEEN_WORDS && loss + JOINED > (limits[next] as number)) {
        follow(next, losses, step, loss + JOINED, loss + JOINED, start);
      }
    }
  };
  /** The paths of one node, one step on. */
  const advance = (node: number, trace: FoldedTrace, step: number): void => {
    const row = step * FOLDED_CLASSES;
    const atLetter = before.letter[node] as number;
    const atBlank = before.blank[node] as number;
    const loss = before.lossOf(node);
    const start = before.startOf(node);
    const phrase = ends[node] as number;
    if (phrase >= 0)
      best.offer(phrase, loss + Math.max(GLUED, trace.losses[row + BETWEEN_WORDS] as number), start, step);
    const limit = limits[node] as number;
    const own = letter[node] as number;
    // Any number of signs may stand between two words: « Saint - Denis ».
    const isBetween = own === BETWEEN_WORDS;
    const stays = (isBetween ? loss : atLetter) + (trace.losses[row + own] as number);
    if (stays > limit) toLetter(after, node, step, stays, isBetween ? start : (before.letterFrom[node] as number));
    const pauses = loss + (trace.losses[row] as number);
    if (pauses > limit) {
      after.open(node, step);
      after.blank[node] = pauses;
      after.blankFrom[node] = start;
    }
    follow(node, trace.losses, step, loss, own === BETWEEN_WORDS ? loss : atBlank, start);
  };

  return (trace) => {
    best.clear();
    before.clear();
    after.clear();
    // The path of what stands before a phrase: the edge of the line, or a space and what follows it.
    let edge = 0;
    for (let step = 0; step < trace.steps; step += 1) {
      after.count = 0;
      follow(0, trace.losses, step, Math.max(edge, GLUED), NONE, step);
      for (let each = 0; each < before.count; each += 1) advance(before.nodes[each] as number, trace, step);
      const row = step * FOLDED_CLASSES;
      edge = Math.max(edge + (trace.losses[row] as number), trace.losses[row + BETWEEN_WORDS] as number);
      [before, after] = [after, before];
    }
    for (let each = 0; each < before.count; each += 1) {
      const node = before.nodes[each] as number;
      const phrase = ends[node] as number;
      if (phrase >= 0) best.offer(phrase, before.lossOf(node), before.startOf(node), trace.steps);
    }
    return best.found();
  };
}
