// The name of the detained person: from labels, from the head of a letter, from a sentence, from what a lawyer or an
// authority calls them, or from the signature. Each source has its own trust.
import { fold } from '../../kernel/fold.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf } from '../reading/page-text.ts';
import type { Word } from '../reading/reading.ts';
import type { Evidence, SenderKind } from '../triage/judgement.ts';
import { bareWord, isNameWord, type NameParts, type NameWords, splitName } from './name-words.ts';

export type FoundName = NameParts & { readonly confidence: number; readonly evidence: Evidence };

type Source = {
  readonly words: readonly Word[];
  readonly parts: NameParts;
  readonly trust: number;
  readonly page: number;
};

const TITLE = /^(?:m|mr|mme|mlle|monsieur|madame|mademoiselle|nomme|nommee)$/;
const MOST_WORDS = 5;

/** Words that may be a name from `from` on; a comma, an end or a label stops. */
function nameRun(words: readonly Word[], from: number, names: NameWords): Word[] {
  const run: Word[] = [];
  for (let index = from; index < words.length && run.length < MOST_WORDS; index++) {
    const word = words[index];
    if (!word || !isNameWord(word, names)) break;
    run.push(word);
    if (/[,;:.!?)]$/.test(word.text)) break;
  }
  return run;
}

const source = (page: number, words: readonly Word[], names: NameWords, trust: number): Source[] =>
  words.length === 0
    ? []
    : [
        {
          page,
          words,
          trust,
          parts: splitName(
            words.map((word) => word.text),
            names,
          ),
        },
      ];

const keyOf = (word: Word | undefined): string => fold(bareWord(word?.text ?? '')).replace(/[^a-z0-9-]/g, '');

/** « NOM : X  PRÉNOM : Y » on one line or two. */
function fromLabels(lines: readonly LaidOutLine[], names: NameWords): Source[] {
  let surname: Word[] = [];
  let given: Word[] = [];
  let page = 1;
  for (const line of lines.filter((one) => one.role !== 'body')) {
    line.words.forEach((word, index) => {
      const key = keyOf(word);
      let next = index + 1;
      while (/^(?:et|prenoms?|)$/.test(keyOf(line.words[next])) && next < line.words.length) next += 1;
      if (key === 'nom' && surname.length === 0) surname = nameRun(line.words, next, names);
      if (/^prenoms?$/.test(key) && given.length === 0) given = nameRun(line.words, next, names);
      if (surname.length > 0) page = line.page;
    });
  }
  const text = (words: readonly Word[]): string | null => words.map((word) => bareWord(word.text)).join(' ') || null;
  const family = text(surname);
  if (!family) return [];
  const first = text(given);
  if (surname.length > 1 && (!first || given[0] === surname[0])) return source(page, surname, names, 0.9);
  const givenNames = first && splitName(['X', first.toLowerCase()], names).givenNames;
  return [{ page, words: [...surname, ...given], trust: 0.93, parts: { surname: family.toUpperCase(), givenNames } }];
}

const LEAD = /^(?:exp|expediteur|expeditrice|de|m|mr|mme|mlle|monsieur|madame)$/;
const TAIL =
  /^(?:n?d?ecroue?|n|no|num|numero|ne|nee|se|alias|cell|cellule|bat|batiment|matricule|ma|mah|cd|cp|cph|cpf|mc|csl|epm)$/;

/** A line at the head, or on an envelope, that is nothing but a name, near the line with the écrou number. */
function fromHead(lines: readonly LaidOutLine[], names: NameWords): Source[] {
  const head = lines.filter((line) => line.role === 'head');
  const numbered = head.findIndex((line) => line.tokens.some((token) => /^ecroue?$/.test(token.key)));
  return head.flatMap((line, index) => {
    if (index > 5 && Math.abs(index - numbered) > 2) return [];
    const start = line.words.findIndex((word) => !LEAD.test(keyOf(word)) && keyOf(word) !== '');
    if (start < 0) return [];
    const end = line.words.findIndex((word, at) => at > start && TAIL.test(keyOf(word)));
    const rest = line.words.slice(start, end < 0 ? undefined : end).filter((word) => keyOf(word) !== '');
    if (rest.length > MOST_WORDS || !rest.every((word) => isNameWord(word, names))) return [];
    if (rest.length < 2 && start === 0) return [];
    const close = numbered >= 0 && index <= numbered && numbered - index <= 1;
    return source(line.page, rest, names, close ? 0.9 : rest.length >= 2 && index <= 1 ? 0.75 : 0.45);
  });
}

