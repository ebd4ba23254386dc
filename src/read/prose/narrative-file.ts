import { z } from 'zod';
import { ACKNOWLEDGEMENT_IDS } from '../../model/kinds/acknowledgements.ts';
import { isAmountText } from '../../model/money.ts';
import { digits, factName, filled, point, writtenReason } from '../text/texts.ts';

const change = z.string().refine(isAmountText, '应为金额：增加写正数，减少写负数，如 1518.25、-130、0');

/** Last year's amount of a point, told one way or the other. */
const prior = z
  .strictObject({
    of: point.meta({ title: '哪一项', description: '按维度写明，如 { flow: expenditure, nature: basic }' }),
    amount: change.optional().meta({ title: '上年金额', description: '上年公开的数' }),
    change: change.optional().meta({ title: '比上年增减', description: '增加写正数，减少写负数' }),
    rate: z
      .string()
      .refine(isAmountText, '应为比上年增减的百分比，不带 %：增长写正数，下降写负数，如 11.92、-30.23、0')
      .optional()
      .meta({ title: '比上年增减的百分比', description: '不带 %；增长写正数，下降写负数' }),
  })
  .refine((entry) => (entry.amount === undefined) !== (entry.change === undefined), {
    error: '上年数要么写 amount（上年金额），要么写 change（比上年增减），二者取一',
  });

const remark = z.strictObject({
  of: point.meta({ title: '哪一项' }),
  text: filled.meta({ title: '写什么' }),
});

const paragraphs = z.union([filled.transform((text) => [text]), z.array(filled).min(1)]);

/** narrative.yaml: what only people know of a disclosure. */
export const narrativeFile = z.strictObject({
  duties: z
    .strictObject({
      lead: paragraphs.optional().meta({ title: '开头的话', description: '一段，或几段写成一列' }),
      items: z.array(filled).default([]).meta({ title: '各条', description: '不写序号，由格式编' }),
    })
    .optional()
    .meta({ title: '主要职责' }),
  organisation: z
    .strictObject({
      text: paragraphs.optional().meta({ title: '文字', description: '一段，或几段写成一列' }),
      units: z
        .array(
          z.strictObject({
            code: digits.optional().meta({ title: '单位代码', description: '名称由它得来' }),
            name: filled.optional().meta({ title: '单位名称', description: '与登记的不同才写' }),
            nature: filled.optional().meta({ title: '单位性质' }),
            rank: filled.optional().meta({ title: '单位规格' }),
            funding: filled.optional().meta({ title: '经费保障形式' }),
          }),
        )
        .default([])
        .meta({ title: '单位情况表' }),
    })
    .optional()
    .meta({ title: '机构设置' }),
  tasks: z
    .array(
      z.strictObject({
        title: filled.optional().meta({ title: '小标题' }),
        text: filled.meta({ title: '任务' }),
      }),
    )
    .default([])
    .meta({ title: '工作任务及目标' }),
  contact: z
    .strictObject({
      person: filled.optional().meta({ title: '联系人', description: '可以写办公室' }),
      phone: filled.optional().meta({ title: '电话', description: '带区号，如 0471-6123456' }),
      address: filled.optional().meta({ title: '地址' }),
      email: filled.optional().meta({ title: '电子邮箱' }),
    })
    .optional()
    .meta({ title: '联系方式' }),
  prior: z
    .array(prior)
    .default([])
    .meta({ title: '上年数', description: '有上年的公开时不写，由它自动取得' }),
  stated: z
    .array(
      z.strictObject({
        of: point.meta({ title: '哪一项' }),
        amount: change.meta({ title: '金额' }),
      }),
    )
    .default([])
    .meta({ title: '哪张表都没有印的金额' }),
  published: z
    .array(
      z.strictObject({
        of: point.meta({ title: '哪一项' }),
        says: z
          .enum(['amount', 'change', 'rate', 'share'])
          .meta({ title: '说的是什么', description: 'amount 金额，change 增减，rate 增减幅度，share 占比' }),
        within: point.optional().meta({ title: '占谁的比重' }),
        text: change.meta({ title: '原文的数' }),
        where: filled.meta({ title: '在哪里' }),
        reason: writtenReason.meta({ title: '为什么如此' }),
        as: z.enum(ACKNOWLEDGEMENT_IDS).default('original').meta({ title: '是哪一种原因' }),
      }),
    )
    .default([])
    .meta({
      title: '原文与表不同的数',
      description: '录入已经公开的文件时，文字和表对不上的，照原文写在这里',
    }),
  reasons: z.array(remark).default([]).meta({ title: '增减的原因', description: '不写“主要原因是”' }),
  purposes: z.array(remark).default([]).meta({ title: '用途', description: '不写“主要用于”' }),
  facts: z
    .record(
      factName,
      z.union([
        filled.transform((text) => ({ text })),
        z.strictObject({
          text: filled.meta({ title: '数或文字' }),
          title: filled.meta({ title: '名称' }),
          measure: filled.optional().meta({ title: '计量单位' }),
        }),
      ]),
    )
    .default({})
    .meta({ title: '表里没有的数', description: '如 procurement-total: 0.00' }),
});
/** See {@link narrativeFile}. */
export type NarrativeFile = z.infer<typeof narrativeFile>;
