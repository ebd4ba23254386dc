import { sumOf } from '../../model/figure/figure.ts';
import type { FactWhole } from '../../model/narrative.ts';
import type { Cell } from '../../model/table.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FACT } from '../../model/vocabulary/fact-names.ts';
import type { View } from '../../narrative/figures/view.ts';
import type { Account } from '../../points/account/account.ts';
import { isSum } from '../../points/relations/relation.ts';
import { explainedIn, type UnexplainedDisagreement } from '../disagreements/explained.ts';
import { quantityOf, statedQuantity } from './fact-quantity.ts';

/** Projects that a disclosure lacks: a sum of projects has their money, and the text counts them. */
export interface LostProjects {
  /** The sum that has more than all projects that are listed. */
  readonly found: UnexplainedDisagreement;
  /** Those that the text counts. */
  readonly stated: string;
  /** Those that are listed. */
  readonly listed: string;
  readonly lacking: number;
}

/** The projects that are gone from the lists: one sum of projects lacks money, and the text counts more of them; undefined otherwise. */
export function lostProjects(view: View): LostProjects | undefined {
  const [counted] = (view.prose.style.wholes ?? []).filter(areProjectsCounted).flatMap(({ whole, parts }) => {
    const stated = parts.flatMap((name) => statedQuantity(view, name) ?? []);
    const [listed] = whole.flatMap((quantity) => quantityOf(view, quantity) ?? []);
    if (listed === undefined || stated.length < parts.length) return [];
    const all = sumOf(stated).value;
    const lacking = all.minus(listed.value).toNumber();
    return lacking > 0 ? [{ stated: all.toString(), listed: listed.text, lacking }] : [];
  });
  if (counted === undefined) return undefined;
  const [found, ...others] = explainedIn(view.account).rest.filter((each) => isShort(view.account, each));
  return found === undefined || others.length > 0 ? undefined : { ...counted, found };
}

/** Whether facts make up the number of projects that are listed. */
export const areProjectsCounted = ({ whole, relation }: FactWhole): boolean =>
  relation !== 'within' && whole.every((quantity) => 'list' in quantity && quantity.list === FACT.projects);

/** Whether a sum has more than the projects that make it up. */
function isShort(account: Account, { relations: [relation], slip }: UnexplainedDisagreement): boolean {
  if (!isSum(relation) || relation.parts.length === 0 || slip?.isSure === true) return false;
  const isOfProject = ({ point }: Cell): boolean => point[DIMENSION.project] !== undefined;
  const whole = account.figure(relation.subject);
  const sum = sumOf(relation.parts.flatMap((part) => account.figure(part) ?? []));
  return relation.parts.every(isOfProject) && whole?.value.greaterThan(sum.value) === true;
}
