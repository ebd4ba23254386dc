import { listedBy } from '../../formats/columns.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import { belongsIn } from '../../model/identity/unit-history.ts';
import { isItemRow, isTotalRow } from '../../model/kinds/row-kinds.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Row } from '../../model/table.ts';
import { type BudgetUnit, unitKey } from '../../model/unit.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundSide, BoundTable } from '../../points/bind/bind.ts';
import { failingIn } from '../../points/relations/failing.ts';
import { type Relation, relationCells } from '../../points/relations/relation.ts';
import { type Lacked, lackedIn, type RowsBack, withRowsBack } from './lacked.ts';

/** A unit's row that a table by unit lost with its money. */
export interface LostUnit extends RowsBack {
  readonly table: BoundTable;
  /** Whose row it may be: the registered units that the table does not list. */
  readonly units: readonly [BudgetUnit, ...BudgetUnit[]];
  readonly total: Row;
  /** What the total has more than the rows beneath it. */
  readonly lacked: readonly [Lacked, ...Lacked[]];
}

/**
 * Rows of units that tables lost with their money: the total has more than the units that are listed in two columns at least (one amount alone may be
 * a slip of the hand), a registered unit is not listed, and with a row of its own nothing disagrees at the total any more.
 */
export const lostUnitsIn: (account: Account) => readonly LostUnit[] = onceFor((account) => {
  const failing = failingIn(account, 'different');
  if (failing.length === 0) return [];
  return account.tables
    .filter(({ state }) => state === 'given')
    .flatMap((table) => table.sides.flatMap((side) => lostFrom(account, table, side) ?? []))
    .filter((lost) => isMended(failing, withRowsBack(account, [lost]), lost));
});

/** The account as it would be with the rows that were lost; the account itself where none was. */
export const withLostUnits: (account: Account) => Account = onceFor((account) => {
  const lost = lostUnitsIn(account);
  return lost.length === 0 ? account : withRowsBack(account, lost);
});

/** Whether with a row back less fails than before, and nothing else: at the row itself no more than what rounding makes of amounts that are worked out. */
function isMended(
  failing: readonly string[],
  put: Account,
  { table, units, total, lacked }: LostUnit,
): boolean {
  const most = Decimal.max(...lacked.map(({ half }) => half));
  const isOwnRounding = (relation: Relation): boolean =>
    relation.difference?.abs().lte(most) === true &&
    relationCells(relation).every(({ table: id, row }) => id === table.id && row === units[0].code);
  const left = put.relations.filter((each) => each.outcome === 'different' && !isOwnRounding(each));
  const isAtTotal = (each: Relation): boolean =>
    total.cells.some(({ place }) => place === each.subject.place);
  const isKnown = (each: Relation): boolean =>
    failingIn({ relations: [each] }, 'different').every((mark) => failing.includes(mark));
  return left.length < failing.length && left.every((each) => isKnown(each) && !isAtTotal(each));
}

/** Whether the row of a unit is told to be lost, or may be the one that is. */
export const isLostUnit = (account: Account, { code }: BudgetUnit, table?: string): boolean =>
  lostUnitsIn(account).some(
    (lost) =>
      (table === undefined || lost.table.id === table) && lost.units.some((unit) => unit.code === code),
  );

/** Whether rows of a side are of units, and of nothing else. */
export const isByUnit = ({ definition: { rows } }: BoundSide): boolean => {
  const [only, ...others] = listedBy(rows) ?? [];
  return only === DIMENSION.unit && others.length === 0;
};

function lostFrom(account: Account, table: BoundTable, side: BoundSide): LostUnit | undefined {
  const { discloser, year } = account.disclosure;
  const { department } = discloser;
  const total = side.rows.find(isTotalRow);
  if (total === undefined || !isByUnit(side)) return undefined;
  const codeOf = ({ names }: Row): string => names[DIMENSION.unit]?.code ?? '';
  const rows = side.rows.filter((row) => isItemRow(row) && codeOf(row) !== unitKey(department));
  const listed = new Set(rows.map(codeOf));
  const [unit, ...others] = department.units.filter(
    (each) => belongsIn(each, year) && !listed.has(each.code),
  );
  const [first, second, ...more] = lackedIn(account, total, rows) ?? [];
  // A unit alone, with nothing to be summed, lacks what it has.
  if (unit === undefined || first === undefined || second === undefined || listed.size === 0)
    return undefined;
  const lacked = [first, second, ...more] as const;
  const amounts = Object.fromEntries(
    side.columns.flatMap(({ id }, index) => {
      const found = lacked.find(({ cell }) => cell === total.cells[index]);
      return id === undefined ? [] : [[id, found?.amount ?? '']];
    }),
  );
  return {
    table,
    side: side.definition.id,
    units: [unit, ...others],
    total,
    lacked,
    rows: [{ source: total.source, keys: { [DIMENSION.unit]: unit.code }, amounts }],
  };
}
