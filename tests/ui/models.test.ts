// The decisions of the screens that need no screen: order, next letter, what a choice changes, places of rectangles.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import type { SuggestionRule } from '#shared/domain/triage/suggestion-rules.ts';
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type EstablishmentId, type LetterId, type TeamId } from '#shared/kernel/ids.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';
import {
  coverageProblem,
  newTeamId,
  prisonTeam,
  teamProblems,
} from '../../renderer/features/annuaire/directory-model.ts';
import { groupByDeadline, groupOf } from '../../renderer/features/echeances/deadlines-model.ts';
import {
  coverageView,
  initialForm,
  problemOf,
  teamChoices,
  withPrison,
} from '../../renderer/features/tri/decision-model.ts';
import { evidenceMarks, marksOnPage, placeOf } from '../../renderer/features/tri/evidence-model.ts';
import {
  afterDeciding,
  filterCounts,
  lettersShown,
  neighbour,
  prisonOf,
  whyNotForwarded,
} from '../../renderer/features/tri/list-model.ts';
import { scaleOf, type Turn, turnedOn, turnedSize, turnOf, zoomed } from '../../renderer/features/tri/zoom-model.ts';
import { pairProblem, strengthOf } from '../../renderer/features/verrou/passphrase-model.ts';
import { findPrisons, searchablePrisons } from '../../renderer/ui/prison-search.ts';
import { FAKE_TODAY, fakeLetter } from '../fakes/fake-letters.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';

const LETTERS = FAKE_SPECS.map((spec) => fakeLetter(spec, DIRECTORY));
const letterOf = (id: string): LetterSummary => {
  const letter = LETTERS.find((candidate) => candidate.id === id);
  if (!letter) throw new Error(id);
  return letter;
};
const AMIENS = asId<EstablishmentId>('maison-d-arret-d-amiens');
const LONGUENESSE = asId<EstablishmentId>('centre-penitentiaire-de-longuenesse');

test('to qualify: red before orange before the rest, then by the real deadline', () => {
  const shown = lettersShown(LETTERS, 'to-qualify', FAKE_TODAY).map((letter) => letter.id);
  expect(shown.slice(0, 4)).toEqual([
    'l-oqtf-3f9a07c2',
    'l-distress-44d1aa90',
    'l-amiens-5520cd13',
    'l-longuenesse-09ab7715',
  ]);
  expect(lettersShown(LETTERS, 'urgent', FAKE_TODAY).map((letter) => letter.id)).toEqual(shown.slice(0, 3));
  expect(filterCounts(LETTERS, 15)).toEqual({ 'to-qualify': 12, urgent: 3, 'second-look': 0, all: 15 });
});

test('letters to be looked at again: marked and still to be decided', () => {
  const quiet = letterOf('l-longuenesse-09ab7715');
  const marked = { ...quiet, secondLook: '2026-11-20T08:00:00.000Z' };
  const decided = { ...letterOf('l-kept-5a5a5a01'), secondLook: '2026-11-20T08:00:00.000Z' };
  const letters = [marked, decided, letterOf('l-oqtf-3f9a07c2')];
  expect(lettersShown(letters, 'second-look', FAKE_TODAY)).toEqual([marked]);
  expect(filterCounts(letters, 3)['second-look']).toBe(1);
});

test('a row says in a few words why a letter is not simply handed over, and nothing it says already', () => {
  const quiet = letterOf('l-longuenesse-09ab7715');
  const kept = (rule: SuggestionRule, facts: Readonly<Record<string, string>> = {}): LetterSummary => ({
    ...quiet,
    suggestion: { action: 'keep', team: null, reasons: [{ rule, facts }] },
  });
  expect(whyNotForwarded(kept('outside-request', { sender: 'family' }))).toBe('De\u00a0: famille ou proche');
  expect(whyNotForwarded(kept('passage-to-read', { why: 'unread' }))).toBe('Un passage à lire');
  expect(whyNotForwarded(kept('no-establishment'))).toBeNull();
  expect(whyNotForwarded({ ...kept('passage-to-read'), state: 'kept' })).toBeNull();
  expect(whyNotForwarded({ ...kept('passage-to-read'), reading: { ...quiet.reading, state: 'reading' } })).toBeNull();
  expect(whyNotForwarded({ ...quiet, suggestion: { action: 'forward', team: null, reasons: [] } })).toBeNull();
});

