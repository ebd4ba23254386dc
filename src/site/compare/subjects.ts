import type { Books } from '../../books/books.ts';
import { hasMoney } from '../../compare/comparison.ts';
import { SUBJECT_GROUPS } from '../../compare/point-groups.ts';
import { subjectAddress } from '../../document/addresses.ts';
import { onceFor } from '../../model/once-for.ts';
import { codeNames } from '../../model/taxonomy.ts';
import type { Account } from '../../points/account/account.ts';
import { extractsOf } from '../extracts/extracts.ts';

/** A 科目 in the tree of its classification. */
export interface SubjectEntry {
  readonly code: string;
  readonly title: string;
  readonly href: string;
  /** How many steps below the top. */
  readonly depth: number;
  /** How many disclosers have money of it. */
  readonly units: number;
}

/** A classification with all its 科目 that have money on this website. */
export interface SubjectSection {
  readonly id: string;
  readonly title: string;
  /** What money is divided: 本年支出. */
  readonly scope: string;
  readonly entries: readonly SubjectEntry[];
}

/** A 科目 by its id as a point: "function/208/20801". */
export interface Subject extends SubjectEntry {
  readonly id: string;
  readonly group: string;
}

/** All 科目 with money by code, those above them included. Of two classifications with one code the first has it. */
export const subjectsOf = onceFor(listSubjects);

function listSubjects(books: Books): ReadonlyMap<string, Subject> {
  const units = new Map<string, Set<string>>();
  for (const { disclosure, points } of extractsOf(books)) {
    for (const { id, group, code, figure } of points) {
      if (code === undefined || !hasMoney({ kind: 'figure', figure })) continue;
      for (let path = id; path !== group; path = path.slice(0, path.lastIndexOf('/'))) {
        const owners = units.get(path) ?? new Set();
        units.set(path, owners.add(disclosure.discloser));
      }
    }
  }
  const subjects = new Map<string, Subject>();
  for (const { id: group, by, digit } of SUBJECT_GROUPS) {
    for (const [id, owners] of [...units]
      .filter(([path]) => path.startsWith(`${group}/`))
      .sort(([a], [b]) => (a < b ? -1 : 1))) {
      const steps = id.split('/');
      const code = steps.at(-1) ?? '';
      if (!code.startsWith(digit)) continue;
      const title = latestName(books, by, code);
      subjects.set(code, {
        id,
        group,
        code,
        title,
        href: subjectAddress(code),
        depth: steps.length - 2,
        units: owners.size,
      });
    }
  }
  return subjects;
}

const latestName = (books: Books, dimension: string, code: string): string =>
  codeNames(books.content.taxonomy, dimension, code, latestYear(books))[0] ?? '（没有收录名称）';

/** The latest year that anything is published of. */
export const latestYear = onceFor((books: Books): number =>
  extractsOf(books).reduce(
    (latest, { disclosure }) => Math.max(latest, disclosure.year),
    books.elsewhere?.latestYear ?? 0,
  ),
);

/** The page of all 科目. */
export const subjectGroups = (books: Books): readonly SubjectSection[] =>
  SUBJECT_GROUPS.map(({ id, title, scope }) => ({
    id,
    title,
    scope,
    entries: [...subjectsOf(books).values()].filter(({ group }) => group === id),
  })).filter(({ entries }) => entries.length > 0);

/** 科目 that one page names; with more it leaves out those of the third level, which the pages above them name. */
const MOST = 600;

/** The 科目 a page of all names, and whether it leaves some to the pages above them. */
export function listedSubjects(
  books: Books,
  most = MOST,
): { readonly groups: readonly SubjectSection[]; readonly isCut: boolean } {
  const groups = subjectGroups(books);
  const isCut = groups.reduce((sum, { entries }) => sum + entries.length, 0) > most;
  const listed = (entries: readonly SubjectEntry[]) =>
    isCut ? entries.filter(({ depth }) => depth < 2) : entries;
  return { groups: groups.map((group) => ({ ...group, entries: listed(group.entries) })), isCut };
}

/** All codes that have a page. */
export const subjectCodes = (books: Books): readonly string[] => [...subjectsOf(books).keys()];

/** The 科目 that a table prints with money and that have pages, in the order of its rows. */
export function tableSubjects(
  books: Books,
  { tables, figure }: Account,
  id: string,
): readonly SubjectEntry[] {
  const subjects = subjectsOf(books);
  const dimensions = SUBJECT_GROUPS.map(({ by }) => by);
  const rows = tables.find((table) => table.id === id)?.sides.flatMap((side) => side.rows) ?? [];
  const withMoney = rows.filter(({ cells }) => cells.some((cell) => (figure(cell)?.prints ?? 0) > 0));
  const codes = withMoney.flatMap(({ cells }) =>
    dimensions.flatMap((dimension) => cells[0]?.point[dimension]?.split('/').at(-1) ?? []),
  );
  return [...new Set(codes)].flatMap((code) => subjects.get(code) ?? []);
}
