import { describe, expect, test } from 'vitest';
import { judgedSection } from '../../src/narrative/judged/judged-section.ts';
import { placesOf } from '../rules/changed-record.ts';
import { SMALL_UNIT, smallUnit } from './small-unit.ts';

/** 支出总表 beside 一般公共预算支出表, with 住房公积金 of the small unit as each test writes it. */
const housing = (amount: string) => `rows:
  - { code: "208" }
  - { code: "20801" }
  - { code: "2080106", basic: 295.00, project: 90.00 }
  - { code: "221" }
  - { code: "22102" }
  - { code: "2210201", basic: ${amount} }
`;

/** 收支总表 without the 类 of expenditure, so that 住房公积金 is printed in two tables only. */
const SUMMARY =
  'revenue:\n  - { line: general, amount: 410.00 }\nexpenditure:\n  - { line: "208", amount: 385.00 }\n';

/** What is told as an error, by rule and place. @param words the unit's own words for 一般公共预算支出 */
function told(words: string, tables: Readonly<Record<string, string>>): readonly string[] {
  const { findings } = smallUnit({ 'narrative/general-notes.mdx': `${words}\n`, ...tables });
  return placesOf(
    findings
      .filter(({ severity, disclosure }) => severity === 'error' && disclosure === SMALL_UNIT)
      .map(({ rule, place }) => `${rule} ${place ?? ''}`),
  );
}

const inWords = (errors: readonly string[]): readonly string[] =>
  errors.filter((error) => error.startsWith('narrative/contradiction'));

describe('where tables disagree, what is wrong is told at them', () => {
  const sound = { 'tables/summary.yaml': SUMMARY, 'tables/expenditure.yaml': housing('25.00') };
  const apart = { 'tables/summary.yaml': SUMMARY, 'tables/expenditure.yaml': housing('26.00') };

  test('each of two prints is found by a text that repeats it', () => {
    const view = smallUnit(apart).narratives.get(SMALL_UNIT)?.view;
    const became = (amount: string) =>
      view &&
      judgedSection(view, 'general-notes', [
        { text: `一般公共预算住房公积金${amount}万元。`, isHeading: false },
      ])
        .flat()
        .map(({ verdict }) => (verdict.kind === 'bound' ? verdict.place : verdict.kind));
    expect(['25.00', '26.00', '27.00'].map(became)).toEqual([
      ['general-expenditure/2210201/total'],
      ['expenditure/2210201/basic'],
      ['different'],
    ]);
  });

  test.each(['住房公积金25.00万元。', '住房公积金26.00万元。'])(
    'a text that repeats one of the two prints has no error of its own: %s',
    (words) => {
      const errors = told(words, apart);
      expect(errors.some((error) => error.startsWith('points/'))).toBe(true);
      expect(inWords(errors)).toEqual([]);
    },
  );

  test.each([
    ['“三公”经费3.30万元。', 0],
    ['“三公”经费4.40万元。', 1],
  ])('a total that its parts contradict: %s', (words, count) => {
    const total = {
      'tables/three-public.yaml':
        'rows:\n  - { unit: "301001", lastBudgetVehicleOperation: 2.80, vehicleOperation: 2.80, officialHospitality: 0.50, total: 3.80 }\n',
    };
    const errors = told(words, total);
    expect(errors.some((error) => error.startsWith('points/roll-up'))).toBe(true);
    expect(inWords(errors)).toHaveLength(count);
  });

  test('a text that repeats neither is told', () => {
    expect(inWords(told('住房公积金27.00万元。', apart))).toHaveLength(1);
    expect(inWords(told('住房公积金26.00万元。', sound))).toHaveLength(1);
  });
});
