import { describe, expect, test } from 'vitest';
import {
  areDisjoint,
  isInside,
  memberInside,
  moved,
  type Point,
  parentMember,
  pointKey,
  WHOLE,
} from '../../src/model/point.ts';

describe('members of a tree', () => {
  test.each([
    ['a member lies within itself', 'fiscal', 'fiscal', true],
    ['a child lies within its parent', 'fiscal/general', 'fiscal', true],
    ['a parent does not lie within its child', 'fiscal', 'fiscal/general', false],
    ['siblings do not lie within each other', 'fiscal/general', 'fiscal/own', false],
    ['everything lies within the whole', 'fiscal', '', true],
    ['the whole lies within nothing else', '', 'fiscal', false],
    ['a code that merely begins alike lies elsewhere', '2080', '208', false],
    ['款 20801 lies within 类 208', '208/20801', '208', true],
  ])('%s', (_, member, ancestor, expected) => {
    expect(memberInside(member, ancestor)).toBe(expected);
  });

  test('one step up, to nothing at the top', () => {
    expect(parentMember('208/20801/2080101')).toBe('208/20801');
    expect(parentMember('208')).toBe('');
    expect(parentMember('')).toBe('');
  });
});

describe('points', () => {
  const general = { flow: 'uses/expenditure', fund: 'fiscal/general' };

  test.each<[string, Point, Point, boolean]>([
    ['a point lies within itself', general, general, true],
    ['every point lies within everything', general, WHOLE, true],
    ['a point lies within one with fewer dimensions', general, { fund: 'fiscal' }, true],
    ['a wider point does not lie within a narrower', { fund: 'fiscal' }, general, false],
    ['one dimension inside is not enough', general, { fund: 'fiscal', flow: 'sources' }, false],
  ])('%s', (_, inner, outer, expected) => {
    expect(isInside(inner, outer)).toBe(expected);
  });

  test.each<[string, Point, Point, boolean]>([
    ['other funds have nothing in common', { fund: 'fiscal' }, { fund: 'own' }, true],
    ['a fund and its part do', { fund: 'fiscal' }, general, false],
    ['points in other dimensions may', { fund: 'fiscal' }, { nature: 'basic' }, false],
    [
      'one dimension apart is enough',
      { fund: 'fiscal', nature: 'basic' },
      { fund: 'fiscal', nature: 'project' },
      true,
    ],
    ['everything has something in common with all', WHOLE, general, false],
  ])('%s', (_, a, b, expected) => {
    expect(areDisjoint(a, b)).toBe(expected);
    expect(areDisjoint(b, a)).toBe(expected);
  });

  test('the same place has the same key, in whatever order it was said', () => {
    expect(pointKey({ fund: 'own', flow: 'uses' })).toBe(pointKey({ flow: 'uses', fund: 'own' }));
    expect(pointKey({ fund: 'own' })).not.toBe(pointKey({ fund: 'fiscal' }));
  });

  test('a dimension is moved, added, and taken away', () => {
    expect(moved({ fund: 'own' }, 'fund', 'fiscal')).toEqual({ fund: 'fiscal' });
    expect(moved({ fund: 'own' }, 'nature', 'basic')).toEqual({ fund: 'own', nature: 'basic' });
    expect(moved({ fund: 'own', nature: 'basic' }, 'fund', '')).toEqual({ nature: 'basic' });
  });
});
