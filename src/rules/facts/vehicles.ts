import { onceFor } from '../../model/once-for.ts';
import { at, type Source } from '../../model/source.ts';
import { asTree } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { ASSET, FACT } from '../../model/vocabulary/fact-names.ts';
import { FLOW, FUND, PURPOSE } from '../../model/vocabulary/members.ts';
import { PURPOSE_CODES } from '../../model/vocabulary/purpose-codes.ts';
import type { Account } from '../../points/account/account.ts';
import { resolvePoint } from '../../points/bind/resolve.ts';
import { wrongZeros } from '../doubted/wrong-zeros.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { figureAfter, related } from '../rule/wording.ts';
import { isWithoutMoney } from '../tables/without-money.ts';
import { factFigure, factTitle } from './fact-figure.ts';
import { isInBasicAlone, misfittingCosts, threePublicCodes } from './three-public.ts';
import { inOtherColumn } from './wrong-column.ts';

/** facts/vehicles: who has vehicles pays for running them and who buys some pays for buying them, and the other way round. */
export const vehicleCost: Rule = {
  id: 'facts/vehicles',
  severity: 'warning',
  title: '公务用车的辆数与运行维护费、拟购置的辆数与购置费对得上，实有的不多于编制',
  basis:
    '有车要有运行维护费，没有车就没有，购置也是如此；公务用车按编制配备，实有的不多于编制；费用不在本单位的一般公共预算里列支的，要说明由谁负担。',
  check: (account) => [...(isWithoutMoney(account) ? [] : misfits(account)), ...beyondQuota(account)],
};

const misfits = (account: Account): readonly RuleFinding[] => [...byCost(account).values()].flat();

/** By purpose: what is told of vehicles and its cost. */
const byCost = onceFor(
  (account: Account): ReadonlyMap<string, readonly RuleFinding[]> =>
    new Map(
      VEHICLE_COSTS.map(
        ({ count, ...cost }) => [cost.purpose, misfit(account, count(account), cost)] as const,
      ),
    ),
);

/** The purposes that vehicles or basic expenditure show to cost something else, and nobody says why: what they changed by is not known. */
export const costsInDoubt: (account: Account) => readonly string[] = onceFor((account) => {
  const isSaid = (rule: string): boolean =>
    account.disclosure.acknowledged.some((said) => said.rule === rule);
  const vehicles = [...byCost(account)].flatMap(([purpose, found]) => (found.length > 0 ? purpose : []));
  return [
    ...(isWithoutMoney(account) || isSaid(vehicleCost.id) ? [] : vehicles),
    ...(isSaid(threePublicCodes.id) ? [] : misfittingCosts(account)),
  ];
});

/** More vehicles than the quota (编制) allows. */
function beyondQuota({ disclosure: { assets } }: Account): readonly RuleFinding[] {
  const of = (name: string) => assets?.counts.find(({ id }) => id === name);
  const [quota, held] = [of(ASSET.vehicleQuota), of(ASSET.vehicles)];
  if (quota === undefined || held === undefined || Number(held.count) <= Number(quota.count)) return [];
  return [
    {
      source: at(held.source, 'count'),
      label: `${held.title} ${held.count}`,
      place: `assets/${ASSET.vehicleQuota}`,
      difference: String(Number(held.count) - Number(quota.count)),
      related: [{ source: at(quota.source, 'count'), label: `${quota.title} ${quota.count}` }],
      message: `${held.title} ${held.count}${held.measure ?? ''}，多于${quota.title}的 ${quota.count}${quota.measure ?? ''}`,
      remedy: '核对两个数；确实超出编制的，在 acknowledged 里说明。',
    },
  ];
}

/** How many vehicles a disclosure says there are, and where. */
interface VehicleCount {
  readonly title: string;
  readonly count: string;
  readonly measure: string;
  readonly source: Source;
  readonly place: string;
}

/** What vehicles cost, in words. */
interface VehicleCost {
  readonly purpose: string;
  readonly cost: string;
  readonly none: string;
}

