// Urgency: each signal with its level and date, and sentences that are no signal.
import { describe, expect, it } from 'vitest';
import { levelOf } from '#shared/domain/triage/signals.ts';
import { day, judgeSentence, judgeText, RECEIVED } from './letters.ts';

const signals = (sentence: string): string[] =>
  judgeSentence(sentence).signals.map(({ code, level, date }) => `${code} ${level} ${date ?? '-'}`);

describe('signals', () => {
  it.each([
    ["J'ai reçu hier une O.Q.T.F sans délai.", ['oqtf red -']],
    ['Le greffe ma donné une obligation de quité le territoire francai le 15/11/2026.', ['oqtf red 2026-11-15']],
    ['on ma notifié OKTF le 14 novembre 2026 à 15h', ['oqtf red 2026-11-14']],
    ['J’ai une obligation dc quilter le terriloire françois.', ['oqtf red -']],
    ['Il y a aussi une interdiction de retour de trois ans.', ['irtf red -']],
    ["J'ai été condamné à une I.T.F. de 10 ans.", ['itf orange -']],
    ["Le préfet a pris un arrêté d'expulsion contre moi.", ['expulsion red -']],
    ["J'ai reçu un arrêté d'expulsion le 3 mars 2024.", ['expulsion orange 2024-03-03']],
    [
      "Je suis convoqué devant la commission d'expulsion le 2 décembre 2026.",
      ['comex red 2026-12-02', 'hearing red 2026-12-02'],
    ],
    ['Un arrêté fixant le pays de renvoi est arrivé.', ['destination red -']],
    ['Ils veulent me mettre au CRA.', ['retention red -']],
    ['On me parle d’un placement en rétention.', ['retention red -']],
    ['C’est la procédure Dublin.', ['dublin red -']],
    ['J’ai une décision de remise aux autorités.', ['readmission red -']],
    ['Je sors le 30/11/2026 et je n’ai pas de logement.', ['release red 2026-11-30']],
    ['Ma date de sortie est le 15 mars 2027.', ['release orange 2027-03-15']],
    ['Ma date de sortie est le 15 avril 2027.', []],
    ['Ma fin de peine est en avril 2027.', []],
    ['Ma sortie est prévue pour juin prochain.', []],
    ['Ma sortie est prévue en décembre.', ['release orange -']],
    ['Ma date de sortie est fin janvier.', ['release orange -']],
    ['Ma carte de séjour expire le 30 mai 2027.', []],
    ['Ma fin de peine était le 1er novembre 2026.', ['release orange 2026-11-01']],
    ['Ma sortie est prévue pour le 28.11.2026.', ['release red 2026-11-28']],
    ["J'ai une audience au TA le 25/11/2026 à 9h.", ['hearing red 2026-11-25']],
    ['Je passe devant le juge le 12 janvier 2027.', ['hearing orange 2027-01-12']],
    ['Je n’ai pas compris mon audience du 3 septembre 2026.', ['hearing orange 2026-09-03']],
    ["J'ai un mandat d'arrêt européen.", ['extradition red -']],
    ['Le JAP a rejeté ma demande de permission hier.', ['sentence-appeal red -']],
    ['Je suis au mitard.', ['discipline orange -']],
    ['Je veux demander l’azil en France.', ['asylum orange -']],
    ['La CNDA a rejeté mon recours.', ['asylum-appeal orange -']],
    ['J’ai eu un refus de titre de séjour.', ['permit-refusal orange -']],
    ['Ma carte de séjour expire le 20 janvier 2027.', ['permit-expiry orange 2027-01-20']],
    ['je fais la grève de la fain depuis lundi', ['distress red -']],
    ['I have a court hearing on 01/12/2026.', ['hearing red 2026-12-01']],
  ])('%s', (sentence, expected) => expect(signals(sentence)).toEqual(expected));

  it.each([
    'Mon OQTF a été annulée par le tribunal administratif en mai.',
    "Je n'ai pas d'OQTF et je n'ai jamais eu d'interdiction de retour.",
    'Avant mon OQTF je travaillais dans un restaurant.',
    'Je suis en détention provisoire et je demande une libération conditionnelle.',
    'Je voudrais une demande d’aide pour les papiers de ma fille née le 04/09/2025.',
    'La situation administrative de ma femme est bonne.',
    'Je cherche un livre facile pour apprendre et une visite au parloir.',
  ])('none: %s', (sentence) => expect(signals(sentence)).toEqual([]));
});

describe('signals in their sentence', () => {
  it('keeps an order that somebody asks to annul, or whose annulment was refused', () => {
    expect(signals('Je veux faire annuler mon OQTF.')).toEqual(['oqtf red -']);
    expect(signals('Mon OQTF n’a pas été annulée.')).toEqual(['oqtf red -']);
  });

  it('gives each date to the words it stands with', () => {
    expect(signals('Ma sortie est prévue pour le 28.11.2026 mais la préfecture veut me mettre au CRA.')).toEqual([
      'release red 2026-11-28',
      'retention red -',
    ]);
  });

  it('takes the day of notification on a decision', () => {
    const decision =
      'PRÉFET DU NORD\nARRÊTÉ portant obligation de quitter le territoire français\nLe préfet du Nord,\n' +
      'VU le code de l’entrée et du séjour des étrangers et du droit d’asile ;\n' +
      'CONSIDÉRANT que M. Ilir DODA, né le 4 mai 1990, est écroué à la maison d’arrêt de Douai ;\n' +
      'Article 1er : M. Ilir DODA est obligé de quitter le territoire français.\nFait à Lille, le 10 novembre 2026\n' +
      'Notifié à l’intéressé le 16/11/2026 à 10h12';
    const { signals: found, kind, sender, writtenOn } = judgeText(decision);
    expect({ kind, sender, writtenOn }).toEqual({ kind: 'decision', sender: 'authority', writtenOn: '2026-11-10' });
    expect(found.map(({ code, level, date }) => [code, level, date])).toEqual([['oqtf', 'red', '2026-11-16']]);
  });

  it('shows the words themselves', () => {
    expect(judgeSentence('Ils veulent me mettre au C.R.A. demain').signals[0]?.evidence.text).toBe('C.R.A.');
  });
});

describe('levelOf', () => {
  const soon = { red: 'soon', days: 15 } as const;
  it.each([
    ['2026-11-22', 'red'],
    ['2026-12-07', 'red'],
    ['2026-12-08', 'orange'],
    ['2026-11-21', 'orange'],
  ])('within 15 days: %s is %s', (date, level) => expect(levelOf(soon, day(date), RECEIVED)).toBe(level));
});
