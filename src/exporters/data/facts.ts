import { placeAddress } from '../../document/addresses.ts';
import { onceFor } from '../../model/once-for.ts';
import { titleInTable } from '../../model/place.ts';
import type { Cell } from '../../model/table.ts';
import { memberTitle } from '../../model/taxonomy.ts';
import { unitKey, unitName } from '../../model/unit.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';

/** A member of a dimension as open data names it. */
export interface FactMember {
  readonly id: string;
  readonly label: string;
}

/** A data point as open data tells it: one figure, printed or worked out. Blanks are no facts. */
export interface Fact {
  /** "<unit>/<year>/<table>/<row>/<column>": the same in every revision. */
  readonly id: string;
  readonly disclosure: string;
  readonly table: string;
  readonly tableTitle: string;
  readonly row: string;
  readonly column: string;
  /** What the figure is called: "2080101 行政运行 · 合计". */
  readonly title: string;
  /** The fiscal year of the money, which need not be the disclosure's: 上年预算数. */
  readonly year: number;
  /** sources: money in · uses: money out · "": neither. */
  readonly direction: string;
  /** By dimension; an absent one means all of it. */
  readonly members: Readonly<Record<string, FactMember>>;
  /** The digits as printed, without separators. */
  readonly text: string;
  readonly moneyUnit: string;
  /** The value in 元, exact, as plain digits. */
  readonly yuan: string;
  /** derived: worked out from other figures (推算). */
  readonly state: 'printed' | 'derived';
  /** Printed as 其中: it adds to nothing. */
  readonly ofWhich: boolean;
  /** Address of its cell from the root of the website. */
  readonly address: string;
}

/** All figures of a disclosure, in the order of its tables. */
export const factsOf = onceFor((account: Account): readonly Fact[] =>
  account.tables.flatMap((table) =>
    table.sides.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => factOf(account, table.title, cell) ?? [])),
    ),
  ),
);

function factOf(account: Account, tableTitle: string, cell: Cell): Fact | undefined {
  const figure = account.figure(cell);
  if (figure === undefined || figure.text === '') return undefined;
  const { disclosure } = account;
  return {
    id: `${disclosure.id}/${cell.place}`,
    disclosure: disclosure.id,
    table: cell.table,
    tableTitle,
    row: cell.row,
    column: cell.column,
    title: titleInTable(cell),
    year: Number(cell.point.year ?? disclosure.year),
    direction: cell.flow,
    members: membersOf(account, cell),
    text: figure.text,
    yuan: figure.value.toFixed(),
    state: figure.state === 'given' ? 'printed' : 'derived',
    moneyUnit: figure.moneyUnit,
    ofWhich: cell.ofWhich,
    address: placeAddress(disclosure.id, cell.place),
  };
}

function membersOf(account: Account, { point }: Cell): Fact['members'] {
  const members = Object.entries(point).filter(([dimension]) => dimension !== DIMENSION.year);
  return Object.fromEntries(
    members.map(([dimension, path]) => [dimension, memberOf(account, dimension, path)]),
  );
}

function memberOf({ disclosure, taxonomy }: Account, dimension: string, path: string): FactMember {
  const id = path.slice(path.lastIndexOf('/') + 1);
  if (dimension === DIMENSION.unit) {
    const { department } = disclosure.discloser;
    const code = path.includes('/') ? id : unitKey(department);
    return { id: path, label: unitName(department, code) ?? department.title };
  }
  if (dimension === DIMENSION.project) {
    return { id, label: disclosure.projects.find(({ key }) => key === id)?.name ?? id };
  }
  return { id, label: memberTitle(taxonomy, dimension, id, disclosure.year) ?? id };
}
