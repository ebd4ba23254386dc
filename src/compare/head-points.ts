import { Decimal } from '../model/decimal/decimal.ts';
import { writtenDecimal } from '../model/decimal/written-decimal.ts';
import type { View } from '../narrative/figures/view.ts';
import { SPENDING } from '../narrative/plain/spending-items.ts';
import { type FigureData, figureOf } from './figure-data.ts';
import type { NamedPoint } from './named-points.ts';

/** The count of assets.yaml that says how many people the unit employs. */
export const STAFF = 'staff';

/** The group of points of spending for each head. */
export const PER_HEAD = 'perHead';

/** A whole number of people, with or without separators; undefined where it is none, or nobody. */
export function headCount(count: string): Decimal | undefined {
  const heads = /^\d{1,3}(?:,?\d{3})*$|^\d+$/.test(count) ? writtenDecimal(count) : undefined;
  return heads === undefined || heads.isZero() ? undefined : heads;
}

/** Spending for each employee and each resident, in whole 元, as far as the disclosure and the file of its unit say how many there are. */
export function perHeadPoints(view: View): readonly PerHead[] {
  const { assets, discloser } = view.account.disclosure;
  const staff = assets?.counts.find(({ id }) => id === STAFF);
  return [
    ...point(view, STAFF, '每名职工支出', staff?.count),
    ...point(view, 'residents', '每名居民支出', discloser.department.population?.count),
  ];
}

type PerHead = Omit<NamedPoint, 'of'> & { readonly figure: FigureData };

function point(view: View, id: string, title: string, count = ''): readonly PerHead[] {
  const heads = headCount(count);
  const spent = figureOf(view, SPENDING);
  if (heads === undefined || spent === undefined || spent.state === 'nothing') return [];
  const each = new Decimal(spent.yuan).div(heads).round();
  const half = new Decimal(spent.half).div(heads).plus(0.5);
  return [
    {
      id: `${PER_HEAD}/${id}`,
      group: PER_HEAD,
      title,
      depth: 0,
      figure: {
        state: 'derived',
        text: each.toFixed(),
        cells: 0,
        ...{ yuan: each.toFixed(), half: half.toFixed(), moneyUnit: '元', zeros: 0, decimals: 0 },
      },
    },
  ];
}
