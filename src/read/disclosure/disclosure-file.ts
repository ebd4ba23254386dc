import { z } from 'zod';
import { flag, id } from '../../formats/scalars.ts';
import { ACKNOWLEDGEMENT_IDS } from '../../model/kinds/acknowledgements.ts';
import { date, filled, writtenAmount, writtenReason } from '../text/texts.ts';

/** disclosure.yaml: what holds for a disclosure as a whole. */
export const disclosureFile = z.strictObject({
  format: id.meta({ title: '套表格式', description: 'formats 里的文件夹名，如 neimenggu' }),
  approved: date
    .optional()
    .meta({ title: '批复时间', description: '财政部门或主管部门批复的日期，如 2026-01-20' }),
  published: date.optional().meta({ title: '公开时间', description: '实际公开的日期，如 2026-02-02' }),
  publishedAt: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, '应为 24 小时制的时和分，如 09:30')
    .optional()
    .meta({ title: '公开的时刻', description: '政府网站的 PubDate 要用，如 09:30' }),
  /** Still being written: it is checked, built as a draft that nothing else knows of, and not locked. */
  draft: flag
    .optional()
    .meta({ title: '草稿', description: '还在写：核对照做，网页只作草稿，别处都不提。写完删去这一行' }),
  /** All tables print exactly what their files hold. */
  asPublished: flag
    .default(false)
    .meta({ title: '照原样印', description: '各表只印文件里写的，一个字也不推算；录入已经公开的文件时用' }),
  thousands: flag.optional().meta({ title: '印千分位', description: '与格式规定不同时才写' }),
  source: filled
    .optional()
    .meta({ title: '数字的出处', description: '如 某局2026年度部门预算公开（公开发布文本）' }),
  notInSource: z
    .array(
      z.strictObject({
        table: id.meta({ title: '表', description: '格式里表的编号，如 procurement' }),
        reason: writtenReason.meta({ title: '为什么没有' }),
      }),
    )
    .default([])
    .meta({ title: '取得的文件里没有的表' }),
  /** Known discrepancies, left as published (已说明). */
  acknowledged: z
    .array(
      z.strictObject({
        rule: z
          .string()
          .regex(/^[a-z-]+\/[a-z-]+$/, '应为规则的编号，如 points/roll-up')
          .meta({ title: '规则', description: '核对信息里方括号中的编号' }),
        at: z
          .union([filled.transform((one) => [one]), z.array(filled).min(1)])
          .meta({ title: '位置', description: '“表/行/栏”，照核对信息抄；一个原因管几处的，写成一列' }),
        difference: filled
          .optional()
          .meta({ title: '差额', description: '照核对信息抄；数字变了，说明就不再管用' }),
        reason: writtenReason.meta({ title: '为什么如此' }),
        as: z.enum(ACKNOWLEDGEMENT_IDS).default('original').meta({ title: '是哪一种原因' }),
      }),
    )
    .default([])
    .meta({ title: '已说明的问题', description: '公开的原件就是如此的，照原样保留，说明印在网页上' }),
  /** What was changed after publication (更正), and why. */
  corrections: z
    .array(
      z.strictObject({
        date: date.meta({ title: '更正的日期' }),
        reason: writtenReason.meta({ title: '为什么更正' }),
        figures: z
          .array(
            z.strictObject({
              at: filled.meta({ title: '位置', description: '“表/行/栏”' }),
              from: writtenAmount.meta({ title: '原来的数' }),
              to: writtenAmount.meta({ title: '改后的数' }),
            }),
          )
          .default([])
          .meta({ title: '改了的数' }),
        /** "" where nothing stood, or stands. */
        texts: z
          .array(
            z.strictObject({
              at: filled.meta({ title: '位置' }),
              from: z.string().meta({ title: '原来的文字' }),
              to: z.string().meta({ title: '改后的文字' }),
            }),
          )
          .default([])
          .meta({ title: '改了的名称、日期、文字', description: '由 npm run publish:correct 写，不手写' }),
      }),
    )
    .default([])
    .meta({ title: '更正', description: '公布以后改了什么、为什么；由 npm run publish:correct 写' }),
});
/** See {@link disclosureFile}. */
export type DisclosureFile = z.infer<typeof disclosureFile>;
