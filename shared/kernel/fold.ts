// Text folding: what is left of a text when accents, ligatures, case and kinds of apostrophe no longer count.
// For comparing only, never for showing.

const LIGATURES: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ﬁ: 'fi',
  ﬂ: 'fl',
};

const COMBINING = /\p{M}+/gu;
const LIGATURE = /[œæßøłđðþıﬁﬂ]/g;
const APOSTROPHE = /[’‘ʼ`´′ʹ＇]/g;
const DASH = /[‐‑‒–—―−]/g;
const SPACE = /[\u00a0\u202f\u2009\u2007]/g;

/** Lower case, no accents, ligatures written out, one apostrophe ('), one dash (-). Idempotent. Other signs are kept. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(COMBINING, '')
    .replace(LIGATURE, (letter) => LIGATURES[letter] ?? letter)
    .replace(APOSTROPHE, "'")
    .replace(DASH, '-')
    .replace(SPACE, ' ')
    .toLowerCase();
}

/** Only the folded letters a–z and digits, glued: « Maison d'arrêt » → `maisondarret`. */
export const squash = (text: string): string => fold(text).replace(/[^a-z0-9]+/g, '');
