import { sumOf } from '../../model/figure/figure.ts';
import type { FactWhole } from '../../model/narrative.ts';
import { FACT } from '../../model/vocabulary/fact-names.ts';
import type { View } from '../../narrative/figures/view.ts';
import type { Account } from '../../points/account/account.ts';
import { explainedIn } from '../explained/explained.ts';
import type { UnexplainedDisagreement } from '../explained/told-once.ts';
import { type LostProject, lostProjectIn } from '../lost/lost-projects.ts';
import { type ShortSum, shortSums } from '../lost/short-sums.ts';
import { quantityOf, statedQuantity } from './fact-quantity.ts';

/** How many projects the text counts, where it counts more than are listed. */
export interface MoreCounted {
  readonly stated: string;
  readonly listed: string;
  readonly lacking: number;
}

/** The count of the text, where it counts more projects than are listed; undefined otherwise. */
export function moreCounted(view: View): MoreCounted | undefined {
  const [counted] = (view.prose.style.wholes ?? []).filter(areProjectsCounted).flatMap(({ whole, parts }) => {
    const stated = parts.flatMap((name) => statedQuantity(view, name) ?? []);
    const [listed] = whole.flatMap((quantity) => quantityOf(view, quantity) ?? []);
    if (listed === undefined || stated.length < parts.length) return [];
    const all = sumOf(stated).value;
    const lacking = all.minus(listed.value).toNumber();
    return lacking > 0 ? [{ stated: all.toString(), listed: listed.text, lacking }] : [];
  });
  return counted;
}

/** The project that is gone: one sum of projects alone has more than those that are listed, and the text counts more of them. */
export function countedAndLost(view: View): LostProject | undefined {
  if (moreCounted(view) === undefined) return undefined;
  const [found, ...others] = explainedIn(view.account).rest.flatMap(
    (each) => shortAt(view.account, each) ?? [],
  );
  return found === undefined || others.length > 0 ? undefined : { told: found, purchases: [] };
}

/** Whether a project is told to be gone: what is counted and summed of projects is held against nothing until it is there. */
export const isProjectGone = (account: Account, view: View | undefined): boolean =>
  lostProjectIn(account) !== undefined || (view !== undefined && countedAndLost(view) !== undefined);

/** Whether facts make up the number of projects that are listed. */
export const areProjectsCounted = ({ whole, relation }: FactWhole): boolean =>
  relation !== 'within' && whole.every((quantity) => 'list' in quantity && quantity.list === FACT.projects);

/** What a sum of projects has more than those that make it up; undefined of others, and where a slip of the hand explains it. */
function shortAt(
  account: Account,
  { relations: [relation], slip }: UnexplainedDisagreement,
): ShortSum | undefined {
  return slip?.isSure === true
    ? undefined
    : shortSums(account, 'project').find(({ cell }) => cell === relation.subject);
}
