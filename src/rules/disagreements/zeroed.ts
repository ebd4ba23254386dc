import type { DisclosureRecord, RowRecord } from '../../model/content.ts';
import { givenFigure, isSignedZero } from '../../model/figure/figure.ts';
import type { Cell, Row } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { openAccount } from '../../points/account/open-account.ts';
import { withEachRow, withTable } from '../../points/account/other-tables.ts';
import { failingIn } from '../../points/relations/failing.ts';
import { inUnitOf } from '../rule/wording.ts';
import type { Disagreement } from './disagreement.ts';

/** A zero that was written where an amount belongs. */
export interface Zeroed {
  readonly cell: Cell;
  /** It says itself that something else was meant: it has a sign, or is all that its row has. */
  readonly isTelling: boolean;
  /** What they are off by is what the zero should be. */
  readonly explains: readonly [Disagreement, ...Disagreement[]];
}

/** More zeros than this are not tried: each has the disclosure worked out anew. */
const MOST_TRIED = 24;

/**
 * The zero that, were it what a disagreement is off by, would make all that disagrees fit and nothing else fail: it stands in no sum that it
 * could be found in. One with a sign (-0.00) comes before others, since it says itself that something else was meant.
 * @param told zeros that are told to be wrong already
 * @returns undefined where there is none, or several that would do as much
 */
export function zeroedIn(
  account: Account,
  found: readonly Disagreement[],
  told: ReadonlySet<Cell>,
): Zeroed | undefined {
  const [first, ...others] = found;
  const zeros = zerosIn(account).filter(({ cell }) => !told.has(cell));
  if (first === undefined || zeros.length === 0 || zeros.length > MOST_TRIED) return undefined;
  const { difference: right } = first;
  const isOne = others.every(({ difference }) => difference.equals(right));
  if (!isOne || found.some(({ relations: [{ emptyTable }] }) => emptyTable !== undefined)) return undefined;
  const signed = zeros.filter(({ cell }) => isSignedZero(cell));
  const failing = new Set(failingIn(account, 'different'));
  const mends = (zero: WrittenZero): boolean => {
    const disclosure = withAmount(account.disclosure, zero, inUnitOf(zero.cell, right));
    if (disclosure === undefined) return false;
    const left = failingIn(openAccount({ ...account, disclosure }), 'different');
    const isMended = found.every(({ relations }) =>
      failingIn({ relations }, 'different').every((mark) => !left.includes(mark)),
    );
    return isMended && left.every((mark) => failing.has(mark));
  };
  let only: WrittenZero | undefined;
  for (const zero of signed.length > 0 ? signed : zeros) {
    if (!mends(zero)) continue;
    if (only !== undefined) return undefined;
    only = zero;
  }
  return only && { cell: only.cell, isTelling: isTelling(only), explains: [first, ...others] };
}

/** A zero that was written, and its row. */
interface WrittenZero {
  readonly cell: Cell;
  readonly row: Row;
}

function isWrittenZero(cell: Cell): boolean {
  const figure = givenFigure(cell);
  return figure?.state === 'given' && figure.value.isZero();
}

const isTelling = ({ cell, row }: WrittenZero): boolean =>
  isSignedZero(cell) || row.cells.every((each) => (givenFigure(each)?.prints ?? 0) === 0);

const zerosIn = ({ tables }: Account): readonly WrittenZero[] =>
  tables
    .flatMap(({ sides }) => sides)
    .flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells.filter((cell) => isWrittenZero(cell)).map((cell) => ({ cell, row }))),
    );

/** A disclosure with another amount in a cell; undefined where its row is in no file of a table. */
function withAmount(
  disclosure: DisclosureRecord,
  { cell, row }: WrittenZero,
  amount: string,
): DisclosureRecord | undefined {
  const table = disclosure.tables.get(cell.table);
  if (table === undefined) return undefined;
  const isRow = (record: RowRecord): boolean => record.source === row.source;
  const rows = [...Object.values(table.sides).flat(), ...(table.total === undefined ? [] : [table.total])];
  if (!rows.some(isRow)) return undefined;
  const changed = (record: RowRecord): RowRecord =>
    isRow(record) ? { ...record, amounts: { ...record.amounts, [cell.column]: amount } } : record;
  return withTable(disclosure, withEachRow(table, changed));
}
