// A letter and the stack it was made from, a stack and its letters: each leads to the other, and back together.
import { Button } from '@mantine/core';
import { IconScissors, IconStack2 } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import type { LetterDetail } from '#shared/contract/schemas.ts';
import { STATE_NAMES } from '#shared/text/codes.ts';
import { PILE, SEPARATORS, STACK } from '#shared/text/ui-pile.ts';
import classes from './decision-panel.module.css';
import { isUndecided } from './list-model.ts';
import { useRestore } from './pile/use-make-letters.tsx';
import { Section } from './section.tsx';

type RestoreProps = { readonly stack: Pick<LetterDetail['letter'], 'id' | 'version'> };

function RestoreButton({ stack: { id, version } }: RestoreProps) {
  const restore = useRestore();
  return (
    <Button
      size="compact-sm"
      variant="default"
      mt={6}
      leftSection={<IconStack2 size={14} aria-hidden />}
      loading={restore.isPending}
      onClick={() => restore.mutate({ id, version })}
    >
      {PILE.putTogether}
    </Button>
  );
}

/** Beside the proposal: separator sheets say that it is several letters, or its pages seem to. */
export function SeveralLettersNotice({ detail }: { readonly detail: LetterDetail }) {
  const [, navigate] = useLocation();
  const { letter, pages, separatorCount, seemingLetters, stack } = detail;
  const isSeveral = separatorCount > 0;
  // A letter that a person made of a stack was looked at.
  const seemsSeveral = seemingLetters > 1 && stack === null;
  if (!isUndecided(letter) || !(isSeveral || seemsSeveral)) return null;
  return (
    <div className={classes.draft}>
      <p>{isSeveral ? SEPARATORS.found(separatorCount) : SEPARATORS.seeming(pages.length, seemingLetters)}</p>
      <Button
        size="compact-sm"
        variant={isSeveral ? 'filled' : 'default'}
        leftSection={<IconScissors size={14} aria-hidden />}
        onClick={() => navigate(`/tri/${letter.id}/pile`)}
      >
        {isSeveral ? SEPARATORS.arrange : SEPARATORS.look}
      </Button>
    </div>
  );
}

/** On a letter that was made from a stack. */
export function StackSection({ detail: { stack } }: { readonly detail: LetterDetail }) {
  if (!stack) return null;
  return (
    <Section
      title={STACK.title}
      aside={
        <a className={classes.link} href={`#/tri/${stack.id}`}>
          {stack.reference}
        </a>
      }
    >
      <p className={classes.note} style={{ marginTop: 0 }}>
        {STACK.from(stack.pageCount, stack.letterCount)}
        {stack.restorable ? '' : ` ${STACK.notRestorable}`}
      </p>
      {stack.restorable ? <RestoreButton stack={stack} /> : null}
    </Section>
  );
}

/** In place of the decision, on a stack whose pages are in other letters. */
export function RearrangedFooter({ detail: { letter, parts } }: { readonly detail: LetterDetail }) {
  const isUndecided = parts.every(({ state }) => state === 'received' || state === 'to-qualify');
  return (
    <section className={classes.footer} aria-label={STACK.title}>
      <p className={classes.decided}>{STATE_NAMES.rearranged}</p>
      <p className={classes.small}>{parts.length > 0 ? STACK.become(parts.length) : STACK.withdrawn}</p>
      <ul className={classes.parts}>
        {parts.map(({ id, reference, pageCount, state }) => (
          <li key={id}>
            <a className={classes.link} href={`#/tri/${id}`}>
              {STACK.part(reference, pageCount, STATE_NAMES[state].toLowerCase())}
            </a>
          </li>
        ))}
      </ul>
      {parts.length > 0 && isUndecided ? <RestoreButton stack={letter} /> : null}
    </section>
  );
}
