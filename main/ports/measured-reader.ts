// A page reader made for measuring: as wide as asked, kept warm, its children's memory watched.
import type { MemoryMeter } from './memory-meter.ts';
import type { PageReader } from './page-reader.ts';

export type MeasuredReader = {
  readonly reader: PageReader;
  readonly memory: MemoryMeter;
  /** Pages that were read without their handwriting, because its reader failed. */
  readonly handwritingFailures?: () => number;
};

/** `width`: how many pages are read at the same time, at least 1. The caller closes reader and meter. */
export type NewMeasuredReader = (width: number) => MeasuredReader;
