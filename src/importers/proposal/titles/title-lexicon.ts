import type { ColumnNode } from '../../../formats/column-schema.ts';
import { listedBy, tableSides } from '../../../formats/columns.ts';
import type { Format } from '../../../formats/format.ts';
import { statementLines } from '../../../formats/lines.ts';
import type { Fixes } from '../../../formats/scalars.ts';
import { plainRow } from '../../../formats/wording/compared-title.ts';
import { memberTitles } from '../../../formats/wording/member-words.ts';
import type { Prints } from '../../../model/kinds/column-kinds.ts';
import { asTree, type Taxonomy } from '../../../model/taxonomy.ts';
import { DIMENSION } from '../../../model/vocabulary/dimension-ids.ts';

/** A member of a dimension. */
export interface MemberOf {
  readonly dimension: string;
  readonly id: string;
}

/** What titles mean: the taxonomy's own words, and what formats that are there say of titles. */
export interface TitleLexicon {
  readonly taxonomy: Taxonomy;
  /** TitleLexicon of the taxonomy as compared, longest first; one word may name members of several dimensions. */
  readonly members: readonly { readonly text: string; readonly of: readonly MemberOf[] }[];
  /** Whole titles, as compared, that all formats which have them mean alike. */
  readonly told: ReadonlyMap<string, Fixes>;
  /** Ids of entries of lists, by their titles as compared: 往来性支出 has no code anywhere, and an id. */
  readonly entries: ReadonlyMap<string, string>;
  /** What columns of texts print under a title. */
  readonly prints: ReadonlyMap<string, Prints>;
}

/** Gathers what titles mean. */
export function titleLexicon(taxonomy: Taxonomy, formats: Iterable<Format>): TitleLexicon {
  const members = new Map<string, MemberOf[]>();
  // Amounts of all versions (预算数, 决算数) are told by years and neighbours, not by themselves.
  for (const dimension of taxonomy.dimensions.values())
    for (const member of asTree(dimension)?.members.values() ?? [])
      for (const text of new Set(memberTitles(member).map(plainRow)))
        if (dimension.id !== DIMENSION.version || !IS_VERSION.test(text))
          members.set(text, [...(members.get(text) ?? []), { dimension: dimension.id, id: member.id }]);
  const told = new Map<string, Fixes | undefined>();
  const prints = new Map<string, Prints>();
  const entries = new Map<string, string>();
  const tell = (title: string, fixes: Fixes | undefined): void => {
    const text = plainRow(title);
    if (fixes === undefined || title.includes('{') || members.has(text)) return;
    const isOther = told.has(text) && JSON.stringify(told.get(text)) !== JSON.stringify(fixes);
    told.set(text, isOther ? undefined : fixes);
  };
  const walk = (nodes: readonly ColumnNode[]): void => {
    for (const { title, prints: printed, fixes, columns } of nodes) {
      if (printed !== undefined) prints.set(plainRow(title), printed);
      else if (!isBareSum(title)) tell(title, fixes);
      walk(columns ?? []);
    }
  };
  for (const format of formats) {
    for (const { id, title } of Object.values(format.lists ?? {}).flat()) entries.set(plainRow(title), id);
    for (const table of format.tables) {
      for (const side of tableSides(table)) {
        walk(side.columns);
        if (listedBy(side.rows) !== undefined) continue;
        for (const { title, fixes, role } of statementLines(format, side.rows))
          if (role === 'item' && !(DIMENSION.function in fixes)) tell(title, fixes);
      }
      for (const { title, prints: printed } of [
        ...(table.form?.fields ?? []),
        ...(table.form?.indicators ?? []),
      ])
        if (printed !== 'unit') prints.set(plainRow(title), printed);
    }
  }
  return {
    taxonomy,
    members: [...members].map(([text, of]) => ({ text, of })).sort((a, b) => b.text.length - a.text.length),
    told: new Map(
      [...told].flatMap(([text, fixes]) => (fixes === undefined ? [] : [[text, fixes] as const])),
    ),
    entries,
    prints,
  };
}

const IS_VERSION = /数$/;

/** Whether a title says only that it is a sum or an amount: 合计, 小计, 金额, 预算数. */
export const isBareSum = (title: string): boolean =>
  /^(?:\{(?:year|lastYear)\}年?|(?:19|20)\d\d年?)?(?:本年度?|当年|年度|年初)?(?:合计|小计|总计|总额|总量|金额|预算数|决算数|预算金额|决算金额|数额|预算额|支出数)?$/.test(
    title.replace(/\s/g, ''),
  );
