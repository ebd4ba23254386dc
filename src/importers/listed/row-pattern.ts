import type { ColumnNode } from '../../formats/column-schema.ts';
import { leafColumns, listedBy, tableSides } from '../../formats/columns.ts';
import { printsEach } from '../../formats/record-tables.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';

/** How the words of a row are told apart that were printed in columns, before its figures. */
export interface RowPattern {
  /** A group for each column of words, left to right; cells that are merged with those above have none. */
  readonly words: RegExp;
  /** Columns, from the left, whose cells may be merged with those above. */
  readonly merged: number;
  /** Columns right before the amounts that hold numbers, but no amounts. */
  readonly counts: number;
  /** How the words of a row end that stands between lines of other kinds; undefined where all lines are rows. */
  readonly ends?: RegExp | undefined;
}

/** A name may go on in the next line, not behind a blank line or a blank. */
const NAME = '(\\S+(?:\\n\\S+)*)';

/** Beside digits any blank ends a cell, between two names only a wide one. */
const BESIDE_DIGITS = '\\s+';
const BETWEEN_NAMES = '(?: +|\\n\\n+)';

interface ColumnShape {
  readonly text: string;
  readonly isDigits: boolean;
  /** Digits and a dash before a name. */
  readonly isCoded?: boolean;
}

/** What a column prints, as a pattern. */
function columnShape({ prints, of }: ColumnNode, by: string): ColumnShape {
  const isOfProject = (of ?? by) === DIMENSION.project;
  if (prints === 'code')
    return { text: isOfProject ? '(\\d{9,}(?:\\n\\d+)?)' : '(\\d{3,9})', isDigits: true };
  if (prints === 'codeName')
    return { text: '(\\d{3,9}[-－—]\\S+(?:\\n\\S+)*)', isDigits: false, isCoded: true };
  if (prints === 'categoryCode') return { text: '(\\d{1,3}[-－—]\\S+)', isDigits: false, isCoded: true };
  if (isCount({ prints })) return { text: '([\\d,]+(?:\\.\\d+)?)', isDigits: true };
  if (prints === 'sequence') return { text: '(\\d+)', isDigits: true };
  return { text: NAME, isDigits: false };
}

const isCount = ({ prints }: Pick<ColumnNode, 'prints'>): boolean =>
  prints === 'quantity' || prints === 'price';

/** The pattern of the rows of a table that lists them; undefined for a statement, and where words stand between its figures. */
export function rowPattern(table: TableFormat): RowPattern | undefined {
  const [side, ...others] = tableSides(table);
  const by = side && listedBy(side.rows)?.[0];
  if (side === undefined || by === undefined || others.length > 0) return undefined;
  const leaves = leafColumns(side.columns);
  const first = leaves.findIndex(({ prints }) => prints === undefined);
  const isEach = printsEach(side.rows);
  const isMixed = leaves.slice(first).some(({ prints }) => prints !== undefined);
  if (first < 1 || (isMixed && !isEach)) return undefined;
  const texts = leaves.slice(0, first);
  const shapes = texts.map((column) => columnShape(column, by));
  const merged = texts.findLastIndex(({ merge }) => merge === true);
  const parts = shapes.map(({ text, isDigits }, index) => {
    const next = shapes[index + 1];
    const gap =
      next === undefined
        ? ''
        : isDigits || next.isDigits || next.isCoded === true
          ? BESIDE_DIGITS
          : BETWEEN_NAMES;
    const [own, before, after] = [texts[index]?.of, texts[index - 1]?.of, texts[index + 1]?.of];
    // Code and name that are merged over several rows stand in the first of them only, together.
    const opens = index <= merged && own !== before ? '(?:' : '';
    const closes = index <= merged && (own !== after || index === merged) ? ')?' : '';
    const isLastName = next === undefined && text === NAME && !isEach;
    return `${opens}${isLastName ? '(.+)' : text}${gap}${closes}`;
  });
  return {
    // Goals stand between indicators: a row begins anywhere, but never with the points of the one before.
    words: new RegExp(`${isEach ? '(?:^|\\s)(?!\\d+\\n)' : '^'}${parts.join('')}$`, 's'),
    merged: merged + 1,
    ends: isEach ? new RegExp(`${shapes.at(-1)?.text ?? ''}$`) : undefined,
    counts: texts.length - 1 - texts.findLastIndex((column) => !isCount(column)),
  };
}
