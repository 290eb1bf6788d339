// From which prison a letter comes: every clue of every page and reading, added up and set against its rivals.
// Says less rather than wrong: a near rival lowers the confidence of both.
import type { EstablishmentId } from '../../kernel/ids.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { onceFor } from '../../kernel/remembered.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf, keysOfText, type Token } from '../reading/page-text.ts';
import type { Word } from '../reading/reading.ts';
import type { Evidence, FoundEstablishment, OtherPrison, SenderKind } from '../triage/judgement.ts';
import { doubtTowns, givesHome, noteAddresses, noteStreets } from './addresses.ts';
import { bearingOf, isLeft } from './bearing.ts';
import { type Clues, note } from './clues.ts';
import type { DeskTrust } from './desk-trust.ts';
import { noteEchoes } from './echoes.ts';
import type { Establishment } from './establishment.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { isOnlyTown, isTorn } from './only-town.ts';
import { isState, otherPlaceIn } from './other-place.ts';
import type { PrisonWords } from './prison-words.ts';
import { type Ranked, rank } from './rank.ts';
import { bearingIn, voiceIn } from './said-beside.ts';
import { type Spot, wordsBefore } from './sentence.ts';
import { confidenceOf, type TrustFinding, weighingOf } from './trust.ts';
import { weigh } from './weigh.ts';

export type EstablishmentMatch = {
  readonly establishment: FoundEstablishment | null;
  /** The others, best first, at most 5. */
  readonly alternatives: readonly { readonly id: EstablishmentId; readonly confidence: number }[];
  /** Another one that the letter names as the writer's: « transfert ? ». */
  readonly otherPrison: OtherPrison | null;
  /** The one it is named beside, where neither is sure enough to be the one; absent otherwise. */
  readonly facingPrison?: OtherPrison;
  /** Words that seem to say another place than the prison found; absent where none do. */
  readonly otherPlace?: Evidence;
};

/** A prison less likely than this is not shown as the one, only among others. */
const LEAST_SHOWN = 0.25;
const LEAST_ALTERNATIVE = 0.02;
const MOST_ALTERNATIVES = 5;
/** A second prison named this surely is worth a person's look. */
const LEAST_OTHER = 0.6;
/** The letter says another place too: as often the other one. */
const CONTRADICTED = 0.7;
/** A town with two prisons, or with a namesake, and nothing else: as often the other. */
const ONLY_A_TOWN = 0.6;

/** A place that is no prison, named in passing. */
const SAID_ASIDE = 0.15;

function noteMention(
  clues: Clues,
  mention: Mention,
  spots: readonly Spot[],
  gazetteer: Gazetteer,
  sender: SenderKind,
  chance = 1,
): void {
  const page = spots[mention.start]?.line.page ?? 1;
  const words = spots.slice(mention.typeStart, mention.end).map((spot) => spot.token.word);
  const bearing = bearingIn(spots, mention, sender, gazetteer.words);
  for (const { establishment, share } of mention.meanings) {
    const weighed = weigh(spots, mention, bearing, sender, gazetteer.words, establishment?.postalCode ?? '');
    if (!weighed) continue;
    // « Par le centre de Coquelles »: the writer does not say that they are there.
    const isAside = establishment === null && bearing === 'open' && spots[mention.start]?.line.role === 'body';
    const weight = weighed.weight * share * chance * (isAside ? SAID_ASIDE : 1);
    note(clues, establishment, { clue: weighed.clue, weight, evidence: evidenceOf(page, words) });
  }
}

/** One segmentation of one page, laid out. */
export type Segmentation = readonly LaidOutLine[];

