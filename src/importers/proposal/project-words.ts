import type { Fixes } from '../../formats/scalars.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { FLOW, NATURE } from '../../model/vocabulary/members.ts';
import { leavesOf } from './printed/header-tree.ts';
import type { SheetTable } from './printed/sheet-tables.ts';
import { cellsBeneath, tableKind } from './printed/table-kind.ts';
import type { Proposed } from './proposed.ts';
import { meaningOf } from './titles/meaning.ts';
import { textColumn } from './titles/text-columns.ts';
import type { TitleLexicon } from './titles/title-lexicon.ts';

/** A category of projects. */
export interface ProposedCategory extends Proposed {
  readonly title: string;
  readonly code?: string | undefined;
  readonly fixes: Fixes;
}

/** A level of indicators with the words beneath it. */
export interface ProposedLevel {
  readonly title: string;
  readonly also?: readonly string[] | undefined;
  /** What the points of its indicators add up to, where it is printed: 产出指标(50分). */
  readonly points?: string | undefined;
  readonly kinds: readonly string[];
}

/** The words of projects and of their indicators, as tables print them. */
export interface RecordWords {
  readonly categories: readonly ProposedCategory[];
  readonly levels: readonly ProposedLevel[];
  readonly natures: readonly string[];
  readonly directions: Readonly<Record<string, string>>;
}

/** The signs that words for directions (指标方向) stand for. */
const SIGNS: Readonly<Record<string, string>> = {
  大于等于: '≥',
  小于等于: '≤',
  等于: '=',
  大于: '>',
  小于: '<',
};

/** Gathers the words that tables of projects print. */
export function recordWords(tables: readonly SheetTable[], words: TitleLexicon): RecordWords {
  const listing = tables.filter((table) => ['project', 'goal'].includes(tableKind(table)));
  const texts = (prints: string): readonly string[] =>
    listing.flatMap((table) => columnTexts(table, words, prints).flatMap((text) => text ?? []));
  const categories = new Map<string, ProposedCategory>();
  for (const text of new Set(texts('category'))) {
    const [, code, own] = /^(\d+)\s*[-－—]\s*(.+)$/.exec(text) ?? [];
    const title = own ?? text;
    const before = categories.get(title);
    if (before === undefined || (before.code === undefined && code !== undefined))
      categories.set(title, categoryOf(title, code, words));
  }
  return {
    categories: [...categories.values()],
    levels: levelsIn(listing, words),
    natures: [...new Set(texts('nature'))],
    directions: Object.fromEntries(
      [...new Set(texts('direction'))].flatMap((text) => {
        const sign = SIGNS[text] ?? (Object.values(SIGNS).includes(text) ? text : undefined);
        return sign === undefined ? [] : [[text, sign]];
      }),
    ),
  };
}

/** What stands beneath the columns of a table that print a word, row by row. */
function columnTexts(
  table: SheetTable,
  words: TitleLexicon,
  prints: string,
): readonly (string | undefined)[] {
  const kind = tableKind(table);
  return leavesOf(table.form?.indicators ?? table.tree)
    .filter((leaf) => textColumn(words, leaf, kind, new Set())?.prints === prints)
    .flatMap(({ first }) => cellsBeneath(table, first).map((cell) => cell?.text.replace(/\s+/g, '')));
}

function categoryOf(title: string, code: string | undefined, words: TitleLexicon): ProposedCategory {
  const { fixes, known } = meaningOf(words, title, { [DIMENSION.flow]: FLOW.expenditure });
  const nature = fixes[DIMENSION.nature] ?? NATURES.find(([pattern]) => pattern.test(title))?.[1];
  const sure = known === 'all' && DIMENSION.nature in fixes;
  return {
    title,
    code,
    fixes: { [DIMENSION.nature]: nature ?? NATURE.project },
    ask: sure ? undefined : `“${title}”这一类项目是哪一种支出，按 ${nature ?? NATURE.project} 写`,
  };
}

/** What kinds of spending categories are usually called by. */
const NATURES: readonly (readonly [RegExp, string])[] = [
  [/工资|人员|福利|个人和家庭/, NATURE.personnel],
  [/公用/, NATURE.operating],
];

/** 一级指标 with the 二级指标 that are printed beneath them. */
function levelsIn(tables: readonly SheetTable[], words: TitleLexicon): readonly ProposedLevel[] {
  const kinds = new Map<string, Set<string>>();
  for (const table of tables) {
    const above = columnTexts(table, words, 'level1');
    const below = columnTexts(table, words, 'level2');
    let title: string | undefined;
    for (const [row, text] of above.entries()) {
      title = text ?? title;
      if (title === undefined) continue;
      const known = kinds.get(title) ?? new Set<string>();
      const kind = below[row];
      if (kind !== undefined) known.add(kind);
      kinds.set(title, known);
    }
  }
  return [...kinds].flatMap(([title, own]) =>
    own.size === 0 ? [] : [{ ...levelTitle(title), kinds: [...own] }],
  );
}

function levelTitle(printed: string): Omit<ProposedLevel, 'kinds'> {
  const [, title, points] = /^(.+?)[(（](\d+)分[)）]$/.exec(printed) ?? [];
  return title === undefined ? { title: printed } : { title, also: [printed], points };
}
