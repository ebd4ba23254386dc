import { isMap, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml';

/**
 * Writes into a format that a column goes by another title as well (`also`). Nothing else in the file changes.
 * @param text of format.yaml
 * @returns undefined where the format has no such table or column
 */
export function rememberTitle(
  text: string,
  table: string,
  column: string,
  title: string,
): string | undefined {
  const document = parseDocument(text, { schema: 'failsafe' });
  const found = mapsIn(document.get('tables', true)).find((each) => each.get('id') === table);
  const node = found && columnNode(found, column);
  const end = node?.range?.[1];
  if (node === undefined || end === undefined) return undefined;
  const also = node.get('also', true);
  const quoted = /^[\p{Script=Han}\w（）()／/“”]+$/u.test(title) ? title : JSON.stringify(title);
  if (isSeq(also) && also.range) {
    const close = text.lastIndexOf(']', also.range[1]);
    return close < also.range[0] ? undefined : `${text.slice(0, close)}, ${quoted}${text.slice(close)}`;
  }
  if (node.flow === true) {
    const close = text.lastIndexOf('}', end);
    return `${text.slice(0, close).trimEnd()}, also: [${quoted}] ${text.slice(close)}`;
  }
  const pair = node.items.find(({ key }) => String(key) === 'id');
  return pair && afterLine(text, pair, `also: [${quoted}]`);
}

function afterLine(text: string, { key }: Pair, line: string): string | undefined {
  const range =
    typeof key === 'object' && key !== null && 'range' in key
      ? (key.range as readonly number[] | undefined)
      : undefined;
  const start = range?.[0];
  if (start === undefined) return undefined;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const end = text.indexOf('\n', start);
  return `${text.slice(0, end)}\n${indent}${line}${text.slice(end)}`;
}

const mapsIn = (node: unknown): readonly YAMLMap[] =>
  isSeq(node) ? node.items.filter((item): item is YAMLMap => isMap(item)) : [];

/** The column of an id, in the columns of the table or of its sides, at any depth. */
function columnNode(node: YAMLMap, id: string): YAMLMap | undefined {
  for (const key of ['columns', 'sides'])
    for (const child of mapsIn(node.get(key, true))) {
      if (key === 'columns' && child.get('id') === id) return child;
      const below = columnNode(child, id);
      if (below !== undefined) return below;
    }
  return undefined;
}
