import type { Rule } from '../rule/rule.ts';
import { columnsFilled } from './columns-filled.ts';
import { columnsFinding } from './columns-not-given.ts';

/** tables/unfilled: no column is left blank that the other columns and tables show money of; told once for a table. */
export const unfilledColumns: Rule = {
  id: 'tables/unfilled',
  severity: 'error',
  findsGaps: true,
  ofWritten: true,
  title: '没有整栏漏填的数',
  basis: '一栏里一个数也没有，别的栏、别的表却算得出其中的钱，是整栏没有录入，不是每一行都错。',
  check: (account) => {
    const { lacking, blank } = columnsFilled(account);
    return [
      ...blank.map(({ id, title, source }) => ({
        source,
        table: id,
        place: id,
        message: `${title}一个数也没有填，别的表却要有它的数才对得上`,
        remedy: `在 tables/${id}.yaml 里逐行补填；公开的原件就是空表的，写 empty: true，并在 acknowledged 里说明对不上的数。`,
      })),
      ...lacking.map(columnsFinding),
    ];
  },
};
