import type { Rule } from '../rule/rule.ts';
import { around, eachText } from '../written/each-text.ts';

/** 2026年2月30日, 2月30日, 13月: the month, and the day where one is named. How long something takes (6月, 18个月) is none. */
const DATE =
  /(?:(?<year>20\d{2})\s?年\s?(?<month>\d{1,2})|(?<![\d.至到-])(?<alone>\d{1,2}))\s?月(?:\s?(?<day>\d{1,2})\s?[日号])?/gu;

/** texts/day: days that texts name are in the calendar. */
export const dayOfCalendar: Rule = {
  id: 'texts/day',
  severity: 'warning',
  title: '文字里的日期是日历上有的',
  basis: '日历上没有的日期，多半是月、日打错了一个数字；批复、公开的日期是公开的凭据，读者查得到。',
  check: (account) =>
    eachText(account, ({ text, title }) => {
      const wrong = [...text.matchAll(DATE)].find(({ groups = {} }) => !isInCalendar(groups));
      if (wrong === undefined) return undefined;
      const [written] = wrong;
      return {
        message: `${title}里的“${written}”日历上没有：${around(text, wrong.index, written.length)}`,
        remedy: '核对批复、通知原件上的年、月、日。',
      };
    }),
};

/** Whether there is such a day. Of no year one with a 29 February is taken; a month alone is only asked for where its year is named. */
function isInCalendar({ year, month, alone, day }: Readonly<Record<string, string | undefined>>): boolean {
  if (day === undefined && month === undefined) return true;
  const monthNumber = Number(month ?? alone);
  const last = new Date(Date.UTC(Number(year ?? 2024), monthNumber, 0)).getUTCDate();
  return (
    monthNumber >= 1 && monthNumber <= 12 && (day === undefined || (Number(day) >= 1 && Number(day) <= last))
  );
}
