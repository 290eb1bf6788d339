// One page of the grid: its picture as it lies now, its number, what it is. Drawn when it comes into view.
import { VisuallyHidden } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import type { OpenStack } from '#shared/contract/stacks.contract.ts';
import type { Beside } from '#shared/domain/stacks/arrange.ts';
import type { ArrangedPage } from '#shared/domain/stacks/arrangement.ts';
import { WORDLESS_KINDS } from '#shared/domain/stacks/page-facts.ts';
import { PILE, ROLE_NAMES } from '#shared/text/ui-pile.ts';
import { usePagePicture } from '../page-picture.ts';
import classes from './pile.module.css';
import type { Pile } from './use-pile.ts';

/** What is carried while dragging: page numbers of this very stack. */
const DRAGGED = 'application/x-vaguemestre-pages';
export const carries = (event: DragEvent): boolean => event.dataTransfer.types.includes(DRAGGED);
export const carried = (event: DragEvent): readonly number[] =>
  event.dataTransfer.getData(DRAGGED).split(' ').map(Number).filter(Boolean);

type PageThumbProps = {
  readonly stack: OpenStack;
  readonly page: ArrangedPage;
  /** « Courrier 2 », « Mises de côté ». */
  readonly of: string;
  readonly pile: Pile;
};

type Kind = OpenStack['pages'][number]['kind'];
const isNamed = (kind: Kind | undefined): kind is (typeof WORDLESS_KINDS)[number] =>
  WORDLESS_KINDS.some((known) => known === kind);

function factsOf({ stack, page }: PageThumbProps): readonly string[] {
  const kind = stack.pages.find((each) => each.page === page.page)?.kind;
  return [
    ...(page.role === 'letter' ? [] : [ROLE_NAMES[page.role]]),
    ...(isNamed(kind) ? [PILE[kind]] : []),
    ...(page.turn === 0 ? [] : [PILE.turned(page.turn)]),
  ];
}

export function PageThumb(props: PageThumbProps) {
  const { stack, page, of, pile } = props;
  const { ref, entry } = useIntersection({ rootMargin: '400px' });
  const [side, setSide] = useState<Beside['side'] | null>(null);
  const number = page.page;
  const isChosen = pile.chosen.includes(number);
  const facts = factsOf(props);
  const sideAt = (event: DragEvent): Beside['side'] => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return event.clientX < left + width / 2 ? 'before' : 'after';
  };
  return (
    <button
      ref={ref}
      type="button"
      className={classes.page}
      data-page={number}
      data-in-hand={pile.inHand === number || undefined}
      data-drop={side ?? undefined}
      tabIndex={pile.inHand === number ? 0 : -1}
      aria-pressed={isChosen}
      draggable
      onFocus={() => pile.inHand === number || pile.goTo(number)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey) pile.toggle(number);
        else if (event.shiftKey) pile.goTo(number, true);
        else {
          if (pile.chosen.length > 0) pile.choose([]);
          pile.goTo(number);
        }
      }}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAGGED, (isChosen ? pile.chosen : [number]).join(' '));
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        if (!carries(event)) return;
        event.preventDefault();
        setSide(sideAt(event));
      }}
      onDragLeave={() => setSide(null)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setSide(null);
        if (pile.arrangement.aside.includes(page)) pile.dropAside(carried(event));
        else pile.drop(carried(event), { page: number, side: sideAt(event) });
      }}
    >
      <span className={classes.sheet}>
        {entry?.isIntersecting ? <Picture stack={stack} page={page} /> : null}
        {isChosen ? (
          <span className={classes.check}>
            <IconCheck size={14} stroke={3} aria-hidden />
          </span>
        ) : null}
      </span>
      <span className={classes.caption}>
        <VisuallyHidden>{PILE.page} </VisuallyHidden>
        <strong>{number}</strong>
        {facts.length > 0 ? ` ${facts.join(', ')}` : ''}
        <VisuallyHidden>, {of}</VisuallyHidden>
      </span>
    </button>
  );
}

function Picture({ stack, page }: Pick<PageThumbProps, 'stack' | 'page'>) {
  const { url } = usePagePicture(
    stack.id,
    stack.pages.find((each) => each.page === page.page),
  );
  if (!url) return null;
  return (
    <img src={url} alt="" draggable={false} style={{ rotate: `${page.turn}deg` }} data-side={page.turn % 180 !== 0} />
  );
}
