import type { Finding } from '../../model/finding.ts';
import { parentMember } from '../../model/point.ts';
import { at, type Source } from '../../model/source.ts';
import { asTree, type Dimension, type Identity, type Member } from '../../model/taxonomy.ts';
import { finding } from '../findings/read-finding.ts';

/** A member that is all money, with the members beneath it that have a place of their own. */
interface Whole {
  readonly member: Member;
  readonly parts: readonly Member[];
  readonly source: Source;
}

/**
 * Says where all money would be divided twice along one dimension. A member that is all money (`as: {}`) stands for the top of its
 * tree; beneath two of them (收入总计, 支出总计) only one may have members of its own, those of the other being members elsewhere.
 * Otherwise both would be added up together.
 * @param list where the identities are written
 */
export function dividedTwice(
  list: Source,
  dimensions: ReadonlyMap<string, Dimension>,
  identities: readonly Identity[],
): readonly Finding[] {
  return [...dimensions.values()].flatMap((dimension) => {
    const tree = asTree(dimension);
    if (tree === undefined) return [];
    const named = new Map(
      identities.flatMap(({ same, as }, index) =>
        Object.keys(same).join() === dimension.id ? [[same[dimension.id] ?? '', { as, index }] as const] : [],
      ),
    );
    const members = [...tree.members.values()];
    const wholes = members.flatMap((member): Whole[] => {
      const identity = named.get(member.id);
      if (identity === undefined || Object.keys(identity.as).length > 0) return [];
      const parts = members.filter(({ id, path }) => parentMember(path) === member.path && !named.has(id));
      return parts.length === 0 ? [] : [{ member, parts, source: at(list, identity.index) }];
    });
    const [first, ...others] = wholes;
    return first === undefined ? [] : others.map((other) => twice(first, other));
  });
}

function twice(first: Whole, other: Whole): Finding {
  const parts = ({ parts: members }: Whole): string => members.map(({ title }) => `“${title}”`).join('');
  const message = `“${first.member.title}”和“${other.member.title}”都是全部资金，其下的${parts(first)}和${parts(other)}会被加在一起`;
  const remedy =
    '其中一边的成员各写一条，说明它们是另一个维度的什么，如 { same: { flow: revenue }, as: { origin: current } }；或删去一条全部资金。';
  return finding('taxonomy/divided-twice', other.source, message, remedy, {
    label: '第二种分法',
    related: [{ source: first.source, label: '第一种分法' }],
  });
}
