import { byText } from '../../model/base/order.ts';
import type { ProcurementLine } from '../../model/records.ts';
import { at } from '../../model/source.ts';
import { spelt } from '../codes/near.ts';
import { isNearName } from '../projects/near-name.ts';
import { purchasesTableId } from '../projects/projects.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';

/** procurement/near-names: what has one number of the catalogue is not called by two names that are nearly one. */
export const nearPurchases: Rule = {
  id: 'procurement/near-names',
  severity: 'warning',
  title: '同一目录序号的采购没有两个相近的名称',
  basis: '同一目录序号的两个名称只差一两个字、或只差括号和全角半角的，多半是同一样东西，其中一个打错了。',
  check: (account) => {
    const { lines = [] } = account.disclosure.procurement ?? {};
    const table = purchasesTableId(account);
    const coded = lines.filter(({ catalogue }) => catalogue !== undefined);
    return [...Map.groupBy(coded, ({ catalogue }) => catalogue).values()].flatMap((own) =>
      pairs(own).map(
        ([line, other]): RuleFinding => ({
          source: at(line.source, 'item'),
          label: line.item,
          place: `${table ?? 'procurement'}/${line.key}`,
          ...(table && { table }),
          related: [{ source: at(other.source, 'item'), label: other.item }],
          message: `采购“${line.item}”与“${other.item}”目录序号都是 ${line.catalogue}，名称只差一两个字`,
          remedy: '是同一样东西的统一名称；是两样的，在 acknowledged 里说明。',
        }),
      ),
    );
  },
};

type Pair = readonly [ProcurementLine, ProcurementLine];

/** For each name that is nearly one of those more lines have, its first line beside one of that name. */
function pairs(lines: readonly ProcurementLine[]): readonly Pair[] {
  const named = [...Map.groupBy(lines, ({ item }) => item).values()]
    .map((own) => own.toSorted((a, b) => byText(a.key, b.key)))
    .sort((a, b) => b.length - a.length || byText(a[0]?.key ?? '', b[0]?.key ?? ''));
  return named.flatMap(([line], index): readonly Pair[] => {
    const other = named
      .slice(0, index)
      .flatMap(([first]) => first ?? [])
      .find(({ item }) => line !== undefined && isOneThing(line.item, item));
    return line === undefined || other === undefined ? [] : [[line, other]];
  });
}

/** Whether two names are one but for what is easily typed otherwise. */
const isOneThing = (a: string, b: string): boolean => a !== b && (spelt(a) === spelt(b) || isNearName(a, b));
