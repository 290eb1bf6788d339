// Loads MuPDF when the first PDF or BMP comes, and keeps what it complains about: it goes on after most faults, so the
// complaints are the only sign that something of a page is missing.

export type Complaints = {
  clear(): void;
  /** A part of what was drawn could not be read. */
  serious(): boolean;
  /** Data ended before its time. */
  cut(): boolean;
  /** Something is written in a way that is not known here; the file may be whole. */
  unknown(): boolean;
};

export type Mupdf = typeof import('mupdf');

/** Faults that leave every mark of a scanned page in place: fonts have substitutes, links and notes are not shown. */
const HARMLESS =
  /font|glyph|cmap|encoding|icc|colou?r ?space|profile|annot|outline|destination|metadata|structure|widget/i;
const CUT = /premature end|truncated image|unexpected end|end of data|cannot find startxref/i;
const UNKNOWN = /\(NYI\)|not enabled|unsupported error/i;
const MOST_KEPT = 50;

let loaded: Promise<{ mupdf: Mupdf; complaints: Complaints }> | null = null;

export function loadMupdf(): Promise<{ mupdf: Mupdf; complaints: Complaints }> {
  loaded ??= import('mupdf').then((mupdf) => {
    // Kept in this process for the one page at hand, never written: they may quote the file.
    let errors: string[] = [];
    let warnings: string[] = [];
    const keep = (list: string[], message: string): void => {
      if (list.length < MOST_KEPT && !HARMLESS.test(message)) list.push(message);
    };
    mupdf.setLog({
      error: (message) => keep(errors, message),
      warning: (message) => keep(warnings, message),
    });
    const cut = (): boolean => [...errors, ...warnings].some((message) => CUT.test(message));
    const complaints: Complaints = {
      clear: () => {
        errors = [];
        warnings = [];
      },
      serious: () => errors.length > 0 || cut(),
      cut,
      unknown: () => [...errors, ...warnings].some((message) => UNKNOWN.test(message)),
    };
    return { mupdf, complaints };
  });
  return loaded;
}

/** The heap cap of this process was met. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && /malloc|alloc(ation)? .*failed|out of memory|memory limit/i.test(error.message);

type Borrowed = { pointer: unknown };
type Kind = { readonly _finalizer?: { unregister(token: object): void } };

/**
 * [Note: Borrowed pictures]
 * The pictures and shades that MuPDF (1.28) hands to a device are not counted as held by the object that wraps them,
 * yet dropped when that object is collected: freed twice, at a moment of the collector's choosing, and every file after
 * that is refused by the broken heap. Each must be let go by this, inside the callback, instead of `destroy()`.
 */
export function letGo(borrowed: Borrowed): void {
  (borrowed.constructor as Kind)._finalizer?.unregister(borrowed);
  borrowed.pointer = 0;
}
