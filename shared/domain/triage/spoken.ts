// How a French word sounds, roughly: « frappé », « frapent » and « frapper » are one, « faim » and « fin » too. For
// people who write by ear. Endings that are not heard are dropped, so that most forms of a verb fall together.

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[aeiouy])s(?=[aeiouy])/g, 'z'],
  [/ph/g, 'f'],
  [/[cs]h/g, 'C'],
  [/qu|q|ck/g, 'k'],
  [/gu(?=[ei])/g, 'G'],
  [/ge(?=[ao])|g(?=[eiy])/g, 'j'],
  [/G/g, 'g'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/h/g, ''],
  [/([a-z])\1+/g, '$1'],
  [/[ae]in|aim|[iy]n(?![aeiouy])|[iy]m(?=[bp]|$)|un$|(?<=i)en$/g, 'I'],
  [/(?:an|am(?=[bp])|en|em(?=[bp]))(?![aeiouyn])/g, 'A'],
  [/(?:on|om(?=[bp]))(?![aeiouyn])/g, 'O'],
  [/eau|au/g, 'o'],
  [/oeu|eu/g, 'e'],
  [/a[iy]|e[iy]/g, 'e'],
  [/y/g, 'i'],
  [/ti(?=O)/g, 'si'],
];

/** The endings of verbs and of the feminine: heard as one, or not at all. */
const ENDINGS = /(?<=..)(?:ent|e[rz]|ees?|es|et)$/;
/** … and consonants that nobody hears at the end. */
const UNHEARD = /(?<=..)[stdxpz]$/;

/** The sound of the beginning of a word: nothing is dropped from its end. Of a key: a–z and digits. */
export const soundOfStem = (key: string): string =>
  SOUNDS.reduce((text, [written, heard]) => text.replace(written, heard), key);

/** The sound of a key. */
export function soundOf(key: string): string {
  const bare = key.replace(ENDINGS, 'e');
  const sound = soundOfStem(bare);
  return sound.endsWith('e') && bare.endsWith('e') ? sound.slice(0, -1) : sound.replace(UNHEARD, '');
}
