import { NUMERAL, readChineseNumber } from '../../model/decimal/chinese-number.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import type { Value } from '../figures/token.ts';

/** A figure of a text, however it is written. */
export interface Quantity {
  readonly kind: 'money' | 'percent' | 'count';
  /** Money in 元, percentages in percent, counts as they are. */
  readonly value: Value;
  /** Half of its last digit. */
  readonly half: Value;
  /** The end of a range (316—317万元); the value is its beginning. */
  readonly upTo?: Value | undefined;
  /** 约, 近, 左右: no more than roughly so. */
  readonly rough: boolean;
  /** 超过, 不足: it is more than that, or less. */
  readonly limit?: Limit | undefined;
  /** The unit as it is called: 万元, %, 辆. */
  readonly measure: string;
  /** As written, with its unit. */
  readonly text: string;
  /** The same with the word before it that says how it is meant: 超过70万元. */
  readonly said: string;
  /** Offset in the text, and length. */
  readonly start: number;
  readonly length: number;
}

/** The side of a figure that is meant. */
type Limit = 'over' | 'under';

const WORTH: Readonly<Record<string, string>> = {
  元: '1',
  百元: '100',
  千元: '1000',
  万元: '10000',
  百万元: '1000000',
  千万元: '10000000',
  亿元: '100000000',
  万亿元: '1000000000000',
};

/** Measure words of what is counted. */
const MEASURES = '辆|台|套|个|家|项|名|人|户|件|次|场|所|宗|平方米';

/** Digits with separators and a point, of either width; separators may stand where they should not. */
export const DIGITS = `[0-9０-９](?:[0-9０-９]|[,，](?=[0-9０-９]{2})|[,](?=[0-9]))*(?:(?:[.．·]| ?[.．] ?)[0-9０-９]+)?`;
const WORDS = `[${NUMERAL}]+(?:点[${NUMERAL}]+)?`;
const MONEY_UNIT = String.raw`(?:万\s*亿|百\s*[余多]?\s*万|千\s*[余多]?\s*万|亿|万|千|百)?\s*[余多]?\s*[元圆]|亿(?![人次个户])|万(?=\s*(?:[，。；、,;）)]|$|左右|以内|上下))`;
const UNIT = String.raw`${MONEY_UNIT}|[%％‰]|(?:${MEASURES})(?![一-龥]*?路)`;
/** What stands before a number that is part of something else: a code, a date, the number of a document. */
const BEFORE = String.raw`(?<![0-9０-９.．A-Za-z〔［[第-])(?<!\d[,，])`;
/** What a number in words counts stands before it (车辆两辆, 项目共三个); 一个 and the like may be no number at all. */
const COUNTED = String.raw`(?<=(?:车辆|用车|设备|项目|单位|机构|目标|共有?|合计|总计)(?:有|为|计|：|:)?)`;

/** Words of change, after which tenths and times are told: 增长近一成, 增加了1.5倍. */
const MORE_WORDS = '(?:增加|增长|提高|上升|扩大)';
const LESS_WORDS = '(?:减少|下降|降低|压减|压缩|回落)';
/** What may stand between a word of change and how much. */
export const ABOUT = '了|约|近|将近|超过?|不足|不到';
const NEARLY = `(?:${ABOUT}|达到?)*`;
const TENTHS = String.raw`(?<=(?:${MORE_WORDS}|${LESS_WORDS}|占[^，。；、\d]{0,16})${NEARLY})(?<tenths>[一二两三四五六七八九1-9])成(?<half>[一二三四五六七八九半])?(?![立为员本绩效果功长套])`;
const TIMES = String.raw`(?<=${MORE_WORDS}${NEARLY})(?<times>${WORDS}|${DIGITS})\s*倍`;

/** 三分之二, 一半: a share in words. */
const FRACTION = String.raw`(?<=占[^，。；、\d]{0,16}${NEARLY})(?:(?<among>[二三四五六七八九])分之(?<taken>[一二三四五六七八九])|(?<halved>一半|半数))`;

const QUANTITY = new RegExp(
  [
    String.raw`${BEFORE}(?<digits>-?${DIGITS})(?:\s*(?:${MONEY_UNIT})?\s*[-－—–~～至到]+\s*(?<to>${DIGITS}))?\s*(?:[（(]\s*)?(?<more>[余多来])?(?<unit>${UNIT})(?:\s*[）)])?`,
    String.raw`(?<![0-9０-９.．])(?<words>${WORDS})(?<moreWords>[余多来])?(?<wordUnit>万?亿?[余多]?[元圆]|万[元圆])`,
    String.raw`${COUNTED}(?<counted>[${NUMERAL}]+)(?<moreCounted>[余多来])?(?<counter>${MEASURES})(?![一-龥]*?路)`,
    String.raw`(?<per>百分之|千分之)(?<share>${WORDS}|${DIGITS})`,
    TENTHS,
    TIMES,
    FRACTION,
  ].join('|'),
  'g',
);

