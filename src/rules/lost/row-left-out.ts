import { listedBy } from '../../formats/columns.ts';
import { type CellFigure, sumOf } from '../../model/figure/figure.ts';
import { isItemRow } from '../../model/kinds/row-kinds.ts';
import { formatMoney } from '../../model/money.ts';
import type { Cell } from '../../model/table.ts';
import { asCodes, codeNames } from '../../model/taxonomy.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells, type BoundSide } from '../../points/bind/bind.ts';

/** A row that a table lacks: its code and name, and what it would print. */
interface LackedRow {
  readonly name: string;
  readonly amount: string;
}

/**
 * The row that a sum lacks: a code right below it that another table prints, that its own table does not list, and whose amount makes the sum come out
 * (221 住房保障支出，21.49 万元). Undefined where none or more than one does.
 */
export function rowLeftOut(account: Account, whole: Cell, parts: readonly Cell[]): LackedRow | undefined {
  const total = account.figure(whole);
  const [first, ...rest] = parts.flatMap((part) => account.figure(part) ?? []);
  if (total === undefined || first === undefined || rest.length + 1 < parts.length) return undefined;
  const sum = sumOf([first, ...rest]);
  const fitting = unlistedBelow(account, whole).filter(({ figure: { value, half } }) =>
    total.value.minus(sum.value).minus(value).abs().lte(total.half.plus(sum.half).plus(half)),
  );
  const [only, ...others] = fitting;
  if (only === undefined || others.length > 0) return undefined;
  const { dimension, code, figure } = only;
  const name = codeNames(account.taxonomy, dimension, code, account.disclosure.year).slice(0, 1);
  const amount = formatMoney(figure.value, whole.moneyUnit, whole.decimals);
  return { name: [code, ...name].join(' '), amount: `${amount} ${whole.moneyUnit}` };
}

/** A code that a table does not list, with the money of it that another one prints. */
interface UnlistedCode {
  readonly dimension: string;
  readonly code: string;
  readonly figure: CellFigure;
}

/** The codes right below a cell of a table that lists codes, which it does not list and others print with money. */
function unlistedBelow(account: Account, whole: Cell): readonly UnlistedCode[] {
  const side = account.tables
    .find(({ id }) => id === whole.table)
    ?.sides.find(({ rows }) => rows.some(({ cells }) => cells.includes(whole)));
  if (side === undefined) return [];
  return (listedBy(side.definition.rows) ?? []).flatMap((dimension) =>
    asCodes(account.taxonomy.dimensions.get(dimension)) === undefined
      ? []
      : unlistedAlong(account, whole, side, dimension),
  );
}

function unlistedAlong(
  account: Account,
  whole: Cell,
  side: BoundSide,
  dimension: string,
): readonly UnlistedCode[] {
  const above = whole.point[dimension]?.split('/') ?? [];
  const listed = new Set(side.rows.filter(isItemRow).flatMap(({ names }) => names[dimension]?.code ?? []));
  const below = accountCells(account.tables).flatMap(({ point }) => {
    const steps = point[dimension]?.split('/') ?? [];
    const isBelow = steps.length > above.length && above.every((step, index) => step === steps[index]);
    return isBelow ? [steps.slice(0, above.length + 1).join('/')] : [];
  });
  return [...new Set(below)].flatMap((path): readonly UnlistedCode[] => {
    const code = path.slice(path.lastIndexOf('/') + 1);
    const figure = listed.has(code) ? undefined : account.find({ ...whole.point, [dimension]: path });
    return figure === undefined || figure === 'nothing' || figure.prints === 0
      ? []
      : [{ dimension, code, figure }];
  });
}
