import { expect, test } from 'vitest';
import { alignSides } from '../../src/layout/rows/align-sides.ts';

const rows = (text: string) =>
  text
    .split(' ')
    .filter((row) => row !== '')
    .map((row) => {
      const [key = '', beside] = row.split('@');
      return beside === undefined ? { key } : { key, beside };
    });

test.each([
  ['in order where nothing is tied', ['a b c', 'x y'], ['a x', 'b y', 'c .']],
  [
    'the longer second side pushes the total of the first down',
    ['a t', 'x y z u@t'],
    ['a x', '. y', '. z', 't u'],
  ],
  ['the longer first side pushes the second down', ['a b c t', 'x u@t'], ['a x', 'b .', 'c .', 't u']],
  ['several ties', ['a t b s', 'x y u@t v@s'], ['a x', '. y', 't u', 'b .', 's v']],
  ['rows after the last tie go on', ['t a', 'u@t x y'], ['t u', 'a x', '. y']],
  ['a tie to a row that is not there is no tie', ['a b', 'x@q y'], ['a x', 'b y']],
  ['ties that cross are left alone rather than waited for', ['a b', 'x@b y@a'], ['a x', 'b y']],
  ['one side is as it is', ['a b'], ['a', 'b']],
  ['three sides', ['a t', 'x u@t', 'm n o@t'], ['a x m', '. . n', 't u o']],
  [
    'totals stand below a side without one',
    ['a t s', 'x y z', 'm u@t v@s'],
    ['a x m', '. y .', '. z .', 't . u', 's . v'],
  ],
  ['ties with rows after them do not wait for it', ['t a', 'x y', 'u@t m'], ['t x u', 'a y m']],
  ['no rows', ['', ''], []],
])('%s', (_, sides, expected) => {
  const printed = alignSides(sides.map(rows)).map((row) => row.map((entry) => entry?.key ?? '.').join(' '));
  expect(printed).toEqual(expected);
});
