// Rules about single files that the import rules cannot see: time and surroundings as parameters, sizes, names.
// One pass over the syntax tree of a file; nothing is read from disk here.
import { basename, extname } from 'node:path';
import ts from 'typescript';

export const MAX_LINES = 400;

/** What is wrong with a source file, as sentences; none when it is right. `path` is relative, with '/'. */
export function sourceFaults(path: string, text: string): string[] {
  return [...nameFaults(path), ...sizeFaults(text), ...openingFaults(path, text), ...syntaxFaults(path, text)];
}

function nameFaults(path: string): string[] {
  const faults = [];
  const parts = basename(path, extname(path)).split('.');
  if (!parts.every((part) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))) faults.push('the name is not kebab-case');
  if (/(^|[/.-])(utils?|helpers?|managers?|common|misc)([/.-]|$)/.test(path)) faults.push('the name says nothing');
  return faults;
}

function sizeFaults(text: string): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > MAX_LINES ? [`${lines} lines, more than ${MAX_LINES}`] : [];
}

/** A test says what it is for in its `describe`. */
function openingFaults(path: string, text: string): string[] {
  return /\.test\.tsx?$/.test(path) || /^(#!.*\n)?\/\/ \S/.test(text)
    ? []
    : ['the first line does not say what the file is for'];
}

/** Places where a call is allowed although the rule forbids it elsewhere. */
const ENVIRONMENT = /^main\/composition\//;
const CONSOLE = /^(main\/adapters\/log\/|main\/cli\/output\.ts$)/;
/** Code that must give the same answer tomorrow. */
const TIMELESS = /^(shared\/|main\/(services|jobs|api|ports)\/)/;

function syntaxFaults(path: string, text: string): string[] {
  const faults: string[] = [];
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind);
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) faults.push(...accessFaults(path, node));
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
      if (TIMELESS.test(path)) faults.push('`new Date()` reads the clock: time is a parameter');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

function accessFaults(path: string, node: ts.PropertyAccessExpression): string[] {
  const access = `${node.expression.getText().replace(/^globalThis\./, '')}.${node.name.text}`;
  if (TIMELESS.test(path) && ['Date.now', 'performance.now', 'Math.random', 'crypto.randomUUID'].includes(access))
    return [`\`${access}\` gives another answer each time: it is a parameter`];
  if (access === 'process.env' && path.startsWith('main/') && !ENVIRONMENT.test(path))
    return ['`process.env` is read in main/composition only'];
  if (access.startsWith('console.') && path.startsWith('main/') && !CONSOLE.test(path))
    return ['`console` bypasses the log, which keeps letters out'];
  return [];
}
