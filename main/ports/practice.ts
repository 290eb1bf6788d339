// Draws the letters of the practice desk. Their words are data: shared/text/practice-letters.ts.
import type { PracticeSheet } from '../../shared/domain/desk/practice-letter.ts';

/** One sheet as a scanner would give it: JPEG, upright. Same sheet, same picture. */
export type DrawSheet = (sheet: PracticeSheet) => Promise<Uint8Array>;
