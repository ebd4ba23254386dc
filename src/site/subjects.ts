import type { Books } from '../checks/books.ts';
import { hasMoney } from '../compare/comparison.ts';
import { type Exact, exact, order, ZERO } from '../compare/exact.ts';
import { type Figure, figureOf } from '../compare/figure.ts';
import { SUBJECT_GROUPS } from '../compare/point-groups.ts';
import { pointList } from '../compare/point-list.ts';
import { figureCell, type Link } from '../compare/render-figure.ts';
import { figureInYear, lookedUp, type YearFigure, yearsOf } from '../compare/years.ts';
import { disclosureAddress, subjectAddress, unitAddress } from '../layout/addresses.ts';
import { type CodeEntry, codeNames } from '../model/taxonomy.ts';
import type { Discloser } from '../model/unit.ts';
import type { View } from '../narrative/view.ts';
import type { Account } from '../points/account.ts';
import { disclosureName, viewsOf } from './compare.ts';
import { yearCell } from './compare-cells.ts';

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
export interface SubjectGroup {
  readonly id: string;
  readonly title: string;
  /** What money is divided: 本年支出. */
  readonly scope: string;
  readonly entries: readonly SubjectEntry[];
}

/** A 科目 by its id as a point: "function/208/20801". */
interface Subject extends SubjectEntry {
  readonly id: string;
  readonly group: string;
}

const known = new WeakMap<Books, ReadonlyMap<string, Subject>>();

