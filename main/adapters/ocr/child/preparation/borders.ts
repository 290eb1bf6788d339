// Takes off what is dark all over and is no writing: the lid of the scanner around a sheet, punched holes, the shadow
// of a spine. Left there it is taken for ink, and for lines. Works on a page whose paper was made white.
import { type Grey, shrunk } from './grey.ts';

/** Side of the squares that are looked at: thicker than the stroke of any letter (pixels). */
const CELL = 12;
/** A square is solid when it is darker than this on average … */
const SOLID = 96;
/** … or than this, in what reaches the edge of the picture, as the lid around a sheet does and no heading. */
const SOLID_AT_EDGE = 160;
/** The fringe of something solid is darker than this. */
const FRINGE = 215;
/** Solid squares side by side that are no bold heading. */
const FEWEST = 9;
/** Squares around something solid that may hold its fringe. */
const AROUND = 2;

/** The squares of everything solid, 1 each. */
function solidOf(squares: Grey): { readonly found: Uint8Array; readonly any: boolean } {
  const found = new Uint8Array(squares.data.length);
  const inside = spread(squares, SOLID, darkSquares(squares), FEWEST, found);
  const atEdge = spread(squares, SOLID_AT_EDGE, edgeSquares(squares), FEWEST, found);
  return { found, any: inside || atEdge };
}

function darkSquares({ data }: Grey): readonly number[] {
  const dark: number[] = [];
  for (let at = 0; at < data.length; at += 1) if ((data[at] as number) <= SOLID) dark.push(at);
  return dark;
}

/** Squares at the edge with nothing bright around them: a line of text cut by the edge has gaps. */
function edgeSquares(squares: Grey): readonly number[] {
  const { width, height } = squares;
  const found: number[] = [];
  for (let y = 0; y < height; y += 1) {
    const isOuter = y === 0 || y === height - 1;
    for (let x = 0; x < width; x += isOuter || x === width - 1 ? 1 : width - 1) {
      if (isDarkAround(squares, x, y)) found.push(y * width + x);
    }
  }
  return found;
}

function isDarkAround({ width, height, data }: Grey, x: number, y: number): boolean {
  for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v += 1) {
    for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u += 1) {
      if ((data[v * width + u] as number) > SOLID_AT_EDGE) return false;
    }
  }
  return true;
}

/** Marks whatever hangs together with a square of `from` and is no brighter than `brightest`; says whether anything is. */
function spread(
  { width, height, data }: Grey,
  brightest: number,
  from: readonly number[],
  fewest: number,
  found: Uint8Array,
): boolean {
  const seen = new Uint8Array(data.length);
  let any = false;
  const isNew = (at: number): boolean => seen[at] === 0 && (data[at] as number) <= brightest;
  for (const start of from) {
    if (!isNew(start)) continue;
    seen[start] = 1;
    const thing = [start];
    // Grows while it is walked along.
    for (const at of thing) {
      const x = at % width;
      for (const next of [x > 0 ? at - 1 : at, x < width - 1 ? at + 1 : at, at - width, at + width]) {
        if (next < 0 || next >= width * height || !isNew(next)) continue;
        seen[next] = 1;
        thing.push(next);
      }
    }
    if (thing.length < fewest) continue;
    any = true;
    for (const at of thing) found[at] = 1;
  }
  return any;
}

/** The solid squares and the darker ones around them. */
function withFringe({ width, height, data }: Grey, solid: Uint8Array): Uint8Array {
  let found = solid;
  for (let step = 0; step < AROUND; step += 1) {
    const wider = found.slice();
    for (let at = 0; at < data.length; at += 1) {
      if (found[at] !== 1) continue;
      const x = at % width;
      const y = Math.floor(at / width);
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v += 1) {
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u += 1) {
          if ((data[v * width + u] as number) < FRINGE) wider[v * width + u] = 1;
        }
      }
    }
    found = wider;
  }
  return found;
}

export function withoutBorders(grey: Grey): Grey {
  const squares = shrunk(grey, CELL);
  const { found, any } = solidOf(squares);
  if (!any) return grey;
  const off = withFringe(squares, found);
  const { width, height } = grey;
  const data = grey.data.slice();
  for (let y = 0; y < height; y += 1) {
    const line = Math.min(squares.height - 1, Math.floor(y / CELL)) * squares.width;
    for (let column = 0; column < squares.width; column += 1) {
      if (off[line + column] !== 1) continue;
      const right = column === squares.width - 1 ? width : (column + 1) * CELL;
      data.fill(255, y * width + column * CELL, y * width + right);
    }
  }
  return { width, height, data };
}
