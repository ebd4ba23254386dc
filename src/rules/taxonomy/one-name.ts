import { codeNames } from '../../model/taxonomy.ts';
import { type NamedCode, namedCodes } from '../codes/named-codes.ts';
import { spelt } from '../codes/near.ts';
import type { Rule } from '../rule/rule.ts';

/** taxonomy/one-name: a code has one name in all tables, to the brackets. */
export const oneName: Rule = {
  id: 'taxonomy/one-name',
  severity: 'warning',
  title: '同一科目在各表里写法一致',
  basis:
    '同一编码是同一个科目，名称只有一种写法；少一个字、括号一处全角一处半角，读者会当成两个科目，检索也找不全。',
  check: (account) => {
    const { taxonomy, disclosure } = account;
    // A name that is not the list's is told by taxonomy/name.
    const isTold = ({ dimension, code, name }: NamedCode): boolean => {
      const names = codeNames(taxonomy, dimension, code, disclosure.year);
      return names.length > 0 && !names.some((known) => spelt(known) === spelt(name));
    };
    const named = namedCodes(account).filter((each) => !isTold(each));
    const byCode = Map.groupBy(named, ({ dimension, code }) => `${dimension} ${code}`);
    return [...byCode.values()].flatMap((rows) => {
      const names = [...Map.groupBy(rows, ({ name }) => name).values()].sort(byUse);
      const [[usual] = [], ...others] = names;
      if (usual === undefined) return [];
      return others.flatMap(([other]) => {
        if (other === undefined) return [];
        const isWidth = spelt(usual.name) === spelt(other.name);
        return [
          {
            source: other.row.source,
            label: `${other.table.title} · ${other.code} ${other.name}`,
            table: other.table.id,
            place: `${other.table.id}/${other.row.key}`,
            related: [
              { source: usual.row.source, label: `${usual.table.title} · ${usual.code} ${usual.name}` },
            ],
            message: `${other.title} ${other.code} 在${other.table.title}里印作“${other.name}”，在${usual.table.title}里印作“${usual.name}”${isWidth ? '，只差括号或空格的写法' : ''}`,
            remedy: '统一名称；科目表里有的，去掉 name 即用科目表的名称。',
          },
        ];
      });
    });
  },
};

/** The name most rows have first. */
const byUse = (a: readonly NamedCode[], b: readonly NamedCode[]): number => b.length - a.length;
