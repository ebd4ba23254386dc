import type { Against, Sign } from './claim.ts';
import { budgetMeant, COMPARED, DOWNWARD, THAN_LAST, UPWARD } from './comparison-words.ts';

const SAME_WORD = '(?:持平|零增长|相同|一致|相等|无增减变化|无增减|没有变化|无变化|保持不变)';
const IS_UPWARD = new RegExp(`^(?:${UPWARD}|[增升涨正])$`);
const IS_LESS = /^(?:低于|少于|小于)/;

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
        against: budgetMeant(match[0]),
        nearly: false,
      };
    const against = final !== undefined ? budgetMeant(match[0]) : year === undefined ? 'last' : Number(year);
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
