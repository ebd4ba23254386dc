import type { Books } from '../../books/books.ts';
import { comparedText } from '../../compare/change-words.ts';
import type { FigureData } from '../../compare/figure-data.ts';
import { figureInTerm, type TermFigure, termsOf, toldBy } from '../../compare/years.ts';
import { placeAddress, unitAddress } from '../../document/addresses.ts';
import { Decimal } from '../../model/decimal/decimal.ts';
import { type DisclosureTerm, fullTermTitle } from '../../model/disclosure/kind.ts';
import type { Discloser } from '../../model/unit.ts';
import { PURPOSE } from '../../model/vocabulary/members.ts';
import { type Chart, type ChartCell, TOLD } from './chart-view.ts';
import { viewIn } from './disclosure-charts.ts';

/** Terms that stand side by side: so many bars of one name can still be told apart. */
const MOST = 4;

/** An amount with its name here. */
type NamedAmount = readonly [id: string, title: string];

const SPENT: readonly NamedAmount[] = [
  ['nature/basic/personnel', '人员经费'],
  ['nature/basic/operating', '公用经费'],
  ['nature/project', '项目支出'],
];

const VEHICLES = `${PURPOSE.threePublic}/${PURPOSE.vehicles}`;

/** 公务用车 as a whole stands for its two parts where these are not told apart. */
const threePublic = (group: string, isTold: (point: string) => boolean): readonly NamedAmount[] => {
  const parts: readonly NamedAmount[] = [
    [`${group}/${VEHICLES}/${PURPOSE.vehiclePurchase}`, '公务用车购置费'],
    [`${group}/${VEHICLES}/${PURPOSE.vehicleOperation}`, '公务用车运行维护费'],
  ];
  const whole: NamedAmount = [`${group}/${VEHICLES}`, '公务用车购置及运行维护费'];
  return [
    [`${group}/${PURPOSE.threePublic}/${PURPOSE.overseasTravel}`, '因公出国（境）费'],
    ...(parts.some(([point]) => isTold(point)) ? parts : [whole]),
    [`${group}/${PURPOSE.threePublic}/${PURPOSE.officialHospitality}`, '公务接待费'],
  ];
};

/** What a unit spends through the years, budgets beside final accounts: by its nature, and on 三公; those of which fewer than two terms are known are left out. */
export function termsCharts(books: Books, discloser: Discloser): readonly Chart[] {
  const accounts = books.accounts.filter(({ disclosure }) => disclosure.discloser.id === discloser.id);
  const views = accounts.flatMap((account) => viewIn(books, account) ?? []);
  const told = views.map(toldBy);
  const moneyUnit = views[0]?.account.format.moneyUnit ?? '万元';
  const chart = (id: string, title: string, amounts: readonly NamedAmount[]): Chart | undefined => {
    const at = (term: DisclosureTerm, point: string) => figureInTerm(told, term, point);
    const terms = termsOf(told)
      .filter((term) => amounts.some(([point]) => hasAmount(at(term, point))))
      .slice(0, MOST)
      .toReversed();
    const rows = amounts.filter(([point]) => terms.some((term) => hasAmount(at(term, point))));
    if (terms.length < 2 || rows.length === 0) return undefined;
    const series = terms.map((_, place) => (place === terms.length - 1 ? 1 : (FILLS[place] ?? 0)));
    const isTold = rows.some(([point]) => terms.some((term) => isDerived(at(term, point))));
    return {
      id,
      kind: 'bars',
      title,
      moneyUnit,
      pictures: [
        {
          kind: 'bars',
          groups: rows.map(([point, name]) => ({
            name,
            figures: terms.map((term) => {
              const figure = dataOf(at(term, point));
              return figure && { value: new Decimal(figure.yuan), text: comparedText(figure, moneyUnit) };
            }),
          })),
          fills: series,
        },
      ],
      heads: [
        { title: '项目' },
        ...terms.map((term, place) => ({ title: fullTermTitle(term), series: series[place] })),
      ],
      rows: rows.map(([point, name]) => ({
        name,
        kind: 'slice',
        cells: terms.map((term) => cellOf(at(term, point), moneyUnit)),
      })),
      notes: isTold ? [TOLD] : [],
      source: { title: `${discloser.title}各年度的公开`, href: unitAddress(discloser.id) },
      files: `${unitAddress(discloser.id)}charts/${id}`,
    };
  };
  const threePublicCharts = ['generalPurpose', 'purpose', 'currentGeneralPurpose', 'currentPurpose'].map(
    (group) =>
      chart(
        'three-public-terms',
        '历年“三公”经费',
        threePublic(group, (point) =>
          termsOf(told).some((term) => hasAmount(figureInTerm(told, term, point))),
        ),
      ),
  );
  return [
    chart('spending-terms', '历年支出，按性质', SPENT),
    threePublicCharts.find((each) => each !== undefined),
  ].filter((each) => each !== undefined);
}

/** Fills of earlier terms; the latest has the main one. */
const FILLS = [0, 2, 5];

const dataOf = (figure: TermFigure | undefined): FigureData | undefined =>
  figure?.looked.kind === 'figure' ? figure.looked.figure : undefined;

const hasAmount = (figure: TermFigure | undefined): boolean => (dataOf(figure)?.text ?? '') !== '';

const isDerived = (figure: TermFigure | undefined): boolean => {
  const state = dataOf(figure)?.state;
  return state === 'derived' || state === 'told';
};

function cellOf(figure: TermFigure | undefined, moneyUnit: string): ChartCell {
  const data = dataOf(figure);
  if (figure === undefined || data === undefined)
    return { text: figure?.looked.kind === 'nothing' ? '无' : '未列示' };
  return {
    text: comparedText(data, moneyUnit),
    href: data.place === undefined ? undefined : placeAddress(figure.by.disclosure.id, data.place),
    derived: isDerived(figure),
    isZero: /^[-0.]*$/.test(data.yuan),
  };
}
