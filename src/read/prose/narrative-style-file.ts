import { z } from 'zod';
import { flag, id } from '../../formats/format.ts';
import { factName, filled } from '../text/texts.ts';

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

/** formats/<format>/narrative.yaml: how the format writes figures and changes in sentences. */
export const styleFile = z.strictObject({
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
});
