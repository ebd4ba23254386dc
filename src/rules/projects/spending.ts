import { at } from '../../model/source.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';

/** projects/spending: what is to be spent until a day grows from day to day, up to all of it. */
export const projectSpending: Rule = {
  id: 'projects/spending',
  severity: 'warning',
  title: '资金支出计划逐期累计，不超过 100%',
  basis: '支出计划写的是到某月底累计支出的比例：后一期不会少于前一期，也不会多于全部。',
  check: ({ disclosure }) =>
    disclosure.projects.flatMap(({ key, name, source, spending = [] }) => {
      const shares = spending.map(({ by, share }) => ({ by, share, percent: percentOf(share) }));
      return shares.flatMap(({ by, share, percent }, index): readonly RuleFinding[] => {
        const before = shares.slice(0, index).findLast((each) => each.percent !== undefined);
        if (percent === undefined) return [];
        const isLess = before?.percent !== undefined && percent < before.percent;
        if (!isLess && percent <= 100) return [];
        return [
          {
            source: at(source, 'spending', index, 'share'),
            label: `${by} ${share}`,
            place: `projects/${key}/spending/${index + 1}`,
            message: isLess
              ? `“${name}”的支出计划到${by}累计 ${share}，比${before?.by}的 ${before?.share} 还少`
              : `“${name}”的支出计划到${by}累计 ${share}，超过了 100%`,
            remedy: '核对各期的累计比例，改正写错的一个。',
          },
        ];
      });
    }),
};

/** 25% as 25; undefined where it is told in other words. */
function percentOf(share: string): number | undefined {
  const [, digits] = /^(\d{1,4}(?:\.\d+)?)\s*[%％]$/u.exec(share.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