const STUCK = /^(M\.?A|C\.?P|C\.?D|M\.?C|CSL|EPM)[.]?(?=\p{Lu}\p{Ll}{2}|d(?:e|u|es)$|d['’])/u;
/** A C that a reader takes for a bracket: « (P de Troyes ». */
const BRACKET = /^\((?=[PD]\.?$)/u;

/** « auE.P.M. », « laMA »: the small word stuck to the abbreviation. */
const STUCK_BEHIND = /^(?:au|la|à|du|de)(?=(?:\p{Lu}\.?){2,5}$)/u;

/** « àFresnes », « laSanté »: the small word stuck to a name, told by the capital. */
const STUCK_TO_NAME = /^(?:à|a|au|aux|de|du|la|le)(?=\p{Lu}\p{Ll}{2})/u;

/** « M.AGap », « CPGap », « CPdu »: the abbreviation stuck to what follows, told by the capital. */
function unstuck(token: Token, index: number, tokens: readonly Token[]): Token[] {
  if (BRACKET.test(token.word.text)) return [{ ...token, key: `c${token.key}` }];
  const before = (STUCK_BEHIND.exec(token.word.text) ?? STUCK_TO_NAME.exec(token.word.text))?.[0];
  if (before !== undefined) {
    if (tokens[index - 1]?.word === token.word) return [];
    return [before, token.word.text.slice(before.length)].flatMap((part) =>
      keysOfText(part).map((key) => ({ ...token, key })),
    );
  }
  const stuck = STUCK.exec(token.word.text);
  if (!stuck?.[1]) return [token];
  // All tokens of the word are replaced by what the capitals say.
  if (tokens[index - 1]?.word === token.word) return [];
  const rest = token.word.text.slice(stuck[0].length);
  return [stuck[1], ...rest.split(/[^\p{L}\d]+/u)].flatMap((part) =>
    keysOfText(part).map((key) => ({ ...token, key: key })),
  );
}

/** Pages as they would read with what was heard in their handwriting; of them only the words that were `heard` count. */
export type Listened = { readonly segmentations: readonly Segmentation[]; readonly heard: ReadonlySet<Word> };

const NOTHING_HEARD: Listened = { segmentations: [], heard: new Set() };

const spotsIn = onceFor<Segmentation, null, readonly Spot[]>((lines) =>
  lines.flatMap((line) => line.tokens.flatMap(unstuck).map((token): Spot => ({ token, line }))),
);
/** The same ones for the same segmentation, so that what is looked for in them is looked for once. */
const spotsOf = (lines: Segmentation): readonly Spot[] => spotsIn(lines, null);

/** A mention that was heard is worth no more than the chance that it is written there. */
function noteHeard(
  clues: Clues,
  lines: Segmentation,
  gazetteer: Gazetteer,
  sender: SenderKind,
  heard: ReadonlySet<Word>,
): void {
  const spots = spotsOf(lines);
  for (const mention of mentionsIn(spots, gazetteer)) {
    const words = spots.slice(mention.typeStart, mention.end).map((spot) => spot.token.word);
    const chances = words.filter((word) => heard.has(word)).map((word) => word.confidence);
    if (chances.length > 0) noteMention(clues, mention, spots, gazetteer, sender, Math.min(...chances));
  }
}

/** « My brother is held » is written by detained people too: a number at the head is the writer's. */
const voiceOf = (lines: readonly LaidOutLine[], sender: SenderKind): SenderKind =>
  (sender === 'family' || sender === 'lawyer') && isNumbered(lines) && !saysCounsel(lines) ? 'detained' : sender;

/** Every prison that something speaks for, best first. */
export function rankedPrisons(
  segmentations: readonly Segmentation[],
  gazetteer: Gazetteer,
  sender: SenderKind,
  listened: Listened = NOTHING_HEARD,
): readonly Ranked[] {
  const clues: Clues = new Map();
  const all = segmentations.flat();
  const voice = voiceOf(all, sender);
  const read = segmentations.map((lines) => ({
    lines,
    spots: spotsOf(lines),
  }));
  const heard = new Map<Establishment, Set<Token>>();
  const left = leftIn(
    read.map(({ spots }) => spots),
    gazetteer,
  );
  for (const { spots } of read) {
    for (const said of mentionsIn(spots, gazetteer)) {
      const mention = withoutLeft(said, left);
      noteMention(clues, mention, spots, gazetteer, voice);
      for (const { establishment } of mention.meanings) {
        if (!establishment) continue;
        const tokens = heard.get(establishment) ?? new Set<Token>();
        for (const { token } of spots.slice(mention.typeStart, mention.end)) tokens.add(token);
        heard.set(establishment, tokens);
      }
    }
  }
  for (const lines of listened.segmentations) noteHeard(clues, lines, gazetteer, voice, listened.heard);
  for (const { lines } of read) noteEchoes(clues, lines, gazetteer, heard);
  for (const { lines } of read) noteAddresses(clues, lines, gazetteer, voice);
  for (const { lines, spots } of read) noteStreets(clues, spots, gazetteer, lines, voice);
  const pages = read.map(({ spots }) => spots);
  if (givesHome(all) || saysOnlyKinHeld(all, pages, voice, gazetteer.words)) doubtTowns(clues);
  return rank(clues, speaksOfOthers(all, clues));
}

/** The prisons that the letter names as left, each by its own name: « avant Écrouves ». */
function leftIn(pages: readonly (readonly Spot[])[], gazetteer: Gazetteer): ReadonlySet<Establishment | null> {
  const left = new Set<Establishment | null>();
  for (const spots of pages) {
    for (const { meanings, cost, typeStart } of mentionsIn(spots, gazetteer)) {
      const [only, ...others] = meanings;
      if (!only?.establishment || others.length > 0 || cost > 0) continue;
      if (isLeft(wordsBefore(spots, typeStart, 12), gazetteer.words)) left.add(only.establishment);
    }
  }
  return left;
}

/** « CD Toul » of somebody who was at Écrouves before is not Écrouves. */
function withoutLeft(mention: Mention, left: ReadonlySet<Establishment | null>): Mention {
  const kept = mention.meanings.filter(({ establishment }) => !left.has(establishment));
  const likeliest = Math.max(...mention.meanings.map(({ share }) => share));
  if (kept.length === mention.meanings.length || !kept.some(({ share }) => share === likeliest)) return mention;
  const whole = (meanings: Mention['meanings']): number => meanings.reduce((sum, { share }) => sum + share, 0);
  const scale = whole(mention.meanings) / whole(kept);
  return { ...mention, meanings: kept.map((one) => ({ ...one, share: one.share * scale })) };
}

/** « Mon frère est incarcéré au » and nowhere « je suis détenu »: they write from home, whatever the sender is taken for. */
function saysOnlyKinHeld(
  lines: readonly LaidOutLine[],
  pages: readonly (readonly Spot[])[],
  sender: SenderKind,
  words: PrisonWords,
): boolean {
  if (isNumbered(lines)) return false;
  const said = pages.flatMap((spots) =>
    spots.flatMap(({ token, line }, at) =>
      line.role === 'body' && isState(spots, at, words.held)
        ? [bearingOf([token.key, ...wordsBefore(spots, at, 12)], voiceIn(sender), words)]
        : [],
    ),
  );
  return said.includes('kin') && !said.includes('held');
}

/** Nobody says « I am held here » and somebody is said to be: the letter is about them. */
function speaksOfOthers(lines: readonly LaidOutLine[], clues: Clues): boolean {
  const kin = [...clues.values()].some((kinds) => kinds.has('kin'));
  const named = [...clues.values()].some((kinds) => (kinds.get('held')?.weight ?? 0) >= 0.8 || kinds.has('typed'));
  return kin && !isNumbered(lines) && !named;
}

/** Clues that only the frame of the letter gives. */
const AT_HEAD: readonly string[] = ['typed', 'town', 'date', 'code', 'postal', 'street', 'echo'];

const evidenceIn = ({ found }: Ranked): readonly Evidence[] =>
  [...found].sort((a, b) => b.weight - a.weight).map(({ evidence }) => evidence);

const LABEL = /^(?:n?d?ecroue?|ecr|matricule|cell|cellule)$/;
const COUNSEL = /^(?:avocate?s?|maitre|barreau|cabinet)$/;

const YEAR = /^(?:19|20)\d\d$/;
/** A house, a telephone, a file: its number is not the writer's. */
const OTHER_NUMBER = /^\W*\d|\/|\b(?:tel|fax|toque|ref|dossier|bp|cs|rue|avenue|cedex|code)\b/;

/** « Annœullin 21700 », « LAMRI Walid, 22801 »: a number behind the words, where no postal code stands. */
const endsInNumber = ({ text, tokens }: LaidOutLine): boolean => {
  const last = tokens.at(-1)?.key ?? '';
  return tokens.length > 1 && /^\d{4,6}$/.test(last) && !YEAR.test(last) && !OTHER_NUMBER.test(text);
};

/** A line at the head that gives the writer's own number or cell. */
const isNumbered = (lines: readonly LaidOutLine[]): boolean =>
  lines.some(
    (line) =>
      line.role === 'head' &&
      (endsInNumber(line) ||
        line.tokens.some(
          ({ key }) => LABEL.test(key) || (key.length >= 5 && lookAlikeDistance(key.slice(-5), 'ecrou', 1) <= 1),
        )),
  );

const saysCounsel = (lines: readonly LaidOutLine[]): boolean =>
  lines.some((line) => line.role === 'head' && line.tokens.some(({ key }) => COUNSEL.test(key)));

/** The prison of a relative, in a letter of somebody who is held: their own was not read. */
const isTheirs = ({ found }: Ranked, sender: SenderKind): boolean =>
  sender === 'detained' && found.some(({ clue }) => clue === 'kin');

type Contradiction = NonNullable<ReturnType<typeof otherPlaceIn>>;
type Best = { readonly best: Ranked; readonly finding: TrustFinding; readonly otherPlace: Contradiction | null };

/** The first of the ranked prisons, with all that its confidence hangs on. */
function bestOf(
  all: readonly Ranked[],
  segmentations: readonly Segmentation[],
  gazetteer: Gazetteer,
  sender: SenderKind,
  listened: Listened,
): Best | null {
  const [best] = all;
  if (!best) return null;
  const { trust } = gazetteer.words;
  const unheard = listened.heard.size === 0 ? null : rankedPrisons(segmentations, gazetteer, sender);
  const same = unheard?.find(({ establishment }) => establishment === best.establishment);
  const lines = segmentations.flat();
  const voice = voiceOf(lines, sender);
  const otherPlace = otherPlaceIn(segmentations.map(spotsOf), best.establishment, gazetteer, {
    voice: voiceIn(voice),
    isAtHead: best.found.some(({ clue }) => AT_HEAD.includes(clue)),
    isNumbered: isNumbered(lines),
  });
  return {
    best,
    otherPlace,
    finding: {
      establishmentId: best.establishment.id,
      read: weighingOf(best, trust),
      unheard: unheard && { named: best.named, read: same ? weighingOf(same, trust) : null },
      most: Math.min(
        isOnlyTown(best, gazetteer) || isTorn(best, all.slice(1), gazetteer) ? ONLY_A_TOWN : 1,
        otherPlace?.isStrong || isTheirs(best, sender) ? CONTRADICTED : 1,
      ),
    },
  };
}

/** What a desk may learn from, once a person said which prison it was. Null where nothing speaks for any. */
export function trustFinding(
  segmentations: readonly Segmentation[],
  gazetteer: Gazetteer,
  sender: SenderKind,
  listened: Listened = NOTHING_HEARD,
): TrustFinding | null {
  const all = rankedPrisons(segmentations, gazetteer, sender, listened);
  return bestOf(all, segmentations, gazetteer, sender, listened)?.finding ?? null;
}

const shownAs = (prison: Ranked): OtherPrison => ({
  id: prison.establishment.id,
  name: prison.establishment.name,
  evidence: evidenceIn(prison),
});

/**
 * Finds the prison in all segmentations of all pages. `sender` tells whose address stands at the head: a lawyer's
 * town is not a prison. `desk`: what the desk learnt from its own letters.
 */
export function matchEstablishment(
  segmentations: readonly Segmentation[],
  gazetteer: Gazetteer,
  sender: SenderKind,
  listened: Listened = NOTHING_HEARD,
  desk: DeskTrust | null = null,
): EstablishmentMatch {
  const all = rankedPrisons(segmentations, gazetteer, sender, listened);
  const found = bestOf(all, segmentations, gazetteer, sender, listened);
  if (!found) return { establishment: null, alternatives: [], otherPrison: null };
  const { best, finding, otherPlace } = found;
  const others = all.slice(1);
  const confidence = confidenceOf(finding, desk);
  const named = confidence >= LEAST_SHOWN ? best : null;
  const other = best.named >= LEAST_OTHER ? others.find((one) => one.named >= LEAST_OTHER) : undefined;
  // What is not the best one's is the others', in the proportion of their own clues.
  const left = others.reduce((sum, other) => sum + other.share, 1 - all.reduce((sum, one) => sum + one.share, 0));
  const rest = others.map(({ establishment, share }) => ({
    id: establishment.id,
    confidence: left > 0 ? (1 - confidence) * (share / left) : 0,
  }));
  return {
    ...(named && otherPlace && { otherPlace: otherPlace.evidence }),
    establishment: named && {
      id: named.establishment.id,
      name: named.establishment.name,
      confidence,
      evidence: evidenceIn(named),
    },
    otherPrison: other ? shownAs(other) : null,
    ...(other && !named && { facingPrison: shownAs(best) }),
    alternatives: (named ? rest : all.map(({ establishment, share }) => ({ id: establishment.id, confidence: share })))
      .filter((other) => other.confidence >= LEAST_ALTERNATIVE)
      .slice(0, MOST_ALTERNATIVES),
  };
}
