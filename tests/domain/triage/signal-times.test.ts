// The time of day beside a date: limits of hours run from it.
import { describe, expect, test } from 'vitest';
import { withLimits } from '#shared/domain/deadlines/limits-of-letter.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { LEGAL_LIMITS } from '#shared/reference/legal-limits.ts';
import { judgeSentence, judgeText, RECEIVED } from './letters.ts';

const timesOf = (sentence: string) => judgeSentence(sentence).signals.map(({ date, time }) => [date, time]);

describe('the time of a notification', () => {
  test.each([
    ["J'ai reçu une OQTF le 20/11/2026 à 16 h 30.", '16:30'],
    ["J'ai reçu une OQTF le 20/11/2026 à 16h30.", '16:30'],
    ["J'ai reçu une OQTF le 20/11/2026 à 16:30.", '16:30'],
    ["J'ai reçu une OQTF le 20 novembre 2026 vers 9 heures.", '09:00'],
    ["J'ai reçu une OQTF à 16 h 30 le 20/11/2026.", '16:30'],
  ])('%s', (sentence, time) => {
    expect(timesOf(sentence)).toEqual([['2026-11-20', time]]);
  });

  test.each([
    ["J'ai reçu une OQTF le 20/11/2026.", '2026-11-20'],
    ["J'ai reçu une OQTF le 20/11/2026, à 30 h.", '2026-11-20'],
    ["J'ai reçu une OQTF le 20/11/2026. Le parloir est à 14 h.", '2026-11-20'],
  ])('none: %s', (sentence, date) => {
    expect(timesOf(sentence)).toEqual([[date, undefined]]);
  });

  test('stands on a decision, and the limit of hours runs from it', () => {
    const order = judgeText(
      'PRÉFECTURE DU NORD\nARRÊTÉ\nportant obligation de quitter le territoire français et placement en rétention\n' +
        'Vu le code de l’entrée et du séjour des étrangers\nArticle 1er : M. DIOP Awa est placé en rétention.\n' +
        'Notifié à l’intéressé le 20/11/2026 à 16 h 30',
    );
    expect(order.kind).toBe('decision');
    expect(order.signals.find(({ code }) => code === 'oqtf')).toMatchObject({ date: '2026-11-20', time: '16:30' });
    const facts = { receivedOn: RECEIVED, confirmed: null, table: LEGAL_LIMITS, establishments: ESTABLISHMENTS };
    const limited = withLimits({ ...order, sender: 'authority', establishment: null }, facts);
    const limit = limited.signals.find(({ code }) => code === 'oqtf')?.limit;
    expect(limit).toMatchObject({ dueOn: '2026-11-22', dueAt: '16:30' });
  });
});
