import type { Figure } from '../../model/figure/figure.ts';
import type { Named } from '../../model/narrative.ts';
import { asTree, type Member } from '../../model/taxonomy.ts';
import { compareSides } from '../../points/figures/compare-sides.ts';
import type { View } from '../figures/view.ts';
import { namedFigure } from '../plain/plain-view.ts';

/** A part of a whole: what it is called, and its point. */
export interface NamedPart {
  readonly name: string;
  readonly named: Named;
}

/**
 * The finest members of a tree that are known, in the tree's order: a member is divided where all below it is known and adds up to it.
 * Members without money, and those nobody speaks of, are left out.
 */
export function knownMembers(view: View, dimension: string, named: Named): readonly NamedPart[] {
  const tree = asTree(view.account.taxonomy.dimensions.get(dimension));
  if (tree === undefined) return [];
  const all = [...tree.members.values()];
  const below = (path: string): readonly Member[] =>
    all.filter((member) => member.path.slice(0, Math.max(0, member.path.lastIndexOf('/'))) === path);
  const pointOf = ({ id }: Member): Named => ({ ...named, [dimension]: id });
  const divided = (member: Member): readonly NamedPart[] => {
    const figure = namedFigure(view, pointOf(member));
    const parts = below(member.path);
    const known = parts.flatMap((part) => namedFigure(view, pointOf(part)) ?? []);
    const isDivided =
      parts.length > 0 && known.length === parts.length && (figure === undefined || addsUp(figure, known));
    if (isDivided || (figure === undefined && parts.length > 0)) return parts.flatMap(divided);
    return figure === undefined || figure.value.isZero()
      ? []
      : [{ name: member.title, named: pointOf(member) }];
  };
  return below('').flatMap(divided);
}

const addsUp = (figure: Figure, parts: readonly Figure[]): boolean =>
  compareSides(figure, parts).outcome !== 'different';
