import { type Amount, type Precision, parseAmount } from '../../model/money.ts';
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

/** An amount as narrative.yaml writes it: what the text says, so in the unit of money of the texts. Undefined where it is none. */
export function amountInText(format: SentenceFormat, text: string): (Amount & Precision) | undefined {
  const { moneyUnit, decimals } = textUnit(format);
  const amount = parseAmount(text, moneyUnit, decimals);
  if (amount === undefined) return undefined;
  const written = amount.text.split('.')[1]?.length ?? 0;
  return { ...amount, moneyUnit, decimals: Math.max(written, decimals) };
}
