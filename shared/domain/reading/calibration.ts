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

/** Probability (0 to 1) that a word read with this confidence (0 to 1) is the word on the page. Rises with it. */
export function chanceOfRight(given: number): number {
  const at = Math.max(
    1,
    KNOTS.findIndex(([end]) => given <= end),
  );
  const [from, low] = KNOTS[at - 1] as (typeof KNOTS)[number];
  const [to, high] = KNOTS[at] as (typeof KNOTS)[number];
  const share = Math.max(0, Math.min(1, (given - from) / (to - from)));
  return Math.round((low + (high - low) * share) * 1000) / 1000;
}
