import { html } from '../model/markup/html.ts';
import { coordinate, type Drawing, label } from './drawing.ts';
import type { Ink } from './ink.ts';
import type { NamedSlice } from './pie.ts';

const WIDTH = 320;
const BAR = 14;
const SIZE = 12.5;
/** From a bar to what stands beneath it. */
const DROP = 18;
const STEP = 36;
/** Room for the share behind the longest bar. */
const SHARE = 62;

/**
 * A whole as one bar, and beneath it what is left of it beside its greatest part, drawn larger: the bar for a pie that is nearly all one
 * slice. The first slice is the greatest.
 * @param restShare the share of all the others together
 * @throws Error where there are fewer than two slices
 */
export function drawSharesBar(slices: readonly NamedSlice[], restShare: string, ink: Ink): Drawing {
  const [first, ...others] = slices;
  const second = others[0];
  if (first === undefined || second === undefined) throw new Error('a bar of shares needs two slices');
  const whole = slices.reduce((sum, { value }) => sum.plus(value), first.value.minus(first.value));
  const most = others.reduce(
    (greatest, { value }) => (value.greaterThan(greatest) ? value : greatest),
    second.value,
  );
  const name = { size: SIZE, ink: ink.words('name') };
  const figure = { size: SIZE, ink: ink.words('figure') };
  let from = 0;
  const parts = slices.map(({ value, series }) => {
    const length = value.div(whole).times(WIDTH).toNumber();
    const part = html`<path${ink.shape(series)} d="M${coordinate(from)},${STEP - DROP}h${coordinate(length)}v${BAR}h-${coordinate(length)}Z"/>`;
    from += length;
    return part;
  });
  const start = first.value.div(whole).times(WIDTH).toNumber();
  const floor = STEP - DROP + BAR;
  const top = floor + DROP + 6;
  const lines = html`<path${ink.line} d="M${coordinate(start)},${floor}L0,${top}M${WIDTH},${floor}V${top}M0,${top}H${WIDTH}"/>`;
  const rest = others.map(({ name: title, share, value, series }, index) => {
    const y = top + 22 + index * STEP;
    const length = value
      .div(most)
      .times(WIDTH - SHARE)
      .toNumber();
    return html`${label(0, y + 12, title, name)}<path${ink.shape(series)} d="M0,${coordinate(y + DROP)}h${coordinate(length)}v${BAR - 2}h-${coordinate(length)}Z"/>${label(length + 5, y + DROP + BAR - 4, share, figure)}`;
  });
  const shapes = [
    label(0, SIZE, `${first.name} ${first.share}`, name),
    ...parts,
    lines,
    label(0, top + 16, `其余 ${restShare}，放大：`, name),
    ...rest,
  ];
  return {
    box: { x: 0, y: 0, width: WIDTH, height: top + 22 + others.length * STEP },
    shapes: html`${shapes}`,
  };
}
