import { shiftDigits } from './shift-digits.ts';

/** What is printed as an amount. */
export const AMOUNT = /^-?[\d,]+(?:\.\d+)?$/;

/** 万元 is four places more than 元. */
const PLACES: Readonly<Record<string, number>> = { 元: 0, 万元: 4 };

/** Tells the money of a table in another unit, and again as published. @returns what shows it in a unit */
export function moneyShown(sheet: HTMLElement): (unit: string) => void {
  const printed = sheet.dataset.money ?? '';
  /** Every printed amount with its digits as published. */
  const amounts = [...sheet.querySelectorAll('td[id^="c-"]')].flatMap(({ firstChild }) =>
    firstChild instanceof Text && AMOUNT.test(firstChild.data)
      ? [{ node: firstChild, text: firstChild.data }]
      : [],
  );
  return (unit) => {
    const [from, to] = [PLACES[printed], PLACES[unit]];
    if (from === undefined || to === undefined) return;
    const places = from - to;
    for (const { node, text } of amounts) node.data = places === 0 ? text : shiftDigits(text, places);
    for (const label of sheet.querySelectorAll('.money-unit b')) label.textContent = unit;
    const caption = sheet.querySelector('caption');
    if (caption) caption.textContent = caption.textContent.replace(/（单位：[^）]*）$/, `（单位：${unit}）`);
    const note = sheet.querySelector<HTMLElement>('.money-note');
    if (note) note.hidden = places === 0;
  };
}
