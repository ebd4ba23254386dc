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
      input: '1\n二〇二八\n２０２８年\n99\n内蒙古\n',
    });
    expect(stdout).toContain('哪个单位？\r\n  1　示例市公园管理处');
    expect(stdout).toContain(
      '年度“二〇二八”要写四位年份，如 2026；决算写 2024-final，调整预算写 2024-adjusted：',
    );
    expect(stdout).toContain('没有“99”。写 1 到');
    expect(existsSync(join(content, 'disclosures/sample-park/2028/disclosure.yaml'))).toBe(true);
  },
);

test('a unit that a department lists is not registered a second time', () => {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-listed-'));
  mkdirSync(join(root, 'units'));
  const unit = '- { code: "205002", name: 示例市人事考试中心 }';
  writeFileSync(
    join(root, 'units/sample-bureau.yaml'),
    `id: sample-bureau\ncode: "205"\nname: 示例市人力资源局\nkind: department\nunits:\n  ${unit}\n`,
  );
  const registered = (code: string) =>
    spawnSync(
      process.execPath,
      [
        'scripts/new.ts',
        '--content',
        root,
        '--unit',
        'sample-exams',
        '--code',
        code,
        '--name',
        '示例市人事考试中心',
      ],
      { encoding: 'utf8', input: '' },
    );
  const refused = registered('205002');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('units/sample-bureau.yaml 的所属单位里：在那一行写上 id: sample-exams');
  expect(existsSync(join(root, 'units/sample-exams.yaml'))).toBe(false);
  // Another region may have the name, or the code.
  expect(registered('305002').status).toBe(0);
  rmSync(root, { recursive: true });
});
