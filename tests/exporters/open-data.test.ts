import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Ajv, type ValidateFunction } from 'ajv';
import { Decimal } from 'decimal.js';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { factFields } from '../../src/exporters/data/fact-fields.ts';
import { factsOf } from '../../src/exporters/data/facts.ts';
import { MONEY_UNITS, type MoneyUnit } from '../../src/model/money.ts';
import { openDataFiles } from '../../src/site/data/open-data.ts';
import { publishedBooks } from '../published-books.ts';
import { parseCsv } from './files.ts';

const books = publishedBooks();
const SITE = 'https://budget.example.cn/czyjs';
/** The text of a file of the open data, unpacked where it is packed. */
const textOf = (path: string, body: string | Uint8Array): string =>
  path.endsWith('.gz') ? gunzipSync(body).toString('utf8') : Buffer.from(body).toString('utf8');
const files = new Map(
  openDataFiles(books, (path) => SITE + path).map(({ path, make }) => [path, textOf(path, make().body)]),
);
const fields = factFields(books.content.taxonomy);

const text = (path: string): string => {
  const found = files.get(path);
  if (found === undefined) throw new Error(`no file ${path}; there are ${[...files.keys()].join(' ')}`);
  return found;
};
const json = (path: string) => JSON.parse(text(path));
/** The disclosures of all lists of the API. */
const listed = (): readonly {
  readonly id: string;
  readonly year: number;
  readonly data: string;
  readonly ndjson: string;
}[] =>
  json('/api/v1/index.json').lists.flatMap(
    ({ address }: { readonly address: string }) => json(address.slice(SITE.length)).disclosures,
  );
const schema = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'schemas', `${name}.json`), 'utf8'));

/** A schema made ready, once: every fact is held against one. */
const validators = new Map<string, ValidateFunction>();
function validatorOf(name: string, part: string | undefined): ValidateFunction {
  const key = `${name} ${part}`;
  const before = validators.get(key);
  if (before !== undefined) return before;
  const whole = schema(name);
  const found = new Ajv({ allErrors: true, strict: false }).compile(
    part === undefined ? whole : { ...whole, $ref: `#/definitions/${part}` },
  );
  validators.set(key, found);
  return found;
}

