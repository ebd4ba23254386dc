import { VERSION } from '../../model/vocabulary/members.ts';
import type { WordsJudged } from '../../narrative/judged/words-judged.ts';
import type { Account } from '../../points/account/account.ts';
import type { Rule } from '../rule/rule.ts';
import { around, eachText } from '../written/each-text.ts';
import type { PlacedText } from '../written/placed-text.ts';

/** A year that a plan is for: 保障2025年各项工作, 2025年1月1日至2025年12月31日. */
const PLANNED =
  /(?:保障|保证|确保|开展|做好|落实|完成|使|安排)(20\d\d)年(?:度)?(?!\d*月|前|底前|以前|之前|以来|起|结转)|^(?:自)?(20\d\d)年1月1日(?:起)?[至到—-]/u;

/** The year that a plan begins with: 2025年3月至11月开展培训, 2025年该项目预算…; a document of that year (2025年5月印发的方案) is none. */
const BEGUN =
  /^(?:[一二三四五\d]+[、.．])?\s*(20\d\d)年(?:度)?(?![^，。；、]{0,24}(?:印发|发布|文件|通知|办法|方案|规定|会议|结转|以来|起))/u;

/** The day that assets are counted at: 截至2023年12月31日, 2023年底共有车辆. */
const COUNTED = /(20\d\d)年(?:12月31日|年?[底末])/u;

/** The same as the day until which they were counted, which has passed. */
const UNTIL = /截[至止][^。；，,\d]{0,4}(20\d\d)年(?:12月31日|年?[底末])(?!前)/u;

/** A year that a table says its figures are of: 本表为2025年度预算数, 2025年收支总表. */
const OF_TABLE = /(?:本表|此表)[^，。；\d]{0,8}(20\d\d)年|^(20\d\d)年(?:度)?[^，。；\d]{0,24}表$/u;

/** A year that a name begins with: 2025年新春慰问费; a day in it (2022年1月1日之后) is none. */
const NAMED =
  /^(20\d\d)(?:年度|年(?!度)(?!\s*\d{1,2}\s*月)|(?=[^\d年]))(?!.*(?:结转|结余|尾款|续建|清算|提前下达|跨年|以前))/u;

/** A year whose budget a text calls its own: 2025年度预算情况; 比2025年预算 compares. */
const OWN =
  /(?<![比较与同对自从]|上年|按照|根据|关于|下达|《[^》]*)(20\d\d)年(?:度)?(?:部门|单位|收支|[“"]?三公[”"]?经费|政府采购)?(?:[，,](?=(?:本|我)?(?:单位|部门)[^。；，,\n]{0,8}(?:编报|填报))|)(?:预算(?!数|执行|减少|增加|相比|持平|批复)|主要工作任务|[^。；，,\n]{0,30}(?:编报|填报|纳入|实行)[^。；，,\n]{0,8}绩效目标)/gu;

/** A statement of an amount that begins with a year: 2025年度某局政府采购预算总额…万元, 安排2025年某项目预算…万元. What compares or tells of what was left is none. */
const STATED =
  /(?:^|[。；：\n]|安排|部门|单位|[局厅委办会院所站处馆校队]|中心|情况|说明|规模|结构|级)[\s　]*(20\d\d)年(?!\s*\d)(?:度)?(?<said>[^。；，,\n]{0,60}?(?:预算|经费|采购|支出|收入)[^。；，,\n]{0,16}?)[\d,.]+\s*(?:百|千|万|亿)*[元圆]/gu;
const NOT_ITS_OWN =
  /结转|结余|决算|执行|完成|实际|批复|下达|追加|调整|比|较|相比|增加|减少|(?<!清)欠|补发|补缴|尾款|上年/u;

/** Projects whose goals were set for a year: 编报绩效目标的2025年度项目. */
const WITH_GOALS =
  /(?:编报|填报|公开|纳入)[^。；，,\n]{0,8}绩效目标的(20\d\d)年(?:度)?[^。；，,\n]{0,6}项目/gu;

/** Projects that a final account tells to have been looked at: those of its own year (绩效自评的2024年度项目). */
const EVALUATED =
  /绩效(?:跟踪|监控|运行监控|自评|评价|自评价|跟踪评价)的(20\d\d)年(?:度)?[^。；，,\n]{0,6}项目/gu;

/** What a final account tells of its budget, of a year: 2024年度“三公”经费支出决算数小于预算数. */
const ORDERED =
  /(?<![比较与同对])(20\d\d)年(?:度)?[^。；，,\n比较]{0,30}决算数?(?:[大小高低]于|等于|[与同][^。；，,\n]{0,6}预算数?持平)/gu;

