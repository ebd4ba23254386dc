import type { Books } from '../../books/books.ts';
import { shareOf } from '../../compare/change.ts';
import { percentText } from '../../compare/change-words.ts';
import type { FigureData } from '../../compare/figure-data.ts';
import { headCount } from '../../compare/head-points.ts';
import { type RankedLine, type RankingFile, ranked } from '../../compare/ranking.ts';
import { lookUpIn } from '../../compare/years.ts';
import { COMPARE_ADDRESS, disclosureAddress, placeAddress } from '../../document/addresses.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import { laterTerm, termFolder, termTitle } from '../../model/disclosure/kind.ts';
import { withThousands } from '../../model/money.ts';
import { onceFor } from '../../model/once-for.ts';
import { PURPOSE } from '../../model/vocabulary/members.ts';
import type { Extract } from '../extracts/extract.ts';
import { extractsOf } from '../extracts/extracts.ts';

/** The pages of all rankings lie in it. */
export const RANKINGS_ADDRESS = `${COMPARE_ADDRESS}rankings/`;

/** An amount that units are ranked by. Its id is part of an address and never renamed. */
export interface Ranking {
  readonly id: string;
  readonly title: string;
  /** Named points that say it, the one to be asked first before the ones that say the same where it is not told. */
  readonly points: readonly string[];
  /** What people call it. */
  readonly also?: readonly string[];
}

/** What tells 三公经费, or a part of it: of some money, and where nothing is told of that, of the same without 上年结转. */
const threePublic = (part = ''): readonly string[] =>
  ['generalPurpose', 'purpose', 'currentGeneralPurpose', 'currentPurpose'].map(
    (group) => `${group}/${PURPOSE.threePublic}${part}`,
  );

/** The amounts there are rankings of. */
export const RANKINGS: readonly Ranking[] = [
  {
    id: 'expenditure',
    title: '本年支出',
    points: ['totals/expenditure'],
    also: ['花钱', '支出', '总支出', '预算'],
  },
  { id: 'three-public', title: '“三公”经费', points: threePublic() },
  ...(
    [
      ['overseas-travel', '因公出国（境）费', PURPOSE.overseasTravel, ['出国']],
      ['vehicles', '公务用车购置及运行维护费', PURPOSE.vehicles, ['公车', '公务用车', '公务用车购置费']],
      ['vehicle-purchase', '公务用车购置费', `${PURPOSE.vehicles}/${PURPOSE.vehiclePurchase}`, ['买车']],
      [
        'vehicle-operation',
        '公务用车运行维护费',
        `${PURPOSE.vehicles}/${PURPOSE.vehicleOperation}`,
        ['养车'],
      ],
      ['hospitality', '公务接待费', PURPOSE.officialHospitality, ['招待费', '吃喝']],
    ] as const
  ).map(([id, title, member, also]) => ({
    ...{ id, title, also },
    points: threePublic(`/${member}`),
  })),
  { id: 'agency-operating', title: '机关运行经费', points: ['special/agencyOperating'] },
  { id: 'conference', title: '会议费', points: ['special/conference'] },
  { id: 'training', title: '培训费', points: ['special/training'] },
  { id: 'procurement', title: '政府采购', points: ['special/procurement'] },
  { id: 'personnel', title: '人员经费', points: ['nature/basic/personnel'], also: ['工资福利支出'] },
  { id: 'operating', title: '公用经费', points: ['nature/basic/operating'] },
  { id: 'projects', title: '项目支出', points: ['nature/project'] },
];

/** The page of a ranking: the first of a term, or a further one. */
export const rankingAddress = (id: string, term?: string, page = 1): string =>
  `${RANKINGS_ADDRESS}${id}/${term === undefined ? '' : `${term}/`}${page === 1 ? '' : `${page}/`}`;

/** The file a browser ranks by region, level and year from. */
export const rankingFileAddress = (id: string): string => `${RANKINGS_ADDRESS}${id}.json`;

/** Lines on one page. */
const LINES = 150;

/** A page of a ranking: the lines of a term, a part of them where they are many. */
export interface RankingPage {
  readonly path: string;
  readonly ranking: Ranking;
  readonly file: RankingFile;
  /** The term it shows, by its folder. */
  readonly term: string;
  readonly termTitle: string;
  readonly lines: readonly RankedLine[];
  /** The place of its first line. */
  readonly first: number;
  readonly terms: readonly { readonly title: string; readonly path: string; readonly isOwn: boolean }[];
  readonly parts: readonly { readonly title: string; readonly path: string }[];
}

