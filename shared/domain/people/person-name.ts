// The name of the detained person: from labels, from the head of a letter, from a sentence, from what a lawyer or an
// authority calls them, or from the signature. Each source has its own trust.
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf } from '../reading/page-text.ts';
import type { Word } from '../reading/reading.ts';
import type { Evidence, SenderKind } from '../triage/judgement.ts';
import { isToldByCapitals, keyOf, MOST_WORDS, nameRun, type Source, sameName, sourceOf, TITLE } from './name-source.ts';
import { bareWord, isNameWord, type NameParts, type NameWords } from './name-words.ts';
import { splitName } from './split-name.ts';
import { familyInitials, fromOpening, fromSentence, fromSignature } from './stated-names.ts';

export type FoundName = NameParts & { readonly confidence: number; readonly evidence: Evidence };

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
  if (surname.length > 1 && (!first || given[0] === surname[0])) return sourceOf(page, surname, names, 0.9);
  const givenNames = first && splitName(['X', first.toLowerCase()], names).givenNames;
  return [{ page, words: [...surname, ...given], trust: 0.93, parts: { surname: family.toUpperCase(), givenNames } }];
}

const LEAD = /^(?:exp|expediteur|expeditrice|de|m|mr|mme|mlle|monsieur|madame)$/;
const TAIL =
  /^(?:n?d?ecroue?|n|no|num|numero|ne|nee|se|alias|cell|cellule|bat|batiment|matricule|ma|mah|cd|cp|cph|cpf|mc|csl|epm)$/;

/** « TOURÉ Mariam — semi-liberté de Corbas »: the name, a sign, and more. */
function namedFirst(line: LaidOutLine, start: number, names: NameWords): Source[] {
  const run = nameRun(line.words, start, names);
  const next = line.words[start + run.length];
  const isApart = /[,;.:]$/.test(run.at(-1)?.text ?? '') || /^[–—-]$/.test(next?.text ?? '');
  if (run.length < 2 || !isApart) return [];
  return sourceOf(line.page, run, names, 0.7).filter(({ parts }) => parts.surname !== null);
}

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
    if (rest.length > MOST_WORDS || !rest.every((word) => isNameWord(word, names)))
      return namedFirst(line, start, names);
    if (rest.length < 2 && (start === 0 || /\d/.test(line.words[0]?.text ?? ''))) return [];
    const close = numbered >= 0 && index <= numbered && numbered - index <= 1;
    return sourceOf(line.page, rest, names, close ? 0.9 : rest.length >= 2 && index <= 1 ? 0.75 : 0.45);
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
/** « Je suis la maman de Rayan MEBARKI ». */
const isOf = (words: readonly Word[], index: number): boolean =>
  /^d[e']?$/.test(keyOf(words[index])) &&
  (RELATIVE.test(keyOf(words[index - 1])) || /^(?:maman|papa|mari|copine|fiancee)$/.test(keyOf(words[index - 1]))) &&
  /^(?:la|le|l|une?)$/.test(keyOf(words[index - 2]));

/** « M. SINGH Carlos, écrou 14948 »: how others name the person. Weighs more in the right surroundings. */
function fromOthers(lines: readonly LaidOutLine[], names: NameWords): Source[] {
  return lines.flatMap((line) =>
    line.words.flatMap((word, index) => {
      const relative = isRelative(line.words, index) || isOf(line.words, index);
      if (line.role === 'recipient' || line.role === 'end' || !(relative || TITLE.test(keyOf(word)))) return [];
      const run = nameRun(line.words, index + 1, names);
      const before = line.words.slice(Math.max(0, index - 3), index).map(keyOf);
      const after = line.words.slice(index + 1 + run.length, index + 3 + run.length).map(keyOf);
      const known =
        relative || before.some((key) => CONTEXT_BEFORE.test(key)) || after.some((key) => CONTEXT_AFTER.test(key));
      // « M. ALASSANI, ressortissant togolais »: capitals tell where the given name is left out.
      const isAlone = run.length === 1 && known && !relative && /^\p{Lu}{3}/u.test(run[0]?.text ?? '');
      return run.length >= 2 || isAlone ? sourceOf(line.page, run, names, isAlone ? 0.7 : known ? 0.85 : 0.5) : [];
    }),
  );
}

const PARTICLE = /^(?:el|al|ould|ben|bin|van|von|da|de|dos|le|la)$/;

/** The name by the number: where nothing else tells, the surname comes first, as the administration writes it. */
function fromNumbered(words: readonly Word[], names: NameWords): Source[] {
  const [first] = words;
  if (!first) return [];
  const page = 1;
  const told = sourceOf(page, words, names, 0.86);
  if (told[0]?.parts.surname) return told;
  const texts = words.map((word) => bareWord(word.text));
  const family = PARTICLE.test(keyOf(first)) ? 2 : 1;
  const surname = texts.slice(0, family).join(' ').toUpperCase();
  return [{ page, words, trust: 0.72, parts: { surname, givenNames: texts.slice(family).join(' ') || null } }];
}

/** A signature with an initial settles which word is the surname: « K. Joseph » of « Kervin Joseph ». */
function settled(one: Source, families: readonly string[]): Source {
  if (one.words.length < 2 || one.words.some((word) => /^\p{Lu}{3}/u.test(word.text))) return one;
  const texts = one.words.map((word) => bareWord(word.text));
  const at = texts.findIndex(
    (text, index) => (index === 0 || index === texts.length - 1) && families.some((family) => sameName(text, family)),
  );
  if (at < 0 || (one.parts.surname && sameName(one.parts.surname.split(' ').at(-1) ?? null, texts[at] ?? null)))
    return one;
  const surname = (texts[at] as string).toUpperCase();
  return { ...one, parts: { surname, givenNames: texts.filter((_, index) => index !== at).join(' ') } };
}

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
  if (!found && (sender === 'detained' || sender === 'unknown')) return spokenOf(lines, names);
  if (found || sender !== 'family') return found;
  const relative = nameFrom(lines, 'detained', names);
  return relative && { ...relative, givenNames: null, confidence: Math.min(relative.confidence, LEAST) };
}

