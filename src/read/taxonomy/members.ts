import { asCodes, asTree, memberPath, type Taxonomy } from '../../model/taxonomy.ts';
import { meantAs } from '../findings/nearest.ts';
import { codeTrouble } from '../text/code-text.ts';

/** Why a dimension and member mean nothing. */
export interface MemberTrouble {
  /** The dimension itself is not known. */
  readonly isDimension: boolean;
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with a dimension and one of its members; undefined where both are known. */
export function memberTrouble(
  taxonomy: Taxonomy,
  dimension: string,
  member: string,
): MemberTrouble | undefined {
  const found = taxonomy.dimensions.get(dimension);
  if (found === undefined) return dimensionTrouble(taxonomy, dimension);
  const codes = asCodes(found);
  if (codes !== undefined) {
    const trouble = codeTrouble(member, codes.title, codes.levels);
    return trouble && { isDimension: false, message: trouble.message, remedy: trouble.remedy };
  }
  if (memberPath(taxonomy, dimension, member) !== undefined) return undefined;
  const known = [...(asTree(found)?.members.keys() ?? [])];
  const message = `维度“${dimension}”（${found.title}）没有成员“${member}”${meantAs(member, known)}`;
  return { isDimension: false, message, remedy: `可用的成员：${known.join('、')}。` };
}

/** What is wrong with the name of a dimension; undefined where it is known. */
export function dimensionTrouble(taxonomy: Taxonomy, dimension: string): MemberTrouble | undefined {
  if (taxonomy.dimensions.has(dimension)) return undefined;
  const known = [...taxonomy.dimensions.keys()];
  const message = `没有维度“${dimension}”${meantAs(dimension, known)}`;
  return {
    isDimension: true,
    message,
    remedy: `可用的维度：${known.join('、')}；新的维度先写进 taxonomy/dimensions.yaml。`,
  };
}