test('a legal date that has passed or is near stands with what is red, one further off with its level', () => {
  const quiet = letterOf('l-longuenesse-09ab7715');
  const due = (on: string, kind: 'limit' | 'reply' = 'limit'): LetterSummary => ({
    ...quiet,
    id: asId<LetterId>(on),
    deadline: kind === 'reply' ? { kind, on: on as never } : { kind, on: on as never, code: 'permit-expiry' },
  });
  const [late, near, far, reply] = [
    due('2026-11-20'),
    due('2026-11-25'),
    due('2026-11-26'),
    due('2026-11-19', 'reply'),
  ];
  const order = lettersShown([reply, far, near, letterOf('l-distress-44d1aa90'), late], 'to-qualify', FAKE_TODAY);
  expect(order.map(({ id }) => id)).toEqual([
    '2026-11-20',
    '2026-11-25',
    'l-distress-44d1aa90',
    '2026-11-19',
    '2026-11-26',
  ]);
});

test('words of danger read badly stand among the urgent until somebody has decided', () => {
  const quiet = letterOf('l-longuenesse-09ab7715');
  const { judgement } = quiet;
  if (!judgement) throw new Error('not judged');
  const doubt = { code: 'oqtf', evidence: { text: 'EQTF', page: 1, box: null } } as const;
  const doubtful = { ...quiet, judgement: { ...judgement, doubts: [doubt] } };
  expect(lettersShown([doubtful], 'urgent', FAKE_TODAY)).toHaveLength(1);
  expect(lettersShown([{ ...doubtful, state: 'kept' }], 'urgent', FAKE_TODAY)).toHaveLength(0);
  const faint = { ...quiet, judgement: { ...judgement, doubts: [{ ...doubt, faint: true as const }] } };
  expect(lettersShown([faint], 'urgent', FAKE_TODAY)).toHaveLength(0);
});

test('after a decision: the next undecided below, else above, never the same, never a decided one', () => {
  const shown = lettersShown(LETTERS, 'all', FAKE_TODAY);
  for (const letter of shown) {
    const next = afterDeciding(shown, letter.id);
    expect(next).not.toBe(letter.id);
    expect(next === null || ['received', 'to-qualify'].includes(letterOf(next).state)).toBe(true);
  }
  const queue = lettersShown(LETTERS, 'to-qualify', FAKE_TODAY);
  expect(afterDeciding(queue, queue[1]?.id as LetterId)).toBe(queue[2]?.id);
  expect(afterDeciding(queue, queue.at(-1)?.id as LetterId)).toBe(queue.at(-2)?.id);
  expect(afterDeciding(queue.slice(0, 1), queue[0]?.id as LetterId)).toBeNull();
});

test('moving stays inside the list and starts at its top', () => {
  const queue = lettersShown(LETTERS, 'to-qualify', FAKE_TODAY);
  expect(neighbour(queue, null, 1)).toBe(queue[0]?.id);
  expect(neighbour(queue, queue[0]?.id ?? null, -1)).toBe(queue[0]?.id);
  expect(neighbour(queue, queue.at(-1)?.id ?? null, 1)).toBe(queue.at(-1)?.id);
  expect(neighbour([], null, 1)).toBeNull();
});

test('a row says how much is known of the prison', () => {
  const kinds = [
    'l-lille-81d0bb41',
    'l-unsure-7b3310fe',
    'l-nowhere-12aa90ff',
    'l-reading-71ccdd02',
    'l-failed-1b2c3d4e',
  ];
  expect(kinds.map((id) => prisonOf(letterOf(id)).kind)).toEqual(['known', 'unsure', 'unknown', 'unread', 'not-read']);
});

