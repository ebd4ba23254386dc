import { NUMERAL, readChineseNumber } from '../../model/decimal/chinese-number.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import type { Value } from '../figures/token.ts';
import type { Quantity } from './quantity.ts';
import { asMeant, SIDE_AFTER, withoutLimit } from './said-limits.ts';

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
const MEASURES =
  '辆|台|套|个(?!百分点)|家|项|名|人(?!次)|户|件|次|场|所|宗|平方米|㎡|分(?![之钟别为项类析成值])';

/** Digits with separators and a point, of either width; separators may stand where they should not. */
export const DIGITS = `[0-9０-９](?:[0-9０-９]|[,，](?=[0-9０-９]{2})|[,](?=[0-9]))*(?:(?:[.．·]| ?[.．] ?)[0-9０-９]+)?`;
const WORDS = `[${NUMERAL}]+(?:点[${NUMERAL}]+)?`;
const MONEY_UNIT = String.raw`(?:万\s*亿|百\s*[余多]?\s*万|千\s*[余多]?\s*万|亿|万|千|百)?\s*[余多]?\s*[元圆]|亿(?![人次个户])|万(?=\s*(?:[，。；、,;）)]|$|左右|以内|上下))`;
const UNIT = `${MONEY_UNIT}|[%％‰]|(?:${MEASURES})(?![一-龥]*?路)`;
/** What stands before a number that is part of something else: a code, a date, the number of a document. */
const BEFORE = String.raw`(?<![0-9０-９.．〔［[第-])(?<![A-Za-z](?<!RMB|CNY))(?<!\d[,，])`;
/** What a number in words counts stands before it (车辆两辆, 项目共三个); 一个 and the like may be no number at all. */
const COUNTED = `(?<=(?:车辆|用车|设备|项目|单位|机构|目标|共有?|合计|总计)(?:有|为|计|：|:)?)`;

/** 由2.8增加到3.3万元: what something came from, in the unit of what it came to. */
const BARE_START = String.raw`(?<=[由从][^，。；\d]{0,12})(?<start>${DIGITS})(?=\s*(?:增加|增长|提高|上升|减少|下降|降低|压减|调整|[增升减降])了?[到至]\s*${DIGITS}\s*(?<startUnit>${UNIT}))`;

/** Words of change, after which tenths and times are told: 增长近一成, 增加了1.5倍. */
const MORE_WORDS = '(?:增加|增长|提高|上升|扩大)';
const LESS_WORDS = '(?:减少|下降|降低|压减|压缩|回落)';
/** What may stand between a word of change and how much. */
export const ABOUT = '了|约|近|将近|超过?|不足|不到';
const NEARLY = `(?:${ABOUT}|达到?)*`;
const TENTHS = String.raw`(?<=(?:${MORE_WORDS}|${LESS_WORDS}|占[^，。；、\d]{0,16})${NEARLY})(?<tenths>[一二两三四五六七八九1-9])成(?<half>[一二三四五六七八九半])?(?![立为员本绩效果功长套])`;
/** 项目支出是基本支出的…, 不到总支出的…: how much of something. */
const OF = String.raw`(?:不到|不足|超过|为|是|达到?|接近|相当于)[^，。；、\d]{2,16}的`;
const TIMES = String.raw`(?<=(?:${MORE_WORDS}|${OF})${NEARLY})(?<times>${WORDS}|${DIGITS})\s*倍`;

/** 三分之二, 一半: a share in words. */
const FRACTION = String.raw`(?<=(?:占[^，。；、\d]{0,16}|${OF})${NEARLY})(?:(?<among>[二三四五六七八九十])分之(?<taken>[一二三四五六七八九])|(?<halved>一半|半数))`;

const QUANTITY = new RegExp(
  [
    String.raw`${BEFORE}(?<digits>-?${DIGITS})(?:\s*(?:${MONEY_UNIT})?\s*[-－—–~～至到]+\s*(?<to>${DIGITS}))?\s*(?:[（(]\s*)?(?<more>[余多来])?(?<unit>${UNIT})(?:\s*[）)])?`,
    BARE_START,
    `(?<![0-9０-９.．])(?<words>${WORDS})(?<moreWords>[余多来])?(?<wordUnit>万?亿?[余多]?[元圆]|万[元圆])`,
    `${COUNTED}(?<counted>[${NUMERAL}]+)(?<moreCounted>[余多来])?(?<counter>${MEASURES})(?![一-龥]*?路)`,
    `(?<per>百分之|千分之)(?<share>${WORDS}|${DIGITS})`,
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
const OF_ONE = /(?:每[人次年月天台]|单价|人均)$/;

/** 超过100万元的设备, 单位价值超过100万元: which things are meant, by what each of them is worth or may cost. */
const OF_THINGS = /^(?:[（(]含[^）)]*[）)])?的/;
const WORTH_OF_ONE = /(?:价值|标准)$/;

/** The figures of a text in their order. Numbers of years, documents, items and codes are none, nor are limits (100万元以上). */
export const quantitiesOf = (text: string): readonly Quantity[] =>
  measuredIn(text).filter(({ reason }) => reason === undefined);

/** Digits with a unit in their order; those that are a limit, a price or longer than any amount of money say so, and are no claims. */
export function measuredIn(text: string): readonly (Quantity & { readonly reason?: string })[] {
  return [...text.matchAll(QUANTITY)].flatMap((match) => {
    const found = quantityOf(match);
    if (found === undefined) return [];
    const after = text.slice(found.start + found.length);
    const before = text.slice(Math.max(0, found.start - NEAR), found.start);
    const { more, moreWords, moreCounted, unit = '', wordUnit = '' } = match.groups ?? {};
    const odd = more ?? moreWords ?? moreCounted ?? /[余多]/.exec(unit + wordUnit)?.[0] ?? '';
    const quantity = asMeant(found, before, odd + after);
    if ((match[0].match(/\p{Nd}/gu) ?? []).length > MOST_DIGITS)
      return [{ ...quantity, reason: `超过 ${MOST_DIGITS} 位的数` }];
    // 8时30分 is a time.
    if (quantity.measure === '分' && !SCORE.test(before)) return [];
    const isLimitOfShare = quantity.kind === 'percent' && SIDE_AFTER.test(after);
    const plain = withoutLimit(before);
    const isOfThings = quantity.limit !== undefined && (OF_THINGS.test(after) || WORTH_OF_ONE.test(plain));
    return (AFTER.test(after) && !isLimitOfShare) || OF_ONE.test(plain) || isOfThings
      ? [{ ...quantity, reason: '限额、单价或人均' }]
      : [quantity];
  });
}

/** What is told in points. */
const SCORE = /(?:得分|评分|分值|分数|总分|均分|自评)(?:为|是|达到?|[大]?约)?$/;

/** Letters before a figure among which its own words are. */
const NEAR = 24;

/** Digits of an amount, as tables take them. */
const MOST_DIGITS = 15;

function quantityOf(match: RegExpExecArray): Quantity | undefined {
  const { to, words, wordUnit, counted, counter, per, share, start, startUnit } = match.groups ?? {};
  const { digits = start, unit = startUnit } = match.groups ?? {};
  const { tenths, half: ofTenth, times, among, taken, halved } = match.groups ?? {};
  // 来自拨款（410万元）: the bracket was opened before.
  const text = /[（(]/.test(match[0]) ? match[0] : match[0].replace(/\s*[）)]$/, '');
  const place = {
    ...{ text, said: text, start: match.index, length: text.length },
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
    .replace('㎡', '平方米')
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
