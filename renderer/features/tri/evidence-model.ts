// The words behind a judgement as rectangles on a page and lines in the panel: one key joins the two. Pure.
import type { Writers } from '#shared/contract/people.contract.ts';
import type { Evidence, LetterDetail, LetterSummary } from '#shared/contract/schemas.ts';
import type { SignalCode, UrgencyLevel } from '#shared/domain/triage/judgement.ts';
import { SIGNAL_NAMES, SITUATION_NAMES } from '#shared/text/codes.ts';
import { DECISION } from '#shared/text/ui-triage.ts';

/** `name`: of somebody the desk has letters from, heard in the handwriting; no part of the judgement. */
export type EvidenceKind = 'prison' | 'person' | 'name' | 'signal' | 'caution';

export type EvidenceMark = {
  /** Joins a line of the panel and its rectangle: 'signal-2'. */
  readonly key: string;
  readonly kind: EvidenceKind;
  readonly text: string;
  readonly page: number;
  /** Pixels of the upright picture; null when there is no place to show. */
  readonly box: Evidence['box'];
  /** Heard in the handwriting, not read: the words are not in the text of the page. */
  readonly heard: boolean;
  /** What a `caution` is about, in words. */
  readonly label: string | null;
  readonly signal: { readonly code: SignalCode; readonly level: UrgencyLevel } | null;
};

const marks = (kind: EvidenceKind, evidence: readonly Evidence[]): EvidenceMark[] =>
  evidence.map(({ text, page, box, heard = false }, index) => ({
    key: `${kind}-${index}`,
    kind,
    text,
    page,
    box,
    heard,
    label: null,
    signal: null,
  }));

type Pages = LetterDetail['pages'];

/** « , sur l'enveloppe »: which part of the letter says it; nothing where there is only one. */
function placeIn(pages: Pages, number: number): string {
  const isOneThing = new Set(pages.map(({ role }) => role)).size < 2;
  const role = pages.find(({ page }) => page === number)?.role;
  return isOneThing || !role ? '' : DECISION.onPage[role];
}

/** Each of two prisons is named with its best words only. */
const MOST_OTHER = 2;

/** What keeps a person from going on without a look: particular situations, words that may be urgent, another place. */
function cautions(judgement: NonNullable<LetterSummary['judgement']>, pages: Pages): EvidenceMark[] {
  const { signals, situations, doubts, otherPrison, facingPrison, otherPlace, otherWriter, passages } = judgement;
  const told = (situations ?? []).map(({ code, evidence }) => ({ label: SITUATION_NAMES[code], evidence }));
  // A release without a day is a signal already: its words stand there.
  const isSignal = ({ code, evidence: { text, page } }: NonNullable<typeof doubts>[number]): boolean =>
    signals.some((one) => one.code === code && one.evidence.text === text && one.evidence.page === page);
  const doubted = (doubts ?? [])
    .filter((doubt) => !isSignal(doubt))
    .map(({ code, evidence, faint }) => ({
      label: (faint ? DECISION.perhaps : DECISION.likely)(SIGNAL_NAMES[code]),
      evidence,
    }));
  const prisonMarks = (prison: typeof facingPrison | null, label: typeof DECISION.otherPrison) =>
    (prison?.evidence ?? []).slice(0, MOST_OTHER).map((evidence) => ({
      label: label(prison?.name ?? '', placeIn(pages, evidence.page)),
      evidence,
    }));
  const elsewhere = [
    ...prisonMarks(facingPrison, DECISION.facingPrison),
    ...prisonMarks(otherPrison, DECISION.otherPrison),
  ];
  const unread = otherPlace ? [{ label: DECISION.otherPlace, evidence: otherPlace }] : [];
  const somebody = otherWriter
    ? [{ label: DECISION.otherWriter(placeIn(pages, otherWriter.page)), evidence: otherWriter }]
    : [];
  const toRead = (passages ?? []).map(({ why, evidence }) => ({ label: DECISION.passages[why], evidence }));
  return [...told, ...doubted, ...elsewhere, ...unread, ...somebody, ...toRead].map(
    ({ label, evidence }, index): EvidenceMark => {
      const { text = '', page = 1, box = null, heard = false } = evidence ?? {};
      return { key: `caution-${index}`, kind: 'caution', text, page, box, heard, label, signal: null };
    },
  );
}

/** Every piece of evidence of a letter, in the order of the panel. */
export function evidenceMarks(judgement: LetterSummary['judgement'], pages: Pages = []): readonly EvidenceMark[] {
  if (!judgement) return [];
  const signals = judgement.signals.map((signal, index): EvidenceMark => {
    const { text, page, box, heard = false } = signal.evidence;
    return {
      key: `signal-${index}`,
      kind: 'signal',
      text,
      page,
      box,
      heard,
      label: null,
      signal: { code: signal.code, level: signal.level },
    };
  });
  return [
    ...signals,
    ...cautions(judgement, pages),
    ...marks('prison', judgement.establishment?.evidence ?? []),
    ...marks('person', judgement.person?.evidence ?? []),
  ];
}

/** Where the name of a known person was heard. Two people of one name share their place. */
export const markOfName = ({ text, page, box }: Evidence): EvidenceMark => ({
  ...{ key: `name-${page}-${box?.join('-')}`, kind: 'name', text, page, box },
  ...{ heard: true, label: null, signal: null },
});

export function nameMarks(candidates: Writers['candidates']): readonly EvidenceMark[] {
  const all = candidates.flatMap(({ heard }) => (heard ? [markOfName(heard)] : []));
  return all.filter(({ key }, index) => all.findIndex((mark) => mark.key === key) === index);
}

type Placed = EvidenceMark & { readonly box: NonNullable<EvidenceMark['box']> };

/** The marks with a rectangle on this page. An empty rectangle (typed text) shows nothing. */
export const marksOnPage = (all: readonly EvidenceMark[], page: number): readonly Placed[] =>
  all.filter((mark): mark is Placed => mark.page === page && mark.box !== null && mark.box[2] > 0 && mark.box[3] > 0);

export type Percent = { readonly left: string; readonly top: string; readonly width: string; readonly height: string };

/** A rectangle in percent of its page, a little larger than the words so that they stay readable. */
export function placeOf(
  box: readonly [number, number, number, number],
  page: { readonly width: number; readonly height: number },
): Percent {
  const margin = page.width * 0.004;
  const percent = (value: number, whole: number): string => `${((value / whole) * 100).toFixed(3)}%`;
  return {
    left: percent(box[0] - margin, page.width),
    top: percent(box[1] - margin, page.height),
    width: percent(box[2] + 2 * margin, page.width),
    height: percent(box[3] + 2 * margin, page.height),
  };
}
