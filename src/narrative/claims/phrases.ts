import type { Against, Claim, ClaimRole, Sign } from './claim.ts';
import { ABOUT } from './quantities.ts';
import type { Quantity } from './quantity.ts';

/** 上年, 去年, 2025年, with what is said of it: 上年年初预算数. */
const YEAR = '(?:上一?年|去年|(?<year>20[0-9]{2})年)(?:度|同期)?';
const COMPARED = `(?:与|同|比|较|和)?(?:本(?:单位|部门|级))?${YEAR}(?:年初|调整)?(?:预算|(?<spent>决算|(?:预算)?执行|实际支出)|安排)?(?:总)?(?:数|额)?(?:相比|比较|相较)?`;
const WITH_BUDGET = '(?:与|同|比|较|和)(?:年初|调整后?的?|全年)?预算(?:数)?(?:相比|比较)?';
const SAME_WORD = '(?:持平|零增长|相同|一致|相等|无增减变化|无增减|没有变化|无变化|保持不变)';

/** Words for more and for less than before. */
const UPWARD = '增加|增长|上升|提高|上涨|上浮|扩大';
const DOWNWARD = '减少|下降|降低|压减|压缩|缩减|削减|下滑|回落';
const IS_UPWARD = new RegExp(`^(?:${UPWARD}|[增升涨正])$`);
const IS_LESS = /^(?:低于|少于|小于)/;

/** 高于上年, 低于去年预算数: more or less than it was. */
const THAN_LAST =
  '(?<![不未没]|不得|不能|不应|没有)(?:(?<above>高于|多于|大于|超过|超出)|低于|少于|小于)(?:上一?年|去年)(?:度|同期)?(?:年初)?(?:预算|决算|执行|安排)?(?:数|额)?';

/** 与上年持平, 决算数与预算数持平, 小于预算数, 低于上年: figures in words. */
const SAID = new RegExp(
  [
    `(?<final>(?:支出)?决算数?)(?:与|同|和)(?:年初|调整后?|全年)?预算数?(?:相比)?(?<nearlyBudget>基本|大致)?${SAME_WORD}`,
    `(?:支出)?决算数?(?<order>大于|小于|等于|高于|低于|超过|超出)(?:年初|调整后?|全年)?预算数?`,
    `${COMPARED}[，,]?(?:各|均|都)?(?<nearly>基本|大致|总体)?${SAME_WORD}`,
    `${COMPARED}[，,]?(?:各|均|都)?(?:略?有所?|略|小幅|明显|大幅)(?<way>${UPWARD}|${DOWNWARD})(?![^，。；]{0,4}\\d)`,
    `${COMPARED}[，,]?(?:各|均|都)?(?<plain>${UPWARD}|${DOWNWARD})(?=\\s*(?:[，,。；;]|$))`,
    `(?<=预算|支出|经费|收入|费)(?<why>${UPWARD}|${DOWNWARD})(?=的?(?:主要)?(?:原因|是因为|是由于))`,
    `${COMPARED}[，,]?(?:各|均|都)?(?:略|微|稍)有?(?<slight>[增升涨减降])(?![^，。；]{0,4}\\d)`,
    `${COMPARED}[，,]?(?:实现了?|为)?(?<grown>[正负])增长(?![^，。；]{0,4}\\d)`,
    `${THAN_LAST}(?![^，。；]{0,4}\\d)`,
    `(?<=决算|预算|支出|经费|费)(?<bare>持平)`,
  ].join('|'),
  'g',
);

/** What money is called that there may be none of. */
const MONEY = '[^，。；,;：:\\d]{2,40}?(?:支出|收入|预算|经费|拨款|费用?)';
const CLAUSE_END = '(?=\\s*(?:[，,。；;]|$))';

