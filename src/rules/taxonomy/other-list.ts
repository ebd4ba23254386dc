import type { OtherList } from '../../model/taxonomy.ts';
import type { Miscoded } from '../codes/corrected.ts';
import { meantWords } from '../codes/meant-words.ts';
import { miscodedIn } from '../codes/miscoded.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { someOf } from '../rule/wording.ts';

/** taxonomy/other-list: a code of another classification in a table by this one. */
export const otherList: Rule = {
  id: 'taxonomy/other-list',
  severity: 'error',
  title: '科目编码是本表所用分类的',
  basis:
    '支出功能分类和经济分类各有各的编码（功能 2 开头，部门经济 3 开头，政府经济 5 开头），一张表的一栏只用一种；用了另一种的编码，这一行的钱在各表里就对不上。',
  check: (account) =>
    miscodedIn(account).flatMap((found) => {
      const { otherList: list, rows, title, wrong } = found;
      const [first, ...others] = rows;
      if (list === undefined) return [];
      if (found.why === 'many') return wrong === first.code ? [ofAnotherTable(found, list)] : [];
      const { table, row } = first;
      const tables = [...new Set(rows.map((each) => each.table.title))];
      const meant = meantWords(account, found);
      return [
        {
          source: row.source,
          label: `${table.title} · ${wrong}`,
          table: table.id,
          place: `${table.id}/${row.key}`,
          related: [...others, ...(found.elsewhere === undefined ? [] : [found.elsewhere])].map((each) => ({
            source: each.row.source,
            label: `${each.table.title} · ${each.code} ${each.name}`,
          })),
          message: `${someOf(tables, 3, '张表')}按${title}列，而 ${wrong} ${list.name}是${list.title}的编码${meant === '' ? '' : `；${meant}`}`,
          remedy: `对照原表改正编码${tables.length > 1 ? `，${tables.length} 张表都要改` : ''}，用${title}的；整行抄错了表的，删去这一行。`,
        },
      ];
    }),
};

/** Many rows of one table are told once, at the first of them. */
function ofAnotherTable({ rows, title }: Miscoded, list: OtherList): RuleFinding {
  const [{ table, row }] = rows;
  const codes = [...new Set(rows.map(({ code }) => code))];
  return {
    source: row.source,
    label: `${table.title} · ${codes[0]}`,
    table: table.id,
    place: `${table.id}/${row.key}`,
    message: `${table.title}按${title}列，而它的 ${someOf(codes, 3, '个编码')}是${list.title}的编码，像是抄了另一张表的行`,
    remedy: `对照原表，把${table.title}的行重新录入；这些行是另一张表的，移到那张表的文件里。`,
  };
}
