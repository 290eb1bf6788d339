// The letters of the grid, one framed group each, and the pages that were put aside.
import { Fragment } from 'react';
import type { OpenStack } from '#shared/contract/stacks.contract.ts';
import type { ArrangedPage } from '#shared/domain/stacks/arrangement.ts';
import { PILE } from '#shared/text/ui-pile.ts';
import { CutProposal } from './cut-proposal.tsx';
import { carried, carries, PageThumb } from './page-thumb.tsx';
import classes from './pile.module.css';
import type { Pile } from './use-pile.ts';

type GroupProps = { readonly stack: OpenStack; readonly pile: Pile };

export function LetterGroups({ stack, pile }: GroupProps) {
  return pile.arrangement.letters.map((pages, at) => (
    <LetterGroup key={pages[0]?.page} {...{ stack, pile, pages }} name={PILE.letter(at + 1)} />
  ));
}

function LetterGroup({
  stack,
  pile,
  pages,
  name,
}: GroupProps & { readonly pages: readonly ArrangedPage[]; readonly name: string }) {
  const hasProposal = pages.some(({ page }) => pile.cuts.some(({ before }) => before === page));
  return (
    <section className={classes.letter} aria-label={name} data-proposed={hasProposal || undefined}>
      <h2 className={classes.letterName}>
        {name} <small>{PILE.pageCount(pages.length)}</small>
      </h2>
      <div className={classes.pages}>
        {pages.map((page) => {
          const cut = pile.cuts.find(({ before }) => before === page.page);
          return (
            <Fragment key={page.page}>
              {cut ? <CutProposal cut={cut} pile={pile} /> : null}
              <PageThumb stack={stack} page={page} of={name} pile={pile} />
            </Fragment>
          );
        })}
      </div>
    </section>
  );
}

export function AsideGroup({ stack, pile }: GroupProps) {
  const { aside } = pile.arrangement;
  if (aside.length === 0) return null;
  return (
    <section
      className={classes.letter}
      aria-label={PILE.aside}
      data-aside
      onDragOver={(event) => carries(event) && event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        pile.dropAside(carried(event));
      }}
    >
      <h2 className={classes.letterName}>
        {PILE.aside} <small>{PILE.asideNote}</small>
      </h2>
      <div className={classes.pages}>
        {aside.map((page) => (
          <PageThumb key={page.page} stack={stack} page={page} of={PILE.aside} pile={pile} />
        ))}
      </div>
    </section>
  );
}
