import { projectWhole } from '../../formats/record-tables.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import type { AssetCount } from '../../model/records.ts';
import { at } from '../../model/source.ts';
import { FACT } from '../../model/vocabulary/fact-names.ts';
import type { Account } from '../../points/account/account.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { misfitsOfAssets } from './asset-table.ts';

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
  /** Where the findings stand. */
  readonly records: string;
  readonly what: string;
  readonly count: (account: Account) => number;
}[] = [
  { fact: FACT.projects, records: 'projects', what: '项目', count: projectCount },
  {
    fact: FACT.procurementLines,
    records: 'procurement',
    what: '政府采购',
    count: ({ disclosure }) => disclosure.procurement?.lines.length ?? 0,
  },
  {
    fact: FACT.units,
    records: 'narrative',
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
  COUNTED.flatMap(({ fact, records, what, count }): RuleFinding[] => {
    const stated = account.disclosure.narrative?.facts.get(fact);
    const listed = count(account);
    if (stated === undefined || listed === 0 || !/^\d+$/.test(stated.text) || Number(stated.text) === listed)
      return [];
    return [
      {
        source: stated.source,
        label: `${what} ${stated.text}`,
        place: `${records}/count`,
        difference: String(Math.abs(Number(stated.text) - listed)),
        message: `文字写明${what} ${stated.text} 个，列出的是 ${listed} 个`,
        remedy: '核对文字和列出的各项，是否漏了一个。',
      },
    ];
  });

/** Counts of assets by kind (其中) add up to the whole; a table of assets fits in itself. */
function kindsOfAssets({ disclosure, format }: Account): readonly RuleFinding[] {
  const { counts = [], tables = [] } = disclosure.assets ?? {};
  const wholes = counts.flatMap((whole) => wrongCount(whole, counts));
  return [...wholes, ...tables.flatMap((table, index) => misfitsOfAssets(table, index, format))];
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
