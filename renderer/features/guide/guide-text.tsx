// The guide's Markdown, as the library cuts it, as elements of the screens. Nothing is set as foreign markup; a kind of
// token that is not drawn here would show as it is written, and a test says that the guide has none.
import { Table } from '@mantine/core';
import type { MarkedToken, Token, Tokens } from 'marked';
import { createElement, Fragment, type ReactNode } from 'react';
import { typesetText } from '#shared/text/typeset.ts';
import classes from './guide.module.css';

export const placeOf = (heading: string): string => `guide-${heading.replace(/\W+/g, '-')}`;

/** `pictures`: the address of each picture by its name in the guide. */
type Drawn = { readonly pictures: (href: string) => string | undefined };

export function GuideTokens({ tokens, pictures }: Drawn & { readonly tokens: readonly Token[] }) {
  return tokens.map((token, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the guide never changes while it is shown
    <Fragment key={at}>{drawn(token as MarkedToken, { pictures })}</Fragment>
  ));
}

function drawn(token: MarkedToken, { pictures }: Drawn): ReactNode {
  const inside = 'tokens' in token && token.tokens ? <GuideTokens tokens={token.tokens} pictures={pictures} /> : null;
  switch (token.type) {
    case 'space':
      return null;
    case 'heading':
      return createElement(
        `h${token.depth}`,
        { id: placeOf(token.text), tabIndex: -1, className: classes.heading },
        inside,
      );
    case 'paragraph':
      return <p>{inside}</p>;
    case 'image':
      return <img className={classes.picture} src={pictures(token.href)} alt={token.text} loading="lazy" />;
    case 'code':
      return <pre className={classes.command}>{token.text}</pre>;
    case 'list':
      return createElement(
        token.ordered ? 'ol' : 'ul',
        null,
        token.items.map((item) => <li key={item.raw}>{drawn(item, { pictures })}</li>),
      );
    case 'table':
      return <GuideTable table={token} pictures={pictures} />;
    case 'strong':
      return <b>{inside}</b>;
    case 'em':
      return <i>{inside}</i>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'list_item':
      return inside;
    case 'text':
      return inside ?? typesetText(token.text);
    default:
      return token.raw;
  }
}

function GuideTable({ table: { header, rows }, pictures }: Drawn & { readonly table: Tokens.Table }) {
  return (
    <Table className={classes.table} verticalSpacing={5}>
      <Table.Thead>
        <Table.Tr>
          {header.map((cell) => (
            <Table.Th key={cell.text}>
              <GuideTokens tokens={cell.tokens} pictures={pictures} />
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.map(({ text }) => text).join()}>
            {row.map((cell) => (
              <Table.Td key={cell.text}>
                <GuideTokens tokens={cell.tokens} pictures={pictures} />
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
