// Every code a person may meet has its French sentence, and the typography is French.
import { expect, test } from 'vitest';
import { HISTORY_EVENTS } from '#main/ports/desk-store.ts';
import { contract } from '#shared/contract/index.ts';
import { HOLIDAYS } from '#shared/domain/deadlines/holidays.ts';
import { replyTarget } from '#shared/domain/deadlines/reply-target.ts';
import { FILE_ERROR_CAUSES, FILE_ERRORS } from '#shared/domain/letters/file-error.ts';
import { SUGGESTION_RULES } from '#shared/domain/triage/suggestion-rules.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type TeamId } from '#shared/kernel/ids.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import * as codes from '#shared/text/codes.ts';
import { closedDayName, closedDayTitle, shortStepText, stepText } from '#shared/text/counting.ts';
import { fullDate, instantText, longDate, untilText, weekdayDate } from '#shared/text/dates.ts';
import { errorText, hasErrorText, UNEXPECTED } from '#shared/text/errors.ts';
import { fileErrorText } from '#shared/text/file-errors.ts';
import { historyText } from '#shared/text/history.ts';
import { atPrison, shortPrisonName, teamInSentence, thePrison } from '#shared/text/in-sentence.ts';
import { reasonInFewWords, reasonText, suggestionTitle } from '#shared/text/reasons.ts';
import { counted, listed, typesetText } from '#shared/text/typeset.ts';
import * as ui from './all-texts.ts';

const names = {
  establishment: (id: string) => ESTABLISHMENTS.find((prison) => prison.id === id)?.name ?? null,
  team: (id: string) => (id === 'amiens' ? 'Équipe prison d’Amiens' : null),
};
const plain = (text: string): string => text.replace(/\u00a0/g, ' ').replace(/’/g, "'");

/** Every code that some procedure of the contract declares. */
const declaredCodes = (): readonly string[] => [
  ...new Set(
    Object.values(contract).flatMap((part) => Object.values(part).flatMap((one) => Object.keys(one['~orpc'].errorMap))),
  ),
];

test('every declared error of the contract has its own sentence; others a general one', () => {
  const found = declaredCodes();
  expect(found.length).toBeGreaterThan(15);
  expect(found.filter((code) => !hasErrorText(code))).toEqual([]);
  expect(errorText('some/other')).toBe(UNEXPECTED);
});

