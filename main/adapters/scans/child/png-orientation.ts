// How a PNG lies (1 upright to 8, as EXIF counts), from its eXIf part: browsers obey it, the decoding library does not.

const ORIENTATION = 0x0112;

/** The number in EXIF data; 1 when there is none or it is not one of the eight. */
function inExif(exif: DataView): number {
  if (exif.byteLength < 8) return 1;
  const little = exif.getUint16(0) === 0x4949;
  const at = exif.getUint32(4, little);
  const entries = at + 2 <= exif.byteLength ? exif.getUint16(at, little) : 0;
  for (let entry = at + 2; entry < at + 2 + entries * 12 && entry + 12 <= exif.byteLength; entry += 12) {
    if (exif.getUint16(entry, little) !== ORIENTATION) continue;
    const value = exif.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

export function pngOrientation(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const size = view.getUint32(at);
    const type = view.getUint32(at + 4);
    if (type === 0x65584966 && at + 8 + size <= bytes.length)
      return inExif(new DataView(bytes.buffer, bytes.byteOffset + at + 8, size));
    at += 12 + size;
  }
  return 1;
}
