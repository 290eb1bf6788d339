// Where the command line speaks: results to standard output, progress and messages to standard error.

export type Output = {
  /** One line of result for a person. */
  line(text: string): void;
  /** One JSON object, on one line. */
  json(value: unknown): void;
  /** Progress and remarks: standard error, so that results can be piped. */
  note(text: string): void;
};

/** A file name may hold line ends and commands to the terminal: each control character becomes a visible sign. */
export const onOneLine = (text: string): string => text.replace(/\p{Cc}/gu, '␤');

export const terminalOutput: Output = {
  line: (text) => void process.stdout.write(`${text}\n`),
  json: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
  note: (text) => void process.stderr.write(`${text}\n`),
};

/** Rows as aligned columns. A cell longer than its column's limit is cut with an ellipsis. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  limits: readonly number[],
): string[] {
  const cut = (cell: string, limit: number): string => (cell.length > limit ? `${cell.slice(0, limit - 1)}…` : cell);
  const all = [header, ...rows].map((row) => row.map((cell, index) => cut(onOneLine(cell), limits[index] ?? 40)));
  const widths = header.map((_, index) => Math.max(...all.map((row) => row[index]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [lines[0] ?? '', rule, ...lines.slice(1)];
}