const VEHICLE_COSTS: readonly (VehicleCost & {
  readonly count: (account: Account) => VehicleCount | undefined;
})[] = [
  {
    purpose: PURPOSE.vehicleOperation,
    cost: '公务用车运行维护费',
    none: '没有公务用车',
    count: (account) => countedVehicles(account),
  },
  {
    purpose: PURPOSE.vehiclePurchase,
    cost: '公务用车购置费',
    none: '没有拟购置的车辆',
    count: (account) => statedVehicles(account, FACT.vehiclesPlanned),
  },
];

function misfit(
  account: Account,
  count: VehicleCount | undefined,
  { purpose, cost: called, none }: VehicleCost,
): readonly RuleFinding[] {
  const cost = costOf(account, purpose);
  if (count === undefined || cost === undefined) return [];
  const [hasCars, hasCost] = [Number(count.count) > 0, cost.prints > 0];
  if (hasCars === hasCost || isInOtherColumn(account, purpose)) return [];
  // That basic expenditure has the cost is told there.
  if (hasCars && isInBasicAlone(account, purpose)) return [];
  // A zero that is told to be something else costs nothing only as it is written.
  if (wrongZeros(account).some(({ point }) => point[DIMENSION.purpose]?.split('/').at(-1) === purpose))
    return [];
  return [
    {
      source: count.source,
      label: `${count.title} ${count.count}`,
      place: count.place,
      related: cost.cell === undefined ? [] : [related(cost.cell, account.derived)],
      message: hasCars
        ? `${count.title} ${count.count}${count.measure}，“三公”经费里没有${called}`
        : `${none}，“三公”经费里却有${called}${cost.cell === undefined ? '' : figureAfter(cost.cell, account.derived)}`,
      remedy: '核对辆数和经费；车辆费用由别处负担或车辆另有用途的，在 acknowledged 里说明。',
    },
  ];
}

/** Whether the cost of vehicles stands in the column of another purpose, or another's in theirs: that is told there (facts/three-public). */
const isInOtherColumn = (account: Account, purpose: string): boolean =>
  PURPOSE_CODES.some((entry) => {
    const moved = inOtherColumn(account, entry);
    return moved !== undefined && (entry.purpose === purpose || moved.purpose === purpose);
  });

/**
 * The vehicles there are. Those of others may be run too, which is why only a list of assets says that there are none; who tells of some in
 * the text has to pay for them all the same.
 */
function countedVehicles(account: Account): VehicleCount | undefined {
  const asset = account.disclosure.assets?.counts.find(({ id }) => id === ASSET.vehicles);
  const stated = asset === undefined ? statedVehicles(account, ASSET.vehicles) : undefined;
  if (asset === undefined) return stated !== undefined && Number(stated.count) > 0 ? stated : undefined;
  const { title, count, measure = '', source } = asset;
  return { title, count, measure, source: at(source, 'count'), place: 'assets/vehicles' };
}

function statedVehicles(account: Account, name: string): VehicleCount | undefined {
  const stated = factFigure(account, name);
  if (stated === undefined) return undefined;
  const { fact } = stated;
  const title = factTitle(name, fact);
  return { title, count: fact.text, measure: '辆', source: fact.source, place: `narrative/facts/${name}` };
}

/** A cost of vehicles in the disclosure's own budget; undefined where nothing says, or cells contradict each other. */
function costOf(account: Account, purpose: string) {
  const { context, taxonomy } = account;
  const has = (dimension: string, id: string): boolean =>
    asTree(taxonomy.dimensions.get(dimension))?.members.has(id) === true;
  if (!has(DIMENSION.purpose, purpose)) return undefined;
  const points = [FUND.general, FUND.fiscal]
    .filter((id) => has(DIMENSION.fund, id))
    .map((fund) => resolvePoint(context, { flow: FLOW.expenditure, fund, purpose }));
  const asked = points.map((point) => account.find(point));
  // That a cell says the cost and another that there is none, is told there (points/agree).
  const isPrinted = points.flatMap(account.prints).some(({ prints }) => prints > 0);
  if (isPrinted && asked.every((each) => each === undefined || each === 'nothing' || each.prints === 0))
    return undefined;
  const found =
    asked.find((each) => each !== undefined && each !== 'nothing') ??
    asked.find((each) => each !== undefined);
  if (found === undefined) return undefined;
  return found === 'nothing' ? { prints: 0, cell: undefined } : { prints: found.prints, cell: found.cell };
}
