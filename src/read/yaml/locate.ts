import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { onceFor } from '../../model/once-for.ts';
import type { Location, Source } from '../../model/source.ts';
import { decode } from '../files/decode.ts';
import { passThrough, realFolder } from '../files/door.ts';
import { limitOf } from '../files/limits.ts';
import { CAREFUL } from './careful.ts';
import type { TextSpan } from './yaml-finding.ts';

/** A file opened to find places in it. */
interface OpenFile {
  readonly text: string;
  readonly lines: LineCounter;
  /** Its document, parsed once a place in it is asked for. */
  readonly document: () => Document;
}

/**
 * Finds where sources of a content folder stand, by reading their files again; each file once.
 * Meant for what is reported: it is some ten times slower than reading the content.
 * @param root the content folder as given to readContent
 */
export function locator(root: string): (source: Source) => Location {
  const files = new Map<string, OpenFile | undefined>();
  const real = realFolder(root);
  return (source) => {
    if (!files.has(source.file))
      files.set(source.file, real === undefined ? undefined : openFile(real, source.file));
    const name = [root.replace(/\/+$/, ''), source.file].filter((part) => part !== '').join('/');
    return locationIn(name, files.get(source.file), source);
  };
}

/** Finds one place; see {@link locator} for several. */
export const locate = (root: string, source: Source): Location => locator(root)(source);

function openFile(root: string, file: string): OpenFile | undefined {
  const passage = passThrough(root, file, limitOf(file));
  if (passage.kind !== 'bytes') return undefined;
  const { text } = decode(passage.bytes);
  const lines = new LineCounter();
  lines.lineStarts.push(0);
  for (const { index } of text.matchAll(/\n/g)) lines.lineStarts.push(index + 1);
  let parsed: Document | undefined;
  const document = (): Document => {
    parsed ??= parseDocument(/\.ya?ml$/i.test(file) ? text : '', CAREFUL);
    return parsed;
  };
  return { text, lines, document };
}

function locationIn(file: string, open: OpenFile | undefined, source: Source): Location {
  const span = open && (source.span ?? spanOf(open, source));
  if (open === undefined || span === undefined) return { file, line: 1, column: 1, length: 0 };
  const start = Math.min(span.start, open.text.length);
  const { line, col } = open.lines.linePos(start);
  const text = lineAt(open.text, start - col + 1);
  const length = Math.max(1, Math.min(span.length, text.length - col + 1));
  return { file, line, column: col, length, text };
}

function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end === -1 ? undefined : end);
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** The stretch that a source names: its value, its key, or the nearest thing above that is there. */
function spanOf({ document }: OpenFile, { path, key }: Source): TextSpan | undefined {
  if (path.length === 0) return undefined;
  let node: unknown = document().contents;
  let span: TextSpan | undefined;
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (pair === undefined) break;
      const marksKey = (isLast && key === true) || !isShort(pair.value);
      span = rangeOf(marksKey ? pair.key : pair.value) ?? span;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      span = rangeOf(node) ?? span;
    } else break;
  }
  return span;
}

/** The pairs of a mapping by their keys, the first of each: in a long one many places are asked for. */
const pairsOf: (node: YAMLMap) => ReadonlyMap<string, Pair> = onceFor(({ items }) => {
  const pairs = new Map<string, Pair>();
  for (const pair of items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
    if (key !== undefined && !pairs.has(key)) pairs.set(key, pair);
  }
  return pairs;
});

/** Whether a value is marked itself: a text that is there, or a collection in brackets. Of others their key is marked. */
const isShort = (value: unknown): boolean =>
  isCollection(value) ? value.flow === true : isScalar(value) && rangeOf(value)?.length !== 0;

function rangeOf(node: unknown): TextSpan | undefined {
  const [start, end] = (node as Node | null | undefined)?.range ?? [];
  return start === undefined || end === undefined ? undefined : { start, length: end - start };
}