/** 没有政府性基金预算支出，本表为空表; 未安排公务接待费; 公务接待费为零: nothing of what is named. */
const NOTHING_OF = new RegExp(
  [
    `(?:没有|无|未安排|不涉及)(?:使用|安排|发生)?(?<emptied>${MONEY})(?:安排的?(?:支出|预算))?[，,；;。]?[^，。；,;\\d]{0,20}?(?:为?空表|无数据|没有数据|为空|为零)`,
    `(?:没有|未|无)(?:使用|安排|发生|产生|列支)(?<unplanned>${MONEY})${CLAUSE_END}`,
    `(?:没有|无)(?<absent>${MONEY})${CLAUSE_END}`,
    `(?<![^，。；,;：:\\s])(?<named>${MONEY})(?:预算|决算)?数?(?:为零|没有安排|未安排|未发生|没有发生|无安排)${CLAUSE_END}`,
  ].join('|'),
  'gm',
);

/** 没有公务用车, 无车辆: none of what is counted. */
const NO_VEHICLES = new RegExp(`(?:没有|无)(?:公务用车|公车|车辆|机动车辆?)${CLAUSE_END}`, 'gm');

/** The year that is named right before there is nothing of something: 上年没有安排. */
const YEAR_BEFORE = /(?:上一?年|去年|20\d\d年)(?:度)?$/;

