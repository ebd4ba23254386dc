import { describe, expect, test } from 'vitest';
import {
  isInside,
  isSamePlace,
  memberInside,
  type Point,
  parentMember,
  pointKey,
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
    ['every point lies within everything', general, {}, true],
    ['a point lies within one with fewer dimensions', general, { fund: 'fiscal' }, true],
    ['a wider point does not lie within a narrower', { fund: 'fiscal' }, general, false],
    ['one dimension inside is not enough', general, { fund: 'fiscal', flow: 'sources' }, false],
  ])('%s', (_, inner, outer, expected) => {
    expect(isInside(inner, outer)).toBe(expected);
  });

  test('the same place has the same key, in whatever order it was said', () => {
    expect(pointKey({ fund: 'own', flow: 'uses' })).toBe(pointKey({ flow: 'uses', fund: 'own' }));
    expect(pointKey({ fund: 'own' })).not.toBe(pointKey({ fund: 'fiscal' }));
  });

  test.each<[string, Point, Point, boolean]>([
    ['whatever the order it was said in', { fund: 'own', flow: 'uses' }, { flow: 'uses', fund: 'own' }, true],
    ['not where a member differs', { fund: 'own' }, { fund: 'fiscal' }, false],
    ['not where one says more', { fund: 'own' }, { fund: 'own', flow: 'uses' }, false],
  ])('two are the same place %s', (_, a, b, expected) => {
    expect(isSamePlace(a, b)).toBe(expected);
    expect(isSamePlace(b, a)).toBe(expected);
  });
});
