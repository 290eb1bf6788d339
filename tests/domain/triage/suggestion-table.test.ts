// The table of the suggestion over every combination of what its rules look at: what must never happen does not.
import { describe, expect, test } from 'vitest';
import { suggestFrom } from '#shared/domain/triage/suggestion.ts';
import { SUGGESTION_RULES, SUGGESTION_TABLE, type SuggestionFacts } from '#shared/domain/triage/suggestion-rules.ts';
import { asId, type EstablishmentId, type TeamId } from '#shared/kernel/ids.ts';
import { day } from './letters.ts';

const PRISON = asId<EstablishmentId>('maison-d-arret-d-amiens');
const OTHER = asId<EstablishmentId>('maison-d-arret-de-nice');
const TEAM = { id: asId<TeamId>('amiens'), email: 'equipe@exemple.org' };

const plain: SuggestionFacts = {
  red: [],
  doubts: [],
  faintDoubts: [],
  situations: [],
  isIllegible: false,
  isLittleUnderstood: false,
  passages: [],
  isSeveral: false,
  sender: 'detained',
  kind: 'letter',
  prison: PRISON,
  otherPrison: null,
  facingPrison: null,
  isPlaceContradicted: false,
  otherWriter: null,
  isPrisonSure: true,
  team: TEAM,
  coverageBegins: null,
  coverageEnded: null,
};

const choices: { readonly [Fact in keyof SuggestionFacts]: readonly SuggestionFacts[Fact][] } = {
  red: [[], ['release', 'retention']],
  doubts: [[], ['oqtf']],
  faintDoubts: [[], ['release']],
  situations: [[], ['minor', 'complaint']],
  isSeveral: [false, true],
  isIllegible: [false, true],
  isLittleUnderstood: [false, true],
  passages: [[], ['day']],
  sender: ['detained', 'unknown', 'family'],
  kind: ['letter', 'envelope'],
  prison: [null, PRISON],
  otherPrison: [null, OTHER],
  facingPrison: [null],
  isPlaceContradicted: [false, true],
  otherWriter: [null, 'KEITA 99887'],
  isPrisonSure: [false, true],
  team: [null, TEAM],
  coverageBegins: [null, day('2027-01-01')],
  coverageEnded: [null, day('2026-01-01')],
};

function* combinations(): Generator<SuggestionFacts> {
  let all: Partial<SuggestionFacts>[] = [{}];
  for (const [fact, values] of Object.entries(choices)) {
    all = all.flatMap((one) => values.map((value) => ({ ...one, [fact]: value })));
  }
  yield* all as SuggestionFacts[];
}

test('each rule has one row, in the order of the list', () => {
  expect(SUGGESTION_TABLE.map((row) => row.rule)).toEqual(SUGGESTION_RULES);
});