/** That there is nothing of something in a year, where the sentence says no more of years: 2025年度无政府性基金预算财政拨款安排的支出. */
const WITHOUT =
  /(?<=(?:^|[。；：\n]|单位|部门|[局厅委办会院所站处馆校队]|中心)[\s　]*)(20\d\d)年(?:度)?(?:，)?(?:本|我)?(?:单位|部门|局|中心)?(?:无|没有|未(?:安排|发生|编制)|不涉及)[^。；，,\n]{0,30}(?:预算|经费|支出|收入|采购|拨款)(?<beside>[^。；\n]*)/gu;

/** A year that the tasks of a budget are for: 2025年主要任务, 2025年底前完成. */
const TASKED =
  /(?<![比较与同对自从])(20\d\d)年度?(?:[^。；，,\n\d]{0,8}(?:任务|工作计划|工作安排|工作重点|重点工作|主要工作)(?!完成|总结|回顾)|[底末]以?前)/u;

/** What is still to be done in a year: 做好2025年就业服务工作, 2025年计划新增就业…. What is done with a year that is over (考核、决算) is none. */
const TO_BE_DONE =
  /(?:做好|抓好|推进|开展)(20\d\d)年度?(?![^，。；\n]{0,24}(?:考核|决算|审计|清算|评价|自评|评估|总结|年报|报告|验收|清缴|统计|检查|核查|评审|评选|表彰|补|遗留|结转|续))|(?<![比较与同对自从至])(20\d\d)年度?(?:拟|将|力争|计划(?=新增|开展|实施|完成|组织|安排|举办|建设))(?![^。\n]*(?:实际|已经?))/u;

/** The earlier year that a list of tasks is for, where it speaks of no other. */
function taskedIn(text: string, year: number): OtherYear | undefined {
  if (text.includes(`${year}年`)) return undefined;
  return earlier(TASKED.exec(text), year) ?? earlier(TO_BE_DONE.exec(text), year);
}

/** Of which year a disclosure is, and whether it tells what was spent. */
interface OwnYear {
  readonly year: number;
  readonly isFinal: boolean;
}

/** The year of an account. */
export const ownYearOf = ({ disclosure: { year }, format: { version } }: Account): OwnYear => ({
  year,
  isFinal: version === VERSION.final,
});

/** The year whose budget a text calls its own, where it is an earlier one than that of the disclosure. */
export const otherYearIn = (text: string, own: OwnYear): number | undefined =>
  ownYearIn(inDigits(text), own)?.told;

/** A text with its years in digits, each letter in its place: 二〇二五年, ２０２５年. */
const inDigits = (text: string): string =>
  text.replaceAll(/[二２2][〇○零０0][〇○零一二三四五六七八九０-９\d]{2}(?=年)/gu, (year) =>
    [...year].map((sign) => DIGITS[sign] ?? sign.normalize('NFKC')).join(''),
  );
