import { Decimal } from '../../model/decimal/decimal.ts';
import { givenFigure } from '../../model/figure/figure.ts';
import { formatMoney } from '../../model/money.ts';
import type { Cell } from '../../model/table.ts';
import type { Tally } from '../../model/tally.ts';
import { accountCells } from '../bind/bind.ts';
import { type Relation, relationCells } from '../relations/relation.ts';
import type { Account } from './account.ts';

/**
 * How many comparisons a relation makes: prints of one number are each compared with the first, a sum is one comparison.
 */
export const comparisons = ({ kind, parts }: Relation): number =>
  kind === 'agree' || kind === 'balance' ? parts.length : 1;

/** Counts how the relations of a disclosure ended. */
export function tallyOf({ disclosure, tables, derived, relations }: Account): Tally {
  const count = (outcome: Relation['outcome']): number =>
    relations
      .filter((relation) => relation.outcome === outcome)
      .reduce((sum, relation) => sum + comparisons(relation), 0);
  const printed = accountCells(tables)
    .flatMap((cell) => givenFigure(cell) ?? [])
    .filter(({ state }) => state === 'given');
  const checked = relations.filter(({ outcome }) => outcome !== 'not-checked');
  const related = new Set(
    checked.flatMap((relation) => relationCells(relation).flatMap((cell) => groundsOf(cell, derived))),
  );
  const reasons = Map.groupBy(
    relations.filter(({ outcome }) => outcome === 'not-checked'),
    ({ subject, reason = '' }) => `${titleOf(tables, subject.table)}${reason}`,
  );
  const rounded = Map.groupBy(
    relations.filter(({ outcome }) => outcome === 'rounding'),
    ({ subject }) => subject.table,
  );
  return {
    disclosure: disclosure.id,
    title: disclosure.discloser.title,
    figures: printed.length,
    unrelated: printed.filter(({ cell, prints }) => prints > 0 && !related.has(cell)).length,
    derived: [...derived.values()].filter(({ prints }) => prints > 0).length,
    equal: count('equal'),
    rounding: count('rounding'),
    unlikely: count('unlikely'),
    different: count('different'),
    notChecked: [...reasons]
      .map(([reason, found]) => ({ reason, count: found.length }))
      .sort((a, b) => b.count - a.count),
    roundingByTable: [...rounded].map(([table, found]) => ({
      table: titleOf(tables, table),
      count: found.length,
      largest: largestOf(found),
    })),
  };
}

/** A cell and, where it was worked out, all it was worked out from. */
const groundsOf = (cell: Cell, derived: Account['derived']): readonly Cell[] => [
  cell,
  ...(derived.get(cell.place)?.origin?.from ?? []).flatMap((origin) =>
    origin === cell ? [] : groundsOf(origin, derived),
  ),
];

const titleOf = (tables: Account['tables'], id: string): string =>
  tables.find((table) => table.id === id)?.title ?? id;

function largestOf(relations: readonly Relation[]): string {
  const [first, ...others] = relations;
  if (first === undefined) return '';
  const size = ({ difference }: Relation): Decimal => difference?.abs() ?? new Decimal(0);
  const largest = others.reduce((most, each) => (size(each).greaterThan(size(most)) ? each : most), first);
  const { moneyUnit, decimals } = largest.subject;
  const text = formatMoney(size(largest), moneyUnit, decimals);
  const isFiner = (text.split('.')[1]?.length ?? 0) > decimals;
  return isFiner ? `${size(largest).toFixed()} 元` : `${text} ${moneyUnit}`;
}
