// Learning how far a desk's clues can be trusted: little from few letters, nothing from one prison alone, and never a
// wrong answer more than before.
import { describe, expect, it } from 'vitest';
import { type DeskTrust, TRUST_TERMS, termsOf } from '#shared/domain/establishments/desk-trust.ts';
import { type ConfirmedLetter, fitDeskTrust } from '#shared/domain/establishments/desk-trust-fit.ts';
import { confidenceOf, type TrustFinding } from '#shared/domain/establishments/trust.ts';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { judge, prisonFinding } from '#shared/domain/triage/judge.ts';
import { SURE_ENOUGH } from '#shared/domain/triage/suggestion.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type EstablishmentId } from '#shared/kernel/ids.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';

const NOTHING = Object.fromEntries(TRUST_TERMS.map((term) => [term, 0])) as DeskTrust;
const prison = (n: number) => asId<EstablishmentId>(`prison-${n}`);

/** A letter in which only the town was read; `delivered` is what the delivered constants think of that. */
function townLetter(n: number, right: boolean, delivered = 1.5, most = 1): ConfirmedLetter {
  const terms = { ...NOTHING, always: 1, sure: delivered / 4, place: 0.8 };
  const finding: TrustFinding = { establishmentId: prison(n), read: { delivered, terms }, unheard: null, most };
  return { confirmed: right ? prison(n) : prison(n + 1000), finding };
}
/** Named at the head, and surely. */
function headLetter(n: number, right: boolean): ConfirmedLetter {
  const terms = { ...NOTHING, always: 1, sure: 1, head: 0.95 };
  const finding: TrustFinding = { establishmentId: prison(n), read: { delivered: 4, terms }, unheard: null, most: 1 };
  return { confirmed: right ? prison(n) : prison(n + 1000), finding };
}
const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n));

/** Of 40 prisons; a town alone, where the desk's people always meant it. */
const TOWNS = [
  ...times(300, (n) => townLetter(n % 40, true)),
  ...times(200, (n) => headLetter(n % 40, true)),
  ...times(6, (n) => townLetter(n, false, -2)),
];

describe('a desk whose letters say more than was thought', () => {
  it('is proposed what it taught, with what it brings on letters that did not teach it', () => {
    const fit = fitDeskTrust(TOWNS, SURE_ENOUGH);
    expect(fit.verdict).toBe('better');
    expect(fit.delivered).toEqual({ letters: 506, answered: 200, right: 200, wrong: 0 });
    expect(fit.learnt).toEqual({ letters: 506, answered: 500, right: 500, wrong: 0 });
    expect(fit.trust.place).toBeGreaterThan(fit.trust.head);
  });

  it('moves little for few letters', () => {
    const [few, many] = [TOWNS.filter((_, n) => n % 10 === 0), TOWNS].map((own) => fitDeskTrust(own, SURE_ENOUGH));
    expect(Math.abs(few?.trust.always ?? 9)).toBeLessThan(Math.abs(many?.trust.always ?? 0));
    expect(Math.abs(few?.trust.always ?? 9)).toBeLessThan(0.5);
  });
});

describe('what is not proposed', () => {
  const verdict = (letters: readonly ConfirmedLetter[]) => fitDeskTrust(letters, SURE_ENOUGH).verdict;

  it('from too few letters, prisons or mistakes', () => {
    expect(verdict(TOWNS.slice(0, 49))).toBe('few-letters');
    const mistaken = (n: number) => ({ ...townLetter(n % 4, true), confirmed: prison((n + 1) % 4) });
    const ofFour = times(60, (n) => (n < 7 ? mistaken(n) : townLetter(n % 4, true)));
    expect(verdict(ofFour)).toBe('few-prisons');
    expect(verdict(times(400, (n) => townLetter(n % 40, true)))).toBe('few-mistakes');
  });

  it('constants that do as well as those delivered', () => {
    const asDelivered = times(400, (n) => (n % 4 === 0 ? headLetter(n % 37, true) : townLetter(n % 37, n % 6 !== 1)));
    expect(verdict(asDelivered)).toBe('no-better');
  });

  it('a letter that a person left open is an answer too many', () => {
    const open = times(60, (n) => ({ ...townLetter(n % 40, true), confirmed: null }));
    const { learnt } = fitDeskTrust([...TOWNS, ...open], SURE_ENOUGH);
    expect(learnt.answered).toBe(200);
    expect(verdict([...TOWNS, ...open])).not.toBe('better');
  });

  it('the commonest prison, however often it is right', () => {
    // Nine letters of ten are from one prison, where the town alone is always right; elsewhere it is so half the time.
    const letters = [
      ...times(900, () => townLetter(0, true)),
      ...times(60, (n) => headLetter(1 + (n % 30), true)),
      ...times(40, (n) => townLetter(1 + (n % 30), n % 2 === 0)),
    ];
    const { verdict: said, trust, learnt } = fitDeskTrust(letters, SURE_ENOUGH);
    expect(said).not.toBe('better');
    expect(learnt.wrong).toBe(0);
    const elsewhere = townLetter(7, false).finding;
    expect(elsewhere && confidenceOf(elsewhere, trust)).toBeLessThan(SURE_ENOUGH);
  });
});

describe('judging with what was learnt', () => {
  const text = "KOUYATE Lansana\nécrou 41233\nMaison d'arrêt de Gap\n\nBonjour,\nje cherche une aide pour mes papiers.";
  const input = {
    pages: [pageOfText(text)],
    receivedOn: '2026-11-19' as CalendarDate,
    establishments: ESTABLISHMENTS,
    vocabulary: VOCABULARY,
  };
  const learnt: DeskTrust = { ...NOTHING, always: -3, head: 0.5 };

  it('changes how sure an answer is, never which prison it is', () => {
    const before = judge(input);
    const after = judge({ ...input, deskTrust: learnt });
    expect(after.establishment?.id).toBe(before.establishment?.id);
    expect(after.establishment?.confidence).toBeLessThan(before.establishment?.confidence ?? 0);
    expect(judge({ ...input, deskTrust: NOTHING })).toEqual(before);
  });

  it('is what the finding says it would be', () => {
    const finding = prisonFinding(input);
    expect(finding && confidenceOf(finding, learnt)).toBe(
      judge({ ...input, deskTrust: learnt }).establishment?.confidence,
    );
  });

  it('does not look at which prison was found', () => {
    const clue = (establishment: (typeof ESTABLISHMENTS)[number] | undefined) => ({
      ...{ establishment, rivalNamed: 0.2 },
      found: [
        { clue: 'typed' as const, weight: 0.9, evidence: { text: establishment?.name ?? '', page: 1, box: null } },
      ],
    });
    expect(termsOf(clue(ESTABLISHMENTS[0]), 2)).toEqual(termsOf(clue(ESTABLISHMENTS[50]), 2));
  });

  it('leaves a town that tells nothing, and a contradicted prison, below what is proposed', () => {
    const capped = townLetter(3, true, 3, 0.6).finding;
    expect(capped && confidenceOf(capped, { ...NOTHING, always: 9 })).toBe(0.6);
  });
});
