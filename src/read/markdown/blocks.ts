import { entryAt } from '../../model/base/entry-at.ts';
import { inlineOf } from './inline.ts';
import { lineKind } from './line-kinds.ts';
import type { MarkedComponent, MarkedLines, MarkedNode, MarkedTable, MarkFinding } from './marked.ts';
import { cellPlaces, isDelimiter, isLoneRow, isRow } from './pipe-table.ts';
import { type Level, levelOf } from './signs.ts';
import type { Tag, TagScan } from './tags.ts';
import { type Line, linesOf } from './text-lines.ts';

/** A text while it is read, and where what is refused goes. */
export interface BlockReading {
  readonly source: string;
  readonly scan: TagScan;
  readonly report: (finding: MarkFinding) => void;
}

/** The blocks of a stretch of the text. */
export function blocksOf(
  reading: BlockReading,
  from: number,
  to: number,
  tags: readonly Tag[],
): MarkedNode[] {
  const level = levelOf(reading.source, reading.scan, from, to, tags);
  const lines = linesOf(level);
  const nodes: MarkedNode[] = [];
  const component = (tag: Tag): MarkedComponent => componentOf(reading, tag);
  /** The block being gathered: its lines, which are one stretch of the signs. */
  let block:
    | { kind: MarkedLines['kind']; start: number; end: number; number?: string | undefined }
    | undefined;
  let before: string | undefined;
  const finish = (): void => {
    if (block !== undefined) {
      const { kind, start, end, number } = block;
      const children = inlineOf({ level, component, report: reading.report }, start, end);
      nodes.push({
        kind,
        children,
        start: from + start,
        end: from + end,
        ...(number !== undefined && { number }),
      });
    }
    block = undefined;
    before = undefined;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    const following = lines[index + 1];
    if (following !== undefined && isRow(line) && isDelimiter(following)) {
      finish();
      const rows = [line, ...rowsAfter(lines, index + 2)];
      nodes.push(tableOf(reading, level, component, rows));
      index += rows.length;
      continue;
    }
    const is = lineKind(line, before);
    switch (is.kind) {
      case 'blank':
        finish();
        break;
      case 'component': {
        finish();
        const tag = level.tags.get(from + line.start);
        if (tag !== undefined) nodes.push(component(tag));
        break;
      }
      case 'heading':
        finish();
        block = { kind: 'heading', start: line.start + is.mark, end: line.start + is.words };
        finish();
        break;
      case 'item':
        finish();
        block = { kind: 'item', start: line.start + is.mark, end: line.end, number: is.number };
        before = line.signs;
        break;
      case 'refused':
        finish();
        reading.report({ ...is.finding, start: from + line.start, length: Math.max(1, line.signs.length) });
        if (is.fence !== undefined) index = fenceEnd(lines, index, is.fence);
        break;
      case 'words':
        if (isLoneRow(line)) reading.report(loneRow(from + line.start, line.signs.length));
        if (block !== undefined && line.isIndented) finish();
        block =
          block === undefined
            ? { kind: 'paragraph', start: line.start, end: line.end }
            : { ...block, end: line.end };
        before = line.signs;
        break;
    }
    if (line.isBroken) finish();
  }
  finish();
  return nodes;
}

/** A component with what stands in it: blocks where it is written on several lines, otherwise words. */
function componentOf(reading: BlockReading, tag: Tag): MarkedComponent {
  const { name, attributes, start, end, inner } = tag;
  const { source, scan } = reading;
  const level = levelOf(source, scan, inner.start, inner.end, tag.children);
  const component = (each: Tag): MarkedComponent => componentOf(reading, each);
  const children = level.signs.includes('\n')
    ? blocksOf(reading, inner.start, inner.end, tag.children)
    : inlineOf({ level, component, report: reading.report }, 0, level.signs.length);
  return { kind: 'component', name, attributes, children, start, end };
}

function rowsAfter(lines: readonly Line[], from: number): readonly Line[] {
  const end = lines.findIndex((line, index) => index >= from && !isRow(line));
  return lines.slice(from, end === -1 ? undefined : end);
}

function tableOf(
  reading: BlockReading,
  level: Level,
  component: (tag: Tag) => MarkedComponent,
  lines: readonly Line[],
): MarkedTable {
  const cells = lines.map(cellPlaces);
  const width = entryAt(cells, 0).length;
  for (const [index, row] of cells.entries()) {
    if (row.length === width) continue;
    reading.report({
      kind: 'markup',
      message: `表格这一行有 ${row.length} 格，表头有 ${width} 格`,
      remedy: '补齐或删去多余的竖线；格里的竖线写作 \\|。',
      start: level.from + entryAt(lines, index).start,
      length: entryAt(lines, index).signs.length,
    });
  }
  return {
    kind: 'table',
    start: level.from + entryAt(lines, 0).start,
    end: level.from + entryAt(lines, lines.length - 1).end,
    rows: cells.map((row) =>
      row.map(({ start, end }) => inlineOf({ level, component, report: reading.report }, start, end)),
    ),
  };
}

const loneRow = (start: number, length: number): MarkFinding => ({
  kind: 'markup',
  message: '表格的第二行应为 |---|---|',
  remedy: '在表头下面加一行 |---|---|，格数与表头相同；只是文字时写作 \\|。',
  start,
  length,
});

/** The line that ends a block of code, or the last. */
function fenceEnd(lines: readonly Line[], from: number, fence: string): number {
  const end = lines.findIndex(({ signs }, index) => index > from && signs.startsWith(fence));
  return end === -1 ? lines.length : end;
}
