import type { Books } from '../../books/books.ts';
import { SUBJECT_GROUPS } from '../../compare/point-groups.ts';
import { figureCell, type Link } from '../../compare/render-figure.ts';
import { figureInYear, type IdInYear, lookUpIn, type TermFigure } from '../../compare/years.ts';
import { disclosureAddress, subjectAddress, unitAddress } from '../../document/addresses.ts';
import { codeInYear, recompositionsOf, successionsOf } from '../../model/identity/code-identity.ts';
import type { Markup } from '../../model/markup/html.ts';
import { asCodes, type CodeDimension, type CodeEntry } from '../../model/taxonomy.ts';
import type { Extract } from '../extracts/extract.ts';
import { TOLD_APART } from '../extracts/extract-of.ts';
import { yearCell } from './compare-cells.ts';
import { type DiscloserViews, isShown, largestFirst, listedOwners, ownersOf } from './subject-owners.ts';
import { latestYear, type Subject, type SubjectEntry, subjectsOf } from './subjects.ts';

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
  readonly children: readonly (SubjectEntry & { readonly cells: readonly Markup[] })[];
  /** The latest disclosures of the units with the largest amounts: the columns of the children. */
  readonly latest: readonly { readonly title: string; readonly href: string }[];
  /** How many units are left out of these columns. */
  readonly more: number;
  /** Names with the years they were found in, and where. */
  readonly names: readonly CodeEntry[];
  /** Where its series breaks, or goes on from another code: 2017年及以前，30311 是住房公积金，见 30113。 */
  readonly breaks: readonly string[];
  readonly moneyUnit: string;
  readonly years: readonly number[];
  readonly units: readonly SubjectUnit[];
  /** The same by year, the latest first, with the parts that are known. */
  readonly byYear: readonly { readonly year: number; readonly lines: readonly SubjectLine[] }[];
  /** Its pages, where its units do not fit on one. */
  readonly parts: readonly { readonly title: string; readonly path: string }[];
  /** Whether 基本支出 and 项目支出 are told apart anywhere. */
  readonly hasParts: boolean;
}

/** A unit through the years. */
export interface SubjectUnit {
  readonly title: string;
  readonly href: string;
  /** For each year of the page, as HTML cells. */
  readonly cells: readonly Markup[];
}

/** A unit in a year: its amount, and 基本支出 and 项目支出 of it, as HTML cells. */
export interface SubjectLine {
  readonly title: string;
  readonly href: string;
  readonly cells: readonly Markup[];
}

const LEVELS = ['类', '款', '项', '目'];

/** Units on one page, and years where there are several pages. */
const [UNITS, YEARS] = [100, 6];

/**
 * Data of a page of a 科目: those with most money in its latest year first.
 * @param page which of its pages
 * @throws Error where it has no money: its page was not built
 */
export function subjectPage(books: Books, code: string, link: Link, page = 1): SubjectPage {
  const subjects = subjectsOf(books);
  const subject = subjects.get(code);
  const group = SUBJECT_GROUPS.find(({ id }) => id === subject?.group);
  if (subject === undefined || group === undefined) throw new Error(`no subject ${code}`);
  const dimension = asCodes(books.content.taxonomy.dimensions.get(group.by));
  const id = idInYear(books, dimension, subject);
  const siblings = [...subjects.values()].filter(({ id }) => id.startsWith(`${subject.group}/`));
  const { years: known, rows: all } = listedOwners(books, subject, id);
  const count = Math.ceil(all.length / UNITS);
  const rows = all.slice((page - 1) * UNITS, page * UNITS);
  const years = count > 1 ? known.slice(0, YEARS) : known;
  const moneyUnit = rows[0]?.told[0]?.format.moneyUnit ?? '万元';
  const lines = (count > 1 ? years.slice(0, 1) : years).map((year) => ({
    year,
    lines: rows.flatMap((row) => lineOf(row, year, subject, id, { moneyUnit, link })),
  }));
  const latest = largestFirst(all, subject.id).slice(0, MOST_COLUMNS);
  return {
    path: subjectAddress(code, page),
    code,
    title: subject.title,
    group: group.title,
    level: LEVELS[subject.depth] ?? '',
    scope: group.scope,
    up: siblings.filter(({ id }) => subject.id.startsWith(`${id}/`)),
    children: siblings
      .filter(({ id }) => id.slice(0, id.lastIndexOf('/')) === subject.id)
      .map((child) => ({
        ...child,
        cells: latest.map((told) =>
          figureCell(lookUpIn(told, child.id), { id: told.disclosure.id, moneyUnit }, link),
        ),
      })),
    latest: latest.map(({ name, disclosure }) => ({
      title: name,
      href: disclosureAddress(disclosure.id),
    })),
    more: all.length - latest.length,
    names: dimension?.entries.get(code) ?? [],
    breaks: dimension === undefined ? [] : breaksOf(dimension, code),
    moneyUnit,
    years,
    units: rows.map(({ discloser, told }) => ({
      title: discloser.title,
      href: unitAddress(discloser.id),
      cells: years.map((year) => yearCell(told, year, id, { moneyUnit, link })),
    })),
    byYear: lines.map(({ year, lines: own }) => ({ year, lines: own.map(({ parts: _, ...line }) => line) })),
    parts: Array.from({ length: count > 1 ? count : 0 }, (_, part) => ({
      title: `${part * UNITS + 1}–${Math.min(all.length, (part + 1) * UNITS)}`,
      path: subjectAddress(code, part + 1),
    })),
    hasParts: lines.some(({ lines: own }) => own.some(({ parts }) => parts)),
  };
}

