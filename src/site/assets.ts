import type { AssetRow, AssetsRecord } from '../model/records.ts';
import type { Account } from '../points/account.ts';
import { chineseDate } from './dates.ts';

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
}

/** The assets of a disclosure; undefined where none are recorded. */
export function assetsView({ disclosure, format }: Account): AssetsView | undefined {
  const { assets } = disclosure;
  if (assets === undefined) return undefined;
  return {
    tables: assets.tables.map(({ owner, asOf, rows }) => ({
      title: owner === undefined ? '固定资产占用情况表' : `固定资产占用情况表（${owner}）`,
      asOf: asOf && `截止时间：${chineseDate(asOf)}`,
      moneyUnit: format.moneyUnit,
      lines: rows.map(assetLine),
    })),
    counts: countLines(assets),
  };
}

const assetLine = ({ title, of, quantity = '', value = '' }: AssetRow): AssetLine => ({
  title,
  depth: of === undefined ? 0 : 1,
  quantity,
  value,
});

const countLines = ({ counts }: AssetsRecord): readonly AssetLine[] =>
  counts.map(({ title, of, count, measure = '' }) => ({
    title,
    depth: of === undefined ? 0 : 1,
    quantity: `${count}\u00a0${measure}`,
    value: '',
  }));
