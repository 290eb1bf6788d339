// Wires the measuring of the reading: readers of any width from the product's own parts, with their memory watched,
// and the machine's programs beside them. No desk is opened.
import { availableParallelism, totalmem } from 'node:os';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';
import { createNativePrograms } from '../adapters/baseline/native-programs.ts';
import { createFileReader } from '../adapters/files/file-reader.ts';
import { createPageReader, readerWidth } from '../adapters/ocr/child-page-reader.ts';
import { createDocumentDecoder } from '../adapters/scans/child-document-decoder.ts';
import { createMemoryMeter } from '../adapters/system/memory-meter.ts';
import { nodeChildLauncher } from '../adapters/system/node-child.ts';
import { createReadingChild } from '../adapters/system/reading-child.ts';
import { createSystemClock } from '../adapters/system/system-clock.ts';
import type { LaunchChild } from '../ports/child-process.ts';
import type { MeasuredReader } from '../ports/measured-reader.ts';
import type { MeasureProgress, MeasureRequest } from '../services/measure/measure-ports.ts';
import { measureReading } from '../services/measure/measure-reading.ts';
import type { ReadingMeasures } from '../services/measure/measures.ts';
import { programSurroundings } from './environment.ts';
import { readingChildEntry } from './places.ts';

export type { MeasureProgress, MeasureRequest, ReadingMeasures };

const stopwatch = (): number => performance.now();
/** A recogniser waits while the baseline runs: its memory is to be measured over all runs, not from a new beginning. */
const NEVER_IDLE_MS = 24 * 3_600_000;

/** `launchChild` starts a reading child; by default the built one. */
export async function measure(
  request: MeasureRequest,
  tell: (progress: MeasureProgress) => void,
  launchChild: LaunchChild = nodeChildLauncher({ entry: readingChildEntry() }),
): Promise<ReadingMeasures> {
  const decoderMemory = createMemoryMeter();
  const launchDecoder = decoderMemory.watched(launchChild);
  const decoder = createDocumentDecoder({ newChild: () => createReadingChild(launchDecoder) });
  const newReader = (width: number): MeasuredReader => {
    const memory = createMemoryMeter();
    const launch = memory.watched(launchChild);
    const newChild = () => createReadingChild(launch);
    let failures = 0;
    const onHandwritingFailed = (): void => {
      failures += 1;
    };
    const reader = createPageReader({ newChild, width, idleLimitMs: NEVER_IDLE_MS, onHandwritingFailed });
    return { reader, memory, handwritingFailures: () => failures };
  };
  try {
    const ports = {
      files: createFileReader(),
      decoder,
      decoderMemory,
      newReader,
      baseline: createNativePrograms({ env: programSurroundings(), stopwatch }),
      clock: createSystemClock(),
      stopwatch,
      recognisers: readerWidth(availableParallelism(), totalmem()),
      establishments: ESTABLISHMENTS,
      vocabulary: VOCABULARY,
      directory: DIRECTORY,
    };
    return await measureReading(ports, request, tell);
  } finally {
    decoderMemory.stop();
    decoder.close();
  }
}
