import { describe, expect, test } from 'vitest';
import { threePublicCodes } from '../../src/rules/facts/three-public.ts';
import { inAnotherUnit } from '../../src/rules/points/yuan.ts';
import { applied } from '../../src/rules/rule/rule.ts';
import { accountIn, booksWith } from '../points/ledger.ts';

const TABLES = `
- id: expenditure
  number: 表1
  title: 一般公共预算支出表
  moneyUnit: 元
  fixes: { flow: expenditure, fund: general }
  rows: { by: function, total: { at: last, title: 合计 } }
  columns:
    - { title: 科目, prints: codeName }
    - { id: total, title: 合计 }
    - { id: basic, title: 基本支出, fixes: { nature: basic } }
    - { id: project, title: 项目支出, fixes: { nature: project } }
- id: basic
  number: 表2
  title: 一般公共预算基本支出表
  moneyUnit: 元
  fixes: { flow: expenditure, fund: general, nature: basic }
  rows: { by: economic, total: { at: last, title: 合计 } }
  columns:
    - { title: 科目, prints: codeName }
    - { id: total, title: 合计 }
- id: three-public
  number: 表3
  title: “三公”经费表
  moneyUnit: 元
  fixes: { flow: expenditure, fund: general, purpose: threePublic }
  rows: { by: unit, total: { at: last, title: 合计 } }
  columns:
    - { title: 单位, prints: codeName }
    - { id: total, title: 合计 }
    - { id: officialHospitality, title: 公务接待费, fixes: { purpose: officialHospitality } }
    - { id: overseasTravel, title: 因公出国（境）费, fixes: { purpose: overseasTravel } }
`;

const ECONOMIC = `
entries:
  - { code: "302", name: 商品和服务支出, from: "2007", source: 示例 }
  - { code: "30201", name: 办公费, from: "2007", source: 示例 }
  - { code: "30212", name: 因公出国（境）费用, from: "2007", source: 示例 }
  - { code: "30217", name: 公务接待费, from: "2007", source: 示例 }
`;

/** What both rules say where the table of purposes prints these amounts. */
function said(hospitality: string, travel: string, total: string): readonly string[] {
  const books = booksWith({
    tables: TABLES,
    disclosure: 'asPublished: true',
    files: {
      expenditure:
        'rows:\n  - { code: "208", total: 100000.00, basic: 60000.00, project: 40000.00 }\ntotal: { total: 100000.00, basic: 60000.00, project: 40000.00 }\n',
      basic:
        'rows:\n  - { code: "302", total: 60000.00 }\n  - { code: "30201", total: 21700.00 }\n  - { code: "30212", total: 30000.00 }\n  - { code: "30217", total: 8300.00 }\ntotal: { total: 60000.00 }\n',
      'three-public': `rows:\n  - { unit: "401", total: ${total}, officialHospitality: ${hospitality}, overseasTravel: ${travel} }\ntotal: { total: ${total}, officialHospitality: ${hospitality}, overseasTravel: ${travel} }\n`,
    },
    more: { 'taxonomy/economic.yaml': ECONOMIC },
  });
  const account = accountIn(books, 'bureau/2026');
  return [inAnotherUnit, threePublicCodes]
    .flatMap((rule) => applied(rule, account, books))
    .map(({ rule, place }) => `${rule} ${place}`);
}

describe('a table of purposes that only the same 科目 of basic expenditure can be held against', () => {
  test('in 万元 where it says 元 is one finding, of the table', () => {
    expect(said('0.83', '3.00', '3.83')).toEqual(['points/yuan three-public']);
  });

  test('also where projects pay for a part of one of them', () => {
    expect(said('0.83', '4.00', '4.83')).toEqual(['points/yuan three-public']);
  });

  test.each([
    ['8300.00', '30000.00', '38300.00'],
    ['9000.00', '35000.00', '44000.00'],
  ])('is not blamed where it is right: %s and %s', (...amounts) => {
    expect(said(...amounts)).toEqual([]);
  });

  test('and a single wrong amount stays what it is', () => {
    expect(said('830.00', '30000.00', '30830.00')).toEqual([
      'facts/three-public three-public/total/officialHospitality',
    ]);
  });
});
