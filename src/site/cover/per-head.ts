import { headCount, STAFF } from '../../compare/head-points.ts';
import { assetCountAnchor } from '../../document/addresses.ts';
import { outlineOf, outlinePages } from '../../document/outline.ts';
import { formatMoney, withThousands } from '../../model/money.ts';
import type { View } from '../../narrative/figures/view.ts';
import { namedFigure } from '../../narrative/plain/plain-view.ts';
import { SPENDING } from '../../narrative/plain/spending-items.ts';
import type { Run } from '../sections/summary.ts';

/**
 * Spending for each employee, where the disclosure says how many there are, and for each resident, where the unit's file says how many people
 * it serves. In whole 元: what was divided is no figure of the documents.
 */
export function perHead(view: View): readonly (readonly Run[])[] {
  const { account } = view;
  const spent = namedFigure(view, SPENDING);
  if (spent === undefined || spent.value.isZero()) return [];
  const { assets, discloser } = account.disclosure;
  const staff = assets?.counts.find(({ id }) => id === STAFF);
  const page = outlinePages(outlineOf(account)).find(({ shows }) => shows === 'assets')?.href;
  const each = (count: string): string | undefined => {
    const heads = headCount(count);
    if (heads === undefined) return undefined;
    return `${withThousands(formatMoney(spent.value.div(heads).round(), '元', 0))}\u00a0元`;
  };
  const { population } = discloser.department;
  const employee = staff && each(staff.count);
  const resident = population && each(population.count);
  return [
    ...(staff === undefined || employee === undefined
      ? []
      : [
          [
            { text: `每名职工支出 ${employee}（${staff.title} ` },
            { text: `${staff.count}\u00a0人`, href: page && `${page}#${assetCountAnchor(STAFF)}` },
            { text: '）' },
          ],
        ]),
    ...(population === undefined || resident === undefined
      ? []
      : [
          [
            {
              text: `每名居民 ${resident}（${population.year}年常住人口 ${withThousands(population.count)}\u00a0人，${population.source}）`,
            },
          ],
        ]),
  ];
}
