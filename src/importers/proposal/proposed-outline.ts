import { HOLDING_WORDS, HOLDINGS } from '../../formats/holdings.ts';
import { likeness, plainTable } from '../match/likeness.ts';
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

interface OutlineHeading {
  readonly title: string;
  readonly numbering: string;
  readonly entries: { readonly title: string; readonly numbering: string }[];
}

/**
 * Proposes the outline (目录): as the document's own headings have it, otherwise the usual one, which is asked about.
 * @param lines what the document says in words, its contents first
 */
export function proposedOutline(
  lines: readonly string[],
  tables: readonly ProposedTable[],
  titled: (text: string) => string,
): ProposedOutline {
  const read = headingsOf(lines, titled);
  const isRead = read.length >= 2;
  const headings = isRead ? read : usualHeadings();
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
        ? [...parts, { id: free('tables'), title: '预算表', numbering: '{一}、', entries: rest }]
        : parts.map((part) => (part === home ? { ...part, entries: [...part.entries, ...rest] } : part));
  return {
    numbering: read[0]?.numbering ?? '第{一}部分 ',
    parts: complete,
    ask: isRead ? undefined : '文件里没有找到目录，各部分照常见的写：照公开文本改',
  };
}

const alike = (a: string, b: string): boolean => a === b || (a.length > 4 && likeness(a, b) > 0.85);

const PART = /^第[一二三四五六七八九十]+部分[\s、:：]*(\S.*)$/;
const ENTRY = /^([一二三四五六七八九十]+)([、.．]\s*)(\S.{1,40})$/;

/** Headings as they stand in a document: those of the contents, which stand there first. */
function headingsOf(lines: readonly string[], titled: (text: string) => string): readonly OutlineHeading[] {
  const found: OutlineHeading[] = [];
  const seen = new Set<string>();
  for (const line of lines) {
    const text = titled(line.replace(/[.…·．]{3,}.*$|\s*\d+$/, '').trim());
    const part = PART.exec(text)?.[1]?.replace(/\s+/g, '');
    if (part !== undefined) {
      // The headings of the body repeat those of the contents.
      if (found.some(({ title }) => title === part)) break;
      found.push({ title: part, numbering: '第{一}部分 ', entries: [] });
      continue;
    }
    const [, , sign, title] = ENTRY.exec(text) ?? [];
    const last = found.at(-1);
    if (title === undefined || sign === undefined || last === undefined || /[。；，,]/.test(title)) continue;
    if (seen.has(`${last.title}/${title}`)) continue;
    seen.add(`${last.title}/${title}`);
    last.entries.push({ title: title.replace(/\s+/g, ''), numbering: `{一}${sign.trim()}` });
  }
  return found;
}

const usualHeadings = (): readonly OutlineHeading[] => {
  const part = (title: string, ...entries: readonly string[]): OutlineHeading => ({
    title,
    numbering: '第{一}部分 ',
    entries: entries.map((each) => ({ title: each, numbering: '{一}、' })),
  });
  return [
    part('{level}概况', '主要职责', '机构设置'),
    part('{year}年度{level}预算表', '预算表'),
    part('{year}年度{level}预算情况说明', '收支预算总体情况说明', '其他重要事项的情况说明'),
    part('名词解释'),
  ];
};

/** Ids of sections by what their titles speak of; the first that fits. */
const SECTIONS: readonly (readonly [RegExp, string])[] = [
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
