import { describe, expect, test } from 'vitest';
import { booksOfFolder, type Files, filesIn } from '../points/ledger.ts';

const under = (folder: string): Files =>
  Object.fromEntries(
    Object.entries(filesIn(`content/${folder}`)).map(([path, text]) => [`${folder}/${path}`, text]),
  );

const FORMAT: Files = { ...under('taxonomy'), ...under('formats/neimenggu') };

const summary = (amount: string): string =>
  `revenue:\n  - { line: general, amount: ${amount} }\nexpenditure:\n  - { line: "208", amount: ${amount} }\n`;

const SPENT = 'vehicleOperation: 2.80, officialHospitality: 0.50';

/** What is told of units that tables leave out: a department of two, of which the center discloses by itself. */
function told(tables: Files): readonly string[] {
  const own = Object.fromEntries(
    Object.entries(tables).map(([id, text]) => [`disclosures/bureau/2026/tables/${id}.yaml`, text]),
  );
  return booksOfFolder({
    ...FORMAT,
    'site.yaml': filesIn('content')['site.yaml'] ?? '',
    'units/bureau.yaml': `id: bureau
code: "301"
name: 示例县服务局（部门）
title: 示例县服务局
kind: department
units:
  - { code: "301000", name: 示例县服务局本级 }
  - { code: "301001", name: 示例县服务中心, id: center }
`,
    'disclosures/center/2026/disclosure.yaml': 'format: neimenggu\n',
    'disclosures/center/2026/tables/summary.yaml': summary('310.00'),
    'disclosures/center/2026/tables/three-public.yaml': `rows:\n  - { unit: "301001", ${SPENT} }\n`,
    'disclosures/bureau/2026/disclosure.yaml': 'format: neimenggu\n',
    'disclosures/bureau/2026/tables/summary.yaml': summary('410.00'),
    ...own,
  }).findings.flatMap(({ rule, place, message }) =>
    rule === 'presence/units' ? [`${place} ${message}`] : [],
  );
}

const INCOME = 'rows:\n  - { unit: "301000", general: 100.00 }\n  - { unit: "301001", general: 310.00 }\n';
const BOTH = `rows:\n  - { unit: "301000", officialHospitality: 0.20 }\n  - { unit: "301001", ${SPENT} }\n`;

describe('a unit that one table by unit leaves out', () => {
  test('is told with the money that shows it, once', () => {
    expect(
      told({ income: INCOME, 'three-public': 'rows:\n  - { unit: "301000", officialHospitality: 0.20 }\n' }),
    ).toEqual([
      expect.stringMatching(/^three-public\/301001 .*没有列 301001 示例县服务中心.*center\/2026.*3\.30 万元/),
    ]);
  });

  test('is told of any such table', () => {
    expect(
      told({ income: 'rows:\n  - { unit: "301000", general: 410.00 }\n', 'three-public': BOTH }),
    ).toEqual([expect.stringMatching(/^income\/301001 .*310\.00 万元/)]);
  });

  test('is not asked for where it has no such money, or is listed', () => {
    expect(told({ income: INCOME, 'three-public': `rows:\n  - { unit: "301001", ${SPENT} }\n` })).toEqual([]);
    expect(told({ income: INCOME, 'three-public': BOTH })).toEqual([]);
  });
});
