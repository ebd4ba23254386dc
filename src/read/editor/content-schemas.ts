import { figureColumns, tableSides } from '../../formats/columns.ts';
import { type Format, formatSchema } from '../../formats/format.ts';
import { recordsOf } from '../../formats/record-tables.ts';
import type { TableFormat } from '../../formats/table-schema.ts';
import type { DisclosureRecord } from '../../model/content.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { disclosureFile } from '../disclosure/disclosure-file.ts';
import { type FormatSchemas, formatSchemas } from '../disclosure/format-schemas.ts';
import { narrativeFile } from '../prose/narrative-file.ts';
import { assetsFile } from '../records/assets-file.ts';
import { siteFile } from '../site-file.ts';
import type { SideShape } from '../tables/table-shape.ts';
import { expectedFile } from '../units/expected-file.ts';
import { unitFile } from '../units/unit-file.ts';
import { type JsonSchema, jsonSchemaOf, type KeyWords, orVariant, type WordsOfKeys } from './json-schema.ts';

/** A schema for the editor, and the files it is of. */
export interface EditorSchema {
  /** Its own name, in a folder of schemas: `neimenggu/tables/summary.json`. */
  readonly name: string;
  readonly schema: JsonSchema;
  /** From the content folder; `*` is one step. */
  readonly files: readonly string[];
}

const DISCLOSURES = 'disclosures/*/*';

/** Schemas of the files that look alike whatever the format. */
const ALIKE: readonly EditorSchema[] = [
  { name: 'site.json', schema: jsonSchemaOf(siteFile, '网站'), files: ['site.yaml'] },
  { name: 'unit.json', schema: jsonSchemaOf(unitFile, '部门或单位'), files: ['units/*.yaml'] },
  { name: 'expected.json', schema: jsonSchemaOf(expectedFile, '应公开的'), files: ['expected.yaml'] },
  {
    name: 'disclosure.json',
    schema: jsonSchemaOf(disclosureFile, '一份公开'),
    files: [`${DISCLOSURES}/disclosure.yaml`],
  },
  {
    name: 'narrative.json',
    schema: jsonSchemaOf(narrativeFile, '说明文字'),
    files: [`${DISCLOSURES}/narrative.yaml`],
  },
  {
    name: 'assets.json',
    schema: jsonSchemaOf(assetsFile, '资产和个数'),
    files: [`${DISCLOSURES}/assets.yaml`],
  },
  {
    name: 'format.json',
    schema: orVariant(jsonSchemaOf(formatSchema, '套表格式'), 'extends', {
      without: { title: '不要所依据的格式里的这些键', type: 'array' },
      removed: { title: '所依据的格式里有，这里没有', type: 'boolean' },
      replaced: { title: '整个另写，不照所依据的格式', type: 'boolean' },
      before: { title: '排在哪一个之前', type: 'string' },
      after: { title: '排在哪一个之后', type: 'string' },
    }),
    files: ['formats/*/format.yaml'],
  },
];

/**
 * The schemas of all files of a content folder, made of the shapes by which they are read. What a table's file may hold follows from its
 * format, so these are of the disclosures that have it.
 */
export const contentSchemas = (
  formats: readonly Format[],
  taxonomy: Taxonomy,
  disclosures: readonly Pick<DisclosureRecord, 'id' | 'format'>[],
): readonly EditorSchema[] => [
  ...ALIKE,
  ...formats.flatMap((format) => {
    const folders = disclosures
      .filter((one) => one.format === format.id)
      .map(({ id }) => `disclosures/${id}`);
    return ofFormat(format, formatSchemas(format, taxonomy), folders);
  }),
];

