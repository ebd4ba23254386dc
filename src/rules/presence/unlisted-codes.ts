import { listedBy } from '../../formats/columns.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import { givenFigure } from '../../model/figure/figure.ts';
import { isItemRow } from '../../model/kinds/row-kinds.ts';
import { isInside, type Point } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import { asCodes, codeNames } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells, type BoundSide, type BoundTable } from '../../points/bind/bind.ts';
import { relationCells } from '../../points/relations/relation.ts';
import { miscodedIn } from '../codes/miscoded.ts';
import { nearCodes } from '../codes/near.ts';
import type { RuleFinding } from '../rule/rule.ts';
import { cellName, figureText, related } from '../rule/wording.ts';

/**
 * Codes with money in another table that a side does not list, although it covers that money: 支出总表 without a 项 that 一般公共预算支出表 has. Nothing
 * where sums of the table fail, which tell of the row, or where a code is told to be wrong.
 */
export function unlistedCodes(account: Account, table: BoundTable, side: BoundSide): readonly RuleFinding[] {
  const coded = (listedBy(side.definition.rows) ?? []).filter((dimension) =>
    asCodes(account.taxonomy.dimensions.get(dimension)),
  );
  if (coded.length === 0 || fails(account, table)) return [];
  return coded.flatMap((dimension) => unlistedIn(account, table, side, dimension));
}

function unlistedIn(
  account: Account,
  table: BoundTable,
  { rows, wholes }: BoundSide,
  dimension: string,
): readonly RuleFinding[] {
  const codes = rows.filter(isItemRow).flatMap(({ names }) => names[dimension]?.code ?? []);
  const listed = new Set(codes);
  const lowest = Math.max(...codes.map(({ length }) => length));
  const wrong = new Set(miscodedIn(account).flatMap(({ wrong, right }) => [wrong, right]));
  const others = accountCells(account.tables).filter((cell) => cell.table !== table.id && hasMoney(cell));
  const printed = new Set(others.map(({ point }) => codeOf(point, dimension)));
  const lacked = new Map<string, Cell>();
  for (const cell of others) {
    const code = codeOf(cell.point, dimension);
    const isLacked = code.length === lowest && !listed.has(code) && !wrong.has(code);
    const isCovered = wholes.some((whole) => isInside(cell.point, whole) && whole[dimension] === undefined);
    if (!isLacked || !isCovered) continue;
    const known = lacked.get(code);
    if (known === undefined || byAmount(cell, known) < 0) lacked.set(code, cell);
  }
  const nameOf = (code: string): string =>
    [code, ...codeNames(account.taxonomy, dimension, code, account.disclosure.year).slice(0, 1)].join(' ');
  return [...lacked].map(([code, cell]): RuleFinding => {
    const [near] = nearCodes(code, codes).filter((each) => !printed.has(each));
    const instead = near === undefined ? '' : `；它列有只差一处的 ${nameOf(near)}`;
    return {
      source: rows.find(({ names }) => names[dimension]?.code === near)?.source ?? table.source,
      label: table.title,
      table: table.id,
      place: `${table.id}/${code}`,
      related: [related(cell)],
      message: `${table.title}没有列 ${nameOf(code)}，而${cellName(cell)}印有 ${figureText(cell)}${instead}`,
      remedy: '核对两张表的编码，改正写错的一个，或补上漏了的一行；原件就没有列的，在 acknowledged 里说明。',
    };
  });
}

const fails = (account: Account, table: BoundTable): boolean =>
  account.relations.some(
    (relation) =>
      relation.outcome === 'different' && relationCells(relation).some((cell) => cell.table === table.id),
  );

/** Whether a cell prints money that makes up its wholes; what is 其中 may be of anything. */
const hasMoney = (cell: Cell): boolean =>
  !cell.ofWhich && cell.point[DIMENSION.purpose] === undefined && (givenFigure(cell)?.prints ?? 0) > 0;

/** The largest first, as it is most of what is lacked; the order of tables and columns says nothing. */
const byAmount = (a: Cell, b: Cell): number =>
  Decimal.sub(givenFigure(b)?.value ?? 0, givenFigure(a)?.value ?? 0).toNumber() ||
  (a.place < b.place ? -1 : 1);

const codeOf = (point: Point, dimension: string): string => point[dimension]?.split('/').at(-1) ?? '';
