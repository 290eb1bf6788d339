// Words of danger read too badly for a signal: shown, and the letter is kept where they are likelier meant than not,
// looked at where they are not.
import { describe, expect, test } from 'vitest';
import { SURE_ENOUGH, suggest } from '#shared/domain/triage/suggestion.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';
import { day, judgeText, letterFrom } from './letters.ts';

const saying = (sentence: string) =>
  judgeText(
    letterFrom(
      "Maison d'arrêt d'Amiens\nécrou 4512",
      `Bonjour,\nJe vous écris pour vous demander de l'aide avec mes papiers. ${sentence} Je suis ici depuis un an et je ne sais pas quoi faire.`,
    ),
  );
const doubtsOf = (sentence: string) => saying(sentence).doubts?.map(({ code, evidence }) => [code, evidence.text]);

describe('words that may be urgent', () => {
  test.each([
    ['Je sui sous muudad d arrets europen.', 'extradition', 'sous muudad d arrets europen.'],
    ['Ils m ont mis une intidictian ae retouri de trois ans.', 'irtf', 'intidictian ae retouri'],
    ['On m a remis un papier fixeent lei pays de seuvioi.', 'destination', 'fixeent lei pays de seuvioi.'],
    ['J ai une EQTF dans ma cellule.', 'oqtf', 'EQTF'],
    ['J ai une O.Q.I.F. dans ma cellule.', 'oqtf', 'O.Q.I.F.'],
    ['Je sors le 08/11/20ZG de la.', 'release', 'Je sors le 08/11/20ZG'],
  ])('%s', (sentence, code, words) => {
    const { doubts, signals } = saying(sentence);
    expect(doubts?.map((doubt) => doubt.code)).toEqual([code]);
    expect(doubts?.[0]?.evidence.text).toBe(words);
    expect(signals.filter(({ level }) => level === 'red')).toEqual([]);
  });

  test.each([
    ['read well: a signal', "J'ai reçu une obligation de quitter le territoire."],
    ['denied', "Je n'ai pas d'OQTF."],
    ['a prison', 'Je suis au centre penitencier depuis mai.'],
    ['a request', 'Je fais une demande d entretien.'],
    ['a date that was read', 'Je sors le 08/11/2027 si tout va bien.'],
    ['other capitals', 'Le SPIP et la CPAM ne répondent pas.'],
  ])('none where it is %s', (_name, sentence) => {
    expect(doubtsOf(sentence)).toEqual([]);
  });
});

describe('faint ones', () => {
  const faint = (sentence: string) => saying(sentence).doubts?.map((doubt) => [doubt.code, doubt.faint ?? false]);

  test.each([
    ['one letter lost', 'On m a notifié une OTF hier.', [['oqtf', false]]],
    ['small letters among them', 'J ai reçu une O.r.T.F. hier.', [['oqtf', false]]],
    ['denied', "Je n'ai pas d'OQIF.", [['oqtf', true]]],
    ['three capitals', 'J ai peur de partir au CRR.', [['retention', true]]],
    ['a bracket', 'J ai peur de partir au (RA.', [['retention', true]]],
    ['another abbreviation', 'Je vois le CRI et la CAF.', []],
    ['a release without a day', 'Je suis libérable bientôt.', [['release', true]]],
    ['a release, misread, soon', 'Je ouis bibéralle le 01/12/2026.', [['release', false]]],
    ['a release, misread, far away', 'Je ouis bibéralle le 01/12/2028.', [['release', true]]],
    ['a word over the end of a sentence', 'Le juge refuse ma mise en liberté. Je suis seul.', []],
    [
      'a summons without a day',
      'Je suis convoqué devant la commission d expulsion.',
      [
        ['comex', false],
        ['hearing', true],
      ],
    ],
  ])('%s', (_name, sentence, expected) => {
    expect(faint(sentence)).toEqual(expected);
  });
});

describe('the suggestion', () => {
  const suggested = (text: string) => {
    const judgement = judgeText(text);
    expect(judgement.establishment?.confidence).toBeGreaterThanOrEqual(SURE_ENOUGH);
    return suggest({ judgement, directory: DIRECTORY, receivedOn: day('2026-11-20') });
  };
  const head = "Mme DIALLO Awa\nMaison d'arrêt d'Amiens\nécrou 4512";
  const clear =
    "Bonjour,\nJe vous écris pour vous demander de l'aide avec mes papiers. Je suis détenue ici depuis un an et je ne sais pas quoi faire.";

  test('a clear letter goes to its team', () => {
    expect(suggested(letterFrom(head, clear)).action).toBe('forward');
  });

  test('kept with words that are likely urgent', () => {
    const { action, reasons } = suggested(letterFrom(head, `${clear} J'ai une EQTF.`));
    expect({ action, reasons }).toEqual({
      action: 'keep',
      reasons: [{ rule: 'likely-urgent', facts: { signals: 'oqtf' } }],
    });
  });

  test('only a look where they are faint', () => {
    const { action, reasons } = suggested(letterFrom(head, `${clear} J'ai peur du CRR.`));
    expect([action, reasons[0]?.rule]).toEqual(['review', 'perhaps-urgent']);
  });

  test.each([
    [
      'hardly read',
      'Bonjour,\nJw vaus eiris paor vaus demamdr ol la aidc auec mcs papirs. Jc suls olétenw ici drpuis um aw ct jc nl sais pos quoe foire.',
    ],
    ['next to empty', 'Bonjour,\nJe suis détenue ici.'],
    [
      'in a language whose words of danger nobody knows',
      'Guten Tag,\nIch bin seit einem Jahr hier und ich weiß nicht was ich mit meinen Papieren machen soll, bitte helfen Sie mir.',
    ],
  ])('not when %s', (_name, body) => {
    const { action, reasons } = suggested(letterFrom(head, body));
    expect([action, reasons[0]?.rule]).toEqual(['review', 'little-understood']);
  });

  test('not when the letter names two prisons', () => {
    const moved = letterFrom(head, `${clear} Je suis maintenant détenue à la maison d'arrêt de Dunkerque.`);
    const judgement = judgeText(moved);
    const { action, reasons } = suggest({ judgement, directory: DIRECTORY, receivedOn: day('2026-11-20') });
    expect([action, reasons[0]?.rule]).toEqual(['review', 'two-prisons']);
  });
});
