// A page is read without its handwriting when that reader fails: the failure is counted, so that it leaves a trace.
import type { HandwritingReader } from '../../ports/handwriting.ts';

export function countingFailures(reader: HandwritingReader): HandwritingReader & { readonly failures: () => number } {
  let failures = 0;
  return {
    failures: () => failures,
    readPage: async (page, where) => {
      try {
        return await reader.readPage(page, where);
      } catch (error) {
        failures += 1;
        throw error;
      }
    },
  };
}
