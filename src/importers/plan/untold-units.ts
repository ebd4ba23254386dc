import { unitOf } from '../match/body.ts';
import type { FoundTable } from '../match/recognise.ts';
import { sheetName } from '../sheet/sheet.ts';

/** Tells of tables that do not say their unit of money, where another table of the file says one that is not the format's. */
export function tellUntoldUnits(found: readonly FoundTable[], remark: (text: string) => void): void {
  const all = found.map((each) => ({ each, unit: unitOf(each) }));
  for (const { each, unit } of all) {
    if (unit !== undefined) continue;
    // What is in a unit of its own says so in its title: 单价（元）.
    const units = new Set(
      each.columns.matched.flatMap(({ at, wanted }) =>
        wanted.id === undefined || at.moneyUnit !== undefined ? [] : wanted.moneyUnit,
      ),
    );
    const [own] = units;
    const other = all.find(
      (one) => one.each.sheet.file === each.sheet.file && one.unit !== undefined && one.unit !== own,
    );
    if (own === undefined || other === undefined) continue;
    remark(
      `${sheetName(each.sheet)} 没有写计量单位，照格式按${own}读；${sheetName(other.each.sheet)} 写的是${other.unit}：也是${other.unit}的，在表上写明“单位：${other.unit}”再导入`,
    );
  }
}
