import { plain } from '../../../formats/wording/compared-title.ts';
import { DIMENSION } from '../../../model/vocabulary/dimension-ids.ts';
import { type HeaderNode, leavesOf } from './header-tree.ts';
import type { SheetTable } from './sheet-tables.ts';
import { cellsBeneath } from './table-kind.ts';

/** By the first digit of their codes: the classifications of 科目. */
const BY_DIGIT: Readonly<Record<string, string>> = {
  '1': DIMENSION.revenueCode,
  '2': DIMENSION.function,
  '3': DIMENSION.economic,
  '5': DIMENSION.governmentEconomic,
};

/** The classifications whose 科目 name the rows beneath some columns; what is not told by titles or codes is 功能分类, and asked. */
export function codeDimensions(
  table: SheetTable,
  nodes: readonly HeaderNode[],
): { readonly by: readonly string[]; readonly isSure: boolean } {
  const leaves = leavesOf(nodes);
  const titles = [...titlesOf(nodes), table.heading].map((title) => plain(title));
  const names = leaves.map(({ title }) => plain(title)).filter((title) => /经济.*(?:名称|科目)$/.test(title));
  if (names.some((title) => title.startsWith('部门')) && names.some((title) => title.startsWith('政府')))
    return { by: [DIMENSION.economic, DIMENSION.governmentEconomic], isSure: true };
  const digits = leaves
    .filter(({ title }) => /编码$|代码$|^类$/.test(plain(title)))
    .flatMap(({ first }) => cellsBeneath(table, first))
    .flatMap((cell) => /^[1235]\d\d(?:\d\d){0,3}$/.exec(cell?.text.trim() ?? '')?.[0].charAt(0) ?? []);
  const [most] = [...Map.groupBy(digits, (digit) => digit)].sort((a, b) => b[1].length - a[1].length);
  const printed = most === undefined ? undefined : BY_DIGIT[most[0]];
  if (printed !== undefined) return { by: [printed], isSure: true };
  const said = titles.some((title) => /收入科目/.test(title))
    ? DIMENSION.revenueCode
    : titles.some((title) => /政府预算(?:支出)?经济/.test(title))
      ? DIMENSION.governmentEconomic
      : titles.some((title) => /经济(?:分类|科目)/.test(title))
        ? DIMENSION.economic
        : titles.some((title) => /功能/.test(title))
          ? DIMENSION.function
          : undefined;
  return { by: [said ?? DIMENSION.function], isSure: said !== undefined };
}

const titlesOf = (nodes: readonly HeaderNode[]): readonly string[] =>
  nodes.flatMap(({ title, below }) => [title, ...titlesOf(below)]);
