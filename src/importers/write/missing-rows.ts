import { isMap, type YAMLMap } from 'yaml';
import { Decimal } from '../../model/decimal/decimal.ts';
import { writtenDecimal } from '../../model/decimal/written-decimal.ts';
import { isAmountText } from '../../model/money.ts';
import type { DraftRow, TakenAmounts } from '../draft/draft.ts';
import { entryText, keysOf } from './yaml-merge.ts';

/** What becomes of entries of a file that its source does not show. */
export interface MissingRows {
  /** Whether an entry stays; asked once of each. */
  readonly stays: (item: YAMLMap) => boolean;
  /** Whether an amount of an entry is taken out; asked once of each. */
  readonly takesOut: (key: string, item: YAMLMap) => boolean;
  /** What stayed, in words: a sentence for the rows, one for the amounts. */
  readonly told: () => readonly string[];
}

/** What an entry of a list is called, and the amounts it holds. */
export interface ListedEntries {
  /** Where they stand: 支出总表. */
  readonly title: string;
  readonly nameOf: (item: YAMLMap) => string;
  readonly titleOf: (key: string) => string;
  /** Whether the source adds up in a column without the entry: then it has nothing there. */
  readonly addsUpWithout: (item: YAMLMap, key: string) => boolean;
}

/** Of a source that shows every row it has, what it does not show is gone. */
export const allTold: MissingRows = { stays: () => false, takesOut: () => true, told: () => [] };

/** Of a source of which some rows may not have been read, only what its own sums leave no room for is gone; everything else stays, and is told. */
export function openMissingRows({ title, nameOf, titleOf, addsUpWithout }: ListedEntries): MissingRows {
  const rows: string[] = [];
  const amounts: string[] = [];
  return {
    stays: (item) => {
      const isGone = amountKeys(item).some((key) => addsUpWithout(item, key));
      if (!isGone) rows.push(nameOf(item));
      return !isGone;
    },
    takesOut: (key, item) => {
      const money: unknown = item.get('money', true);
      const text = entryText(item, key) ?? (isMap(money) ? entryText(money, key) : undefined);
      const isGone = isZero(text) || addsUpWithout(item, key);
      if (!isGone) amounts.push(`${nameOf(item)} 的${titleOf(key)}${text === undefined ? '' : ` ${text}`}`);
      return isGone;
    },
    told: () => [
      ...(rows.length === 0
        ? []
        : [
            `“${title}”原有的 ${rows.length} 行这次没有读到，没有动：${rows.join('、')}；原件确实没有的，在文件里删去`,
          ]),
      ...(amounts.length === 0
        ? []
        : [
            `“${title}”原有的 ${amounts.length} 个数这次没有读到，没有动：${amounts.join('、')}；原件确实没有的，在文件里删去`,
          ]),
    ],
  };
}

const amountOf = (text: string | undefined): Decimal | undefined =>
  text !== undefined && isAmountText(text) ? writtenDecimal(text) : undefined;

const isZero = (text: string | undefined): boolean => amountOf(text)?.isZero() === true;

/** The keys of an entry, and of the map of money within it, that hold an amount other than zero. */
function amountKeys(item: YAMLMap): readonly string[] {
  const money: unknown = item.get('money', true);
  return [
    ...keysOf(item).filter((key) => {
      const amount = KEYS.has(key) ? undefined : amountOf(entryText(item, key));
      return amount !== undefined && !amount.isZero();
    }),
    ...(isMap(money) ? amountKeys(money) : []),
  ];
}

/** Rows of one table as its source shows them. */
export interface ShownRows {
  readonly rows: readonly DraftRow[];
  readonly total: TakenAmounts;
}

/**
 * Whether a column of rows by code, or by unit, adds up as it is shown: the parts of the row above the entry's to that row, or all to the total.
 * Rows that more than a code tells apart prove nothing.
 */
export function rowsAddUp({ rows, total }: ShownRows, item: YAMLMap, column: string): boolean {
  const by = (['code', 'unit'] as const).find((key) =>
    [...rows.map(({ keys }) => Object.keys(keys)), keysOf(item).filter((each) => KEYS.has(each))].every(
      (own) => own.length === 1 && own[0] === key,
    ),
  );
  if (by === undefined) return false;
  const parentOf = (key: string): DraftRow | undefined =>
    rows
      .filter(
        ({ keys: { code } }) => by === 'code' && code !== undefined && code !== key && key.startsWith(code),
      )
      .reduce<DraftRow | undefined>(
        (longest, row) => ((longest?.keys.code ?? '').length < (row.keys.code ?? '').length ? row : longest),
        undefined,
      );
  const parent = parentOf(entryText(item, by) ?? '');
  const parts = rows.filter(({ keys }) => parentOf(keys[by] ?? '') === parent);
  return partsAddUp(
    parent?.amounts ?? total,
    parts.map(({ amounts }) => amounts),
    column,
  );
}

/** Whether parts come to the whole in a column, all of it as shown. */
export function partsAddUp(whole: TakenAmounts, parts: readonly TakenAmounts[], column: string): boolean {
  const sum = whole.get(column)?.text;
  const taken = parts.flatMap((amounts) => amounts.get(column) ?? []);
  if (sum === undefined || taken.some(({ text }) => text === undefined)) return false;
  return taken.reduce((left, { text }) => left.minus(text ?? 0), new Decimal(sum)).isZero();
}

/** Keys that tell rows of tables apart. */
const KEYS: ReadonlySet<string> = new Set([
  'code',
  'line',
  'unit',
  'economic',
  'governmentEconomic',
  'function',
  'revenueCode',
]);
