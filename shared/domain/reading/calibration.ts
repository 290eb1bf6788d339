// From the recogniser's own confidence to how often it is right. Measured on labelled pages of print, typewriting and
// handwriting fonts (docs/measurements.md); the recogniser says a little too much in the middle, too little at the top.

/** Confidence given → share of such words that were right, rising; straight lines between. */
const KNOTS: readonly (readonly [given: number, right: number])[] = [
  [0, 0.08],
  [0.2, 0.18],
  [0.35, 0.27],
  [0.5, 0.44],
  [0.7, 0.65],
  [0.8, 0.74],
  [0.88, 0.85],
  [0.92, 0.955],
  [0.96, 0.985],
  [1, 0.995],
];

type Knots = typeof KNOTS;

function between(knots: Knots, given: number): number {
  const at = Math.max(
    1,
    knots.findIndex(([end]) => given <= end),
  );
  const [from, low] = knots[at - 1] as Knots[number];
  const [to, high] = knots[at] as Knots[number];
  const share = Math.max(0, Math.min(1, (given - from) / (to - from)));
  return Math.round((low + (high - low) * share) * 1000) / 1000;
}

/** Probability (0 to 1) that a word read with this confidence (0 to 1) is the word on the page. Rises with it. */
export const chanceOfRight = (given: number): number => between(KNOTS, given);

/** The same for words of the handwriting reader: the product of its trust in their signs → share of right words. */
const HAND_KNOTS: Knots = [
  [0, 0.005],
  [0.1, 0.138],
  [0.25, 0.151],
  [0.45, 0.344],
  [0.65, 0.532],
  [0.85, 0.644],
  [0.95, 0.872],
  [1, 0.987],
];

/** Probability that a handwritten word is what is on the page, every sign of it. */
export const chanceOfHand = (sure: number): number => between(HAND_KNOTS, sure);
