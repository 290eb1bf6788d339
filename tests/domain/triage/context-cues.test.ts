// What cues do: side, reach, words that end it, words that cancel it, words that swallow it. Cues of its own.
import { describe, expect, it } from 'vitest';
import { layOut } from '#shared/domain/reading/layout.ts';
import { linesOf } from '#shared/domain/reading/page-text.ts';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { byFamily, type ContextCue, type Undoing, undoingOf } from '#shared/domain/triage/context-cues.ts';
import { spotsOf } from '#shared/domain/triage/signal-dates.ts';
import { familyFinder } from '#shared/domain/triage/word-families.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';

const find = familyFinder({
  no: 'pas',
  article: 'de|d|une',
  but: 'mais',
  yet: 'pas encore',
  brother: 'mon frere',
  was: 'etait',
  undone: 'annule',
});
const receivedOn = '2026-03-10' as CalendarDate;

/** What the cues make of OQTF in that sentence. */
function of(sentence: string, cues: readonly ContextCue[]): Undoing {
  const lines = layOut(linesOf(pageOfText(sentence)), VOCABULARY.letter, VOCABULARY.months, receivedOn);
  const { spots } = spotsOf(lines);
  const keys = spots.map((spot) => spot.token.key);
  const start = keys.indexOf('oqtf');
  const hit = { start, end: start + 1, meaning: { code: 'oqtf' as const } };
  return undoingOf({ spots, spans: byFamily(find(keys)), hit, receivedOn, ownLetter: true }, cues);
}

const DENIED: ContextCue = { kind: 'denied', words: 'no', side: 'before', reach: 3, through: 'article' };
const UNDONE: ContextCue = { kind: 'undone', words: 'undone', side: 'after', reach: 20, stop: 'but' };

describe('cues beside words of danger', () => {
  it.each([
    ['Je n’ai pas d’OQTF ici.', [DENIED], 'surely'],
    ['Je n’ai pas reçu d’OQTF ici.', [DENIED], 'not'],
    ['Pas encore une OQTF ici.', [DENIED, { kind: 'none', words: 'yet', side: 'before', reach: 9 }], 'not'],
    ['Mon OQTF est annulé ici.', [UNDONE], 'surely'],
    ['Mon OQTF est là mais annulé ici.', [UNDONE], 'not'],
    ['Mon OQTF, annulé ici.', [UNDONE], 'not'],
    ['Mon OQTF, annulé ici.', [{ ...UNDONE, overPauses: true }], 'surely'],
    ['Une OQTF. Elle est annulé ici.', [UNDONE], 'not'],
    ['Mon frère a une OQTF ici.', [{ kind: 'others', words: 'brother', side: 'before', reach: 9 }], 'perhaps'],
    ['Il y avait une OQTF ici.', [{ kind: 'others', words: 'brother', side: 'before', reach: 9 }], 'not'],
    [
      'En 2019 c’était une OQTF.',
      [{ kind: 'past', words: 'was', side: 'before', reach: 3, together: 'old-year' }],
      'perhaps',
    ],
    [
      'En 2026 c’était une OQTF.',
      [{ kind: 'past', words: 'was', side: 'before', reach: 3, together: 'old-year' }],
      'not',
    ],
    ['Je n’ai pas d’OQTF ici.', [{ ...DENIED, of: ['itf'] }], 'not'],
    ['Je n’ai pas d’OQTF ici.', [{ ...DENIED, notOf: ['oqtf'] }], 'not'],
    ['Je n’ai pas d’OQTF, mon frère si.', [{ ...DENIED, unless: 'brother' }], 'not'],
  ] as const satisfies readonly (readonly [string, readonly ContextCue[], Undoing])[])('%s', (text, cues, expected) =>
    expect(of(text, cues)).toBe(expected),
  );
});
