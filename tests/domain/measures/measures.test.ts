// What measuring makes of truths, texts and series: shapes of truth files, plain matching, medians, growth.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryGrowth } from '#shared/domain/measures/memory-growth.ts';
import { qualityOf, sumOfQuality } from '#shared/domain/measures/quality.ts';
import { median } from '#shared/domain/measures/statistics.ts';
import { truthOfJson, truthOfText } from '#shared/domain/measures/truth.ts';
import { isNumberIn, isWrittenIn, leastEdits } from '#shared/domain/measures/written-somewhere.ts';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { judge } from '#shared/domain/triage/judge.ts';
import { calendarDate } from '#shared/kernel/calendar-date.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';

describe('a truth file', () => {
  test('with one text tells how its page was turned; the page is turned back', () => {
    const truth = truthOfJson({ text: 'abc', rotation: 90, hand: 'print', establishmentAsWritten: 'MA Laon' });
    expect(truth).toMatchObject({ texts: ['abc'], rotations: [270], hand: 'print', prisonAsWritten: 'MA Laon' });
    expect(truthOfJson({ text: 'abc', rotation: 0 })?.rotations).toEqual([0]);
  });
  test('with a text a page tells how to turn each page', () => {
    const json = { text: ['a', 'b'], rotation: [0, 90], expected: { receivedOn: '2026-11-20' }, ecrouNumber: null };
    expect(truthOfJson(json)).toMatchObject({
      texts: ['a', 'b'],
      rotations: [0, 90],
      receivedOn: '2026-11-20',
      ecrouNumber: null,
    });
  });
  test('of another kind is none, whatever it holds', () => {
    expect(truthOfJson({ title: 'no truth' })).toBeNull();
    fc.assert(fc.property(fc.jsonValue(), (value) => void truthOfJson(value)));
  });
});

describe('a name written somewhere', () => {
  test('may be misread in a fifth of its letters, and cut by spaces', () => {
    expect(isWrittenIn(['Maison d’arrêt de Valenciennes'], ['xx MAIS0N D ARRET DE VA LENC1ENNES yy'])).toBe(true);
    expect(isWrittenIn(['Laon'], ['Maison d’arrêt de Lyon'])).toBe(false);
    expect(isWrittenIn([''], ['anything'])).toBe(false);
  });
  test('costs no edit wherever it stands, and never more than its length', () => {
    const word = fc.stringMatching(/^[a-c]{0,6}$/);
    fc.assert(
      fc.property(word, word, word, (before, name, after) => {
        expect(leastEdits(name, before + name + after)).toBe(0);
        expect(leastEdits(name, before)).toBeLessThanOrEqual(name.length);
      }),
    );
    expect(leastEdits('abc', 'xabdx')).toBe(1);
  });
  test('a number stands alone', () => {
    expect(isNumberIn('22718', ['n° d’écrou 22 718, cellule 207'])).toBe(true);
    expect(isNumberIn('22718', ['tél. 0122718000', '227180'])).toBe(false);
  });
});

describe('series', () => {
  test('the median has as many values below as above', () => {
    expect(median([])).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
        const middle = median(values) as number;
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
  test('growth is none for a steady size, and seen for one that rises after fifty pages', () => {
    expect(memoryGrowth(Array.from({ length: 50 }, () => 300))).toBeNull();
    const steady = Array.from({ length: 500 }, (_, page) => (page < 20 ? 200 + page : 300 + (page % 7)));
    expect(memoryGrowth(steady)?.ofPeak).toBeCloseTo(0, 5);
    const rising = Array.from({ length: 500 }, (_, page) => 300 + page);
    expect(memoryGrowth(rising)?.ofPeak).toBeCloseTo(799 / 349 - 1, 5);
    expect(memoryGrowth(rising)?.ofMedian).toBeGreaterThan(1);
  });
});

describe('quality', () => {
  const WRITTEN = 'M. ORTOLANI Bruno, écrou n° 51877\nMaison d’arrêt de Valenciennes\n59300 Valenciennes\nBonjour,';
  const receivedOn = calendarDate(2026, 11, 20) as NonNullable<ReturnType<typeof calendarDate>>;
  const measured = (text: string, truth = {}) => {
    const pages = [pageOfText(text)];
    const judgement = judge({ pages, receivedOn, establishments: ESTABLISHMENTS, vocabulary: VOCABULARY });
    const told = { ...truthOfText(WRITTEN), establishmentId: 'maison-d-arret-de-valenciennes', ecrouNumber: '51877' };
    return qualityOf({ ...told, rotations: [0], ...truth }, pages, judgement, ESTABLISHMENTS);
  };

  test('of a letter read as written is whole', () => {
    expect(sumOfQuality([measured(WRITTEN)])).toMatchObject({
      characters: 0,
      words: 0,
      wordsFound: 1,
      prison: { right: 1, wrong: 0, none: 0 },
      prisonInText: { right: 1, none: 0 },
      ecrou: { right: 1, wrong: 0, none: 0 },
      ecrouInText: { right: 1, none: 0 },
      rotation: { right: 1, wrong: 0 },
    });
  });
  test('of an empty reading is nothing found, and nothing wrong', () => {
    expect(sumOfQuality([measured('')])).toMatchObject({
      characters: 1,
      wordsFound: 0,
      prison: { right: 0, wrong: 0, none: 1 },
      prisonInText: { right: 0, none: 1 },
      ecrou: { none: 1 },
      ecrouInText: { none: 1 },
    });
  });
  test('what the truth does not tell is not counted', () => {
    const silent = measured(WRITTEN, { establishmentId: null, ecrouNumber: null, rotations: null, texts: null });
    expect(sumOfQuality([silent])).toMatchObject({
      characters: null,
      prison: { right: 0, wrong: 0, none: 0 },
      ecrouInText: { right: 0, none: 0 },
      rotation: { right: 0, wrong: 0 },
    });
  });
  test('another prison is wrong, a page turned another way too', () => {
    const other = measured(WRITTEN, { establishmentId: 'maison-d-arret-d-amiens', rotations: [180] });
    expect(sumOfQuality([other])).toMatchObject({ prison: { right: 0, wrong: 1 }, rotation: { right: 0, wrong: 1 } });
  });
});
