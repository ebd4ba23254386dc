import { cellTitle } from '../../model/place.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { standsInYuan } from '../disagreements/in-yuan.ts';
import { explainedIn } from '../explained/explained.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { cellName } from '../rule/wording.ts';

/** amounts/decimals: a figure has no more digits after the point than its table prints; more of a table than can be slips are told once. */
export const moreDecimals: Rule = {
  id: 'amounts/decimals',
  severity: 'error',
  title: '金额的小数位数不多于表中印出的位数',
  basis: '套表格式规定金额印到几位小数；多出来的位数多半是从电子表格带来的，或小数点点错了地方。',
  check: (account) => {
    const { inYuan, scaled } = explainedIn(account);
    // Of a table in another unit of money that is told.
    const isInOtherUnit = (cell: Cell): boolean => standsInYuan(inYuan, cell) || cell.table === scaled?.table;
    const long = accountCells(account.tables)
      .flatMap((cell) => longAmount(account, cell) ?? [])
      .filter(({ cell }) => !isInOtherUnit(cell));
    return [...Map.groupBy(long, ({ cell }) => cell.table).values()].flatMap((own) =>
      (own.length > MOST_SLIPS ? own.slice(0, 1) : own).map((each) => finding(each, own.length)),
    );
  },
};

/** So many amounts of a table are slips, each told by itself; more of them are one. */
const MOST_SLIPS = 5;

/** An amount of a cell with more digits after the point than are printed. */
interface LongAmount {
  readonly cell: Cell;
  readonly text: string;
  readonly written: number;
  readonly most: number;
}

function longAmount({ figure }: Account, cell: Cell): LongAmount | undefined {
  const { state, text = '' } = figure(cell) ?? {};
  const written = text.split('.')[1]?.length ?? 0;
  // 分 are what money in 元 has, whatever a format usually prints of them.
  const most = cell.moneyUnit === '元' ? Math.max(2, cell.decimals) : cell.decimals;
  return state === 'given' && written > most ? { cell, text, written, most } : undefined;
}

function finding({ cell, text, written, most }: LongAmount, count: number): RuleFinding {
  const alike = count > MOST_SLIPS ? `（本表另有 ${count - 1} 处小数位数也过多）` : '';
  return {
    source: cell.source,
    label: cellTitle(cell),
    table: cell.table,
    place: cell.place,
    message: `${cellName(cell)}写作 ${text} ${cell.moneyUnit}，有 ${written} 位小数，本表至多印 ${most} 位${alike}`,
    remedy: `${alike === '' ? '' : '逐个'}按四舍五入写到 ${most} 位；小数点点错的改正。`,
  };
}
