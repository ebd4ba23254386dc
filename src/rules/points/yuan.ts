import { cellTitle } from '../../model/place.ts';
import type { Account } from '../../points/account/account.ts';
import { explainedIn } from '../explained/explained.ts';
import { costsInYuan } from '../facts/costs-in-yuan.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { cellName, figureAfter, figureText, related } from '../rule/wording.ts';

/** points/yuan: a table prints the unit of money that it says. */
export const inAnotherUnit: Rule = {
  id: 'points/yuan',
  severity: 'error',
  title: '表里的数用的是表头写的计量单位',
  basis: '整张表或整栏的数正好是其他表的一万倍或万分之一，是元和万元弄错了，不是每个数都错。',
  check: (account) => [...comparedTables(account), ...scaledTable(account), ...scaledCosts(account)],
};

/** Tables whose numbers other tables print, too. */
const comparedTables = (account: Account): readonly RuleFinding[] =>
  explainedIn(account).inYuan.flatMap(({ table, column, pairs }) => {
    const [first] = pairs;
    if (first === undefined) return [];
    const [cell, other] = first;
    const where =
      column === undefined ? cell.titles.table : `${cell.titles.table}“${cell.titles.column}”一栏`;
    return [
      {
        source: cell.source,
        label: `${cellTitle(cell)}：${figureText(cell)}`,
        table,
        place: column === undefined ? table : cell.place,
        related: pairs.slice(0, 3).map(([, each]) => related(each)),
        message:
          `${where}的数都正好是其他表的一万倍或万分之一，像是元和万元弄错了：` +
          `${cellName(cell)}是${figureAfter(cell)}，${cellName(other)}是${figureAfter(other)}`,
        remedy: `这张表的计量单位是${cell.moneyUnit}：把数都换算成${cell.moneyUnit}；${column === undefined ? '整张表' : '整栏'}只报这一处。`,
      },
    ];
  });

/** A table of which other tables print sums and parts only. */
function scaledTable(account: Account): readonly RuleFinding[] {
  const { scaled } = explainedIn(account);
  if (scaled === undefined) return [];
  const [cell, ...others] = scaled.cells;
  const isColumn = scaled.column !== undefined;
  const where = isColumn ? `${cell.titles.table}“${cell.titles.column}”一栏` : cell.titles.table;
  return [
    {
      source: cell.source,
      label: `${cellTitle(cell)}：${figureText(cell)}`,
      table: cell.table,
      place: isColumn ? cell.place : cell.table,
      related: others.slice(0, 3).map((each) => related(each)),
      message:
        `${where}的数都扩大或缩小到一万倍，就和其他各表都相等，像是元和万元弄错了：` +
        `${cellName(cell)}是${figureAfter(cell)}`,
      remedy: `这张表的计量单位是${cell.moneyUnit}：把数都换算成${cell.moneyUnit}；${isColumn ? '整栏' : '整张表'}只报这一处。`,
    },
  ];
}

/** A table of purposes, which only the same 科目 of basic expenditure can be held against. */
const scaledCosts = (account: Account): readonly RuleFinding[] =>
  costsInYuan(account).map(({ table, cells: [cell], beside }) => ({
    source: cell.source,
    label: `${cellTitle(cell)}：${figureText(cell)}`,
    table,
    place: table,
    related: beside.slice(0, 3).map((each) => related(each, account.derived)),
    message:
      `${cell.titles.table}的数都扩大或缩小到一万倍，就和基本支出里的同一科目相等，像是元和万元弄错了：` +
      `${cellName(cell)}是${figureAfter(cell)}${beside[0] === undefined ? '' : `，${cellName(beside[0])}是${figureAfter(beside[0], account.derived)}`}`,
    remedy: `这张表的计量单位是${cell.moneyUnit}：把数都换算成${cell.moneyUnit}；整张表只报这一处。`,
  }));