test('every file error and every cause has a sentence of its own', () => {
  const sentences = [
    ...FILE_ERRORS.map((code) => fileErrorText({ code, cause: null, facts: {} })),
    ...FILE_ERROR_CAUSES.map((cause) => fileErrorText({ code: 'file/damaged', cause, facts: {} })),
  ];
  expect(new Set(sentences).size).toBe(FILE_ERRORS.length + FILE_ERROR_CAUSES.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
});

test('every rule of the suggestion is a sentence, with and without its facts', () => {
  const facts = {
    establishment: 'maison-d-arret-d-amiens',
    team: 'amiens',
    from: '2025-09-01',
    sender: 'spip',
    signals: 'oqtf,retention',
    situations: 'secrecy,minor',
    last: '2025-12-31',
  };
  const said = SUGGESTION_RULES.map((rule) => plain(reasonText({ rule, facts }, names)));
  expect(new Set(said).size).toBe(SUGGESTION_RULES.length);
  for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}[^{}]*[.]$/u);
  for (const rule of SUGGESTION_RULES) {
    expect(reasonText({ rule, facts: {} }, names)).not.toMatch(/undefined|null|\[object/);
    expect(reasonInFewWords({ rule, facts }) ?? 'Su').toMatch(/^\p{Lu}.{1,38}$/u);
    expect(reasonInFewWords({ rule, facts: {} }) ?? '').not.toMatch(/undefined|null|\[object/);
  }
  expect(plain(reasonText({ rule: 'team-covers', facts }, names))).toBe(
    "L'équipe prison d'Amiens intervenait à la maison d'arrêt d'Amiens à la réception du courrier.",
  );
  expect(plain(reasonText({ rule: 'outside-request', facts }, names))).toContain('(SPIP)');
  const forward = { action: 'forward', team: { id: asId<TeamId>('amiens'), email: 'a@b.fr' }, reasons: [] } as const;
  expect(plain(suggestionTitle(forward, names))).toBe("Transférer à l'équipe prison d'Amiens");
});

test('every event of the history is a sentence', () => {
  for (const event of HISTORY_EVENTS) {
    expect(historyText(event, { team: 'amiens', code: 'page/unreadable' }, names)).toMatch(/^\p{Lu}.*\.$/u);
  }
});

test('no name of a closed list is missing', () => {
  for (const table of Object.values(codes)) {
    if (typeof table === 'function') continue;
    for (const name of Object.values(table)) expect(name.trim()).not.toBe('');
  }
  for (const holiday of HOLIDAYS) {
    expect(closedDayName(holiday)).not.toBe(holiday);
    expect(closedDayTitle(holiday)).toMatch(/^\p{Lu}/u);
  }
  expect(['easter-monday', 'armistice-1918', 'christmas'].map(closedDayTitle)).toEqual([
    'Lundi de Pâques',
    'Armistice de 1918',
    'Noël',
  ]);
});

test('dates are said in French', () => {
  const day = '2025-09-01' as CalendarDate;
  expect(longDate(day)).toBe('1er septembre 2025');
  expect(fullDate(day)).toBe('lundi 1er septembre 2025');
  expect(weekdayDate('2026-11-23' as CalendarDate)).toBe('lun. 23 nov.');
  const today = '2026-11-23' as CalendarDate;
  const until = (date: string): string => plain(untilText(date as CalendarDate, today));
  expect(['2026-11-22', '2026-11-21', '2026-11-23', '2026-11-24', '2026-11-26'].map(until)).toEqual([
    'en retard de 1 jour',
    'en retard de 2 jours',
    "aujourd'hui",
    'demain',
    'dans 3 jours',
  ]);
  expect(instantText('pas une date')).toBe('pas une date');
});

test('the count of a deadline is said step by step', () => {
  // 5 August + 10 is Saturday 15 August, a holiday too.
  const { steps } = replyTarget('2026-08-05' as CalendarDate);
  expect(steps.map((step) => plain(`${stepText(step).label} · ${stepText(step).day}`))).toEqual([
    'Reçu · mercredi 5 août 2026',
    'Réponse due, 10 jours après · samedi 15 août 2026',
    'Fermé, on recule · samedi 15 août 2026',
    'Répondre au plus tard · vendredi 14 août 2026',
  ]);
  const ascension = replyTarget('2026-05-04' as CalendarDate).steps.map((step) => plain(shortStepText(step).label));
  expect(ascension).toContain("Férié (l'Ascension), on recule");
});

test('names go into sentences with their article', () => {
  expect(plain(teamInSentence('Équipe prison d’Amiens'))).toBe("l'équipe prison d'Amiens");
  expect(teamInSentence('La Cimade Nord Picardie')).toBe('La Cimade Nord Picardie');
  expect(atPrison('Centre pénitentiaire de Fresnes')).toBe('au centre pénitentiaire de Fresnes');
  expect(atPrison("Maison d'arrêt d'Amiens")).toBe("à la maison d'arrêt d'Amiens");
  expect(plain(thePrison('Établissement public de santé national de Fresnes'))).toMatch(/^l'établissement/);
  expect(shortPrisonName('Centre pénitentiaire du Mans-Les Croisettes', 'CP')).toBe('CP Le Mans-Les Croisettes');
  expect(shortPrisonName("Maison d'arrêt d'Amiens", 'MA')).toBe('MA Amiens');
  for (const { name, type } of ESTABLISHMENTS) expect(shortPrisonName(name, type).length).toBeGreaterThan(3);
});

test('typography: no ordinary space before double signs, no straight apostrophe inside words', () => {
  expect(typesetText("L'équipe « Lille » : oui ! 5 %")).toBe('L’équipe «\u00a0Lille\u00a0»\u00a0: oui\u00a0! 5\u00a0%');
  expect(counted(0, 'courrier', 'courriers')).toBe('0\u00a0courrier');
  expect(counted(2, 'courrier', 'courriers')).toBe('2\u00a0courriers');
  expect(listed(['a', 'b', 'c'])).toBe('a, b et c');
  const faulty = ui.everyText().filter((text) => / [:;!?»]|« |\p{L}'\p{L}|\.\.\./u.test(text));
  expect(faulty).toEqual([]);
  expect(ui.everyText().length).toBeGreaterThan(200);
});
