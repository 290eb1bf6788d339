// Who writes: weighed from formulas by their place on the page. A table says which words speak for whom.
import { fold } from '../../kernel/fold.ts';
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

/** « Mon mari Nabil ARZUMANIAN est actuellement incarcéré »: names between keep a phrase from being found. */
const RELATIVE =
  /\b(?:mon|ma|notre) (?:mari|fils|frere|conjointe?|compagn(?:on|e)|pere|epou(?:x|se)|cousine?|neveu|oncle|femme|fille|soeur|mere)(?: [a-z'-]+){1,4}? (?:est|a ete|se trouve|purge)(?: actuellement| toujours| en ce moment)? (?:incarceree?|detenue?|ecrouee?|emprisonnee?|en prison|en detention|une peine)\b/;
const RELATIVE_WEIGHT = 5;

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
  const body = lines.filter(({ role }) => role === 'body').map(({ text }) => text);
  if (RELATIVE.test(body.join(' '))) scores.set('family', RELATIVE_WEIGHT);
  for (const { sender, weight } of heard.values()) scores.set(sender, (scores.get(sender) ?? 0) + weight);
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < LEAST || best[1] - (second?.[1] ?? 0) < LEAST_LEAD) return 'unknown';
  return best[0];
}
