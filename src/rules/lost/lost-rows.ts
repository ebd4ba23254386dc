import { listedBy } from '../../formats/columns.ts';
import type { RowRecord } from '../../model/content.ts';
import type { Decimal } from '../../model/decimal/decimal.ts';
import { NOTHING } from '../../model/figure/figure.ts';
import { isItemRow, isTotalRow } from '../../model/kinds/row-kinds.ts';
import { formatMoney } from '../../model/money.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Cell, Row } from '../../model/table.ts';
import { asCodes, codeAbove, codeNames } from '../../model/taxonomy.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells, type BoundSide, type BoundTable } from '../../points/bind/bind.ts';
import { numberIn, printOrder } from '../../points/evidence/print-order.ts';
import { failingIn } from '../../points/relations/failing.ts';
import { miscodedIn } from '../codes/miscoded.ts';
import { remarkedCodes } from '../codes/named-codes.ts';
import { type Lacked, lackedIn, withRowsBack } from './lacked.ts';

/** A row that a table lost with its money, and those beneath it. */
export interface LostRow {
  readonly table: BoundTable;
  readonly dimension: string;
  /** Where nothing names it, any of its level that could stand there. */
  readonly code: string;
  /** Its code and name; undefined where nothing names it. */
  readonly name?: string | undefined;
  /** The row whose money shows it: that of the code above, or the total. */
  readonly above: Row;
  /** What the row above has more than those beneath it: the cell, and the amount in its unit. */
  readonly lacked: readonly { readonly cell: Cell; readonly amount: string }[];
  /** Where another table prints the same. */
  readonly elsewhere?: Cell | undefined;
  /** Its code, and those beneath it; empty where nothing names it. */
  readonly codes: readonly string[];
  readonly side: string;
  /** The rows as they would be written. */
  readonly rows: readonly RowRecord[];
}

/**
 * Codes that tables lost with their money: another table or narrative.yaml names them, the row above has just as much more than what is left beneath
 * it, and with them nothing disagrees at that row any more. Those of one code in several tables stand together.
 */
export const lostRowsIn: (account: Account) => readonly (readonly [LostRow, ...LostRow[]])[] = onceFor(
  (account) => {
    const failing = failingIn(account, 'different');
    if (failing.length === 0) return [];
    // Where a code is written wrong, its row is there.
    const miscoded = new Set(miscodedIn(account).flatMap(({ rows }) => rows.map(({ table }) => table.id)));
    const lost = account.tables
      .filter(({ id, state }) => state === 'given' && !miscoded.has(id))
      .flatMap((table) => lostIn(account, table))
      .sort((a, b) => numberOf(a) - numberOf(b));
    const byCode = Map.groupBy(lost, ({ dimension, code }) => `${dimension} ${code}`);
    return [...byCode.values()].flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const rows = [first, ...others] as const;
      const left = failingIn(withRowsBack(account, rows), 'different');
      const isAbove = (said: string): boolean =>
        rows.some(({ above }) => above.cells.some(({ place }) => said.includes(` ${place} `)));
      const isMended =
        left.length < failing.length && left.every((each) => failing.includes(each) && !isAbove(each));
      return isMended ? [rows] : [];
    });
  },
);

/** The account as it would be with the rows that were lost; the account itself where none was. */
export const withLostRows: (account: Account) => Account = onceFor((account) => {
  const lost = lostRowsIn(account).flat();
  return lost.length === 0 ? account : withRowsBack(account, lost);
});

/** Whether something is of a code whose row was lost: what is said of it is right once the row is there. */
export const isOfLost = (account: Account, of: Readonly<Record<string, string | undefined>>): boolean =>
  lostRowsIn(account).some(([{ dimension, codes }]) => codes.includes(of[dimension] ?? ''));

const numberOf = ({ table }: LostRow): number => numberIn(table.definition.number);

function lostIn(account: Account, table: BoundTable): readonly LostRow[] {
  return table.sides.flatMap((side) => {
    const [dimension, ...others] = listedBy(side.definition.rows) ?? [];
    return dimension === undefined ||
      others.length > 0 ||
      asCodes(account.taxonomy.dimensions.get(dimension)) === undefined
      ? []
      : lostAlong(account, table, side, dimension);
  });
}

/** What a side lists by codes, and what other tables print of codes. */
interface ListedCodes {
  readonly account: Account;
  readonly table: BoundTable;
  readonly side: BoundSide;
  readonly dimension: string;
  readonly rowOf: ReadonlyMap<string, Row>;
  /** Lengths of the codes it lists, the shortest first. */
  readonly levels: readonly number[];
  readonly elsewhere: readonly Cell[];
}

/** Codes that a side does not list. */
interface Absent {
  /** Those that other tables or narrative.yaml name; where there is none, any of the highest level that nobody names. */
  readonly codes: readonly string[];
  readonly areNamed: boolean;
}

