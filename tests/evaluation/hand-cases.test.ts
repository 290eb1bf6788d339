// Every letter written by hand through the judge: precision and recall for each signal code, dates, levels, senders,
// topics, situations. The bounds hold what was reached; they only go up.
import { describe, expect, it } from 'vitest';
import { type Judgement, SITUATION_CODES, TOPIC_CODES } from '#shared/domain/triage/judgement.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { type HandCase, handCases, isSetAside, judgeCase, voices } from './hand-cases.ts';
import { isVoiceSetAside } from './labelled-text.ts';

type Count = { right: number; extra: number; missed: number };
type Tally = Map<string, Count>;

function count(tally: Tally, name: string, what: keyof Count): void {
  const known = tally.get(name) ?? { right: 0, extra: 0, missed: 0 };
  known[what] += 1;
  tally.set(name, known);
}

/** Counts `wanted` against `got` under each name and under `all`. */
function compare(tally: Tally, all: string, wanted: ReadonlySet<string>, got: ReadonlySet<string>): void {
  for (const name of new Set([...wanted, ...got])) {
    const what = !got.has(name) ? 'missed' : wanted.has(name) ? 'right' : 'extra';
    count(tally, name, what);
    count(tally, all, what);
  }
}

function tallyOne(tally: Tally, { expect: wanted }: HandCase, judgement: Judgement): void {
  const codes = new Set<string>(wanted.signals.map(({ code }) => code));
  const found = judgement.signals
    .map(({ code }) => code)
    .filter((code) => codes.has(code) || !wanted.tolerated.includes(code));
  compare(tally, 'signals', codes, new Set(found));
  for (const { code, level, date } of wanted.signals) {
    const same = judgement.signals.filter((signal) => signal.code === code);
    if (same.length === 0) continue;
    count(tally, 'levels', same.some((signal) => signal.level === level) ? 'right' : 'missed');
    count(tally, 'dates', same.some((signal) => signal.date === date) ? 'right' : 'missed');
  }
  const one = (name: string, want: string | undefined, got: string): void => {
    if (want !== undefined) count(tally, name, want === got ? 'right' : 'missed');
  };
  one('senders', wanted.sender, judgement.sender);
  one('kinds', wanted.kind, judgement.kind);
  for (const topic of wanted.topics ?? [])
    count(tally, 'topics', judgement.topics.includes(topic) ? 'right' : 'missed');
  if (wanted.situations) {
    compare(tally, 'situations', new Set(wanted.situations), new Set(judgement.situations?.map(({ code }) => code)));
  }
}

const precision = ({ right, extra }: Count): number => right / Math.max(1, right + extra);
const recall = ({ right, missed }: Count): number => right / Math.max(1, right + missed);

function tallyOf(cases: readonly HandCase[]): Tally {
  const tally: Tally = new Map();
  for (const one of cases) tallyOne(tally, one, judgeCase(one).judgement);
  return tally;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);
const table = (title: string, tally: Tally): string =>
  [
    `${title.padEnd(20)}  number  precision  recall`,
    ...[...tally].map(([name, counts]) => {
      const number = String(counts.right + counts.missed).padStart(7);
      return `${name.padEnd(20)} ${number}   ${percent(precision(counts))}  ${percent(recall(counts))}`;
    }),
  ].join('\n');

describe('letters written by hand', () => {
  const cases = handCases();

  it('has each name once', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it.each([
    ['looked at', cases.filter(({ id }) => !isSetAside(id)), { precision: 0.97, recall: 0.97 }],
    // The network of decision 062 says less here and is wrong less: 96.6 and 96.6 % before, 98.8 and 95.5 % with it.
    ['set aside', cases.filter(({ id }) => isSetAside(id)), { precision: 0.98, recall: 0.95 }],
  ] as const)('%s', (title, some, bar) => {
    const tally = tallyOf(some);
    process.stdout.write(`${table(title, tally)}\n\n`);
    const of = (name: string): Count => tally.get(name) ?? { right: 0, extra: 0, missed: 0 };
    expect(precision(of('signals'))).toBeGreaterThanOrEqual(bar.precision);
    expect(recall(of('signals'))).toBeGreaterThanOrEqual(bar.recall);
    expect(recall(of('levels'))).toBeGreaterThanOrEqual(0.95);
    expect(recall(of('dates'))).toBeGreaterThanOrEqual(0.9);
    expect(recall(of('senders'))).toBeGreaterThanOrEqual(0.85);
    expect(recall(of('kinds'))).toBeGreaterThanOrEqual(0.95);
    expect(recall(of('topics'))).toBeGreaterThanOrEqual(0.9);
    expect(recall(of('situations'))).toBeGreaterThanOrEqual(0.9);
  });

  it('never forwards what must stay', () => {
    const wrong = cases.filter((one) => {
      const stays = one.expect.action !== undefined && one.expect.action !== 'forward';
      const red = one.expect.signals.some(({ level }) => level === 'red');
      return (stays || red) && judgeCase(one).action === 'forward';
    });
    expect(wrong.filter(({ id }) => !isSetAside(id)).map(({ id }) => id)).toEqual([]);
    expect(wrong.length).toBe(0);
  });
});

describe('letters in many voices', () => {
  const letters = voices();

  it('are told in codes and prisons that exist, each with a name of its own', () => {
    expect(new Set(letters.map(({ id }) => id)).size).toBe(letters.length);
    const prisons = new Set<string>(ESTABLISHMENTS.map(({ id }) => id));
    const known = new Set<string>([...SITUATION_CODES, ...TOPIC_CODES]);
    for (const { id, expect: told } of letters) {
      if (told.establishmentId) expect(prisons, id).toContain(told.establishmentId);
      for (const code of [...(told.situations ?? []), ...(told.topics ?? [])]) expect(known, id).toContain(code);
    }
  });

  it('are about as many to look at as are set aside in the first sets; later ones are one or the other', () => {
    const aside = (pattern: RegExp): number => {
      const own = letters.filter(({ id }) => pattern.test(id));
      return own.filter(({ id }) => isVoiceSetAside(id)).length / own.length;
    };
    expect([/^third-/, /^fourth-/, /^fifth-/, /^sixth-/].map(aside)).toEqual([1, 0, 1, 1]);
    const first = aside(/^(?!third-|fourth-|fifth-|sixth-)/);
    expect(first).toBeGreaterThan(0.4);
    expect(first).toBeLessThan(0.6);
  });
});
