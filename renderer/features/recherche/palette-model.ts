// What the palette lists, in which order, and what its words are marked with. Pure.
import type { FoundLetter, FoundPerson } from '#shared/contract/search.contract.ts';
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import { marksIn, type Sought, soughtOf } from '#shared/domain/search/excerpt.ts';
import { wordsOf, wordsOfQuery } from '#shared/domain/search/query-words.ts';
import { fold } from '#shared/kernel/fold.ts';

/** A screen to go to or something to do. */
export type Command = {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
};

export type PaletteItem =
  | { readonly kind: 'person'; readonly id: string; readonly person: FoundPerson }
  | { readonly kind: 'letter'; readonly id: string; readonly letter: FoundLetter }
  | { readonly kind: 'prison'; readonly id: string; readonly prison: Establishment }
  | { readonly kind: 'command'; readonly id: string; readonly command: Command };

export const GROUPS = ['exact', 'people', 'letters', 'prisons', 'views', 'commands', 'near'] as const;
export type PaletteGroup = { readonly name: (typeof GROUPS)[number]; readonly items: readonly PaletteItem[] };

export type Answers = {
  readonly people: readonly FoundPerson[];
  readonly letters: readonly FoundLetter[];
  readonly near: readonly FoundLetter[];
  readonly prisons: readonly Establishment[];
  /** Those whose name looks like what was typed, where none has it. */
  readonly nearPrisons: readonly Establishment[];
  /** Views of the list under a name. */
  readonly views: readonly Command[];
  readonly commands: readonly Command[];
};

/**
 * Groups with something in them. A prison that was asked for by its name would drown in letters: a few of each. A view or a
 * command whose whole name was typed comes first: who knows it by heart presses Enter without looking.
 * Near spellings come a moment later, and last: they push nothing away that a person is about to choose.
 */
export function groupsOf(answers: Answers, typed: string): readonly PaletteGroup[] {
  const { people, letters, near, prisons, nearPrisons } = answers;
  const name = plainName(typed);
  const isMeant = ({ label }: Command): boolean => name !== '' && plainName(label) === name;
  const all: readonly PaletteItem[] = [
    ...answers.views.map((command) => ({ kind: 'command' as const, id: `view-${command.id}`, command })),
    ...answers.commands.map((command) => ({ kind: 'command' as const, id: `command-${command.id}`, command })),
  ];
  const exact = all.filter((item) => item.kind === 'command' && isMeant(item.command));
  const views = answers.views.filter((view) => !isMeant(view));
  const commands = answers.commands.filter((command) => !isMeant(command));
  const groups: readonly PaletteGroup[] = [
    { name: 'exact', items: exact },
    { name: 'people', items: people.map((person) => ({ kind: 'person', id: `person-${person.newest}`, person })) },
    { name: 'letters', items: letters.map((letter) => ({ kind: 'letter', id: `found-${letter.id}`, letter })) },
    { name: 'prisons', items: prisons.map(prisonItem) },
    { name: 'views', items: views.map((command) => ({ kind: 'command', id: `view-${command.id}`, command })) },
    { name: 'commands', items: commands.map((command) => ({ kind: 'command', id: `command-${command.id}`, command })) },
    {
      name: 'near',
      items: [
        ...near.map((letter) => ({ kind: 'letter' as const, id: `near-${letter.id}`, letter })),
        ...nearPrisons.map(prisonItem),
      ],
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

const prisonItem = (prison: Establishment): PaletteItem => ({ kind: 'prison', id: `prison-${prison.id}`, prison });

/** Without accents, capitals and punctuation: « Échéances » is typed « echeances ». */
const plainName = (text: string): string => wordsOf(fold(text)).join(' ');

/** Commands in whose name every word typed begins a word; all of them when nothing was typed. */
export function commandsFor(commands: readonly Command[], typed: string): readonly Command[] {
  const asked = wordsOf(fold(typed));
  return commands.filter(({ label }) => {
    const own = wordsOf(fold(label));
    return asked.every((word) => own.some((each) => each.startsWith(word)));
  });
}

/** True when there is something to ask the desk for. */
export const isQuestion = (typed: string): boolean => wordsOfQuery(fold(typed)).length > 0;

export const soughtIn = (typed: string): Sought => soughtOf(wordsOfQuery(fold(typed)));

type Stretch = { readonly at: number; readonly text: string; readonly marked: boolean };

/** A text in stretches, marked and not. */
export function stretchesOf(text: string, marks: readonly (readonly [number, number])[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  const add = (to: number, marked: boolean): void => {
    if (to > at) stretches.push({ at, text: text.slice(at, to), marked });
    at = Math.max(at, to);
  };
  for (const [from, to] of marks) {
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return stretches;
}

export const markedName = (text: string, sought: Sought): readonly Stretch[] =>
  stretchesOf(text, marksIn(text, sought));

/** « DUPONT Amadou »; null without a name. */
export function nameOf(person: { readonly surname: string | null; readonly givenNames: string | null }): string | null {
  return [person.surname?.toUpperCase(), person.givenNames].filter(Boolean).join(' ') || null;
}

/** What the list of letters is to be searched for, to show all those of a person. */
export const wordsOfPerson = ({ surname, givenNames, ecrouNumber }: FoundPerson): string =>
  [surname, givenNames, ecrouNumber].filter(Boolean).join(' ');

/** The item `step` places further, going round at the ends; the first when nothing is chosen. */
export function moved(items: readonly PaletteItem[], id: string | null, step: 1 | -1): string | null {
  const at = items.findIndex((item) => item.id === id);
  if (at < 0) return items[step === 1 ? 0 : items.length - 1]?.id ?? null;
  return items[(at + step + items.length) % items.length]?.id ?? null;
}
