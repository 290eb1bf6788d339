// The same prison named once more, too badly read to count alone: beside the date, in the line of the postal code, on
// the other side of an envelope. Two bad readings of one name are better than one.
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf, type Token } from '../reading/page-text.ts';
import { type Clues, note, strengthOf } from './clues.ts';
import type { Establishment } from './establishment.ts';
import { type Gazetteer, typedTolerance } from './gazetteer.ts';
import { OF_NUMBER } from './other-words.ts';

/** Words that already spoke for an establishment: they are no echo of themselves. */
export type Heard = ReadonlyMap<Establishment, ReadonlySet<Token>>;

const weightOf = (worth: number): number => (worth >= 6 ? 0.6 : worth >= 4 ? 0.45 : worth >= 3 ? 0.35 : 0.2);
const LEAST_WORTH = 1.5;
const LEAST_HEARD = 0.15;
const MOST_HEARD = 3;
const MOST_WORDS = 4;

type Echo = { readonly worth: number; readonly line: LaidOutLine; readonly tokens: readonly Token[] };

/** What the words say at best of the names: the length less what was misread. */
function worthOf(text: string, names: readonly string[]): number {
  let best = 0;
  for (const name of names) {
    const limit = Math.min(typedTolerance(name.length), (name.length - LEAST_WORTH) / 2.2);
    if (Math.abs(name.length - text.length) > limit + 1) continue;
    best = Math.max(best, name.length - 2.2 * lookAlikeDistance(text, name, limit));
  }
  return best;
}

function bestEcho(lines: readonly LaidOutLine[], names: readonly string[], own: ReadonlySet<Token>): Echo | null {
  let best: Echo | null = null;
  const longest = Math.max(...names.map((name) => name.length)) + 4;
  for (const line of lines) {
    for (let start = 0; start < line.tokens.length; start++) {
      let text = '';
      for (let end = start + 1; end <= Math.min(line.tokens.length, start + MOST_WORDS); end++) {
        const token = line.tokens[end - 1];
        // « Écroué » beside « Toul » is no second naming of Écrouves.
        if (!token || own.has(token) || OF_NUMBER.test(token.key)) break;
        text += token.key;
        if (text.length > longest) break;
        const worth = worthOf(text, names);
        if (worth > (best?.worth ?? LEAST_WORTH)) best = { worth, line, tokens: line.tokens.slice(start, end) };
      }
    }
  }
  return best;
}

/** Notes what the lines outside the letter's body and the recipient's address repeat of prisons already heard of. */
export function noteEchoes(clues: Clues, lines: readonly LaidOutLine[], gazetteer: Gazetteer, heard: Heard): void {
  const frame = lines.filter(({ role }) => role !== 'recipient' && role !== 'body');
  const likely = [...clues]
    .map(([establishment, kinds]) => ({ establishment, strength: strengthOf(kinds) }))
    .filter(({ strength }) => strength >= LEAST_HEARD)
    .sort((a, b) => b.strength - a.strength)
    .slice(0, MOST_HEARD);
  for (const { establishment } of likely) {
    const names = establishment && gazetteer.keysOf.get(establishment);
    if (!establishment || !names || names.length === 0) continue;
    const echo = bestEcho(frame, names, heard.get(establishment) ?? new Set());
    if (!echo) continue;
    const evidence = evidenceOf(
      echo.line.page,
      echo.tokens.map(({ word }) => word),
    );
    note(clues, establishment, { clue: 'echo', weight: weightOf(echo.worth), evidence });
  }
}
