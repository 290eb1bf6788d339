// Reads a page again in its own language when the French reading says that it is not French. The French reading is
// kept beside it: names of prisons and dates are French in any letter.
import type { PageLanguage } from '#shared/domain/reading/page-language.ts';
import type { Word } from '#shared/domain/reading/reading.ts';
import { chooseStrip } from '#shared/domain/reading/strip-reading.ts';
import type { Engine } from './engine.ts';
import { inkiestStrip } from './orientation.ts';
import type { Grey } from './preparation/grey.ts';
import { recogniserOf, type Share } from './recognising.ts';

/** What the words of a French reading say of the language of their page. */
export type LanguageOfPage = (words: readonly Word[]) => PageLanguage;

/** Alphabets that are tried where nothing looks like a word, likeliest first. */
const ALPHABETS = ['ru', 'ar'];

/** ISO 639-1, or null to stay with French. */
async function languageToRead(
  words: readonly Word[],
  clean: Grey,
  engine: Engine,
  languageOf: LanguageOfPage,
): Promise<string | null> {
  const found = languageOf(words);
  if (found.kind === 'language') return engine.languages.has(found.language) ? found.language : null;
  if (found.kind === 'unknown') return null;
  const strip = inkiestStrip(clean);
  const french = { language: 'fr', words: await recogniserOf(engine)(strip, 'block') };
  for (const language of ALPHABETS.filter((each) => engine.languages.has(each))) {
    const own = { language, words: await recogniserOf(engine, language)(strip, 'block') };
    if (chooseStrip([french, own])?.language === language) return language;
  }
  return null;
}

/** The words in the language of the page; null when that is French, or cannot be told. */
export async function readForeign(
  words: readonly Word[],
  clean: Grey,
  engine: Engine,
  languageOf: LanguageOfPage,
  onShare: Share,
): Promise<Word[] | null> {
  const language = await languageToRead(words, clean, engine, languageOf);
  return language === null ? null : recogniserOf(engine, language)(clean, 'page', onShare);
}
