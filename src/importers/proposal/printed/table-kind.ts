import { plain } from '../../../formats/wording/compared-title.ts';
import { TEXTS_HEADER } from '../../match/whole-form.ts';
import { ownCell, type SheetCell } from '../../sheet/sheet.ts';
import { leavesOf } from './header-tree.ts';
import type { SheetTable } from './sheet-tables.ts';

/** What the rows of a table are. */
export type TableKind =
  | 'classified'
  | 'unit'
  | 'project'
  | 'goal'
  | 'purchase'
  | 'task'
  | 'indicator'
  | 'texts'
  | 'lines';

/** What the rows of a table are, as its title and the titles of its columns tell. */
export function tableKind({ heading, tree, form }: SheetTable): TableKind {
  if (form !== undefined) return 'goal';
  const titles = leavesOf(tree).map(({ title }) => plain(title));
  const has = (pattern: RegExp): boolean => titles.some((title) => pattern.test(title));
  if (titles.join() === TEXTS_HEADER.join() && /整体.*绩效/.test(heading)) return 'texts';
  if (has(/任务(?:名称)?$/) && !has(/项目/)) return 'task';
  const isStatement = /收支|收入支出/.test(heading);
  if (/采购/.test(heading) || has(/^采购/)) return 'purchase';
  if (has(/^(?:一级|三级|绩效)指标/))
    return /整体.*绩效/.test(heading) && !has(/^项目/) ? 'indicator' : 'goal';
  if (has(/^项目(?:编码|代码)$/) || (has(/^项目(?:名称)?$/) && !isStatement && /项目|绩效/.test(heading)))
    return 'project';
  if (has(/编码$|代码$|^类$/) && has(/科目|^类$/)) return 'classified';
  if (has(/经济.*(?:科目|分类).*名称$|经济.*科目$/) || (has(/科目名称$/) && !isStatement))
    return 'classified';
  const isUnit =
    /^(?:预算|填报|所属)?(?:单位|部门|部门\(单位\))(?:名称|编码|代码)$|^(?:预算|填报|所属)(?:单位|部门)$/;
  return has(isUnit) ? 'unit' : 'lines';
}

/** The texts of a column beneath the header, one a row. */
export const cellsBeneath = (
  { sheet, rows }: SheetTable,
  column: number,
): readonly (SheetCell | undefined)[] => rows.map((row) => ownCell(sheet, row, column));

/** The columns beneath which more texts stand than amounts. */
export function textualColumns(table: SheetTable): ReadonlySet<number> {
  const columns = leavesOf(table.tree).map(({ first }) => first);
  return new Set(
    columns.filter((column) => {
      const texts = cellsBeneath(table, column).flatMap((cell) => cell?.text ?? []);
      const amounts = texts.filter((text) => /^[-–—−\d,.()（）\s]+$|^不涉及$/.test(text)).length;
      return texts.length > 0 && amounts * 2 < texts.length;
    }),
  );
}
