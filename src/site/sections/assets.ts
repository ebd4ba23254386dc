import { assetCellAnchor, assetCountAnchor } from '../../document/addresses.ts';
import type { AssetRow, AssetsRecord } from '../../model/records.ts';
import type { Account } from '../../points/account/account.ts';
import { chineseDate } from '../addresses/dates.ts';

/** Tables of assets and counts, as a page prints them. */
export interface AssetsView {
  readonly tables: readonly AssetsTable[];
  readonly counts: readonly AssetLine[];
}

/** A table of assets. */
export interface AssetsTable {
  readonly title: string;
  /** 截止时间：2023年12月31日 */
  readonly asOf?: string | undefined;
  readonly moneyUnit: string;
  readonly lines: readonly AssetLine[];
}

/** A kind of assets: how many, and what they are worth; "" where nothing is printed. */
export interface AssetLine {
  readonly title: string;
  readonly depth: number;
  readonly quantity: string;
  readonly value: string;
  /** Where its quantity and its value stand on the page. */
  readonly quantityAnchor: string;
  readonly valueAnchor: string;
}

/** The assets of a disclosure; undefined where none are recorded. */
export function assetsView({ disclosure, format }: Account): AssetsView | undefined {
  const { assets } = disclosure;
  if (assets === undefined) return undefined;
  return {
    tables: assets.tables.map(({ owner, asOf, rows }, index) => ({
      title: owner === undefined ? '固定资产占用情况表' : `固定资产占用情况表（${owner}）`,
      asOf: asOf && `截止时间：${chineseDate(asOf)}`,
      moneyUnit: format.moneyUnit,
      lines: rows.map((row) => assetLine(row, index + 1)),
    })),
    counts: countLines(assets),
  };
}

const assetLine = ({ id, title, of, quantity = '', value = '' }: AssetRow, table: number): AssetLine => ({
  title,
  depth: of === undefined ? 0 : 1,
  quantity,
  value,
  quantityAnchor: assetCellAnchor(table, id, 'quantity'),
  valueAnchor: assetCellAnchor(table, id, 'value'),
});

const countLines = ({ counts }: AssetsRecord): readonly AssetLine[] =>
  counts.map(({ id, title, of, count, measure = '' }) => ({
    title,
    depth: of === undefined ? 0 : 1,
    quantity: `${count}\u00a0${measure}`,
    value: '',
    quantityAnchor: assetCountAnchor(id),
    valueAnchor: '',
  }));
