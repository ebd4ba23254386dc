import type { Rule } from '../rule/rule.ts';
import { someOf } from '../rule/wording.ts';
import type { Miscoded } from './corrected.ts';
import { miscodedIn } from './miscoded.ts';

/** taxonomy/near-code: a code that by one slip is not the one that is meant: it is in no list, or the rows below it and the other tables are of another. */
export const nearCode: Rule = {
  id: 'taxonomy/near-code',
  severity: 'error',
  title: '科目编码没有打错一位',
  basis:
    '表外的编码与表内的只差一处，名称或别的表又正是表内的那个，就是打错了；编码在表内，而本表的上下级和别的表都是只差一处的另一个，也是；错一位，这一行的钱在各表里就对不上。',
  check: (account) =>
    miscodedIn(account)
      .filter(({ otherList }) => otherList === undefined)
      .map(({ dimension, title, wrong, right, name, slip, rows, why, elsewhere, isListed }) => {
        const [{ table, row }, ...others] = rows;
        const tables = [...new Set(rows.map((each) => each.table.title))];
        return {
          source: row.source,
          label: `${table.title} · ${wrong}`,
          table: table.id,
          place: `${table.id}/${row.key}`,
          related: [...others, ...(elsewhere === undefined ? [] : [elsewhere])].map((each) => ({
            source: each.row.source,
            label: `${each.table.title} · ${each.code} ${each.name}`,
          })),
          message: `${someOf(tables, 3, '张表')}的${title}编码 ${isListed ? `${wrong} ${row.names[dimension]?.name ?? ''}` : `${wrong} 不在科目表里，`}多半应为 ${right} ${name}（${slip}，${shownBy(why, elsewhere)}）`,
          remedy: `对照原表改正编码${tables.length > 1 ? `，${tables.length} 张表都要改` : ''}；${isListed ? '确是这个科目的，写上它的 name。' : '确是另一个科目的，写上 name，并把编码补进 taxonomy/。'}`,
        };
      }),
};

/** What shows which code is meant, in words. */
export function shownBy(why: Miscoded['why'], elsewhere: Miscoded['elsewhere']): string {
  switch (why) {
    case 'name':
      return '名称就是它';
    case 'table':
      return `${elsewhere?.table.title ?? '别的表'}印的是它`;
    case 'remark':
      return 'narrative.yaml 里写的是它';
    case 'rows':
      return '本表列有它的下级，却没有它';
    case 'beneath':
    case 'nothing':
    case 'many':
      return '';
    case 'sums':
      return `${elsewhere?.table.title ?? '别的表'}印的是它，改了合计就相等`;
  }
}
