import { Decimal } from '../../model/decimal/decimal.ts';
import { writtenDecimal } from '../../model/decimal/written-decimal.ts';
import { isAmountText } from '../../model/money.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Money, ProjectRecord } from '../../model/records.ts';
import type { Account } from '../../points/account/account.ts';
import { openAccount } from '../../points/account/open-account.ts';
import { failingIn } from '../../points/relations/failing.ts';

/**
 * The account as it would be with the budgets that purchases repeat of their projects, where a project says another and its sums come out only with that of its purchases
 * (projects/same tells it); the account itself where none does.
 */
export const withBoughtBudgets: (account: Account) => Account = onceFor((account) => {
  const { disclosure } = account;
  const bought = Map.groupBy(disclosure.procurement?.lines ?? [], ({ project }) => project);
  let right = account;
  for (const project of disclosure.projects) {
    const budgets = new Set((bought.get(project.key) ?? []).flatMap(({ budget }) => plain(budget) ?? []));
    const [budget, ...others] = budgets;
    if (budget === undefined || others.length > 0) continue;
    const money = moneyOf(project, budget);
    if (money === undefined) continue;
    const projects = right.disclosure.projects.map((each) =>
      each.key === project.key ? { ...each, money } : each,
    );
    const put = openAccount({ ...right, disclosure: { ...right.disclosure, projects } });
    if (failures(put) < failures(right)) right = put;
  }
  return right;
});

/** How many sums and prints do not come out, those included that only many roundings would explain. */
const failures = (account: Account): number =>
  failingIn(account, 'different').length + failingIn(account, 'unlikely').length;

/** The money of a project with another whole, in every column that has just its whole; undefined where it has that budget already. */
function moneyOf({ money }: ProjectRecord, budget: string): Money | undefined {
  const amounts = Object.values(money).flatMap((text) => plain(text) ?? []);
  const [whole] = amounts.toSorted((a, b) => new Decimal(b).comparedTo(a));
  // Of a project without money nothing is told.
  if (whole === undefined || whole === '0' || amounts.includes(budget)) return undefined;
  return Object.fromEntries(
    Object.entries(money).map(([column, text]) => [column, plain(text) === whole ? budget : text]),
  );
}

/** An amount by which it is compared: 200.00 and 200 are one. */
const plain = (text: string | undefined): string | undefined =>
  text === undefined || !isAmountText(text) ? undefined : writtenDecimal(text).toFixed();