/** In a letter that names no writer: « M. Ion POPA, ressortissant moldave », by somebody taken for the one held. */
function spokenOf(lines: readonly LaidOutLine[], names: NameWords): FoundName | null {
  const found = nameFrom(lines, 'lawyer', names);
  return found && found.confidence >= WELL_SAID ? { ...found, confidence: found.confidence * DOUBTED } : null;
}
const WELL_SAID = 0.8;
const DOUBTED = 0.65;

type Judged = { readonly one: Source; readonly trust: number };

/** The first, unless its order was only known and another with the same given name says it by capitals. */
function byCapitals(judged: readonly Judged[]): Judged | undefined {
  const [best] = judged;
  if (!best || isToldByCapitals(best.one)) return best;
  const given = best.one.parts.givenNames?.split(' ')[0] ?? null;
  return (
    judged.find(({ one }) => isToldByCapitals(one) && sameName(one.parts.givenNames?.split(' ')[0] ?? null, given)) ??
    best
  );
}

/** Who signs an unknown writer's letter may be a relative. */
const UNKNOWN = 0.75;

function ownSources(
  lines: readonly LaidOutLine[],
  sender: SenderKind,
  names: NameWords,
  numbered: readonly Word[],
): Source[] {
  const signed = fromSignature(lines, names);
  const weak = [...fromOpening(lines, names), ...signed];
  const sources = [
    ...[fromLabels, fromHead, fromSentence].flatMap((find) => find(lines, names)),
    ...fromNumbered(numbered, names),
    ...(sender === 'unknown' ? weak.map((one) => ({ ...one, trust: one.trust * UNKNOWN })) : weak),
  ];
  return sources.map((one) => settled(one, familyInitials(signed)));
}

function nameFrom(
  lines: readonly LaidOutLine[],
  sender: SenderKind,
  names: NameWords,
  numbered: readonly Word[] = [],
): FoundName | null {
  const own = sender === 'detained' || sender === 'unknown';
  const sources = own
    ? ownSources(lines, sender, names, numbered)
    : [fromLabels, fromOthers].flatMap((find) => find(lines, names));
  const judged = sources
    .filter((one) => one.parts.surname !== null || one.words.length === 1)
    .map((one) => ({ one, trust: one.trust * readingTrust(one.words) }))
    .sort((a, b) => b.trust - a.trust);
  const best = byCapitals(judged);
  if (!best) return null;
  const others = judged.filter(({ one }) => one !== best.one && one.words[0] !== best.one.words[0]);
  const agreed = others.some(({ one }) => sameName(one.parts.surname, best.one.parts.surname));
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
