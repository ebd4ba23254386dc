import { plain } from '../../../formats/wording/compared-title.ts';
import type { MoneyUnit } from '../../../model/money.ts';
import { headedUnit } from '../../match/sheet-money.ts';
import type { SheetCell } from '../../sheet/sheet.ts';
import type { HeaderNode } from './header-tree.ts';

/** The money of a form: the title above it, and what its amounts are called, as a header would have it. */
export interface FormMoney {
  readonly title: string;
  readonly tree: readonly HeaderNode[];
  /** The unit its title states: 项目资金（元）. */
  readonly moneyUnit: MoneyUnit | undefined;
}

/** Titles in a grid of money that are no amounts but scores of how it was spent. */
const SCORES = /^(?:分值|执行率|得分)(?:\(.*\))?$/;
const VERSIONS = /(?:预算数|执行数|决算数)$/;

/**
 * Reads the rows of a form's money: amounts beside their titles (其中：财政资金 8.00), or rows of amounts beneath titles
 * (年初预算数, 全年执行数).
 * @returns its tree, and the labels of what is no money
 */
export function formMoney(rows: readonly (readonly SheetCell[])[]): {
  readonly money: FormMoney;
  readonly labels: readonly SheetCell[];
} {
  const [[title, ...first] = [], ...others] = rows;
  const own = bareLabel(title?.text ?? '');
  const moneyUnit = headedUnit(own);
  const labels = first.filter(({ text }) => SCORES.test(plain(text)));
  const money = (tree: readonly HeaderNode[]) => ({ money: { title: own, tree, moneyUnit }, labels });
  const columns = first.filter(({ text }) => VERSIONS.test(plain(text)));
  if (columns.length >= 2) {
    const lines = others.flatMap(([cell]) => (cell === undefined || !isTitle(cell) ? [] : [cell]));
    const leaves = columns.map((cell) => node(cell, []));
    const tree = lines.length <= 1 ? leaves : lines.map((line) => node(line, leaves));
    return money(tree);
  }
  const titles = [first, ...others].map((cells) => cells.filter(isTitle));
  const groups = titles[0] ?? [];
  const isDivided =
    groups.length > 1 && titles.slice(1).some((cells) => cells.length > 1 && isSame(cells[0], cells[1]));
  if (!isDivided) return money(titles.flat().map((cell) => node(cell, [])));
  const tree = groups.map((group, index) =>
    node({ ...group, text: bareLabel(group.text).replace(/总额$/, '') }, [
      node({ ...group, text: '总额' }, []),
      ...titles.slice(1).flatMap((cells) => {
        const cell = cells[index];
        return cell === undefined ? [] : [node(cell, [])];
      }),
    ]),
  );
  return money(tree);
}

const isSame = (a: SheetCell | undefined, b: SheetCell | undefined): boolean =>
  a !== undefined && b !== undefined && plain(a.text) === plain(b.text);

const isTitle = ({ text }: SheetCell): boolean => /\p{Script=Han}/u.test(text) && !/^[\d,.]+/.test(text);

const node = (cell: SheetCell, below: readonly HeaderNode[]): HeaderNode => ({
  title: bareLabel(cell.text),
  cell,
  first: cell.column,
  last: cell.column,
  below,
});

/** A label without blanks, and without the colon behind it. */
export const bareLabel = (text: string): string => text.replace(/\s+/g, '').replace(/[:：]$/, '');
