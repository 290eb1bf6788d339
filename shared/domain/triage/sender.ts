// Who writes: weighed from formulas by their place on the page. A table says which words speak for whom.
import { fold } from '../../kernel/fold.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { type PhraseIndex, phraseIndex } from '../../kernel/phrase-index.ts';
import type { LaidOutLine, LineRole } from '../reading/layout.ts';
import type { SenderKind } from './judgement.ts';

/** `place`: where on the page the words speak; `frame` is the head and the end of the letter. */
export type CuePlace = 'any' | 'head' | 'frame' | 'body';

/** These words speak for that sender with that weight: 1 is a hint, 4 nearly settles it. */
export type SenderCue = {
  readonly sender: Exclude<SenderKind, 'unknown'>;
  readonly weight: number;
  readonly place: CuePlace;
  readonly phrases: readonly string[];
};

type Meaning = Pick<SenderCue, 'sender' | 'weight' | 'place'> & { readonly cue: number };
export type SenderIndex = PhraseIndex<Meaning>;

const tolerance = (length: number): number => (length <= 5 ? 0 : length <= 9 ? 1 : Math.min(4, length * 0.14));

const LEAST = 2;
const LEAST_LEAD = 0.8;

export const buildSenderIndex = (cues: readonly SenderCue[]): SenderIndex =>
  phraseIndex(
    cues.flatMap(({ sender, weight, place, phrases }, cue) =>
      phrases.map((phrase) => ({
        key: fold(phrase).replace(/[^a-z0-9]/g, ''),
        meaning: { sender, weight, place, cue },
      })),
    ),
    tolerance,
  );

const speaks = (place: CuePlace, role: LineRole): boolean => {
  if (role === 'recipient') return false;
  if (place === 'any') return true;
  if (place === 'body') return role === 'body';
  if (place === 'head') return role === 'head' || role === 'date';
  return role !== 'body';
};

const RELATIVES =
  'mari fils frere conjoint conjointe compagnon compagne pere epoux epouse cousin cousine neveu oncle femme fille soeur mere';
const HELD = 'incarcere incarceree detenu detenue ecroue ecrouee emprisonne emprisonnee';
const near = (key: string, words: string, limit: number): boolean =>
  words.split(' ').some((word) => lookAlikeDistance(key, word, limit) <= limit);
const RELATIVE_WEIGHT = 5;
const MOST_BETWEEN = 6;

/** « Mon mari Nabil ARZUMANIAN est incarcéré »: names between keep a phrase from being found. */
function speaksOfRelative(lines: readonly LaidOutLine[]): boolean {
  const keys = lines.filter(({ role }) => role === 'body').flatMap(({ tokens }) => tokens.map(({ key }) => key));
  return keys.some((key, at) => {
    if (!/^(?:[mh][aeocn]n?|notre)$/.test(key) || !near(keys[at + 1] ?? '', RELATIVES, 0.7)) return false;
    const after = keys.slice(at + 2, at + 2 + MOST_BETWEEN);
    const held = after.findIndex((word) => near(word.replace(/^est(?=.{6})/, ''), HELD, 1.4));
    // A name stands between, and nobody says « je ».
    return held > 1 && !after.slice(0, held).some((word) => /^(?:je?|suis|me|moi|et)$/.test(word));
  });
}

/** The sender, or 'unknown' when nothing speaks loudly or two speak alike. */
export function senderOf(lines: readonly LaidOutLine[], index: SenderIndex): SenderKind {
  const spots = lines.flatMap((line) => line.tokens.map((token) => ({ token, line })));
  const heard = new Map<number, Meaning>();
  for (const match of index.search(spots.map((spot) => spot.token.key))) {
    const line = spots[match.start]?.line;
    if (line && speaks(match.phrase.meaning.place, line.role))
      heard.set(match.phrase.meaning.cue, match.phrase.meaning);
  }
  const scores = new Map<SenderKind, number>();
  if (speaksOfRelative(lines)) scores.set('family', RELATIVE_WEIGHT);
  for (const { sender, weight } of heard.values()) scores.set(sender, (scores.get(sender) ?? 0) + weight);
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < LEAST || best[1] - (second?.[1] ?? 0) < LEAST_LEAD) return 'unknown';
  return best[0];
}
