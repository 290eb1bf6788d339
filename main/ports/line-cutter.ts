// Cuts lines of handwriting out of a page picture, straightened, as the reader of handwriting gets them.
// Implementations never touch the network and keep nothing of a page.
import type { Box, Rotation } from '../../shared/domain/reading/reading.ts';

export type LineCutter = {
  /**
   * The lines at these places of the upright picture, each a PNG 64 pixels high, in the order given. Null for a place
   * where no line, or another than just this one, is found: a strip with other words than its text teaches nonsense.
   * @throws Error when the picture cannot be decoded.
   */
  cut(
    picture: Uint8Array,
    rotation: Rotation,
    places: readonly (Box | null)[],
  ): Promise<readonly (Uint8Array | null)[]>;
};
