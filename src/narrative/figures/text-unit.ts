import type { Precision } from '../../model/money.ts';
import type { NarrativeStyle } from '../../model/narrative.ts';

/** Who knows how a disclosure's sentences are written. */
interface SentenceFormat {
  readonly account: { readonly format: Precision };
  readonly prose: { readonly style: NarrativeStyle };
}

/** The unit of money that sentences are in, and their digits after the point: the tables' own unless the texts have another. */
export const textUnit = ({ account, prose: { style } }: SentenceFormat): Precision => ({
  moneyUnit: style.moneyUnit ?? account.format.moneyUnit,
  decimals: style.decimals ?? account.format.decimals,
});
