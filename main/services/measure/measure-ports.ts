// What measuring the reading reaches, and what it is asked. The letters it gets are test letters: nothing is stored.
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Baseline } from '../../ports/baseline.ts';
import type { MachinePorts } from '../../ports/desk-ports.ts';
import type { NewMeasuredReader } from '../../ports/measured-reader.ts';
import type { MemoryMeter } from '../../ports/memory-meter.ts';
import type { Stopwatch } from '../../ports/stopwatch.ts';

export type MeasurePorts = Pick<MachinePorts, 'files' | 'decoder' | 'establishments' | 'vocabulary' | 'clock'> & {
  readonly directory: Directory;
  readonly newReader: NewMeasuredReader;
  /** Of the process that decodes scans. */
  readonly decoderMemory: MemoryMeter;
  readonly baseline: Baseline;
  readonly stopwatch: Stopwatch;
  /** How many recognisers the product has on this machine. */
  readonly recognisers: number;
};

export type MeasureRequest = {
  readonly paths: readonly string[];
  /** How many recognisers; null as the product has. With a baseline, one is measured as well. */
  readonly recognisers: number | null;
  /** How often all pages are read: figures are medians over these runs. */
  readonly repeat: number;
  readonly baseline: boolean;
};

/** What is being done, for a person who waits. `run` counts from 1. */
export type MeasureProgress =
  | {
      readonly step: 'reading';
      readonly run: number;
      readonly recognisers: number;
      readonly inHand: number;
      readonly done: number;
      readonly of: number;
    }
  | { readonly step: 'ocrmypdf'; readonly run: number };
