import type { Fixes } from '../../../formats/scalars.ts';
import { plain } from '../../../formats/wording/compared-title.ts';
import { asTree } from '../../../model/taxonomy.ts';
import { DIMENSION } from '../../../model/vocabulary/dimension-ids.ts';
import { FLOW, FUND, ORIGIN, PURPOSE } from '../../../model/vocabulary/members.ts';
import { type HeaderNode, leavesOf } from '../printed/header-tree.ts';
import type { SheetTable } from '../printed/sheet-tables.ts';
import type { TableKind } from '../printed/table-kind.ts';
import { meaningOf } from './meaning.ts';
import { isBareSum, type TitleLexicon } from './title-lexicon.ts';

/** What the title of a table says of its money. */
export interface TableMeaning {
  readonly fixes: Fixes;
  /** Both: two statements side by side · in, out: one of them · undefined: the columns tell it. */
  readonly way: 'both' | 'in' | 'out' | undefined;
  /** What only the spending of a table of both is: 不含上年结转. */
  readonly spent: Fixes;
  readonly ask?: string | undefined;
}

/**
 * Reads the title of a table, and of its columns what the title leaves open.
 * @param usualFund where “三公”经费 comes from if its title does not say it
 */
export function tableMeaning(
  words: TitleLexicon,
  { heading, tree }: SheetTable,
  kind: TableKind,
  usualFund: string,
): TableMeaning {
  const title = plain(heading).replace(/(?:总表|明细表|情况表|表)(?=$|\()/, '');
  const way = wayOf(title, tree, kind);
  const flow = way === 'out' ? { [DIMENSION.flow]: FLOW.expenditure } : {};
  const { fixes } = meaningOf(words, title, { [DIMENSION.flow]: FLOW.expenditure });
  const { [DIMENSION.flow]: _, [DIMENSION.version]: __, ...own } = fixes;
  if (kind === 'goal' || /绩效/.test(title)) delete own[DIMENSION.nature];
  if (kind === 'purchase') own[DIMENSION.purpose] = PURPOSE.procurement;
  const excluded = /不含(?:上年)?结转/.test(title);
  // 不含上年结转 is what the money is not.
  if (excluded) own[DIMENSION.origin] = ORIGIN.current;
  if (/本年预算|当年预算/.test(title)) own[DIMENSION.origin] = ORIGIN.current;
  const { [DIMENSION.origin]: origin } = own;
  const spent = way === 'both' && origin !== undefined ? { [DIMENSION.origin]: origin } : {};
  if (way === 'in' || way === 'both') delete own[DIMENSION.origin];
  const fund = own[DIMENSION.fund] ?? fundOfColumns(words, tree);
  const all: Fixes = { ...flow, ...own, ...(fund === undefined ? {} : { [DIMENSION.fund]: fund }) };
  if (!IS_OF_FUNDS.test(title) || fund !== undefined) return { fixes: all, way, spent };
  return {
    fixes: { ...all, [DIMENSION.fund]: usualFund },
    ...{ way, spent },
    ask: `表名没有说是哪里来的钱，按 fund: ${usualFund} 写：财政拨款是 ${FUND.fiscal}，只是一般公共预算的是 ${FUND.general}`,
  };
}

/** “三公”经费 and 机关运行经费 are paid out of 财政拨款, or of a part of it. */
const IS_OF_FUNDS = /三公|机关运行/;

/** The source that a table of such money tells where another does not; 财政拨款 where none does. */
export function usualFund(words: TitleLexicon, tables: readonly { readonly heading: string }[]): string {
  const told = tables.flatMap(({ heading }) => {
    if (!IS_OF_FUNDS.test(heading)) return [];
    return (
      meaningOf(words, plain(heading), { [DIMENSION.flow]: FLOW.expenditure }).fixes[DIMENSION.fund] ?? []
    );
  });
  return told[0] ?? FUND.fiscal;
}

function wayOf(title: string, tree: readonly HeaderNode[], kind: TableKind): TableMeaning['way'] {
  const titles = leavesOf(tree).map((leaf) => plain(leaf.title));
  const tops = titlesOfTree(tree);
  const hasBoth = tops.some((text) => /收入/.test(text)) && tops.some((text) => /支出/.test(text));
  if (/收支|收入支出/.test(title)) return kind === 'classified' && !isTwice(titles) ? undefined : 'both';
  if (/收入/.test(title)) return hasBoth && isTwice(titles) ? 'both' : 'in';
  return 'out';
}

const titlesOfTree = (nodes: readonly HeaderNode[]): readonly string[] =>
  nodes.flatMap(({ title, below }) => [plain(title), ...titlesOfTree(below)]);

/** Whether there are names of rows twice, as in statements side by side. */
const isTwice = (titles: readonly string[]): boolean =>
  titles.filter((title) => /^项目(?:名称)?$|科目名称$/.test(title)).length > 1;

/** What all columns of sources are within, where they are all that is within it: three of 财政拨款 and no others. */
function fundOfColumns(words: TitleLexicon, tree: readonly HeaderNode[]): string | undefined {
  const members = asTree(words.taxonomy.dimensions.get(DIMENSION.fund))?.members;
  const funds = new Set(
    leavesOf(tree)
      .filter(({ title }) => !isBareSum(title))
      .flatMap(({ title }) => meaningOf(words, title, {}).fixes[DIMENSION.fund] ?? []),
  );
  const parents = new Set([...funds].map((fund) => members?.get(fund)?.path.split('/').at(-2)));
  const [only] = parents;
  const parts = [...(members?.values() ?? [])].filter(({ path }) => path.split('/').at(-2) === only);
  return parents.size === 1 && only !== undefined && parts.every(({ id }) => funds.has(id))
    ? only
    : undefined;
}
