import type { FigureData } from '../../compare/figure-data.ts';
import type { Told } from '../../compare/years.ts';
import type { DisclosureTerm } from '../../model/disclosure/kind.ts';
import type { MoneyUnit } from '../../model/money.ts';
import type { PublicCorrection } from '../checks/corrections.ts';
import type { OutcomeCounts } from '../checks/shown-tally.ts';
import type { Run } from '../sections/summary.ts';
import type { KeyTotal } from '../tables/key-figures.ts';
import type { Exhibit } from './exhibits.ts';
import type { DisclosureState } from './published-state.ts';

/**
 * All that the rest of the website asks of a disclosure: home, 科目, comparisons, search, feed, open data. Plain values: they can be kept and sent,
 * so that nobody has to open the books of all to print a page that tells of all.
 */
export interface Extract extends Told {
  readonly disclosure: ExtractRecord;
  /** As its cover prints it. */
  readonly title: string;
  /** What it is called beside others: its discloser and term. */
  readonly name: string;
  readonly format: { readonly title: string; readonly moneyUnit: MoneyUnit };
  readonly totals: readonly KeyTotal[];
  /** By how much it changed since the year before, in words. */
  readonly change: readonly Run[];
  readonly outcomes: OutcomeCounts;
  readonly corrections: readonly PublicCorrection[];
  /** By code of a 科目 with money: its 基本支出 and 项目支出, where they are told apart. */
  readonly natures: ReadonlyMap<string, readonly (FigureData | undefined)[]>;
  /** How many it employs and serves, as written, where that is told. */
  readonly heads: { readonly staff?: string | undefined; readonly residents?: string | undefined };
  readonly projects: readonly { readonly key: string; readonly name: string }[];
  /** 科目 as its tables call them. */
  readonly subjects: readonly { readonly code: string; readonly name: string }[];
  /** Units of money its tables print. */
  readonly moneyUnits: readonly MoneyUnit[];
  readonly state: DisclosureState;
  /** What the website's own pages show of it, by question. */
  readonly exhibits: ReadonlyMap<string, Exhibit>;
  /** How many figures the open data has of it. */
  readonly facts: number;
}

/** Whose it is, of which term, and its dates (YYYY-MM-DD). */
export interface ExtractRecord extends DisclosureTerm {
  /** "<unit>/<folder>" */
  readonly id: string;
  /** Id of the discloser, and of its department. */
  readonly discloser: string;
  readonly department: string;
  /** The name of the department it belonged to in that year, where that was another one; "" where nobody says which. */
  readonly elsewhere?: string;
  /** Names the discloser goes by, where it is a department: that of the year and that of today. */
  readonly names?: readonly string[];
  /** 地区 of the department, where it is given. */
  readonly region?: string | undefined;
  readonly unit: string;
  readonly approved?: string | undefined;
  readonly published?: string | undefined;
  /** The day of the last correction, else of publication. */
  readonly modified?: string | undefined;
}
