import { at } from '../../model/source.ts';
import { asTree } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { ASSET } from '../../model/vocabulary/fact-names.ts';
import { FLOW, FUND, PURPOSE } from '../../model/vocabulary/members.ts';
import type { Account } from '../../points/account/account.ts';
import { resolvePoint } from '../../points/bind/resolve.ts';
import type { Rule } from '../rule/rule.ts';
import { figureText, related } from '../rule/wording.ts';

/** facts/vehicles: who has vehicles pays for running them, and who pays for running vehicles has some. */
export const vehicleCost: Rule = {
  id: 'facts/vehicles',
  severity: 'warning',
  title: '公务用车的辆数与运行维护费相符',
  basis:
    '有车要有运行维护费，没有车就没有；费用不在本单位的一般公共预算里列支的，要说明由谁负担（常识，依据未核实）。',
  check: (account) => {
    const count = account.disclosure.assets?.counts.find(({ id }) => id === ASSET.vehicles);
    const cost = runningCost(account);
    if (count === undefined || cost === undefined) return [];
    const [hasCars, hasCost] = [Number(count.count) > 0, cost.prints > 0];
    if (hasCars === hasCost) return [];
    return [
      {
        source: at(count.source, 'count'),
        label: `${count.title} ${count.count}`,
        place: 'assets/vehicles',
        related: cost.cell === undefined ? [] : [related(cost.cell, account.derived)],
        message: hasCars
          ? `${count.title} ${count.count}${count.measure ?? ''}，“三公”经费里没有公务用车运行维护费`
          : `没有公务用车，“三公”经费里却有公务用车运行维护费 ${cost.cell === undefined ? '' : figureText(cost.cell, account.derived)}`,
        remedy: '核对辆数和经费；车辆费用由别处负担或车辆另有用途的，在 acknowledged 里说明。',
      },
    ];
  },
};

/** The running cost of vehicles in the disclosure's own budget; undefined where nothing says. */
function runningCost(account: Account) {
  const { context, taxonomy } = account;
  const has = (dimension: string, id: string): boolean =>
    asTree(taxonomy.dimensions.get(dimension))?.members.has(id) === true;
  if (!has(DIMENSION.purpose, PURPOSE.vehicleOperation)) return undefined;
  const fund = [FUND.general, FUND.fiscal].filter((id) => has(DIMENSION.fund, id));
  const asked = fund.map((member) =>
    account.find(
      resolvePoint(context, { flow: FLOW.expenditure, fund: member, purpose: PURPOSE.vehicleOperation }),
    ),
  );
  const found =
    asked.find((each) => each !== undefined && each !== 'nothing') ??
    asked.find((each) => each !== undefined);
  if (found === undefined) return undefined;
  return found === 'nothing' ? { prints: 0, cell: undefined } : { prints: found.prints, cell: found.cell };
}
