// Turns the bytes of a scan into page pictures. Nothing is read (recognised) here.
import type { FileError } from '../../shared/domain/letters/file-error.ts';
import type { TextLayer } from '../../shared/domain/reading/text-layer.ts';
import type { Result } from '../../shared/kernel/result.ts';

export const MEDIA_TYPES = [
  'application/pdf',
  'image/tiff',
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/bmp',
] as const;
/** What a letter may come as. */
export type MediaType = (typeof MEDIA_TYPES)[number];

/** A page picture as it is stored: JPEG or PNG, EXIF orientation already applied or absent. */
export type PagePicture = {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
};

/** A page with the words its file says are on it: none for pictures, and for PDF pages that say nothing of use. */
export type DecodedPage = PagePicture & { readonly textLayer?: TextLayer | null };

export type DecodedDocument = { readonly mediaType: MediaType; readonly pages: readonly DecodedPage[] };

export type DocumentDecoder = {
  /**
   * `name` is the file's name without folder: its extension must agree with the content.
   * Errors: file/unsupported (also `mislabelled`), file/damaged, file/encrypted, file/too-large,
   * file/too-many-pages, file/empty. Never throws for bad content, whatever the bytes: a decoder that crashes or
   * hangs is `file/damaged` (cause `timed-out` when it hung), one that met its memory limit `file/too-large`.
   */
  decode(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<Result<DecodedDocument, FileError>>;
};
