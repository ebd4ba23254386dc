import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScript } from './built-site.ts';

test('the bench measures every step to its end', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-bench-'));
  try {
    const { code, output } = await runScript('scripts/bench.ts', ['--sizes', '1', '--folder', folder]);
    expect(code, output).toBe(0);
    const cost = '\\d+\\.\\d 秒 +\\d+\\.\\d 秒 +\\d+ MiB';
    for (const step of [
      '核对，没有缓存',
      '核对，没有变化',
      '生成，没有缓存',
      '生成，没有变化',
      '只读 YAML、只写文件',
    ])
      expect(output).toMatch(new RegExp(`${step} +${cost}`));
    expect(output).toMatch(/其中只印网页：[1-9]\d* 个，处理器 \d+\.\d\d 秒/);
    expect(output).toMatch(/每份公开 [1-9]\d*\.\d\d MB\n$/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
