import type { DisclosureRecord } from '../../model/content.ts';
import type { Finding } from '../../model/finding.ts';
import { at } from '../../model/source.ts';
import { VERSION } from '../../model/vocabulary/members.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { dueDate, isOfYear } from './late.ts';

/** What the two dates of a disclosure are called. */
const DATES = { approved: '批复时间', published: '公开时间' } as const;

const ENTRIES = Object.entries(DATES) as readonly (readonly [keyof typeof DATES, string])[]; // the keys as declared

/** timeliness/year: a budget is approved and published for its year: from October of the year before until the end of it. */
export const datesOfYear: Rule = {
  id: 'timeliness/year',
  severity: 'warning',
  title: '批复和公开的日期与预算年度对得上',
  basis:
    '《预算法》：预算年度自公历1月1日起，预算在年度开始前后由人民代表大会批准、批复；差一整年的日期多半写错了年份。',
  check: ({ disclosure, own }) =>
    own.version === VERSION.budget
      ? [...ENTRIES.flatMap(([key, title]) => offYear(disclosure, key, title)), ...assetsAfter(disclosure)]
      : [],
};

/** Assets counted on a day after they were published, or after the year of the budget. */
function assetsAfter({ year, published, assets }: DisclosureRecord): readonly RuleFinding[] {
  const last = published ?? `${year}-12-31`;
  return (assets?.tables ?? []).flatMap(({ asOf, source }, index) => {
    if (asOf === undefined || asOf <= last) return [];
    const than = published === undefined ? ` ${year} 年度终了` : `公开时间 ${published} `;
    return [
      {
        source: at(source, 'asOf'),
        label: ASSETS_COUNTED,
        place: `assets/${index + 1}/asOf`,
        message: `${ASSETS_COUNTED} ${asOf} 在${than}以后，那时的资产还没有数过`,
        remedy: '核对日期，多半写错了年份；公开的原件就是如此的，在 acknowledged 里说明。',
      },
    ];
  });
}

/** What the day is called that assets were counted on. */
const ASSETS_COUNTED = '固定资产的截止时间';

function offYear(
  disclosure: DisclosureRecord,
  key: keyof typeof DATES,
  title: string,
): readonly RuleFinding[] {
  const { year, source } = disclosure;
  const day = disclosure[key];
  if (day === undefined || isOfYear(day, year) || areOutOfOrder(disclosure)) return [];
  return [
    {
      source: { ...source, path: [key] },
      label: title,
      place: `published/${key}`,
      message: `${title} ${day} 不在 ${year} 年度预算批复和公开的时间里`,
      remedy: '核对年份；确实那时才批复或公开的，在 acknowledged 里说明。',
    },
  ];
}

/** A disclosure with its dates. */
type Dated = Pick<DisclosureRecord, 'id' | 'source' | 'approved' | 'published'>;

/** Whether the two dates are told to be out of order (content/date-order): which of them is wrong is one question. */
const areOutOfOrder = ({ approved, published }: Dated): boolean =>
  approved !== undefined && published !== undefined && published < approved;

/** Whether a day of publication is told to be too late already: one date is one message. */
const isLate = ({ approved, published }: Dated, key: keyof typeof DATES): boolean =>
  key === 'published' && approved !== undefined && published !== undefined && published > dueDate(approved);

/** timeliness/future: what is dated after today. @param today YYYY-MM-DD */
export function futureFindings(
  { disclosures }: { readonly disclosures: readonly Dated[] },
  today: string | undefined,
): readonly Finding[] {
  if (today === undefined) return [];
  return disclosures.flatMap((disclosure) =>
    ENTRIES.flatMap(([key, title]): Finding[] => {
      const day = disclosure[key];
      if (day === undefined || day <= today || isLate(disclosure, key) || areOutOfOrder(disclosure))
        return [];
      return [
        {
          rule: 'timeliness/future',
          severity: 'warning',
          message: `${title} ${day} 还没有到（今天是 ${today}）`,
          source: { ...disclosure.source, path: [key] },
          label: title,
          disclosure: disclosure.id,
          place: `published/${key}`,
          remedy: '核对日期；准备届时发布的，到那天再核对就没有这条提示。',
          basis: '公开时间是实际公开的日期；只在 `npm run check` 时按当天计算。',
        },
      ];
    }),
  );
}
