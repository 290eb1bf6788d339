// Words that resemble those of a particular situation, read too badly to say so: « je veux nii plainredi votre
// hiuivohe ». A complaint about the team must not reach the team.
import { fold } from '../../kernel/fold.ts';
import { type PhraseIndex, phraseIndex } from '../../kernel/phrase-index.ts';
import type { SenderKind, SituationCode } from './judgement.ts';
import { sameSentence, type TextSpot } from './signal-dates.ts';

type Meaning = { readonly code: SituationCode | null; readonly part: 'phrase' | 'about'; readonly needs: boolean };
export type DoubtfulSituationIndex = PhraseIndex<Meaning>;

export type DoubtfulSituations = {
  readonly rows: readonly {
    readonly code: SituationCode;
    readonly phrases: readonly string[];
    /** The phrases count only near one of these in the same sentence. */
    readonly about?: readonly string[];
  }[];
  /** What looks like these and is none: the better match wins. */
  readonly notDoubtful: readonly string[];
};

const tolerance = (length: number): number => Math.min(6, length * 0.27);

const keyOf = (phrase: string): string => fold(phrase).replace(/[^a-z0-9]/g, '');

export function buildDoubtfulSituationIndex({ rows, notDoubtful }: DoubtfulSituations): DoubtfulSituationIndex {
  const entry = (phrase: string, meaning: Meaning) => ({ key: keyOf(phrase), meaning });
  return phraseIndex<Meaning>(
    [
      ...rows.flatMap(({ code, phrases, about }) =>
        phrases.map((one) => entry(one, { code, part: 'phrase', needs: about !== undefined })),
      ),
      ...rows.flatMap(({ code, about }) =>
        (about ?? []).map((one) => entry(one, { code, part: 'about', needs: false })),
      ),
      ...notDoubtful.map((one) => entry(one, { code: null, part: 'phrase', needs: false })),
    ],
    tolerance,
  );
}

const NEAR = 16;

/** The words of each doubtful situation, at most one a code; none of `found`, which are certain. */
export function doubtfulSituationsIn(
  spots: readonly TextSpot[],
  index: DoubtfulSituationIndex,
  sender: SenderKind,
  found: ReadonlySet<SituationCode>,
): (readonly TextSpot[])[] {
  if (sender !== 'detained' && sender !== 'unknown') return [];
  const all = index
    .search(spots.map(({ token }) => token.key))
    .filter(({ start }) => spots[start]?.line.role === 'body')
    .map((match) => ({ ...match, worth: match.phrase.key.length - 2.2 * match.cost }))
    .sort((a, b) => b.worth - a.worth);
  const others = all.filter(({ phrase }) => phrase.meaning.code === null);
  const doubtful = new Map<SituationCode, readonly TextSpot[]>();
  for (const { start, end, phrase, worth } of all) {
    const { code, part, needs } = phrase.meaning;
    if (code === null || part === 'about' || found.has(code) || doubtful.has(code)) continue;
    if (!sameSentence(spots, start, end - 1)) continue;
    if (others.some((other) => other.worth >= worth && other.start < end && start < other.end)) continue;
    const about = all.some((other) => {
      const { code: whose, part: what } = other.phrase.meaning;
      if (whose !== code || what !== 'about') return false;
      const [from, to] = other.start < start ? [other.end - 1, start] : [end - 1, other.start];
      return to - from <= NEAR && sameSentence(spots, from, Math.max(from, to));
    });
    if (!needs || about) doubtful.set(code, spots.slice(start, end));
  }
  return [...doubtful.values()];
}
