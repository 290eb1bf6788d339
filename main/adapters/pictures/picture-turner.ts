// Turns page pictures by quarter turns, for screens and for what leaves. Stored pictures are never changed.
import sharp from 'sharp';
import type { PictureTurner } from '../../ports/correspondence.ts';

// High enough that a second encoding shows no difference on a page of text; the stored picture stays the original.
const JPEG_QUALITY = 92;

export function createPictureTurner(): PictureTurner {
  return {
    async turn(picture, mediaType, degrees) {
      if (degrees === 0) return picture;
      // Stored pictures were bounded when they were decoded: no second limit here.
      const turned = sharp(picture, { limitInputPixels: false }).rotate(degrees);
      return mediaType === 'image/jpeg'
        ? turned.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' }).toBuffer()
        : turned.png().toBuffer();
    },
  };
}
