import { describe, expect, test } from 'vitest';
import { textForm } from '../../src/read/text/text-form.ts';
import { commonChange } from '../../src/rules/corrections/common-change.ts';
import type { UntoldChange } from '../../src/rules/corrections/untold-changes.ts';

const figure = ([before, after]: readonly string[], index: number): UntoldChange => ({
  list: 'figures',
  place: `expenditure/${index}/total`,
  title: `支出总表 · ${index} · 合计`,
  before: before ?? '',
  from: before ?? '',
  after: after ?? '',
});
const text = ([before, after]: readonly string[], index: number): UntoldChange => ({
  ...figure([textForm(before ?? ''), textForm(after ?? '')], index),
  list: 'texts',
  text: after,
});

const HEADINGS = [
  '收入／2026年（万元）｜支出／2026年预算数（万元）｜其中一般公共预算拨款合计',
  '合计（万元）',
  '项目（万元）',
];

describe('what many changes have in common is said:', () => {
  test.each<readonly [string, readonly UntoldChange[], string | undefined]>([
    [
      'all figures ten thousand times what they were',
      [
        ['1.05', '10500'],
        ['2.00', '20000.00'],
        ['0.00', '0'],
      ].map(figure),
      '数字全部扩大到 10000 倍，像是计量单位弄错了',
    ],
    [
      'all a ten-thousandth',
      [
        ['10500', '1.05'],
        ['20000.00', '2'],
        ['5', '0.0005'],
      ].map(figure),
      '数字全部缩小到 10000 分之一，像是计量单位弄错了',
    ],
    [
      'all ten times',
      [
        ['1.00', '10.0'],
        ['2', '20'],
        ['3', '30'],
      ].map(figure),
      '数字全部扩大到 10 倍，像是小数点错了位',
    ],
    [
      'one of them otherwise',
      [
        ['1.00', '10.0'],
        ['2', '20'],
        ['3', '31'],
      ].map(figure),
      undefined,
    ],
    [
      'twice',
      [
        ['1', '2'],
        ['2', '4'],
        ['3', '6'],
      ].map(figure),
      undefined,
    ],
    [
      'all by as much',
      [
        ['100.00', '95.00'],
        ['50', '45'],
        ['5', '0'],
      ].map(figure),
      '数字全部减少 5，像是同一处改动牵动的',
    ],
    [
      'all gone',
      [
        ['1', ''],
        ['2', ''],
        ['3', ''],
      ].map(figure),
      '数字全部成了空白，像是文件不见了、改了名，或里面的行被删去',
    ],
    [
      'another unit of money in headings, of which long ones are kept in short',
      HEADINGS.map((heading, index) => text([heading, heading.replaceAll('（万元）', '（元）')], index)),
      '文字都是把“（万元）”改成了“（元）”',
    ],
    [
      'another name',
      [
        ['示例市人社局', '示例市人力局'],
        ['示例市人社局机关', '示例市人力局机关'],
        ['人社局', '人力局'],
      ].map(text),
      '文字都是把“社”改成了“力”',
    ],
    [
      'other texts',
      [
        ['甲乙', '甲丙'],
        ['丁戊', '丁己'],
        ['庚', '辛'],
      ].map(text),
      undefined,
    ],
    [
      'too few to say',
      [
        ['1', '10'],
        ['2', '20'],
      ].map(figure),
      undefined,
    ],
  ])('%s', (_, changes, said) => {
    expect(commonChange(changes)).toBe(said);
  });

  test('figures and texts apart', () => {
    const changes = [
      ...[
        ['1', '10'],
        ['2', '20'],
        ['3', '30'],
      ].map(figure),
      ...HEADINGS.map((heading, index) => text([heading, heading.replaceAll('万元', '元')], index)),
    ];
    expect(commonChange(changes)).toBe(
      '数字全部扩大到 10 倍，像是小数点错了位；文字都是把“（万元）”改成了“（元）”',
    );
  });
});
