import { describe, expect, it } from 'vitest';
import { createPdfMaker } from '#main/adapters/pdf/pdf-maker.ts';
import type { Acknowledgement } from '#main/ports/correspondence.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { greysOf, linesOf, openPdf, shownSize, textOf } from './render.ts';

const { acknowledgement } = createPdfMaker();
const date = (text: string) => text as CalendarDate;
const letter: Acknowledgement = {
  on: date('2026-11-22'),
  reference: '2026-0412',
  receivedOn: date('2026-12-01'),
  dueOn: date('2026-12-11'),
  recipient: [
    'M DUPONT JEAN',
    'ECROU 12345 BAT A CELLULE 214',
    'CP LILLE LOOS SEQUEDIN',
    'CHEMIN DE LA PLAINE',
    'BP 12',
    '59320 SEQUEDIN',
  ],
};
const make = (changes: Partial<Acknowledgement> = {}) => acknowledgement({ ...letter, ...changes });
const flat = (pdf: Uint8Array) => textOf(pdf).replace(/\s+/g, ' ');

describe('the acknowledgement letter', () => {
  it('is one A4 page', async () => {
    const pdf = await make();
    expect(openPdf(pdf).countPages()).toBe(1);
    expect(shownSize(pdf).map(Math.round)).toEqual([210, 297]);
  });

  it('says what a person needs, with dates in words', async () => {
    const text = flat(await make());
    for (const part of [
      'La Cimade',
      '91 rue Oberkampf, 75011 Paris',
      '01 44 18 72 65',
      'Paris, le 22 novembre 2026',
      'reçu votre courrier le 1er décembre 2026',
      'au plus tard le 11 décembre 2026',
      '2026-0412',
      'N’attendez pas notre réponse',
      'avocat',
      'SPIP',
      'greffe',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('promises no day that is past', async () => {
    const text = flat(await make({ on: date('2026-12-11') }));
    expect(text).toContain('dès que possible');
    expect(text).not.toContain('au plus tard le');
  });

  it('puts the address, and nothing else, behind the window', async () => {
    const pdf = await make();
    const near = linesOf(pdf).filter(({ right, y, bottom }) => right > 95 && bottom > 45 && y < 90);
    expect(near.map(({ text }) => text)).toEqual(letter.recipient);
    for (const line of near) {
      expect(line.x).toBeGreaterThanOrEqual(109.5);
      expect(line.right).toBeLessThanOrEqual(190);
      expect(line.y).toBeGreaterThanOrEqual(54.5);
      expect(line.bottom).toBeLessThanOrEqual(79.5);
    }
  });

  it('shows nothing but text in the window', async () => {
    const { width, height, at } = await greysOf(await make({ recipient: [] }), 0, 2);
    const [perX, perY] = [width / 210, height / 297];
    for (let x = 95; x < 210; x += 0.5) for (let y = 45; y < 90; y += 0.5) expect(at(x * perX, y * perY)).toBe(255);
  });

  it('marks the folds at 99 and 198 mm', async () => {
    const { width, height, at } = await greysOf(await make(), 0, 4);
    const dark = (y: number) => [-1, 0, 1].some((shift) => at((6 / 210) * width, (y / 297) * height + shift) < 200);
    expect([dark(99), dark(198), dark(120)]).toEqual([true, true, false]);
  });

  it('has a body of at least 12 points inside its margins', async () => {
    const body = linesOf(await make()).filter(({ y }) => y > 92);
    expect(body.length).toBeGreaterThan(12);
    for (const line of body) {
      expect(line.size).toBeGreaterThanOrEqual(12);
      expect(line.right).toBeLessThanOrEqual(192);
      expect(line.bottom).toBeLessThanOrEqual(285);
    }
  });

  it('holds lines of 38 wide letters inside the window by writing them smaller', async () => {
    const pdf = await make({ recipient: ['M'.repeat(38), '59320 SEQUEDIN'] });
    const block = linesOf(pdf).filter(({ x, y }) => x > 100 && y > 45 && y < 90);
    expect(block).toHaveLength(2);
    for (const { right } of block) expect(right).toBeLessThanOrEqual(190.2);
  });

  it.each([
    'ŞAHİNOĞLU Iğdır',
    'Đorđe Živković-Šarić',
    'Łukasz Żółć',
    'Nguyễn Thị Hồng',
    'Ștefan Țepeș',
    'Æneas Øþ ßẞ',
    'Ñuñez Çağla Œuvrard',
    'Ədil Ɓala Ŋɔ',
    'Ő Ű ő ű',
    'Þórður Ðór',
    'Ġorġ Ħaż',
    'Ọláńrewájú N̄goma Ẹ̀kọ́',
    'M‘BAYE N’DOYE',
  ])('prints %s', async (name) => {
    expect(textOf(await make({ recipient: [name] }))).toContain(name);
  });

  it('prints a name in decomposed letters as one', async () => {
    expect(textOf(await make({ recipient: ['Ze\u0301bulon\tX'] }))).toContain('Zébulon X');
  });

  it('carries only the letters it uses, and is the same for the same letter', async () => {
    const pdf = Buffer.from(await make());
    expect(pdf.length).toBeLessThan(60_000);
    expect(pdf.equals(Buffer.from(await make()))).toBe(true);
  });

  it('refuses a seventh address line', async () => {
    await expect(make({ recipient: ['1', '2', '3', '4', '5', '6', '7'] })).rejects.toThrow('6 lines');
  });

  it('fits with the longest reference', async () => {
    const reference = '0199ab12-3456-7abc-8def-0123456789ab';
    expect(flat(await make({ reference })).split(reference).length - 1).toBe(2);
  });
});
