import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import { judgedSection } from '../../src/narrative/judged/judged-section.ts';

const CONTENT = join(import.meta.dirname, '../../content');

/** A small unit in a format of content/: 410 in all, 400 last year; 三公 3.30, of which 接待 0.50 is new; one vehicle. */
const FILES = {
  'site.yaml': 'name: 示例\ndescription: 示例\npublisher: 示例\nlanguage: zh-CN\n',
  'units/center.yaml': 'id: center\ncode: "301001"\nname: 示例县服务中心\nkind: unit\n',
  'disclosures/center/2026/disclosure.yaml': 'format: neimenggu\n',
  'disclosures/center/2026/tables/summary.yaml':
    'revenue:\n  - { line: general, amount: 410.00 }\nexpenditure:\n  - { line: "208", amount: 385.00 }\n  - { line: "221", amount: 25.00 }\n',
  'disclosures/center/2026/tables/general-expenditure.yaml': `rows:
  - { code: "208" }
  - { code: "20801" }
  - { code: "2080106", personnel: 250.00, operating: 45.00, project: 90.00 }
  - { code: "221" }
  - { code: "22102" }
  - { code: "2210201", personnel: 25.00 }
total: { total: 410.00 }
`,
  'disclosures/center/2026/tables/three-public.yaml':
    'rows:\n  - { unit: "301001", lastBudgetVehicleOperation: 2.80, vehicleOperation: 2.80, officialHospitality: 0.50 }\n',
  'disclosures/center/2026/assets.yaml':
    'counts:\n  - { id: vehicles, title: 车辆, count: "1", measure: 辆 }\n  - { id: equipment100, title: 单价100万元以上专用设备, count: "0", measure: 台（套） }\n',
  'disclosures/center/2026/narrative.yaml': `prior:
  - { of: { flow: sources }, amount: 400.00 }
  - { of: { flow: expenditure, fund: general }, amount: 400.00 }
  - { of: { flow: expenditure, fund: general, function: "2080106" }, amount: 375.00 }
  - { of: { flow: expenditure, fund: general, function: "2210201" }, amount: 25.00 }
`,
};

const root = mkdtempSync(join(tmpdir(), 'mingzhang-words-'));
for (const folder of ['taxonomy', 'formats/neimenggu'])
  cpSync(join(CONTENT, folder), join(root, folder), { recursive: true });
for (const [path, text] of Object.entries(FILES)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
afterAll(() => rmSync(root, { recursive: true }));
const narrative = openBooks(root).narratives.get('center/2026');
if (narrative === undefined) throw new Error('no narrative');
const { view } = narrative;

/** What a text says wrongly, and what is known instead. */
const wrong = (text: string, section: string): readonly string[] =>
  judgedSection(view, section, [{ text, isHeading: false }])
    .flat()
    .flatMap(({ verdict }) =>
      verdict.kind === 'different' ? [`${verdict.said}｜${verdict.known[0]?.text ?? ''}`] : [],
    );

describe('words that are right are not blamed', () => {
  test.each([
    ['totals', '支出预算410.00万元。'],
    ['totals', '收入预算总计410.00万元，支出预算总计410.00万元。'],
    ['totals', '本年收入410.00万元，比上年增加10.00万元，增长2.5%。'],
    ['totals', '事业收入0.00万元，经营收入0.00万元。'],
    ['totals', '决算数同预算数持平。'],
    ['general-notes', '一般公共预算财政拨款支出年初预算410.00万元。'],
    [
      'general-notes',
      '“社会保障和就业支出（类）人力资源和社会保障管理事务（款）就业管理事务（项）”385.00万元，比上年增加10.00万元。',
    ],
    ['general-notes', '住房公积金25.00万元，与上年持平。'],
    ['general-notes', '决算数大于预算数，完成年初预算的100%。'],
    ['three-public-notes', '因公出国（境）费0.00万元，与上年持平。'],
    [
      'three-public-notes',
      '公务用车购置及运行费2.80万元，与上年持平；公务接待费0.50万元，比上年增加0.50万元。',
    ],
    ['agency-operating-notes', '机关运行经费预算为45.00万元。'],
    ['assets', '共有车辆1辆；单价100万元以上专用设备0台（套）。'],
  ])('%s %s', (section, text) => {
    expect(wrong(text, section)).toEqual([]);
  });
});

describe('one mistake in words is told once, with both figures', () => {
  test.each([
    ['totals', '收入总计0万元。', ['0万元｜410万元']],
    ['totals', '本年收入410.00万元，增长13.5%。', ['增长13.5%｜增长2.5%']],
    [
      'totals',
      '本年收入410.00万元，与上年预算数相同。主要原因是财政拨款增加。',
      ['与上年预算数相同｜比上年增加10万元（本年 410万元，上年 400万元）'],
    ],
    [
      'general-notes',
      '一般公共预算支出410.00万元，比上年减少10.00万元，下降2.5%。',
      ['减少10.00万元｜比上年增加10万元（本年 410万元，上年 400万元）'],
    ],
    [
      'general-notes',
      '就业管理事务385.00万元。人员减少，经费减少17万元。',
      ['减少17万元｜比上年增加10万元（本年 385万元，上年 375万元）'],
    ],
    ['general-notes', '住房公积金25.00元。', ['25.00元｜25万元']],
    ['three-public-notes', '公务接待费0.00万元，与上年持平。', ['0.00万元｜0.50万元']],
    ['three-public-notes', '公务接待费0.60万元，比上年增加0.60万元。', ['0.60万元｜0.50万元']],
    ['three-public-notes', '公务用车购置及运行费2.10万元。', ['2.10万元｜2.80万元']],
    ['agency-operating-notes', '机关运行经费46.00万元。', ['46.00万元｜45万元']],
    ['assets', '共有车辆3辆。', ['3辆｜1辆']],
    ['assets', '单价100万元以上专用设备2台（套）。', ['2台｜0台（套）']],
  ])('%s %s', (section, text, said) => {
    expect(wrong(text, section)).toEqual(said);
  });
});
