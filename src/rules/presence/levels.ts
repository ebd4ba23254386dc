import { byText } from '../../model/base/order.ts';
import { isItemRow, isTotalRow } from '../../model/kinds/row-kinds.ts';
import type { Row } from '../../model/table.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import { codeMeant, hasRowsOfAnother } from '../codes/miscoded.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { someOf } from '../rule/wording.ts';
import { lacksOf } from './lacks.ts';

/** A classification, the level its table has to go down to, and what that level is called. */
const DEMANDED = [
  { dimension: DIMENSION.function, digits: 7, level: '项', what: '一般公共预算支出' },
  { dimension: DIMENSION.economic, digits: 5, level: '款', what: '一般公共预算基本支出' },
] as const;

/** presence/levels: expenditure is told down to 项 by function, basic expenditure down to 款 by economic classification. */
export const demandedLevels: Rule = {
  id: 'presence/levels',
  severity: 'error',
  findsGaps: true,
  title: '一般公共预算支出列到项，基本支出列到款',
  basis:
    '财预〔2016〕143号：一般公共预算支出按功能分类列到项级科目，一般公共预算基本支出按经济分类列到款级科目。',
  check: (account) => DEMANDED.flatMap((demand) => lacking(account, demand)),
};

/** Whether a table is told to stop at a wider level than it has to go down to: what sentences would list of it follows from that. */
export const stopsShort = (account: Account): boolean =>
  DEMANDED.some((demand) => lacking(account, demand).length > 0);

function lacking(
  account: Account,
  { dimension, digits, level, what }: (typeof DEMANDED)[number],
): readonly RuleFinding[] {
  return account.tables.flatMap((table): readonly RuleFinding[] => {
    if (table.state !== 'given' && table.state !== 'derived') return [];
    if (hasRowsOfAnother(account, table.id)) return [];
    const all = table.sides
      .filter(({ definition }) => 'by' in definition.rows && definition.rows.by?.includes(dimension))
      .flatMap((side) => side.rows);
    const rows = all.filter((row) => isGeneral(row, dimension));
    const total = all.find((row) => isTotalRow(row) && isOfGeneral(row));
    if (rows.length === 0 && total !== undefined && hasMoney(total, account))
      return [onlyTotal(table, total, level, what)];
    // A code that was typed wrong is told as that, not as a level that is missing.
    const codeOf = (row: Row): string => codeMeant(account, dimension, row.names[dimension]?.code ?? '');
    const codes = rows.map(codeOf);
    const coarse = rows.filter((row) => {
      const code = codeOf(row);
      return (
        isItemRow(row) &&
        code.length < digits &&
        !codes.some((each) => each.length > code.length && each.startsWith(code))
      );
    });
    const named = (row: Row): string => `${row.names[dimension]?.code} ${row.names[dimension]?.name}`;
    const inOrder = coarse.toSorted((a, b) => byText(a.key, b.key));
    return lacksOf(account.disclosure, demandedLevels.id, table.id, inOrder, ({ key }) => key).map(
      ({ place, things }) => ({
        source: things[0].source,
        label: named(things[0]),
        table: table.id,
        place,
        message: `${table.title}里 ${someOf(things.map(named), 3, '个科目')}没有列到${level}`,
        remedy: `补上各${level}级科目；${what}要求列到${level}。`,
      }),
    );
  });
}

/** Money of the general budget by a classification; a table of all funds may be coarser. */
export const isGeneral = (row: Row, dimension: string): boolean =>
  /^\d+$/u.test(row.names[dimension]?.code ?? '') && isOfGeneral(row);

const isOfGeneral = ({ cells }: Row): boolean =>
  cells.some(({ point }) => /(?:^|\/)general$/u.test(point.fund ?? ''));

const hasMoney = ({ cells }: Row, { figure }: Account): boolean =>
  cells.some((cell) => (figure(cell)?.prints ?? 0) > 0);

/** A table that was not written and of which the others tell the total only. */
const onlyTotal = (table: BoundTable, { source }: Row, level: string, what: string): RuleFinding => ({
  source,
  table: table.id,
  place: table.id,
  message: `${table.title}只有合计，没有列出一个科目`,
  remedy: `填写 tables/${table.id}.yaml；${what}要求列到${level}。`,
});
