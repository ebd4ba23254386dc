import type { ColumnNode } from '../../formats/column-schema.ts';
import { leafColumns, tableSides } from '../../formats/columns.ts';
import type { Format } from '../../formats/format.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import { filledTitle, type TitleWords } from '../../formats/titles.ts';
import { plain } from '../../formats/wording/compared-title.ts';
import type { Prints } from '../../model/kinds/column-kinds.ts';
import type { MoneyUnit } from '../../model/money.ts';

/** A column a table of the format has, as it can be recognised. */
export interface WantedColumn {
  /** Its place among all columns of the table. */
  readonly index: number;
  /** Place of its side among the table's sides. */
  readonly side: number;
  /** Key of its figures; undefined for a column of texts. */
  readonly id?: string | undefined;
  /** Key of the row's own texts it prints. */
  readonly textId?: string | undefined;
  /** What it prints of the row instead of a figure. */
  readonly prints?: Prints | undefined;
  /** Of which dimension, where the format says so. */
  readonly of?: string | undefined;
  readonly moneyUnit: MoneyUnit;
  /** Titles from the group down, as compared; the last are the column's own, one for each way it is titled. */
  readonly groups: readonly (readonly string[])[];
  readonly titles: readonly string[];
  /** For messages. */
  readonly title: string;
}

/** The columns of a table, left to right over all its sides. */
export function wantedColumns(
  format: Format,
  table: TableFormat,
  words: TitleWords,
): readonly WantedColumn[] {
  const columns = tableSides(table).flatMap((side, index) => {
    const walk = (nodes: readonly ColumnNode[], above: ColumnsAbove): Omit<WantedColumn, 'index'>[] =>
      nodes.flatMap((node): Omit<WantedColumn, 'index'>[] => {
        const titles = [node.title, ...(node.also ?? [])].map((title) => plain(filledTitle(title, words)));
        const moneyUnit = node.moneyUnit ?? above.moneyUnit;
        if (node.columns !== undefined)
          return walk(node.columns, {
            moneyUnit,
            groups: [...above.groups, titles],
            named: [...above.named, node.title],
          });
        const { id, prints, of } = node;
        const title = filledTitle([...above.named, node.title].join('／'), words);
        return [
          {
            side: index,
            id: prints === undefined ? id : undefined,
            textId: prints === 'text' ? id : undefined,
            prints,
            of,
            moneyUnit,
            groups: above.groups,
            titles,
            title,
          },
        ];
      });
    return walk(side.columns, { moneyUnit: table.moneyUnit ?? format.moneyUnit, groups: [], named: [] });
  });
  return columns.map((column, index) => ({ ...column, index }));
}

interface ColumnsAbove {
  readonly moneyUnit: MoneyUnit;
  readonly groups: readonly (readonly string[])[];
  readonly named: readonly string[];
}

/** How many columns a table has. */
export const columnCount = (table: TableFormat): number =>
  tableSides(table).reduce((count, side) => count + leafColumns(side.columns).length, 0);

/** What a column of texts may be titled besides the format's own way, by what it prints. */
export const TEXT_TITLES: Readonly<Partial<Record<Prints, RegExp>>> = {
  code: /^(?!.*类型).*(?:编码|代码)$/,
  name: /^(?:.*名称|(?:收入|支出)?(?:项目|科目)(?:\(按.*分类\))?|功能分类科目|单位|部门|项目单位|预算单位|(?:支出)?功能分类|(?:支出)?经济分类)$/,
  codeName: /^(?:.*名称|单位|部门|预算单位)$/,
  class: /^类$/,
  section: /^款$/,
  item: /^项$/,
  sequence: /^(?:序号|行次|编号)$/,
};
