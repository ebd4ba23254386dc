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

/**
 * What every table prints of a project's money, blanks left out.
 * @param withZeros whether zeros that a table prints are told: in a form that stands for its table they are, as nothing else prints them
 */
export const projectMoney = (account: Account, key: string, withZeros = false): readonly ProjectMoney[] =>
  account.tables.flatMap(({ id, title, definition, sides, state }) => {
    if (state === 'missing' || state === 'pending') return [];
    const row = sides.flatMap(({ rows }) => rows).find((each) => each.key === key && each.project === key);
    if (row === undefined) return [];
    const amounts = row.cells
      .flatMap((cell) => account.figure(cell) ?? [])
      .filter(({ prints, state }) => prints > 0 || (withZeros && state === 'given'))
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
