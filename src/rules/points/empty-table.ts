import { explainedIn } from '../explained/explained.ts';
import { disagreementsIn } from '../explained/found.ts';
import type { Rule } from '../rule/rule.ts';
import { cellName, figureAfter } from '../rule/wording.ts';
import { contradictionParts } from './disagreeing.ts';

/** points/empty-table: a table is published empty only where there is no such money. */
export const emptyTable: Rule = {
  id: 'points/empty-table',
  severity: 'error',
  title: '空表确实没有数据',
  basis: '没有数据的表才以空表公开并说明（财预〔2016〕143号）；其他表印有应列入该表的金额时，空表与之矛盾。',
  check: (account) =>
    disagreementsIn(account).flatMap((found) => {
      // Money that stands on a line of another kind is told there.
      if (explainedIn(account).exchanges.some(({ explains }) => explains.includes(found))) return [];
      const [{ emptyTable: id, subject, parts }] = found.relations;
      const table = account.tables.find((candidate) => candidate.id === id);
      if (table === undefined) return [];
      const others = parts.length === 0 ? '' : `（连同其他表共 ${parts.length + 1} 处）`;
      return [
        {
          ...contradictionParts(account, { ...found, suspect: subject }),
          place: table.id,
          table: table.id,
          message: `${table.title}公开为空表，而${cellName(subject)}有${figureAfter(subject)}，按各表的关系都应列入这张表${others}`,
          remedy:
            '补填这张表，或改正其他表；公开的原件就是空表的，在 disclosure.yaml 的 acknowledged 里说明。',
        },
      ];
    }),
};
