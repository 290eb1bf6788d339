import { describe, expect, it } from 'vitest';
import { type LineTrace, signsOf, wordsOfSigns } from '#shared/domain/reading/hand-line.ts';
import { numberReadings, numberStretches, withDates } from '#shared/domain/reading/number-readings.ts';
import { traceOf } from './traces.ts';

const readingsOf = (trace: LineTrace): string[] => numberReadings(trace, 0, trace.steps).map(({ text }) => text);
const stretchesOf = (text: string): string[] => {
  const trace = traceOf(text);
  const words = wordsOfSigns(signsOf(trace), trace.steps);
  return numberStretches(words).map(({ from, to }) =>
    words
      .filter((word) => word.from >= from && word.to <= to)
      .map((word) => word.text)
      .join(' '),
  );
};

describe('a number', () => {
  it('is read with its chances', () => {
    const [best, second] = numberReadings(traceOf('34', { 7: 0.6, 1: 0.3 }, '21'), 0, 11);
    expect(best?.text).toBe('34721');
    expect(second?.text).toBe('34121');
    expect(best?.chance).toBeGreaterThan(0.6);
    expect(second?.chance).toBeGreaterThan(0.25);
    expect((best?.chance ?? 1) + (second?.chance ?? 1)).toBeLessThanOrEqual(1.0001);
  });

  it('is read where the likeliest sign is a letter, and without the signs around it', () => {
    expect(readingsOf(traceOf('3', { o: 0.9, 0: 0.05 }, '5', { l: 0.8 }))[0]).toBe('3051');
    expect(readingsOf(traceOf('-1954.'))[0]).toBe('1954');
  });

  it('keeps what stands between its groups, and equal digits apart', () => {
    expect(readingsOf(traceOf('12/03/1990'))[0]).toBe('12/03/1990');
    expect(readingsOf(traceOf('385 981'))[0]).toBe('385 981');
    expect(readingsOf(traceOf('385, 981'))[0]).toBe('385 981');
    expect(readingsOf(traceOf('11322'))[0]).toBe('11322');
  });

  it('is hardly one where a word is written', () => {
    const [best] = numberReadings(traceOf('depuis'), 0, 13);
    expect(best?.chance ?? 0).toBeLessThan(0.001);
  });

  it('is nothing where no step is', () => {
    expect(readingsOf(traceOf(''))).toEqual([]);
  });
});

describe('where numbers are', () => {
  it('are words that look like one, several in a row as one', () => {
    expect(stretchesOf('je suis 385 981 ici depuis 2019.')).toEqual(['385 981', '2019.']);
    expect(stretchesOf('rien de tel')).toEqual([]);
  });

  it('and the word behind a label, whatever was read of it', () => {
    expect(stretchesOf('écrou : non lu')).toEqual([]);
    expect(stretchesOf('écrou ZoI8l merci')).toEqual(['ZoI8l']);
    expect(stretchesOf('né le matin')).toEqual([]);
  });
});

describe('a date whose slashes were lost', () => {
  const dated = (text: string): string[] => withDates([{ text, chance: 0.5 }]).map((each) => each.text);
  it('is a second reading of its digits', () => {
    expect(dated('25121978')).toEqual(['25121978', '25/12/1978']);
    expect(dated('1210311990')).toEqual(['1210311990', '12/03/1990']);
    expect(dated('12/0311990')).toEqual(['12/0311990', '12/03/1990']);
  });
  it('but not of a day or month that no calendar has, nor of an écrou number', () => {
    expect(dated('45121978')).toEqual(['45121978']);
    expect(dated('12191990')).toEqual(['12191990']);
    expect(dated('385981')).toEqual(['385981']);
  });
});
