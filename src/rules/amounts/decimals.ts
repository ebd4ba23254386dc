import { cellTitle } from '../../model/place.ts';
import { accountCells } from '../../points/bind/bind.ts';
import type { Rule } from '../rule/rule.ts';
import { cellName } from '../rule/wording.ts';

/** amounts/decimals: a figure has no more digits after the point than its table prints. */
export const moreDecimals: Rule = {
  id: 'amounts/decimals',
  severity: 'error',
  title: '金额的小数位数不多于表中印出的位数',
  basis: '套表格式规定金额印到几位小数；多出来的位数多半是从电子表格带来的，或小数点点错了地方。',
  check: ({ tables, figure }) =>
    accountCells(tables).flatMap((cell) => {
      const { state, text = '' } = figure(cell) ?? {};
      if (state !== 'given') return [];
      const written = text.split('.')[1]?.length ?? 0;
      // 分 are what money in 元 has, whatever a format usually prints of them.
      const most = cell.moneyUnit === '元' ? Math.max(2, cell.decimals) : cell.decimals;
      if (written <= most) return [];
      return [
        {
          source: cell.source,
          label: cellTitle(cell),
          table: cell.table,
          place: cell.place,
          message: `${cellName(cell)}写作 ${text} ${cell.moneyUnit}，有 ${written} 位小数，本表至多印 ${most} 位`,
          remedy: `按四舍五入写到 ${most} 位；小数点点错的改正。`,
        },
      ];
    }),
};
