import { asCodes, asTree, memberPath, type Taxonomy } from '../../model/taxonomy.ts';
import { meantAs } from '../findings/nearest.ts';
import { codeFinding } from '../text/code-text.ts';

/** Why a dimension and member mean nothing. */
export interface MemberFinding {
  /** The dimension itself is not known. */
  readonly isDimension: boolean;
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with a dimension and one of its members; undefined where both are known. */
export function memberFinding(
  taxonomy: Taxonomy,
  dimension: string,
  member: string,
): MemberFinding | undefined {
  const found = taxonomy.dimensions.get(dimension);
  if (found === undefined) return dimensionFinding(taxonomy, dimension);
  const codes = asCodes(found);
  if (codes !== undefined) {
    const finding = codeFinding(member, codes.title, codes.levels);
    return finding && { isDimension: false, message: finding.message, remedy: finding.remedy };
  }
  if (memberPath(taxonomy, dimension, member) !== undefined) return undefined;
  const known = [...(asTree(found)?.members.keys() ?? [])];
  const message = `维度“${dimension}”（${found.title}）没有成员“${member}”${meantAs(member, known)}`;
  return { isDimension: false, message, remedy: `可用的成员：${known.join('、')}。` };
}

/** What is wrong with the name of a dimension; undefined where it is known. */
export function dimensionFinding(taxonomy: Taxonomy, dimension: string): MemberFinding | undefined {
  if (taxonomy.dimensions.has(dimension)) return undefined;
  const known = [...taxonomy.dimensions.keys()];
  const message = `没有维度“${dimension}”${meantAs(dimension, known)}`;
  return {
    isDimension: true,
    message,
    remedy: `可用的维度：${known.join('、')}；新的维度先写进 taxonomy/dimensions.yaml。`,
  };
}
