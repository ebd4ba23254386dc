import type { Row } from '../model/table.ts';
import { codeNames } from '../model/taxonomy.ts';
import type { Account } from '../points/account.ts';
import type { BoundTable } from '../points/bind.ts';
import type { Rule } from './rule.ts';

interface Named {
  readonly table: BoundTable;
  readonly row: Row;
  readonly dimension: string;
  readonly title: string;
  readonly code: string;
  readonly name: string;
}

/** The 科目 codes of all rows, with the names they are printed under. */
const namedCodes = ({ tables, taxonomy }: Account): readonly Named[] =>
  tables.flatMap((table) =>
    table.sides.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        Object.entries(row.names).flatMap(([dimension, { code, name }]) => {
          const found = taxonomy.dimensions.get(dimension);
          return found?.kind === 'codes' && code !== ''
            ? [{ table, row, dimension, title: found.title, code, name }]
            : [];
        }),
      ),
    ),
  );

const spelt = (name: string): string => name.replaceAll(/[\s()（）]/g, '');

/** taxonomy/unknown-code: a code that is not in our list. The list is partial, so this proves nothing. */
export const unknownCode: Rule = {
  id: 'taxonomy/unknown-code',
  severity: 'info',
  title: '科目编码在本站的科目表内',
  basis: '政府收支分类科目没有完整的公开清单，本站的科目表只收录见过的科目；表外的编码不等于错误。',
  check: (account) => {
    const unknown = namedCodes(account).filter(
      ({ dimension, code }) =>
        codeNames(account.taxonomy, dimension, code, account.disclosure.year).length === 0,
    );
    const once = new Map(unknown.map((named) => [`${named.dimension} ${named.code}`, named]));
    return [...once.values()].map(({ table, row, title, code, name }) => ({
      source: row.source,
      table: table.id,
      place: `${table.id}/${row.key}`,
      message: `${title}编码 ${code}${name === code ? ' ' : `（${name}）`}不在本站的科目表里`,
      remedy: '核对编码；确认无误后，可把编码、名称、年度和出处补进 taxonomy/。',
    }));
  },
};

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
      return [
        {
          source: row.source,
          table: table.id,
          place: `${table.id}/${row.key}`,
          message: `${table.title}把${title} ${code} 印作“${name}”，科目表里是“${names.join('”或“')}”`,
          remedy: '核对科目名称；去掉 name 即用科目表的名称。如公开的原件就是如此，在 acknowledged 里说明。',
        },
      ];
    }),
};
