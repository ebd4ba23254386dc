import type { Rule } from '../rule/rule.ts';

/** tables/missing: every table of the format is given, derived, or declared not to be in the source. */
export const missingTable: Rule = {
  id: 'tables/missing',
  severity: 'error',
  findsGaps: true,
  title: '套表齐全',
  basis: '财预〔2016〕143号：没有数据的表也要公开，列空表并说明。',
  check: ({ tables, disclosure }) =>
    tables
      .filter(
        ({ id, state }) => state === 'missing' && !disclosure.notInSource.some(({ table }) => table === id),
      )
      .map(({ id, title, definition }) => ({
        source: disclosure.source,
        table: id,
        place: id,
        message: `缺少${definition.number} ${title}，其他表也推算不出它`,
        remedy: `填写 tables/${id}.yaml；本年没有数据的写 empty: true；取得的文本里没有的，在 disclosure.yaml 的 notInSource 里写明原因。`,
      })),
};
