import type { Books } from '../../books/books.ts';
import { comparedText } from '../../compare/change-words.ts';
import { newAndGone } from '../../compare/pair/new-and-gone.ts';
import type { Link } from '../../compare/render-figure.ts';
import { toldBy } from '../../compare/years.ts';
import { placeAddress, subjectAddress, unitAddress } from '../../document/addresses.ts';
import { termTitle } from '../../model/disclosure/kind.ts';
import { compositionTexts, eventText, isBrokenBetween } from '../../model/identity/unit-history.ts';
import type { Discloser } from '../../model/unit.ts';
import type { View } from '../../narrative/figures/view.ts';
import { comparePairs, type PairLink, pairLinks, viewsOf } from '../compare/compare-pages.ts';
import { type UnitMembers, unitMembers } from '../compare/unit-members.ts';
import { type UnitYears, unitYears } from '../compare/unit-years.ts';
import { type DisclosureLine, disclosureLines } from './home.ts';

/** A unit through the years, and what belongs to it. */
export interface UnitPage {
  readonly path: string;
  readonly title: string;
  /** 市级部门 · 内蒙古自治区包头市 · 代码 401 */
  readonly about: readonly string[];
  /** What became of it, in sentences. */
  readonly history: readonly string[];
  readonly disclosures: readonly DisclosureLine[];
  /** The department it is a unit of. */
  readonly department?: { readonly title: string; readonly href: string } | undefined;
  /** The budget units of a department; with an address where a unit discloses by itself. */
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly href?: string | undefined;
  }[];
  /** Its main amounts by year; absent where it has no disclosure. */
  readonly years?: UnitYears | undefined;
  /** Its budget units side by side; absent where its tables do not tell them apart. */
  readonly members?: UnitMembers | undefined;
  /** The 科目 that came and went between its latest two years next to each other. */
  readonly turn?: UnitTurn | undefined;
  /** The comparisons it is part of: years of its own, a department and its units. */
  readonly comparisons: readonly PairLink[];
}

/** What came and went, as the page says it. */
export interface UnitTurn {
  readonly now: string;
  readonly before: string;
  readonly items: readonly {
    readonly kind: '新增' | '取消';
    readonly title: string;
    /** Address of the page of the 科目, where it has one. */
    readonly subject?: string | undefined;
    /** 12.00 万元 · 上年 3.00 万元 */
    readonly text: string;
    readonly href?: string | undefined;
  }[];
}

function turnOf(views: readonly View[], discloser: Discloser): UnitTurn | undefined {
  const turn = newAndGone(views.map(toldBy));
  if (turn === undefined || isBrokenBetween(discloser, turn.before.year, turn.now.year)) return undefined;
  return {
    now: termTitle(turn.now),
    before: termTitle(turn.before),
    items: turn.points.map(({ kind, code, title, figure, by }) => ({
      kind: kind === 'new' ? '新增' : '取消',
      title: `${code} ${title}`,
      subject: subjectAddress(code),
      text: `${kind === 'new' ? '' : '上年 '}${comparedText(figure, '')}`,
      href: figure.place === undefined ? undefined : placeAddress(by, figure.place),
    })),
  };
}

/** Data of the page of someone who discloses. */
export function unitPage(books: Books, discloser: Discloser, link: Link): UnitPage {
  const { content, accounts } = books;
  const { department } = discloser;
  const own = viewsOf(books).filter(({ account }) => account.disclosure.discloser.id === discloser.id);
  const pairs = comparePairs(books).filter(
    ({ first, second, kind }) =>
      kind !== 'other' &&
      [first, second].some((id) => own.some(({ account }) => account.disclosure.id === id)),
  );
  const isDepartment = discloser.id === department.id;
  const ids = new Set(content.disclosers.map(({ id }) => id));
  return {
    path: unitAddress(discloser.id),
    title: discloser.title,
    about: [
      department.region ?? '',
      `${isDepartment ? (department.level ?? '') : ''}${discloser.kind === 'department' ? '部门' : '单位'}`,
      discloser.code === undefined ? '' : `代码 ${discloser.code}`,
    ].filter((text) => text !== ''),
    history: [
      ...(discloser.history ?? []).toSorted((a, b) => b.year - a.year).map(eventText),
      ...(isDepartment ? compositionTexts(department) : []),
    ],
    disclosures: disclosureLines(discloser, accounts),
    department: isDepartment ? undefined : { title: department.title, href: unitAddress(department.id) },
    units: isDepartment
      ? department.units.map(({ code, name, id }) => ({
          code,
          name,
          href: id !== undefined && ids.has(id) ? unitAddress(id) : undefined,
        }))
      : [],
    years: unitYears(own, link),
    turn: turnOf(own, discloser),
    members: unitMembers(books, discloser, link),
    comparisons: pairLinks(books, pairs),
  };
}
