import { cellAnchor } from '../../document/addresses.ts';
import { formatMoney } from '../../model/money.ts';
import { titleInTable } from '../../model/place.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import type { Relation } from '../../points/relations/relation.ts';
import type { TableNote } from '../table/table-layout.ts';

/** The notes on 尾差 of a table, and the numbers its cells carry. */
export interface RoundingNotes {
  readonly notes: readonly TableNote[];
  /** By place. */
  readonly marks: ReadonlyMap<string, readonly number[]>;
}

/** One numbered note for each cell of the table that is off the sum of its parts by rounding only. */
export function roundingNotes(account: Account, table: BoundTable): RoundingNotes {
  const bySubject = Map.groupBy(
    account.relations.filter(({ outcome, subject }) => outcome === 'rounding' && subject.table === table.id),
    ({ subject }) => subject.place,
  );
  const order = table.sides.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
  const numbered = order.filter(({ place }) => bySubject.has(place));
  const notes = numbered.map((cell, index): TableNote => {
    const texts = (bySubject.get(cell.place) ?? []).map((relation) => roundingText(relation));
    return {
      kind: 'rounding',
      mark: index + 1,
      about: { anchor: cellAnchor(cell.row, cell.column), title: titleInTable(cell) },
      text: `${[...new Set(texts)].join('；')}。`,
    };
  });
  return { notes, marks: new Map(numbered.map((cell, index) => [cell.place, [index + 1]])) };
}

/** "与本栏 3 行之和相差 0.01 万元，是四舍五入形成的尾差", without the full stop; numbers stay with their units. */
export function roundingText({ subject, beside, parts, kind, difference }: Relation): string {
  const off =
    difference === undefined
      ? ''
      : `相差 ${formatMoney(difference.abs(), subject.moneyUnit, subject.decimals)}\u00a0${subject.moneyUnit}，`;
  if (beside !== undefined)
    return `和“${beside.map(titleInTable).join('”“')}”加起来，与另一种分法之和${off}是四舍五入形成的尾差`;
  return `与${partsText(subject, parts, kind)}之和${off}是四舍五入形成的尾差`;
}

function partsText(subject: Cell, parts: readonly Cell[], kind: Relation['kind']): string {
  if (kind === 'across') return `其他表的 ${parts.length}\u00a0项`;
  if (parts.every(({ row }) => row === subject.row)) return `本行 ${parts.length}\u00a0栏`;
  if (parts.every(({ column }) => column === subject.column)) return `本栏 ${parts.length}\u00a0行`;
  return `本表 ${parts.length}\u00a0项`;
}
