import { place } from './agree.ts';
import { disagreements } from './disagreement.ts';
import type { Rule } from './rule.ts';
import { figureText, someOf } from './wording.ts';

/** points/empty-table: a table is published empty only where there is no such money. */
export const emptyTable: Rule = {
  id: 'points/empty-table',
  severity: 'error',
  title: '空表确实没有数据',
  basis:
    '没有数据的表才以空表公开并说明；其他表印有应列入该表的金额时，空表与之矛盾（财预〔2016〕143号对空表的要求）。',
  check: ({ relations, tables }) =>
    disagreements(relations).flatMap((found) => {
      const [{ emptyTable: id, subject, parts }] = found.relations;
      const table = tables.find((candidate) => candidate.id === id);
      if (table === undefined) return [];
      const cells = [subject, ...parts];
      return [
        {
          ...place({ ...found, suspect: subject }),
          place: table.id,
          table: table.id,
          message: `${table.title}公开为空表，而${someOf(
            cells.slice(0, 1).map((cell) => `${cell.title}有 ${figureText(cell)}`),
            1,
            '处',
          )}应列入这张表${cells.length > 1 ? `（共 ${cells.length} 处）` : ''}`,
          remedy: '补填这张表；如公开的原件就是空表，在 disclosure.yaml 的 acknowledged 里说明。',
        },
      ];
    }),
};
