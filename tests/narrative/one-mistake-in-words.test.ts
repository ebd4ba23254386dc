import { describe, expect, test } from 'vitest';
import { judgedSection } from '../../src/narrative/judged/judged-section.ts';
import { SMALL_UNIT, smallUnit } from './small-unit.ts';

const narrative = smallUnit().narratives.get(SMALL_UNIT);
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

test('what there is nothing of is called by its name, not by the cell that shows it', () => {
  const [verdict] = judgedSection(view, 'totals', [{ text: '事业收入5.00万元。', isHeading: false }])
    .flat()
    .map((judged) => judged.verdict);
  expect(verdict?.kind === 'different' ? verdict.known.map(({ title }) => title) : []).toEqual(['事业收入']);
});
