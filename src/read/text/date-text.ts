import type { UnplacedFinding } from '../findings/unplaced-finding.ts';

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/;
const LOOSE =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const DIGITS_ONLY = /^(\d{4})(\d{2})(\d{2})$/;

/** What is wrong with a date: it must be a day of the calendar, written YYYY-MM-DD. */
export function dateFinding(text: string): UnplacedFinding | undefined {
  const [, year, month, day] = WRITTEN.exec(text) ?? [];
  if (year !== undefined && isCalendarDay(year, month, day)) return undefined;
  const message = year === undefined ? `日期“${text}”的写法不对` : `日历上没有“${text}”这一天`;
  const remedy = year === undefined ? remedyFor(text) : '核对原文的年、月、日，改正写错的一个。';
  return { rule: 'content/date', message, remedy };
}

function remedyFor(text: string): string {
  const plain = text.normalize('NFKC');
  const [, year, month, day] = LOOSE.exec(plain) ?? DIGITS_ONLY.exec(plain) ?? [];
  if (year === undefined || !isCalendarDay(year, month, day)) return '写作 YYYY-MM-DD，如 2026-01-23。';
  return `写作 ${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}。`;
}

function isCalendarDay(year: string, month: string | undefined, day: string | undefined): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
