import { byText } from '../../model/base/order.ts';
import { type Derived, figureIn } from '../../model/figure/figure.ts';
import { cellTitle, rowTitle } from '../../model/place.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { type BeyondWhole, beyondWhole } from '../doubted/beyond-whole.ts';
import { type BeyondWider, beyondWider } from '../doubted/beyond-wider.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { cellName, figureAfter, figureText, inUnitOf, related } from '../rule/wording.ts';

/** points/within: what is spent for a purpose is not more than all that is spent of the same money. */
export const withinWhole: Rule = {
  id: 'points/within',
  severity: 'error',
  title: '专项口径、项目和一种资金的数不大于它所在的总数',
  basis:
    '“三公”经费、会议费、政府采购等是支出里的一部分，彼此有重叠，加不出总数，但哪一项也不会大于同一资金、同一年度的全部支出；项目在一个科目、一种资金里的数，也不会大于这个项目的数；一个科目里一种资金的数，也不会大于这个科目的数。',
  check: (account) => {
    const tables = Map.groupBy(beyondWhole(account), ({ cell }) => cell.table);
    const wider = Map.groupBy(beyondWider(account), ({ cell }) => cell.table);
    return [
      // Figures in a wrong unit are wrong in all of their table: one finding, at the largest.
      ...[...tables.values()].flatMap((own) => findingOf(account, own)),
      ...[...wider.values()].flatMap((own) => findingOfWider(account, own)),
    ];
  },
};

/** Where a finding of a figure stands. */
const at = (cell: Cell, derived: Derived) => ({
  source: cell.source,
  label: `${cellTitle(cell)}：${figureText(cell, derived)}`,
  table: cell.table,
  place: cell.place,
});

/** Figures of one table that are less than a part of them are one finding, with the row that prints what one of them should at least be. */
function findingOfWider({ derived }: Account, own: readonly BeyondWider[]): readonly RuleFinding[] {
  const [first] = own;
  if (first === undefined) return [];
  const { cell, figure, part, exchanged } = first;
  const off = inUnitOf(cell, part.value.minus(figure.value));
  const others = new Set(own.map((each) => each.cell)).size - 1;
  const alike = others === 0 ? '' : `（本表另有 ${others} 处也是如此）`;
  const swapped = exchanged === undefined ? '' : exchangedWords(exchanged, first, derived);
  return [
    {
      ...at(cell, derived),
      difference: off,
      related: [part.cell, ...(exchanged === undefined ? [] : [exchanged])].map((each) =>
        related(each, derived),
      ),
      message: `${cellName(cell)}是${figureAfter(cell, derived)}，少于其中一部分：${cellName(part.cell)}有${figureAfter(part.cell, derived)}，少 ${off} ${cell.moneyUnit}${alike}${swapped}`,
      remedy: '对照原表核对这两处，改正写错的一处；公开的原件就是如此的，在 acknowledged 里说明。',
    },
  ];
}

/** What shows that two rows were exchanged: the other has what this one lacks, or its own part is what stands here. */
function exchangedWords(exchanged: Cell, { cell, figure, part }: BeyondWider, derived: Derived): string {
  const other = figureIn(derived, exchanged);
  const printed = `；“${rowTitle(exchanged)}”印的`;
  return other?.value.equals(part.value) === true
    ? `${printed}正是 ${inUnitOf(cell, part.value)} ${cell.moneyUnit}，多半两行互换了`
    : `${printed}${figureAfter(exchanged, derived)}不少于它，而别的表里它有的正是 ${inUnitOf(cell, figure.value)} ${cell.moneyUnit}，多半两行互换了`;
}

function findingOf({ derived }: Account, own: readonly BeyondWhole[]): readonly RuleFinding[] {
  const [worst, ...others] = own.toSorted(
    (a, b) => b.figure.value.comparedTo(a.figure.value) || byText(a.cell.place, b.cell.place),
  );
  if (worst === undefined) return [];
  const { cell, figure, whole } = worst;
  const off = inUnitOf(cell, figure.value.minus(whole.value));
  const alike = others.length === 0 ? '' : `（本表另有 ${others.length} 处也是如此）`;
  return [
    {
      ...at(cell, derived),
      difference: off,
      related: [related(whole.cell, derived)],
      message: `${cellName(cell)}是${figureAfter(cell, derived)}，多于它所在的${cellName(whole.cell)}的${figureAfter(whole.cell, derived)}，多出 ${off} ${cell.moneyUnit}${alike}`,
      remedy: `核对这一处的小数点和计量单位（本表是${cell.moneyUnit}）；公开的原件就是如此的，在 acknowledged 里说明。`,
    },
  ];
}
