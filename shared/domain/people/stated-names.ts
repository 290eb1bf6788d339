// The writer's own name as the letter says it: « je m'appelle X Y » in its many spellings, « moi c'est X Y », a name that
// begins the letter, a signature.
import { fold } from '../../kernel/fold.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { rememberedFor } from '../../kernel/remembered.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import type { Word } from '../reading/reading.ts';
import { keyOf, nameRun, type Source, sourceOf, TITLE } from './name-source.ts';
import { bareWord, isNameWord, type NameWords } from './name-words.ts';
import { isGiven } from './split-name.ts';

const SAYS =
  /^(?:(?:je|j)?m?[ae]p+[ae]?l+(?:e|es|er|ai)?|jm?apel|nom+e|soussignee?|llamo|chiamo|chamo|numesc|nom|name|nome|nen)$/;
const LIKELY: readonly string[] = ['appelle', 'mappelle', 'soussigne'];
const MOST_MISREAD = 1.2;
const SHORTEST_MISREAD = 6;
/** « J'appelle X », « il s'appelle X » and « leur nom » are somebody else. */
const NOT_OWN = /^(?:j|s|se|il|elle|son|sa|ses|leur|leurs|votre|son|t|te|tu|au|le|un|ce|de|du|d|sous|meme)$/;
const SKIPPED = /^(?:est|c|cest|ce|is|complet|e|na|este|)$/;
const MOST_SKIPPED = 3;

/** « je suis X Y », « moi c'est X Y »: as often something else follows. */
const SUGGESTS =
  /(?:^|[^a-z])(?:moi|m?oi c'? ?e?s?t?|moi ce|je suis|je sui|jsuis|jsui|chui|i am|i'm|soy|sono|sunt|eu sunt|je me presente ?:?|mwen se)$/;
const IS = /(?:^|[.,!?:] |bonjour |bonjou |messieu dame,? )c'? ?est$/;

const isLikely = rememberedFor((key, words: readonly string[]): boolean =>
  words.some((word) => lookAlikeDistance(key, word, MOST_MISREAD) <= MOST_MISREAD),
);

