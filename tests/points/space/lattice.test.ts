import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInside, memberInside, type Point, parentMember } from '../../../src/model/point.ts';
import type { Dimension, Member, Taxonomy } from '../../../src/model/taxonomy.ts';
import { latticeOf, type MemberNumber, type Spot } from '../../../src/points/space/lattice.ts';
import { REST } from '../../../src/points/space/member-tree.ts';
import { spotIndex } from '../../../src/points/space/spot-index.ts';
import { tableOf } from '../ledger.ts';

/** A dimension whose tree has members at these paths. */
function treeOf(id: string, paths: readonly string[]): Dimension {
  const members = paths.map((path): Member => ({ id: path, title: path, path }));
  return {
    id,
    title: id,
    source: '示例',
    kind: 'tree',
    partial: false,
    members: new Map(members.map((member) => [member.id, member])),
  };
}

const taxonomyOf = (trees: Readonly<Record<string, readonly string[]>>): Taxonomy => ({
  dimensions: new Map(Object.entries(trees).map(([id, paths]) => [id, treeOf(id, paths)])),
  identities: [],
  equivalences: [],
});

/** Trees of up to three levels: each path with all above it. Ids that begin alike are the ones that go wrong. */
const step = fc.constantFrom('1', '10', '2', 'a', 'ab');
const paths = fc
  .array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 })
  .map((all) => [...new Set(all.flatMap((steps) => steps.map((_, at) => steps.slice(0, at + 1).join('/'))))]);
const trees = fc.record({ a: paths, b: paths, c: paths });

