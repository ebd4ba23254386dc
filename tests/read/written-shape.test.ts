import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { disclosureFile } from '../../src/read/disclosure/disclosure-file.ts';
import { narrativeFile } from '../../src/read/prose/narrative-file.ts';
import { readContent } from '../../src/read/read-content.ts';
import { procurementFile } from '../../src/read/records/procurement-file.ts';
import { projectsFile } from '../../src/read/records/projects-file.ts';
import { shape } from '../../src/read/yaml/diagnose.ts';

const format = readContent('content').content.formats.get('shanxi');
if (format === undefined) throw new Error('no such format');
const [projects, procurement] = [projectsFile(format), procurementFile(format)];
const project = (line: string) => `projects:\n  - id: xm-01\n    name: 培训\n    unit: "205"\n    ${line}\n`;

/** What a clerk types for each "…" of a remedy, by its key. */
const TYPED: Readonly<Record<string, string>> = {
  level1: format.indicators?.levels[0]?.title ?? '产出指标',
  level2: format.indicators?.levels[0]?.kinds[0] ?? '数量指标',
  table: 'forms',
  date: '2026-03-02',
  code: '"205"',
};
const filled = (written: string): string =>
  written.replace(/(\w+: )?…/g, (_, key = '') => `${key}${TYPED[key.slice(0, -2)] ?? '甲'}`);

test.each<readonly [string, z.ZodType, string, string, string]>([
  [
    'goals as a list',
    projects,
    project('goals: [服务群众]'),
    'goals: [服务群众]',
    'goals: { term: …, year: … }',
  ],
  ['goals as a text', projects, project('goals: 服务群众'), 'goals: 服务群众', 'goals: { term: …, year: … }'],
  [
    'indicators as a text',
    projects,
    project('indicators: 培训人数'),
    'indicators: 培训人数',
    'indicators: [{ level1: …, level2: …, name: …, target: … }]',
  ],
  ['a name as a list', projects, project('overview: [甲, 乙]'), 'overview: [甲, 乙]', 'overview: …'],
  ['lines as a text', procurement, 'lines: 复印纸\n', 'lines: 复印纸', 'lines: [{ item: … }]'],
  [
    'tables that are not in the source as a text',
    disclosureFile,
    'format: shanxi\nnotInSource: 表十\n',
    'notInSource: 表十',
    'notInSource: [{ table: …, reason: … }]',
  ],
  [
    'duties as a text',
    narrativeFile,
    'duties: 负责就业\n',
    'duties: 负责就业',
    'duties: { lead: …, items: […] }',
  ],
])('%s: the remedy says how it is written, and that is right', (_, schema, text, wrong, right) => {
  const judged = (content: string) => shape('a.yaml', load(content, { schema: FAILSAFE_SCHEMA }), schema);
  const [finding, ...more] = judged(text).findings;
  expect(more).toEqual([]);
  expect(finding?.rule).toBe('content/wrong-kind');
  expect(finding?.remedy).toMatch(`写作 ${right}，`);
  expect(judged(text.replace(wrong, filled(right))).findings).toEqual([]);
});

test('a record that is missing is told as it is written', () => {
  const { findings } = shape('projects.yaml', {}, projects);
  expect(findings.map(({ remedy }) => remedy)).toEqual([
    '补上 projects: [{ name: …, unit: … }]，“…”换成内容。',
  ]);
});
