import { expect, test } from 'vitest';
import { allPages, stopwatch, timingsReport } from '../../src/report/timings.ts';

test('stages are told in their order, the slowest departments first, ten of them, and what printing pages alone took', () => {
  const times = [1000, 1500, 4000];
  const watch = stopwatch(() => times.shift() ?? 0);
  watch.lap('读取');
  watch.lap('部门和单位');
  const parts = Array.from({ length: 12 }, (_, index) => ({ name: `d${index}`, milliseconds: index * 100 }));
  const pages = allPages([{ count: 2, milliseconds: 1500 }, undefined, { count: 1, milliseconds: 250 }]);
  const report = timingsReport({ stages: watch.laps, parts, pages });
  const [stages = '', slowest = '', printed] = report.split('\n');
  expect(stages).toBe('各步用时：读取 0.50 秒、部门和单位 2.50 秒');
  expect(slowest).toMatch(/^最慢的部门：d11 1\.10 秒、d10 1\.00 秒、.*、d2 0\.20 秒$/);
  expect(printed).toBe('只印网页：3 个，处理器 1.75 秒');
});

test('where nothing was made no department and no page is named', () => {
  expect(timingsReport({ stages: [{ name: '读取', milliseconds: 5 }], parts: [], pages: allPages([]) })).toBe(
    '各步用时：读取 0.01 秒\n',
  );
});
