// The labelled set itself, and a fixed part of it judged: seconds, not minutes. The whole is `npm run evaluate`.
import { describe, expect, it } from 'vitest';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { belowBars, raised } from './bars.ts';
import { figuresByClass, figuresOf } from './figures.ts';
import { labelledTexts, textsSetAside } from './generator/generate.ts';
import { hashOf } from './generator/random.ts';
import { RESERVED_SENTENCES } from './generator/reserved-sentences.ts';
import { OPEN_SENTENCES } from './generator/sentences.ts';
import { judgeText, outcomeOf } from './outcome.ts';
import { passages, sentences } from './sentences.ts';

const texts = labelledTexts(ESTABLISHMENTS);
/** Every fifteenth text, by its name. */
const part = texts.filter(({ id }) => hashOf(`short/${id}`) % 15 === 0);

describe('the labelled set', () => {
  it('is large, is the same each time and names every prison', () => {
    expect(texts.length).toBeGreaterThan(2000);
    expect(labelledTexts(ESTABLISHMENTS)).toEqual(texts);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
    const named = new Set(texts.map(({ expect: { establishmentId } }) => establishmentId));
    for (const { id } of ESTABLISHMENTS) expect(named).toContain(id);
  });

  it('sets a third aside, with sentences that nobody tunes on', () => {
    const aside = textsSetAside(ESTABLISHMENTS);
    const share = aside.length / (aside.length + texts.length);
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.37);
    expect(texts.some((text) => text.aside)).toBe(false);
    const reserved = RESERVED_SENTENCES.quiet.filter((one) => !OPEN_SENTENCES.quiet.includes(one));
    const tuned = texts.map(({ text }) => text.replaceAll('\n', ' ')).join(' ');
    expect(reserved.length).toBeGreaterThan(5);
    for (const sentence of reserved) expect(tuned).not.toContain(sentence);
  });
});

describe('judging a fixed part of it', () => {
  const outcomes = part.map((text) => outcomeOf(text, judgeText(text)));
  const { printed, hand } = figuresByClass(outcomes);

  it('answers most typed and printed texts, rightly', () => {
    expect(printed?.prisonPrecision).toBeGreaterThanOrEqual(0.99);
    expect(printed?.prisonAnswered).toBeGreaterThanOrEqual(0.94);
    expect(printed?.ecrouExact).toBeGreaterThanOrEqual(0.93);
  });

  it('abstains rather than errs where handwriting was misread', () => {
    expect(hand?.prisonPrecision).toBeGreaterThanOrEqual(0.97);
    expect(hand?.prisonAnswered).toBeGreaterThanOrEqual(0.75);
  });
});

describe('sentences by themselves', () => {
  const all = sentences(new URL('./sentences.txt', import.meta.url).pathname);
  const outcomes = all.filter(({ id }) => hashOf(id) % 4 === 0).map((text) => outcomeOf(text, judgeText(text)));
  const { sentences: figures } = figuresByClass(outcomes);

  it('are many', () => expect(all.length).toBeGreaterThan(1000));
  it('are mostly understood, and hardly one that is red goes to a team', () => {
    expect(figures?.signalPrecision).toBeGreaterThanOrEqual(0.9);
    expect(figures?.signalRecall).toBeGreaterThanOrEqual(0.94);
    expect(figures?.redKept).toBeGreaterThanOrEqual(0.93);
    expect(figures?.wrongForwards).toBeLessThanOrEqual(3);
  });
});

describe('passages that taught nobody', () => {
  const all = passages(new URL('./passages/', import.meta.url).pathname);
  const aside = all.filter((one) => one.aside);
  const isTaken = ({ id, group }: (typeof all)[number]): boolean =>
    hashOf(id) % (group === 'whole-letters' ? 3 : 10) === 0;
  const outcomes = aside.filter(isTaken).map((text) => outcomeOf(text, judgeText(text)));
  const { passages: figures, 'whole-letters': letters } = figuresByClass(outcomes);

  it('are many, a fifth of all, and none stands among the others as well', () => {
    expect(all.length).toBeGreaterThan(19_000);
    expect(aside.length / all.length).toBeGreaterThan(0.18);
    expect(aside.length / all.length).toBeLessThan(0.23);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const taught = new Set(all.filter((one) => !one.aside).map(({ text }) => text));
    expect(aside.filter(({ text }) => taught.has(text))).toEqual([]);
  });
  it('are understood where rules alone found half', () => {
    expect(figures?.texts).toBeGreaterThan(150);
    expect(figures?.signalPrecision).toBeGreaterThanOrEqual(0.84);
    expect(figures?.signalRecall).toBeGreaterThanOrEqual(0.66);
    expect(figures?.redKept).toBeGreaterThanOrEqual(0.78);
  });
  it('are understood better still where they are whole letters', () => {
    expect(letters?.texts).toBeGreaterThan(120);
    expect(letters?.signalPrecision).toBeGreaterThanOrEqual(0.82);
    expect(letters?.signalRecall).toBeGreaterThanOrEqual(0.73);
    expect(letters?.redKept).toBeGreaterThanOrEqual(0.87);
  });
});

describe('the bars', () => {
  const [some] = texts;
  const figures = figuresOf(some ? [outcomeOf(some, judgeText(some))] : []);

  it('say what is below them', () => {
    expect(belowBars({ printed: figures }, { printed: { wrongForwards: 0, prisonTop1: 0 } })).toEqual([]);
    const worse = { ...figures, prisonTop1: 0.5, wrongForwards: 2 };
    expect(belowBars({ printed: worse }, { printed: { wrongForwards: 0, prisonTop1: 0.6 } })).toHaveLength(2);
  });

  it('only go up', () => {
    const bars = raised(
      { printed: { ...figures, prisonTop1: 0.5, wrongForwards: 3 } },
      { printed: { prisonTop1: 0.7, wrongForwards: 1 } },
    );
    expect(bars.printed).toMatchObject({ prisonTop1: 0.7, wrongForwards: 1 });
  });
});
