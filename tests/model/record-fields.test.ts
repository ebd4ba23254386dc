import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printsSchema } from '../../src/formats/column-schema.ts';
import { LOOKS, PRINT_WORDS } from '../../src/model/kinds/column-kinds.ts';
import { fieldTexts, printedFields, printedTexts, printWord } from '../../src/model/kinds/record-field.ts';
import {
  ASSET_COUNT_FIELDS,
  ASSET_FIELDS,
  INDICATOR_FIELDS,
  PROJECT_FIELDS,
  PURCHASE_FIELDS,
} from '../../src/model/kinds/record-fields.ts';
import { fieldShapes } from '../../src/read/fields/field-shapes.ts';

const LISTS = { PROJECT_FIELDS, INDICATOR_FIELDS, PURCHASE_FIELDS, ASSET_FIELDS, ASSET_COUNT_FIELDS };

test('no two kinds of columns go by one word, so that none prints what another means', () => {
  expect(PRINT_WORDS.filter((word, index) => PRINT_WORDS.indexOf(word) !== index)).toEqual([]);
});

test('every word a format may print has a way it is set', () => {
  expect(Object.keys(LOOKS).toSorted()).toEqual([...printsSchema.options].toSorted());
});

test('every word a format may print stands in the description of formats', () => {
  const page = readFileSync('docs/format-language.md', 'utf8');
  expect(PRINT_WORDS.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
});

test('every field that a file may hold stands in the description of files', () => {
  const page = readFileSync('docs/content-files.md', 'utf8');
  const keys = Object.values(LISTS).flatMap((fields) => Object.keys(fields));
  expect([...new Set(keys)].filter((key) => !new RegExp(`\\b${key}\\b`).test(page))).toEqual([]);
});

describe.each(Object.entries(LISTS))('%s', (_, fields) => {
  test('has a shape for each field, and asks for those that are required', () => {
    const shapes = fieldShapes(fields);
    expect(Object.keys(shapes)).toEqual(Object.keys(fields));
    for (const [key, field] of Object.entries(fields))
      expect(shapes[key as keyof typeof shapes]).toHaveProperty(
        'type',
        'required' in field ? 'string' : 'optional',
      );
  });
});

test('a column prints a field by its own key, unless the list says another word, or none', () => {
  expect(printWord('nature', INDICATOR_FIELDS.nature)).toBe('nature');
  expect(printWord('basis', INDICATOR_FIELDS.basis)).toBe('targetBasis');
  expect(printWord('projectName', PURCHASE_FIELDS.projectName)).toBeUndefined();
  expect(printedFields(PURCHASE_FIELDS).map(({ print }) => print)).not.toContain('projectName');
});

test('what a record does not say is left out, and "" is said', () => {
  const indicator = { level1: '产出指标', level2: '数量指标', name: '培训人数', target: '', unit: undefined };
  expect(fieldTexts(INDICATOR_FIELDS, indicator).map(({ key, text }) => [key, text])).toEqual([
    ['level1', '产出指标'],
    ['level2', '数量指标'],
    ['name', '培训人数'],
    ['target', ''],
  ]);
  expect(printedTexts(INDICATOR_FIELDS, indicator)).toEqual({
    level1: '产出指标',
    level2: '数量指标',
    indicator: '培训人数',
    target: '',
  });
});
