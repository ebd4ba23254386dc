import { expect, test } from 'vitest';
import { smallLetters } from '../../src/layout/html/table-room.ts';
import type { BodyCell, LayoutColumn, TableLayout } from '../../src/layout/table/table-layout.ts';

/** A table of so many columns that all print one figure. */
function figures(count: number, text: string): TableLayout {
  const columns = Array.from(
    { length: count },
    (_, index): LayoutColumn => ({
      index,
      side: 0,
      kind: 'figure',
      titles: ['合计'],
      rowHeader: 'no',
      headers: [],
    }),
  );
  const cells = columns.map((): BodyCell => ({ kind: 'text', text, depth: 0 }));
  return {
    ...{
      id: 'wide',
      number: '',
      title: '支出表',
      year: 2026,
      moneyUnit: '元',
      byline: [],
      header: [],
      notes: [],
    },
    ...{ linked: false, landscape: false, columns, body: [{ parts: [], cells }] },
  };
}

test('letters on paper are as small as the figures of a wide table need', () => {
  expect(smallLetters(figures(10, '1,234.56'))).toBe('');
  expect(smallLetters(figures(13, '1,234,567.89'))).toBe('letters-13');
  expect(smallLetters(figures(33, '1,234,567.89'))).toBe('letters-11');
});

test('a table that is not wide keeps its letters', () => {
  expect(smallLetters(figures(9, '123,456,789,012.34'))).toBe('');
});
