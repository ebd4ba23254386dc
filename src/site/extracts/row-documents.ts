import { placeAddress } from '../../document/addresses.ts';
import type { CellFigure } from '../../model/figure/figure.ts';
import { withThousands } from '../../model/money.ts';
import type { Row } from '../../model/table.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FLOW } from '../../model/vocabulary/members.ts';
import type { Account } from '../../points/account/account.ts';
import type { Owner, SearchDocument } from '../../search/index/search-document.ts';

/** The dimensions whose members are subjects (科目). */
const SUBJECTS = [DIMENSION.function, DIMENSION.economic, DIMENSION.governmentEconomic] as const;

/** A subject with money in a disclosure, at the first table that prints some of it. */
interface SubjectRow {
  readonly code: string;
  readonly name: string;
  readonly table: string;
  readonly figure: CellFigure;
}

/** The subjects of a disclosure, each with its first amount. */
export const rowDocuments = (account: Account, owner: Owner): readonly SearchDocument[] =>
  subjectRows(account).map(({ code, name, table, figure: { cell, text, moneyUnit } }) => ({
    kind: 'row',
    title: `${code} ${name}`,
    href: placeAddress(account.disclosure.id, cell.place),
    owner,
    names: [name],
    code,
    where: table,
    amount: `${withThousands(text)} ${moneyUnit}`,
  }));

/** Where money is spent stands before where it comes in: that is what a subject divides. */
export function subjectRows(account: Account): readonly SubjectRow[] {
  const rows = account.tables.flatMap(({ title, sides, state }) =>
    state === 'missing' || state === 'pending'
      ? []
      : sides.flatMap((side) => side.rows.flatMap((row) => subjectRow(account, title, row) ?? [])),
  );
  return [...Map.groupBy(rows, ({ code }) => code).values()].flatMap(
    (group) => group.find(({ figure: { cell } }) => cell.flow === FLOW.uses) ?? group.slice(0, 1),
  );
}

function subjectRow(account: Account, table: string, row: Row): SubjectRow | undefined {
  const named = SUBJECTS.map((dimension) => row.names[dimension]).find((name) => name !== undefined);
  if (named === undefined) return undefined;
  for (const cell of row.cells) {
    const figure = account.figure(cell);
    if (figure !== undefined && figure.prints > 0) return { ...named, table, figure };
  }
  return undefined;
}
