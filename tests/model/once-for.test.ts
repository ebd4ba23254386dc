import { expect, test } from 'vitest';
import { onceFor } from '../../src/model/once-for.ts';

test('a result is worked out once for each object, nothing included', () => {
  const asked: object[] = [];
  const first = onceFor((key: { readonly name?: string }) => {
    asked.push(key);
    return key.name;
  });
  const [a, nameless] = [{ name: '甲' }, {}];
  expect([first(a), first(a), first(nameless), first(nameless)]).toEqual(['甲', '甲', undefined, undefined]);
  expect(first({ name: '甲' })).toBe('甲');
  expect(asked).toEqual([a, nameless, { name: '甲' }]);
});