/** What follows a figure that is a limit, a price for one of something, or part of a word, not an amount. */
const AFTER =
  /^(?:[（(](?:含|原值|不含)[^）)]*[）)])?(?:以上|以下|以内的|及以上|\/|每|一(?:人|次|天)|[·*×xX]\d)|^(?:级|类|月|年度)/;

/** What stands before a price, or an amount for one of something. */
const OF_ONE = /(?:每[人次年月天台]|单价|人均|价值|标准)$/;

/** 超过100万元的设备: which things are meant, by what each of them is worth. */
const OF_THINGS = /^(?:[（(]含[^）)]*[）)])?的/;

/** The figures of a text in their order. Numbers of years, documents, items and codes are none, nor are limits (100万元以上). */
export const quantitiesOf = (text: string): readonly Quantity[] =>
  measuredIn(text).filter(({ reason }) => reason === undefined);

/** Digits with a unit in their order; those that are a limit, a price or longer than any amount of money say so, and are no claims. */
export function measuredIn(text: string): readonly (Quantity & { readonly reason?: string })[] {
  return [...text.matchAll(QUANTITY)].flatMap((match) => {
    const found = quantityOf(match);
    if (found === undefined) return [];
    const after = text.slice(found.start + found.length);
    const before = text.slice(Math.max(0, found.start - 6), found.start);
    const { more, moreWords, moreCounted, unit = '', wordUnit = '' } = match.groups ?? {};
    const odd = more ?? moreWords ?? moreCounted ?? /[余多]/.exec(unit + wordUnit)?.[0] ?? '';
    const quantity = meant(found, before, odd + after);
    if ((match[0].match(/\p{Nd}/gu) ?? []).length > MOST_DIGITS)
      return [{ ...quantity, reason: `超过 ${MOST_DIGITS} 位的数` }];
    const isLimitOfShare = quantity.kind === 'percent' && SIDE_AFTER.test(after);
    return (AFTER.test(after) && !isLimitOfShare) ||
      OF_ONE.test(withoutLimit(before)) ||
      (quantity.limit !== undefined && OF_THINGS.test(after))
      ? [{ ...quantity, reason: '限额、单价或人均' }]
      : [quantity];
  });
}

/** Digits of an amount, as tables take them. */
const MOST_DIGITS = 15;

/** Words right before a figure that say which side of it is meant. */
const LIMITS =
  /(?:(?<over>超过?|突破|逾|高于|大于|多于|不低于|不少于|不小于|至少)|(?<under>不足|不到|未到|低于|小于|少于|不超过|不高于|不多于|不大于|至多))了?$/;

/** 九成以上, 60%以下: behind a percentage. */
const SIDE_AFTER = /^及?(?:(?<over>以上)|以下|以内)(?!的)/;

const ROUGH_BEFORE = /(?:大?约|[将逼迫]?近|接近|差不多)$/;

/** How a figure is meant, by the words around it. */
function meant(quantity: Quantity, before: string, after: string): Quantity {
  const limits = LIMITS.exec(before)?.groups;
  const [word = ''] = LIMITS.exec(before) ?? ROUGH_BEFORE.exec(before) ?? [];
  const isMore = /^[余多来]/.test(after);
  return {
    ...quantity,
    said: word + quantity.text,
    rough: ROUGH_BEFORE.test(before) || /^(?:左右|上下)/.test(after),
    // 60多万元 is more than that, and less than 70.
    ...(isMore && { limit: 'over' as const, upTo: quantity.value.plus(lastDigit(quantity.value)) }),
    ...(limits?.over !== undefined && { limit: 'over' as const }),
    ...(limits?.under !== undefined && { limit: 'under' as const }),
    ...sideAfter(quantity, after),
  };
}

/** What a percentage is said to be at least or at most by the words behind it. */
function sideAfter({ kind, text }: Quantity, after: string): Partial<Quantity> {
  const found = kind === 'percent' ? SIDE_AFTER.exec(after) : null;
  return found === null
    ? {}
    : { limit: found.groups?.over === undefined ? 'under' : 'over', said: text + found[0] };
}

/** Words without those that say how the figure behind them is meant. */
export const withoutLimit = (words: string): string => words.replace(LIMITS, '').replace(ROUGH_BEFORE, '');