const DIGITS: Readonly<Record<string, string>> = {
  ...{ 〇: '0', '○': '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4' },
  ...{ 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' },
};

function ownYearIn(text: string, { year, isFinal }: OwnYear): OtherYear | undefined {
  const [own] = [OWN, WITH_GOALS, ...(isFinal ? [EVALUATED, ORDERED] : []), WITHOUT]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .filter(({ 1: told, groups }) => isStale(Number(told), year) && !isBeside(groups?.beside ?? '', year));
  if (own !== undefined) return { told: Number(own[1]), start: own.index, length: own[0].length };
  const stated = [...text.matchAll(STATED)].find(
    ({ 1: told, groups }) => isStale(Number(told), year) && !NOT_ITS_OWN.test(groups?.said ?? ''),
  );
  if (stated === undefined) return undefined;
  const sentence = sentenceAt(text, stated.index + stated[0].indexOf(stated[1] ?? ''));
  // Beside this year's amount last year's may be told, too; compared with itself it can be meant for this year's only.
  const isCompared = new RegExp(`[比较与同和]${stated[1]}年`, 'u').test(sentence);
  if (sentence.includes(`${year}年`) && !isCompared) return undefined;
  return { told: Number(stated[1]), start: stated.index, length: stated[0].length, isAmount: true };
}

/** Whether what follows sets the year that was told beside another. */
const isBeside = (text: string, year: number): boolean =>
  NOT_ITS_OWN.test(text) || /今年|本年|新增/u.test(text) || text.includes(`${year}年`);

/** The sentence that a place in a text lies in. */
const sentenceAt = (text: string, at: number): string => {
  const start = text.slice(0, at).search(/[^。\n]*$/u);
  return /^[。\n]?[^。\n]*/u.exec(text.slice(start))?.[0] ?? '';
};

/** texts/another-year: what is planned is for the year of the budget. */
export const anotherYear: Rule = {
  id: 'texts/another-year',
  severity: 'warning',
  title: '项目和计划写的是预算年度',
  basis: '年度预算安排的是本年的事；写着别的年度的计划和项目，多半是照抄上年没有改。',
  check: (account, { narratives }) => {
    const own = ownYearOf(account);
    const judged = narratives.get(account.disclosure.id)?.judged ?? [];
    return eachText(account, ({ text, title, kind, place }) => {
      const found = foundIn(inDigits(text), kind, place, own);
      if (found === undefined || (found.isAmount && isHeld(judged, text, found))) return undefined;
      if (found.isNotYet)
        return {
          message: `${title}说截至 ${found.told} 年底，公开 ${own.year} 年的${own.isFinal ? '决算' : '预算'}时还没有到那一天：${around(text, found.start, found.length)}`,
          remedy: '核对日期，多半写错了年份。',
        };
      return {
        message: `${title}写的是 ${found.told} 年，这份是 ${own.year} 年的${own.isFinal ? '决算' : '预算'}：${around(text, found.start, found.length)}`,
        remedy: '核对年度，改成预算年度；确实是别的年度的事，写明是结转或补付。',
      };
    });
  },
};

/** Whether an amount that is told of another year was held against that year's: it is right, or told to be wrong where it stands. */
const isHeld = (judged: readonly WordsJudged[], text: string, { told, start, length }: OtherYear): boolean =>
  judged.some(
    ({ claim: { words, quantity }, verdict }) =>
      verdict.kind !== 'open' &&
      /^(20\d\d)年/u.exec(inDigits(words))?.[1] === String(told) &&
      text.slice(start, start + length).endsWith(quantity.text),
  );

interface OtherYear {
  readonly told: number;
  readonly start: number;
  readonly length: number;
  /** It counts what there is at the end of a year that had not ended. */
  readonly isNotYet?: true;
  /** It states an amount, which may be that of the other year. */
  readonly isAmount?: true;
}

/** The other year that a text speaks of as its own, by what kind of text it is and where it stands. */
function foundIn(text: string, kind: PlacedText['kind'], place: string, own: OwnYear): OtherYear | undefined {
  const { year } = own;
  const [first] = place.split('/');
  if (first === 'narrative') return inNarrative(text, place, own);
  if (first !== 'projects') return first === 'assets' ? undefined : earlier(OF_TABLE.exec(text), year);
  if (/\/name$/u.test(place)) return earlier(NAMED.exec(text), year);
  if (/\/period$/u.test(place))
    return text.includes(String(year)) ? undefined : earlier(SPAN.exec(text), year);
  return kind === 'plan' ? (earlier(PLANNED.exec(text), year) ?? earlier(BEGUN.exec(text), year)) : undefined;
}

/** Of a section's words: the year of its budget, of its tasks, and of the day that assets are counted at. */
function inNarrative(text: string, place: string, own: OwnYear): OtherYear | undefined {
  const { year } = own;
  const found = ownYearIn(text, own);
  if (found !== undefined) return found;
  if (/^narrative\/tasks\b/u.test(place)) return taskedIn(text, year);
  // What there is at the end of last year is told; a year before that was left from an earlier text.
  if (!/^narrative\/assets\//u.test(place)) return undefined;
  return earlier(COUNTED.exec(text), year - 1) ?? notYet(UNTIL.exec(text), own);
}

/** A period of years that a project has: 2025年, 2023年至2025年. */
const SPAN = /^(20\d\d)年/u;

/** What was found, where it is of an earlier year than the one told. */
function earlier(found: RegExpExecArray | null, year: number): OtherYear | undefined {
  const told = Number(found?.[1] ?? found?.[2]);
  return found === null || !isStale(told, year)
    ? undefined
    : { told, start: found.index, length: found[0].length };
}

/** What was found, where the end of the year that is told had not come: a budget is of a year that begins, a final account of one that is over. */
function notYet(found: RegExpExecArray | null, { year, isFinal }: OwnYear): OtherYear | undefined {
  const told = Number(found?.[1]);
  return found === null || told < year || (isFinal && told === year)
    ? undefined
    : { told, start: found.index, length: found[0].length, isNotYet: true };
}

/** Last year's, or one before; a plan of several years may reach ahead. */
const isStale = (told: number, year: number): boolean => told < year;
