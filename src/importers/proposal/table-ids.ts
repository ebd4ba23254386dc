import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FLOW, FUND, ORIGIN, PURPOSE } from '../../model/vocabulary/members.ts';
import type { UnnamedTable } from './proposed-table.ts';

/** Ids of tables by which money they are; of two alike the second is numbered. */
export function tableIds(tables: readonly UnnamedTable[]): readonly string[] {
  const taken = new Set<string>();
  return tables.map((table) => {
    const wanted = idOf(table);
    let id = wanted;
    for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
    taken.add(id);
    return id;
  });
}

function idOf({ kind, fixes, sides, purpose, form }: UnnamedTable): string {
  const { [DIMENSION.fund]: fund, [DIMENSION.nature]: nature } = fixes;
  const { [DIMENSION.flow]: flow, [DIMENSION.origin]: origin } = fixes;
  if (kind === 'purchase') return PURPOSE.procurement;
  if (form !== undefined) return 'forms';
  if (kind === 'goal') return 'goals';
  if (kind === 'texts') return 'department-form';
  if (kind === 'task') return 'department-goals';
  if (kind === 'indicator') return 'department-indicators';
  if (kind === 'project')
    return nature === undefined ? 'forms' : origin === ORIGIN.carried ? 'projects-carried' : 'projects';
  if (purpose !== undefined) return kebab(purpose === PUBLIC ? PURPOSE.threePublic : purpose);
  const own = fund === undefined ? '' : kebab(fund);
  if (flow === undefined && sides.length > 1)
    return fund === undefined || fund === FUND.fiscal ? dashed(own, 'summary') : own;
  if (nature !== undefined) return dashed(own, kebab(nature));
  const isNarrow = fund !== undefined && fund !== FUND.fiscal && fund !== FUND.general;
  if (flow === FLOW.revenue) return dashed(own, 'income');
  if (isNarrow) return own;
  return flow === undefined && saysRevenue(sides) ? dashed(own, 'income') : dashed(own, FLOW.expenditure);
}

/** The sum of several purposes is told by its first. */
const PUBLIC = 'publicActivities';

const saysRevenue = (sides: UnnamedTable['sides']): boolean =>
  JSON.stringify(sides).includes(`"${DIMENSION.flow}":"${FLOW.revenue}"`);

const dashed = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('-');

const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
