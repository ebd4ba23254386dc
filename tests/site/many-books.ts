import { apiDisclosure } from '../../src/exporters/data/api.ts';
import type { Department, Discloser } from '../../src/model/unit.ts';
import type { Extract } from '../../src/site/extracts/extract.ts';
import type { BooksOfAll } from '../../src/site/extracts/extracts.ts';
import { extractsOf } from '../../src/site/extracts/extracts.ts';
import { publishedBooks } from '../published-books.ts';

/** What a made-up website of many is to be like. */
export interface Many {
  readonly disclosures: number;
  /** How many disclosures each unit has, of years next to each other. */
  readonly each: number;
  /** Over how many regions they are spread. */
  readonly regions: number;
}

const PROVINCES =
  '河北 山西 辽宁 吉林 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃'.split(
    ' ',
  );
const OFFICES =
  '财政局 教育局 人力资源和社会保障局 住房和城乡建设局 交通运输局 农业农村局 水利局 文化和旅游局 卫生健康委员会 应急管理局 审计局 市场监督管理局'.split(
    ' ',
  );
const LETTERS = '安博成德恩丰广海嘉康丽明宁平清荣尚泰望新阳正'.split('');

/** The books of a website of many disclosures: what is known of those of content/, under other names, of other units, regions and years. */
export function manyBooks({ disclosures, each, regions }: Many): BooksOfAll {
  const books = publishedBooks();
  const known = extractsOf(books).filter(({ disclosure }) => disclosure.kind === 'budget');
  const [first] = books.accounts;
  if (first === undefined) throw new Error('nothing to copy');
  const listedOne = apiDisclosure(first, (path) => path);
  const units = Math.ceil(disclosures / each);
  const departments = Array.from({ length: units }, (_, unit) => departmentOf(unit, regions));
  const disclosers = departments.map(
    (department): Discloser => ({
      id: department.id,
      code: department.code,
      title: department.title,
      kind: 'department',
      department,
    }),
  );
  const extracts = Array.from({ length: disclosures }, (_, index) => {
    const unit = Math.floor(index / each);
    const department = departments[unit];
    const source = known[unit % known.length];
    if (department === undefined || source === undefined) throw new Error('nothing to copy');
    return copied(source, department, 2026 - (index % each));
  });
  return {
    ...books,
    content: {
      ...books.content,
      departments,
      disclosers,
      disclosures: [],
      expected: extracts.map(({ disclosure }) => ({
        unit: disclosure.discloser,
        year: disclosure.year,
        kind: disclosure.kind,
        approved: '2026-01-20',
        isThere: true,
        source: { file: 'expected.yaml', path: [] },
      })),
    },
    accounts: [],
    documents: [],
    narratives: new Map(),
    findings: [],
    extracts,
    pieces: [],
    listed: extracts.map(({ disclosure: { id, year } }) => ({ ...listedOne, id, year })),
  };
}

function departmentOf(unit: number, regions: number): Department {
  const region = unit % regions;
  const province = `${PROVINCES[region % PROVINCES.length]}省`;
  const place = Math.floor(region / PROVINCES.length);
  const city = `${LETTERS[place % LETTERS.length]}${LETTERS[(place * 7 + region) % LETTERS.length]}${place >= LETTERS.length ? LETTERS[Math.floor(place / LETTERS.length)] : ''}市`;
  const office = OFFICES[Math.floor(unit / regions) % OFFICES.length] ?? '';
  const again = Math.floor(unit / regions / OFFICES.length);
  const title = `${city}${again === 0 ? '' : `第${again}`}${office}`;
  return {
    ...{ id: `made-up-unit-${unit}`, code: String(100000 + unit), name: title, title, kind: 'department' },
    ...{ region: province + city, level: unit % 3 === 0 ? '市级' : '县（区）级', units: [] },
  };
}

/** What is known of a disclosure, told of another unit and year. */
function copied(source: Extract, { id, title, region }: Department, year: number): Extract {
  const own = source.disclosure;
  const renamed = <Value>(value: Value): Value => replaced(value, own.id, `${id}/${year}`) as Value;
  return {
    ...source,
    ...renamed({
      totals: source.totals,
      change: source.change,
      points: source.points,
      projects: source.projects,
    }),
    disclosure: { ...own, id: `${id}/${year}`, discloser: id, department: id, region, unit: title, year },
    title: `${title}${year}年部门预算公开`,
    name: `${title} ${year}年`,
    corrections: [],
    exhibits: new Map(),
  };
}

/** A value with one text put in the place of another, however deep it stands. */
function replaced(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') return value.replaceAll(from, to);
  if (Array.isArray(value)) return value.map((each) => replaced(each, from, to));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each, from, to)]));
}
