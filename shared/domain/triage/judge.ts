// Judges a letter from what was read of it: prison, sender, person, dates, urgency, each with the words behind it.
// Pure. Decides nothing: see suggestion.ts.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { DeskTrust } from '../establishments/desk-trust.ts';
import type { Establishment } from '../establishments/establishment.ts';
import { buildGazetteer, type Gazetteer } from '../establishments/gazetteer.ts';
import { matchEstablishment, trustFinding } from '../establishments/match-establishment.ts';
import type { TrustFinding } from '../establishments/trust.ts';
import { type Named, otherWriterOn } from '../people/envelope-writer.ts';
import { findPerson } from '../people/find-person.ts';
import type { PageReading } from '../reading/reading.ts';
import { type AlarmFinding, alarmFindings, alarmsOf } from './alarms.ts';
import { buildDocumentIndex, type DocumentIndex, documentKindOf, mainPage } from './document-kind.ts';
import { buildDoubtfulSituationIndex } from './doubtful-situations.ts';
import { buildDoubtIndex, type DoubtIndex } from './doubtful-words.ts';
import type { Evidence, FoundPerson, Judgement, SenderKind } from './judgement.ts';
import { buildKnownWords } from './known-words.ts';
import { layOutPage, type ReadPage } from './laid-out-page.ts';
import { languageOf } from './language.ts';
import { legibilityOf } from './legibility.ts';
import { kindAs, layOutAs, type PageRoles, type RoledPage, speaking } from './page-roles.ts';
import { hasPassages, mergePassages, type PassageIndex, passagesIn } from './passages.ts';
import { buildSenderIndex, type SenderIndex, senderOf } from './sender.ts';
import { buildSignalClassifier, type SignalClassifier } from './signal-classifier.ts';
import { buildSignalIndex, type SignalIndex } from './signal-phrases.ts';
import { buildSituationIndex, mergeSituations, type SituationIndex, situationsIn } from './situations.ts';
import { buildTopicIndex, type TopicIndex, topicsOf } from './topics.ts';
import { understoodShare } from './understood.ts';
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
  /** What a person said that pages are; see page-roles.ts. */
  readonly roles?: PageRoles;
  /** What the desk learnt from its own confirmed letters, and a coordinator put to use. */
  readonly deskTrust?: DeskTrust | null;
};

type Indexes = {
  readonly sender: SenderIndex;
  readonly document: DocumentIndex;
  readonly signals: SignalIndex;
  readonly doubts: DoubtIndex;
  readonly classifier: SignalClassifier | null;
  readonly topics: TopicIndex;
  readonly situations: SituationIndex;
  readonly passages: PassageIndex;
};

const indexesOf = new WeakMap<Vocabulary, Indexes>();
const gazetteerOf = new WeakMap<readonly Establishment[], Gazetteer>();

function indexes(vocabulary: Vocabulary): Indexes {
  const known = indexesOf.get(vocabulary);
  if (known) return known;
  const built = {
    sender: buildSenderIndex(vocabulary.sender),
    document: buildDocumentIndex(vocabulary.document),
    signals: buildSignalIndex(vocabulary.signals),
    doubts: buildDoubtIndex(vocabulary.doubtful),
    classifier: vocabulary.classifier && buildSignalClassifier(vocabulary.classifier),
    topics: buildTopicIndex(vocabulary.topics),
    situations: buildSituationIndex(vocabulary.situations),
    passages: buildPassageIndex(vocabulary),
  };
  indexesOf.set(vocabulary, built);
  return built;
}

function buildPassageIndex({ common, signals, situations, doubtfulSituations, sender }: Vocabulary): PassageIndex {
  const tables = [...signals.rows, ...situations.rows, ...sender].flatMap(({ phrases }) => phrases);
  return {
    situations: buildDoubtfulSituationIndex(doubtfulSituations),
    known: buildKnownWords(common, [...tables, ...signals.ordinary, ...signals.notSignals]),
  };
}

function gazetteer(establishments: readonly Establishment[], vocabulary: Vocabulary): Gazetteer {
  const known = gazetteerOf.get(establishments);
  if (known && known.words === vocabulary.prison) return known;
  const built = buildGazetteer(establishments, vocabulary.prison);
  gazetteerOf.set(establishments, built);
  return built;
}

/** All pages laid out, and what they say before anything is looked for in them. */
function openLetter({ pages, receivedOn, vocabulary, roles, kind: given }: JudgeInput, index: Indexes) {
  const laidOut = pages.map((page): RoledPage => {
    const role = roles?.get(page.page) ?? null;
    return { role, read: layOutAs({ role, read: layOutPage(page, vocabulary, receivedOn) }) };
  });
  const read = laidOut.map((page) => page.read);
  const kinds = laidOut.map((page) => kindAs(documentKindOf(page.read.better, index.document), page.role));
  const own = speaking(laidOut).map((page) => page.read);
  const ownKinds = own.map((page) => kinds[read.indexOf(page)] ?? 'other');
  const main = own[mainPage(ownKinds)];
  const mainKind = ownKinds[mainPage(ownKinds)] ?? 'other';
  return {
    ...{ laidOut, read, kinds, own, main },
    kind: mainKind === 'envelope' && given === 'email' ? ('letter' as const) : mainKind,
    sender: senderOf(main?.better ?? [], index.sender),
    segmentations: [own.flatMap((page) => page.better), own.flatMap((page) => page.other)],
    listened: {
      segmentations: own.flatMap((page) => page.named.map(({ lines }) => lines)),
      heard: new Set(own.flatMap((page) => page.named.flatMap(({ heard }) => [...heard]))),
    },
  };
}

