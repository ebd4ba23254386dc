import type { Against, Claim, ClaimRole, Sign } from './claim.ts';
import { budgetMeant, COMPARED, DOWNWARD, THAN_LAST, UPWARD, WITH_BUDGET } from './comparison-words.ts';
import { ABOUT } from './quantities.ts';
import type { Quantity } from './quantity.ts';

const TAIL = `(?:${ABOUT}|额|数|各|为)*$`;
/** Less and more than the budget, which need not be named. */
const SAVED = '节约|节省|节支';
const OVERSPENT = '超支|超(?:过|出)?(?:年初|调整后?|全年)?预算(?:数)?';
const AGAINST_BUDGET = new RegExp(`(?:${SAVED}|${OVERSPENT})$`);
const THAN = '(?<=^|年(?:预算)?|预算数?)';
const MORE = new RegExp(
  `(?:${UPWARD}|${OVERSPENT}|新增|多出|高出|净?增|上调|调增|${THAN}多(?:安排|支出?)?)${TAIL}`,
);
const LESS = new RegExp(`(?:${DOWNWARD}|${SAVED}|净?减|下调|调减|${THAN}少(?:安排|支出?)?)${TAIL}`);
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
      against: budgetMeant(COMPLETED.exec(words)?.[0] ?? ''),
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
  const against = comparison.against ?? (AGAINST_BUDGET.test(words) ? budgetMeant(words) : undefined);
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
    : { rest: words.replace(BUDGET_COMPARISON, ''), against: budgetMeant(budget[0]) };
}
