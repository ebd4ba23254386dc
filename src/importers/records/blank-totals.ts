import { filledTitle } from '../../formats/titles.ts';
import type { DraftContext, TakenAmounts } from '../draft/draft.ts';
import type { FoundTable } from '../match/recognise.ts';
import { sheetName } from '../sheet/sheet.ts';

/** Whether an amount is more than nothing. */
const isMoney = (text: string | undefined): boolean => text !== undefined && /[1-9]/.test(text);

/** The columns in which rows have money and their total, which has some, says nothing. */
function blankColumns(
  rows: readonly { readonly amounts: TakenAmounts }[],
  total: TakenAmounts,
): readonly string[] {
  if (total.size === 0) return [];
  const filled = new Set(
    rows.flatMap(({ amounts }) => [...amounts].flatMap(([id, { text }]) => (isMoney(text) ? [id] : []))),
  );
  return [...filled].filter((id) => !total.has(id));
}

/** A total that is left blank is worked out from its rows, and checks nothing: a person looks whether it was lost. */
export function tellBlankTotal(
  { sheet, columns }: FoundTable,
  rows: readonly { readonly amounts: TakenAmounts }[],
  total: TakenAmounts,
  { remark, words }: DraftContext,
): void {
  const blank = blankColumns(rows, total).flatMap(
    (id) => columns.matched.find(({ wanted }) => wanted.id === id)?.wanted.title ?? [],
  );
  if (blank.length > 0)
    remark(
      `${sheetName(sheet)} 的合计行里，“${blank.map((title) => filledTitle(title, words)).join('”“')}”是空的，其余各行有数：照空着导入，原件印有的补上`,
    );
}
