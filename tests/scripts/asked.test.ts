import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const content = mkdtempSync(join(tmpdir(), 'mingzhang-asked-'));
afterAll(() => rmSync(content, { recursive: true }));

const HAS_TERMINAL = spawnSync('script', ['--version']).status === 0;

test.skipIf(!HAS_TERMINAL)(
  'a new disclosure asks what it was not told; what is typed ahead answers in turn',
  () => {
    for (const name of ['formats', 'taxonomy', 'site.yaml'])
      cpSync(join('content', name), join(content, name), { recursive: true });
    mkdirSync(join(content, 'units'));
    writeFileSync(
      join(content, 'units/sample-park.yaml'),
      'id: sample-park\nname: 示例市公园管理处\nkind: unit\n',
    );
    const line = `'${process.execPath}' scripts/new.ts --content '${content}'`;
    const { stdout } = spawnSync('script', ['-qec', line, '/dev/null'], {
      encoding: 'utf8',
      input: '1\n2028\n99\nneimenggu\n',
    });
    expect(stdout).toContain('哪个单位？\r\n  1　示例市公园管理处');
    expect(stdout).toContain('没有“99”。写 1 到');
    expect(existsSync(join(content, 'disclosures/sample-park/2028/disclosure.yaml'))).toBe(true);
  },
);
