import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Format, formatSchema } from '../../src/formats/format.ts';
import { plainRow } from '../../src/formats/wording/compared-title.ts';
import { memberWords } from '../../src/formats/wording/member-words.ts';
import { titleContradictions } from '../../src/formats/wording/title-contradictions.ts';
import { titledParts } from '../../src/formats/wording/titled-parts.ts';
import { asTree } from '../../src/model/taxonomy.ts';
import { readContent } from '../../src/read/read-content.ts';

const { content } = readContent(join(import.meta.dirname, '../../content'));
const { content: elsewhere } = readContent(join(import.meta.dirname, '../fixtures/other-places'));
const { taxonomy } = content;
const words = memberWords(taxonomy);

/** What is told of a format, in short. */
const told = (format: Format): readonly string[] =>
  titleContradictions(format, taxonomy).map(
    ({ part, dimension, said, meant, isSure }) =>
      `${part.kind} ${part.title}: ${dimension} ${said} → ${meant.join('/')}${isSure ? '' : '?'}`,
  );

const FORMATS = [...content.formats.values(), ...elsewhere.formats.values()];

test.each(FORMATS)('nothing is said against any title of $id', (format) => {
  expect(told(format)).toEqual([]);
});

/** A format with one table. */
const formatOf = (table: object, more: object = {}): Format =>
  formatSchema.parse({
    ...{ id: 't', title: '试', source: '试', moneyUnit: '万元', decimals: '2', thousands: 'false' },
    ...{ coverTitle: '试', numbering: '{一}、', empty: { statement: '无' } },
    outline: [{ id: 'p', title: '表', numbering: '{一}、', entries: [{ table: 'a' }] }],
    tables: [{ id: 'a', number: '1', title: '试表', ...table }],
    ...more,
  });

const NAME = { title: '项目', prints: 'name' };

/** A table of one column and one line of money, and what is told of it. */
const ofColumn = (column: object, table: object = {}, more: object = {}): readonly string[] =>
  told(formatOf({ rows: { by: 'function' }, columns: [NAME, column], ...table }, more));
const ofLine = (line: object, lists: object = {}): readonly string[] =>
  told(formatOf({ rows: { lines: [line] }, columns: [NAME, { id: 'amount', title: '金额' }] }, { lists }));

describe('a title that names another money than its fixes is told', () => {
  test.each([
    [
      'a column',
      ofColumn({ id: 'x', title: '国有资本经营预算', fixes: { fund: 'governmentFund' } }),
      'column 国有资本经营预算: fund governmentFund → stateCapital',
    ],
    [
      'a version',
      ofColumn({ id: 'x', title: '决算数', fixes: { version: 'budget' } }),
      'column 决算数: version budget → final',
    ],
    [
      'the version of the format',
      ofColumn({ id: 'x', title: '预算数' }, {}, { version: 'final' }),
      'column 预算数: version final → budget?',
    ],
    [
      'a year',
      ofColumn({ id: 'x', title: '上年执行数', fixes: { year: 'this', version: 'executed' } }),
      'column 上年执行数: year this → last',
    ],
    [
      'a year that is filled in',
      ofColumn({ id: 'x', title: '{lastYear}年预算数', fixes: { year: '0' } }),
      'column {lastYear}年预算数: year 0 → last',
    ],
    ['a year that nobody says', ofColumn({ id: 'x', title: '去年' }), 'column 去年: year this → last?'],
    [
      'this year',
      ofColumn({ id: 'x', title: '本年预算数', fixes: { year: 'last' } }),
      'column 本年预算数: year last → this',
    ],
    [
      'a group',
      ofColumn({ title: '项目支出', fixes: { nature: 'basic' }, columns: [{ id: 'x', title: '小计' }] }),
      'column 项目支出: nature basic → project',
    ],
    [
      'what is wider than its title',
      ofColumn({ id: 'x', title: '人员经费', fixes: { nature: 'basic' } }),
      'column 人员经费: nature basic → personnel?',
    ],
    [
      'words within a title',
      ofColumn({ id: 'x', title: '国有资本经营预算安排的支出', fixes: { fund: 'general' } }),
      'column 国有资本经营预算安排的支出: fund general → stateCapital?',
    ],
    [
      'a line',
      ofLine({ id: 'x', title: '二、政府性基金预算拨款收入', fixes: { fund: 'own' } }),
      'line 二、政府性基金预算拨款收入: fund own → governmentFund?',
    ],
    [
      'a line of carried money',
      ofLine({ id: 'x', title: '年终结转', fixes: { flow: 'broughtForward' } }),
      'line 年终结转: flow broughtForward → carriedForward',
    ],
    [
      'a code',
      ofLine({ id: 'x', title: '八、社会保障和就业支出', fixes: { function: '205' } }),
      'line 八、社会保障和就业支出: function 205 → 208',
    ],
    [
      'an entry of a list',
      ofLine({ list: 'l', by: 'function' }, { l: [{ id: '206', title: '教育支出' }] }),
      'list 教育支出: function 206 → 205',
    ],
    [
      'a table',
      ofColumn({ id: 'x', title: '合计' }, { title: '政府性基金预算支出表', fixes: { fund: 'general' } }),
      'table 政府性基金预算支出表: fund general → governmentFund?',
    ],
  ])('%s', (_, found, line) => {
    expect(found).toEqual([line]);
  });
});

