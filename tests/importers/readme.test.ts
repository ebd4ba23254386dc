import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isOpen, openBooks } from '../../src/books/books.ts';

const README = readFileSync('README.zh-CN.md', 'utf8');
const DISCLOSURE = 'disclosures/sample-employment/2026';

/** The files that the steps of the README write, in its own words: a block of YAML belongs to the file named last before it. */
function files(): ReadonlyMap<string, string> {
  const steps = README.slice(README.indexOf('## 怎样写一份公开'), README.indexOf('**第七步'));
  const written = new Map<string, string>();
  for (const { 1: text = '', index } of steps.matchAll(/```yaml\n([\s\S]*?)```/g)) {
    const before = steps.slice(0, index);
    const own = /^# (tables\/[\w-]+\.yaml)/.exec(text)?.[1];
    const paragraph = before.slice(before.lastIndexOf('\n\n', before.trimEnd().length - 1));
    const named = [...paragraph.matchAll(/`([\w/-]+\.yaml)`/g)].map(([, name = '']) => name);
    const chosen = own !== undefined ? [own] : text.startsWith('empty') ? named : named.slice(-1);
    for (const name of chosen) {
      const path = name.startsWith('content/') ? name.slice('content/'.length) : `${DISCLOSURE}/${name}`;
      written.set(path, `${written.get(path) ?? ''}${text}`);
    }
  }
  // 写在 disclosure.yaml 旁边的 projects.yaml
  return written;
}

describe('README.zh-CN.md', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'mingzhang-readme-'));
    for (const name of ['taxonomy', 'formats', 'site.yaml'])
      cpSync(join('content', name), join(root, name), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (extra: ReadonlyMap<string, string> = new Map()): void => {
    for (const [path, text] of [...files(), ...extra]) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };

  test('its steps, typed word for word, end without a finding', () => {
    expect([...files().keys()].sort()).toHaveLength(13);
    write();
    expect(
      openBooks(root)
        .findings.filter(isOpen)
        .map(({ rule, message }) => `${rule} ${message}`),
    ).toEqual([]);
  });

  test('the example folder is what the steps write', () => {
    const example = 'docs/example';
    const there = readdirSync(example, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(example, join(entry.parentPath, entry.name)));
    expect(there.toSorted()).toEqual([...files().keys()].toSorted());
    for (const [path, text] of files()) expect(readFileSync(join(example, path), 'utf8')).toBe(text);
  });

  test('a project that has a goal is no false error', () => {
    const projects = (files().get(`${DISCLOSURE}/projects.yaml`) ?? '').replace(
      'money: { general: 80.00 } }',
      'money: { general: 80.00 }, goals: { year: 为一千人提供就业服务。 }, indicators: [{ level1: 产出指标, level2: 数量指标, name: 服务人数, nature: 正向, direction: 大于等于, target: "1000", unit: 人, points: "50" }] }',
    );
    write(new Map([[`${DISCLOSURE}/projects.yaml`, projects]]));
    rmSync(join(root, DISCLOSURE, 'tables/goals.yaml'));
    const errors = openBooks(root).findings.filter(
      ({ severity, rule }) => severity === 'error' && rule.startsWith('points/'),
    );
    expect(errors.map(({ message }) => message)).toEqual([]);
  });
});
