import { HOLDING_WORDS, HOLDINGS } from '../../formats/holdings.ts';
import { likeness, plainTable } from '../match/likeness.ts';
import { documentHeadings, type OutlineHeading } from './printed/document-headings.ts';
import type { Proposed, ProposedTable } from './proposed.ts';

/** An entry of an outline: a table, or a section of text. */
export interface ProposedEntry extends Proposed {
  readonly table?: string | undefined;
  readonly section?: string | undefined;
  readonly title?: string | undefined;
  readonly shows?: 'assets' | undefined;
  readonly holds?: string | undefined;
}

/** A part of an outline. */
export interface ProposedPart extends Proposed {
  readonly id: string;
  readonly title: string;
  readonly numbering: string;
  readonly holds?: string | undefined;
  readonly entries: readonly ProposedEntry[];
}

/** An outline, and how its parts are numbered. */
export interface ProposedOutline extends Proposed {
  readonly numbering: string;
  readonly parts: readonly ProposedPart[];
}

/**
 * Proposes the outline (目录): as the document's own headings have it, otherwise the usual one, which is asked about.
 * @param lines what the document says in words, its contents first
 * @param what 预算 or 决算
 */
export function proposedOutline(
  lines: readonly string[],
  tables: readonly ProposedTable[],
  titled: (text: string) => string,
  what: string,
): ProposedOutline {
  const read = documentHeadings(lines, titled);
  const isRead = read.length >= 2;
  const headings = isRead ? read : usualHeadings(what);
  const placed = new Set<string>();
  const ids = new Set(tables.map(({ id }) => id));
  const free = (id: string): string => {
    let own = id;
    for (let number = 2; ids.has(own); number += 1) own = `${id}-${number}`;
    ids.add(own);
    return own;
  };
  const parts = headings.map(({ title, entries }): ProposedPart => {
    const named = sectionOf(title);
    const id = entries.length === 0 ? free(named.id) : free(partId(title));
    const own = entries.flatMap((entry): ProposedEntry[] => {
      const table = tables.find(
        (each) => !placed.has(each.id) && alike(plainTable(each.title), plainTable(entry.title)),
      );
      if (table !== undefined) {
        placed.add(table.id);
        return [{ table: table.id }];
      }
      if (/表$/.test(entry.title)) return [];
      const section = sectionOf(entry.title);
      return [{ section: free(section.id), title: entry.title, shows: section.shows, holds: section.holds }];
    });
    return {
      id,
      title,
      numbering: entries[0]?.numbering ?? '{一}、',
      entries: own,
      holds: own.length === 0 ? named.holds : undefined,
    };
  });
  const rest = tables.filter(({ id }) => !placed.has(id)).map(({ id }) => ({ table: id }));
  const home =
    parts.find(({ entries }) => entries.some(({ table }) => table !== undefined)) ??
    parts.find(({ title }) => /表$/.test(title));
  const complete =
    rest.length === 0
      ? parts
      : home === undefined
        ? [...parts, { id: free('tables'), title: `${what}表`, numbering: '{一}、', entries: rest }]
        : parts.map((part) => (part === home ? { ...part, entries: [...part.entries, ...rest] } : part));
  return {
    numbering: read[0]?.numbering ?? '第{一}部分 ',
    parts: complete,
    ask: isRead ? undefined : '文件里没有找到目录，各部分照常见的写：照公开文本改',
  };
}

const alike = (a: string, b: string): boolean => a === b || (a.length > 4 && likeness(a, b) > 0.85);

const usualHeadings = (what: string): readonly OutlineHeading[] => {
  const part = (title: string, ...entries: readonly string[]): OutlineHeading => ({
    title,
    numbering: '第{一}部分 ',
    entries: entries.map((each) => ({ title: each, numbering: '{一}、' })),
  });
  return [
    part('{level}概况', '主要职责', '机构设置'),
    part(`{year}年度{level}${what}表`, `${what}表`),
    part(
      `{year}年度{level}${what}情况说明`,
      ...[
        `收支${what}总体情况说明`,
        `一般公共预算财政拨款支出${what}情况说明`,
        `“三公”经费支出${what}情况说明`,
      ],
      ...[`政府性基金预算支出${what}情况说明`, `国有资本经营预算支出${what}情况说明`],
      ...['机关运行经费情况说明', '政府采购情况说明', '国有资产占有使用情况说明', '预算绩效情况说明'],
      '其他重要事项的情况说明',
    ),
    part('名词解释'),
  ];
};

/** Ids of sections by what their titles speak of; the first that fits. */
const SECTIONS: readonly (readonly [RegExp, string])[] = [
  [/编制说明|预算说明|决算说明/, 'budget-notes'],
  [/三公/, 'three-public-notes'],
  [/机关运行/, 'agency-operating-notes'],
  [/采购/, 'procurement-notes'],
  [/国有资产|资产/, 'assets'],
  [/绩效/, 'goals-notes'],
  [/政府性基金/, 'government-fund-notes'],
  [/国有资本/, 'state-capital-notes'],
  [/基本支出/, 'basic-notes'],
  [/一般公共预算/, 'general-notes'],
  [/财政拨款/, 'fiscal-notes'],
  [/项目/, 'project-notes'],
  [/总体|收支/, 'totals'],
  [/收入/, 'revenue-notes'],
  [/支出/, 'expenditure-notes'],
  [/其他/, 'other-notes'],
];

function sectionOf(title: string): {
  readonly id: string;
  readonly holds?: string | undefined;
  readonly shows?: 'assets' | undefined;
} {
  const holding = HOLDING_WORDS.find((word) => HOLDINGS[word].titled.test(title));
  // A section whose id is the word itself holds it without saying so; a second one is asked about by `format/holds`.
  if (holding !== undefined) return { id: holding, holds: holding };
  const id = SECTIONS.find(([pattern]) => pattern.test(title))?.[1] ?? 'section';
  return { id, shows: id === 'assets' ? 'assets' : undefined };
}

const partId = (title: string): string =>
  /表$/.test(title) ? 'tables' : /说明/.test(title) ? 'notes' : /概况/.test(title) ? 'overview' : 'part';