/** All 科目 with money by code, those above them included. Of two classifications with one code the first has it. */
function subjectsOf(books: Books): ReadonlyMap<string, Subject> {
  const before = known.get(books);
  if (before !== undefined) return before;
  const units = new Map<string, Set<string>>();
  for (const view of viewsOf(books)) {
    for (const { id, group, code, figure } of pointList(view)) {
      if (code === undefined || !hasMoney({ kind: 'figure', figure })) continue;
      for (let path = id; path !== group; path = path.slice(0, path.lastIndexOf('/'))) {
        const owners = units.get(path) ?? new Set();
        units.set(path, owners.add(view.account.disclosure.discloser.id));
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
  known.set(books, subjects);
  return subjects;
}

function latestName({ content, accounts }: Books, dimension: string, code: string): string {
  const year = Math.max(...accounts.map(({ disclosure }) => disclosure.year));
  return codeNames(content.taxonomy, dimension, code, year)[0] ?? '（没有收录名称）';
}

/** The page of all 科目. */
export const subjectGroups = (books: Books): readonly SubjectGroup[] =>
  SUBJECT_GROUPS.map(({ id, title, scope }) => ({
    id,
    title,
    scope,
    entries: [...subjectsOf(books).values()].filter(({ group }) => group === id),
  })).filter(({ entries }) => entries.length > 0);

/** All codes that have a page. */
export const subjectCodes = (books: Books): readonly string[] => [...subjectsOf(books).keys()];

/** The 科目 that a table prints and that have pages, in the order of its rows. */
export function tableSubjects(books: Books, { tables }: Account, id: string): readonly SubjectEntry[] {
  const subjects = subjectsOf(books);
  const dimensions = SUBJECT_GROUPS.map(({ by }) => by);
  const rows = tables.find((table) => table.id === id)?.sides.flatMap((side) => side.rows) ?? [];
  const codes = rows.flatMap(({ cells }) =>
    dimensions.flatMap((dimension) => cells[0]?.point[dimension]?.split('/').at(-1) ?? []),
  );
  return [...new Set(codes)].flatMap((code) => subjects.get(code) ?? []);
}

/** The page of a 科目: its place in the tree, and its money across units and years. */
export interface SubjectPage {
  readonly path: string;
  readonly code: string;
  readonly title: string;
  readonly group: string;
  /** 类, 款 or 项. */
  readonly level: string;
  readonly scope: string;
  readonly up: readonly SubjectEntry[];
  readonly children: readonly (SubjectEntry & { readonly cells: readonly string[] })[];
  /** The latest disclosures of the units with the largest amounts: the columns of the children. */
  readonly latest: readonly { readonly title: string; readonly href: string }[];
  /** How many units are left out of these columns. */
  readonly more: number;
  /** Names with the years they were found in, and where. */
  readonly names: readonly CodeEntry[];
  readonly moneyUnit: string;
  readonly years: readonly number[];
  readonly units: readonly SubjectUnit[];
  /** The same by year, the latest first, with the parts that are known. */
  readonly byYear: readonly { readonly year: number; readonly lines: readonly SubjectLine[] }[];
  /** Whether 基本支出 and 项目支出 are told apart anywhere. */
  readonly hasParts: boolean;
}

/** A unit through the years. */
export interface SubjectUnit {
  readonly title: string;
  readonly href: string;
  /** For each year of the page, as HTML cells. */
  readonly cells: readonly string[];
}

/** A unit in a year: its amount, and 基本支出 and 项目支出 of it, as HTML cells. */
export interface SubjectLine {
  readonly title: string;
  readonly href: string;
  readonly cells: readonly string[];
}

const LEVELS = ['类', '款', '项', '目'];

/** Data of the page of a 科目. @throws Error where it has no money: its page was not built */
export function subjectPage(books: Books, code: string, link: Link): SubjectPage {
  const subjects = subjectsOf(books);
  const subject = subjects.get(code);
  const group = SUBJECT_GROUPS.find(({ id }) => id === subject?.group);
  if (subject === undefined || group === undefined) throw new Error(`no subject ${code}`);
  const all = [...subjects.values()].filter(({ id }) => id.startsWith(`${subject.group}/`));
  const owners = disclosersOf(books);
  const years = [...new Set(owners.flatMap(({ views }) => yearsOf(views)))]
    .sort((a, b) => b - a)
    .filter((year) => owners.some(({ views }) => isShown(figureInYear(views, year, subject.id))));
  const rows = owners.filter(({ views }) =>
    years.some((year) => isShown(figureInYear(views, year, subject.id))),
  );
  const moneyUnit = rows[0]?.views[0]?.account.format.moneyUnit ?? '万元';
  const lines = years.map((year) => ({
    year,
    lines: rows.flatMap((row) => lineOf(row, year, subject, { moneyUnit, link })),
  }));
  const latest = largestFirst(rows, subject.id).slice(0, MOST_COLUMNS);
  const dimension = books.content.taxonomy.dimensions.get(group.by);
  return {
    path: subjectAddress(code),
    code,
    title: subject.title,
    group: group.title,
    level: LEVELS[subject.depth] ?? '',
    scope: group.scope,
    up: all.filter(({ id }) => subject.id.startsWith(`${id}/`)),
    children: all
      .filter(({ id }) => id.slice(0, id.lastIndexOf('/')) === subject.id)
      .map((child) => ({
        ...child,
        cells: latest.map((view) =>
          figureCell(lookedUp(view, child.id), { id: view.account.disclosure.id, moneyUnit }, link),
        ),
      })),
    latest: latest.map(({ account }) => ({
      title: disclosureName(account.disclosure),
      href: disclosureAddress(account.disclosure.id),
    })),
    more: rows.length - latest.length,
    names: dimension?.kind === 'codes' ? (dimension.entries.get(code) ?? []) : [],
    moneyUnit,
    years,
    units: rows.map(({ discloser, views }) => ({
      title: discloser.title,
      href: unitAddress(discloser.id),
      cells: years.map((year) => yearCell(views, year, subject.id, { moneyUnit, link })),
    })),
    byYear: lines.map(({ year, lines: own }) => ({ year, lines: own.map(({ parts: _, ...line }) => line) })),
    hasParts: lines.some(({ lines: own }) => own.some(({ parts }) => parts)),
  };
}

/** Columns that fit beside the names of children. */
const MOST_COLUMNS = 8;

/** The latest disclosure of each unit, the largest amounts first. */
const largestFirst = (owners: readonly Owner[], id: string): readonly View[] =>
  owners
    .flatMap(
      ({ views }) => views.toSorted((a, b) => b.account.disclosure.year - a.account.disclosure.year)[0] ?? [],
    )
    .toSorted((a, b) => order(amountOf(b, id), amountOf(a, id)));

const amountOf = (view: View, id: string): Exact => {
  const looked = lookedUp(view, id);
  return looked?.kind === 'figure' ? exact(looked.figure.yuan) : ZERO;
};

interface Owner {
  readonly discloser: Discloser;
  readonly views: readonly View[];
}

const disclosersOf = (books: Books): readonly Owner[] =>
  books.content.disclosers
    .map((discloser) => ({
      discloser,
      views: viewsOf(books).filter(({ account }) => account.disclosure.discloser.id === discloser.id),
    }))
    .filter(({ views }) => views.length > 0);

/** Whether a figure is worth a place: money, or that it cannot be told apart from a wider code. */
const isShown = (figure: YearFigure | undefined): boolean =>
  figure !== undefined && (hasMoney(figure.looked) || figure.looked.kind === 'within');

/** The kinds of spending a 科目 is told apart by. */
const PARTS = ['basic', 'project'] as const;

function lineOf(
  { discloser, views }: Owner,
  year: number,
  subject: Subject,
  { moneyUnit, link }: { readonly moneyUnit: string; readonly link: Link },
): readonly (SubjectLine & { readonly parts: boolean })[] {
  const figure = figureInYear(views, year, subject.id);
  if (figure === undefined || !isShown(figure)) return [];
  const { id } = figure.view.account.disclosure;
  const parts =
    figure.from === 'own' && subject.group === 'function'
      ? PARTS.map((nature) => partOf(figure, subject, nature))
      : [];
  return [
    {
      title: discloser.title,
      href: figure.from === 'own' ? disclosureAddress(id) : unitAddress(discloser.id),
      parts: parts.some((part) => part !== undefined),
      cells: [
        yearCell(views, year, subject.id, { moneyUnit, link }),
        ...PARTS.map((_, index) => {
          const part = parts[index];
          return figureCell(part && { kind: 'figure', figure: part }, { id, moneyUnit }, link);
        }),
      ],
    },
  ];
}

const partOf = (
  { view, looked }: YearFigure,
  { code, group }: Subject,
  nature: string,
): Figure | undefined =>
  looked.kind === 'figure' && group === 'function'
    ? figureOf(view, { flow: 'expenditure', function: code, nature })
    : undefined;

/** Explains the mark of sums on the page of a 科目. */
export { DERIVED_NOTE } from '../compare/words.ts';
