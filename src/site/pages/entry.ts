import type { Books } from '../../books/books.ts';
import { disclosureAddress, entryAddress, projectAddress } from '../../document/addresses.ts';
import { neighbours, type OutlinePage, outlineOf, outlinePages, partTitle } from '../../document/outline.ts';
import { coverTitle } from '../../document/title-words.ts';
import type { Markup } from '../../model/markup/html.ts';
import type { Account } from '../../points/account/account.ts';
import { chineseDate } from '../addresses/dates.ts';
import { type AbsoluteAddress, relativeHref } from '../addresses/links.ts';
import { type PublicCorrection, publicCorrections } from '../checks/corrections.ts';
import { type PublicFinding, publicFindings } from '../checks/findings.ts';
import { type Download, tableDownloads } from '../files/downloads.ts';
import { type ProjectForm, tableForms } from '../projects/project-form.ts';
import { projectList, type UnitProjects } from '../projects/project-list.ts';
import { recordJumps, type UnitJumps } from '../projects/record-jumps.ts';
import { type AssetsView, assetsView } from '../sections/assets.ts';
import { saysSomething, sectionStated, sectionText } from '../sections/section-text.ts';
import { type ToldCell, tablePassages } from '../sections/table-passages.ts';
import { citationOf } from '../tables/citation.ts';
import { embedAddress, embedSnippet } from '../tables/embed.ts';
import { type LinkedTable, linkedTables } from '../tables/linked-tables.ts';
import { type TableSheet, tableSheet } from '../tables/table-sheet.ts';

/** The page of one entry of the outline: a table, or a section of text. */
export interface EntryPage {
  readonly path: string;
  readonly title: string;
  readonly disclosure: { readonly title: string; readonly href: string };
  /** The part it stands in: 第五部分 2026年度部门预算表; absent where the entry is a part itself. */
  readonly part?: string | undefined;
  readonly previous?: Neighbour | undefined;
  readonly next?: Neighbour | undefined;
  /** A table's sheet and what is known about it; absent for a section. */
  readonly table?: EntryTable | undefined;
  /** All projects, on the page that lists them. */
  readonly projects?: readonly UnitProjects[] | undefined;
  readonly assets?: AssetsView | undefined;
  /** A section's text as HTML. */
  readonly text?: Markup | undefined;
  /** The figures that only its text states, as HTML. */
  readonly stated?: Markup | undefined;
  /** What was corrected in it since it was published. */
  readonly corrections: readonly PublicCorrection[];
  /** Said in place of what this version cannot show yet. */
  readonly pending?: string | undefined;
}

/** An entry before or after. */
export interface Neighbour {
  readonly title: string;
  readonly href: string;
}

/** What the page of a table shows. */
export interface EntryTable {
  readonly sheet: TableSheet;
  readonly findings: readonly PublicFinding[];
  readonly linked: readonly LinkedTable[];
  /** What the text says of its figures. */
  readonly told: readonly ToldCell[];
  /** Units and projects to jump to, where it is long. */
  readonly jumps: readonly UnitJumps[];
  /** The forms it stands for, one for each project. */
  readonly forms: readonly ProjectForm[];
  /** The table as files. */
  readonly downloads: readonly Download[];
  /** How to cite it. */
  readonly citation: string;
  /** Address of the table alone, for frames of other websites. */
  readonly embed: string;
  /** What another website writes to show it. */
  readonly snippet: string;
}

/** Ids of all entries of a disclosure that have a page, tables outside the outline included. */
export function entryIds(account: Account): readonly string[] {
  const listed = outlinePages(outlineOf(account)).map(({ id }) => id);
  const projects = account.disclosure.projects.length > 0 ? [PROJECTS] : [];
  return [...new Set([...listed, ...account.tables.map(({ id }) => id), ...projects])];
}

/** The page that lists all projects; where the format has a table of them, the table's page. */
const PROJECTS = 'projects';

/** Data of the page of one entry. */
export function entryPage(
  books: Books,
  account: Account,
  id: string,
  absolute: AbsoluteAddress = () => undefined,
): EntryPage {
  const { disclosure } = account;
  const outline = outlineOf(account);
  const entry = outlinePages(outline).find((page) => page.id === id);
  const part = outline.find((item) => outlinePages(item.items).some((page) => page.id === id));
  const table = account.tables.find((bound) => bound.id === id);
  const path = entryAddress(disclosure.id, id);
  const projectHref = (key: string): string => relativeHref(path, projectAddress(disclosure.id, key));
  const sheet = table && tableSheet(account, table, { projectHref });
  const projects = listsProjects(account, id) ? projectList(account) : undefined;
  const assets = entry?.shows === 'assets' ? assetsView(account) : undefined;
  const text =
    table === undefined ? sectionText(books, account, id, { from: path, level: 2, plain: false }) : undefined;
  const { previous, next } = neighbours(outline, id);
  return {
    path,
    title: sheet?.title ?? (entry === undefined ? '全部项目' : `${entry.number}${entry.title}`),
    disclosure: { title: coverTitle(account.format, disclosure), href: disclosureAddress(disclosure.id) },
    part: part && partTitle(part),
    previous: previous && neighbour(previous),
    next: next && neighbour(next),
    table: sheet && {
      sheet,
      findings: publicFindings(books, account, id),
      linked: linkedTables(account, id),
      told: tablePassages(books, account, id),
      jumps: recordJumps(table),
      forms: tableForms(account, id),
      downloads: tableDownloads(account, table),
      citation: citationOf({
        publisher: disclosure.discloser.title,
        document: coverTitle(account.format, disclosure),
        sheet,
        published: disclosure.published && chineseDate(disclosure.published),
        address: absolute(path),
      }),
      embed: embedAddress(disclosure.id, id),
      snippet: embedSnippet(absolute(embedAddress(disclosure.id, id)), sheet.title),
    },
    projects,
    assets,
    text,
    stated: table === undefined ? sectionStated(books, account, id) : undefined,
    corrections: publicCorrections(books, account, id),
    pending: table === undefined && isUnwritten(books, account, id) ? pendingText(account) : undefined,
  };
}

/** Whether nobody has written yet what stands on the page of a section. */
export const isUnwritten = ({ narratives }: Books, account: Account, id: string): boolean =>
  !saysSomething(narratives.get(account.disclosure.id)?.sections.get(id)) && !listsProjects(account, id);

const listsProjects = ({ disclosure }: Account, id: string): boolean =>
  id === PROJECTS && disclosure.projects.length > 0;

/** Said on the page of a section that nobody wrote: only a draft says that something is still to come. */
export const pendingText = ({ disclosure: { draft } }: Account): string =>
  draft === true
    ? '这一部分的正文还没有写。各项数字见预算表。'
    : '这份公开没有这一部分的文字。各项数字见预算表。';

const neighbour = ({ number, title, tableNumber, href }: OutlinePage): Neighbour => ({
  title:
    tableNumber === undefined || /^\d+$/.test(tableNumber) ? `${number}${title}` : `${tableNumber} ${title}`,
  href,
});
