import { plain } from '../../formats/wording/compared-title.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import { isAmountText } from '../../model/money.ts';
import { unitKey } from '../../model/unit.ts';
import type { DraftContext, DraftRow, Taken, TakenAmounts } from '../draft/draft.ts';
import type { FoundRow } from '../match/body.ts';
import type { FoundTable } from '../match/recognise.ts';
import type { HeadedColumn } from '../match/sheet-header.ts';
import { sheetName } from '../sheet/sheet.ts';
import { unitCode } from './codes.ts';

const CODE = /^(?:预算|填报|所属)?(?:单位|部门)(?:编码|代码)$/;
const NAME = /^(?:预算|填报|所属)?单位(?:名称)?$/;

/** The columns of a sheet that say of each row whose it is, where the format has none such: a table exported for several units at once. */
export function unitColumns({ columns }: FoundTable): readonly HeadedColumn[] {
  const isOfUnits = columns.matched.some(({ wanted }) => wanted.of === 'unit');
  return isOfUnits
    ? []
    : columns.unknown.filter(({ titles }) => [CODE, NAME].some((title) => title.test(titles.at(-1) ?? '')));
}

/**
 * The rows of a table that are the discloser's: those of one unit among several, all of them for the department.
 * A unit printed once for several rows is theirs. The total of several units is none of one of them.
 */
export function ownRows(
  found: FoundTable,
  rows: readonly FoundRow[],
  { department, code, remark }: DraftContext,
): readonly FoundRow[] {
  const columns = unitColumns(found);
  if (columns.length === 0 || code === unitKey(department)) return rows;
  let last: string | undefined;
  const units = rows.map(({ row }) => {
    const texts = columns.map(({ column, titles }) => ({
      text: found.sheet.rows[row]?.[column]?.text ?? '',
      isCode: CODE.test(titles.at(-1) ?? ''),
    }));
    const printed = texts.find(({ isCode }) => isCode)?.text ?? '';
    const name = texts.find(({ isCode }) => !isCode)?.text ?? '';
    if (/^(?:合计|总计)$/.test(plain(printed || name))) last = undefined;
    else if (`${printed}${name}` !== '') last = unitCode(department, printed, name) ?? `${printed}${name}`;
    return last;
  });
  const others = new Set(units.filter((unit) => unit !== undefined && unit !== code));
  if (others.size === 0) return rows;
  remark(`${sheetName(found.sheet)} 列有 ${others.size + 1} 个单位的数，只取了本单位（${code}）的各行`);
  return rows.filter((_, index) => units[index] === code);
}

/** Rows of one 科目 in several units, as the department has them: added. */
export function withUnitsTogether(
  found: FoundTable,
  rows: readonly DraftRow[],
  { remark }: DraftContext,
): readonly DraftRow[] {
  if (unitColumns(found).length === 0) return rows;
  const groups = [...Map.groupBy(rows, ({ keys }) => Object.values(keys).join(' ')).values()];
  if (groups.length === rows.length) return rows;
  remark(`${sheetName(found.sheet)} 逐单位列出，同一科目的各行已相加`);
  return groups.flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, amounts: others.reduce((sum, { amounts }) => sumOf(sum, amounts), first.amounts) }],
  );
}

/** Two rows added, column by column; what was not understood in either is not in their sum. */
function sumOf(a: TakenAmounts, b: TakenAmounts): TakenAmounts {
  const columns = [...new Set([...a.keys(), ...b.keys()])];
  return new Map(
    columns.flatMap((column): [string, Taken][] => {
      const [left, right] = [a.get(column), b.get(column)];
      const one = left ?? right;
      if (one === undefined) return [];
      if (left === undefined || right === undefined) return [[column, one]];
      return [[column, { text: added(left.text, right.text), from: left.from }]];
    }),
  );
}

function added(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (!isAmountText(a)) return b;
  if (!isAmountText(b)) return a;
  const decimals = Math.max(...[a, b].map((text) => text.split('.')[1]?.length ?? 0));
  return new Decimal(a).plus(b).toFixed(decimals);
}
