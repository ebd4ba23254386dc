import { UNKNOWN } from '../../charts/bars.ts';
import { DISCLOSURE_KIND_TITLES } from '../../model/disclosure/kind.ts';
import type { Named } from '../../model/narrative.ts';
import { memberTitle } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import { PURPOSE } from '../../model/vocabulary/members.ts';
import { carriedOut, isThreePublicDrawn, threePublicWhole } from '../../narrative/charted/three-public.ts';
import type { View } from '../../narrative/figures/view.ts';
import { type ChartFigure, chartFigure, priorFigure } from './chart-figures.ts';
import { type ChartCell, type ChartRow, type DrawnChart, TOLD } from './chart-view.ts';

/** A version of the figures: a column of the table, a bar of each group. */
interface Version {
  readonly title: string;
  readonly series: number;
  readonly figure: (named: Named) => ChartFigure | undefined;
}

/** 三公经费 by its parts, last year's beside this year's where they are known; undefined where there is none. */
export function threePublicChart(
  view: View,
): { readonly chart: DrawnChart; readonly table: string } | undefined {
  const { account } = view;
  const { year, kind } = account.disclosure;
  const kindTitle = DISCLOSURE_KIND_TITLES[kind];
  const whole = threePublicWhole(view);
  if (whole === undefined || !isThreePublicDrawn(view)) return undefined;
  const versions: readonly Version[] = [
    { title: `${year - 1}年${kindTitle}`, series: 0, figure: (named: Named) => priorFigure(view, named) },
    {
      title: `${year - 1}年执行`,
      series: 2,
      figure: (named: Named) => chartFigure(view, carriedOut(named)),
    },
    { title: `${year}年${kindTitle}`, series: 1, figure: (named: Named) => chartFigure(view, named) },
  ];
  const known = versions.filter(({ figure }) => figure(whole.named) !== undefined);
  const groups = partsOf(view, whole.named).map((purpose) => ({
    name: memberTitle(account.taxonomy, DIMENSION.purpose, purpose, year) ?? purpose,
    figures: known.map(({ figure }) => figure({ ...whole.named, purpose })),
  }));
  const id = 'three-public-bars';
  const title = '“三公”经费';
  const isTold = groups.some(({ figures }) => figures.some((figure) => figure?.derived === true));
  return {
    table: whole.table,
    chart: {
      id,
      kind: 'bars',
      title,
      moneyUnit: account.format.moneyUnit,
      pictures: [
        {
          kind: 'bars',
          groups: groups.map(({ name, figures }) => ({
            name,
            figures: figures.map((figure) => figure && { value: figure.known.value, text: figure.text }),
          })),
          fills: known.map(({ series }) => series),
        },
      ],
      heads: [{ title: '项目' }, ...known.map(({ title, series }) => ({ title, series }))],
      rows: [
        ...groups.map(
          ({ name, figures }): ChartRow => ({
            name,
            kind: 'slice',
            cells: figures.map((figure) => cellOf(figure)),
          }),
        ),
        {
          name: '合计',
          kind: 'total',
          cells: known.map(({ figure }) => cellOf(figure(whole.named))),
        },
      ],
      notes: isTold ? [TOLD] : [],
    },
  };
}

const cellOf = (figure: ChartFigure | undefined): ChartCell =>
  figure === undefined
    ? { text: UNKNOWN }
    : {
        text: figure.text,
        href: figure.href,
        derived: figure.derived,
        isZero: figure.known.value.isZero(),
      };

/** 公务用车 in its two parts where both are known. */
function partsOf(view: View, whole: Named): readonly string[] {
  const cars = [PURPOSE.vehiclePurchase, PURPOSE.vehicleOperation];
  const areKnown = cars.every((purpose) => chartFigure(view, { ...whole, purpose }) !== undefined);
  return [PURPOSE.overseasTravel, ...(areKnown ? cars : [PURPOSE.vehicles]), PURPOSE.officialHospitality];
}
