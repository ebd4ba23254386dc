import { cellTitle } from '../../model/place.ts';
import type { Cell } from '../../model/table.ts';
import type { Account } from '../../points/account/account.ts';
import { type RelationKind, relationCells } from '../../points/relations/relation.ts';
import { printedCells } from '../disagreements/disagreement.ts';
import { type Explained, explainedIn } from '../explained/explained.ts';
import type { Slip } from '../explained/slip-of.ts';
import type { RuleFinding } from '../rule/rule.ts';
import { cellName, figureAfter, figureText, inUnitOf, related } from '../rule/wording.ts';

/** The most places a message shows besides its own. */
const MOST_PLACES = 6;

/** The disagreements that a kind of relation says best; contradicted empty tables have a rule of their own, and so has what was exchanged. */
export const disagreeing = (account: Account, kind: RelationKind): Explained['rest'] =>
  explainedIn(account).rest.filter(
    ({ relations: [first] }) => first.kind === kind && first.emptyTable === undefined,
  );

/** The parts of a finding that every contradiction has: the place, the difference, and the other places. */
export function contradictionParts(
  { derived }: Account,
  { suspect, relations, difference, twice, slip }: Explained['rest'][number],
): Omit<RuleFinding, 'message' | 'remedy'> {
  const at = slip?.isSure === true ? slip.cell : suspect;
  const others = new Set(printedCells(relations.flatMap(relationCells), derived));
  others.delete(at);
  const projects = twice === undefined ? [] : [twice.second, twice.first];
  return {
    source: at.source,
    label: `${cellTitle(at)}：${figureText(at, derived)}`,
    table: at.table,
    place: at.place,
    difference: inUnitOf(at, difference),
    related: [
      ...projects.map(({ source, name }) => ({ source, label: name })),
      ...[...others].slice(0, MOST_PLACES - projects.length).map((cell) => related(cell, derived)),
    ],
  };
}

/** What is added to a message where a project was recorded twice; "" otherwise. */
export function twiceWords({ twice, difference, suspect }: Explained['rest'][number]): string {
  if (twice === undefined) return '';
  const { first, second } = twice;
  return `；差的正是项目“${second.name}”的 ${inUnitOf(suspect, difference)} ${suspect.moneyUnit}：单位 ${second.unit} 有两个同名的（${first.key}、${second.key}），多半录了两次`;
}

/** What to do about a project that was recorded twice; undefined otherwise. */
export const twiceRemedy = ({ twice }: Explained['rest'][number]): string | undefined =>
  twice && `是同一个项目的，删去 ${twice.second.key} 或 ${twice.first.key}；是两个项目的，核对合计。`;

/** What is added to a message where a single slip explains it; "" otherwise. @param named the cell that the message begins with */
export function slipWords(slip: Slip | undefined, named: Cell): string {
  if (slip === undefined) return '';
  const { isSure, name, right, cell } = slip;
  if (!isSure) return `；两数之间只差一处：${name}`;
  const which = cell === named ? '' : `${cellName(cell, named)}的${figureAfter(cell)}`;
  return `；多半${which}应为 ${right} ${cell.moneyUnit}（${name}），这样改各处就都相等`;
}
