// How the letters of a language follow one another, and how well a word fits. Tolerates misread letters: most groups of
// three of a misread word are still right. Says nothing of which language a page is in.
import { fold } from '../../kernel/fold.ts';

/** ISO 639-1 code → a page of ordinary prose. */
export type LanguageSamples = Readonly<Record<string, string>>;

/** How likely every group of three letters is, as a natural logarithm. */
export type LanguageProfile = { readonly likelihood: ReadonlyMap<string, number>; readonly unseen: number };

/** Groups that a sample of this size lacks although the language has them: each counts as if seen this many times. */
const UNSEEN = 0.35;
/** Groups of three that any of these languages may use, about: a share of the 27³ that are possible. */
const POSSIBLE = 4000;

/** Folded words of letters alone: « l’aide, » gives `l` and `aide`. */
export const lettersOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z]+/)
    .filter((token) => token !== '');

/** Groups of three letters of a folded word, its edges written `_`. */
function groupsOf(token: string): string[] {
  const padded = `_${token}_`;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3));
}

export function profileOf(sample: string): LanguageProfile {
  const counts = new Map<string, number>();
  let total = 0;
  for (const group of lettersOf(sample).flatMap(groupsOf)) {
    counts.set(group, (counts.get(group) ?? 0) + 1);
    total += 1;
  }
  const all = total + UNSEEN * POSSIBLE;
  const likelihood = new Map([...counts].map(([group, count]) => [group, Math.log((count + UNSEEN) / all)]));
  return { likelihood, unseen: Math.log(UNSEEN / all) };
}

/** Mean logarithm of the likelihood of the groups of these words; −∞ for no group. */
export function fitOf(tokens: readonly string[], profile: LanguageProfile): number {
  const groups = tokens.flatMap(groupsOf);
  if (groups.length === 0) return Number.NEGATIVE_INFINITY;
  const sum = groups.reduce((total, group) => total + (profile.likelihood.get(group) ?? profile.unseen), 0);
  return sum / groups.length;
}
