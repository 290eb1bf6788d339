// The whole judgement: sender, kind, language, legibility, dates; and what must hold for any text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { DOCUMENT_KINDS, SENDER_KINDS } from '#shared/domain/triage/judgement.ts';
import { judgePages, judgeText, letterFrom, pageOfPieces } from './letters.ts';

const SPIP =
  'SPIP du Nord\nAntenne de Douai\nLa Cimade\n91 rue Oberkampf\n75011 Paris\nDouai, le 3 novembre 2026\n' +
  'Objet : situation de M. Goran PETKOV, écrou 60211\nMadame, Monsieur,\n' +
  'Je me permets de vous signaler la situation de M. Goran PETKOV, incarcéré à la maison d’arrêt de Douai.\n' +
  'Cordialement\nL. Morel, conseillère pénitentiaire d’insertion et de probation';
const LAWYER =
  'Cabinet Desmoulins\nAvocate au barreau de Lyon\nMadame,\n' +
  'Je suis le conseil de M. Ali KHODJA, détenu au centre pénitentiaire d’Aiton. L’arrêté a été notifié hier.\nCordialement';
const WIFE = 'Awa Ba\n3 rue du Port\nMadame,\nMon mari est incarcéré à Laon et je lui rends visite.\nMerci';
const VISITOR =
  'Jean Petit\nVisiteur de prison\nMadame,\nJe suis bénévole et je vous écris pour un homme.\nCordialement';

describe('judge', () => {
  it.each([
    ['detained', letterFrom('MA de Gap')],
    ['spip', SPIP],
    ['lawyer', LAWYER],
    ['family', WIFE],
    ['association', VISITOR],
    ['unknown', 'Madame,\nVeuillez trouver ci-joint le document demandé la semaine dernière.'],
  ])('hears who writes: %s', (sender, text) => expect(judgeText(text).sender).toBe(sender));

  it.each([
    ['letter', letterFrom('MA de Gap')],
    ['letter', LAWYER],
    ['envelope', 'Exp : DIOP Awa écrou 5512\nMA de Gap\n05000 Gap\nLa Cimade\n91 rue Oberkampf\n75011 Paris'],
    ['other', 'Total 12,50'],
  ])('tells the kind: %s', (kind, text) => expect(judgeText(text).kind).toBe(kind));
});

describe('language and dates', () => {
  it.each([
    ['fr', 'Je vous écris pour mon titre de séjour et je ne sais pas ce que je dois faire avec les papiers.'],
    ['en', 'I am writing to you because I have not been able to find a lawyer and they will not help me.'],
    ['es', 'Les escribo porque estoy en la cárcel y no tengo abogado, mi familia no puede hacer nada por mí.'],
    ['pt', 'Eu estou preso e não tenho advogado, minha família não sabe o que fazer com os meus papéis.'],
    ['it', 'Vi scrivo perché sono in carcere e non ho un avvocato, la mia famiglia non può fare niente per me.'],
    ['ro', 'Va scriu pentru ca sunt in inchisoare si nu am avocat, familia mea nu poate sa faca nimic.'],
    ['ar', 'أكتب إليكم من السجن وأحتاج إلى مساعدتكم في قضيتي'],
    ['ru', 'Пишу вам из тюрьмы, мне нужна помощь адвоката'],
    [null, 'Gap 2026'],
  ])('tells the language: %s', (language, text) => expect(judgeText(text).language).toBe(language));

  it.each([
    ['Gap, le 4/11/26', '2026-11-04'],
    ['Le 04.11.2026', '2026-11-04'],
    ['Fait à Gap le 1er octobre 2026', '2026-10-01'],
    ['Gap le 12 mars', '2026-03-12'],
    ['Gap, le 4 décembre 2026', null],
    ['né le 4 novembre 1990', null],
  ])('dates the letter: %s', (line, date) => {
    expect(judgeText(letterFrom('cellule 3', `${line}\nBonjour,\nJe vous écris.\nMerci`)).writtenOn).toBe(date);
  });

  it('believes no date of which a figure was doubted, and none on an envelope', () => {
    const dated = (confidence: number) => [
      pageOfPieces([
        { text: 'Gap, le', x: 50, y: 40 },
        { text: '4/11/26', x: 150, y: 40, confidence },
        { text: 'Madame, Monsieur,', x: 50, y: 80 },
        { text: 'Je vous écris de la maison d’arrêt de Gap.', x: 50, y: 120 },
      ]),
    ];
    expect(judgePages(dated(0.9)).writtenOn).toBe('2026-11-04');
    expect(judgePages(dated(0.3)).writtenOn).toBeNull();
    const stamped = 'DIOP Awa écrou 5512\nMA de Gap\nLETTRE VERTE\n04-11-26\nLa Cimade\n91 rue Oberkampf\n75011 Paris';
    expect(judgeText(stamped)).toMatchObject({ kind: 'envelope', writtenOn: null });
  });
});

describe('any reading', () => {
  it('calls a page illegible when next to nothing on it can be trusted', () => {
    const pieces = ['qui', 'xzt klp', 'lettre mais', 'ff;; rrt'].map((text, index) => ({
      ...{ text, x: 50, y: 40 * index, confidence: 0.2 },
    }));
    const judgement = judgePages([pageOfPieces(pieces)]);
    expect(judgement.legibility).toBe('illegible');
    expect(judgement.establishment).toBeNull();
    expect(judgePages([]).legibility).toBe('illegible');
  });

  it('lets the letter speak for its envelope and enclosures', () => {
    const envelope = { ...pageOfText('DIOP Awa écrou 5512\nMA de Gap\nLa Cimade\n75011 Paris'), page: 1 };
    const letter = { ...pageOfText(letterFrom('MA de Gap')), page: 2 };
    expect(judgePages([envelope, letter]).kind).toBe('letter');
  });

  it('never throws, and keeps confidences and boxes in their bounds', () => {
    const piece = fc.record({
      text: fc.oneof(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.constantFrom('écrou', 'MA', 'Nice', '12/03/26', 'OQTF'),
      ),
      x: fc.integer({ min: 0, max: 600 }),
      y: fc.constantFrom(10, 60, 110, 160),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const judgement = judgePages([pageOfPieces(pieces)]);
        const { establishment, alternatives, person, signals, sender, kind } = judgement;
        expect(SENDER_KINDS).toContain(sender);
        expect(DOCUMENT_KINDS).toContain(kind);
        for (const one of [establishment, person, ...alternatives]) {
          expect(one?.confidence ?? 0).toBeGreaterThanOrEqual(0);
          expect(one?.confidence ?? 0).toBeLessThanOrEqual(1);
        }
        const all = [
          ...(establishment?.evidence ?? []),
          ...(person?.evidence ?? []),
          ...signals.map((one) => one.evidence),
        ];
        for (const { box } of all) if (box) expect(box.every((side) => side >= 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('is quick once warm', () => {
    const text = letterFrom(
      'MA de Gap',
      `Bonjour,\n${'Je suis incarcéré ici et je voudrais savoir quoi faire. '.repeat(25)}`,
    );
    for (let warm = 0; warm < 5; warm++) judgeText(text);
    const started = performance.now();
    for (let run = 0; run < 5; run++) judgeText(text);
    // About 10 ms on an idle machine; the bound only catches a change of order.
    expect((performance.now() - started) / 5).toBeLessThan(400);
  });
});