const STATED =
  /\b(?:je m'? ?appelle|je me nomme|mon nom est|je soussignee?|my name is|me llamo|mi chiamo|ma numesc|meu nome e)\b/;

/** « Je m'appelle X Y », « je soussigné X Y ». */
function fromSentence(lines: readonly LaidOutLine[], names: NameWords): Source[] {
  return lines.flatMap((line) => {
    const match = STATED.exec(line.text);
    if (!match) return [];
    let at = line.starts.findIndex((start) => start >= match.index + match[0].length);
    if (at < 0) return [];
    while (TITLE.test(keyOf(line.words[at])) || line.words[at]?.text === ',') at += 1;
    const run = nameRun(line.words, at, names);
    return run.length >= 2 ? source(line.page, run, names, 0.85) : [];
  });
}

const CONTEXT_AFTER =
  /^(?:ne|nee|ecroue?|incarceree?|detenue?|actuellement|de|ressortissante?|sera|est|a|n|se|fait|sous)$/;
const CONTEXT_BEFORE =
  /^(?:situation|client|cliente|conseil|interet|que|encontre|interesse|objet|concernant|sieur|dossier|1er|1)$/;

/** « Mon mari Nabil ARZUMANIAN »: whom a relative writes about. */
const RELATIVE =
  /^(?:mari|fils|frere|conjoint|conjointe|compagnon|compagne|epoux|epouse|cousin|neveu|oncle|femme|fille|soeur|pere|mere)$/;
const isRelative = (words: readonly Word[], index: number): boolean =>
  RELATIVE.test(keyOf(words[index])) && /^(?:mon|ma|notre)$/.test(keyOf(words[index - 1]));

/** « M. SINGH Carlos, écrou 14948 »: how others name the person. Weighs more in the right surroundings. */
function fromOthers(lines: readonly LaidOutLine[], names: NameWords): Source[] {
  return lines.flatMap((line) =>
    line.words.flatMap((word, index) => {
      const relative = isRelative(line.words, index);
      if (line.role === 'recipient' || line.role === 'end' || !(relative || TITLE.test(keyOf(word)))) return [];
      const run = nameRun(line.words, index + 1, names);
      const before = line.words.slice(Math.max(0, index - 3), index).map(keyOf);
      const after = line.words.slice(index + 1 + run.length, index + 3 + run.length).map(keyOf);
      const known =
        relative || before.some((key) => CONTEXT_BEFORE.test(key)) || after.some((key) => CONTEXT_AFTER.test(key));
      return run.length >= 2 ? source(line.page, run, names, known ? 0.85 : 0.5) : [];
    }),
  );
}

/** The last lines: a name alone. Trusted little, but it confirms others. */
function fromSignature(lines: readonly LaidOutLine[], names: NameWords): Source[] {
  return lines
    .filter((line) => line.role === 'end' && line.words.length <= 4)
    .flatMap((line) => {
      const rest = line.words.filter((word) => !TITLE.test(keyOf(word)));
      // One word in small letters is a given name as often as a surname.
      if (rest.length === 1 && !/^\p{Lu}{2}/u.test(rest[0]?.text ?? '')) return [];
      return rest.every((word) => isNameWord(word, names)) ? source(line.page, rest, names, 0.5) : [];
    });
}

const PARTICLE = /^(?:el|al|ould|ben|bin|van|von|da|de|dos|le|la)$/;

/** The name by the number: where nothing else tells, the surname comes first, as the administration writes it. */
function fromNumbered(words: readonly Word[], names: NameWords): Source[] {
  const [first] = words;
  if (!first) return [];
  const page = 1;
  const told = source(page, words, names, 0.86);
  if (told[0]?.parts.surname) return told;
  const texts = words.map((word) => bareWord(word.text));
  const family = PARTICLE.test(keyOf(first)) ? 2 : 1;
  const surname = texts.slice(0, family).join(' ').toUpperCase();
  return [{ page, words, trust: 0.72, parts: { surname, givenNames: texts.slice(family).join(' ') || null } }];
}

const same = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && lookAlikeDistance(fold(a).replace(/[^a-z]/g, ''), fold(b).replace(/[^a-z]/g, ''), 1) <= 1;

const LEAST = 0.5;

/** A name whose words the reader itself doubted is not given. */
function readingTrust(words: readonly Word[]): number {
  const least = Math.min(...words.map((word) => word.confidence));
  const mean = words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
  return least < 0.5 ? 0 : Math.min(1, 0.25 + mean * 0.85);
}

/**
 * The person the letter is about, null rather than a guess. A family bears one name more often than not: where only the
 * relative's own was read, their surname stands for it, with little confidence and no given name. `numbered`: the words
 * by the number at the head.
 */
export function findName(
  lines: readonly LaidOutLine[],
  sender: SenderKind,
  names: NameWords,
  numbered: readonly Word[] = [],
): FoundName | null {
  const found = nameFrom(lines, sender, names, numbered);
  if (found || sender !== 'family') return found;
  const relative = nameFrom(lines, 'detained', names);
  return relative && { ...relative, givenNames: null, confidence: Math.min(relative.confidence, LEAST) };
}

function nameFrom(
  lines: readonly LaidOutLine[],
  sender: SenderKind,
  names: NameWords,
  numbered: readonly Word[] = [],
): FoundName | null {
  const own = sender === 'detained' || sender === 'unknown';
  const sources = own
    ? [
        ...[fromLabels, fromHead, fromSentence, fromSignature].flatMap((find) => find(lines, names)),
        ...fromNumbered(numbered, names),
      ]
    : [fromLabels, fromOthers].flatMap((find) => find(lines, names));
  const judged = sources
    .filter((one) => one.parts.surname !== null || one.words.length === 1)
    .map((one) => ({ one, trust: one.trust * readingTrust(one.words) }))
    .sort((a, b) => b.trust - a.trust);
  const [best] = judged;
  if (!best) return null;
  const others = judged.slice(1).filter(({ one }) => one.words[0] !== best.one.words[0]);
  const agreed = others.some(({ one }) => same(one.parts.surname, best.one.parts.surname));
  const confidence = Math.min(0.97, agreed ? 1 - (1 - best.trust) * 0.5 : best.trust);
  if (confidence < LEAST || best.one.parts.surname === null) return null;
  return { ...best.one.parts, confidence, evidence: evidenceOf(best.one.page, best.one.words) };
}

const OTHER_NAME = /\b(?:se disant|alias|connue? sous le nom(?: de)?|connue? sous l'? ?identite(?: de)?)\b/;

/** « X se disant Y »: the surnames of the other names, as far as capitals or known given names tell them. */
export function findAliases(lines: readonly LaidOutLine[], names: NameWords): string[] {
  const found = lines.flatMap((line) => {
    const match = OTHER_NAME.exec(line.text);
    if (!match || line.role === 'recipient') return [];
    let at = line.starts.findIndex((start) => start >= match.index + match[0].length);
    if (at < 0) return [];
    while (TITLE.test(keyOf(line.words[at]))) at += 1;
    const run = nameRun(line.words, at, names);
    if (run.length === 0 || readingTrust(run) === 0) return [];
    const said = splitName(
      run.map((word) => word.text),
      names,
    ).surname;
    return [
      said ??
        run
          .map((word) => bareWord(word.text))
          .join(' ')
          .toUpperCase(),
    ];
  });
  return [...new Set(found)];
}
