import type { Books } from '../../books/books.ts';
import { disclosureAddress } from '../../document/addresses.ts';
import { laterTerm, termFolder, termTitle } from '../../model/disclosure/kind.ts';
import { daysBetween, dueDate, expectedId } from '../../rules/timeliness/late.ts';
import { chineseDate } from '../addresses/dates.ts';
import { extractsOf } from '../extracts/extracts.ts';
import { ELSEWHERE } from './home.ts';

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
  readonly isOut: boolean;
  readonly region: string;
}

/** The expected disclosures of a year. */
export interface TimelinessYear {
  readonly term: string;
  /** Part of its anchor: 2026, 2024-final. */
  readonly folder: string;
  readonly out: number;
  readonly lines: readonly TimelinessLine[];
}

/** What has to come out, is out, and was late, the latest year first. */
export function timelinessYears(books: Books): readonly TimelinessYear[] {
  const { expected, disclosers } = books.content;
  const disclosures = new Map(extractsOf(books).map(({ disclosure }) => [disclosure.id, disclosure]));
  const known = new Map(disclosers.map((discloser) => [discloser.id, discloser]));
  const lines = expected.map((entry) => {
    const found = disclosures.get(expectedId(entry));
    const approved = found?.approved ?? entry.approved;
    const due = approved === undefined ? undefined : dueDate(approved);
    const isLate = found?.published !== undefined && due !== undefined && found.published > due;
    return {
      term: { year: entry.year, kind: entry.kind },
      isOut: found !== undefined,
      title: known.get(entry.unit)?.title ?? entry.unit,
      href: found === undefined ? undefined : disclosureAddress(found.id),
      approved: dateText(approved),
      due: dateText(due),
      published: dateText(found?.published),
      region: known.get(entry.unit)?.department.region ?? ELSEWHERE,
      late: isLate,
      state: stateText(found, approved, due),
    };
  });
  return [...Map.groupBy(lines, ({ term }) => termFolder(term))]
    .map(([folder, group]) => ({
      folder,
      group,
      term: group[0]?.term ?? { year: 0, kind: 'budget' as const },
    }))
    .toSorted((a, b) => laterTerm(a.term, b.term))
    .map(({ folder, group, term }) => ({
      folder,
      term: termTitle(term),
      lines: group,
      out: group.filter(({ isOut }) => isOut).length,
    }));
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
