import { projectWhole } from '../../formats/record-tables.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import { formatMoney, isAmountText, parseAmount } from '../../model/money.ts';
import type { AssetCount, AssetTable } from '../../model/records.ts';
import { at } from '../../model/source.ts';
import { FACT } from '../../model/vocabulary/fact-names.ts';
import type { Account } from '../../points/account/account.ts';
import { compareSides } from '../../points/figures/compare-sides.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';

/** lists/count: a count that the text states is the count of what is listed. */
export const listCount: Rule = {
  id: 'lists/count',
  severity: 'error',
  title: '文字写明的个数等于列出的个数',
  basis: '说明里的“共几个”与表里列出的、分项相加的是同一个数。',
  check: (account) => [...statedCounts(account), ...kindsOfAssets(account)],
};

/** What can be counted, and its measure word. */
const COUNTED: readonly {
  readonly fact: string;
  readonly what: string;
  readonly count: (account: Account) => number;
}[] = [
  { fact: FACT.projects, what: '项目', count: projectCount },
  {
    fact: FACT.procurementLines,
    what: '政府采购',
    count: ({ disclosure }) => disclosure.procurement?.lines.length ?? 0,
  },
  {
    fact: FACT.units,
    what: '预算单位',
    count: ({ disclosure }) => disclosure.narrative?.organisation?.units.length ?? 0,
  },
];

/** Projects that a table of projects lists: those with the money of one; all, where there is no such table. */
function projectCount({ disclosure: { projects }, format }: Account): number {
  const whole = projectWhole(format);
  return (
    projects.filter(({ money }) => whole !== undefined && money[whole] !== undefined).length ||
    projects.length
  );
}

const statedCounts = (account: Account): readonly RuleFinding[] =>
  COUNTED.flatMap(({ fact, what, count }): RuleFinding[] => {
    const stated = account.disclosure.narrative?.facts.get(fact);
    const listed = count(account);
    if (stated === undefined || listed === 0 || !/^\d+$/.test(stated.text) || Number(stated.text) === listed)
      return [];
    return [
      {
        source: stated.source,
        label: `${what} ${stated.text}`,
        place: `${fact === FACT.units ? 'narrative' : fact}/count`,
        difference: String(Math.abs(Number(stated.text) - listed)),
        message: `文字写明${what} ${stated.text} 个，列出的是 ${listed} 个`,
        remedy: '核对文字和列出的各项，是否漏了一个。',
      },
    ];
  });

/** Counts of assets by kind (其中) add up to the whole; a table of assets adds up to its total. */
function kindsOfAssets({ disclosure, format }: Account): readonly RuleFinding[] {
  const { counts = [], tables = [] } = disclosure.assets ?? {};
  const wholes = counts.flatMap((whole) => wrongCount(whole, counts));
  const sums = tables.flatMap((table, index) => [
    ...wrongTotal(table, index, format),
    ...largerParts(table, index),
  ]);
  return [...wholes, ...sums];
}

function wrongCount(whole: AssetCount, counts: readonly AssetCount[]): readonly RuleFinding[] {
  const parts = counts.filter(({ of, measure }) => of === whole.id && measure === whole.measure);
  const sum = parts.reduce((total, { count }) => total.plus(count), new Decimal(0));
  if (parts.length === 0 || sum.equals(whole.count)) return [];
  return [
    {
      source: at(whole.source, 'count'),
      label: `${whole.title} ${whole.count}`,
      place: `assets/${whole.id}`,
      difference: sum.minus(whole.count).abs().toString(),
      message: `${whole.title}是 ${whole.count}，其中各项相加是 ${sum.toString()}（${parts.map(({ count }) => count).join('＋')}）`,
      remedy: '核对总数和各项，是否漏了一项。',
    },
  ];
}

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

const asNumber = (text = ''): Decimal => new Decimal(text.replaceAll(',', ''));

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
