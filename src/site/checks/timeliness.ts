import type { Books } from '../../books/books.ts';
import { disclosureAddress } from '../../document/addresses.ts';
import { daysBetween, dueDate, expectedId } from '../../rules/timeliness/late.ts';
import { chineseDate } from '../addresses/dates.ts';

/** How an expected disclosure stands; what depends on today's date is left to the check. */
export interface TimelinessLine {
  readonly title: string;
  readonly href?: string | undefined;
  readonly approved: string;
  readonly due: string;
  readonly published: string;
  /** 按时，批复后第 17 天 · 逾期 3 天 · 尚未公开 */
  readonly state: string;
  readonly late: boolean;
}

/** The expected disclosures of a year. */
export interface TimelinessYear {
  readonly year: number;
  readonly out: number;
  readonly lines: readonly TimelinessLine[];
}

/** What has to come out, is out, and was late, the latest year first. */
export function timelinessYears({ content }: Books): readonly TimelinessYear[] {
  const { expected, disclosures, disclosers } = content;
  const titles = new Map(disclosers.map(({ id, title }) => [id, title]));
  const lines = expected.map((entry) => {
    const found = disclosures.find(({ id }) => id === expectedId(entry));
    const approved = found?.approved ?? entry.approved;
    const due = approved === undefined ? undefined : dueDate(approved);
    const isLate = found?.published !== undefined && due !== undefined && found.published > due;
    return {
      year: entry.year,
      isOut: found !== undefined,
      title: titles.get(entry.unit) ?? entry.unit,
      href: found === undefined ? undefined : disclosureAddress(found.id),
      approved: dateText(approved),
      due: dateText(due),
      published: dateText(found?.published),
      late: isLate,
      state: stateText(found, approved, due),
    };
  });
  return [...Map.groupBy(lines, ({ year }) => year)]
    .toSorted(([a], [b]) => b - a)
    .map(([year, group]) => ({ year, lines: group, out: group.filter(({ isOut }) => isOut).length }));
}

function stateText(
  found: { readonly published?: string | undefined } | undefined,
  approved: string | undefined,
  due: string | undefined,
): string {
  if (found === undefined) return '尚未公开';
  if (found.published === undefined || approved === undefined || due === undefined) return '已公开，日期不全';
  return found.published > due
    ? `已公开，逾期 ${daysBetween(due, found.published)} 天`
    : `按时，批复后第 ${daysBetween(approved, found.published)} 天`;
}

const dateText = (date: string | undefined): string => (date === undefined ? '—' : chineseDate(date));
