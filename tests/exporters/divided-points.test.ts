import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dividedPoints, joinedPoint, type PlacedPoint } from '../../src/exporters/tables/divided-points.ts';

const figure = (row: string, column: string, point: PlacedPoint['point']): PlacedPoint => ({
  row,
  column,
  point,
});

describe('members of points', () => {
  test('are said once: of the table, of a column, of a row', () => {
    const figures = [
      figure('208', 'total', { year: '2026', function: '208' }),
      figure('208', 'basic', { year: '2026', function: '208', nature: 'basic' }),
      figure('210', 'total', { year: '2026', function: '210' }),
      figure('210', 'basic', { year: '2026', function: '210', nature: 'basic' }),
    ];
    const { table, columns, rows, own } = dividedPoints(figures);
    expect(table).toEqual({ year: '2026' });
    expect(Object.fromEntries(columns)).toEqual({ total: {}, basic: { nature: 'basic' } });
    expect(Object.fromEntries(rows)).toEqual({ 208: { function: '208' }, 210: { function: '210' } });
    expect(figures.map(own)).toEqual([{}, {}, {}, {}]);
  });

  test('that a figure lacks are taken back, others are its own', () => {
    const last = figure('total', 'share', { nature: 'project' });
    const figures = [
      figure('208', 'total', { function: '208' }),
      figure('208', 'share', { function: '208', fund: 'own' }),
      figure('210', 'share', { function: '210', fund: 'own' }),
      figure('total', 'total', { fund: 'own' }),
      last,
    ];
    expect(dividedPoints(figures).own(last)).toEqual({ nature: 'project' });
  });
});

test('table, column, row and figure together say the point of every figure, whatever the points', () => {
  const member = fc.constantFrom(undefined, 'a', 'b');
  const point = fc
    .record({ x: member, y: member, z: member })
    .map((all) =>
      Object.fromEntries(
        Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
      ),
    );
  const figures = fc.uniqueArray(
    fc.record({ row: fc.constantFrom('1', '2', '3'), column: fc.constantFrom('a', 'b', 'c'), point }),
    { selector: ({ row, column }) => row + column },
  );
  fc.assert(
    fc.property(figures, (list) => {
      const { table, columns, rows, own } = dividedPoints(list);
      for (const each of list)
        expect(joinedPoint(table, columns.get(each.column), rows.get(each.row), own(each))).toEqual(
          each.point,
        );
    }),
  );
});
