import type { Books } from '../../src/books/books.ts';
import { booksOfFolder, type Files, filesIn } from '../points/ledger.ts';

/** The id of the small unit's disclosure. */
export const SMALL_UNIT = 'center/2026';

const FOLDER = `disclosures/${SMALL_UNIT}`;

/** A small unit in a format of content/: 410 in all, 400 last year; 三公 3.30, of which 接待 0.50 is new; one vehicle. */
const FILES: Files = {
  'site.yaml': 'name: 示例\ndescription: 示例\npublisher: 示例\nlanguage: zh-CN\n',
  'units/center.yaml': 'id: center\ncode: "301001"\nname: 示例县服务中心\nkind: unit\n',
  [`${FOLDER}/disclosure.yaml`]: 'format: neimenggu\n',
  [`${FOLDER}/tables/summary.yaml`]:
    'revenue:\n  - { line: general, amount: 410.00 }\nexpenditure:\n  - { line: "208", amount: 385.00 }\n  - { line: "221", amount: 25.00 }\n',
  [`${FOLDER}/tables/general-expenditure.yaml`]: `rows:
  - { code: "208" }
  - { code: "20801" }
  - { code: "2080106", personnel: 250.00, operating: 45.00, project: 90.00 }
  - { code: "221" }
  - { code: "22102" }
  - { code: "2210201", personnel: 25.00 }
total: { total: 410.00 }
`,
  [`${FOLDER}/tables/three-public.yaml`]:
    'rows:\n  - { unit: "301001", lastBudgetVehicleOperation: 2.80, vehicleOperation: 2.80, officialHospitality: 0.50 }\n',
  [`${FOLDER}/assets.yaml`]:
    'counts:\n  - { id: vehicles, title: 车辆, count: "1", measure: 辆 }\n  - { id: equipment100, title: 单价100万元以上专用设备, count: "0", measure: 台（套） }\n',
  [`${FOLDER}/narrative.yaml`]: `prior:
  - { of: { flow: sources }, amount: 400.00 }
  - { of: { flow: expenditure, fund: general }, amount: 400.00 }
  - { of: { flow: expenditure, fund: general, function: "2080106" }, amount: 375.00 }
  - { of: { flow: expenditure, fund: general, function: "2210201" }, amount: 25.00 }
`,
};

const under = (folder: string): Files =>
  Object.fromEntries(
    Object.entries(filesIn(`content/${folder}`)).map(([path, text]) => [`${folder}/${path}`, text]),
  );

const BASE: Files = { ...under('taxonomy'), ...under('formats/neimenggu'), ...FILES };

/**
 * The books of the small unit.
 * @param changed its files that a test writes otherwise, by their path in its folder
 */
export const smallUnit = (changed: Files = {}): Books =>
  booksOfFolder({
    ...BASE,
    ...Object.fromEntries(Object.entries(changed).map(([path, text]) => [`${FOLDER}/${path}`, text])),
  });
