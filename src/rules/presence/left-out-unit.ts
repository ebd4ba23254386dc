import type { CellFigure } from '../../model/figure/figure.ts';
import { belongsIn } from '../../model/identity/unit-history.ts';
import { isItemRow } from '../../model/kinds/row-kinds.ts';
import type { Point } from '../../model/point.ts';
import { type BudgetUnit, unitMember } from '../../model/unit.ts';
import type { Account } from '../../points/account/account.ts';
import { pointIn } from '../../points/account/point-in.ts';
import type { BoundSide, BoundTable } from '../../points/bind/bind.ts';
import { explainedIn } from '../explained/explained.ts';
import { isByUnit, isLostUnit } from '../lost/lost-units.ts';

/** A registered unit that one table by unit leaves out, and the money that shows that it belongs there. */
export interface LeftOutUnit {
  readonly table: BoundTable;
  readonly unit: BudgetUnit;
  readonly figure: CellFigure;
  /** Whose figure it is: that of the unit's own disclosure, or of the department's other tables. */
  readonly by: Account;
}

/**
 * The units that a department's table leaves out although there is money of theirs that it would print: their own disclosures, or other tables,
 * say so. Of a unit without such money nobody asks for a row.
 * @param accounts those of the content, among them the units' own
 */
export function leftOutUnits(account: Account, accounts: readonly Account[]): readonly LeftOutUnit[] {
  const { discloser, year } = account.disclosure;
  return account.tables
    .filter(({ state }) => state === 'given')
    .flatMap((table) =>
      table.sides.filter(isByUnit).flatMap((side) => {
        const listed = new Set(side.rows.flatMap(({ names }) => names.unit?.code ?? []));
        return discloser.department.units
          .filter((unit) => belongsIn(unit, year) && listed.size > 0 && !listed.has(unit.code))
          .flatMap((unit): readonly LeftOutUnit[] => {
            const shown = moneyOf(account, side, unit, ownAccount(account, accounts, unit));
            return shown === undefined ||
              isLostUnit(account, unit, table.id) ||
              isToldBySums(account, table, shown.figure)
              ? []
              : [{ table, unit, ...shown }];
          });
      }),
    );
}

/** Whether a sum of the table lacks just this money: that is told there. */
const isToldBySums = (account: Account, { id }: BoundTable, { value }: CellFigure): boolean =>
  explainedIn(account).rest.some(
    ({ suspect, difference }) => suspect.table === id && difference.equals(value),
  );

/** The unit's own disclosure of the same year and kind. */
const ownAccount = (
  { disclosure: { year, kind } }: Account,
  accounts: readonly Account[],
  { id }: BudgetUnit,
): Account | undefined =>
  accounts.find(
    ({ disclosure }) =>
      id !== undefined &&
      disclosure.discloser.id === id &&
      disclosure.discloser.kind !== 'department' &&
      disclosure.year === year &&
      disclosure.kind === kind,
  );

/** The largest amount that a row of the unit would print. */
function moneyOf(
  account: Account,
  { rows }: BoundSide,
  unit: BudgetUnit,
  own: Account | undefined,
): Pick<LeftOutUnit, 'figure' | 'by'> | undefined {
  const [first] = rows.filter(isItemRow);
  const member = unitMember(account.disclosure.discloser.department, unit.code);
  if (first === undefined || member === undefined) return undefined;
  const points = first.cells
    .map(({ point }): Point => ({ ...point, unit: member }))
    .filter(({ year }) => year === String(account.disclosure.year));
  const found = [...(own === undefined ? [] : [own]), account].flatMap((by) =>
    points.flatMap((point) => {
      const asked = by === account ? point : pointIn(by, account, { ...point, unit: by.own.unit ?? member });
      const figure = asked && by.find(asked);
      return figure === undefined || figure === 'nothing' || figure.value.lte(0) ? [] : [{ figure, by }];
    }),
  );
  return found.toSorted((a, b) => b.figure.value.comparedTo(a.figure.value))[0];
}
