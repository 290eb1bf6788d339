// Letters of detained people: head, date, body, signature, in the forms in which they come; envelopes and forms.
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts';
import { departmentKey } from './department.ts';
import { type Detained, ecrouWritten, nameWritten, nationWritten } from './people.ts';
import { prisonInSentence, prisonWritten } from './prison-names.ts';
import type { Random } from './random.ts';
import type { Alarm, Sentences } from './sentences.ts';
import { CHIEF_TOWNS, OTHER_TOWNS } from './towns.ts';

export type Scene = {
  readonly random: Random;
  readonly prison: Establishment;
  /** Another prison, to be mentioned and not meant. */
  readonly other: Establishment;
  readonly person: Detained;
  readonly receivedOn: CalendarDate;
  readonly sentences: Sentences;
  /** The letter says of which nationality its writer is. */
  readonly saysNation: boolean;
};

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

export function dateWritten(random: Random, date: CalendarDate): string {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return random.pick([
    `${dayOfMonth}/${month}/${year}`,
    `${dayOfMonth}/${month}/${year.slice(2)}`,
    `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1]} ${year}`,
    `${dayOfMonth}.${month}.${year}`,
  ]);
}

const RECIPIENTS = [
  'La Cimade\n91 rue Oberkampf\n75011 Paris',
  'LA CIMADE - Service prison\n91 RUE OBERKAMPF\n75011 PARIS',
  'La Cimade Nord Picardie\n9 boulevard de la Moselle\n59000 Lille',
  'La Cimade\ngroupe local\n33 rue du Faubourg\n67000 Strasbourg',
  'La Cimade, 8 rue du Jet d’eau, 13003 Marseille',
];

/** Where post is sorted: the own town, or a neighbour's with CEDEX and a code of its own. */
function postalLines({ random, prison }: Scene): string[] {
  const code = prison.postalCode;
  const own = `${code} ${random.pick([prison.city, prison.city.toUpperCase()])}`;
  if (random.chance(0.65)) return prison.street !== '' && random.chance(0.6) ? [prison.street, own] : [own];
  const town = random.chance(0.5) ? prison.city : (CHIEF_TOWNS[departmentKey(code)] ?? prison.city);
  const cedex = `${code.slice(0, 2)}${random.between(100, 999)} ${town} ${random.pick(['CEDEX', 'Cedex', 'cedex 9'])}`;
  return [...(random.chance(0.7) ? [`BP ${random.between(10, 40999)}`] : []), cedex];
}

function senderBlock(scene: Scene): string {
  const { random, person, prison } = scene;
  const number = ecrouWritten(random, person.ecrou);
  const name = nameWritten(random, person);
  const written = prisonWritten(random, prison);
  const post = random.chance(0.7) ? postalLines(scene) : [];
  return random
    .pick([
      [name, number, written, ...post],
      [`${name} ${number}`, person.cell, written, ...post],
      [name, `${number} - ${person.cell}`, written, ...post],
      [`NOM : ${person.surname}  PRÉNOM : ${person.given}`, number, `Cellule : ${person.cell}`, written, ...post],
      [`Exp : ${name}`, number, written, ...post],
      [written, ...post, name, number],
    ])
    .join('\n');
}

const elsewhere = ({ random, other, sentences }: Scene): string =>
  random
    .pick(random.chance(0.6) ? sentences.elsewhere : sentences.otherPrison)
    .replace('{town}', random.pick(OTHER_TOWNS))
    .replace('{prison}', prisonInSentence(random, other))
    .replace('{from}', prisonWritten(random, other));

export function alarmSentence(
  random: Random,
  alarm: Alarm,
  receivedOn: CalendarDate,
): { text: string; date: CalendarDate | null; time: string | null } {
  const shift = { recent: -random.between(4, 25), soon: random.between(2, 14), later: random.between(40, 115) };
  const date = alarm.when && addDays(receivedOn, shift[alarm.when]);
  const [hour, minute] = [random.between(8, 18), random.pick(['00', '15', '30', '45'])];
  const time = alarm.text.includes('{time}') ? `${String(hour).padStart(2, '0')}:${minute}` : null;
  const said = random.pick([`${hour}h${minute}`, `${hour} h ${minute}`, `${hour}:${minute}`]);
  const text = alarm.text.replace('{date}', date ? dateWritten(random, date) : '').replace('{time}', said);
  return { text, date, time };
}

const heldHere = ({ random, prison, sentences }: Scene): string =>
  random.pick(sentences.heldHere).replace('{now}', prisonInSentence(random, prison));

const CLOSINGS = [
  'Merci de votre aide.',
  "Je vous prie d'agréer, Madame, Monsieur, mes salutations distinguées.",
  'Dans l’attente de votre réponse, merci beaucoup.',
  'Cordialement',
  'Merci pour tout et que Dieu vous garde.',
];

