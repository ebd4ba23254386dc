import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/read/read-content.ts';

const BASE = join(import.meta.dirname, '../errors/base');
const { content } = readContent(BASE);
const disclosure = content.disclosures[0];

test('the reference disclosures are read, and nothing is wrong with their files', () => {
  const reference = readContent(join(import.meta.dirname, '../../content'));
  expect(reference.findings.map(({ rule, source, message }) => `${rule} ${source.file} ${message}`)).toEqual(
    [],
  );
  const there = readdirSync(join(import.meta.dirname, '../../content/disclosures'), { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('disclosure.yaml'))
    .map((path) => dirname(path))
    .sort();
  expect(reference.content.disclosures.map(({ id }) => id)).toEqual(there);
});

test('a disclosure knows who discloses, for which year, in which format', () => {
  expect(disclosure).toMatchObject({
    id: 'demo-bureau/2026',
    year: 2026,
    format: 'demo',
    approved: '2026-01-23',
    published: '2026-02-09',
    asPublished: true,
    origin: '示例',
    notInSource: [],
    acknowledged: [],
  });
  expect(disclosure?.discloser).toMatchObject({
    code: '101',
    kind: 'department',
    title: '示例市人力资源和社会保障局',
  });
});

test('a unit with an address of its own discloses by itself', () => {
  expect(content.disclosers.map(({ id, code, kind }) => [id, code, kind])).toEqual([
    ['demo-bureau', '101', 'department'],
    ['demo-centre', '101002', 'unit'],
  ]);
});

test('a row is named by its dimension, whatever its key is called, and keeps its digits and its place', () => {
  const tables = disclosure?.tables;
  expect(tables?.get('expenditure')?.sides.rows?.[2]).toEqual({
    source: { file: 'disclosures/demo-bureau/2026/tables/expenditure.yaml', path: ['rows', 2] },
    keys: { function: '2080101' },
    name: undefined,
    amounts: { total: '1054.05', basic: '1054.05' },
  });
  expect(tables?.get('income')?.sides.rows?.[1]?.keys).toEqual({ unit: '101002' });
  expect(tables?.get('summary')?.sides.expenditure?.[0]?.keys).toEqual({ line: 'basic' });
  expect(tables?.get('projects')?.total?.amounts).toEqual({ total: '200.50' });
  expect(tables?.get('government-fund')).toMatchObject({ empty: true, sides: {} });
});

test('projects go by their code, and keep the order of the file', () => {
  expect(disclosure?.projects.map(({ key, name, money }) => [key, name, money.total])).toEqual([
    ['150200226000000000011', '就业服务经费', '120.50'],
    ['150200226000000000028', '考试经费', '80.00'],
  ]);
});

test('members of a tree know their path', () => {
  const flow = content.taxonomy.dimensions.get('flow');
  expect(flow?.kind === 'tree' && flow.members.get('revenue')?.path).toBe('sources/revenue');
  const codes = content.taxonomy.dimensions.get('function');
  expect(codes?.kind === 'codes' && codes.levels).toEqual([3, 5, 7]);
});

test('blank, zero, 不涉及 and left out stay four different things', () => {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-content-'));
  cpSync(BASE, root, { recursive: true });
  const rows = 'rows:\n  - { code: "208", total: 0, basic: "", project: 不涉及 }\n  - { code: "20801" }\n';
  writeFileSync(join(root, 'disclosures/demo-bureau/2026/tables/expenditure.yaml'), rows);
  const read = readContent(root).content.disclosures[0]?.tables.get('expenditure')?.sides.rows;
  rmSync(root, { recursive: true });
  expect(read?.map(({ amounts }) => amounts)).toEqual([{ total: '0', basic: '', project: '不涉及' }, {}]);
});
