// The users' guide inside the application: the same text and pictures as docs/guide.md, taken in when it is built.
import { Table, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { typesetText } from '#shared/text/typeset.ts';
import { GUIDE } from '#shared/text/ui-shell.ts';
import { Card, Screen } from '../../ui/screen.tsx';
import classes from './guide.module.css';
import { type Block, blocksOf, type Inlines } from './guide-blocks.ts';

const TEXTS = import.meta.glob<string>('../../../docs/guide.md', { eager: true, query: '?raw', import: 'default' });
const PICTURES = import.meta.glob<string>('../../../docs/images/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});
const pictureOf = (file: string): string | undefined => PICTURES[`../../../docs/images/${file}`];

export function GuidePage() {
  const blocks = useMemo(() => blocksOf(Object.values(TEXTS)[0] ?? ''), []);
  // The title is the screen's own.
  const body = blocks.filter((block) => block.kind !== 'heading' || block.level > 1);
  return (
    <Screen title={GUIDE.title}>
      <div className={classes.guide}>
        <Contents blocks={body} />
        <Card>
          <div className={classes.text}>
            {body.map((block, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the guide never changes while it is shown
              <GuideBlock key={at} block={block} />
            ))}
          </div>
        </Card>
      </div>
    </Screen>
  );
}

const placeOf = (heading: string): string => `guide-${heading.replace(/\W+/g, '-')}`;

/** A link would change the address after #, which names the screen. */
function goTo(heading: string): void {
  const there = document.getElementById(placeOf(heading));
  there?.scrollIntoView?.({ block: 'start' });
  there?.focus({ preventScroll: true });
}

function Contents({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <nav className={classes.contents} aria-label={GUIDE.contents}>
      {blocks.map((block) =>
        block.kind === 'heading' && block.level === 2 ? (
          <UnstyledButton key={block.text} className={classes.entry} onClick={() => goTo(block.text)}>
            {typesetText(block.text)}
          </UnstyledButton>
        ) : null,
      )}
    </nav>
  );
}

function GuideBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3';
      return (
        <Heading id={placeOf(block.text)} tabIndex={-1} className={classes.heading}>
          {typesetText(block.text)}
        </Heading>
      );
    }
    case 'picture':
      return <img className={classes.picture} src={pictureOf(block.file)} alt={block.about} loading="lazy" />;
    case 'command':
      return <pre className={classes.command}>{block.text}</pre>;
    case 'paragraph':
      return (
        <p>
          <Words text={block.text} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item) => (
            <li key={plainOf(item)}>
              <Words text={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <GuideTable block={block} />;
  }
}

const plainOf = (text: Inlines): string => text.map((part) => part.text).join('');

function GuideTable({ block: { head, rows } }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  return (
    <Table className={classes.table} verticalSpacing={5}>
      <Table.Thead>
        <Table.Tr>
          {head.map((cell) => (
            <Table.Th key={plainOf(cell)}>
              <Words text={cell} />
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.map(plainOf).join()}>
            {row.map((cell) => (
              <Table.Td key={plainOf(cell)}>
                <Words text={cell} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const TAGS = { strong: 'b', em: 'i', code: 'code' } as const;

function Words({ text }: { readonly text: Inlines }) {
  return text.map((part, at) => {
    if (part.kind === 'text') return typesetText(part.text);
    const Tag = TAGS[part.kind];
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same word may be marked twice in a sentence
      <Tag key={at}>{part.kind === 'code' ? part.text : typesetText(part.text)}</Tag>
    );
  });
}
