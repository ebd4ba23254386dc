import { z } from 'zod';
import { COUNTED_LISTS } from '../../formats/components.ts';
import { flag, id } from '../../formats/scalars.ts';
import { isAmountText, MONEY_UNITS, type MoneyUnit } from '../../model/money.ts';
import { FACT } from '../../model/vocabulary/fact-names.ts';
import { factName, filled, point } from '../text/texts.ts';

const whole = z
  .string()
  .regex(/^\d{1,3}$/, '应为不带小数的数字')
  .transform(Number);

/** formats/<format>/glossary.yaml: terms (名词解释) in the format's order and wording. */
export const glossaryFile = z.strictObject({
  terms: z.array(
    z.strictObject({
      /** The same in every format: part of the term's address. */
      id,
      title: filled,
      /** Other words by which texts mean the term. */
      also: z.array(filled).default([]),
      text: filled,
    }),
  ),
});

const quantity = z.union(
  [
    z.strictObject({ fact: factName }),
    z.strictObject({ list: z.enum(COUNTED_LISTS) }),
    z.strictObject({ of: point }),
    z.strictObject({
      purchases: z.string().regex(/^[ABC]\d*$/, '应为采购品目编码的开头：A 货物、B 工程、C 服务'),
    }),
    z.strictObject({ limit: z.string().refine(isAmountText, '应为数，如 100'), title: filled }),
  ],
  {
    error:
      '总数写 fact（另一个表外数）、list（清单的个数）、of（表里的一笔钱）、purchases（一类采购）、limit（一个不能超过的数，另写 title）之一',
  },
);

/** How facts fit each other and the tables. */
const factWhole = z.strictObject({
  /** What they are parts of; of a list of several that are known, one has to fit. */
  whole: z.union([quantity.transform((one) => [one]), z.array(quantity).min(1)]),
  parts: z.array(factName).min(1),
  /** sum: the facts are all of it · within: they are some of it. */
  relation: z.enum(['sum', 'within']).default('sum'),
});

/** What holds in every format: 财预〔2016〕143号 has purchases told by these three kinds. */
const USUAL_WHOLES: z.output<typeof factWhole>[] = [
  {
    whole: [{ fact: FACT.procurementTotal }],
    parts: [FACT.procurementGoods, FACT.procurementWorks, FACT.procurementServices],
    relation: 'sum',
  },
];

/** formats/<format>/narrative.yaml: how the format writes figures and changes in sentences. */
export const styleFile = z.strictObject({
  /** The unit of money of sentences, where it is not the tables'. */
  moneyUnit: z.enum(Object.keys(MONEY_UNITS) as [MoneyUnit, ...MoneyUnit[]]).optional(),
  /** Digits after the point of amounts in sentences, where they are not the tables'. */
  decimals: whole.optional(),
  /** Whether sentences print thousands separators. */
  thousands: flag.default(false),
  /** Zeros at the end of an amount: keep 5.00 · whole 5.00 → 5, 1.50 stays · drop 1.50 → 1.5. */
  zeros: z.enum(['keep', 'whole', 'drop']).default('keep'),
  /** How no money is printed before its unit. */
  zero: filled.default('0'),
  /** Digits after the point of a percentage. */
  rateDecimals: whole.default(2),
  /** Words of a change. */
  change: z
    .strictObject({
      against: filled.default('与上年相比'),
      more: filled.default('增加'),
      less: filled.default('减少'),
      grow: filled.default('增长'),
      fall: filled.default('下降'),
      same: filled.default('持平'),
    })
    .default({
      against: '与上年相比',
      more: '增加',
      less: '减少',
      grow: '增长',
      fall: '下降',
      same: '持平',
    }),
  /** Words of final accounts about their budget. */
  execution: z
    .strictObject({
      more: filled.default('决算数大于预算数'),
      less: filled.default('决算数小于预算数'),
      same: filled.default('决算数与预算数持平'),
      completed: filled.default('完成年初预算的'),
      completedAdjusted: filled.default('完成调整预算的'),
    })
    .default({
      more: '决算数大于预算数',
      less: '决算数小于预算数',
      same: '决算数与预算数持平',
      completed: '完成年初预算的',
      completedAdjusted: '完成调整预算的',
    }),
  reason: z
    .strictObject({
      lead: filled.default('主要原因是'),
      /** Percent of last year's amount beyond which a change must have a reason. */
      rate: whole.default(10),
      /** Amounts, in the format's unit of money, below which none is asked for. */
      least: z
        .string()
        .regex(/^\d{1,12}(?:\.\d{1,6})?$/, '应为金额，如 10 或 0.50')
        .default('0'),
    })
    .default({ lead: '主要原因是', rate: 10, least: '0' }),
  /** What the facts that the patterns ask for are called, by name. */
  facts: z.record(factName, z.strictObject({ title: filled, measure: filled.optional() })).default({}),
  /** The counts that the patterns ask for, as assets.yaml has them. */
  counts: z.array(z.strictObject({ id, title: filled, measure: filled, of: id.optional() })).default([]),
  /** How those facts fit each other and the tables. */
  wholes: z.array(factWhole).default(USUAL_WHOLES),
});
