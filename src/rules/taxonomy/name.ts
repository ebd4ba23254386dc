import { codeNames } from '../../model/taxonomy.ts';
import { codeOfName } from '../codes/code-of-name.ts';
import { namedCodes } from '../codes/named-codes.ts';
import { spelt } from '../codes/near.ts';
import type { Rule } from '../rule/rule.ts';

/** taxonomy/name: a known code printed under another name. */
export const codeName: Rule = {
  id: 'taxonomy/name',
  severity: 'warning',
  title: '科目名称与科目表一致',
  basis: '同一编码、同一年度的科目名称以政府收支分类科目为准，各表应一致。',
  check: (account) =>
    namedCodes(account).flatMap(({ table, row, dimension, title, code, name }) => {
      const names = codeNames(account.taxonomy, dimension, code, account.disclosure.year);
      if (names.length === 0 || names.some((known) => spelt(known) === spelt(name))) return [];
      const other = codeOfName(account, dimension, code, name);
      return [
        {
          source: row.source,
          table: table.id,
          place: `${table.id}/${row.key}`,
          message: `${table.title}把${title} ${code} 印作“${name}”，科目表里是“${names.join('”或“')}”${other === undefined ? '' : `；“${name}”是 ${other}`}`,
          remedy:
            other === undefined
              ? '核对科目名称；去掉 name 即用科目表的名称。如公开的原件就是如此，在 acknowledged 里说明。'
              : `核对编码和名称：编码写错的，改为 ${other}；名称写错的，去掉 name 即用科目表的名称。如公开的原件就是如此，在 acknowledged 里说明。`,
        },
      ];
    }),
};