describe('and nothing is told of', () => {
  test.each([
    ['what is narrower than its title', ofColumn({ id: 'x', title: '财政拨款', fixes: { fund: 'general' } })],
    [
      'the same money by another name',
      ofColumn({ id: 'x', title: '本年预算', fixes: { flow: 'expenditure', origin: 'current' } }),
    ],
    [
      'one of two dimensions that share a name',
      ofColumn({ id: 'x', title: '上年结转', fixes: { flow: 'expenditure', origin: 'carried' } }),
    ],
    [
      'what a title leaves out',
      ofColumn({
        id: 'x',
        title: '一般公共预算（不含上年结转）',
        fixes: { origin: 'current', fund: 'general' },
      }),
    ],
    [
      'a year within another name',
      ofColumn({ id: 'x', title: '上年结转资金', fixes: { origin: 'carried' } }),
    ],
    ['two years in one title', ofColumn({ id: 'x', title: '本年预算数比上年' })],
    ['a title without words of the taxonomy', ofColumn({ id: 'x', title: '甲', fixes: { fund: 'own' } })],
    ['a column of texts', ofColumn({ title: '去年', prints: 'text' })],
  ])('%s', (_, found) => {
    expect(found).toEqual([]);
  });
});

/** Every member that a part of a format names and is called by, whole. */
const named = FORMATS.flatMap((format) =>
  titledParts(format, taxonomy).flatMap(({ title, own, kind }) =>
    Object.entries(own).flatMap(([dimension, id]) => {
      const of = words.members.get(plainRow(title)) ?? [];
      return of.length === 1 && of[0]?.dimension === dimension && of[0].id === id && kind !== 'list'
        ? [{ format: format.id, title, dimension, id, version: format.version }]
        : [];
    }),
  ),
);
const once = [...new Map(named.map((each) => [`${each.title}/${each.dimension}`, each])).values()];

test('every title of the formats that is a name is told with every other member beside the right one', () => {
  expect(once.length).toBeGreaterThan(30);
  const silent = once.flatMap(({ title, dimension, id, version }) => {
    const members = asTree(taxonomy.dimensions.get(dimension))?.members;
    const path = members?.get(id)?.path ?? '';
    return [...(members?.values() ?? [])].flatMap((other) => {
      const isBeside = !`${other.path}/`.startsWith(`${path}/`) && !`${path}/`.startsWith(`${other.path}/`);
      if (!isBeside) return [];
      const found = ofColumn({ id: 'x', title, fixes: { [dimension]: other.id } }, {}, { version });
      return found.includes(`column ${title}: ${dimension} ${other.id} → ${id}`)
        ? []
        : [`${title} ${other.id}`];
    });
  });
  expect(silent).toEqual([]);
});
