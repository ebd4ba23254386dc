import { placeAddress } from '../../document/addresses.ts';
import { numberedTitle } from '../../layout/table/table-name.ts';
import { withThousands } from '../../model/money.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';

/** An amount of a project, with the cell it was taken from. */
export interface ProjectAmount {
  readonly title: string;
  readonly text: string;
  readonly moneyUnit: string;
  readonly derived: boolean;
  readonly href: string;
}

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
  readonly amounts: readonly ProjectAmount[];
}

/** What every table prints of a project's money, zeros and blanks left out. */
export const projectMoney = (account: Account, key: string): readonly ProjectMoney[] =>
  account.tables.flatMap(({ id, title, definition, sides, state }) => {
    if (state === 'missing' || state === 'pending') return [];
    const row = sides.flatMap(({ rows }) => rows).find((each) => each.key === key && each.project === key);
    if (row === undefined) return [];
    const amounts = row.cells.flatMap((cell) => amountOf(account, cell));
    return [
      {
        id,
        table: numberedTitle(definition.number, title),
        href: `${placeAddress(account.disclosure.id, id)}#r-${key}`,
        moneyUnit: definition.moneyUnit ?? account.format.moneyUnit,
        amounts,
      },
    ];
  });

function amountOf(account: Account, cell: Cell): readonly ProjectAmount[] {
  const figure = account.figure(cell);
  if (figure === undefined || figure.prints === 0) return [];
  return [
    {
      title: cell.titles.column,
      text: withThousands(figure.text),
      moneyUnit: figure.moneyUnit,
      derived: figure.state === 'derived',
      href: placeAddress(account.disclosure.id, cell.place),
    },
  ];
}
