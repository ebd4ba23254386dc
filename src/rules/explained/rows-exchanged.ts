import type { DisclosureRecord, RowRecord } from '../../model/content.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { openAccount } from '../../points/account/open-account.ts';
import { withEachRow, withTable } from '../../points/account/other-tables.ts';
import { failingIn } from '../../points/relations/failing.ts';
import type { Relation } from '../../points/relations/relation.ts';
import type { Disagreement } from '../disagreements/disagreement.ts';
import { isOffAsSaid } from '../rule/off-as-said.ts';
import type { Exchange } from './exchange.ts';

/**
 * Exchanges, without those that seem to be ones only while the figures of one before them stand in each other's place, and whether a disagreement is
 * no more once rows, or columns of a row, are put back: the disclosure is worked out anew with them, and nothing else may fail then.
 */
export function rowsPutBack(
  account: Account,
  exchanged: readonly Exchange[],
): { readonly exchanges: readonly Exchange[]; readonly isMended: (found: Disagreement) => boolean } {
  const left: ReadonlySet<string>[] = [];
  const isMended = ({ relations }: Disagreement): boolean => {
    const marks = failingIn({ relations }, 'different');
    return left.some((failing) => marks.every((mark) => !failing.has(mark)));
  };
  const exchanges = exchanged.filter((exchange) => {
    if (exchange.explains.every(isMended)) return false;
    const after = failingAfter(account, exchange);
    if (after !== undefined) left.push(after);
    return true;
  });
  return { exchanges, isMended };
}

/** How many disagreements are no more with the figures of an exchange put back: none where something else fails then. */
export function mendedByRows(
  account: Account,
  found: readonly Disagreement[],
  exchange: Pick<Exchange, 'pairs'>,
): number {
  const left = failingAfter(account, exchange);
  if (left === undefined) return 0;
  return found.filter(({ relations }) =>
    failingIn({ relations }, 'different').every((mark) => !left.has(mark)),
  ).length;
}

/** What fails with the figures of an exchange put back; undefined where it is neither of rows nor of columns, or something else fails then. */
function failingAfter(account: Account, exchange: Pick<Exchange, 'pairs'>): ReadonlySet<string> | undefined {
  const disclosure = withExchanged(account, exchange);
  if (disclosure === undefined) return undefined;
  const failing = new Set(failingIn(account, 'different'));
  const put = openAccount({ ...account, disclosure });
  const isNew = (relation: Relation): boolean =>
    failingIn({ relations: [relation] }, 'different').some((mark) => !failing.has(mark));
  if (put.relations.some((each) => isNew(each) && !isOffAsSaid(put, each))) return undefined;
  return new Set(failingIn(put, 'different'));
}

/** The disclosure with two rows in each other's place, or two columns of one row; undefined of any other exchange. */
function withExchanged(account: Account, { pairs }: Pick<Exchange, 'pairs'>): DisclosureRecord | undefined {
  const [[one, other]] = pairs;
  const table = account.disclosure.tables.get(one.table);
  if (table === undefined || (one.column === other.column) === (one.row === other.row)) return undefined;
  const rows = [...Object.values(table.sides).flat(), ...(table.total === undefined ? [] : [table.total])];
  const [a, b] = [one, other].map((cell) => rows.find(({ source }) => source === rowSource(account, cell)));
  if (a === undefined || b === undefined) return undefined;
  const exchangedRow = (row: RowRecord): RowRecord => {
    if (a === b)
      return row === a ? { ...row, amounts: withColumnsExchanged(row, one.column, other.column) } : row;
    if (row === a) return { ...row, amounts: b.amounts };
    return row === b ? { ...row, amounts: a.amounts } : row;
  };
  return withTable(account.disclosure, withEachRow(table, exchangedRow));
}

/** What a row prints with two of its columns in each other's place; a blank leaves a blank. */
function withColumnsExchanged({ amounts }: RowRecord, one: string, other: string): RowRecord['amounts'] {
  const { [one]: first, [other]: second, ...rest } = amounts;
  return {
    ...rest,
    ...(second !== undefined && { [one]: second }),
    ...(first !== undefined && { [other]: first }),
  };
}

const rowSource = ({ tables }: Account, cell: Cell) =>
  tables.flatMap(({ sides }) => sides.flatMap(({ rows }) => rows)).find(({ cells }) => cells.includes(cell))
    ?.source;
