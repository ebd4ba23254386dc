import { cellTitle, rowTitle, titleInTable } from '../../model/place.ts';
import { explainedIn } from '../disagreements/explained.ts';
import type { Rule } from '../rule/rule.ts';
import { figureText, inUnitOf, related } from '../rule/wording.ts';

/** points/exchanged: two rows, or two figures, stand in each other's place. */
export const exchanged: Rule = {
  id: 'points/exchanged',
  severity: 'error',
  title: '没有两行或两格互换',
  basis:
    '同一单位、同一年度、同一资金和科目的数据只有一个数；两处互换以后，各表的差恰好相抵，换回来就全部相符。',
  check: (account) =>
    explainedIn(account).exchanges.map(({ pairs, explains }) => {
      const [[one, other]] = pairs;
      const isRows = one.column === other.column;
      const [a, b] = isRows ? [rowTitle(one), rowTitle(other)] : [titleInTable(one), titleInTable(other)];
      const shown = pairs.slice(0, 3).map((pair) => pair.map((cell) => figureText(cell)).join('和'));
      const [found] = explains;
      return {
        source: one.source,
        label: `${cellTitle(one)}：${figureText(one)}`,
        table: one.table,
        place: one.place,
        ...(found === undefined ? {} : { difference: inUnitOf(one, found.difference) }),
        related: pairs.flatMap((pair) => pair.map((cell) => related(cell))).slice(1, 7),
        message: `${one.titles.table}的“${a}”和“${b}”${isRows && pairs.length > 1 ? '两行' : ''}的数像是互换了：${shown.join('；')}；换回来，与其他各处全部相符`,
        remedy: `对照原表核对这两${isRows ? '行' : '格'}；公开的原件就是如此的，在 acknowledged 里说明。`,
      };
    }),
};