/** How many pages a 科目 has. */
export function subjectPageCount(books: Books, code: string): number {
  const subject = subjectsOf(books).get(code);
  const group = SUBJECT_GROUPS.find(({ id }) => id === subject?.group);
  if (subject === undefined || group === undefined) return 0;
  if ((ownersOf(books).get(subject.id) ?? []).length <= UNITS) return 1;
  const id = idInYear(books, asCodes(books.content.taxonomy.dimensions.get(group.by)), subject);
  return Math.max(1, Math.ceil(listedOwners(books, subject, id).rows.length / UNITS));
}

/** The id of a 科目 as it is meant in the latest year: by year that of the code it went by. */
function idInYear(books: Books, dimension: CodeDimension | undefined, { id, code }: Subject): IdInYear {
  if (dimension === undefined) return id;
  const latest = latestYear(books);
  return (year) => {
    const then = codeInYear(dimension, code, latest, year);
    if (then === undefined || then === code) return then && id;
    const steps = dimension.levels.map((length) => then.slice(0, length));
    return [id.slice(0, id.indexOf('/')), ...steps.slice(0, id.split('/').length - 1)].join('/');
  };
}

/** Where the series of a code breaks, in sentences. */
function breaksOf(dimension: CodeDimension, code: string): readonly string[] {
  const { left, came } = successionsOf(dimension, code);
  const nameOf = (of: string, year: number) =>
    dimension.entries.get(of)?.find(({ from, to }) => from <= year && year <= (to ?? year))?.name ?? '';
  return [
    ...left.map(
      ({ became, to }) =>
        `${to}年及以前，${code} 是${nameOf(code, to)}，以后的代码是 ${became}；那些年的数列在 ${became}，不和这里的比较。`,
    ),
    ...came.map(({ code: before, to }) => `${to}年及以前的代码是 ${before}，那些年的数取自 ${before}。`),
    ...recompositionsOf(dimension, code).map(({ code: before, became, to }) => {
      const [name, isIn] = [nameOf(before, to), became.startsWith(code)];
      return isIn
        ? `${to + 1}年起包括${name}（${became}）；${to}年及以前它是 ${before}，不在其中，那些年的数和以后的不能比较。`
        : `${to + 1}年起不包括${name}；${to}年及以前它是 ${before}，包括在内，以后是 ${became}，那些年的数和以后的不能比较。`;
    }),
  ];
}

/** Columns that fit beside the names of children. */
const MOST_COLUMNS = 8;

function lineOf(
  { discloser, told }: DiscloserViews,
  year: number,
  subject: Subject,
  id: IdInYear,
  { moneyUnit, link }: { readonly moneyUnit: string; readonly link: Link },
): readonly (SubjectLine & { readonly parts: boolean })[] {
  const figure = figureInYear(told, year, id);
  if (figure === undefined || !isShown(figure)) return [];
  const { id: by } = figure.by.disclosure;
  const parts = figure.from === 'own' && subject.group === 'function' ? partsOf(figure, subject) : [];
  return [
    {
      title: discloser.title,
      href: figure.from === 'own' ? disclosureAddress(by) : unitAddress(discloser.id),
      parts: parts.some((part) => part !== undefined),
      cells: [
        yearCell(told, year, id, { moneyUnit, link }),
        ...TOLD_APART.map((_, index) => {
          const part = parts[index];
          return figureCell(part && { kind: 'figure', figure: part }, { id: by, moneyUnit }, link);
        }),
      ],
    },
  ];
}

const partsOf = ({ by, looked }: TermFigure<Extract>, { code }: Subject) =>
  looked.kind === 'figure' ? (by.natures.get(code) ?? []) : [];

/** Explains the mark of sums on the page of a 科目. */
export { DERIVED_NOTE } from '../../compare/change-words.ts';
