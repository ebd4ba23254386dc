import { listsRecords } from '../../formats/record-tables.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import type { Rule } from '../rule/rule.ts';

/** projects/listed: every project stands in a table or in the procurement budget. */
export const projectListed: Rule = {
  id: 'projects/listed',
  severity: 'warning',
  findsGaps: true,
  title: '每个项目都有表列出',
  basis: '项目的钱、目标和采购由套表印出；哪张表都不列的项目，多半漏填了金额或多写了一条。',
  check: ({ tables, disclosure }) => {
    // A table that is missing is told, not what it would list.
    const listing = tables.filter(({ definition }) =>
      (['project', 'purchase'] as const).some((kind) => listsRecords(definition, kind)),
    );
    const isGone = ({ id, state }: BoundTable): boolean =>
      state === 'missing' && !disclosure.notInSource.some(({ table }) => table === id);
    if (listing.some(isGone)) return [];
    const listed = new Set(
      tables.flatMap(({ sides }) =>
        sides.flatMap(({ rows }) => rows.flatMap(({ project }) => project ?? [])),
      ),
    );
    return disclosure.projects
      .filter(({ key }) => !listed.has(key))
      .map(({ key, name, source }) => ({
        source,
        label: name,
        place: `projects/${key}`,
        message: `没有一张表列出项目“${name}”`,
        remedy: '补填它的金额、绩效指标或采购；本年没有这个项目的，删去这一条。',
      }));
  },
};
