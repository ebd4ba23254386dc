import type { Format } from '../../formats/format.ts';
import type { ContentOf, ExpectedDisclosure } from '../../model/content.ts';
import { DISCLOSURE_KIND_TITLES, termFolder } from '../../model/disclosure/kind.ts';
import type { Finding } from '../../model/finding.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import type { Rule } from '../rule/rule.ts';

/** Days from the approval (批复) within which a disclosure has to be out. */
export const DAYS = 20;

const BASIS =
  '《预算法》第十四条、《预算法实施条例》第六条、财预〔2016〕143号：部门预算、决算在财政部门批复后 20 日内公开，所属单位的在部门批复后 20 日内公开，各从自己的批复算起。';

/** The last day on which a disclosure is on time. @param approved YYYY-MM-DD */
export function dueDate(approved: string): string {
  const day = new Date(`${approved}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + DAYS);
  return day.toISOString().slice(0, 10);
}

/** Whether a budget of a year may be approved or published on a day: from October of the year before until the end of it. */
export const isOfYear = (day: string, year: number): boolean =>
  day >= `${year - 1}-10-01` && day <= `${year}-12-31`;

/** How many days one day is after another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** timeliness/late: a disclosure came out later than allowed. */
export const late: Rule = {
  id: 'timeliness/late',
  severity: 'warning',
  title: '批复后 20 日内公开',
  basis: BASIS,
  check: ({ disclosure: { approved, published, source, year }, own }) => {
    if (approved === undefined || published === undefined || published <= dueDate(approved)) return [];
    // A date of another year is told as that (timeliness/year).
    const isDated = [approved, published].every((day) => isOfYear(day, year));
    if (own.version === VERSION.budget && !isDated) return [];
    const days = daysBetween(approved, published);
    return [
      {
        source: { ...source, path: ['published'] },
        label: '公开时间',
        place: 'published',
        related: [{ source: { ...source, path: ['approved'] }, label: '批复时间' }],
        message: `批复后第 ${days} 天才公开，应在 ${dueDate(approved)} 以前`,
        remedy: '核对两个日期；确实晚了的，在 acknowledged 里写明原因。',
      },
    ];
  },
};

/** timeliness/overdue: what has to be out by a day and is not. */
export function overdueFindings(
  { expected, disclosers }: Pick<ContentOf<Format>, 'expected' | 'disclosers'>,
  today: string | undefined,
): readonly Finding[] {
  if (today === undefined) return [];
  const titles = new Map(disclosers.map(({ id, title }) => [id, title]));
  return expected.flatMap((entry): Finding[] => {
    const id = expectedId(entry);
    const due = entry.approved === undefined ? undefined : dueDate(entry.approved);
    if (entry.isThere || due === undefined || today <= due) return [];
    return [
      {
        rule: 'timeliness/overdue',
        severity: 'warning',
        message: `${titles.get(entry.unit) ?? entry.unit} ${entry.year} 年的${DISCLOSURE_KIND_TITLES[entry.kind]}应在 ${due} 以前公开，已过 ${daysBetween(due, today)} 天`,
        source: entry.source,
        remedy: `补上 disclosures/${id}/；不需要公开的，从 expected.yaml 删去。`,
        basis: BASIS,
      },
    ];
  });
}

/** "<unit>/<folder>" */
export const expectedId = (entry: ExpectedDisclosure): string => `${entry.unit}/${termFolder(entry)}`;
