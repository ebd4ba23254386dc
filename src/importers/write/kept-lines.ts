/** Blanks that say nothing: beside brackets and commas, and before a comment. */
const tokens = (line: string): string => {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return `${indent}${line
    .slice(indent.length)
    .replace(/\s+#/g, ' #')
    .replace(/([[{,])\s+/g, '$1')
    .replace(/\s+([\]},])/g, '$1')
    .trimEnd()}`;
};

/**
 * A changed YAML file with every line that says what it said before spaced as it was, so that a difference shows what was changed and nothing else.
 * @param before the file as it stood
 * @param after the same file, written anew
 */
export function keptLines(before: string, after: string): string {
  const isWindows = before.includes('\r\n');
  const known = new Map<string, string[]>();
  for (const line of before.replace(/^\ufeff/, '').split(/\r?\n/)) {
    const key = tokens(line);
    known.set(key, [...(known.get(key) ?? []), line]);
  }
  const lines = after.split('\n').map((line) => known.get(tokens(line))?.shift() ?? line);
  const text = lines.join(isWindows ? '\r\n' : '\n');
  return before.startsWith('\ufeff') ? `\ufeff${text}` : text;
}
