import { expect, test } from 'vitest';
import { progress } from '../../src/report/progress.ts';

function told(isTerminal: boolean, times: readonly number[]): readonly string[] {
  const written: string[] = [];
  let index = 0;
  const clock = [0, ...times];
  const step = progress('生成', times.length, {
    write: (text) => written.push(text),
    isTerminal,
    now: () => clock[index++] ?? 0,
  });
  for (const _ of times) step();
  return written;
}

test('work that is done soon needs no word', () => {
  expect(told(true, [100, 200, 2900])).toEqual([]);
});

test('where lines stay, one comes every ten seconds, and the last', () => {
  expect(told(false, [4000, 11_000, 12_000, 16_000])).toEqual([
    '生成：2/4，每秒 0.2，还要约 11 秒\n',
    '生成：4/4，每秒 0.3\n',
  ]);
});

test('on a terminal one line is written over, and gone at the end', () => {
  expect(told(true, [4000, 4100, 8000])).toEqual([
    '\r\u001b[2K生成：1/3，每秒 0.3，还要约 8 秒',
    '\r\u001b[2K',
  ]);
});
