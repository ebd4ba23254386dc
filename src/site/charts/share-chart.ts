import type { Picture } from '../../charts/picture.ts';
import { type Slice, slicesOf } from '../../charts/slices.ts';
import { withThousands } from '../../model/money.ts';
import { rateText } from '../../narrative/figures/number-text.ts';
import type { Value } from '../../narrative/figures/token.ts';
import type { View } from '../../narrative/figures/view.ts';
import { compareSides } from '../../points/figures/compare-sides.ts';
import { type ChartFigure, type NamedFigure, valueText } from './chart-figures.ts';
import type { ChartCell, ChartRow, DrawnChart } from './chart-view.ts';

/** What a pie divides. */
export interface DividedWhole {
  readonly id: string;
  readonly title: string;
  readonly whole: NamedFigure;
  readonly parts: readonly NamedFigure[];
}

/** A part with its value at hand, which slices are made of. */
interface PartFigure extends NamedFigure {
  readonly value: Value;
}

/** Shares of a whole: a pie, and the table it is drawn from, with the parts that the pie puts together one by one. */
export function shareChart(view: View, { id, title, whole, parts }: DividedWhole): DrawnChart {
  const total = whole.figure.known;
  const comparison = compareSides(
    total,
    parts.map(({ figure }) => figure.known),
  );
  const isOver = comparison.outcome === 'different' && comparison.difference.isNegative();
  const rest = comparison.outcome === 'different' && !isOver ? comparison.difference : undefined;
  const figures = parts.map(({ name, figure }) => ({ name, figure, value: figure.known.value }));
  const sliced = slicesOf<PartFigure>(figures, rest);
  const table = { id, kind: 'pie', title, moneyUnit: view.account.format.moneyUnit, heads: HEADS } as const;
  const share = (value: Value) => shareText(view, value, total.value);
  const totalRow: ChartRow = {
    name: whole.name,
    kind: 'total',
    cells: [{ ...cellOf(whole.figure), drawn: undefined }, { text: total.value.isZero() ? '' : '100%' }],
  };
  const plainRow = ({ name, figure, value }: PartFigure): ChartRow => ({
    name,
    kind: 'plain',
    cells: [{ ...cellOf(figure), drawn: undefined }, { text: isOver ? '' : share(value) }],
  });
  const undrawn = (said: string): DrawnChart => ({
    ...table,
    pictures: [],
    said,
    rows: [...figures.map(plainRow), totalRow],
    notes: [],
  });
  if (sliced.kind === 'nothing') return undrawn('无数据：各项都是零，没有份额可画。');
  if (sliced.kind === 'negative')
    return undrawn(`${sliced.names.join('、')}是负数，负数占不了合计的份额，所以不画饼图。`);
  if (isOver)
    return undrawn(
      `各项之和比${whole.name}多 ${amount(view, comparison.difference.negated())}${table.moneyUnit}，不是它的份额，所以不画饼图。`,
    );
  const { slices } = sliced;
  const [first] = slices;
  return {
    ...table,
    pictures: picturesOf(slices, share),
    said: slices.length === 1 && first !== undefined ? `全部为${first.name}。` : undefined,
    rows: [...slices.flatMap((slice) => sliceRows(view, slice, share)), totalRow],
    notes: notesOf(view, slices, share, comparison),
  };
}

/** Above this part of the whole, one slice leaves the others too little room to be seen. */
const NEARLY_ALL = '0.9';

/** Parts of a group that a bar shows one by one. */
const MOST_APART = 6;

/** One part is said in words. Where one is nearly everything, a bar shows the others larger. */
function picturesOf(
  slices: readonly Slice<PartFigure>[],
  share: (value: Value) => string,
): readonly Picture[] {
  const apart = slices
    .flatMap((slice): readonly Slice<PartFigure>[] =>
      slice.kind === 'group' && slice.parts.length <= MOST_APART
        ? slice.parts.map((part) => ({
            ...slice,
            kind: 'part',
            name: part.name,
            value: part.value,
            parts: [part],
          }))
        : [slice],
    )
    .toSorted((one, other) => other.value.comparedTo(one.value));
  const [first, ...others] = apart;
  if (first === undefined || others.length === 0) return [];
  const rest = others.reduce((sum, { value }) => sum.plus(value), first.value.minus(first.value));
  const named = (slice: Slice<PartFigure>) => ({ ...slice, share: share(slice.value) });
  const pie: Picture = { kind: 'pie', slices: slices.map(named) };
  return first.value.greaterThan(rest.plus(first.value).times(NEARLY_ALL))
    ? [pie, { kind: 'shares', slices: apart.map(named), restShare: share(rest) }]
    : [pie];
}

const HEADS = [{ title: '项目' }, { title: '金额' }, { title: '比重' }];

function sliceRows(
  view: View,
  slice: Slice<PartFigure>,
  share: (value: Value) => string,
): readonly ChartRow[] {
  const { kind, name, series, value, parts } = slice;
  const [only] = parts;
  const plain = valueText(view, value);
  const cell: ChartCell =
    kind === 'part' && only !== undefined
      ? cellOf(only.figure)
      : { text: withThousands(plain), drawn: plain, derived: true };
  const row: ChartRow = { name, kind: 'slice', series, cells: [cell, { text: share(value) }] };
  if (kind !== 'group') return [row];
  const members = parts.map(
    (part): ChartRow => ({
      name: part.name,
      kind: 'member',
      cells: [{ ...cellOf(part.figure), drawn: undefined }, { text: share(part.value) }],
    }),
  );
  return [row, ...members];
}

const cellOf = ({ text, href, derived, plain }: ChartFigure): ChartCell => ({
  text,
  href,
  derived,
  drawn: plain,
});

const amount = (view: View, value: Value): string => withThousands(valueText(view, value));

/** A share as the sentences print it. */
const shareText = (view: View, value: Value, whole: Value): string =>
  whole.isZero() ? '' : rateText(value.div(whole).times(100), view.prose.style.rateDecimals);

function notesOf(
  view: View,
  slices: readonly Slice<PartFigure>[],
  share: (value: Value) => string,
  { outcome, difference }: ReturnType<typeof compareSides>,
): readonly string[] {
  const group = slices.find(({ kind }) => kind === 'group');
  const rest = slices.find(({ kind }) => kind === 'rest');
  const moneyUnit = view.account.format.moneyUnit;
  return [
    ...(group === undefined ? [] : [`图中“${group.name}”是占比很小的几项合在一起，上面逐项列出。`]),
    ...(rest === undefined
      ? []
      : [`${rest.name}（${share(rest.value)}）是合计减去已知各项，各表没有印出它是什么。`]),
    ...(outcome === 'rounding'
      ? [`各项之和与合计相差 ${amount(view, difference.abs())}${moneyUnit}，是四舍五入的尾差。`]
      : []),
  ];
}
