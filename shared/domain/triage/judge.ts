// Judges a letter from what was read of it: prison, sender, person, dates, urgency, each with the words behind it.
// Pure. Decides nothing: see suggestion.ts. `topics` stays empty until the table of topics exists.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Establishment } from '../establishments/establishment.ts';
import { buildGazetteer, type Gazetteer } from '../establishments/gazetteer.ts';
import { matchEstablishment } from '../establishments/match-establishment.ts';
import { findPerson } from '../people/find-person.ts';
import { heardReadings } from '../reading/heard-words.ts';
import { type LaidOutLine, layOut } from '../reading/layout.ts';
import { linesOf } from '../reading/page-text.ts';
import type { HeardPhrase, PageReading, Word } from '../reading/reading.ts';
import { buildDocumentIndex, type DocumentIndex, documentKindOf, mainPage } from './document-kind.ts';
import type { Judgement, Signal } from './judgement.ts';
import { languageOf } from './language.ts';
import { legibilityOf } from './legibility.ts';
import { buildSenderIndex, type SenderIndex, senderOf } from './sender.ts';
import { buildSignalIndex, mergeSignals, type SignalContext, type SignalIndex, signalsIn } from './signals.ts';
import type { Vocabulary } from './vocabulary.ts';
import { writtenOn } from './written-on.ts';

export type JudgeInput = {
  readonly pages: readonly PageReading[];
  readonly receivedOn: CalendarDate;
  /** Keep the same array between letters: what is computed from it is kept with it. */
  readonly establishments: readonly Establishment[];
  readonly vocabulary: Vocabulary;
  /** An e-mail has no envelope and no handwriting. Default: a letter. */
  readonly kind?: 'letter' | 'email';
};

type Indexes = { readonly sender: SenderIndex; readonly document: DocumentIndex; readonly signals: SignalIndex };

const indexesOf = new WeakMap<Vocabulary, Indexes>();
const gazetteerOf = new WeakMap<readonly Establishment[], Gazetteer>();

function indexes(vocabulary: Vocabulary): Indexes {
  const known = indexesOf.get(vocabulary);
  if (known) return known;
  const built = {
    sender: buildSenderIndex(vocabulary.sender),
    document: buildDocumentIndex(vocabulary.document),
    signals: buildSignalIndex(vocabulary.signals),
  };
  indexesOf.set(vocabulary, built);
  return built;
}

function gazetteer(establishments: readonly Establishment[], vocabulary: Vocabulary): Gazetteer {
  const known = gazetteerOf.get(establishments);
  if (known && known.words === vocabulary.prison) return known;
  const built = buildGazetteer(establishments, vocabulary.prison);
  gazetteerOf.set(establishments, built);
  return built;
}

type ReadPage = {
  readonly better: readonly LaidOutLine[];
  readonly other: readonly LaidOutLine[];
  /** Both as they would read with the words of danger that were heard in the handwriting; empty where none was. */
  readonly alarmed: readonly (readonly LaidOutLine[])[];
  /** The better one with the numbers that are likelier than not. */
  readonly dated: readonly LaidOutLine[];
  /** With the names of prisons, or the numbers, that were heard, likeliest first, and the words that were. */
  readonly named: readonly HeardLines[];
  readonly numbered: readonly HeardLines[];
};

type HeardLines = { readonly lines: readonly LaidOutLine[]; readonly heard: ReadonlySet<Word> };

/** Words of danger that nobody read are believed when they are likelier heard than this. */
const LEAST_HEARD = 0.6;
const LIKELY = 0.5;

function layOutPage(page: PageReading, { vocabulary, receivedOn }: JudgeInput): ReadPage {
  const lay = (words: readonly Word[]): LaidOutLine[] =>
    layOut(linesOf(page, words), vocabulary.letter, vocabulary.months, receivedOn);
  const heard = page.heard ?? [];
  const alarms = heard.filter(({ kind, chance }) => kind === 'signal-word' && chance >= LEAST_HEARD);
  const names = heard.filter(({ kind }) => kind === 'establishment-name' || kind === 'prison-type');
  const numbers = heard.filter(({ kind }) => kind === 'number');
  const likely = numbers.filter(({ chance }) => chance >= LIKELY);
  const asLines = (words: readonly Word[], phrases: readonly HeardPhrase[]): HeardLines[] =>
    heardReadings(words, phrases).map((each) => ({ lines: lay(each.words), heard: each.heard }));
  const asText = (words: readonly Word[], phrases: readonly HeardPhrase[]): LaidOutLine[] =>
    heardReadings(words, phrases, 1).flatMap((each) => lay(each.words));
  return {
    better: lay(page.words),
    other: lay(page.alsoRead),
    alarmed: [asText(page.words, alarms), asText(page.alsoRead, alarms)],
    dated: asText(page.words, likely),
    named: [...asLines(page.words, names), ...asLines(page.alsoRead, names)],
    numbered: asLines(page.words, numbers),
  };
}

/** The second reading and what was heard tell what the first did not see; of what it saw they would misread the dates. */
function signalsOf(page: ReadPage, index: SignalIndex, context: SignalContext): Signal[] {
  const found = signalsIn(page.better, index, context);
  for (const lines of [page.other, ...page.alarmed]) {
    const seen = new Set(found.map((signal) => signal.code));
    found.push(...signalsIn(lines, index, context).filter((signal) => !seen.has(signal.code)));
  }
  return found;
}

/** Judges all pages of one letter together. Never throws for what was read, whatever it is. */
export function judge(input: JudgeInput): Judgement {
  const { pages, receivedOn, vocabulary } = input;
  const index = indexes(vocabulary);
  const read = pages.map((page) => layOutPage(page, input));
  const kinds = read.map((page) => documentKindOf(page.better, index.document));
  const main = mainPage(kinds);
  const mainLines = read[main]?.better ?? [];
  const kind = kinds[main] === 'envelope' && input.kind === 'email' ? 'letter' : (kinds[main] ?? 'other');
  const segmentations = [read.flatMap((page) => page.better), read.flatMap((page) => page.other)];
  const sender = senderOf(mainLines, index.sender);
  const listened = {
    segmentations: read.flatMap((page) => page.named.map(({ lines }) => lines)),
    heard: new Set(read.flatMap((page) => page.named.flatMap(({ heard }) => [...heard]))),
  };
  const numbers = { numbered: read.flatMap((page) => page.numbered), dated: read.flatMap((page) => page.dated) };
  const { months, urgency } = vocabulary;
  const signals = read.flatMap((page, number) =>
    signalsOf(page, index.signals, { receivedOn, months, urgency, kind: kinds[number] ?? 'other' }),
  );
  return {
    sender,
    kind,
    legibility: legibilityOf(pages),
    language: languageOf(
      pages.flatMap((page) => page.words),
      vocabulary.stopWords,
    ),
    ...matchEstablishment(segmentations, gazetteer(input.establishments, vocabulary), sender, listened),
    person: findPerson(segmentations, { sender, receivedOn, months, names: vocabulary.names }, numbers),
    writtenOn:
      writtenOn(mainLines, kind, receivedOn, months) ?? writtenOn(read[main]?.dated ?? [], kind, receivedOn, months),
    signals: mergeSignals(signals),
    topics: [],
  };
}
