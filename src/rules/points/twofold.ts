import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { sidesOf } from '../../points/relations/relation.ts';
import type { Explained } from '../explained/explained.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { figureText, inUnitOf } from '../rule/wording.ts';
import { contradictionParts, disagreeing, slipWords } from './disagreeing.ts';

/** points/twofold: two ways of dividing a sum that the table does not print come to the same: 年初＋收入＝支出＋年末. */
export const twofold: Rule = {
  id: 'points/twofold',
  severity: 'error',
  title: '同一笔钱的两种分法合计相等',
  basis:
    '年初结转和结余加本年收入，等于本年支出加年末结转和结余：表里没有印总计的，两边各自相加也要相等；差额超出四舍五入所能解释的，不是尾差。',
  check: (account) => disagreeing(account, 'twofold').map((found) => uneven(account, found)),
};

function uneven(account: Account, found: Explained['rest'][number]): RuleFinding {
  const { suspect, relations, difference, slip } = found;
  const [relation] = relations;
  const { subject } = relation;
  const [left, right] = sidesOf(relation);
  const row = subject.titles.row;
  const line = row === undefined ? '' : `“${row.number}${row.name}”这一行`;
  const isRow = right.every((cell) => cell.row === subject.row);
  const sum = (cells: readonly Cell[]): string => {
    const names = cells.map((cell) => nameWithin(cell, isRow)).join('＋');
    const amounts = cells.map((cell) => figureText(cell, account.derived).replace(` ${cell.moneyUnit}`, ''));
    return `${names}（${amounts.join('＋')}）`;
  };
  return {
    ...contradictionParts(account, found),
    message:
      `${subject.titles.table}${isRow ? line : ''}的${sum(left)}与${sum(right)}不相等，` +
      `相差 ${inUnitOf(suspect, difference)} ${suspect.moneyUnit}，超出四舍五入${slipWords(slip?.isSure === true ? slip : undefined, subject)}`,
    remedy: '核对这几个数：是否打错一位、填错列或漏填一个；公开的原件就是如此的，在 acknowledged 里说明。',
  };
}

/** A cell by what tells it from the others of its line. */
function nameWithin({ titles: { row, column } }: Cell, isRow: boolean): string {
  return isRow || row === undefined ? column : `${row.number}${row.name}`;
}
