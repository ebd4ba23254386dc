import { expect, test } from 'vitest';
import type { Tally } from '../../src/model/tally.ts';
import { tallyReport } from '../../src/report/tallies.ts';

const tally: Tally = {
  disclosure: 'demo/2026',
  title: '示例局',
  figures: 3,
  derived: 0,
  equal: 1,
  rounding: 0,
  unlikely: 0,
  different: 0,
  notChecked: [
    { reason: '甲表没有填写', count: 2 },
    { reason: '乙表没有填写', count: 4 },
  ],
  roundingByTable: [],
  unrelated: 0,
};

test('what waits for a file that cannot be read is counted, in one line', () => {
  expect(tallyReport([tally])).toContain('甲表没有填写（2 处）\n  未核对  乙表没有填写（4 处）');
  const waiting = tallyReport([tally, { ...tally, disclosure: 'demo/2025' }], ['demo/2026']);
  expect(waiting.match(/未核对 {2}/g)).toHaveLength(3);
  expect(waiting).toContain('未核对 6');
  expect(waiting).toContain('有文件读不出来，改正以后再核对（6 处）');
});