/** The word as the line has it folded, in the parts that an apostrophe makes: « m'appelle » → `m`, `appelle`. */
const partsAt = ({ text, starts }: LaidOutLine, at: number): string[] =>
  text
    .slice(starts[at], (starts[at + 1] ?? text.length + 1) - 1)
    .split(/['’]/)
    .map((part) => part.replace(/[^a-z]/g, ''));

function says(line: LaidOutLine, at: number): boolean {
  const own = partsAt(line, at);
  const last = own.at(-1) ?? '';
  const isSaid =
    SAYS.test(last) || SAYS.test(own.join('')) || (last.length >= SHORTEST_MISREAD && isLikely(last, LIKELY));
  if (!isSaid) return false;
  const before = own.length > 1 ? own[0] : at > 0 ? partsAt(line, at - 1).join('') : '';
  return !NOT_OWN.test(before ?? '');
}

/** Where the name begins behind the words that announce it. */
function behind({ words }: LaidOutLine, at: number): number {
  let next = at + 1;
  while (
    next < words.length &&
    next - at <= MOST_SKIPPED &&
    (SKIPPED.test(keyOf(words[next])) || TITLE.test(keyOf(words[next])))
  )
    next += 1;
  return next;
}

/** « Je m'appelle X Y », « je soussigné X Y ». */
export function fromSentence(lines: readonly LaidOutLine[], names: NameWords): Source[] {
  return lines.flatMap((line) => {
    if (line.role === 'recipient') return [];
    return line.words.flatMap((_, at) => {
      if (!says(line, at)) return [];
      const run = nameRun(line.words, behind(line, at), names);
      return run.length >= 2 ? sourceOf(line.page, run, names, 0.85, true) : [];
    });
  });
}

const SAID_LENGTH = 30;
/** What stands before a word; a cut is no beginning of a line. */
function saidBefore({ text, starts }: LaidOutLine, at: number): string {
  const end = Math.max(0, (starts[at] ?? 0) - 1);
  return end > SAID_LENGTH ? `_${text.slice(end - SAID_LENGTH, end)}` : text.slice(0, end);
}

const OPENING_LINES = 3;
const endsPart = (word: Word | undefined): boolean => word === undefined || /[.!?:,]$/.test(word.text);

/** « Moi c'est X Y », « je suis X Y », « X Y, 29 ans » at the beginning: only where known names tell that it is one. */
export function fromOpening(lines: readonly LaidOutLine[], names: NameWords): Source[] {
  const body = lines.filter(({ role }) => role === 'body');
  return body.flatMap((line, index) =>
    line.words.flatMap((word, at) => {
      if (!isNameWord(word, names)) return [];
      const said = saidBefore(line, at);
      const isSaid = SUGGESTS.test(said) || (IS.test(said) && index < OPENING_LINES);
      const before = at > 0 ? line.words[at - 1] : body[index - 1]?.words.at(-1);
      const isFirst = index < OPENING_LINES && endsPart(before);
      if (!(isSaid || isFirst)) return [];
      const run = nameRun(line.words, at, names);
      const isApart = endsPart(run.at(-1)) || run.at(-1) === line.words.at(-1);
      if (run.length < 2 || !(isSaid || isApart)) return [];
      return sourceOf(line.page, run, names, isSaid ? 0.74 : 0.66, true).filter(({ parts }) => parts.surname !== null);
    }),
  );
}

const LAST_LINES = 4;
const LEAD = /^(?:pour|signe|signee|par|m|mr|mme|mlle|monsieur|madame|mademoiselle)$/;
const FOLLOWS = /^(?:n?d?ecroue?|n|no|num|numero|le|fait|matricule|\d.*|)$/;
const isInitial = (word: Word | undefined): boolean =>
  /^(?:\p{Lu}\p{Ll}?\.|\p{Lu}|\p{Lu}\.-?\p{Lu}\.|\p{Lu}{2}\.?)$/u.test((word?.text ?? '').replace(/,$/, ''));

type Signed = { readonly run: readonly Word[]; readonly initials: boolean };

const isFamilyWord = (word: Word, names: NameWords): boolean =>
  /^\p{Lu}{3}/u.test(word.text) || names.surnames.includes(fold(bareWord(word.text)));

/** A name that begins at `from` and that nothing but a number, a date or the end follows. */
function signedAt({ words }: LaidOutLine, from: number, names: NameWords): Signed | null {
  let initials = false;
  const run: Word[] = [];
  let index = from;
  for (; index < words.length; index++) {
    const word = words[index] as Word;
    const isFirstGiven = run.length === 0 && isGiven(fold(bareWord(word.text)), names);
    // « K. Joseph », « DIALLO ML »; « Fever H. » is a given name.
    if (isInitial(word) && !isGiven(fold(bareWord(word.text)), names)) {
      if (run.length === 0 ? bareWord(word.text).length === 1 : isFamilyWord(run[0] as Word, names)) initials = true;
      else if (run.length === 0) break;
    } else if (isNameWord(word, names) || isFirstGiven) run.push(word);
    else break;
    if (/[,;)]$/.test(word.text) || (/[.!]$/.test(word.text) && !isInitial(word))) {
      index += 1;
      break;
    }
  }
  const after = words[index];
  const closed =
    after === undefined ||
    /[,;.]$/.test(words[index - 1]?.text ?? '') ||
    FOLLOWS.test(keyOf(after)) ||
    /^[([—–-]/.test(after.text);
  return closed && run.length > 0 && run.length <= MOST_SIGNED ? { run, initials } : null;
}
const MOST_SIGNED = 4;

function signatureOf(line: LaidOutLine, names: NameWords): Source[] {
  return line.words.flatMap((_, at) => {
    let from = at;
    if (at > 0 && !/[.!,–—]$/.test(line.words[at - 1]?.text ?? '')) return [];
    if (at > 0 && isInitial(line.words[at - 1])) return [];
    while (LEAD.test(keyOf(line.words[from]))) from += 1;
    const signed = signedAt(line, from, names);
    if (!signed) return [];
    const { run, initials } = signed;
    if (run.length >= 2) return sourceOf(line.page, run, names, 0.62, true);
    const [only] = run;
    if (!only) return [];
    // One word in small letters is a given name as often as a surname.
    const upper = /^\p{Lu}{3}/u.test(only.text) && line.words.length <= MOST_SIGNED;
    const isFamily = initials && bareWord(only.text).length >= 3 && !/^\p{Ll}/u.test(only.text);
    if (!upper && !isFamily) return [];
    const parts = { surname: bareWord(only.text).toUpperCase(), givenNames: null };
    const given = isGiven(fold(bareWord(only.text)), names);
    return given && !isInitial(line.words[from])
      ? []
      : [{ page: line.page, words: run, trust: isFamily ? 0.6 : 0.5, parts }];
  });
}

/** The last lines: a name alone, with its number or the day. Trusted little, but it confirms others. */
export const fromSignature = (lines: readonly LaidOutLine[], names: NameWords): Source[] =>
  lines
    .slice(-LAST_LINES)
    .flatMap((line) => (line.role === 'recipient' || line.role === 'head' ? [] : signatureOf(line, names)));

/** « J. Kervin » tells which word of « Kervin Joseph » is the surname. */
export const familyInitials = (signed: readonly Source[]): string[] =>
  signed.flatMap(({ words, parts }) => (words.length === 1 && parts.surname ? [parts.surname] : []));
