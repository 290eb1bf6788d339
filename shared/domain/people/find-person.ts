// Who the letter is about: name, écrou number, birth date, each null where it was not read well.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { findDates, type MonthNames } from '../reading/dates.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf, wordsBetween } from '../reading/page-text.ts';
import type { Word } from '../reading/reading.ts';
import type { Evidence, FoundPerson, SenderKind } from '../triage/judgement.ts';
import { chooseEcrouNumber, ecrouNumbersIn, type FoundNumber, otherNumbers } from './ecrou-number.ts';
import { headBlock } from './head-block.ts';
import type { NameWords } from './name-words.ts';
import { type Nationalities, nationalityIn } from './nationality.ts';
import { numbersByName } from './number-by-name.ts';
import { findAliases, findName } from './person-name.ts';
import { toldNumbers } from './told-number.ts';

type Birth = { readonly date: CalendarDate; readonly evidence: Evidence };

const BORN =
  /(?:\bnee?(?:\(e\))?\s+(?:le\b)?|\bdate de naissance\b\s*:?|\bddn\b\s*:?|\bborn(?: on)?\b|\bnacido el\b|\bnascut\b)\s*$/;
const SOMEONE_ELSE = /\b(?:fille|fils|enfants?|femme|epouse|bebe|soeur|frere|mere|pere|conjointe?|compagne)\b/;

/** « né le 12/03/1990 » of the person, not of a child: at the head, after « je suis », or in an outsider's letter. */
function birthIn(lines: readonly LaidOutLine[], near: CalendarDate, months: MonthNames, own: boolean): Birth | null {
  for (const [index, line] of lines.entries()) {
    for (const found of findDates(line.text, near, months)) {
      const before = line.text.slice(0, found.from);
      if (!found.yearRead || found.date >= near || !BORN.test(before)) continue;
      const around = `${index > 0 ? (lines[index - 1]?.text ?? '').slice(-30) : ''} ${before}`;
      if (SOMEONE_ELSE.test(around.slice(-60))) continue;
      if (own && line.role === 'body' && !/\bje (?:suis|sui|soussignee?|me nomme|m'? ?appelle)\b/.test(around))
        continue;
      return { date: found.date, evidence: evidenceOf(line.page, wordsBetween(line, found.from, found.to)) };
    }
  }
  return null;
}

/** Pages as they would read with the numbers that were heard in their handwriting. */
export type HeardNumbers = {
  /** Every reading of a number, likeliest first, and the words that were heard. */
  readonly numbered: readonly { readonly lines: readonly LaidOutLine[]; readonly heard: ReadonlySet<Word> }[];
  /** The numbers that are likelier than not. */
  readonly dated: readonly LaidOutLine[];
};

/** The number that no « écrou » announces: behind « n° », by the name, or by its place. */
function unlabelled(
  lines: readonly LaidOutLine[],
  own: boolean,
  names: NameWords,
  inBlock: FoundNumber | null,
): FoundNumber | null {
  const placed = inBlock ? [inBlock] : own ? numbersByName(lines, names) : [];
  return chooseEcrouNumber([[...toldNumbers(lines, own), ...placed]]);
}

/** Lines of the better reading come first in `segmentations`; names are taken only from it. */
export function findPerson(
  segmentations: readonly (readonly LaidOutLine[])[],
  context: {
    readonly sender: SenderKind;
    readonly receivedOn: CalendarDate;
    readonly months: MonthNames;
    readonly names: NameWords;
    readonly nationalities: Nationalities;
  },
  heard: HeardNumbers = { numbered: [], dated: [] },
): FoundPerson | null {
  const [better = []] = segmentations;
  const own = context.sender === 'detained' || context.sender === 'unknown';
  const block = own ? headBlock(better, context.names) : null;
  const name = findName(better, context.sender, context.names, block?.name);
  const heardNumbers = heard.numbered.flatMap(({ lines, heard: words }) => ecrouNumbersIn(lines, words));
  const announced = chooseEcrouNumber(
    segmentations.map((lines) => ecrouNumbersIn(lines)),
    heardNumbers,
  );
  const number = announced ?? unlabelled(better, own, context.names, block?.number ?? null);
  const others = otherNumbers(number, heardNumbers);
  const bornIn = (lines: readonly LaidOutLine[]): Birth | null =>
    birthIn(lines, context.receivedOn, context.months, own);
  const birth = bornIn(better) ?? bornIn(heard.dated);
  if (!name && !number && !birth) return null;
  const aliases = findAliases(better, context.names).filter((other) => other !== name?.surname);
  const nationality = nationalityIn(better, context.nationalities);
  const trusts = [name?.confidence, number?.confidence].filter((trust) => trust !== undefined);
  return {
    surname: name?.surname ?? null,
    givenNames: name?.givenNames ?? null,
    ecrouNumber: number?.number ?? null,
    bornOn: birth?.date ?? null,
    ...(aliases.length > 0 && { aliases }),
    ...(others.length > 0 && { otherNumbers: others }),
    ...(nationality && { nationality }),
    confidence: trusts.length > 0 ? Math.min(...trusts) : 0.6,
    evidence: [name?.evidence, number?.evidence, birth?.evidence].filter((one) => one !== undefined),
  };
}
