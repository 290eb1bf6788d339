// The users' guide inside the application: the same text and pictures as docs/guide.md, taken in when it is built.
import { UnstyledButton } from '@mantine/core';
import { lexer, type Token, type Tokens } from 'marked';
import { useMemo } from 'react';
import { typesetText } from '#shared/text/typeset.ts';
import { GUIDE } from '#shared/text/ui-shell.ts';
import { Card, Screen } from '../../ui/screen.tsx';
import classes from './guide.module.css';
import { GuideTokens, placeOf } from './guide-text.tsx';

const TEXTS = import.meta.glob<string>('../../../docs/guide.md', { eager: true, query: '?raw', import: 'default' });
const PICTURES = import.meta.glob<string>('../../../docs/images/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});
const pictureOf = (href: string): string | undefined => PICTURES[`../../../docs/${href}`];

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';

export function GuidePage() {
  // The title is the screen's own.
  const tokens = useMemo(
    () => lexer(Object.values(TEXTS)[0] ?? '').filter((token) => !isHeading(token) || token.depth > 1),
    [],
  );
  return (
    <Screen title={GUIDE.title}>
      <div className={classes.guide}>
        <Contents headings={tokens.filter(isHeading).filter(({ depth }) => depth === 2)} />
        <Card>
          <div className={classes.text}>
            <GuideTokens tokens={tokens} pictures={pictureOf} />
          </div>
        </Card>
      </div>
    </Screen>
  );
}

/** A link would change the address after #, which names the screen. */
function goTo(heading: string): void {
  const there = document.getElementById(placeOf(heading));
  there?.scrollIntoView?.({ block: 'start' });
  there?.focus({ preventScroll: true });
}

function Contents({ headings }: { readonly headings: readonly Tokens.Heading[] }) {
  return (
    <nav className={classes.contents} aria-label={GUIDE.contents}>
      {headings.map(({ text }) => (
        <UnstyledButton key={text} className={classes.entry} onClick={() => goTo(text)}>
          {typesetText(text)}
        </UnstyledButton>
      ))}
    </nav>
  );
}