/** What is wrong with a value by a schema, in a line each. */
function faults(value: unknown, name: string, part?: string): readonly string[] {
  const validate = validatorOf(name, part);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('every figure is a fact, and only figures are', () => {
  test.each(books.accounts.map((account) => ({ account, id: account.disclosure.id })))(
    '$id',
    ({ account }) => {
      const facts = factsOf(account);
      const cells = account.tables.flatMap(({ sides }) =>
        sides.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
      );
      const printed = cells.filter(({ given }) => given.kind === 'amount');
      expect(facts.filter(({ state }) => state === 'printed').map(({ id }) => id)).toEqual(
        printed.map(({ place }) => `${account.disclosure.id}/${place}`),
      );
      expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
      for (const { text: digits, moneyUnit, yuan } of facts)
        expect(new Decimal(digits).times(MONEY_UNITS[moneyUnit as MoneyUnit]).toFixed()).toBe(yuan);
      for (const { members } of facts)
        for (const { id, label } of Object.values(members)) expect([id, label]).not.toContain('');
    },
  );
});

test('files for programs have no tabs behind codes, and say under which licence they may be used', () => {
  const csv = [...files].filter(([path]) => /facts-\d+\.csv$/.test(path));
  expect(csv).not.toEqual([]);
  for (const [, written] of csv) expect(written).not.toContain('\t');
  const license = { title: '许可甲', url: 'https://example.cn/license' };
  const { content } = books;
  const licensed = { ...books, content: { ...content, site: { ...content.site, license } } };
  const made = openDataFiles(licensed, (path) => SITE + path);
  const first = books.accounts[0]?.disclosure.id;
  for (const path of ['/api/v1/index.json', `/api/v1/disclosures/${first}.json`]) {
    const file = made.find((each) => each.path === path);
    expect(JSON.parse(String(file?.make().body))).toMatchObject({ license });
    expect(json(path)).not.toHaveProperty('license');
  }
});

const YEARS = [...new Set(books.accounts.map(({ disclosure }) => disclosure.year))];

describe('CSV and NDJSON hold the same facts', () => {
  test.each(YEARS)('of %i', (year) => {
    const [names = [], ...lines] = parseCsv(text(`/data/facts-${year}.csv`));
    const objects = text(`/data/facts-${year}.ndjson.gz`)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(names).toEqual(fields.map(({ name }) => name));
    expect(lines).toHaveLength(objects.length);
    expect(lines.map(([id]) => id)).toEqual(objects.map(({ id }) => id));
    lines.forEach((line, index) => {
      names.forEach((name, column) => {
        expect((line[column] ?? '').replace(/^'/, '')).toBe(String(objects[index][name] ?? ''));
      });
    });
  });

  test('all addresses lead to cells of this website', () => {
    for (const year of YEARS)
      for (const line of text(`/data/facts-${year}.ndjson.gz`).trimEnd().split('\n'))
        expect(JSON.parse(line).address).toMatch(
          /^https:\/\/budget\.example\.cn\/czyjs\/[^/]+\/\d{4}(?:-final|-adjusted)?\/[^/]+\/#c-/,
        );
  });
});

describe('descriptions are valid', () => {
  test('datapackage.json is a Data Package 2 with the column types of the Fiscal Data Package', () => {
    const data = json('/data/datapackage.json');
    expect(faults(data, 'data-package')).toEqual([]);
    const types = schema('fiscal-column-types');
    for (const resource of data.resources) {
      expect(files.has(`/data/${resource.path}`)).toBe(true);
      const described = resource.schema.fields.filter((field: { columnType?: string }) => field.columnType);
      const named = new Set(described.map((field: { columnType: string }) => field.columnType));
      expect(named.size).toBe(described.length);
      for (const field of described) {
        expect(types[field.columnType], field.columnType).toMatchObject({ dataType: field.type });
        const { labelOf } = types[field.columnType];
        if (labelOf !== undefined) expect(named).toContain(labelOf);
      }
      expect(named).toContain('value');
      expect(named).toContain('date:fiscal-year');
    }
  });

  test('the CSV keeps what its Table Schema promises', () => {
    for (const resource of json('/data/datapackage.json').resources) {
      const [names = [], ...lines] = parseCsv(text(`/data/${resource.path}`));
      const ids = lines.map((line) => line[0]);
      expect(new Set(ids).size).toBe(ids.length);
      resource.schema.fields.forEach(
        (
          field: { name: string; type: string; constraints?: { required?: boolean; enum?: string[] } },
          column: number,
        ) => {
          expect(names[column]).toBe(field.name);
          const values = lines.map((line) => line[column] ?? '');
          if (field.constraints?.required) expect(values).not.toContain('');
          const given = values.filter((value) => value !== '');
          if (field.type === 'integer') for (const value of given) expect(value).toMatch(/^-?\d+$/);
          if (field.type === 'number') for (const value of given) expect(value).toMatch(/^-?\d+(\.\d+)?$/);
          if (field.type === 'boolean') for (const value of given) expect(value).toMatch(/^(true|false)$/);
          if (field.constraints?.enum)
            for (const value of new Set(given)) expect(field.constraints.enum).toContain(value);
        },
      );
    }
  });

  test('csvw.json describes the columns of every file', () => {
    const data = json('/data/csvw.json');
    expect(faults(data, 'csvw')).toEqual([]);
    for (const table of data.tables) {
      const [names] = parseCsv(text(`/data/${table.url}`));
      expect(table.tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(names);
    }
  });

  test('catalog.jsonld is a DCAT catalogue, every name in it defined', async () => {
    const data = json('/data/catalog.jsonld');
    const [catalog] = await jsonld.expand(data, { safe: true, base: `${SITE}/data/` });
    expect(faults(catalog, 'dcat')).toEqual([]);
    for (const [, path = ''] of JSON.stringify(data).matchAll(/"dcat:downloadURL":\{"@id":"([^"]+)"/g))
      expect(files.has(path.slice(SITE.length))).toBe(true);
  });

  test('dataset.jsonld is a schema.org Dataset with its Organization', () => {
    const data = json('/data/dataset.jsonld');
    expect(faults(data, 'schema-org')).toEqual([]);
    for (const { contentUrl } of data['@graph'][1].distribution)
      expect(files.has(contentUrl.slice(SITE.length))).toBe(true);
  });

  test('the API keeps its promise', () => {
    expect(faults(json('/api/v1/index.json'), 'api', 'index')).toEqual([]);
    for (const { year, disclosures, address } of json('/api/v1/index.json').lists) {
      const own = json(address.slice(SITE.length));
      expect(faults(own, 'api', 'disclosures')).toEqual([]);
      expect(own.disclosures).toHaveLength(disclosures);
      for (const each of own.disclosures) expect(each.year).toBe(year);
    }
    expect(
      listed()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(books.accounts.map(({ disclosure }) => disclosure.id).sort());
    expect(faults(json('/api/v1/units.json'), 'api', 'units')).toEqual([]);
    expect(faults(json('/api/v1/dimensions.json'), 'api', 'dimensions')).toEqual([]);
    for (const { id, data } of listed()) {
      expect(data).toBe(`${SITE}/api/v1/disclosures/${id}.json`);
      expect(faults(json(`/api/v1/disclosures/${id}.json`), 'api', 'disclosure')).toEqual([]);
    }
  });

  test('every disclosure has its facts in a file of its own, as they stand in the file of its year', () => {
    for (const { id, year, ndjson } of listed()) {
      const own = text(ndjson.slice(SITE.length)).trimEnd().split('\n');
      const ofYear = text(`/data/facts-${year}.ndjson.gz`).trimEnd().split('\n');
      expect(own).toEqual(ofYear.filter((line) => JSON.parse(line).disclosure === id));
      for (const line of own) expect(faults(JSON.parse(line), 'api', 'fact')).toEqual([]);
    }
  });

  test('the API tells the figures that stand in no table, each with its address or as a comparison with last year', () => {
    const { stated } = json('/api/v1/disclosures/baotou-insurance-registration/2025.json');
    const kinds = Map.groupBy(stated, ({ kind }: { kind: string }) => kind);
    expect([...kinds.keys()]).toEqual(['stated', 'asset', 'prior']);
    const goods = stated.find(({ id }: { id: string }) => id.endsWith('/procurement-goods'));
    expect(goods).toMatchObject({ title: '拟采购货物支出', text: '5.95', unit: '万元' });
    expect(goods.address).toBe(
      `${SITE}/baotou-insurance-registration/2025/procurement-notes/#stated-procurement-goods`,
    );
    const ids = stated.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('without a domain addresses are relative to their file', () => {
    const local = new Map(openDataFiles(books, () => undefined).map(({ path, make }) => [path, make]));
    const path = `/data/facts-${YEARS[0]}.ndjson.gz`;
    const first = JSON.parse(textOf(path, local.get(path)?.().body ?? '').split('\n')[0] ?? '');
    expect(first.address).toMatch(/^\.\.\/[^/]+\/\d{4}(?:-\w+)?\//);
    const { data } = JSON.parse(String(local.get(`/api/v1/disclosures-${YEARS[0]}.json`)?.().body))
      .disclosures[0];
    expect(data).toMatch(/^disclosures\/[^/]+\/\d{4}(?:-\w+)?\.json$/);
  });
});
