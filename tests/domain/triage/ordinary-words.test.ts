// Everyday sentences that look like danger by a letter or two must not raise an alarm, and danger misread by a letter
// or two must. Sentences are invented.
import { describe, expect, test } from 'vitest';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { judge } from '#shared/domain/triage/judge.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';

const codesIn = (text: string): string[] =>
  judge({
    pages: [pageOfText(text)],
    receivedOn: '2026-11-20' as CalendarDate,
    establishments: ESTABLISHMENTS,
    vocabulary: { ...VOCABULARY, classifier: null },
  }).signals.map((signal) => signal.code);

describe('no alarm', () => {
  test.each([
    'Je voudrais savoir si vous pouvez me prendre en charge.',
    'Il m’a dit de me prendre un avocat, je suis épuisé.',
    'Le courrier adressé par mon avocat est arrivé.',
    'J’ai peur d’être exposé à des ennuis.',
    'On m’a expliqué que vous pouvez aider.',
    'Pouvez-vous me rendre mes papiers et me défendre ?',
    'Je suis en détention depuis le mois de mars.',
    'Ma relation avec ma femme est bonne, elle attend une pension.',
    'Il faut le libre accord de la direction.',
  ])('%s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });
});

describe('alarm although misread', () => {
  test.each([
    ['je veux me pendre', 'distress'],
    ['je fais une gréve de la fain', 'distress'],
    ['on va m’emmener au centre de rétenlion', 'retention'],
    ['j’ai reçu une obligatlon de quiter le territoire', 'oqtf'],
    ['le préfet a pris un arrêté d’expulslon', 'expulsion'],
  ])('%s', (text, code) => {
    expect(codesIn(text)).toContain(code);
  });
});
