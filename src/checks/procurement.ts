import { Decimal } from 'decimal.js';
import { formatMoney, MONEY_UNITS, parseAmount } from '../model/money.ts';
import type { ProcurementLine } from '../model/records.ts';
import { at } from '../model/source.ts';
import type { Cell, Row } from '../model/table.ts';
import type { Account } from '../points/account.ts';
import { sumOf } from '../points/compare.ts';
import { givenFigure, type Known } from '../points/known.ts';
import { procurementTable, projectBudget } from './projects.ts';
import type { Finding, Rule } from './rule.ts';
import { figureText, related } from './wording.ts';

/** A line with the cell of its amount. */
interface Purchase {
  readonly line: ProcurementLine;
  readonly cell: Cell;
  readonly known: Known;
}

/** The lines whose amount is printed. */
function purchases({ tables, disclosure }: Account): readonly Purchase[] {
  const rows = tables.flatMap(({ sides }) => sides.flatMap((side) => side.rows));
  const byKey = new Map(rows.filter(({ names }) => names.purchase).map((row) => [row.key, row]));
  return (disclosure.procurement?.lines ?? []).flatMap((line) => {
    const cell = amountCell(byKey.get(line.key));
    const known = cell && givenFigure(cell);
    return cell === undefined || known === undefined ? [] : [{ line, cell, known }];
  });
}

/** The first figure of a line is its amount. */
const amountCell = (row: Row | undefined): Cell | undefined => row?.cells[0];

/** procurement/product: quantity times price is the amount. */
export const procurementProduct: Rule = {
  id: 'procurement/product',
  severity: 'error',
  title: '政府采购的数量乘以单价等于金额',
  basis: '申报金额＝申请数量×单价；差额超出金额末位的四舍五入，不是尾差。',
  check: (account) =>
    purchases(account).flatMap(({ line, cell, known }): Finding[] => {
      const { quantity, price, item } = line;
      if (quantity === undefined || price === undefined) return [];
      const product = new Decimal(quantity).times(price).times(MONEY_UNITS[cell.moneyUnit]);
      const off = known.value.minus(product);
      if (off.abs().lessThanOrEqualTo(known.half)) return [];
      const should = formatMoney(product, cell.moneyUnit, cell.decimals);
      return [
        {
          source: cell.source,
          label: cell.title,
          table: cell.table,
          place: cell.place,
          difference: formatMoney(off.abs(), cell.moneyUnit, cell.decimals),
          message: `“${item}”的数量 ${quantity} 乘以单价 ${price} 是 ${should} ${cell.moneyUnit}，金额却是 ${figureText(cell)}`,
          remedy: '核对数量、单价和金额，改正打错的一个。',
        },
      ];
    }),
};

/** procurement/budget: the purchases of a project are not above its budget. */
export const procurementBudget: Rule = {
  id: 'procurement/budget',
  severity: 'error',
  title: '项目的政府采购不超过项目预算',
  basis: '政府采购预算是部门预算的一部分，一个项目的采购只能在它的预算之内。',
  check: (account) =>
    [...Map.groupBy(purchases(account), ({ line }) => line.project)].flatMap(([key, own]): Finding[] => {
      const [first] = own;
      const budget = projectBudget(account, key) ?? statedBudget(account, own);
      if (budget === undefined || first === undefined) return [];
      const sum = sumOf(own.map(({ known }) => known));
      const excess = sum.value.minus(budget.known.value);
      if (excess.lessThanOrEqualTo(sum.half.plus(budget.known.half))) return [];
      const { cell } = budget;
      const name = account.disclosure.projects.find((project) => project.key === key)?.name ?? key;
      const { moneyUnit, decimals, table } = first.cell;
      return [
        {
          source: first.cell.source,
          label: first.cell.title,
          table,
          place: `${table}/${key}`,
          difference: formatMoney(excess, moneyUnit, decimals),
          related: [related(cell, account.derived)],
          message: `“${name}”的政府采购共 ${formatMoney(sum.value, moneyUnit, decimals)} ${moneyUnit}，超过项目预算 ${figureText(cell, account.derived)}`,
          remedy: '核对各行采购的金额和所属项目，以及项目的预算。',
        },
      ];
    }),
};

/** The budget that the lines themselves print (预算资金), where no table has the project. */
function statedBudget({ format }: Account, own: readonly Purchase[]) {
  const line = own.find((purchase) => purchase.line.budget !== undefined);
  const amount =
    line?.line.budget === undefined
      ? undefined
      : parseAmount(line.line.budget, line.cell.moneyUnit, format.decimals);
  if (line === undefined || amount === undefined) return undefined;
  const cell: Cell = {
    ...line.cell,
    title: `${line.cell.title.split(' · ').slice(0, 2).join(' · ')} · 预算资金`,
    given: { kind: 'amount', amount },
    source: at(line.line.source, 'budget'),
  };
  return { cell, known: { value: amount.value, half: amount.half, prints: 1 } };
}

/** procurement/quantity: the total of quantities is their sum. */
export const procurementQuantity: Rule = {
  id: 'procurement/quantity',
  severity: 'error',
  title: '政府采购的数量合计等于各行之和',
  basis: '合计行印出的数量是各行数量之和。',
  check: (account) => {
    const { procurement } = account.disclosure;
    const stated = procurement?.total?.quantity;
    const table = procurementTable(account);
    if (procurement === undefined || stated === undefined || table === undefined) return [];
    const sum = procurement.lines.reduce((total, { quantity = '0' }) => total.plus(quantity), new Decimal(0));
    if (sum.equals(stated) || procurement.total === undefined) return [];
    return [
      {
        source: at(procurement.total.source, 'quantity'),
        label: '合计 · 数量',
        table,
        place: `${table}/total/quantity`,
        difference: sum.minus(stated).abs().toString(),
        message: `政府采购的数量合计是 ${stated}，各行相加是 ${sum.toString()}`,
        remedy: '核对合计和各行的数量，是否漏了一行。',
      },
    ];
  },
};
