// The picture of a page where a test does not look at it: one pixel.
const PIXEL = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
  (sign) => sign.charCodeAt(0),
);
export const tinyPicture = async (): Promise<File> => new File([PIXEL], 'page.png', { type: 'image/png' });
