import { Decimal } from 'decimal.js';
import type { Account } from '../../points/account/account.ts';
import type { Finding, Rule } from '../rule/rule.ts';
import { type FactFigure, factFigure, factTitle } from './fact-figure.ts';

/** A fact and the facts it is the sum of. */
interface Whole {
  readonly whole: string;
  readonly parts: readonly string[];
}

const WHOLES: readonly Whole[] = [
  { whole: 'procurement-total', parts: ['procurement-goods', 'procurement-works', 'procurement-services'] },
];

/** facts/wholes: a total that the text states is the sum of the parts it states beside it. */
export const factWholes: Rule = {
  id: 'facts/wholes',
  severity: 'error',
  title: '文字写明的总额等于分项之和',
  basis: '财预〔2016〕143号：政府采购按货物、工程、服务分别说明；总额就是三项之和。',
  check: (account) => WHOLES.flatMap((entry) => wrongWhole(account, entry)),
};

function wrongWhole(account: Account, { whole, parts }: Whole): readonly Finding[] {
  const total = factFigure(account, whole);
  const stated = parts.flatMap((name) => {
    const figure = factFigure(account, name);
    return figure === undefined ? [] : [{ name, ...figure }];
  });
  // Where a part is not stated, the rest only has to stay within the total.
  if (total === undefined || stated.length < 2) return [];
  const sum = stated.reduce((all, { value }) => all.plus(value), new Decimal(0));
  const room = [total, ...stated.filter(({ value }) => !value.isZero())].reduce(
    (all, { half }: FactFigure) => all.plus(half),
    new Decimal(0),
  );
  const off = sum.minus(total.value);
  const isPartial = stated.length < parts.length;
  if (off.abs().lessThanOrEqualTo(room) || (isPartial && off.isNegative())) return [];
  const { moneyUnit } = account.format;
  const said = stated.map(({ name, fact }) => `${factTitle(name, fact)} ${fact.text}`);
  return [
    {
      source: total.fact.source,
      label: `${factTitle(whole, total.fact)} ${total.fact.text}`,
      place: `narrative/facts/${whole}`,
      difference: off.abs().toString(),
      related: stated.map(({ name, fact }) => ({
        source: fact.source,
        label: `${factTitle(name, fact)} ${fact.text}`,
      })),
      message: `${factTitle(whole, total.fact)}写的是 ${total.fact.text} ${moneyUnit}，而${said.join('、')}，相加是 ${sum.toString()} ${moneyUnit}，相差 ${off.abs().toString()} ${moneyUnit}`,
      remedy: '核对总额和各分项，改正写错的一个。',
    },
  ];
}
