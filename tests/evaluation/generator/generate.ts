// The labelled set: every prison in every kind of text, at every strength of fault, and texts that must stay without
// an answer. The same on every machine.
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import type { SenderKind } from '#shared/domain/triage/judgement.ts';
import { addDays, parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import type { Expected, LabelledText } from '../labelled-text.ts';
import { misread, misspelt, STRENGTHS, type Strength, withoutAccents } from './faults.ts';
import * as letters from './letters.ts';
import * as others from './others.ts';
import { detainedPerson } from './people.ts';
import { SHARED_TOWNS } from './prison-names.ts';
import { hashOf, randomFrom } from './random.ts';
import { ALARMS } from './sentences.ts';

const FIRST_DAY = parseCalendarDate('2026-09-01');

function sceneOf(id: string, prison: Establishment, all: readonly Establishment[]): letters.Scene {
  if (!FIRST_DAY) throw new Error('no first day');
  const random = randomFrom(hashOf(id));
  const others = all.filter((one) => one.id !== prison.id && one.department !== prison.department);
  return {
    random,
    prison,
    other: random.pick(others),
    person: detainedPerson(random),
    receivedOn: addDays(FIRST_DAY, random.between(0, 120)),
  };
}

type Made = { readonly text: string; readonly expect: Expected; readonly kind?: 'email' };
type Writer = (scene: letters.Scene) => Made;

const person = ({ person: { ecrou, surname } }: letters.Scene): Pick<Expected, 'ecrouNumber' | 'surname'> => ({
  ecrouNumber: ecrou,
  surname,
});

/** A letter of the detained person themselves; one in three has something with a limit in it. */
const own =
  (write: (scene: letters.Scene, extra: readonly string[]) => string, prison: boolean): Writer =>
  (scene) => {
    const alarm = scene.random.chance(0.34) ? scene.random.pick(ALARMS) : null;
    const said = alarm && letters.alarmSentence(scene.random, alarm, scene.receivedOn);
    const level = alarm?.red ? 'red' : 'orange';
    const date = said?.date ? { date: said.date } : {};
    const signals = alarm ? alarm.codes.map((code) => ({ code, level, ...date })) : [];
    const establishmentId = prison ? scene.prison.id : null;
    const action = alarm?.red ? { action: 'keep' } : {};
    return {
      text: write(scene, said ? [said.text] : []),
      expect: { sender: 'detained', establishmentId, signals, ...person(scene), ...action },
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

function finish(id: string, group: string, strength: Strength, scene: letters.Scene, made: Made): LabelledText {
  const { random, receivedOn } = scene;
  const spelt = PRINTED.includes(group) ? made.text : misspelt(random, made.text, random.pick([0, 0, 0.2, 0.5]));
  const plain = !PRINTED.includes(group) && random.chance(0.25) ? withoutAccents(spelt) : spelt;
  const text = misread(random, plain, strength);
  return { id, text, kind: made.kind ?? 'letter', receivedOn, group, strength, expect: made.expect };
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
 * All generated texts, in an order that does not change. Another `edition` (a word before the names) has other people,
 * sentences and faults: for tuning on more than what is measured.
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
