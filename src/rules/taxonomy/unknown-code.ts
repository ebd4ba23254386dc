import { codeNames } from '../../model/taxonomy.ts';
import { miscodedIn } from '../codes/miscoded.ts';
import { namedCodes } from '../codes/named-codes.ts';
import { onceEach } from '../rule/once.ts';
import type { Rule } from '../rule/rule.ts';

/** taxonomy/unknown-code: a code that is not in our list. The list is partial, so this proves nothing. */
export const unknownCode: Rule = {
  id: 'taxonomy/unknown-code',
  severity: 'info',
  findsGaps: true,
  title: '科目编码在本站的科目表内',
  basis: '政府收支分类科目没有完整的公开清单，本站的科目表只收录见过的科目；表外的编码不等于错误。',
  check: (account) => {
    const near = new Set(miscodedIn(account).map(({ dimension, wrong }) => `${dimension} ${wrong}`));
    const unknown = namedCodes(account).filter(
      // What has no name is told by taxonomy/nameless, what is one slip from another by taxonomy/near-code.
      ({ dimension, code, name }) =>
        name !== code &&
        !near.has(`${dimension} ${code}`) &&
        codeNames(account.taxonomy, dimension, code, account.disclosure.year).length === 0,
    );
    const told = unknown.map((named) => ({ ...named, place: `${named.table.id}/${named.row.key}` }));
    const once = onceEach(told, ({ dimension, code }) => `${dimension} ${code}`);
    return once.map(({ table, row, place, title, code, name }) => ({
      source: row.source,
      table: table.id,
      place,
      message: `${title}编码 ${code}（${name}）不在本站的科目表里`,
      remedy: '核对编码；确认无误后，可把编码、名称、年度和出处补进 taxonomy/。',
    }));
  },
};
