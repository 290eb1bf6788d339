import { describe, expect, it } from 'vitest';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { byFamily } from '#shared/domain/triage/context-cues.ts';
import { layOutPage } from '#shared/domain/triage/laid-out-page.ts';
import { spotsOf } from '#shared/domain/triage/signal-dates.ts';
import { featurePage, featuresOf, stretchesOf } from '#shared/domain/triage/signal-features.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';

const spots = (text: string) =>
  spotsOf(layOutPage(pageOfText(text), VOCABULARY, '2026-04-13' as CalendarDate).better).spots;
const said = (text: string) => {
  const all = spots(text);
  return stretchesOf(all).map(({ start, end }) =>
    all
      .slice(start, end)
      .map(({ token }) => token.key)
      .join(' '),
  );
};
const features = (text: string, families: Parameters<typeof byFamily>[0] = []) => {
  const all = spots(text);
  return featuresOf(featurePage(all, byFamily(families)), { start: 0, end: all.length });
};
const shared = (one: ReadonlySet<number>, other: ReadonlySet<number>): number =>
  [...one].filter((feature) => other.has(feature)).length;

describe('the stretches of a letter', () => {
  it('are its sentences, and two neighbours together', () => {
    expect(said('Je sors demain. On me parle du centre. Merci beaucoup.')).toEqual([
      'je sors demain',
      'on me parle du centre',
      'merci beaucoup',
      'je sors demain on me parle du centre',
      'on me parle du centre merci beaucoup',
    ]);
  });

  it('are overlapping parts of what nobody ended, without a word left out', () => {
    const words = Array.from({ length: 71 }, (_, at) => `mot${String.fromCharCode(97 + (at % 26))}${at}`);
    const parts = said(words.join(' '));
    expect(parts.length).toBeGreaterThan(3);
    expect(new Set(parts.flatMap((part) => part.split(' '))).size).toBe(71);
    for (const part of parts) expect(part.split(' ').length).toBeLessThanOrEqual(28);
  });

  it('are none of a page without words', () => expect(stretchesOf([])).toEqual([]));
});

describe('the features of a stretch', () => {
  it('are the same for words that sound the same', () => {
    const right = features('ils ont refusé ma demande');
    const byEar = features('ils on refuser ma demande');
    expect(shared(right, byEar) / right.size).toBeGreaterThan(0.6);
    expect(shared(right, features('le parloir de ma sœur')) / right.size).toBeLessThan(0.2);
  });

  it('tell the order of words', () => {
    expect(features('plus rien')).not.toEqual(features('rien plus'));
  });

  it('do not tell which number it is', () => {
    expect(features('depuis 3 mois')).toEqual(features('depuis 14 mois'));
  });

  it('have families of words, alone and beside one another', () => {
    const text = 'la carte est refusée';
    const [permit, refused] = [
      { family: 'permit', start: 1, end: 2 },
      { family: 'refused', start: 3, end: 4 },
    ];
    const bare = features(text).size;
    expect(features(text, [permit]).size).toBe(bare + 1);
    expect(features(text, [permit, refused]).size).toBe(bare + 3);
  });
});
