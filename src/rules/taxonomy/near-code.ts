import { meantWords } from '../codes/meant-words.ts';
import { miscodedIn } from '../codes/miscoded.ts';
import type { Rule } from '../rule/rule.ts';
import { someOf } from '../rule/wording.ts';

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
      .map((found) => {
        const { dimension, title, wrong, rows, elsewhere, isListed } = found;
        const { name = '' } = rows[0].row.names[dimension] ?? {};
        const code = isListed ? `${wrong} ${name}` : `${wrong} 不在科目表里`;
        const meant = meantWords(account, found);
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
          message: `${someOf(tables, 3, '张表')}的${title}编码 ${code}${isListed && !meant.startsWith('改') ? '' : '，'}${meant}`,
          remedy: `对照原表改正编码${tables.length > 1 ? `，${tables.length} 张表都要改` : ''}；${isListed ? '确是这个科目的，核对与它对不上的合计和别的表。' : '确是另一个科目的，写上 name，并把编码补进 taxonomy/。'}`,
        };
      }),
};