function lostAlong(
  account: Account,
  table: BoundTable,
  side: BoundSide,
  dimension: string,
): readonly LostRow[] {
  const rowOf = new Map(side.rows.filter(isItemRow).map((row) => [row.names[dimension]?.code ?? '', row]));
  const levels = [...new Set([...rowOf.keys()].map(({ length }) => length))].sort((a, b) => a - b);
  const elsewhere = accountCells(account.tables)
    .filter(
      (cell) =>
        cell.table !== table.id && codeAt(cell, dimension) !== '' && (account.figure(cell)?.prints ?? 0) > 0,
    )
    .sort(printOrder(account.tables));
  const listed = { account, table, side, dimension, rowOf, levels, elsewhere };
  const absent = absentIn(listed);
  return absent.codes.flatMap((code) => lostAt(listed, absent, code) ?? []);
}

const codeAt = ({ point }: Cell, dimension: string): string => point[dimension]?.split('/').at(-1) ?? '';

function absentIn({ account, dimension, rowOf, levels, elsewhere }: ListedCodes): Absent {
  const { taxonomy, disclosure } = account;
  const written = [
    ...elsewhere.map((cell) => codeAt(cell, dimension)),
    ...remarkedCodes(disclosure, dimension),
  ];
  const known = new Set(
    written.flatMap((code) =>
      levels.filter((level) => level <= code.length).map((level) => code.slice(0, level)),
    ),
  );
  const named = [...known].filter((code) => levels.includes(code.length) && !rowOf.has(code)).sort();
  if (named.length > 0) return { codes: named, areNamed: true };
  const free = [...(asCodes(taxonomy.dimensions.get(dimension))?.entries.keys() ?? [])].find(
    (code) => code.length === levels[0] && !rowOf.has(code) && !known.has(code),
  );
  return { codes: free === undefined ? [] : [free], areNamed: false };
}

/** The row of a code, if it is one that was lost with its money. */
function lostAt(listed: ListedCodes, { codes: absent, areNamed }: Absent, code: string): LostRow | undefined {
  const { account, table, side, dimension, rowOf, levels, elsewhere } = listed;
  const parent = codeAbove(levels, code);
  const above = parent === '' ? side.rows.find(isTotalRow) : rowOf.get(parent);
  const beneath = [...rowOf].filter(
    ([own]) => own !== '' && own !== parent && codeAbove(levels, own) === parent,
  );
  const lacked =
    above &&
    lackedIn(
      account,
      above,
      beneath.map(([, row]) => row),
    );
  if (above === undefined || lacked === undefined) return undefined;
  const printed = elsewhere.filter((cell) => codeAt(cell, dimension) === code);
  const lackedHere = lacked.map((each) => asPrinted(account, each, printed));
  const prints = lackedHere.find(({ from }) => from !== undefined)?.from;
  if (prints === undefined && (printed.length > 0 || beneath.length === 0)) return undefined;
  // One amount alone may be a slip of the hand.
  if (!areNamed && lacked.length < 2) return undefined;
  const codes = absent.filter((each) => each.startsWith(code));
  const amounts = Object.fromEntries(
    side.columns.flatMap(({ id }, index) => {
      const found = lackedHere.find(({ cell }) => cell === above.cells[index]);
      return id === undefined ? [] : [[id, found?.amount ?? '']];
    }),
  );
  // More than one code of a level beneath it: what each has of the row's columns nobody knows.
  const isChain = new Set(codes.map(({ length }) => length)).size === codes.length;
  const [name] = codeNames(account.taxonomy, dimension, code, account.disclosure.year);
  return {
    table,
    dimension,
    code,
    ...(areNamed && { name: name === undefined ? code : `${code} ${name}` }),
    above,
    lacked: lackedHere,
    elsewhere: prints,
    codes: areNamed ? codes : [],
    side: side.definition.id,
    rows: (isChain ? codes : [code]).map((each) => ({
      source: above.source,
      keys: { [dimension]: each },
      amounts,
    })),
  };
}

/** What a row lacks, as another table prints it where that is the same but for rounding. */
function asPrinted(account: Account, { cell, value, half, amount }: Lacked, printed: readonly Cell[]) {
  const off = (other: Cell): Decimal | undefined => account.figure(other)?.value.minus(value).abs();
  const [from] = printed
    .filter((other) => {
      const figure = account.figure(other);
      return figure !== undefined && figure.prints > 0 && off(other)?.lte(half.plus(figure.half)) === true;
    })
    .sort((a, b) => (off(a) ?? NOTHING.value).minus(off(b) ?? NOTHING.value).toNumber());
  const figure = from === undefined ? undefined : account.figure(from);
  return {
    cell,
    from,
    amount: figure === undefined ? amount : formatMoney(figure.value, cell.moneyUnit, cell.decimals),
  };
}
