import type { HeaderNode } from './printed/header-tree.ts';
import { leavesOf } from './printed/header-tree.ts';
import type { TableKind } from './printed/table-kind.ts';
import { textColumn } from './titles/text-columns.ts';
import type { TitleLexicon } from './titles/title-lexicon.ts';

/** The columns of one statement of a table. */
export interface PrintedSide {
  readonly under?: string | undefined;
  readonly nodes: readonly HeaderNode[];
}

/** Divides a header into the statements that stand side by side: where names of rows follow figures, another one begins. */
export function printedSides(
  tree: readonly HeaderNode[],
  words: TitleLexicon,
  kind: TableKind,
  textual: ReadonlySet<number>,
): readonly PrintedSide[] {
  if (kind !== 'lines' && kind !== 'classified') return [{ nodes: tree }];
  const isText = (node: HeaderNode): boolean => {
    const prints = textColumn(words, node, kind, textual)?.prints;
    return prints !== undefined && prints !== 'text';
  };
  const startsIn = new Set(
    leavesOf(tree).flatMap((leaf, index, all) => {
      const before = all[index - 1];
      return before !== undefined && isText(leaf) && !isText(before) ? [leaf.first] : [];
    }),
  );
  const sides: { under?: string | undefined; nodes: HeaderNode[] }[] = [{ nodes: [] }];
  for (const node of tree) {
    const inner = [...startsIn].filter((column) => column > node.first && column <= node.last);
    const begins = startsIn.has(node.first) || startsIn.has(leavesOf([node])[0]?.first ?? -1);
    const last = sides.at(-1);
    if (inner.length > 0) {
      // One title over several statements: 支出 over 功能分类 and 支出用途.
      for (const below of node.below) sides.push({ under: node.title, nodes: [below] });
    } else if (begins) sides.push({ nodes: [node] });
    else last?.nodes.push(node);
  }
  return sides.filter(({ nodes }) => nodes.length > 0);
}

/** Ids of sides by their titles: 收入, 支出; 功能分类 beside 支出用途. */
export function sideIds(
  sides: readonly PrintedSide[],
  named: readonly (string | undefined)[],
): readonly string[] {
  const taken = new Set<string>();
  return sides.map(({ under, nodes }, index) => {
    const own = nodes.map(({ title }) => title).join();
    const whole = `${own}${under ?? ''}`;
    const ids = [
      /收入/.test(whole) ? 'revenue' : undefined,
      /功能/.test(own) ? 'functions' : undefined,
      /用途|性质/.test(own) && under !== undefined ? 'natures' : undefined,
      /经济/.test(own) && under !== undefined ? 'economics' : undefined,
      /支出/.test(whole) && under === undefined ? 'expenditure' : undefined,
      named[index],
      `side${index + 1}`,
    ];
    const id = ids.find((each) => each !== undefined && !taken.has(each)) ?? `side${index + 1}`;
    taken.add(id);
    return id;
  });
}