/** What the letter says of its prison, to be weighed by any constants. Null where it says nothing. */
export function prisonFinding(input: JudgeInput): TrustFinding | null {
  const { segmentations, sender, listened } = openLetter(input, indexes(input.vocabulary));
  return trustFinding(segmentations, gazetteer(input.establishments, input.vocabulary), sender, listened);
}

/** When the letter was written, where it says so. */
function writtenDay({ main, kind }: ReturnType<typeof openLetter>, { receivedOn, vocabulary: { months } }: JudgeInput) {
  return (
    writtenOn(main?.better ?? [], kind, receivedOn, months) ?? writtenOn(main?.dated ?? [], kind, receivedOn, months)
  );
}

/** What the letter says of danger, page by page, to be weighed by any constants. */
export function signalFindings(input: JudgeInput): AlarmFinding[] {
  const index = indexes(input.vocabulary);
  const letter = openLetter(input, index);
  const isEmail = input.kind === 'email';
  return alarmFindings({ ...input, ...letter, isEmail, written: writtenDay(letter, input) }, index);
}

/** Only what detained people send has their own name on the envelope and in the letter. */
const isDetained = (sender: SenderKind): boolean => sender === 'detained' || sender === 'unknown';

/**
 * What the back of the envelope says of its writer against the letter. The front names whom the letter is for. A page that
 * nobody said to be an envelope may be anything with an address on it: it counts only where it says an écrou number.
 */
function contradictedBy(
  { laidOut, kinds, kind }: ReturnType<typeof openLetter>,
  personOn: (of: readonly ReadPage[]) => FoundPerson | null,
): Evidence | null {
  const isEnvelope = (_: RoledPage, at: number): boolean => kinds[at] === 'envelope';
  const inside = laidOut.filter((page, at) => !isEnvelope(page, at) && page.role !== 'enclosure');
  if (kind === 'envelope' || inside.length === 0) return null;
  const letter = inside.map(({ read }) => read);
  const named = (pages: readonly ReadPage[]): Named => ({
    person: personOn(pages),
    lines: pages.flatMap((page) => [...page.better, ...page.other]),
  });
  const within = named(letter);
  for (const { role, read } of laidOut.filter(isEnvelope)) {
    const outside = named([read]);
    const isBack = role === 'envelope-back' || (role === null && outside.person?.ecrouNumber);
    const found = isBack ? otherWriterOn(outside, within) : null;
    if (found) return found;
  }
  return null;
}

/** Judges all pages of one letter together. Never throws for what was read, whatever it is. */
export function judge(input: JudgeInput): Judgement {
  const { pages, receivedOn, vocabulary } = input;
  const index = indexes(vocabulary);
  const letter = openLetter(input, index);
  const { read, kinds, own, kind, sender, segmentations, listened } = letter;
  const { months } = vocabulary;
  const written = writtenDay(letter, input);
  const personOn = (of: readonly ReadPage[]): FoundPerson | null =>
    findPerson(
      [of.flatMap((page) => page.better), of.flatMap((page) => page.other)],
      { sender, receivedOn, months, names: vocabulary.names, nationalities: vocabulary.nationalities },
      { numbered: of.flatMap((page) => page.numbered), dated: of.flatMap((page) => page.dated) },
    );
  const person = personOn(own);
  const isEmail = input.kind === 'email';
  const otherWriter = !isEmail && isDetained(sender) ? contradictedBy(letter, personOn) : null;
  const { signals, doubts } = alarmsOf({ receivedOn, vocabulary, isEmail, read, kinds, sender, written }, index);
  const told = { sender, bornOn: person?.bornOn ?? null, receivedOn };
  const situations = mergeSituations(read.flatMap((page) => situationsIn(page.better, index.situations, told)));
  const passages = hasPassages(sender)
    ? own.flatMap((page) =>
        passagesIn(page.better, index.passages, { receivedOn, months, sender, signals, situations }),
      )
    : [];
  const prisons = gazetteer(input.establishments, vocabulary);
  return {
    sender,
    kind,
    legibility: legibilityOf(pages),
    language: languageOf(
      pages.flatMap((page) => page.words),
      vocabulary.stopWords,
    ),
    ...matchEstablishment(segmentations, prisons, sender, listened, input.deskTrust ?? null),
    ...(pages.some(({ separator }) => separator) && { several: true as const }),
    ...(otherWriter && { otherWriter }),
    person,
    writtenOn: written,
    signals,
    doubts,
    understood: understoodShare(
      own.flatMap((page) => page.better),
      vocabulary.stopWords,
    ),
    topics: topicsOf(
      read.map((page) => page.better),
      signals,
      index.topics,
    ),
    situations,
    ...(passages.length > 0 && { passages: mergePassages(passages) }),
  };
}
