import type { Books } from '../../books/books.ts';
import { hasMoney } from '../../compare/comparison.ts';
import { type FigureData, figureOf } from '../../compare/figure.ts';
import { SUBJECT_GROUPS } from '../../compare/point-groups.ts';
import { figureCell, type Link } from '../../compare/render-figure.ts';
import { figureInYear, lookedUp, type YearFigure, yearsOf } from '../../compare/years.ts';
import { disclosureAddress, subjectAddress, unitAddress } from '../../document/addresses.ts';
import { disclosureName } from '../../document/disclosure-name.ts';
import { type Exact, exact, order, ZERO } from '../../model/decimal/exact.ts';
import { laterTerm, oneKind } from '../../model/disclosure/kind.ts';
import { onceFor } from '../../model/once-for.ts';
import { asCodes, type CodeEntry } from '../../model/taxonomy.ts';
import type { Discloser } from '../../model/unit.ts';
import { FLOW, NATURE } from '../../model/vocabulary/members.ts';
import type { View } from '../../narrative/figures/view.ts';
import { viewsOf } from './compare.ts';
import { yearCell } from './compare-cells.ts';
import { type Subject, type SubjectEntry, subjectsOf } from './subjects.ts';

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
    names: asCodes(dimension)?.entries.get(code) ?? [],
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
      ({ views }) =>
        oneKind(views, ({ account }) => account.disclosure).toSorted((a, b) =>
          laterTerm(a.account.disclosure, b.account.disclosure),
        )[0] ?? [],
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

const disclosersOf = onceFor((books: Books): readonly Owner[] => {
  const views = Map.groupBy(viewsOf(books), ({ account }) => account.disclosure.discloser.id);
  return books.content.disclosers
    .map((discloser) => ({ discloser, views: views.get(discloser.id) ?? [] }))
    .filter((owner) => owner.views.length > 0);
});

/** Whether a figure is worth a place: money, or that it cannot be told apart from a wider code. */
const isShown = (figure: YearFigure | undefined): boolean =>
  figure !== undefined && (hasMoney(figure.looked) || figure.looked.kind === 'within');

/** The kinds of spending a 科目 is told apart by. */
const PARTS = [NATURE.basic, NATURE.project] as const;

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
): FigureData | undefined =>
  looked.kind === 'figure' && group === 'function'
    ? figureOf(view, { flow: FLOW.expenditure, function: code, nature })
    : undefined;

/** Explains the mark of sums on the page of a 科目. */
export { DERIVED_NOTE } from '../../compare/words.ts';
