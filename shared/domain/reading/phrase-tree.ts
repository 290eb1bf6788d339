// Phrases to look for in handwriting, those with the same beginning joined: what they share is scored once.
import { BETWEEN_WORDS, foldedClasses } from './folded-trace.ts';

/**
 * Nodes in arrays, parents before their children. Node 0 is the root, where no letter has been seen yet.
 * `-1` stands for none.
 */
export type PhraseTree = {
  readonly size: number;
  /** Folded class of the node's letter. */
  readonly letter: Uint8Array;
  readonly child: Int32Array;
  readonly sibling: Int32Array;
  /** Letters from the root. */
  readonly depth: Uint8Array;
  /** The phrase that ends here. */
  readonly ends: Int32Array;
  /** Letters of each phrase, spaces not counted. */
  readonly lengths: readonly number[];
};

type Node = { letter: number; depth: number; ends: number; children: Map<number, Node> };

const node = (letter: number, depth: number): Node => ({ letter, depth, ends: -1, children: new Map() });

/** Phrases are numbered as given. Of two that are the same when folded, the first counts. */
export function phraseTree(phrases: readonly string[]): PhraseTree {
  const root = node(0, 0);
  const lengths = phrases.map((phrase, number) => {
    const classes = foldedClasses(phrase);
    let at = root;
    for (const own of classes) {
      const next = at.children.get(own) ?? node(own, at.depth + 1);
      at.children.set(own, next);
      at = next;
    }
    if (at !== root && at.ends < 0) at.ends = number;
    return classes.filter((own) => own !== BETWEEN_WORDS).length;
  });
  return { ...inArrays(root), lengths };
}

function inArrays(root: Node): Omit<PhraseTree, 'lengths'> {
  const nodes = [root];
  for (let at = 0; at < nodes.length; at += 1) nodes.push(...(nodes[at] as Node).children.values());
  const numbers = new Map(nodes.map((each, number) => [each, number]));
  const child = new Int32Array(nodes.length).fill(-1);
  const sibling = new Int32Array(nodes.length).fill(-1);
  for (const [number, { children }] of nodes.entries()) {
    let before = -1;
    for (const each of children.values()) {
      const own = numbers.get(each) as number;
      if (before < 0) child[number] = own;
      else sibling[before] = own;
      before = own;
    }
  }
  return {
    size: nodes.length,
    letter: Uint8Array.from(nodes, ({ letter }) => letter),
    depth: Uint8Array.from(nodes, ({ depth }) => depth),
    ends: Int32Array.from(nodes, ({ ends }) => ends),
    child,
    sibling,
  };
}