/** A figure that is told in words. */
export interface Saying {
  /** amount, count: none at all. */
  readonly role: 'same' | 'order' | 'amount' | 'count';
  /** Of nothing: what there is nothing of, in the words of the text. */
  readonly of?: string | undefined;
  readonly sign: Sign;
  readonly against?: Against | undefined;
  readonly isAgainstSpent?: boolean | undefined;
  readonly isBare?: boolean | undefined;
  readonly nearly: boolean;
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

const ORDERS: Readonly<Record<string, Sign>> = {
  大于: 1,
  高于: 1,
  超过: 1,
  超出: 1,
  小于: -1,
  低于: -1,
  等于: 0,
};

/** The figures that a text tells in words, in their order. */
export const sayingsOf = (text: string): readonly Saying[] => [...comparisonsIn(text), ...nothingIn(text)];

function nothingIn(text: string): readonly Saying[] {
  const none = { sign: 0, nearly: false } as const;
  const place = (match: RegExpExecArray) => ({
    text: match[0],
    start: match.index,
    length: match[0].length,
  });
  const money = [...text.matchAll(NOTHING_OF)].map((match): Saying => {
    const { emptied, unplanned, absent, named } = match.groups ?? {};
    const [year = ''] = YEAR_BEFORE.exec(text.slice(0, match.index)) ?? [];
    return {
      ...none,
      ...place(match),
      role: 'amount',
      of: year + (emptied ?? unplanned ?? absent ?? named ?? ''),
    };
  });
  const vehicles = [...text.matchAll(NO_VEHICLES)].map(
    (match): Saying => ({ ...none, ...place(match), role: 'count', of: VEHICLES }),
  );
  return [...money, ...vehicles];
}

/** What vehicles are called where they are counted. */
const VEHICLES = '车辆';

/** Which budget is meant: the adjusted one (完成调整预算的) where it says so. */
const budgetIn = (words: string): Against => (words.includes('调整') ? 'adjusted' : 'budget');

const comparisonsIn = (text: string): readonly Saying[] =>
  [...text.matchAll(SAID)].map((match) => {
    const { final, order, year, spent, nearly, nearlyBudget, grown, above } = match.groups ?? {};
    const { way, plain, why, slight } = match.groups ?? {};
    const place = { text: match[0], start: match.index, length: match[0].length };
    if (order !== undefined)
      return {
        ...place,
        role: 'order',
        sign: ORDERS[order] ?? 0,
        against: budgetIn(match[0]),
        nearly: false,
      };
    const against = final !== undefined ? budgetIn(match[0]) : year === undefined ? 'last' : Number(year);
    const toward = way ?? plain ?? why ?? slight ?? grown;
    const isMore = above !== undefined || (toward !== undefined && IS_UPWARD.test(toward));
    const isLess = !isMore && (toward !== undefined || IS_LESS.test(match[0]));
    const sign = isMore ? 1 : isLess ? -1 : 0;
    return {
      ...place,
      role: 'same',
      sign,
      against,
      isAgainstSpent: spent !== undefined,
      ...(why !== undefined && { isBare: true }),
      nearly: (nearly ?? nearlyBudget) !== undefined,
    };
  });

const TAIL = `(?:${ABOUT}|额|数|各|为)*$`;
/** Less and more than the budget, which need not be named. */
const SAVED = '节约|节省|节支';
const OVERSPENT = '超支|超(?:过|出)?(?:年初|调整后?|全年)?预算(?:数)?';
const AGAINST_BUDGET = new RegExp(`(?:${SAVED}|${OVERSPENT})$`);
const THAN = '(?<=年(?:预算)?|预算数?)';
const MORE = new RegExp(
  `(?:${UPWARD}|${OVERSPENT}|新增|多出|高出|净?增|上调|调增|${THAN}多(?:安排)?)${TAIL}`,
);
const LESS = new RegExp(`(?:${DOWNWARD}|${SAVED}|净?减|下调|调减|${THAN}少(?:安排)?)${TAIL}`);
const RATE_TAIL = `(?:${ABOUT}|为|率|幅度?|达到?)*$`;
const GROWTH = new RegExp(`(?:${UPWARD}|增幅|增速|涨幅|增)${RATE_TAIL}`);
const FALL = new RegExp(`(?:${DOWNWARD}|降幅|减幅|跌幅)${RATE_TAIL}`);
/** 增加到, 降至: the amount that it comes to. */
const UP_TO = new RegExp(`(?:(?<up>${UPWARD}|[增升涨])|(?<down>${DOWNWARD}|[减降缩跌])|调整)?了?(?:到|至)$`);
const AFTER_LAST = new RegExp(`${THAN_LAST}$`);

/** 完成年初预算的, 为年初预算数的, 完成率为: before how many percent of the budget were spent. */
const COMPLETED =
  /(?:完成(?:了|全年|调整)?[^，；。]*?预算数?的?|(?:为|是|占|相当于|达到?)(?:年初|调整后?|全年)预算数?的|(?:预算)?(?:支出)?(?:完成|执行)(?:率|比例|进度)(?:为|是|达到?)?)$/;

/** 是上年的102.5%, 相当于去年预算的1.2倍: how much of last year's figure. */
const OF_LAST =
  /(?:仅?为|是|占|达到?|相当于)(?:上一?年|去年)(?:度|同期)?(?:年初)?(?:预算|决算|执行|安排)?(?:数|额)?的(?:大?约|[将逼]?近|为)*$/;

/** 是基本支出的3.56倍, 不到总支出的四分之一: of what. */
const OF_WHOLE =
  /^(.+?)(?:不到|不足|超过|仅?为|是|达到?|接近|相当于)([^占，]{2,16})的(?:大?约|[将逼]?近|为)*$/;

/** 基本支出比重为78.05%: a share of what its sentence is about. */
const SHARE_NAMED = /^(.+?)(?:所占)?的?(?:比重|比例)(?:大?约|[将逼]?近|为|是|达到?)*$/;

/** What the words before a figure say that it is. */
export interface PhraseMeaning {
  readonly role: ClaimRole;
  readonly sign: Sign;
  readonly words: string;
  readonly whole?: string | undefined;
  readonly against?: Against | undefined;
  readonly isAgainstSpent?: boolean | undefined;
  readonly toward?: Claim['toward'];
  readonly isStart?: boolean | undefined;
  readonly isOfLast?: boolean | undefined;
}

/** @param lead the words of its clause before the figure, without spaces */
export function roleOf(quantity: Quantity, lead: string, after: string): PhraseMeaning {
  const words = lead.replace(/[：:，,]$/, '');
  switch (quantity.kind) {
    case 'count':
      return counted(words, after);
    case 'percent':
      return ofHundred(words);
    case 'money':
      return ofMoney(words, after);
  }
}

function counted(before: string, after: string): PhraseMeaning {
  const words = before + (/^(?:预算)?(?:项目|单位|绩效目标)/.exec(after)?.[0] ?? '');
  if (MORE.test(words)) return { role: 'other', sign: 1, words };
  if (LESS.test(words)) return { role: 'other', sign: -1, words };
  return { role: 'count', sign: 0, words };
}

function ofHundred(words: string): PhraseMeaning {
  const { rest, ...comparison } = compared(words);
  if (COMPLETED.test(words))
    return {
      role: 'completion',
      sign: 0,
      words: rest.replace(COMPLETED, ''),
      against: budgetIn(COMPLETED.exec(words)?.[0] ?? ''),
    };
  const last = afterLast(words);
  if (last !== undefined) return { role: 'rate', ...last };
  const ofLast = OF_LAST.exec(words);
  if (ofLast !== null)
    return { role: 'rate', sign: 0, words: words.slice(0, ofLast.index), against: 'last', isOfLast: true };
  if (GROWTH.test(words)) return { role: 'rate', sign: 1, words: rest.replace(GROWTH, ''), ...comparison };
  if (FALL.test(words)) return { role: 'rate', sign: -1, words: rest.replace(FALL, ''), ...comparison };
  const share = /^(.*)占(?:到|比(?:例|重)?为?)?([^占]*?)(?:的比(?:例|重))?(?:大?约|将?近|为|的)*$/s.exec(
    words,
  );
  const shared = share ?? OF_WHOLE.exec(words) ?? SHARE_NAMED.exec(words);
  return shared === null
    ? { role: 'other', sign: 0, words }
    : { role: 'share', sign: 0, words: shared[1] ?? '', whole: shared[2] ?? '' };
}

function ofMoney(words: string, after: string): PhraseMeaning {
  if (/[由从]$/.test(words) && /^[^，。；]{0,8}(?:到|至|为)/.test(after))
    return { role: 'other', sign: 0, words: words.replace(/[由从]$/, ''), isStart: true };
  const upTo = UP_TO.exec(words);
  if (upTo !== null) {
    const { up, down } = upTo.groups ?? {};
    const toward = up !== undefined ? 1 : down !== undefined ? -1 : undefined;
    const rest = words.slice(0, upTo.index);
    return {
      role: 'amount',
      sign: 0,
      words: rest,
      ...(toward && { toward: { sign: toward, words: upTo[0] } }),
    };
  }
  const sign = MORE.test(words) ? 1 : LESS.test(words) ? -1 : 0;
  if (sign === 0) return { role: 'amount', sign, words };
  const { rest, ...comparison } = compared(words);
  const own = rest.replace(sign === 1 ? MORE : LESS, '');
  const against = comparison.against ?? (AGAINST_BUDGET.test(words) ? budgetIn(words) : undefined);
  return { role: 'change', sign, words: own, ...comparison, against };
}

/** 高于上年2.5%: by how much, right behind what it is more or less than. An amount may as well be last year's. */
function afterLast(words: string): Pick<PhraseMeaning, 'sign' | 'words' | 'against'> | undefined {
  const found = AFTER_LAST.exec(words);
  if (found === null) return undefined;
  return {
    sign: found.groups?.above === undefined ? -1 : 1,
    words: words.slice(0, found.index),
    against: 'last',
  };
}

const COMPARISON = new RegExp(COMPARED, 'g');
const BUDGET_COMPARISON = new RegExp(WITH_BUDGET);

/** The words without the comparison in them, and what it is with. */
function compared(
  words: string,
): Pick<PhraseMeaning, 'against' | 'isAgainstSpent'> & { readonly rest: string } {
  const found = [...words.matchAll(COMPARISON)].findLast(({ 0: text }) =>
    /^[与同比较和]|相比|比较$/.test(text),
  );
  if (found !== undefined) {
    const { year, spent } = found.groups ?? {};
    const rest = words.slice(0, found.index) + words.slice(found.index + found[0].length);
    return {
      rest,
      against: year === undefined ? 'last' : Number(year),
      ...(spent !== undefined && { isAgainstSpent: true }),
    };
  }
  const budget = BUDGET_COMPARISON.exec(words);
  return budget === null
    ? { rest: words }
    : { rest: words.replace(BUDGET_COMPARISON, ''), against: budgetIn(budget[0]) };
}
