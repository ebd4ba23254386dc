import type { Point } from '../../model/point.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { memberPoint } from '../bind/resolve.ts';
import { compareSides } from '../figures/compare-sides.ts';
import type { Relation } from '../relations/relation.ts';
import type { FoundFigure } from './account.ts';

/**
 * The taxonomy's equivalences, as far as both sides are printed: the same money under a function and under an economic 科目.
 * Where they differ it is a hint, not an error: the two classifications need not cover the same money.
 */
export function equivalences(
  taxonomy: Taxonomy,
  own: Point,
  find: (point: Point) => FoundFigure | undefined,
): readonly Relation[] {
  return taxonomy.equivalences.flatMap(({ left, right, within, reason }): Relation[] => {
    const sides = [left, right].map((side) =>
      find({ ...own, ...memberPoint(taxonomy, { ...within, ...side }) }),
    );
    const [a, b] = sides;
    if (a === undefined || b === undefined || a === 'nothing' || b === 'nothing') return [];
    return [{ kind: 'equivalence', subject: a.cell, parts: [b.cell], reason, ...compareSides(a, [b]) }];
  });
}