/** All rankings that two disclosures or more tell of, with their files. */
export const rankingFiles = onceFor((books: Books): ReadonlyMap<string, RankingFile> => {
  const files = RANKINGS.map((ranking) => [ranking.id, rankingFile(books, ranking)] as const);
  return new Map(files.filter(([, { lines }]) => lines.length > 1));
});

/** All pages of all rankings; every one of them asks for them. */
export const rankingPages = onceFor((books: Books): readonly RankingPage[] =>
  RANKINGS.flatMap((ranking) => {
    const file = rankingFiles(books).get(ranking.id);
    return file === undefined ? [] : pagesOf(ranking, file);
  }),
);

function pagesOf(ranking: Ranking, file: RankingFile): readonly RankingPage[] {
  return file.terms.flatMap(([term, title], place) => {
    const lines = ranked(file, { region: '', level: '', term, by: 'yuan' });
    const own = place === 0 ? undefined : term;
    const count = Math.ceil(lines.length / LINES);
    const parts = Array.from({ length: count }, (_, part) => ({
      title: `${part * LINES + 1}–${Math.min(lines.length, (part + 1) * LINES)}`,
      path: rankingAddress(ranking.id, own, part + 1),
    }));
    return parts.map(({ path }, part) => ({
      ...{ path, ranking, file, term, termTitle: title, first: part * LINES + 1 },
      lines: lines.slice(part * LINES, (part + 1) * LINES),
      parts: count === 1 ? [] : parts,
      terms: file.terms.map(([folder, each], index) => ({
        title: each,
        path: rankingAddress(ranking.id, index === 0 ? undefined : folder),
        isOwn: folder === term,
      })),
    }));
  });
}

/** What one amount comes to with everyone who tells it. */
export function rankingFile(
  books: Books,
  { id, title, points }: Pick<Ranking, 'id' | 'title' | 'points'>,
): RankingFile {
  const told = extractsOf(books).flatMap((extract) => {
    const line = lineOf(books, extract, points);
    return line === undefined ? [] : [{ extract, line }];
  });
  const terms = told.map(({ extract }) => extract.disclosure).toSorted(laterTerm);
  const lines = told.map(({ line }) => line);
  const distinct = (values: readonly string[]): readonly string[] =>
    [...new Set(values)].filter((value) => value !== '').sort();
  return {
    id,
    title,
    terms: [...new Map(terms.map((term) => [termFolder(term), termTitle(term)]))],
    regions: distinct(lines.map(({ region }) => region)),
    levels: distinct(lines.map(({ level }) => level)),
    lines,
  };
}

function lineOf(books: Books, extract: Extract, points: readonly string[]): RankedLine | undefined {
  const figures = points.flatMap((point) => figureAt(extract, point) ?? []);
  const [figure] = figures;
  if (figure === undefined || figure.text === '') return undefined;
  const { disclosure, heads } = extract;
  const spent = figureAt(extract, 'totals/expenditure');
  const each = (count = ''): string | undefined => {
    const of = headCount(count);
    return of && withThousands(new Decimal(figure.yuan).div(of).round().toFixed());
  };
  return {
    unit: disclosure.unit,
    href:
      figure.place === undefined
        ? disclosureAddress(disclosure.id)
        : placeAddress(disclosure.id, figure.place),
    region: disclosure.region ?? '',
    level: levels(books).get(disclosure.discloser) ?? '',
    term: termFolder(disclosure),
    yuan: figure.yuan,
    text: `${withThousands(figure.text)} ${figure.moneyUnit}`,
    share: spent === undefined ? '' : percentText(shareOf(figure, spent)),
    staff: each(heads.staff),
    residents: each(heads.residents),
  };
}

const levels = onceFor(
  ({ content }: Books): ReadonlyMap<string, string> =>
    new Map(content.disclosers.map(({ id, department }) => [id, department.level ?? ''])),
);

function figureAt(extract: Extract, point: string): FigureData | undefined {
  const looked = lookUpIn(extract, point);
  return looked?.kind === 'figure' ? looked.figure : undefined;
}

/** What a ranking can be ordered by, and how its lines are printed: the same on pages and in the browser. */
export {
  RANKED_BY,
  type RankedLine,
  type RankingFile,
  renderRanked,
  tellsHeads,
} from '../../compare/ranking.ts';