test('a decision starts from the proposal; an unsure prison is not preset', () => {
  const sure = initialForm(letterOf('l-lille-81d0bb41'), DIRECTORY);
  expect(sure).toMatchObject({ action: 'forward', teamId: 'lille-loos-sequedin' });
  expect(problemOf(sure)).toBeNull();
  const unsure = initialForm(letterOf('l-unsure-7b3310fe'), DIRECTORY);
  expect(unsure).toMatchObject({ action: null, teamId: null, establishmentId: null });
  expect(problemOf(unsure)).toBe('no-action');
  expect(problemOf({ ...unsure, action: 'forward' })).toBe('no-team');
  const urgent = initialForm(letterOf('l-oqtf-3f9a07c2'), DIRECTORY);
  expect(urgent).toMatchObject({ action: 'keep', teamId: 'maubeuge' });
});

test('choosing a prison follows the rules of the desk', () => {
  const letter = letterOf('l-nowhere-12aa90ff');
  const blank = initialForm(letter, DIRECTORY);
  expect(withPrison(blank, { id: AMIENS, name: 'x' }, letter, DIRECTORY)).toMatchObject({
    action: 'forward',
    teamId: 'amiens',
  });
  const uncovered = { id: asId<EstablishmentId>('centre-penitentiaire-de-fresnes'), name: 'x' };
  expect(withPrison(blank, uncovered, letter, DIRECTORY)).toMatchObject({ action: 'keep', teamId: null });
  const urgent = letterOf('l-oqtf-3f9a07c2');
  const moved = withPrison(initialForm(urgent, DIRECTORY), { id: AMIENS, name: 'x' }, urgent, DIRECTORY);
  expect(moved).toMatchObject({ action: 'keep', teamId: 'amiens' });
  const unread = letterOf('l-waiting-71ccdd03');
  expect(withPrison(initialForm(unread, DIRECTORY), { id: AMIENS, name: 'x' }, unread, DIRECTORY)).toMatchObject({
    action: null,
    teamId: 'amiens',
  });
});

test('coverage is that of the reception date', () => {
  const before = '2025-08-31' as CalendarDate;
  const first = '2025-09-01' as CalendarDate;
  expect(coverageView(DIRECTORY, LONGUENESSE, before)).toMatchObject({ team: null, next: { from: first } });
  expect(coverageView(DIRECTORY, LONGUENESSE, first)).toMatchObject({
    team: { id: 'longuenesse' },
    from: first,
    next: null,
  });
  const choices = teamChoices(DIRECTORY, LONGUENESSE, before);
  expect(choices.covering).toEqual([]);
  expect(choices.regional.map((team) => team.id)).toEqual(['nord-picardie']);
  expect(choices.others).toHaveLength(6);
});

test('evidence: one key a mark, the panel and the page agree', () => {
  const marks = evidenceMarks(letterOf('l-oqtf-3f9a07c2').judgement);
  expect(new Set(marks.map((mark) => mark.key)).size).toBe(marks.length);
  expect(marks.map((mark) => mark.kind)).toEqual(['signal', 'signal', 'signal', 'prison', 'person', 'person']);
  expect(marksOnPage(marks, 1)).toHaveLength(6);
  expect(marksOnPage(marks, 2)).toEqual([]);
  const [mark] = marks;
  if (!mark) throw new Error('no mark');
  expect(marksOnPage([{ ...mark, box: [0, 0, 0, 0] }], 1)).toEqual([]);
  const place = placeOf([124, 0, 248, 100], { width: 1240, height: 1000 });
  expect(Number.parseFloat(place.left)).toBeCloseTo(9.6, 5);
  expect(Number.parseFloat(place.width)).toBeCloseTo(20.8, 5);
  expect(Number.parseFloat(place.height)).toBeCloseTo(10.992, 5);
});

