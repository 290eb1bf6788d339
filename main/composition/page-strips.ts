// The strips of a page as the reading child cuts them: the page prepared as for reading, its lines found and
// straightened, their places in the upright stored picture.
import type { Box, Rotation } from '#shared/domain/reading/reading.ts';
import { cutStrips } from '../adapters/handwriting/lines/cut-strips.ts';
import { findLines } from '../adapters/handwriting/lines/find-lines.ts';
import { upright, waysOf } from '../adapters/ocr/child/orientation.ts';
import { placedOn } from '../adapters/ocr/child/placing.ts';
import { withoutBorders } from '../adapters/ocr/child/preparation/borders.ts';
import { loadPage } from '../adapters/ocr/child/preparation/load.ts';
import { withoutPaper } from '../adapters/ocr/child/preparation/paper.ts';
import { partStamps } from '../adapters/ocr/child/preparation/stamps.ts';
import type { FoundStrip } from '../adapters/strips/line-cutter.ts';

export async function stripsOfPage(picture: Uint8Array, rotation: Rotation): Promise<readonly FoundStrip[]> {
  const loaded = await loadPage(picture);
  const { text } = partStamps(withoutBorders(withoutPaper(loaded.grey)), loaded.coloured);
  const page = upright(text, rotation, waysOf(text));
  const lines = findLines(page.picture);
  if (!lines) return [];
  const onPage = placedOn(loaded, page);
  const placed = (box: Box): Box => onPage({ text: '', box, confidence: 1, line: 0 }).box;
  return cutStrips(page.picture, lines, () => true).flatMap((strip) =>
    strip ? [{ picture: strip.picture, box: placed(strip.boxOf(0, strip.picture.width)) }] : [],
  );
}
