import { placeAddress } from '../../document/addresses.ts';
import { printedTitle } from '../../layout/table/table-name.ts';
import type { Account } from '../../points/account/account.ts';
import { type LabelledFigure, labelledFigure } from '../addresses/shown-figure.ts';

/** The amounts of a project in one table. */
export interface ProjectMoney {
  /** Id of the table. */
  readonly id: string;
  /** Its title with its number. */
  readonly table: string;
  /** The exact row. */
  readonly href: string;
  /** The unit of money of the table; an amount in another one says its own. */
  readonly moneyUnit: string;
  readonly amounts: readonly LabelledFigure[];
}

/** What every table prints of a project's money, zeros and blanks left out. */
export const projectMoney = (account: Account, key: string): readonly ProjectMoney[] =>
  account.tables.flatMap(({ id, title, definition, sides, state }) => {
    if (state === 'missing' || state === 'pending') return [];
    const row = sides.flatMap(({ rows }) => rows).find((each) => each.key === key && each.project === key);
    if (row === undefined) return [];
    const amounts = row.cells
      .flatMap((cell) => account.figure(cell) ?? [])
      .filter(({ prints }) => prints > 0)
      .map((figure) => labelledFigure(account, figure.cell.titles.column, figure));
    return [
      {
        id,
        table: printedTitle(account.format, definition.number, title),
        href: `${placeAddress(account.disclosure.id, id)}#r-${key}`,
        moneyUnit: definition.moneyUnit ?? account.format.moneyUnit,
        amounts,
      },
    ];
  });