describe('over every combination', () => {
  const all = [...combinations()].map((facts) => ({ facts, suggestion: suggestFrom(facts) }));
  const of = (fits: (facts: SuggestionFacts) => boolean) => all.filter(({ facts }) => fits(facts));

  test('there are many, and each action and each rule occurs', () => {
    expect(all.length).toBe(3 * 2 ** 17);
    expect(new Set(all.map(({ suggestion }) => suggestion.action))).toEqual(new Set(['forward', 'keep', 'review']));
    expect(new Set(all.map(({ suggestion }) => suggestion.reasons[0]?.rule))).toEqual(new Set(SUGGESTION_RULES));
  });

  test('what is red, red likelier than not, or particular is kept', () => {
    const loud = of(
      ({ red, doubts, situations, isSeveral }) =>
        red.length > 0 || (doubts.length + situations.length > 0 && !isSeveral),
    );
    for (const { suggestion } of loud) expect(suggestion.action).toBe('keep');
  });

  test('several letters in one are cut first, unless one of them is red', () => {
    const stacks = of(({ isSeveral, red }) => isSeveral && red.length === 0);
    for (const { suggestion } of stacks) expect(suggestion.reasons[0]?.rule).toBe('several-letters');
  });

  test('only a sure prison with a team, of a detained person, read and not an envelope, is forwarded', () => {
    for (const { facts, suggestion } of all) {
      const clear =
        facts.red.length === 0 &&
        facts.situations.length === 0 &&
        facts.doubts.length === 0 &&
        facts.faintDoubts.length === 0 &&
        !facts.isSeveral &&
        !facts.isIllegible &&
        !facts.isLittleUnderstood &&
        facts.passages.length === 0 &&
        facts.sender === 'detained' &&
        facts.kind !== 'envelope' &&
        facts.prison !== null &&
        facts.otherPrison === null &&
        facts.isPrisonSure &&
        !facts.isPlaceContradicted &&
        facts.otherWriter === null &&
        facts.team !== null;
      expect(suggestion.action === 'forward').toBe(clear);
      expect(suggestion.team).toEqual(clear ? TEAM : null);
    }
  });

  test('a sure prison without a team is kept, whoever writes from inside', () => {
    const quiet = of(
      ({
        red,
        doubts,
        faintDoubts,
        situations,
        isSeveral,
        isIllegible,
        prison,
        otherPrison,
        isPlaceContradicted,
        otherWriter,
        isPrisonSure,
        team,
      }) =>
        red.length + doubts.length + faintDoubts.length + situations.length === 0 &&
        !isSeveral &&
        !isIllegible &&
        prison !== null &&
        otherPrison === null &&
        isPrisonSure &&
        !isPlaceContradicted &&
        otherWriter === null &&
        team === null,
    );
    for (const { suggestion } of quiet) expect(suggestion.action).toBe('keep');
  });

  test('what may be urgent, or was hardly understood, is never forwarded', () => {
    const doubtful = of(({ doubts, faintDoubts, isLittleUnderstood }) => {
      return doubts.length + faintDoubts.length > 0 || isLittleUnderstood;
    });
    for (const { suggestion } of doubtful) expect(suggestion.action).not.toBe('forward');
  });

  test('what is not sure is reviewed, unless an outsider asks', () => {
    const unsure = of(
      ({ red, doubts, situations, isIllegible, prison, isPrisonSure, sender }) =>
        red.length + doubts.length + situations.length === 0 &&
        (isIllegible || ((sender === 'detained' || sender === 'unknown') && (prison === null || !isPrisonSure))),
    );
    for (const { suggestion } of unsure) expect(suggestion.action).toBe('review');
  });
});

describe('each rule alone', () => {
  test.each<[string, Partial<SuggestionFacts>, string, Readonly<Record<string, string>>]>([
    ['urgent', { red: ['oqtf', 'oqtf', 'irtf'] }, 'keep', { signals: 'oqtf,irtf' }],
    ['particular', { situations: ['secrecy', 'minor'] }, 'keep', { situations: 'secrecy,minor' }],
    ['several-letters', { isSeveral: true, situations: ['secrecy'] }, 'review', {}],
    ['illegible', { isIllegible: true }, 'review', {}],
    ['outside-request', { sender: 'spip', prison: null }, 'keep', { sender: 'spip' }],
    ['likely-urgent', { doubts: ['oqtf', 'release'], prison: null }, 'keep', { signals: 'oqtf,release' }],
    ['perhaps-urgent', { faintDoubts: ['release', 'extradition'] }, 'review', { signals: 'release,extradition' }],
    ['two-prisons', { otherPrison: OTHER }, 'review', { establishment: PRISON, other: OTHER }],
    [
      'two-prisons',
      { prison: null, facingPrison: PRISON, otherPrison: OTHER },
      'review',
      { establishment: PRISON, other: OTHER },
    ],
    ['other-writer', { otherWriter: 'KEITA 99887' }, 'review', { words: 'KEITA 99887' }],
    ['no-establishment', { prison: null }, 'review', {}],
    ['other-place', { isPlaceContradicted: true }, 'review', { establishment: PRISON }],
    ['unsure-establishment', { isPrisonSure: false }, 'review', { establishment: PRISON }],
    [
      'not-yet-covered',
      { team: null, coverageBegins: day('2027-01-01'), coverageEnded: day('2026-01-01') },
      'keep',
      { establishment: PRISON, from: '2027-01-01' },
    ],
    [
      'coverage-ended',
      { team: null, coverageEnded: day('2026-01-01') },
      'keep',
      { establishment: PRISON, last: '2026-01-01' },
    ],
    ['no-team', { team: null }, 'keep', { establishment: PRISON }],
    ['passage-to-read', { passages: ['day', 'unread'] }, 'review', { why: 'day,unread' }],
    ['little-understood', { isLittleUnderstood: true }, 'review', {}],
    ['unsure-sender', { sender: 'unknown' }, 'review', {}],
    ['envelope-only', { kind: 'envelope' }, 'review', {}],
    ['team-covers', {}, 'forward', { establishment: PRISON, team: 'amiens' }],
  ])('%s', (rule, change, action, facts) => {
    expect(suggestFrom({ ...plain, ...change })).toMatchObject({ action, reasons: [{ rule, facts }] });
  });
});
