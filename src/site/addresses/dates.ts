import type { DisclosureRecord } from '../../model/content.ts';

/** A date of a disclosure, set like a colophon. */
export interface ColophonDate {
  readonly term: '批复时间' | '公开时间';
  /** YYYY-MM-DD */
  readonly date: string;
  /** 2026年1月23日 */
  readonly text: string;
}

/** The dates a disclosure tells; none is made up. */
export const colophonDates = ({ approved, published }: DisclosureRecord): readonly ColophonDate[] => [
  ...(approved === undefined
    ? []
    : [{ term: '批复时间', date: approved, text: chineseDate(approved) } as const]),
  ...(published === undefined
    ? []
    : [{ term: '公开时间', date: published, text: chineseDate(published) } as const]),
];

/** 2026-01-23 as 2026年1月23日. */
export function chineseDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