test('envelope and letter name two prisons: each with its words, and where it stands', () => {
  const { judgement } = letterOf('l-nowhere-12aa90ff');
  if (!judgement) throw new Error('not judged');
  const torn = {
    ...judgement,
    facingPrison: { id: AMIENS, name: 'MA d’Amiens', evidence: [{ text: 'MA Amiens', page: 2, box: null }] },
    otherPrison: { id: LONGUENESSE, name: 'CP de Longuenesse', evidence: [{ text: 'CP', page: 1, box: null }] },
  };
  const page = (number: number, role: 'letter' | 'envelope-back') => ({ page: number, role }) as never;
  const said = (pages: readonly never[]) =>
    evidenceMarks(torn, pages).flatMap(({ kind, label, text }) => (kind === 'caution' ? [`${label} « ${text} »`] : []));
  expect(said([page(1, 'envelope-back'), page(2, 'letter')])).toEqual([
    'Prison nommée\u00a0: MA d’Amiens, dans la lettre « MA Amiens »',
    'Autre prison, un transfert\u00a0? CP de Longuenesse, au dos de l’enveloppe « CP »',
  ]);
  expect(said([page(1, 'letter'), page(2, 'letter')])[1]).toMatch(/CP de Longuenesse « CP »$/);
  expect(prisonOf({ ...letterOf('l-nowhere-12aa90ff'), judgement: { ...torn, establishment: null } }).kind).toBe('two');
});

test('what must be looked at has its words: a situation, a doubtful word, a second prison', () => {
  const { judgement } = letterOf('l-oqtf-3f9a07c2');
  if (!judgement) throw new Error('not judged');
  const words = (text: string) => ({ text, page: 1, box: null });
  const cautions = evidenceMarks({
    ...judgement,
    situations: [{ code: 'open-case', evidence: null }],
    doubts: [
      { code: 'irtf', evidence: words('IPTF') },
      { code: 'release', evidence: words('ma sortie'), faint: true },
      // Said among the signals already.
      ...judgement.signals.slice(0, 1).map(({ code, evidence }) => ({ code, evidence, faint: true as const })),
    ],
    otherPrison: { id: AMIENS, name: 'MA d’Amiens', evidence: [words('MA Amiens')] },
    otherPlace: words('détenu au CP Miaux'),
    passages: [{ why: 'day', evidence: words('le 03/10/i26') }],
  }).filter(({ kind }) => kind === 'caution');
  expect(cautions.map(({ label, text }) => `${label} ${text}`)).toEqual([
    expect.stringContaining('un courrier attend une réponse'),
    expect.stringMatching(/^Sans doute, à vérifier.*retour.*IPTF$/),
    expect.stringMatching(/^Peut-être, à lire.*ma sortie$/),
    expect.stringMatching(/transfert.*MA d’Amiens MA Amiens$/),
    expect.stringMatching(/^Autre lieu.*détenu au CP Miaux$/),
    expect.stringMatching(/^Une date.*le 03\/10\/i26$/),
  ]);
});

test('the size fits the room, and steps never leave their bounds', () => {
  const page = { width: 1000, height: 2000 };
  expect(scaleOf('fit-width', page, { width: 500, height: 500 })).toBe(0.5);
  expect(scaleOf('fit-page', page, { width: 500, height: 500 })).toBe(0.25);
  expect(scaleOf(1.5, page, { width: 500, height: 500 })).toBe(1.5);
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 4, noNaN: true }), fc.constantFrom(1, -1), (scale, direction) => {
      const next = zoomed(scale, direction as 1 | -1);
      return next >= 0.1 && next <= 4 && (direction === 1 ? next >= scale : next <= scale);
    }),
  );
});

test('deadlines: the week ends on Sunday, and no letter is lost between groups', () => {
  const monday = FAKE_TODAY;
  expect([-1, 0, 1, 6, 7].map((days) => groupOf(addDays(monday, days), monday))).toEqual([
    'late',
    'today',
    'week',
    'week',
    'later',
  ]);
  const sunday = addDays(monday, 6);
  expect(groupOf(addDays(sunday, 1), sunday)).toBe('later');
  const groups = groupByDeadline(LETTERS, monday);
  expect(groups.flatMap(({ letters }) => letters)).toHaveLength(LETTERS.length);
  expect(groups.every(({ letters }) => letters.length > 0)).toBe(true);
});

