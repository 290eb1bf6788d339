// Looks for a QR code on a page. Sheets of ours have a large one: a small picture is enough, and quick.
import type { GreyPicture, SeeCode } from '../../ports/codes.ts';
import { wasmFile } from './wasm-file.ts';

type Library = typeof import('zxing-wasm/reader');

async function load(): Promise<Library> {
  const library = await import('zxing-wasm/reader');
  await library.prepareZXingModule({
    overrides: { wasmBinary: await wasmFile('zxing-wasm/reader/zxing_reader.wasm') },
    fireImmediately: true,
  });
  return library;
}

/** The library takes colours; the fourth byte of each pixel says that it is opaque. */
function coloured({ width, height, data }: GreyPicture) {
  const pixels = new Uint8ClampedArray(data.length * 4).fill(255);
  for (let at = 0; at < data.length; at += 1) {
    const grey = data[at] as number;
    pixels[at * 4] = grey;
    pixels[at * 4 + 1] = grey;
    pixels[at * 4 + 2] = grey;
  }
  return { width, height, data: pixels, colorSpace: 'srgb' as const };
}

/** Half of a code is dark, which covers this share of a page where the code is a third of it; writing does not. */
const LEAST_DARK = 0.03;

/** Most pages are told from a large code by their brightness alone, in a hundredth of the time. */
function mayHoldCode({ data }: GreyPicture): boolean {
  let [darkest, brightest] = [255, 0];
  for (const grey of data) {
    if (grey < darkest) darkest = grey;
    if (grey > brightest) brightest = grey;
  }
  const middle = (darkest + brightest) / 2;
  let dark = 0;
  for (const grey of data) if (grey < middle) dark += 1;
  return dark >= data.length * LEAST_DARK;
}

/** Nothing is loaded before the first page that may hold one. */
export function codeSeer(): SeeCode {
  let library: Promise<Library> | null = null;
  return async (picture) => {
    if (!mayHoldCode(picture)) return null;
    library ??= load();
    const { readBarcodes } = await library;
    const [code] = await readBarcodes(coloured(picture), {
      formats: ['QRCode'],
      maxNumberOfSymbols: 1,
      tryHarder: false,
      tryRotate: false,
      tryInvert: false,
      tryDownscale: false,
    });
    return code?.text ?? null;
  };
}