function quantityOf(match: RegExpExecArray): Quantity | undefined {
  const { digits, to, unit, words, wordUnit, counted, counter, per, share } = match.groups ?? {};
  const { tenths, half: ofTenth, times, among, taken, halved } = match.groups ?? {};
  const place = {
    ...{ text: match[0], said: match[0], start: match.index, length: match[0].length },
    rough: false,
  };
  if (digits !== undefined && unit !== undefined) {
    const number = written(digits);
    const end = to === undefined ? undefined : written(to);
    return number && { ...place, ...measured(number, unit, end) };
  }
  const inCharacters = words ?? counted;
  const measure = wordUnit ?? counter;
  if (inCharacters !== undefined && measure !== undefined) {
    const number = readChineseNumber(inCharacters);
    if (number === undefined) return undefined;
    const value = new Decimal(number);
    return { ...place, ...measured({ value, half: halfOf(inCharacters) }, measure) };
  }
  if (tenths !== undefined) {
    const more = ofTenth === undefined ? undefined : numberOf(ofTenth.replace('半', '五'));
    const value = numberOf(tenths)
      ?.times(10)
      .plus(more ?? 0);
    return value && { ...place, ...percent(value, more === undefined ? '5' : '0.5', '成') };
  }
  if (halved !== undefined || (among !== undefined && taken !== undefined)) {
    const parts = numberOf(among ?? '二');
    const value = numberOf(taken ?? '一')
      ?.times(100)
      .div(parts ?? 1);
    // 三分之一 is said of what is nearer to it than a tenth of it.
    return value && { ...place, ...percent(value, value.div(10), '') };
  }
  if (times !== undefined) {
    const value = numberOf(times);
    return value && { ...place, ...percent(value.times(100), halfOf(times).times(100), '倍') };
  }
  if (per === undefined || share === undefined) return undefined;
  const number = numberOf(share);
  return (
    number && { ...place, ...measured({ value: number, half: halfOf(share) }, per === '千分之' ? '‰' : '%') }
  );
}

/** A number in characters or in digits. */
function numberOf(text: string): Value | undefined {
  const inWords = readChineseNumber(text);
  return inWords === undefined ? written(text)?.value : new Decimal(inWords);
}

const percent = (value: Value, half: string | Value, measure: string) =>
  ({ kind: 'percent', value, half: new Decimal(half), measure }) as const;

/** Half of the last digit that a number in characters has: 二十一点四九 stands for all within 0.005. */
const halfOf = (number: string): Value =>
  new Decimal(`5e-${(/[点.．](.*)$/.exec(number)?.[1] ?? '').length + 1}`);

interface WrittenNumber {
  readonly value: Value;
  readonly half: Value;
}

/** Digits as a number: separators are left out wherever they stand. */
function written(digits: string): WrittenNumber | undefined {
  const plain = digits
    .normalize('NFKC')
    .replaceAll(/[,，\s]/g, '')
    .replace('·', '.');
  if (!/^-?\d+(?:\.\d+)?$/.test(plain)) return undefined;
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  return { value: new Decimal(plain), half: new Decimal(`5e-${decimals + 1}`) };
}

function measured(
  { value, half }: WrittenNumber,
  written: string,
  to?: WrittenNumber | undefined,
): Pick<Quantity, 'kind' | 'value' | 'half' | 'upTo' | 'measure'> {
  const measure = written
    .replaceAll(/[\s余多]/g, '')
    .replace('圆', '元')
    .replace(/^(万|亿)$/, '$1元');
  if (/[%％‰]/.test(measure)) {
    const worth = measure === '‰' ? '0.1' : '1';
    return { kind: 'percent', ...scaled({ value, half }, worth, to), measure: measure === '‰' ? '‰' : '%' };
  }
  const worth = WORTH[measure];
  if (worth === undefined) return { kind: 'count', ...scaled({ value, half }, '1', to), measure };
  return { kind: 'money', ...scaled({ value, half }, worth, to), measure };
}

const scaled = ({ value, half }: WrittenNumber, worth: string, to: WrittenNumber | undefined) => ({
  value: value.times(worth),
  half: half.times(worth),
  upTo: to?.value.times(worth),
});

/** The worth of the last digit that is not zero: 约 3,120,000 元 is exact to 10,000. */
function lastDigit(value: Value): Value {
  const digits = value.abs().toFixed();
  const zeros = digits.includes('.') ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  return new Decimal(10).pow(digits.includes('.') ? -(digits.length - digits.indexOf('.') - 1) : zeros);
}

/** Whether a figure says a value, to the digits it was written with. @param slack what the value may be off by itself */
export function says(quantity: Quantity, known: Value, slack: Value | 0 = 0): boolean {
  const { value, half, upTo, rough, limit } = quantity;
  if (limit === 'over')
    return known.plus(slack).gte(value) && (upTo === undefined || known.minus(slack).lte(upTo));
  // 减少不足10万元 says nothing of an increase.
  if (limit === 'under') return known.minus(slack).lte(value) && known.plus(slack).gte(0);
  const width = (rough ? Decimal.max(half, lastDigit(value).div(2)) : half).plus(slack);
  if (upTo !== undefined) return known.plus(width).gte(value) && known.minus(width).lte(upTo);
  return value.minus(known).abs().lte(width);
}

/** Whether a figure stands for one value, so that it can be added to others and counts exactly. */
export const isExact = ({ upTo, rough, limit }: Quantity): boolean =>
  upTo === undefined && !rough && limit === undefined;

/** Whether a count says how many there are. */
export const isCount = (quantity: Quantity, known: Value | number): boolean =>
  isExact(quantity) ? quantity.value.equals(known) : says(quantity, new Decimal(known));

/** What a figure may be of, the likeliest first: its amount says which one it is, but for an open limit, which any number of them keep. */
export const mayMean = <Thing>({ limit, upTo }: Quantity, likely: readonly Thing[]): readonly Thing[] =>
  limit === undefined || upTo !== undefined ? likely : likely.slice(0, 1);
