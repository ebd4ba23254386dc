import type { Rule } from '../rule/rule.ts';
import { around, eachText } from './each-text.ts';
import type { PlacedText } from './written-texts.ts';

/** A year that a plan is for: 保障2025年各项工作, 2025年1月1日至2025年12月31日. */
const PLANNED =
  /(?:保障|保证|确保|开展|做好|落实|完成|使|安排)(20\d\d)年(?:度)?(?!\d*月|前|底前|以前|之前|以来|起|结转)|^(?:自)?(20\d\d)年1月1日(?:起)?[至到—-]/u;

/** A year that a name begins with: 2025年新春慰问费; a day in it (2022年1月1日之后) is none. */
const NAMED =
  /^(20\d\d)(?:年度|年(?!度)(?!\s*\d{1,2}\s*月)|(?=[^\d年]))(?!.*(?:结转|结余|尾款|续建|清算|提前下达|跨年|以前))/u;

/** A year whose budget a text calls its own: 2025年度预算情况; 比2025年预算 compares. */
const OWN =
  /(?<![比较与同对自从]|上年|按照|根据|关于|下达|《[^》]*)(20\d\d)年(?:度)?(?:部门|单位|收支)?(?:预算(?!数|执行|减少|增加|相比|持平|批复)|主要工作任务)/u;

/** The year whose budget a text calls its own, where it is an earlier one than that of the disclosure. */
export function otherYearIn(text: string, year: number): number | undefined {
  const told = OWN.exec(text)?.[1];
  return told !== undefined && isStale(Number(told), year) ? Number(told) : undefined;
}

/** texts/another-year: what is planned is for the year of the budget. */
export const anotherYear: Rule = {
  id: 'texts/another-year',
  severity: 'warning',
  title: '项目和计划写的是预算年度',
  basis: '年度预算安排的是本年的事；写着别的年度的计划和项目，多半是照抄上年没有改。',
  check: (account) => {
    const { year } = account.disclosure;
    return eachText(account, ({ text, title, kind, place }) => {
      const pattern = patternOf(kind, place);
      const found = pattern?.exec(text);
      const told = found?.[1] ?? found?.[2];
      if (!found || told === undefined || !isStale(Number(told), year)) return undefined;
      return {
        message: `${title}写的是 ${told} 年，这份是 ${year} 年的预算：${around(text, found.index, found[0].length)}`,
        remedy: '核对年度，改成预算年度；确实是别的年度的事，写明是结转或补付。',
      };
    });
  },
};

function patternOf(kind: PlacedText['kind'], place: string): RegExp | undefined {
  if (kind === 'plan') return PLANNED;
  if (/^projects\/[^/]+\/name$/u.test(place)) return NAMED;
  return place.startsWith('narrative/') ? OWN : undefined;
}

/** Last year's, or one before; a plan of several years may reach ahead. */
const isStale = (told: number, year: number): boolean => told < year;
