// Takes dotted and dashed rules off a page whose paper is white. They are no runs, as ruled lines are, but rows of small
// flat marks at equal distances; left on, they are read as full stops, and where little is written they hide the lines.
import type { GreyPicture } from '../picture.ts';
import { blobsOf } from './blobs.ts';

/** What counts as a mark on white paper. */
const MARK = 225;
/** A dot or a dash is at most this part of the page's width high, and this part long. */
const HIGHEST = 1 / 300;
const LONGEST = 1 / 80;
/** The page is looked at in upright stripes, since a sheet that was photographed is bent. */
const STRIPES = 5;
/** Rules lean by no more than this, and are tried every so often. */
const STEEPEST = 0.03;
const SLOPES = 25;
/** Dots of one rule lie within this part of the page's width of a straight line, above and below. */
const OFF = 1 / 900;
/** A rule has at least so many dots in a stripe, most of them as far apart as the usual ones. */
const FEWEST = 12;
const REGULAR = 0.6;
const UNEVEN = 0.3;
/** Dots of a rule are this part of the page's width apart at most. */
const FARTHEST = 1 / 70;

type Dot = { readonly blob: number; readonly x: number; readonly y: number };

/** The same picture where there is no such rule. */
export function withoutDottedRules(page: GreyPicture): GreyPicture {
  const ink = new Uint8Array(page.data.length);
  for (let at = 0; at < ink.length; at += 1) if ((page.data[at] as number) < MARK) ink[at] = 1;
  const { blobs, runs, blobOf } = blobsOf({ ...page, data: ink });
  const dots: Dot[] = [];
  for (const [at, { width, height, middle }] of blobs.entries()) {
    if (height > Math.max(3, page.width * HIGHEST) || width > Math.max(4, page.width * LONGEST)) continue;
    dots.push({ blob: at + 1, x: middle[0], y: middle[1] });
  }
  const wide = page.width / STRIPES;
  const rules = Array.from({ length: STRIPES }, (_, stripe) =>
    rulesIn(
      dots.filter(({ x }) => Math.floor(x / wide) === stripe),
      page.width,
      (stripe + 0.5) * wide,
    ),
  ).flat();
  const ruled = new Uint8Array(blobs.length + 1);
  for (const dot of dots) if (rules.some((rule) => isOn(rule, dot, page.width))) ruled[dot.blob] = 1;
  if (!ruled.includes(1)) return page;
  const data = page.data.slice();
  for (let run = 0; run < blobOf.length; run += 1) {
    if (ruled[blobOf[run] as number] !== 1) continue;
    const row = (runs.rows[run] as number) * page.width;
    data.fill(255, row + (runs.begins[run] as number), row + (runs.ends[run] as number));
  }
  return { ...page, data };
}

/** A rule that was seen in one stripe, as a straight line through its middle. */
type Rule = { readonly x: number; readonly y: number; readonly slope: number };

/** Beyond the stripe in which it was seen a rule goes on for so much of the page's width, and bends this much. */
const REACH = 0.3;
const BEND = 0.004;

function isOn(rule: Rule, { x, y }: Dot, pageWidth: number): boolean {
  const along = x - rule.x;
  if (Math.abs(along) > REACH * pageWidth) return false;
  return Math.abs(y - rule.y - rule.slope * along) <= OFF * pageWidth + BEND * Math.abs(along);
}

function rulesIn(dots: readonly Dot[], pageWidth: number, middle: number): Rule[] {
  if (dots.length < FEWEST) return [];
  const high = 2 * OFF * pageWidth;
  const slope = slopeOf(dots, high);
  const sorted = dots.map((dot) => ({ x: dot.x, row: dot.y - slope * dot.x })).sort((a, b) => a.row - b.row);
  const rules: Rule[] = [];
  for (let from = 0; from < sorted.length; ) {
    const top = sorted[from]?.row ?? 0;
    let to = from;
    while (to < sorted.length && (sorted[to]?.row ?? 0) <= top + high) to += 1;
    const row = sorted.slice(from, to);
    const isRule = isRegular(row, pageWidth);
    if (isRule) rules.push({ x: middle, y: (row[row.length >> 1]?.row ?? 0) + slope * middle, slope });
    from = isRule ? to : from + 1;
  }
  return rules;
}

/** How much the rows of these dots lean: the slope at which most of them share their row with others. */
function slopeOf(dots: readonly Dot[], high: number): number {
  let best = 0;
  let most = -1;
  for (let tried = 0; tried < SLOPES; tried += 1) {
    const slope = STEEPEST * ((2 * tried) / (SLOPES - 1) - 1);
    const rows = new Map<number, number>();
    for (const { x, y } of dots) {
      const row = Math.floor((y - slope * x) / high);
      rows.set(row, (rows.get(row) ?? 0) + 1);
    }
    const together = [...rows.values()].reduce((sum, count) => sum + count * count, 0);
    if (together > most) {
      most = together;
      best = slope;
    }
  }
  return best;
}

function isRegular(row: readonly { readonly x: number }[], pageWidth: number): boolean {
  if (row.length < FEWEST) return false;
  const places = row.map(({ x }) => x).sort((a, b) => a - b);
  const gaps = places.slice(1).map((x, at) => x - (places[at] as number));
  const usual = gaps.toSorted((a, b) => a - b)[gaps.length >> 1] as number;
  const even = gaps.filter((gap) => Math.abs(gap - usual) <= Math.max(1.5, UNEVEN * usual));
  return usual >= 2 && usual <= pageWidth * FARTHEST && even.length >= REGULAR * gaps.length;
}
