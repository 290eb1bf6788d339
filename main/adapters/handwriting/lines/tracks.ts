// From pieces of ridges to lines of writing: joined where they go on, cut to their ink, shadows of lines left out.
// All lengths are pixels of a page 1,000 wide.
import type { Ink } from './ink.ts';
import { columnAt, type Energy, STEP, type Track } from './ridges.ts';

const first = (track: Track): Track[number] => track[0] as Track[number];
const last = (track: Track): Track[number] => track.at(-1) as Track[number];

/** Height of the line at a place: straight between points, level beyond the ends. */
export function heightAt(track: Track, x: number): number {
  if (x <= first(track).x) return first(track).y;
  const next = track.findIndex((point) => point.x >= x);
  const to = track[next];
  const from = track[next - 1];
  if (!to || !from) return last(track).y;
  return from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
}

/** How the last points of a piece rise, by least squares; steeper than this is chance. */
const STEEPEST = 0.06;
const LOOKED_AT = 12;

function slopeAtEnd(track: Track): number {
  const points = track.slice(-LOOKED_AT);
  if (points.length <= 4) return 0;
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  const over = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  const under = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  return Math.max(-STEEPEST, Math.min(STEEPEST, over / under));
}

/** A piece goes on with another that begins at most this far right of its end (or overlaps it so little) … */
const LONGEST_GAP = 320;
const OVERLAP = 24;
/** … and this near the height where it would be by then, in interlines. */
const OFF_BY = 0.3;

export function joined(pieces: readonly Track[], interline: number): Track[] {
  const lines: Track[] = [];
  for (const piece of [...pieces].sort((a, b) => first(a).x - first(b).x)) {
    let best = -1;
    let nearest = interline * OFF_BY;
    lines.forEach((line, index) => {
      const gap = first(piece).x - last(line).x;
      if (gap <= -OVERLAP || gap >= LONGEST_GAP) return;
      const off = Math.abs(last(line).y + slopeAtEnd(line) * gap - first(piece).y);
      if (off >= nearest) return;
      nearest = off;
      best = index;
    });
    const line = lines[best];
    if (line) lines[best] = [...line.filter(({ x }) => x < first(piece).x), ...piece];
    else lines.push(piece);
  }
  return lines;
}

/** Whether there is ink within so many rows of a point, and half a step of columns. */
function hasInk({ width, height, data }: Ink, { x, y }: Track[number], reach: number): boolean {
  for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row += 1) {
    const from = row * width + Math.max(0, Math.floor(x - STEP / 2));
    const to = row * width + Math.min(width - 1, Math.ceil(x + STEP / 2));
    for (let at = from; at <= to; at += 1) if (data[at] === 1) return true;
  }
  return false;
}

const reaches = (track: Track, least: number): boolean => last(track).x - first(track).x >= least;

/** Lines shorter than this many interlines (and pixels), or with ink at fewer of their points, are specks. */
const LEAST_INK = 0.25;

/** The line from its first ink to its last; null where there is too little. */
function trimmed(track: Track, ink: Ink, interline: number, across: number): Track | null {
  if (!reaches(track, Math.max(30, interline * 0.6))) return null;
  const near = Math.floor(across * 1.5);
  const inked = track.filter((point) => hasInk(ink, point, near)).length;
  if (inked < LEAST_INK * track.length) return null;
  const wide = Math.max(3, Math.floor(interline * 0.28));
  const seen = track.map((point) => hasInk(ink, point, wide));
  if (seen.filter(Boolean).length < 3) return null;
  const line = track.slice(seen.indexOf(true), seen.lastIndexOf(true) + 1);
  return reaches(line, Math.max(24, interline * 0.5)) ? line : null;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Accents above a line, and what hangs below it, can make a ridge of their own: nearer than half an interline. */
const SHADOW = 0.5;
const SHADOWED = 0.6;

function withoutShadows(lines: readonly Track[], energy: Energy, interline: number): Track[] {
  const strength = lines.map((line) =>
    meanOf(line.map(({ x, y }) => energy.data[Math.floor(y) * energy.columns + columnAt(x, energy)] as number)),
  );
  return lines.filter((line, index) =>
    lines.every((other, at) => {
      if (at === index) return true;
      const within = line.filter(({ x }) => x >= first(other).x - STEP && x <= last(other).x + STEP);
      if (within.length <= SHADOWED * line.length) return true;
      const apart = meanOf(within.map(({ x, y }) => Math.abs(heightAt(other, x) - y)));
      const own = strength[index] as number;
      const others = strength[at] as number;
      return apart >= SHADOW * interline || own > others || (own === others && index < at);
    }),
  );
}

/** The lines of a page from the top, from the pieces of ridges that were seen. */
export function linesOf(
  pieces: readonly Track[],
  ink: Ink,
  energy: Energy,
  interline: number,
  across: number,
): Track[] {
  const lines = joined(pieces, interline)
    .map((track) => trimmed(track, ink, interline, across))
    .filter((track) => track !== null)
    .map((track) => ({ track, height: meanOf(track.map(({ y }) => y)) }))
    .sort((a, b) => a.height - b.height)
    .map(({ track }) => track);
  return withoutShadows(lines, energy, interline);
}
