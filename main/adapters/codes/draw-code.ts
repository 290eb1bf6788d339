// Draws a QR code as squares; what is printed around it is not known here.
import type { DrawCode } from '../../ports/codes.ts';
import { wasmFile } from './wasm-file.ts';

export const drawCode: DrawCode = async (text) => {
  // Loaded here and not above: most sessions draw none.
  const library = await import('zxing-wasm/writer');
  library.prepareZXingModule({ overrides: { wasmBinary: await wasmFile('zxing-wasm/writer/zxing_writer.wasm') } });
  // Level H: read although a third of it is torn, stained or badly printed.
  const { error, symbol } = await library.writeBarcode(text, { format: 'QRCode', options: 'ecLevel=H' });
  if (error !== '') throw new Error('a code could not be drawn');
  return { side: symbol.width, dark: [...symbol.data].map((value) => value === 0) };
};
