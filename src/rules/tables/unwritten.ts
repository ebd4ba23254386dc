import { listsRecords } from '../../formats/record-tables.ts';
import { lostProjectIn } from '../lost/lost-projects.ts';
import type { Rule } from '../rule/rule.ts';

/** tables/unwritten: where a disclosure prints what its source prints, no table is worked out without a word. */
export const unwrittenTable: Rule = {
  id: 'tables/unwritten',
  severity: 'warning',
  findsGaps: true,
  title: '照原件公开的，每张表都照原件录入',
  basis:
    'asPublished 说的是照原件印；没有录入的表由其他表推算，原件印错的就看不见了，也分不清是原件没有还是漏录。',
  check: (account) => {
    const { tables, disclosure } = account;
    const isLacked = ({ definition }: (typeof tables)[number]): boolean =>
      listsRecords(definition, 'project') && lostProjectIn(account) !== undefined;
    return disclosure.asPublished
      ? tables
          .filter(
            (table) =>
              table.state === 'derived' &&
              !isLacked(table) &&
              !disclosure.notInSource.some((each) => each.table === table.id),
          )
          .map(({ id, title, definition }) => ({
            source: disclosure.source,
            table: id,
            place: id,
            message: `照原件公开，却没有录入${definition.number} ${title}，现在印出的是由其他表推算的数`,
            remedy: `照原件填写 tables/${id}.yaml；取得的文本里没有这张表的，在 disclosure.yaml 的 notInSource 里写明原因。`,
          }))
      : [];
  },
};
