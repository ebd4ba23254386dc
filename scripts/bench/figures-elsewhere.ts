import { Decimal } from '../../src/model/decimal/decimal.ts';
import { onceFor } from '../../src/model/once-for.ts';
import { quantitiesOf } from '../../src/narrative/claims/quantities.ts';
import { type Quantity, says } from '../../src/narrative/claims/quantity.ts';
import { amountInText } from '../../src/narrative/figures/text-unit.ts';
import type { Value } from '../../src/narrative/figures/token.ts';
import type { View } from '../../src/narrative/figures/view.ts';
import { accountCells } from '../../src/points/bind/bind.ts';
import type { WordChange } from './word-changes.ts';

/**
 * Why a figure of a sound text was not checked, where nothing in the disclosure says it a second time: targets that no list has, and last
 * years that nobody tells.
 */
const SAID_ONCE = /^(?:没有列出|没有上年数|与\d{4}年比|说的是\d{4}年)/;

/**
 * Whether what a change is of is said only there, so that nobody could notice it, whatever is understood of its words: no list has it, or its
 * number stands neither in a cell, nor in what narrative.yaml or assets.yaml tells, nor in a record, nor a second time in the text itself.
 * @param text all that the published document says in words
 */
export const isSaidOnce = (view: View, { reason, figure }: WordChange, text: string): boolean =>
  reason !== undefined &&
  (SAID_ONCE.test(reason) ||
    // A rate or a share stands nowhere else, and is worked out from amounts all the same.
    (figure !== undefined && figure.kind !== 'percent' && !standsElsewhere(view, figure, text)));

const standsElsewhere = (view: View, quantity: Quantity, text: string): boolean =>
  quantity.value.isZero() ||
  valuesOf(view).some((value) => says(quantity, value) || says(quantity, value.abs())) ||
  quantitiesOf(text).filter((other) => other.kind === quantity.kind && says(quantity, other.value)).length >
    1;

/** Every number that a disclosure says: money in 元, all else as it is. */
const valuesOf: (view: View) => readonly Value[] = onceFor((view) => {
  const { account, narrative } = view;
  const { assets, projects, procurement } = account.disclosure;
  const cells = accountCells(account.tables).flatMap((cell) => account.figure(cell)?.value ?? []);
  const told = [
    ...[...(narrative?.facts.values() ?? [])].map(({ text }) => text),
    ...(narrative?.prior ?? []).flatMap(({ amount, change }) => [amount, change]),
    ...(narrative?.stated ?? []).map(({ amount }) => amount),
    ...(assets?.counts ?? []).map(({ count }) => count),
    ...(assets?.tables ?? []).flatMap(({ rows }) => rows.flatMap(({ value, quantity }) => [value, quantity])),
    ...projects.flatMap(({ money }) => Object.values(money)),
    ...(procurement?.lines ?? []).flatMap(({ money, price, quantity }) => [
      ...Object.values(money),
      price,
      quantity,
    ]),
  ];
  const read = told.flatMap((text = '') => {
    const amount = amountInText(view, text)?.value;
    const number = /^-?\d+(?:\.\d+)?$/.test(text) ? [new Decimal(text)] : [];
    return amount === undefined ? number : [amount, ...number];
  });
  const counts = [projects, procurement?.lines ?? [], account.disclosure.discloser.department.units];
  return [...cells, ...read, ...counts.map(({ length }) => new Decimal(length))];
});
