import type { Decimal } from '../../model/decimal/decimal.ts';
import { writtenDecimal } from '../../model/decimal/written-decimal.ts';
import { MONEY_UNITS } from '../../model/money.ts';

/** An amount of a text, and the words right before it. */
export interface MentionedAmount {
  /** Both, as they stand there. */
  readonly told: string;
  readonly words: string;
  /** In 元. */
  readonly value: Decimal;
}

/** A name with an amount behind it: 劳动争议仲裁工作经费5.00万元. */
const MENTION =
  /([^，。；、：:,;\n\uFFFC]{4,40}?)(?:预算|安排|资金|共计|为|共|计)*[：:]?\s*(\d[\d,]*(?:\.\d+)?)\s*(万元|元)(?!\/)/gu;

/** The amounts of a text that words of their clause name. */
export const namedAmounts = (text: string): readonly MentionedAmount[] =>
  [...text.matchAll(MENTION)].map(([told, words = '', digits = '', unit]) => ({
    told,
    words,
    value: writtenDecimal(digits).times(MONEY_UNITS[unit === '元' ? '元' : '万元']),
  }));
