// Uses the words a PDF says are on its page, where the picture agrees: two strips are read and compared.
import type { Box, PageReading, Word } from '#shared/domain/reading/reading.ts';
import { inLines } from '#shared/domain/reading/scattered-lines.ts';
import { type Sample, stripsToSample, type TextLayer, trustedLayer } from '#shared/domain/reading/text-layer.ts';
import { cleaned } from './orientation.ts';
import type { Grey } from './preparation/grey.ts';
import { inkOutside } from './preparation/ink-map.ts';
import type { PageScale } from './preparation/load.ts';
import { type Recognise, readBox } from './recognising.ts';

/** More ink than this outside the layer's words: something else is on the page, which must be read. */
const MOST_UNSAID = 0.3;

const scaled = ([x, y, wide, high]: Box, scale: number): Box => [
  Math.round(x * scale),
  Math.round(y * scale),
  Math.round(wide * scale),
  Math.round(high * scale),
];

/** The reading made of the layer's words; null where the picture says otherwise, or more. */
export async function readLayer(
  layer: TextLayer | null,
  loaded: PageScale,
  grey: Grey,
  recognise: Recognise,
): Promise<Omit<PageReading, 'page'> | null> {
  if (!layer) return null;
  const { width, height, scale } = loaded;
  const clean = cleaned(grey);
  const boxes = layer.words.map((word) => scaled(word.box, scale));
  if (inkOutside(clean, boxes) > MOST_UNSAID) return null;
  const samples: Sample[] = [];
  for (const strip of stripsToSample(layer, width, height)) {
    const read = await readBox(recognise, clean, scaled(strip, scale));
    const words = read.map((word): Word => ({ ...word, box: scaled(word.box, 1 / scale) }));
    samples.push({ strip, words });
  }
  const words = trustedLayer(layer, samples);
  return words && { width, height, rotation: 0, words: inLines(words), alsoRead: [] };
}
