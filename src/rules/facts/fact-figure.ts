import { Decimal } from '../../model/decimal/decimal.ts';
import { writtenDecimal } from '../../model/decimal/written-decimal.ts';
import { isAmountText } from '../../model/money.ts';
import type { FactRecord } from '../../model/narrative.ts';
import { FACT_TITLES } from '../../model/vocabulary/fact-names.ts';
import type { Account } from '../../points/account/account.ts';

/** A fact of narrative.yaml that is a figure. */
export interface FactFigure {
  readonly fact: FactRecord;
  readonly value: Decimal;
  /** Half of its last digit, in its own unit: what rounding explains. */
  readonly half: Decimal;
}

/** A fact by its name, as a figure in the unit it was written in; undefined where it is absent or told in words. */
export function factFigure({ disclosure }: Account, name: string): FactFigure | undefined {
  const fact = disclosure.narrative?.facts.get(name);
  const text = fact?.text.replaceAll(/\s/gu, '') ?? '';
  if (fact === undefined || !isAmountText(text)) return undefined;
  const value = writtenDecimal(text);
  return { fact, value, half: new Decimal(`5e-${Math.max(2, value.decimalPlaces()) + 1}`) };
}

/** What a fact is called in a sentence. */
export const factTitle = (name: string, { title }: FactRecord): string => title ?? FACT_TITLES[name] ?? name;