/** Points whose members are of the trees, or the whole of a dimension. */
const pointsIn = (given: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<Point[]> =>
  fc
    .array(
      fc.record(
        Object.fromEntries(Object.entries(given).map(([id, all]) => [id, fc.constantFrom('', ...all)])),
      ),
      {
        minLength: 2,
        maxLength: 6,
      },
    )
    .map((points) =>
      points.map((point) => Object.fromEntries(Object.entries(point).filter(([, path]) => path !== ''))),
    );

const scene = trees.chain((given) => pointsIn(given).map((points) => ({ given, points })));

const latticeWith = (given: Readonly<Record<string, readonly string[]>>, points: readonly Point[]) =>
  latticeOf(taxonomyOf(given), [tableOf(points)]);

/** Whether in some dimension neither member contains the other. */
const areDisjoint = (a: Point, b: Point): boolean =>
  Object.entries(a).some(([dimension, mine]) => {
    const other = b[dimension] ?? '';
    return !memberInside(mine, other) && !memberInside(other, mine);
  });

describe('a lattice says of spots what is true of their points', () => {
  test('whether one lies inside another', () => {
    fc.assert(
      fc.property(scene, ({ given, points }) => {
        const lattice = latticeWith(given, points);
        for (const inner of points)
          for (const outer of points) {
            const [a, b] = [lattice.spotOf(inner), lattice.spotOf(outer)];
            expect(lattice.isInside(a, b)).toBe(isInside(inner, outer));
            expect(spotIndex(lattice, [b]).contains(a)).toBe(isInside(inner, outer));
            expect(spotIndex(lattice, [a]).reaches(b)).toBe(isInside(inner, outer));
          }
      }),
    );
  });

  test('whether one lies inside any of several', () => {
    fc.assert(
      fc.property(scene, ({ given, points: [inner = {}, ...outers] }) => {
        const lattice = latticeWith(given, [inner, ...outers]);
        const spot = lattice.spotOf(inner);
        const distinct = [...new Set(outers.map(lattice.spotOf))];
        const around = distinct.filter((outer) => lattice.isInside(spot, outer)).length;
        const index = spotIndex(lattice, distinct);
        expect(index.contains(spot)).toBe(outers.some((outer) => isInside(inner, outer)));
        expect(index.contains(spot, 2)).toBe(around > 1);
        expect(index.reaches(spot)).toBe(outers.some((outer) => isInside(outer, inner)));
        expect(spotIndex(lattice, []).contains(spot)).toBe(false);
      }),
    );
  });

  test('whether all its parts lie inside one of several each', () => {
    fc.assert(
      fc.property(
        scene,
        fc.integer({ min: 1, max: 2 }),
        ({ given, points: [whole = {}, ...outers] }, splits) => {
          const lattice = latticeWith(given, [whole, ...outers]);
          const index = spotIndex(lattice, outers.map(lattice.spotOf));
          const areContained = (spot: Spot, left: number): boolean =>
            left > 0 &&
            lattice.numbers.some((dimension) => {
              const parts = lattice
                .children(dimension, lattice.memberAt(spot, dimension))
                .map((member) => lattice.shifted(spot, dimension, member));
              const isCovered = (part: Spot): boolean => index.contains(part) || areContained(part, left - 1);
              return parts.length > 0 && parts.every(isCovered);
            });
          const spot = lattice.spotOf(whole);
          fc.pre(!index.contains(spot));
          expect(index.containsParts(spot, lattice.trees, splits, lattice.children)).toBe(
            areContained(spot, splits),
          );
        },
      ),
    );
  });

  test('whether two have nothing in common', () => {
    fc.assert(
      fc.property(scene, ({ given, points }) => {
        const lattice = latticeWith(given, points);
        for (const a of points)
          for (const b of points)
            expect(lattice.areDisjoint(lattice.spotOf(a), lattice.spotOf(b))).toBe(areDisjoint(a, b));
      }),
    );
  });

  test('and each point comes back from its spot', () => {
    fc.assert(
      fc.property(scene, ({ given, points }) => {
        const lattice = latticeWith(given, points);
        for (const point of points) {
          expect(lattice.pointOf(lattice.spotOf(point))).toEqual(point);
          expect(lattice.has(point)).toBe(true);
        }
      }),
    );
  });
});

describe('trees', () => {
  test('children and parents are those of the paths', () => {
    fc.assert(
      fc.property(scene, ({ given, points }) => {
        const lattice = latticeWith(given, points);
        for (const dimension of lattice.numbers) {
          const id = lattice.nameOf(dimension);
          const paths: readonly string[] = Object.entries(given).find(([name]) => name === id)?.[1] ?? [];
          const pathOf = (member: MemberNumber): string =>
            lattice.pointOf(lattice.shifted(lattice.spotOf({}), dimension, member))[id] ?? '';
          const named = paths.filter((path) => points.some((point) => memberInside(point[id] ?? '', path)));
          for (const path of named) {
            const member = lattice.memberAt(lattice.spotOf({ [id]: path }), dimension);
            expect(pathOf(lattice.parent(dimension, member))).toBe(parentMember(path));
            const below = named.filter((other) => parentMember(other) === path);
            const rest = below.length === 1 ? [`${path}/${REST}`] : [];
            expect(lattice.children(dimension, member).map(pathOf).sort()).toEqual(
              [...below, ...rest].sort(),
            );
          }
        }
      }),
    );
  });

  test('a tree has the members that are named, and those above them; a dimension nobody speaks of does not occur', () => {
    const lattice = latticeWith({ a: ['x', 'x/y', 'z'], b: ['q'] }, [{ a: 'x/y' }, { a: 'z' }]);
    expect(lattice.dimensions).toEqual(['a']);
    expect(lattice.has({ a: 'x' })).toBe(true);
    expect(lattice.has({ a: 'x/w' })).toBe(false);
    expect(lattice.has({ b: 'q' })).toBe(false);
  });

  test('what stands beside the only named part of a tree is a member of its own', () => {
    const lattice = latticeWith({ a: ['x', 'x/y', 'z'] }, [{ a: 'x/y' }, { a: 'z' }]);
    expect(lattice.has({ a: `x/${REST}` })).toBe(true);
    expect(lattice.has({ a: REST })).toBe(false);
  });

  test('codes have the members that occur, and those above them', () => {
    const codes: Dimension = {
      id: 'function',
      title: '功能科目',
      source: '示例',
      kind: 'codes',
      levels: [3, 5, 7],
      entries: new Map(),
    };
    const taxonomy = { ...taxonomyOf({}), dimensions: new Map([['function', codes]]) };
    const lattice = latticeOf(taxonomy, [tableOf([{ function: '208/20801/2080101' }])]);
    expect(lattice.has({ function: '208/20801' })).toBe(true);
    expect(lattice.has({ function: '208/20805' })).toBe(false);
  });
});
