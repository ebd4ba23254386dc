import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { joinFacts } from '../../src/site/bulk/join-facts.ts';
import { factsPath } from '../../src/site/bulk/work.ts';
import { factsParts } from '../../src/site/data/facts-parts.ts';
import { openDataFiles } from '../../src/site/data/open-data.ts';
import { manyBooks } from './many-books.ts';

const placed = (year: number, region?: string) => ({ year, region });

describe('facts stand together', () => {
  const list = [placed(2025, '甲市'), placed(2026, '甲市'), placed(2026, '乙市'), placed(2026)];

  test('of a year, the latest first', () => {
    expect(factsParts(list, 3).map(({ part, group }) => [part, group.length])).toEqual([
      [{ year: 2026 }, 3],
      [{ year: 2025 }, 1],
    ]);
  });

  test('of a year and a region, where the year has too many', () => {
    const parts = factsParts(list, 2);
    expect(parts.map(({ part, group }) => [part.year, part.region?.title, group.length])).toEqual([
      [2026, '甲市', 1],
      [2026, '乙市', 1],
      [2026, '未写明地区的', 1],
      [2025, undefined, 1],
    ]);
    const ids = parts.flatMap(({ part }) => part.region?.id ?? []);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]+$/);
  });
});

test('a website of many has a file of facts for each year and region, which holds its own and is named by all that describe the data', async () => {
  const books = manyBooks({ disclosures: 1400, each: 2, regions: 7 });
  const place = mkdtempSync(join(tmpdir(), 'mingzhang-facts-'));
  const [made, laid] = ['made', 'laid'].map((name) => join(place, name)) as [string, string];
  try {
    const records = books.extracts.map(({ disclosure }) => disclosure);
    for (const { id } of records)
      for (const format of ['csv', 'ndjson']) {
        const file = join(laid, factsPath(id, format));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `${id}\n`);
      }
    await joinFacts(made, laid, records, books.content.taxonomy);
    const names = readdirSync(join(made, 'data')).sort();
    expect(names).toHaveLength(2 * 7 * 2);
    const packed = names.filter((name) => name.endsWith('.gz'));
    const lines = packed.map((name) =>
      readFileSync(join(made, 'data', name), 'utf8')
        .trimEnd()
        .split('\n'),
    );
    expect(lines.map((each) => each.length)).toEqual(packed.map(() => 100));
    expect(lines.flat().sort()).toEqual(records.map(({ id }) => id).sort());

    const files = new Map(openDataFiles(books, (path) => path).map(({ path, make }) => [path, make]));
    const json = (path: string) => JSON.parse(String(files.get(path)?.().body));
    const csv = names.filter((name) => name.endsWith('.csv'));
    const paths = (list: readonly Readonly<Record<string, string>>[], key: string) =>
      list.map((each) => each[key]).sort();
    expect(paths(json('/data/datapackage.json').resources, 'path')).toEqual(csv);
    expect(paths(json('/data/csvw.json').tables, 'url')).toEqual(csv);
    expect(paths(json('/api/v1/index.json').facts, 'csv')).toEqual(csv.map((name) => `/data/${name}`));
    const lists = json('/api/v1/index.json').lists.map(({ address }: { readonly address: string }) =>
      json(address),
    );
    expect(
      lists.map(({ disclosures }: { readonly disclosures: readonly unknown[] }) => disclosures.length),
    ).toEqual(csv.map(() => 100));
    for (const path of ['/data/catalog.jsonld', '/data/dataset.jsonld'])
      for (const name of names) expect(JSON.stringify(json(path))).toContain(`"/data/${name}"`);
    expect(json('/api/v1/index.json').facts[0]).toMatchObject({
      region: expect.any(String),
      disclosures: 100,
    });
  } finally {
    rmSync(place, { recursive: true });
  }
});
