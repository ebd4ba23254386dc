import { asCodes } from '../../model/taxonomy.ts';
import { namedCodes } from '../codes/named-codes.ts';
import type { Rule } from '../rule/rule.ts';

/** taxonomy/expired: a code that is no longer used in the year of the budget. */
export const expiredCode: Rule = {
  id: 'taxonomy/expired',
  severity: 'warning',
  title: '没有使用已经停用的科目',
  basis: '政府收支分类科目每年修订；科目表里写明用到哪一年（to）的科目，以后的年度不再使用。',
  check: (account) => {
    const { year } = account.disclosure;
    const expired = namedCodes(account).flatMap((named) => {
      const entries =
        asCodes(account.taxonomy.dimensions.get(named.dimension))?.entries.get(named.code) ?? [];
      const last = Math.max(...entries.map(({ to = Number.POSITIVE_INFINITY }) => to));
      return entries.length > 0 && last < year ? [{ named, last }] : [];
    });
    const once = Map.groupBy(expired, ({ named: { dimension, code } }) => `${dimension} ${code}`);
    return [...once.values()].flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const { named, last } = first;
      const { table, row, title, code, name } = named;
      return [
        {
          source: row.source,
          label: `${table.title} · ${code} ${name}`,
          table: table.id,
          place: `${table.id}/${row.key}`,
          related: others.map((each) => ({
            source: each.named.row.source,
            label: `${each.named.table.title} · ${code} ${each.named.name}`,
          })),
          message: `${table.title}用了${title} ${code} ${name}，按科目表它只用到 ${last} 年，这份是 ${year} 年的`,
          remedy: '核对编码，改用现行的科目；科目仍在使用的，改正 taxonomy/ 里的 to。',
        },
      ];
    });
  },
};