/** Sentences of the body, the extra ones in between, and the end with the signature. */
function bodyAndEnd(scene: Scene, extra: readonly string[]): string {
  const { random, person } = scene;
  const { quiet } = scene.sentences;
  const nation = scene.saysNation ? [nationWritten(random, person)] : [];
  const sentences = [random.pick(quiet), ...nation, ...extra, random.pick(quiet)];
  if (random.chance(0.55)) sentences.splice(random.between(1, sentences.length), 0, elsewhere(scene));
  const signature = random.chance(0.7)
    ? `\n${random.pick([`${person.surname} ${person.given}`, person.given, `${person.given} ${person.surname}`])}`
    : '';
  const glue = random.chance(0.5) ? '\n' : ' ';
  return `${random.pick(['Bonjour,', 'Madame, Monsieur,', 'Bonjour Madame Monsieur', 'Messieurs,'])}\n${sentences.join(glue)}\n${random.pick(CLOSINGS)}${signature}`;
}

const dateLine = ({ random, prison, receivedOn }: Scene, withTown = true): string => {
  const date = dateWritten(random, addDays(receivedOn, -random.between(2, 12)));
  const town = prison.city.replace(/^Le /, 'Le ');
  return withTown && random.chance(0.6) ? `${town}, le ${date}` : `Le ${date}`;
};

/** A letter with the sender's block at its head. */
export function letterWithHead(scene: Scene, extra: readonly string[]): string {
  const { random } = scene;
  const held = random.chance(0.35) ? [heldHere(scene)] : [];
  const parts = [senderBlock(scene), random.pick(RECIPIENTS), dateLine(scene)];
  if (random.chance(0.2)) parts.splice(1, 1);
  return `${parts.join('\n')}\n${bodyAndEnd(scene, [...held, ...extra])}`;
}

/** The prison is said in the letter itself only. */
export function letterWithoutHead(scene: Scene, extra: readonly string[]): string {
  const { random, person } = scene;
  const held = heldHere(scene);
  const who = random.pick([
    `Je m'appelle ${person.given} ${person.surname}, ${ecrouWritten(random, person.ecrou)}.`,
    `Je soussigné ${person.surname} ${person.given}, né le ${person.born}, ${ecrouWritten(random, person.ecrou)}.`,
  ]);
  return `${random.pick(RECIPIENTS)}\n${dateLine(scene, false)}\n${bodyAndEnd(scene, [who, held, ...extra])}`;
}

/** Name, number and cell, and no word of where. */
export function letterWithoutPrison(scene: Scene, extra: readonly string[]): string {
  const { random, person } = scene;
  const head = `${nameWritten(random, person)}\n${ecrouWritten(random, person.ecrou)}\n${person.cell}`;
  return `${head}\n${random.pick(RECIPIENTS)}\n${dateLine(scene, false)}\n${bodyAndEnd(scene, extra)}`;
}

/** The same with a bare town beside the date, or the place as it is said in the head. */
export function letterWithTown(scene: Scene, town: string, place: string): string {
  const {
    random,
    person,
    receivedOn,
    sentences: { quiet },
  } = scene;
  const date = dateWritten(random, addDays(receivedOn, -5));
  const name = nameWritten(random, person);
  const number = ecrouWritten(random, person.ecrou);
  const recipient = random.pick(RECIPIENTS);
  const body = `Bonjour,\nJe suis détenu. ${random.pick(quiet)}\n${random.pick(quiet)}\nMerci`;
  return random.pick([
    `${name}\n${number}\n${recipient}\n${town}, le ${date}\n${body}`,
    `${name}\n${number}\n${place}\n${recipient}\nle ${date}\n${body}`,
    `${name}\n${number}\n${recipient}\nle ${date}\n${body.replace('Je suis détenu.', `Je suis en prison à ${town}.`)}`,
  ]);
}

/** Back of an envelope, then its front. */
export function envelope(scene: Scene): string {
  const back = senderBlock(scene);
  return scene.random.chance(0.5)
    ? `${back}\n${scene.random.pick(RECIPIENTS)}`
    : `${scene.random.pick(RECIPIENTS)}\n${back}`;
}

/** The prison's own form, filled in. */
export function form(scene: Scene): string {
  const {
    random,
    prison,
    person,
    receivedOn,
    sentences: { quiet },
  } = scene;
  return [
    'DEMANDE D’ENTRETIEN - ASSOCIATION',
    `Établissement : ${prisonWritten(random, prison)}`,
    `Nom : ${person.surname}`,
    `Prénom : ${person.given}`,
    `N° d'écrou : ${person.ecrou}`,
    `Date de naissance : ${person.born}`,
    `Nationalité : ${person.nation}`,
    `Cellule : ${person.cell}`,
    `Date : ${dateWritten(random, addDays(receivedOn, -6))}`,
    'Objet de la demande : rencontrer La Cimade',
    random.pick(quiet),
    random.pick(quiet),
  ].join('\n');
}

/** Head at one prison, and a sentence that says another holds now. */
export function letterOfTwoPrisons(scene: Scene): string {
  const {
    random,
    other,
    sentences: { quiet },
  } = scene;
  const now = random.pick([
    `Depuis hier je suis incarcéré ${prisonInSentence(random, other)}, on m'a transféré.`,
    `Je suis maintenant détenu ${prisonInSentence(random, other)}.`,
    `Je suis actuellement incarcéré ${prisonInSentence(random, other)}.`,
  ]);
  return `${senderBlock(scene)}\n${random.pick(RECIPIENTS)}\n${dateLine(scene, false)}\nBonjour,\n${random.pick(quiet)}\n${now}\n${random.pick(quiet)}\nMerci`;
}
