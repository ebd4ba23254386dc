import { belongsIn } from '../../model/identity/unit-history.ts';
import { cellTitle } from '../../model/place.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import { isLostUnit } from '../lost/lost-units.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { figureAfter, related, someOf } from '../rule/wording.ts';
import { lacksOf } from './lacks.ts';
import { type LeftOutUnit, leftOutUnits } from './left-out-unit.ts';

/** presence/units: a department's tables by unit list every unit that is registered, each table those that have money that it prints. */
export const demandedUnits: Rule = {
  id: 'presence/units',
  severity: 'error',
  findsGaps: true,
  title: '登记的预算单位都列在按单位分的表里',
  basis:
    '部门预算由本级和所属各单位的预算汇总；按单位列的表少了一个单位，合计就少了它的收支，或者没有说是谁的。',
  check: (account, { accounts }) => {
    const { discloser } = account.disclosure;
    if (discloser.kind !== 'department') return [];
    const listed = listedUnits(account);
    const missing = discloser.department.units.filter(
      (unit) =>
        belongsIn(unit, account.disclosure.year) && !listed.has(unit.code) && !isLostUnit(account, unit),
    );
    if (listed.size === 0) return [];
    const leftOut = leftOutUnits(account, accounts).filter(({ unit }) => listed.has(unit.code));
    const lacking = lacksOf(account.disclosure, demandedUnits.id, 'units', missing, ({ code }) => code).map(
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
    return [...lacking, ...leftOut.map((each) => notInTable(account, each))];
  },
};

/** A unit that other tables list and one does not, with its money that shows that it belongs there. */
function notInTable(account: Account, { table, unit, figure, by }: LeftOutUnit): RuleFinding {
  const { cell } = figure;
  const printed = `“${cellTitle(cell)}”${figureAfter(cell, by.derived)}`;
  const shows =
    by === account ? `而别的表有它的${printed}` : `而它自己的公开（${by.disclosure.id}）有${printed}`;
  return {
    source: table.source ?? account.disclosure.source,
    label: `${unit.code} ${unit.name}`,
    table: table.id,
    place: `${table.id}/${unit.code}`,
    related: [related(cell, by.derived)],
    message: `${table.title}没有列 ${unit.code} ${unit.name}，${shows}`,
    remedy: `在 tables/${table.id}.yaml 里补上它的行；钱不该列在这张表里的，核对印着它的那一处。`,
  };
}

/** Codes of the units that have a row of their own in some table of theirs. */
const listedUnits = ({ tables }: Account): ReadonlySet<string> =>
  new Set(
    tables.flatMap(({ sides }) =>
      sides
        .filter(({ definition: { rows } }) => 'by' in rows && rows.by.includes(DIMENSION.unit))
        .flatMap(({ rows }) => rows.flatMap(({ names }) => names.unit?.code ?? [])),
    ),
  );
