import type { Decimal } from '../../model/decimal/decimal.ts';
import { writtenDecimal } from '../../model/decimal/written-decimal.ts';
import { formatMoney, isAmountText, parseAmount } from '../../model/money.ts';
import type { AssetTable } from '../../model/records.ts';
import { at } from '../../model/source.ts';
import type { Account } from '../../points/account/account.ts';
import { compareSides } from '../../points/figures/compare-sides.ts';
import type { RuleFinding } from '../rule/rule.ts';

/** What does not fit in a table of assets: its lines do not make its total, or a line is more, or worth less, than what it is part of. @param index of the table, from 0 */
export const misfitsOfAssets = (
  table: AssetTable,
  index: number,
  format: Account['format'],
): readonly RuleFinding[] => [
  ...wrongTotal(table, index, format),
  ...largerParts(table, index),
  ...otherWorth(table, index),
];

/** Lines printed as 其中 that are more than what they are part of, in number or in worth. */
function largerParts({ rows }: AssetTable, index: number): readonly RuleFinding[] {
  return rows.flatMap((part) => {
    const whole = rows.find(({ id }) => id === part.of);
    return (['quantity', 'value'] as const).flatMap((column): RuleFinding[] => {
      const [own, all] = [part[column], whole?.[column]];
      const isMore =
        isAmountText(own ?? '') && isAmountText(all ?? '') && asNumber(own).greaterThan(asNumber(all));
      if (whole === undefined || !isMore) return [];
      const difference = asNumber(own).minus(asNumber(all)).toString();
      return [
        {
          source: at(part.source, column),
          label: `${part.title} ${own}`,
          related: [{ source: at(whole.source, column), label: `${whole.title} ${all}` }],
          place: `assets/${index + 1}/${part.id}/${column}`,
          difference,
          message: `${part.title}是 ${own}，多于${whole.title}的 ${all}，多出 ${difference}`,
          remedy: '核对两个数；其中的一项不会多于全部。',
        },
      ];
    });
  });
}

/** Lines printed as 其中 that are all of what they are part of in number, and not in worth. */
function otherWorth({ rows }: AssetTable, index: number): readonly RuleFinding[] {
  return rows.flatMap((part): readonly RuleFinding[] => {
    const whole = rows.find(({ id }) => id === part.of);
    const { quantity = '', value = '' } = part;
    const { quantity: all = '', value: worth = '' } = whole ?? {};
    if (whole === undefined || ![quantity, value, all, worth].every(isAmountText)) return [];
    const isAll = asNumber(quantity).equals(all) && !asNumber(quantity).isZero();
    if (!isAll || !asNumber(value).lessThan(asNumber(worth))) return [];
    return [
      {
        source: at(part.source, 'value'),
        label: `${part.title} ${value}`,
        related: [{ source: at(whole.source, 'value'), label: `${whole.title} ${worth}` }],
        place: `assets/${index + 1}/${part.id}/value`,
        difference: asNumber(worth).minus(asNumber(value)).toString(),
        message: `${part.title}的数量 ${quantity} 就是${whole.title}的全部，价值却是 ${value}，不是 ${worth}`,
        remedy: '核对两个数量和两个价值；数量是全部，价值也是全部。',
      },
    ];
  });
}

const asNumber = (text = ''): Decimal => writtenDecimal(text);

function wrongTotal(
  table: AssetTable,
  index: number,
  { moneyUnit, decimals }: Account['format'],
): readonly RuleFinding[] {
  const total = table.rows.find(({ id }) => id === 'total');
  const figures = table.rows.map(({ value = '' }) => parseAmount(value, moneyUnit, decimals));
  const whole = figures[table.rows.findIndex(({ id }) => id === 'total')];
  if (total === undefined || whole === undefined) return [];
  const parts = figures.filter((_, row) => table.rows[row] !== total && table.rows[row]?.of === undefined);
  const { outcome, difference } = compareSides(
    { ...whole, prints: 1 },
    parts.flatMap((part) => (part === undefined || part.value.isZero() ? [] : [{ ...part, prints: 1 }])),
  );
  if (outcome === 'equal' || outcome === 'rounding') return [];
  const off = formatMoney(difference.abs(), moneyUnit, decimals);
  return [
    {
      source: at(total.source, 'value'),
      label: `${total.title} ${total.value}`,
      place: `assets/${index + 1}/total`,
      difference: off,
      message: `${total.title}是 ${total.value} ${moneyUnit}，与其下各项之和相差 ${off} ${moneyUnit}，超出四舍五入能有的`,
      remedy: '核对总额和各项的价值。',
    },
  ];
}
