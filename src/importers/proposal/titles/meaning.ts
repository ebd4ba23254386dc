import type { Fixes } from '../../../formats/scalars.ts';
import { plainRow } from '../../../formats/wording/compared-title.ts';
import { memberTitles } from '../../../formats/wording/member-words.ts';
import { memberInside } from '../../../model/point.ts';
import { asTree, type Taxonomy } from '../../../model/taxonomy.ts';
import { DIMENSION } from '../../../model/vocabulary/dimension-ids.ts';
import { FLOW } from '../../../model/vocabulary/members.ts';
import type { MemberOf, TitleLexicon } from './title-lexicon.ts';

/** What a title means. */
export interface Meaning {
  /** What it adds to what holds already. */
  readonly fixes: Fixes;
  /** all: nothing in the title is left over · some: something is · none: nothing in it is known. */
  readonly known: 'all' | 'some' | 'none';
}

/** TitleLexicon that tell no place: what kind of list or amount it is. */
const FILLER =
  /财政性?拨款|预算|决算|拨款|财政|资金|收入|支出|收支|安排|经费|合计|小计|总计|金额|总额|情况|本年|当年|年度|部门|单位|功能分类|分类|经济|科目|明细|费|数|额|年|的|其中|[“”"()（）、,:：.\d{}a-zA-Z\s]/g;

/**
 * Reads a title: the longest words of the taxonomy first, then what other formats mean by the whole of it.
 * @param within what holds already of the table and its groups
 * @param near dimensions that the titles beside it speak of
 */
export function meaningOf(
  words: TitleLexicon,
  title: string,
  within: Fixes,
  near: ReadonlySet<string> = new Set(),
): Meaning {
  const text = plainRow(title).replace(/\{\w+\}年?|(?:19|20)\d\d年?度?/g, '');
  const found: Record<string, string> = {};
  const disputed = new Set<string>();
  let rest = text;
  let hits = 0;
  for (const { text: word, of } of words.members) {
    if (!rest.includes(word)) continue;
    const member = fitting(of, within, near);
    rest = rest.replace(word, ' ');
    hits += 1;
    const before = found[member.dimension];
    const both =
      before === undefined ? member.id : narrower(words.taxonomy, member.dimension, before, member.id);
    if (both === undefined) disputed.add(member.dimension);
    else found[member.dimension] = both;
  }
  for (const dimension of disputed) delete found[dimension];
  const part = hits === 0 ? partOfGroup(words, text, within) : undefined;
  if (part !== undefined) return { fixes: { [part.dimension]: part.id }, known: 'all' };
  const told = hits === 0 ? words.told.get(text) : undefined;
  if (told !== undefined) return { fixes: added(words.taxonomy, told, within), known: 'some' };
  const isAll = rest.replace(FILLER, '').trim() === '' && disputed.size === 0;
  return {
    fixes: added(words.taxonomy, found, within),
    known: isAll ? 'all' : hits > 0 ? 'some' : 'none',
  };
}

/** Of several members that go by one word, the one whose dimension is spoken of already. */
function fitting(of: readonly MemberOf[], within: Fixes, near: ReadonlySet<string>): MemberOf {
  const spends = within[DIMENSION.flow] === FLOW.expenditure;
  const [first] = of;
  const found =
    of.find(({ dimension }) => near.has(dimension)) ??
    of.find(({ dimension }) => dimension in within && dimension !== DIMENSION.flow) ??
    of.find(({ dimension }) => (dimension === DIMENSION.flow) !== spends) ??
    first;
  if (found === undefined) throw new Error('a word without a member');
  return found;
}

/** The narrower of two members; undefined where neither is within the other. */
function narrower(taxonomy: Taxonomy, dimension: string, a: string, b: string): string | undefined {
  const members = asTree(taxonomy.dimensions.get(dimension))?.members;
  const [left = a, right = b] = [members?.get(a)?.path, members?.get(b)?.path];
  if (memberInside(left, right)) return a;
  return memberInside(right, left) ? b : undefined;
}

/** What is not said already: in spending, money of this year or of the last one is told by where it is taken from (`identities`). */
function added(taxonomy: Taxonomy, found: Fixes, within: Fixes): Fixes {
  const spends = within[DIMENSION.flow] === FLOW.expenditure;
  const entries = Object.entries(found).flatMap(([dimension, id]): [string, string][] => {
    const same = taxonomy.identities.find(({ same: { [dimension]: member } }) => member === id)?.as ?? {};
    if (dimension === DIMENSION.flow && spends && Object.keys(same).length > 0)
      return Object.entries(same).filter(([key, member]) => within[key] !== member);
    const before = within[dimension];
    return before !== undefined && narrower(taxonomy, dimension, before, id) === before
      ? []
      : [[dimension, id]];
  });
  return Object.fromEntries(entries);
}

/** A part of what its group is, in short: 购置费 beneath 公务用车购置及运行费. */
function partOfGroup({ taxonomy }: TitleLexicon, text: string, within: Fixes): MemberOf | undefined {
  if (text.length < 2) return undefined;
  for (const [dimension, group] of Object.entries(within)) {
    const members = asTree(taxonomy.dimensions.get(dimension))?.members;
    const path = members?.get(group)?.path;
    const parts = [...(members?.values() ?? [])].filter(
      (member) =>
        path !== undefined &&
        member.path === `${path}/${member.id}` &&
        memberTitles(member).some((title) => plainRow(title).endsWith(text)),
    );
    const [only] = parts;
    if (only !== undefined && parts.length === 1) return { dimension, id: only.id };
  }
  return undefined;
}
