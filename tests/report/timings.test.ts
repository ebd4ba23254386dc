import { expect, test } from 'vitest';
import { stopwatch, timingsReport } from '../../src/report/timings.ts';

test('stages are told in their order, and the slowest departments first, ten of them', () => {
  const times = [1000, 1500, 4000];
  const watch = stopwatch(() => times.shift() ?? 0);
  watch.lap('读取');
  watch.lap('部门和单位');
  const parts = Array.from({ length: 12 }, (_, index) => ({ name: `d${index}`, milliseconds: index * 100 }));
  const [stages = '', slowest = ''] = timingsReport({ stages: watch.laps, parts }).split('\n');
  expect(stages).toBe('各步用时：读取 0.50 秒、部门和单位 2.50 秒');
  expect(slowest).toMatch(/^最慢的部门：d11 1\.10 秒、d10 1\.00 秒、.*、d2 0\.20 秒$/);
});

test('where nothing was made no department is named', () => {
  expect(timingsReport({ stages: [{ name: '读取', milliseconds: 5 }], parts: [] })).toBe(
    '各步用时：读取 0.01 秒\n',
  );
});
