import { belongsIn } from '../../model/identity/unit-history.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import type { Rule } from '../rule/rule.ts';
import { someOf } from '../rule/wording.ts';
import { lacksOf } from './lacks.ts';

/** presence/units: a department's tables by unit list every unit that is registered. */
export const demandedUnits: Rule = {
  id: 'presence/units',
  severity: 'error',
  findsGaps: true,
  title: '登记的预算单位都列在按单位分的表里',
  basis:
    '部门预算由本级和所属各单位的预算汇总；按单位列的表少了一个单位，合计就少了它的收支，或者没有说是谁的。',
  check: (account) => {
    const { discloser } = account.disclosure;
    if (discloser.kind !== 'department') return [];
    const listed = listedUnits(account);
    const missing = discloser.department.units.filter(
      (unit) => belongsIn(unit, account.disclosure.year) && !listed.has(unit.code),
    );
    if (listed.size === 0) return [];
    return lacksOf(account.disclosure, demandedUnits.id, 'units', missing, ({ code }) => code).map(
      ({ place, things }) => {
        const names = things.map(({ code, name }) => `${code} ${name}`);
        return {
          source: account.disclosure.source,
          label: names[0] ?? '',
          place,
          message: `按单位列的表里都没有 ${someOf(names, 3, '个单位')}`,
          remedy: `补上这${things.length === 1 ? '个单位' : `${things.length} 个单位`}的行；已经撤并的，从 units/${discloser.department.id}.yaml 删去；划给别的部门的，在它的 history 里写 left。`,
        };
      },
    );
  },
};

/** Codes of the units that have a row of their own in some table of theirs. */
const listedUnits = ({ tables }: Account): ReadonlySet<string> =>
  new Set(
    tables.flatMap(({ sides }) =>
      sides
        .filter(({ definition: { rows } }) => 'by' in rows && rows.by.includes(DIMENSION.unit))
        .flatMap(({ rows }) => rows.flatMap(({ names }) => names.unit?.code ?? [])),
    ),
  );
