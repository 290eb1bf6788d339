// The labelled set: every prison in every kind of text, at every strength of fault, and texts that must stay without
// an answer. Two editions: one to make rules with, one set aside (README.md). The same on every machine.
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import type { SenderKind } from '#shared/domain/triage/judgement.ts';
import { addDays, parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import { type Expected, isSetAside, type LabelledText, SET_ASIDE } from '../labelled-text.ts';
import { misread, misspelt, STRENGTHS, type Strength, withoutAccents, wrapped } from './faults.ts';
import * as letters from './letters.ts';
import * as others from './others.ts';
import { detainedPerson } from './people.ts';
import { SHARED_TOWNS } from './prison-names.ts';
import { hashOf, randomFrom } from './random.ts';
import { RESERVED_SENTENCES } from './reserved-sentences.ts';
import { type Alarm, OPEN_SENTENCES } from './sentences.ts';

const FIRST_DAY = parseCalendarDate('2026-09-01');

function sceneOf(id: string, prison: Establishment, all: readonly Establishment[]): letters.Scene {
  if (!FIRST_DAY) throw new Error('no first day');
  const random = randomFrom(hashOf(id));
  const others = all.filter((one) => one.id !== prison.id && one.department !== prison.department);
  const reserved = id.startsWith(SET_ASIDE);
  return {
    random,
    prison,
    other: random.pick(others),
    person: detainedPerson(random, reserved),
    receivedOn: addDays(FIRST_DAY, random.between(0, 120)),
    sentences: reserved ? RESERVED_SENTENCES : OPEN_SENTENCES,
    saysNation: random.chance(0.2),
  };
}

type Made = { readonly text: string; readonly expect: Expected; readonly kind?: 'email' };
type Writer = (scene: letters.Scene) => Made;

const person = ({ person: { ecrou, surname } }: letters.Scene): Pick<Expected, 'ecrouNumber' | 'surname'> => ({
  ecrouNumber: ecrou,
  surname,
});

/** Other names and nationality, where the text says them. */
const told = ({ person: { alias, nation }, saysNation }: letters.Scene): Partial<Expected> => ({
  aliases: alias ? [alias] : [],
  nationality: saysNation ? nation : null,
});

type Extra = { readonly text: string } & Pick<Expected, 'signals' | 'situations' | 'action'>;

function alarming({ random, receivedOn }: letters.Scene, alarm: Alarm): Extra {
  const { text, date, time } = letters.alarmSentence(random, alarm, receivedOn);
  const level = alarm.red ? 'red' : 'orange';
  const signals = alarm.codes.map((code) => ({ code, level, ...(date && { date }), ...(time && { time }) }));
  return { text, signals, ...(alarm.red && { action: 'keep' }) };
}

/** What stands in a letter beside the ordinary: in one of three a limit, in some a reason to keep it, in some nothing. */
function extraOf(scene: letters.Scene): Extra | null {
  const { random, sentences } = scene;
  if (random.chance(0.34)) return alarming(scene, random.pick(sentences.alarms));
  if (random.chance(0.1)) return { text: random.pick(sentences.harmless) };
  if (!random.chance(0.1)) return null;
  const { code, text } = random.pick(sentences.particular);
  return { text, situations: [code], action: 'keep' };
}

/** A letter of the detained person themselves. */
const own =
  (write: (scene: letters.Scene, extra: readonly string[]) => string, prison: boolean): Writer =>
  (scene) => {
    const extra = extraOf(scene);
    const establishmentId = prison ? scene.prison.id : null;
    const { signals = [], situations = [], action = prison ? 'forward' : undefined } = extra ?? {};
    return {
      text: write(scene, extra ? [extra.text] : []),
      expect: {
        ...{ sender: 'detained', establishmentId, signals, situations },
        ...person(scene),
        ...told(scene),
        ...(action && { action }),
      },
    };
  };

const outside =
  (write: (scene: letters.Scene) => string, sender: SenderKind, kind?: 'email'): Writer =>
  (scene) => ({
    text: write(scene),
    expect: { sender, establishmentId: scene.prison.id, signals: [], ...person(scene) },
    ...(kind && { kind }),
  });

const WRITERS: Readonly<Record<string, Writer>> = {
  head: own(letters.letterWithHead, true),
  'head-again': own(letters.letterWithHead, true),
  body: own(letters.letterWithoutHead, true),
  envelope: (scene) => ({
    text: letters.envelope(scene),
    expect: { establishmentId: scene.prison.id, signals: [], ...person(scene) },
  }),
  form: (scene) => ({
    text: letters.form(scene),
    expect: { establishmentId: scene.prison.id, signals: [], ...person(scene) },
  }),
  lawyer: outside(others.lawyer, 'lawyer'),
  family: outside(others.family, 'family'),
  spip: outside(others.probation, 'spip'),
  volunteer: outside(others.volunteer, 'association', 'email'),
  decision: (scene) => ({
    text: others.decision(scene),
    expect: {
      sender: 'authority',
      kind: 'decision',
      establishmentId: scene.prison.id,
      signals: (['oqtf', 'irtf', 'destination'] as const).map((code) => ({ code, level: 'red' })),
      action: 'keep',
      ...person(scene),
    },
  }),
  none: own(letters.letterWithoutPrison, false),
  'two-prisons': (scene) => ({
    text: letters.letterOfTwoPrisons(scene),
    expect: { ambiguous: [scene.prison.id, scene.other.id], ...person(scene) },
  }),
};

/** Kinds of text only for typed or printed pages, and only for some prisons. */
const PRINTED = ['lawyer', 'spip', 'volunteer', 'decision'];
const RARE = ['form', 'lawyer', 'family', 'spip', 'volunteer', 'decision', 'none', 'two-prisons'];

function strengthsOf(group: string, id: string): readonly Strength[] {
  const printed = PRINTED.includes(group);
  const usual = printed ? (['clean', 'print', 'poor-print'] as const) : STRENGTHS;
  const turn = hashOf(`${group}/${id}`);
  const one = usual[turn % usual.length] ?? 'clean';
  if (RARE.includes(group)) return turn % 2 === 0 ? [one] : [];
  const second = usual[(turn + 2) % usual.length] ?? 'clean';
  return group === 'head' ? usual : [one, second];
}

/** Signs in a line. */
const LINE_OF: Readonly<Record<Strength, readonly [number, number]>> = {
  clean: [70, 95],
  print: [60, 95],
  'poor-print': [60, 95],
  hand: [38, 64],
  'poor-hand': [34, 58],
};

function finish(id: string, group: string, strength: Strength, scene: letters.Scene, made: Made): LabelledText {
  const { random, receivedOn } = scene;
  const spelt = PRINTED.includes(group) ? made.text : misspelt(random, made.text, random.pick([0, 0, 0.2, 0.5]));
  const plain = !PRINTED.includes(group) && random.chance(0.25) ? withoutAccents(spelt) : spelt;
  const written = random.chance(0.65) ? wrapped(plain, random.between(...LINE_OF[strength])) : plain;
  const text = misread(random, written, strength);
  return {
    id,
    text,
    kind: made.kind ?? 'letter',
    receivedOn,
    group,
    strength,
    expect: made.expect,
    aside: isSetAside(id),
  };
}

function ambiguousTowns(all: readonly Establishment[], edition: string): LabelledText[] {
  return SHARED_TOWNS.flatMap(({ town, ids, also = [] }) =>
    Array.from({ length: also.length > 0 ? 12 : 6 }, (_, turn) => {
      const id = `${edition}town-${town}-${turn}`;
      const prison = all.find((one) => one.id === ids[0]);
      if (!prison) throw new Error(`no prison ${ids[0]}`);
      const scene = sceneOf(id, prison, all);
      const place = turn < 6 ? town : scene.random.pick([town, ...also]);
      const made = { text: letters.letterWithTown(scene, town, place), expect: { ambiguous: ids, ...person(scene) } };
      return finish(id, 'town', STRENGTHS[turn % 4] ?? 'clean', scene, made);
    }),
  );
}

/**
 * Letters that name their prison by its town alone, where the town has one prison: for fitting the trust only. To
 * abstain on them is right, so they are not measured.
 */
export function townOnlyTexts(all: readonly Establishment[]): LabelledText[] {
  const shared = new Set(SHARED_TOWNS.flatMap(({ ids }) => ids));
  return all
    .filter(({ id, name, city }) => !shared.has(id) && name.endsWith(city))
    .map((prison, turn) => {
      const id = `town-only-${prison.id}`;
      const scene = sceneOf(id, prison, all);
      const text = letters.letterWithTown(scene, prison.city, prison.city);
      const made = { text, expect: { establishmentId: prison.id, ...person(scene) } };
      return finish(id, 'town-only', STRENGTHS[turn % 4] ?? 'clean', scene, made);
    });
}

/**
 * All texts of one edition, in an order that does not change. Another `edition` (a word before the names) has other
 * people, sentences and faults: for tuning on more than what is measured.
 */
export function labelledTexts(all: readonly Establishment[], edition = ''): LabelledText[] {
  const texts = Object.entries(WRITERS).flatMap(([group, write]) =>
    all.flatMap((prison) =>
      strengthsOf(group, edition + prison.id).map((strength) => {
        const id = `${edition}${group}-${prison.id}-${strength}`;
        const scene = sceneOf(id, prison, all);
        return finish(id, group, strength, scene, write(scene));
      }),
    ),
  );
  return [...texts, ...ambiguousTowns(all, edition)];
}

/** The generated texts set aside: half of the texts of an edition of their own, by a hash of their names. */
export const textsSetAside = (all: readonly Establishment[]): LabelledText[] =>
  labelledTexts(all, SET_ASIDE).filter(({ aside }) => aside);
