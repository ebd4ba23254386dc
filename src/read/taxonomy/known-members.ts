import type { Finding } from '../../model/finding.ts';
import { at, type Source } from '../../model/source.ts';
import { asTree, type Dimension } from '../../model/taxonomy.ts';
import { KNOWN_MEMBERS } from '../../model/vocabulary/members.ts';
import { finding } from '../findings/read-finding.ts';

/**
 * Members that code asks for by id and that the taxonomy has under another: told by their titles. One that is not there at all is
 * no fault, since a place may have no such money.
 * @param list where the dimensions are written
 */
export function otherwiseNamed(
  list: Source,
  ids: readonly string[],
  dimensions: ReadonlyMap<string, Dimension>,
): readonly Finding[] {
  return Object.entries(KNOWN_MEMBERS).flatMap(([id, titles]) => {
    const members = [...(asTree(dimensions.get(id))?.members.values() ?? [])];
    const source = at(list, ids.indexOf(id), 'members');
    return Object.entries(titles).flatMap(([known, title]) => {
      const isThere = members.some((member) => member.id === known);
      const other = members.find((member) => member.title === title && !(member.id in titles));
      if (isThere || other === undefined) return [];
      const message = `“${title}”的编号是“${other.id}”，程序按“${known}”取这笔钱，取不到`;
      return [
        finding('taxonomy/known-member', source, message, `把编号改为 ${known}，各处 fixes 里的也一起改。`),
      ];
    });
  });
}
