// Short forms of a transcription: written out where a person asks for it, and nowhere else. A word of a letter that
// changed by itself would be a word nobody wrote.
import { expect, test } from 'vitest';
import { writtenOut } from '#shared/domain/transcription/abbreviations.ts';
import { TRANSCRIPTION_ABBREVIATIONS } from '#shared/reference/transcription-words.ts';

const out = (text: string, caret = text.length) => writtenOut(text, caret, TRANSCRIPTION_ABBREVIATIONS);
const textOf = (text: string) => out(text)?.text ?? null;

/** What the field shows when this is typed into it, key by key. */
const typed = (keys: string): string =>
  [...keys].reduce((text, key) => {
    const next = text + key;
    return textOf(next) ?? next;
  }, '');

test.each(TRANSCRIPTION_ABBREVIATIONS)('« ;$short » stands for « $whole »', ({ short, whole }) => {
  const text = `je vous écris : ${whole} `;
  expect(out(`je vous écris : ;${short} `)).toEqual({ text, caret: text.length });
  // In capitals it stands for the same words: the key for capitals may be down.
  expect(textOf(`je vous écris : ;${short.toUpperCase()} `)).toBe(text);
  expect(textOf(`je vous écris : ;${short.slice(0, 1).toUpperCase()}${short.slice(1)} `)).toBe(text);
  // At its space only, or nobody could type a word that begins like it.
  expect(out(`je vous écris : ;${short}`)).toBe(null);
  expect(out(`je vous écris : ;${short},`)).toBe(null);
  expect(out(`je vous écris : ;${short}x `)).toBe(null);
  // Without its semicolon, or behind the letters of a word, it is a word of the letter.
  expect(out(`je vous écris : ${short} `)).toBe(null);
  expect(out(`numéro;${short} `)).toBe(null);
  expect(out(`né;${short} `)).toBe(null);
  // Written out once, it stays.
  expect(typed(`;${short} et ;${short} `)).toBe(`${whole} et ${whole} `);
  expect(out(text)).toBe(null);
});

test('the words that stand for short forms keep their accents, composed', () => {
  expect(typed('à la ;cr , né en ;pf ')).toBe('à la centre de rétention , né en préfecture ');
  for (const { whole } of TRANSCRIPTION_ABBREVIATIONS) expect(whole).toBe(whole.normalize('NFC'));
});

test('behind what opens a word it is written out', () => {
  expect(textOf("l';oq ")).toBe("l'OQTF ");
  expect(textOf('l’;oq ')).toBe('l’OQTF ');
  expect(textOf('« ;oq ')).toBe('« OQTF ');
  expect(textOf('«;oq ')).toBe('«OQTF ');
  expect(textOf('-;oq ')).toBe('-OQTF ');
  expect(textOf(';oq ')).toBe('OQTF ');
});

test('only the one that ends where the typing goes on, and what stands behind is kept', () => {
  expect(out('une ;oq  hier', 8)).toEqual({ text: 'une OQTF  hier', caret: 9 });
  expect(out('une ;oq ;ts ')).toEqual({ text: 'une ;oq titre de séjour ', caret: 24 });
  expect(out('une ;oq hier')).toBe(null);
  expect(out('', 0)).toBe(null);
});

test('a short form that stands for nothing stays as it was typed', () => {
  expect(out(';zz ')).toBe(null);
  expect(out('; ')).toBe(null);
  expect(out('fin ; et ')).toBe(null);
});

test('each short form is told once, as it is typed', () => {
  const shorts = TRANSCRIPTION_ABBREVIATIONS.map(({ short }) => short);
  expect(new Set(shorts).size).toBe(shorts.length);
  for (const short of shorts) expect(short).toMatch(/^(?:\p{Ll}+|;)$/u);
});
