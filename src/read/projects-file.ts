import { z } from 'zod';
import { figureColumns, listedBy, tableSides } from '../formats/columns.ts';
import type { Format } from '../formats/format.ts';
import { id } from '../formats/format.ts';
import { amount, digits, filled } from './texts.ts';

const project = z.strictObject({
  /** Code of the project (项目编码); a letter may stand in it. */
  code: z
    .string()
    .regex(/^[0-9A-Za-z]+$/, '项目编码只能用半角数字和字母；科学计数法的编码已丢失末尾数字，须从原文重录')
    .optional(),
  /** Where the format has no codes. */
  id: id.optional(),
  name: filled,
  /** Code of the budget unit. */
  unit: digits,
  /** Category (类型) as printed. */
  category: filled.optional(),
});

/** projects.yaml of a format: every project once, its money by the columns of the format's project tables. */
export function projectsFile(format: Format) {
  const money = Object.fromEntries(projectColumns(format).map((column) => [column, amount.optional()]));
  return z.strictObject({
    projects: z.array(
      project
        .extend({ money: z.strictObject(money) })
        .refine(({ code, id }) => (code === undefined) !== (id === undefined), {
          error: '项目要么有 code，要么有 id，二者取一',
        }),
    ),
  });
}

/** The columns of figures of the tables that show projects. */
const projectColumns = (format: Format): readonly string[] =>
  format.tables.flatMap((table) =>
    tableSides(table)
      .filter((side) => listedBy(side.rows)?.[0] === 'project')
      .flatMap((side) => figureColumns(format, table, side).map((column) => column.id)),
  );
