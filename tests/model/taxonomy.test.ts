import { describe, expect, test } from 'vitest';
import { codeNames, memberPath, memberTitle } from '../../src/model/taxonomy.ts';
import { booksOf } from '../points/ledger.ts';

const { taxonomy } = booksOf({
  'taxonomy/function.yaml': `
entries:
  - { code: "208", name: 社会保障和就业支出, from: "2007", source: 示例 }
  - { code: "2080109", name: 社会保险经办机构, from: "2007", source: 示例 }
  - { code: "207", name: 文化体育与传媒支出, from: "2007", to: "2018", source: 示例 }
  - { code: "207", name: 文化旅游体育与传媒支出, from: "2019", source: 示例 }
  - { code: "2080104", name: 业务管理, from: "2007", to: "2014", source: 示例 }
  - { code: "2080104", name: 综合业务管理, from: "2015", to: "2020", source: 示例 }
  - { code: "20111", name: 纪检监察事务, from: "2007", source: 甲 }
  - { code: "20111", name: 监察事务, from: "2018", to: "2020", source: 乙 }
`,
}).content;

describe('where a member stands in its tree', () => {
  test.each([
    ['a member at the top', 'fund', 'fiscal', 'fiscal'],
    ['a member below', 'fund', 'general', 'fiscal/general'],
    ['a 类', 'function', '208', '208'],
    ['a 款', 'function', '20801', '208/20801'],
    ['a 项', 'function', '2080101', '208/20801/2080101'],
    ['a code nobody listed', 'function', '2299999', '229/22999/2299999'],
    ['a line without a public code', 'function', 'intergovernmental', 'intergovernmental'],
    ['a project', 'project', '1502-A', '1502-A'],
  ])('%s', (_, dimension, id, path) => {
    expect(memberPath(taxonomy, dimension, id)).toBe(path);
  });

  test.each([
    ['a member the tree does not have', 'fund', 'lottery'],
    ['a dimension that is not there', 'colour', 'red'],
  ])('%s has no place', (_, dimension, id) => {
    expect(memberPath(taxonomy, dimension, id)).toBeUndefined();
  });
});

describe('the name of a code', () => {
  test.each([
    ['is that of its year', '207', 2018, ['文化体育与传媒支出']],
    ['changes with the year', '207', 2019, ['文化旅游体育与传媒支出']],
    ['stays where the list says no end', '208', 2040, ['社会保障和就业支出']],
    ['is the last known after its end', '2080104', 2026, ['综合业务管理']],
    ['may be two in one year', '20111', 2019, ['纪检监察事务', '监察事务']],
    ['is one again afterwards', '20111', 2021, ['纪检监察事务']],
    ['is not known of an unlisted code', '299', 2026, []],
  ])('%s', (_, code, year, names) => {
    expect(codeNames(taxonomy, 'function', code, year)).toEqual(names);
  });

  test('members of a tree have their title, those of an open dimension none', () => {
    expect(memberTitle(taxonomy, 'fund', 'general', 2026)).toBe('一般公共预算');
    expect(memberTitle(taxonomy, 'function', '207', 2018)).toBe('文化体育与传媒支出');
    expect(memberTitle(taxonomy, 'project', 'xm-01', 2026)).toBeUndefined();
    expect(memberTitle(taxonomy, 'function', '299', 2026)).toBeUndefined();
  });
});
