import { expect, test } from 'vitest';
import { type UnitQuestion, unitsFound } from '../../src/search/units/unit-list.ts';
import { unitList } from '../../src/site/search/listed-units.ts';
import { publishedBooks } from '../published-books.ts';

const list = unitList(publishedBooks());
const ANY: UnitQuestion = { name: '', region: '', level: '', term: '', size: '' };
const found = (question: Partial<UnitQuestion>) =>
  unitsFound(list, { ...ANY, ...question }).map(({ id }) => id);

test.each<[Partial<UnitQuestion>, readonly string[]]>([
  [{ name: '大同' }, ['datong-hrss']],
  [{ name: '包头 人社局' }, ['baotou-hrss']],
  [{ name: '平鲁人社局' }, ['pinglu-hrss']],
  [{ name: 'pinglu' }, ['pinglu-hrss']],
  [{ name: 'dtrsj' }, ['datong-hrss']],
  [{ name: 'shanghaishicaizheng' }, ['shanghai-finance']],
  [{ name: '财政局', region: '上海市普陀区' }, ['putuo-finance']],
  [{ name: '没有的单位' }, []],
])('%o finds %o', (question, ids) => {
  expect(found(question)).toEqual(ids);
});

const { accounts } = publishedBooks();
const unitsWith = (has: (disclosure: (typeof accounts)[number]['disclosure']) => boolean) =>
  [
    ...new Set(accounts.flatMap(({ disclosure }) => (has(disclosure) ? [disclosure.discloser.id] : []))),
  ].sort();

test('a region has all units within it, a year and kind all that disclose it', () => {
  const inShanxi = unitsWith(({ discloser }) => discloser.department.region?.startsWith('山西省') === true);
  expect(inShanxi).toEqual(expect.arrayContaining(['datong-hrss', 'pinglu-hrss']));
  expect(found({ region: '山西省' }).toSorted()).toEqual(inShanxi);
  const final = unitsWith(({ id }) => id.endsWith('/2024-final'));
  expect(final).toEqual(expect.arrayContaining(['putuo-finance', 'putuo-planning']));
  expect(found({ term: '2024-final' }).toSorted()).toEqual(final);
});

test('sizes part all units, each with what comes in', () => {
  const sizes = ['0', '1', '2', '3', '4'].map((size) => found({ size }));
  expect(sizes.flat().toSorted()).toEqual(list.units.map(({ id }) => id).toSorted());
  // 11,835.50 and 17,191.5169 万元; 1,179.18 万元
  expect(sizes[3]).toEqual(expect.arrayContaining(['baotou-hrss', 'shanghai-finance']));
  expect(sizes[1]).toContain('datong-hrss');
  expect(list.units.find(({ id }) => id === 'datong-hrss')?.total?.[0]).toBe('1,179.18 万元');
});

test('whose name begins so stands first', () => {
  expect(found({ name: '上海市财政' })[0]).toBe('shanghai-finance');
});
