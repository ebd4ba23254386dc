import { z } from 'zod';
import { ACKNOWLEDGEMENT_IDS } from '../../model/kinds/acknowledgements.ts';
import { isAmountText } from '../../model/money.ts';
import { digits, factName, filled, point, writtenReason } from '../text/texts.ts';

const change = z.string().refine(isAmountText, '应为金额：增加写正数，减少写负数，如 1518.25、-130、0');

/** Last year's amount of a point, told one way or the other. */
const prior = z
  .strictObject({
    of: point,
    /** Last year's amount, as published. */
    amount: change.optional(),
    /** This year less last year, as published. */
    change: change.optional(),
    /** The percentage beside it, as published. */
    rate: z
      .string()
      .refine(isAmountText, '应为比上年增减的百分比，不带 %：增长写正数，下降写负数，如 11.92、-30.23、0')
      .optional(),
  })
  .refine((entry) => (entry.amount === undefined) !== (entry.change === undefined), {
    error: '上年数要么写 amount（上年金额），要么写 change（比上年增减），二者取一',
  });

const remark = z.strictObject({ of: point, text: filled });

const paragraphs = z.union([filled.transform((text) => [text]), z.array(filled).min(1)]);

/** narrative.yaml: what only people know of a disclosure. */
export const narrativeFile = z.strictObject({
  /** 职责: paragraphs before the list, and the list without its numbers. */
  duties: z.strictObject({ lead: paragraphs.optional(), items: z.array(filled).default([]) }).optional(),
  /** 机构设置: paragraphs, and the 单位情况表. */
  organisation: z
    .strictObject({
      text: paragraphs.optional(),
      units: z
        .array(
          z.strictObject({
            /** Code of the unit, which gives its name unless `name` does. */
            code: digits.optional(),
            name: filled.optional(),
            nature: filled.optional(),
            rank: filled.optional(),
            funding: filled.optional(),
          }),
        )
        .default([]),
    })
    .optional(),
  /** 工作任务及目标 */
  tasks: z.array(z.strictObject({ title: filled.optional(), text: filled })).default([]),
  /** 联系方式 */
  contact: z
    .strictObject({
      person: filled.optional(),
      phone: filled.optional(),
      address: filled.optional(),
      email: filled.optional(),
    })
    .optional(),
  /** 上年数, unless last year's disclosure is there. */
  prior: z.array(prior).default([]),
  /** Amounts that no table of the source prints. */
  stated: z.array(z.strictObject({ of: point, amount: change })).default([]),
  /** Figures that the source's text prints otherwise than its tables. */
  published: z
    .array(
      z.strictObject({
        of: point,
        says: z.enum(['amount', 'change', 'rate', 'share']),
        /** Of a share: what it is the share of. */
        within: point.optional(),
        text: change,
        where: filled,
        reason: writtenReason,
        /** What kind of reason that is. */
        as: z.enum(ACKNOWLEDGEMENT_IDS).default('original'),
      }),
    )
    .default([]),
  /** Why something changed, without 主要原因是. */
  reasons: z.array(remark).default([]),
  /** What money is for, without 主要用于. */
  purposes: z.array(remark).default([]),
  /** What no table and no list holds. */
  facts: z
    .record(
      factName,
      z.union([
        filled.transform((text) => ({ text })),
        z.strictObject({ text: filled, title: filled, measure: filled.optional() }),
      ]),
    )
    .default({}),
});
/** See {@link narrativeFile}. */
export type NarrativeFile = z.infer<typeof narrativeFile>;
