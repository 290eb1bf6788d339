// What was heard in handwriting, judged beside what was read of it. Invented letters, read badly on purpose.
import { describe, expect, it } from 'vitest';
import type { Box, HeardKind, HeardPhrase, PageReading } from '#shared/domain/reading/reading.ts';
import { SURE_ENOUGH } from '#shared/domain/triage/suggestion.ts';
import { judgePages, letterFrom, pageOfPieces } from './letters.ts';

const LINE_HEIGHT = 40;

/** A handwritten page of these lines, and what was heard instead of some of its words. */
function pageOf(
  text: string,
  heard: readonly (readonly [kind: HeardKind, text: string, instead: string, chance: number])[],
) {
  const lines = text.split('\n');
  const page = pageOfPieces(lines.map((line, at) => ({ text: line, x: 100, y: LINE_HEIGHT * at, confidence: 0.7 })));
  const phrases = heard.map(([kind, said, instead, chance]): HeardPhrase => {
    const at = lines.findIndex((line) => line.includes(instead));
    const from = 100 + 10 * (lines[at] ?? '').indexOf(instead);
    const box: Box = [from, LINE_HEIGHT * at, 10 * instead.length, 20];
    return { kind, text: said, chance, box };
  });
  const words = page.words.map((word) => ({ ...word, hand: true as const }));
  const read: PageReading = { ...page, words };
  return { read, heard: { ...read, heard: phrases } };
}

const name = (text: string, instead: string, chance: number) => ['establishment-name', text, instead, chance] as const;

describe('a prison that was heard', () => {
  const letter = letterFrom('Maison d’arrêt de Mubrenge');

  it('is named where the text does not name one, with the words and the place', () => {
    const { read, heard } = pageOf(letterFrom('Centre pénitentiaire de Xxbsge'), [name('Maubeuge', 'Xxbsge', 0.98)]);
    expect(judgePages([read]).establishment).toBeNull();
    const found = judgePages([heard]).establishment;
    expect(found?.id).toBe('centre-penitentiaire-de-maubeuge');
    expect(found?.confidence).toBeGreaterThan(SURE_ENOUGH);
    expect(found?.evidence[0]?.text).toContain('Maubeuge');
    expect(found?.evidence[0]).toMatchObject({ heard: true, box: [100, 2 * LINE_HEIGHT, 300, 20] });
  });

  it('is sure enough to forward only when its chance is', () => {
    for (const chance of [0.4, 0.6, 0.8, 0.88]) {
      const { heard } = pageOf(letterFrom('Centre pénitentiaire de Xxbsge'), [name('Maubeuge', 'Xxbsge', chance)]);
      expect(judgePages([heard]).establishment?.confidence ?? 0).toBeLessThan(SURE_ENOUGH);
    }
  });

  it('is not settled on while another is nearly as likely', () => {
    const { heard } = pageOf(letterFrom('prison de Xxbsge'), [
      name('Nantes', 'Xxbsge', 0.5),
      name('Nîmes', 'Xxbsge', 0.45),
    ]);
    const { establishment, alternatives } = judgePages([heard]);
    expect(establishment?.confidence ?? 0).toBeLessThan(0.6);
    expect([establishment?.id, ...alternatives.map(({ id }) => id)]).toEqual(
      expect.arrayContaining(['centre-penitentiaire-de-nantes', 'maison-d-arret-de-nimes']),
    );
  });

  it('is a former one where the sentence says so', () => {
    const body = 'Bonjour,\nAvant j’étais à la prison de Xxbsge et je vous écris.\nMerci';
    const { heard } = pageOf(letterFrom('MA de Gap', body), [name('Maubeuge', 'Xxbsge', 0.99)]);
    expect(judgePages([heard]).establishment?.id).toBe('maison-d-arret-de-gap');
  });

  it('takes nothing from a page without handwriting', () => {
    const { read } = pageOf(letter, []);
    expect(judgePages([{ ...read, heard: [] }])).toEqual(judgePages([read]));
  });
});

describe('a word of danger that was heard', () => {
  const body = (words: string): string => letterFrom('MA de Gap', `Bonjour,\nJ’ai reçu une ${words} hier soir.\nMerci`);
  const codes = (page: PageReading): string[] => judgePages([page]).signals.map(({ code }) => code);

  it('is a signal from a certain chance on', () => {
    const sure = pageOf(body('QQGTI'), [['signal-word', 'oqtf', 'QQGTI', 0.9]]);
    expect(codes(sure.read)).toEqual([]);
    expect(codes(sure.heard)).toEqual(['oqtf']);
    expect(judgePages([sure.heard]).signals[0]?.evidence.heard).toBe(true);
    const read = pageOf(body('OQTF'), [['signal-word', 'oqtf', 'OQTF', 0.9]]);
    expect(judgePages([read.heard]).signals[0]?.evidence.heard).toBeUndefined();
    expect(codes(pageOf(body('QQGTI'), [['signal-word', 'oqtf', 'QQGTI', 0.3]]).heard)).toEqual([]);
  });

  it('is none where the sentence undoes it', () => {
    const undone = letterFrom('MA de Gap', 'Bonjour,\nJe n’ai pas d’ QQGTI pour le moment.\nMerci');
    expect(codes(pageOf(undone, [['signal-word', 'oqtf', 'QQGTI', 0.9]]).heard)).toEqual([]);
  });
});

describe('numbers that were heard', () => {
  const number = (text: string, instead: string, chance: number) => ['number', text, instead, chance] as const;
  const letter = (written: string, body = 'Merci'): string =>
    `TRAORE Lassana\nécrou ${written}\nMA de Gap\nLa Cimade\n75011 Paris\nBonjour,\n${body}`;

  it('give the écrou number that nobody could read, when it is likely', () => {
    const found = (chance: number) =>
      judgePages([pageOf(letter('4Fg!2'), [number('45112', '4Fg!2', chance)]).heard]).person?.ecrouNumber ?? null;
    expect(found(0.9)).toBe('45112');
    expect(found(0.4)).toBeNull();
  });

  it('agree with the same number in another place, not with their own', () => {
    const readings = [number('45172', '45172', 0.5), number('45112', '45172', 0.4)];
    const alone = judgePages([pageOf(letter('45172'), readings).heard]).person;
    const twice = judgePages([pageOf(letter('45172', 'Mon écrou 45112\nMon écrou 45112'), readings).heard]).person;
    expect(alone?.ecrouNumber).toBe('45172');
    expect(alone?.otherNumbers).toEqual([{ number: '45112', chance: expect.closeTo(0.384, 3) }]);
    expect(twice?.ecrouNumber).toBe('45112');
  });

  it('give a birth date whose slashes were lost', () => {
    const { read, heard } = pageOf(letter('45112').replace('écrou', 'né le 1210311990\nécrou'), [
      number('12/03/1990', '1210311990', 0.6),
    ]);
    expect(judgePages([read]).person?.bornOn).toBeNull();
    expect(judgePages([heard]).person?.bornOn).toBe('1990-03-12');
  });
});