test('a team form names what the desk would refuse', () => {
  const form = { name: ' ', kind: 'local', email: 'x@y', address: 'a\nb\nc\nd\ne\nf\ng', fallbackId: null } as const;
  expect(teamProblems(form)).toEqual({ name: true, email: true, address: true });
  expect(teamProblems({ ...form, name: 'Équipe', email: 'x@y.org', address: '' })).toEqual({
    name: false,
    email: false,
    address: false,
  });
  expect(newTeamId('Équipe prison de Douai !', DIRECTORY)).toBe('equipe-prison-de-douai');
  expect(newTeamId('Amiens', DIRECTORY)).toBe('amiens-2');
  expect(newTeamId('???', DIRECTORY)).toBe('equipe');
});

test('coverage needs a prison and an end after its beginning', () => {
  const from = '2026-01-02' as CalendarDate;
  expect(coverageProblem({ establishmentId: null, from: null, to: null })).toBe('no-prison');
  expect(coverageProblem({ establishmentId: AMIENS, from, to: addDays(from, -1) })).toBe('ends-before-start');
  expect(coverageProblem({ establishmentId: AMIENS, from, to: from })).toBeNull();
  const prison = ESTABLISHMENTS.find(({ id }) => id === LONGUENESSE);
  if (!prison) throw new Error('no such prison');
  expect(prisonTeam(DIRECTORY, prison, '2025-08-31' as CalendarDate)).toMatchObject({
    team: null,
    next: { from: '2025-09-01' },
  });
  expect(prisonTeam(DIRECTORY, prison, FAKE_TODAY).team?.id).toBe(asId<TeamId>('longuenesse'));
});

test('prisons are found by name, town, postal code, other names, without accents', () => {
  const all = searchablePrisons(ESTABLISHMENTS);
  const first = (typed: string): string | undefined => findPrisons(all, typed)[0]?.id;
  expect(first('amiens')).toBe('maison-d-arret-d-amiens');
  expect(first('59320')).toBe('centre-penitentiaire-de-lille-loos-sequedin');
  expect(first('SEQUEDIN')).toBe('centre-penitentiaire-de-lille-loos-sequedin');
  expect(first('ma dunk')).toBe('maison-d-arret-de-dunkerque');
  expect(first('saint omer')).toBe('centre-penitentiaire-de-longuenesse');
  expect(findPrisons(all, 'zzz')).toEqual([]);
  expect(findPrisons(all, ' ')).toHaveLength(187);
});

test('every prison is found by its own name, its town and each of its other names', () => {
  const all = searchablePrisons(ESTABLISHMENTS);
  for (const prison of ESTABLISHMENTS) {
    for (const typed of [prison.name, prison.city, ...prison.aliases]) {
      expect(findPrisons(all, typed), typed).toContain(prison);
    }
  }
});

test('passphrases: length and words make them good', () => {
  expect(strengthOf('abcdefg')).toBe('weak');
  expect(strengthOf('aaaaaaaaaaaaaaaaaaaaaa')).toBe('fair');
  expect(strengthOf('abcdefgh')).toBe('fair');
  expect(strengthOf('soleil lent bateau vert')).toBe('strong');
  expect(pairProblem('1234567', '1234567')).toBe('too-short');
  expect(pairProblem('12345678', '12345679')).toBe('mismatch');
  expect(pairProblem('12345678', '12345678')).toBeNull();
});

test('a page turned on the screen takes the room it needs and lies in it', () => {
  const page = { width: 200, height: 300 };
  expect([0, 90, 180, 270].map((turn) => turnedSize(page, turn as Turn).width)).toEqual([200, 300, 200, 300]);
  expect(turnOf(page, 0)).toBeUndefined();
  expect(turnOf(page, 90)).toBe('translate(300px, 0px) rotate(90deg)');
  expect(turnOf(page, 180)).toBe('translate(200px, 300px) rotate(180deg)');
  expect(turnOf(page, 270)).toBe('translate(0px, 200px) rotate(270deg)');
  expect(turnedOn(turnedOn(turnedOn(turnedOn(0))))).toBe(0);
});
