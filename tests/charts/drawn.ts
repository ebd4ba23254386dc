import { parseAmount } from '../../src/model/money.ts';

/** An amount in 元 by its digits. */
export function money(text: string) {
  const amount = parseAmount(text, '元', 2);
  if (amount === undefined) throw new Error(`${text} is no amount`);
  return amount.value;
}

/** Parts of a whole by their names, in 元. */
export const parts = (amounts: Readonly<Record<string, string>>) =>
  Object.entries(amounts).map(([name, text]) => ({ name, value: money(text) }));

/** The shares of a circle, in percent, that the slices of a pie's SVG take. */
export const drawnShares = (svg: string): readonly number[] =>
  [...svg.matchAll(/ d="M([-\d.]+),([-\d.]+)A[\d.]+,[\d.]+,0,[01],1,([-\d.]+),([-\d.]+)(L0,0Z|A)/g)].map(
    ([, x1, y1, x2, y2, end]) =>
      end === 'A' ? 100 : ((turn(Number(x2), Number(y2)) - turn(Number(x1), Number(y1)) + 1) % 1) * 100,
  );

/** Part of a full turn clockwise from the top, 0 to 1. */
const turn = (x: number, y: number): number => (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1;
