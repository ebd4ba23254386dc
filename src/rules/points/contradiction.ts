import { cellTitle } from '../../model/place.ts';
import type { Account } from '../../points/account/account.ts';
import type { RelationKind } from '../../points/relations/relation.ts';
import type { Finding } from '../rule/rule.ts';
import { figureText, inUnitOf, related } from '../rule/wording.ts';
import { cellsOf, type Disagreement, disagreements, printedCells } from './disagreement.ts';

/** The most places a message shows besides its own. */
const MOST_PLACES = 6;

/** The disagreements that a kind of relation says best; contradicted empty tables have a rule of their own. */
export const disagreeing = (account: Account, kind: RelationKind): readonly Disagreement[] =>
  disagreements(account).filter(
    ({ relations: [first] }) => first.kind === kind && first.emptyTable === undefined,
  );

/** The parts of a finding that every contradiction has: the place, the difference, and the other places. */
export function contradiction(
  { derived }: Account,
  { suspect, relations, difference }: Disagreement,
): Omit<Finding, 'message' | 'remedy'> {
  const others = new Set(printedCells(relations.flatMap(cellsOf), derived));
  others.delete(suspect);
  return {
    source: suspect.source,
    label: `${cellTitle(suspect)}：${figureText(suspect, derived)}`,
    table: suspect.table,
    place: suspect.place,
    difference: inUnitOf(suspect, difference),
    related: [...others].slice(0, MOST_PLACES).map((cell) => related(cell, derived)),
  };
}