function ofFormat(
  format: Format,
  shapes: FormatSchemas,
  folders: readonly string[],
): readonly EditorSchema[] {
  const files = (name: string) => folders.map((folder) => `${folder}/${name}`);
  const tables = format.tables.flatMap((table): EditorSchema[] => {
    const shape = shapes.tables.get(table.id);
    if (shape === undefined) return [];
    const words = tableWords(format, table, shape.sides);
    return [
      {
        name: `${format.id}/tables/${table.id}.json`,
        schema: jsonSchemaOf(shape.schema, `${table.number} ${anyYear(table.title)}`, words),
        files: files(`tables/${table.id}.yaml`),
      },
    ];
  });
  return [
    ...tables,
    {
      name: `${format.id}/projects.json`,
      schema: jsonSchemaOf(shapes.projects, '项目', moneyWords(format, 'project')),
      files: [...files('projects.yaml'), ...files('projects/*.yaml')],
    },
    {
      name: `${format.id}/procurement.json`,
      schema: jsonSchemaOf(shapes.procurement, '政府采购', moneyWords(format, 'purchase')),
      files: files('procurement.yaml'),
    },
  ];
}

/** What the keys of a table's file are called: its rows by what names them, its amounts by their columns. */
function tableWords(format: Format, table: TableFormat, shapes: readonly SideShape[]): WordsOfKeys {
  return new Map<string, KeyWords>([
    ...ALWAYS,
    ...tableSides(table).flatMap((side) => {
      const columns = figureColumns(format, table, side).map(
        ({ id, title, moneyUnit }) => [id, { title: `${anyYear(title)}（${moneyUnit}）` }] as const,
      );
      const keys = (shapes.find(({ id }) => id === side.id)?.keys ?? []).map(
        ({ written, title, members }) => [written, { title, choices: titlesOf(members) }] as const,
      );
      const under = (place: string) =>
        [...columns, ...NAMES].map(([id, words]) => [`${place}.${id}`, words] as const);
      return [
        [side.id, { title: '各行' }] as const,
        ...under(side.id),
        ...under('total'),
        ...keys.map(([id, words]) => [`${side.id}.${id}`, words] as const),
        ...columns.map(([id, words]) => [`columns.${id}`, words] as const),
      ];
    }),
  ]);
}

const ALWAYS = [
  ['total', { title: '合计' }],
  ['asPublished', { title: '照原样印' }],
  ['empty', { title: '空表' }],
  ['notes', { title: '表下的注' }],
  ['title', { title: '这里印的表名' }],
  ['columns', { title: '这里印的栏名' }],
  ['statement', { title: '空表的说明' }],
] as const;

const NAMES = [
  ['name', { title: '名称' }],
  ['printedCode', { title: '印错的编码' }],
] as const;

/** A title of a format, whatever the year and the unit. */
const anyYear = (title: string): string =>
  title
    .replaceAll('{lastYear}年', '上年')
    .replaceAll('{year}年', '本年')
    .replaceAll('{nextYear}年', '下年')
    .replace(/\{\w+\}/g, '');

const titlesOf = (members: SideShape['keys'][number]['members']): ReadonlyMap<string, string> | undefined =>
  members && new Map([...members].map(([id, { title }]) => [id, anyYear(title)]));

/** What the columns of money of records are called; those of a form stand under their span. */
const moneyWords = (format: Format, records: 'project' | 'purchase'): WordsOfKeys =>
  new Map(
    format.tables.flatMap((table) =>
      tableSides(table)
        .filter((side) => recordsOf(side.rows) === records)
        .flatMap((side) =>
          figureColumns(format, table, side).flatMap(({ id, title }) =>
            placesOf(id, records).map((path) => [path, { title: anyYear(title) }] as const),
          ),
        ),
    ),
  );

/** Where the file of records may write what a column prints. */
function placesOf(column: string, records: 'project' | 'purchase'): readonly string[] {
  if (records === 'project') {
    const [, span, key] = /^(term|year)([A-Z]\w*)$/.exec(column) ?? [];
    const funding =
      key === undefined ? [] : [`projects.funding.${span}.${key[0]?.toLowerCase()}${key.slice(1)}`];
    return [`projects.money.${column}`, ...funding];
  }
  const groups = ['groups', 'groups.groups', 'groups.groups.groups'];
  const lines = ['lines', ...groups.map((group) => `${group}.lines`)];
  return [
    ...lines.flatMap((line) => [`${line}.money.${column}`, `${line}.${column}`]),
    ...[...groups, 'units', 'total'].map((sum) => `${sum}.${column}`),
  ];
}
