import { z } from 'zod';
import { figureColumns, tableSides } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import { recordsOf } from '../../formats/record-tables.ts';
import { id } from '../../formats/scalars.ts';
import { PROJECT_FIELDS } from '../../model/kinds/record-fields.ts';
import { nameRefusal } from '../../model/portable-name.ts';
import { fieldShapes } from '../fields/field-shapes.ts';
import { indicatorFile } from '../fields/indicator-file.ts';
import { categoryWord } from '../text/category-word.ts';
import { filled, unitKeyText, writtenAmount } from '../text/texts.ts';

const project = z.strictObject({
  /** Code of the project (项目编码); a letter may stand in it. */
  code: z
    .string()
    .regex(/^[0-9A-Za-z]+$/, '项目编码只能用半角数字和字母；科学计数法的编码已丢失末尾数字，须从原文重录')
    .refine((text) => nameRefusal(text) === undefined, {
      error: ({ input }) => `${nameRefusal(String(input)) ?? ''}，不能作网页的地址`,
    })
    .optional()
    .meta({ title: '项目编码', description: '加引号，免得丢掉数字' }),
  id: id.optional().meta({ title: '项目编号', description: '格式没有项目编码的，自己编，如 xm-01' }),
  name: filled.meta({ title: '项目名称' }),
  unit: unitKeyText.meta({ title: '单位代码' }),
  ...fieldShapes(PROJECT_FIELDS),
  spending: z
    .array(
      z.strictObject({
        by: filled.meta({ title: '到什么时候', description: '如 3月底' }),
        share: z
          .string()
          .regex(/^\d+(?:\.\d+)?%$/, '应为百分比，如 25%')
          .meta({ title: '支出全部的百分之几' }),
      }),
    )
    .min(1)
    .optional()
    .meta({ title: '资金支出计划' }),
  goals: z
    .strictObject({
      term: filled.optional().meta({ title: '实施期目标' }),
      year: filled.optional().meta({ title: '年度目标' }),
    })
    .optional()
    .meta({ title: '绩效总体目标' }),
});

/** projects.yaml of a format: every project once, its money by the columns of the format's project tables. */
export function projectsFile(format: Format) {
  const columns = projectColumns(format);
  const money = z.strictObject(
    Object.fromEntries(columns.map((column) => [column, writtenAmount.optional()])),
  );
  const terms = fundingKeys(columns, 'term');
  const years = fundingKeys(columns, 'year');
  const funding = z.strictObject({
    ...(terms.length > 0 && { term: fundingShape(terms).optional().meta({ title: '实施期' }) }),
    ...(years.length > 0 && { year: fundingShape(years).optional().meta({ title: '年度' }) }),
  });
  return z.strictObject({
    projects: z
      .array(
        project
          .extend({
            category: categoryWord(format).optional().meta({ title: '项目类型' }),
            money: money.default({}).meta({ title: '金额', description: '按项目支出表的栏写' }),
            funding: funding
              .optional()
              .meta({ title: '项目资金', description: '按级次写，单位照绩效目标表' }),
            indicators: z
              .array(indicatorFile(format.indicators))
              .min(1)
              .optional()
              .meta({ title: '绩效指标', description: '照印出的次序，一个指标一项' }),
          })
          .refine(({ code, id }) => (code === undefined) !== (id === undefined), {
            error: '项目要么有 code，要么有 id，二者取一',
          }),
      )
      .meta({ title: '各项目' }),
  });
}

const fundingShape = (keys: readonly string[]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, writtenAmount.optional()])));

/** The columns of figures of the tables that show projects. */
const projectColumns = (format: Format): readonly string[] =>
  format.tables.flatMap((table) =>
    tableSides(table)
      .filter((side) => recordsOf(side.rows) === 'project')
      .flatMap((side) => figureColumns(format, table, side).map((column) => column.id)),
  );

/** The column that prints a key of `funding`: year, total → yearTotal. */
export const fundingColumn = (span: string, key: string): string =>
  `${span}${key.slice(0, 1).toUpperCase()}${key.slice(1)}`;

const fundingKeys = (columns: readonly string[], span: string): readonly string[] =>
  columns
    .filter((column) => column.startsWith(span) && /^[A-Z]/.test(column.slice(span.length)))
    .map(
      (column) => column.slice(span.length, span.length + 1).toLowerCase() + column.slice(span.length + 1),
    );
