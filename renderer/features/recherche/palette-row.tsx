// One line of the palette: a person, a letter with the words around the hit, a prison, a command.
import { IconArrowRight, IconBuilding, IconMail, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FoundLetter, FoundPerson } from '#shared/contract/search.contract.ts';
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import type { Sought } from '#shared/domain/search/excerpt.ts';
import { shortDate } from '#shared/text/dates.ts';
import { SEARCH } from '#shared/text/ui-search.ts';
import type { Names } from '../../api/desk-data.ts';
import { StateBadge } from '../../ui/badges.tsx';
import classes from './palette.module.css';
import { markedName, nameOf, type PaletteItem, stretchesOf } from './palette-model.ts';

type PaletteRowProps = {
  readonly item: PaletteItem;
  readonly sought: Sought;
  readonly names: Names;
  readonly selected: boolean;
  readonly onChoose: () => void;
  readonly onPoint: () => void;
};

export function PaletteRow({ item, sought, names, selected, onChoose, onPoint }: PaletteRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and the keys
    <div
      id={item.id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      className={classes.row}
      onClick={onChoose}
      onMouseMove={selected ? undefined : onPoint}
    >
      <Content item={item} sought={sought} names={names} />
    </div>
  );
}

type Shown = Pick<PaletteRowProps, 'sought' | 'names'>;

function Content({ item, sought, names }: Shown & Pick<PaletteRowProps, 'item'>) {
  switch (item.kind) {
    case 'person':
      return <PersonContent person={item.person} sought={sought} names={names} />;
    case 'letter':
      return <LetterContent letter={item.letter} sought={sought} names={names} />;
    case 'prison':
      return <PrisonContent prison={item.prison} sought={sought} />;
    case 'command':
      return (
        <Line icon={<IconArrowRight size={17} aria-hidden />}>
          <span className={classes.name}>
            <Marked text={item.command.label} sought={sought} />
          </span>
        </Line>
      );
  }
}

function Line({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <span className={classes.icon}>{icon}</span>
      <span className={classes.words}>{children}</span>
    </>
  );
}

function PersonContent({ person, sought, names }: Shown & { readonly person: FoundPerson }) {
  const prison = person.establishmentId && names.shortPrison(person.establishmentId);
  return (
    <Line icon={<IconUser size={17} aria-hidden />}>
      <span className={classes.first}>
        <span className={classes.name}>
          <Marked text={nameOf(person) ?? SEARCH.noName} sought={sought} />
        </span>
        {person.ecrouNumber ? (
          <span className={classes.quiet}>
            <Marked text={SEARCH.ecrou(person.ecrouNumber)} sought={sought} />
          </span>
        ) : null}
        {prison ? <span className={classes.quiet}>{prison}</span> : null}
        <span className={classes.end}>{SEARCH.lettersOf(person.letters)}</span>
      </span>
    </Line>
  );
}

function LetterContent({ letter, sought, names }: Shown & { readonly letter: FoundLetter }) {
  const prison = letter.establishmentId && names.shortPrison(letter.establishmentId);
  const name = letter.person && nameOf(letter.person);
  return (
    <Line icon={<IconMail size={17} aria-hidden />}>
      <span className={classes.first}>
        <span className={classes.name}>
          <Marked text={name ?? letter.sourceName} sought={sought} />
        </span>
        {prison ? (
          <span className={classes.quiet}>
            <Marked text={prison} sought={sought} />
          </span>
        ) : null}
        <span className={classes.quiet}>{SEARCH.received(shortDate(letter.receivedOn))}</span>
        <span className={classes.end}>
          <StateBadge state={letter.state} />
        </span>
      </span>
      <ExcerptLine letter={letter} sought={sought} isNamed={name !== null} />
    </Line>
  );
}

type ExcerptProps = { readonly letter: FoundLetter; readonly sought: Sought; readonly isNamed: boolean };

/** The words around the hit with where they come from; where else the hit may lie when it is not in the text shown. */
function ExcerptLine({ letter: { excerpt, sourceName, reference }, sought, isNamed }: ExcerptProps) {
  if (excerpt) {
    return (
      <span className={classes.excerpt}>
        {stretchesOf(excerpt.text, excerpt.marks).map(markedStretch)}
        <span className={classes.origin}>
          {SEARCH.page(excerpt.page)}, {SEARCH.origins[excerpt.origin]}
        </span>
      </span>
    );
  }
  return (
    <span className={classes.excerpt}>
      <Marked text={[isNamed ? sourceName : null, reference].filter(Boolean).join(' · ')} sought={sought} />
    </span>
  );
}

function PrisonContent({ prison, sought }: { readonly prison: Establishment; readonly sought: Sought }) {
  return (
    <Line icon={<IconBuilding size={17} aria-hidden />}>
      <span className={classes.first}>
        <span className={classes.name}>
          <Marked text={prison.name} sought={sought} />
        </span>
        <span className={classes.quiet}>
          <Marked text={`${prison.postalCode} ${prison.city}`} sought={sought} />
        </span>
      </span>
    </Line>
  );
}

const Marked = ({ text, sought }: { readonly text: string; readonly sought: Sought }) =>
  markedName(text, sought).map(markedStretch);

const markedStretch = ({ at, text, marked }: { at: number; text: string; marked: boolean }) =>
  marked ? (
    <mark key={at} className={classes.mark}>
      {text}
    </mark>
  ) : (
    <span key={at}>{text}</span>
  );
