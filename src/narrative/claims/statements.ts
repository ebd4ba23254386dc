import { parseAmount } from '../../model/money.ts';
import type { Value } from '../figures/token.ts';

/** What a figure in a text claims to be. */
export type ClaimRole = 'amount' | 'change' | 'rate' | 'share' | 'count' | 'other';

/** A figure as a text states it, with the words that say what it is. */
export interface Claim {
  readonly role: ClaimRole;
  /** 1 for more, -1 for less, 0 where no word says. */
  readonly sign: 1 | -1 | 0;
  /** As written, with its unit. */
  readonly text: string;
  /** Money in 元, percentages in percent, counts as they are. */
  readonly value: Value;
  /** Half of its last digit. */
  readonly half: Value;
  /** 万元, %, 辆. */
  readonly unit: string;
  /** The words before it since the last figure or sentence, without punctuation. */
  readonly context: string;
  /** Of a change, rate or share: the amount before it in the sentence. */
  readonly carrier?: Claim | undefined;
  /** Of a rate: the change before it in the sentence. */
  readonly change?: Claim | undefined;
  /** Offset in the text, and length. */
  readonly start: number;
  readonly length: number;
}

const MONEY = ['万亿元', '亿元', '万元', '千元', '百元', '元'] as const;
const CLAIM =
  /(?<![\d.,A-Za-z〔［[（(第])(\d[\d,]*(?:\.\d+)?)\s*(万亿元|亿元|万元|千元|百元|元|%|％|辆|台|个|家|项|名|人|平方米)(?![a-z]|（(?:含|原值)）(?:以上|以下)|以上|以下)|(?<!基本|大致|总体)持平|预算数相同/g;
const MORE = /(?:增加|新增|增|上升|提高|上调|(?<=年(?:预算)?)多)(?:了|约|额)?$/;
const LESS = /(?:减少|压减|减|下调|降低|(?<=年(?:预算)?)少)(?:了|约|额)?$/;
const GROWTH = /(?:增长|增幅|上升|增加)(?:了|约|为|率)?$/;
const FALL = /(?:下降|降幅|减少|降低)(?:了|约|为|率)?$/;
/** The number of an item at the start of its sentence. */
const NUMBERING = /^\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十\d]+）|\d+[.．、])/;
/** Words between what a figure is and the figure. */
const FILLER = /(?:预算总额|预算数|总额|金额|合计|总计|共计|小计|各|共|为|是|约|达|的)+$/;

/** Letters below which the words before a figure do not say what it is, so that those before the last sentence's end count too. */
const TELLING = 6;

/** The figures of a text in order, each with what the words around it say it is; 持平 is a change of nothing. */
export function claimsOf(text: string): readonly Claim[] {
  const claims: Claim[] = [];
  let last = 0;
  let carrier: Claim | undefined;
  let change: Claim | undefined;
  for (const match of text.matchAll(CLAIM)) {
    const [whole, digits, unit] = match;
    const before = text.slice(last, match.index);
    if (/[；;。\n]/.test(before)) change = undefined;
    if (before.includes('\n')) carrier = undefined;
    const span = { start: match.index, length: whole.length };
    const claim =
      digits === undefined || unit === undefined
        ? carrier && unchanged(whole, span)
        : claimOf(digits, unit, wordsBefore(before), span);
    last = match.index + whole.length;
    if (claim === undefined) continue;
    const placed = {
      ...claim,
      carrier: claim.role === 'amount' ? undefined : carrier,
      change: claim.role === 'rate' ? change : undefined,
    };
    claims.push(placed);
    if (claim.role === 'amount') [carrier, change] = [placed, undefined];
    if (claim.role === 'change') change = placed;
  }
  return claims;
}

/** The words before a figure, without the number of an item and without punctuation. */
function wordsBefore(before: string): string {
  const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n'));
  const near = plain(before.slice(stop + 1));
  return near.length >= TELLING || stop < 0 ? near : plain(before.slice(before.lastIndexOf('\n') + 1));
}

const plain = (words: string): string =>
  words.replace(NUMBERING, '').replace(/[\s，。；、：:,;“”"'（）()《》]/g, '');

/** 与上年持平: a change of nothing. */
function unchanged(
  text: string,
  span: Pick<Claim, 'start' | 'length'>,
): Omit<Claim, 'carrier' | 'change'> | undefined {
  const zero = parseAmount('0', '元', 0);
  return (
    zero && {
      role: 'change',
      sign: 0,
      text,
      value: zero.value,
      half: zero.half,
      unit: '元',
      context: '',
      ...span,
    }
  );
}

function claimOf(
  digits: string,
  unit: string,
  words: string,
  span: { readonly start: number; readonly length: number },
): Omit<Claim, 'carrier' | 'change'> | undefined {
  const isMoney = MONEY.some((each) => each === unit);
  const parsed = isMoney ? money(digits, unit) : parseAmount(digits, '元', 0);
  if (parsed === undefined) return undefined;
  const { role, sign } = roleOf(isMoney, unit, words);
  return {
    role,
    sign,
    text: `${digits}${unit}`,
    value: parsed.value,
    half: parsed.half,
    unit,
    context: words.replace(FILLER, ''),
    ...span,
  };
}

function money(digits: string, unit: string) {
  if (unit === '万亿元') return undefined;
  return parseAmount(
    digits,
    unit === '百元' || unit === '千元' || unit === '亿元' || unit === '元' ? unit : '万元',
    0,
  );
}

function roleOf(isMoney: boolean, unit: string, words: string): Pick<Claim, 'role' | 'sign'> {
  if (isMoney) {
    if (MORE.test(words.replace(/各$/, ''))) return { role: 'change', sign: 1 };
    if (LESS.test(words.replace(/各$/, ''))) return { role: 'change', sign: -1 };
    return { role: 'amount', sign: 0 };
  }
  if (unit !== '%' && unit !== '％') return { role: 'count', sign: 0 };
  if (GROWTH.test(words)) return { role: 'rate', sign: 1 };
  if (FALL.test(words)) return { role: 'rate', sign: -1 };
  return { role: /占/.test(words.slice(-14)) ? 'share' : 'other', sign: 0 };
}

/** Whether a figure says a value, to the digits it was written with. */
export const says = (claim: Claim, value: Value): boolean =>
  claim.value.minus(value).abs().lessThanOrEqualTo(claim.half);
