import { describe, expect, test } from 'vitest';
import { choose } from '../../scripts/choose.ts';
import { askHeadings } from '../../scripts/remember-headings.ts';

/** A terminal at which somebody types these answers, one after another; what was asked is kept. */
function terminal(...answers: readonly (string | undefined)[]) {
  const asked: string[] = [];
  const ask = async (question: string): Promise<string | undefined> => {
    asked.push(question);
    if (asked.length > answers.length) throw new Error(`not expected: ${question}`);
    return answers[asked.length - 1];
  };
  return { ask, asked };
}

const CHOICES = [
  { id: 'basic', title: '基本支出' },
  { id: 'project', title: '项目支出' },
];

describe('a choice', () => {
  test('is made by a number, all of it said in Chinese', async () => {
    const { ask, asked } = terminal('2');
    expect(await choose('哪一栏？', CHOICES, ask, '都不是')).toBe('project');
    expect(asked).toEqual(['哪一栏？\n  1　基本支出\n  2　项目支出\n  直接按回车　都不是\n写号码：']);
  });

  test.each([
    ['its name', '基本支出', 'basic'],
    ['its id', 'project', 'project'],
    ['what only one name says', '基本', 'basic'],
    ['a number in wide digits', '２', 'project'],
    ['nothing at all', '', undefined],
  ])('is made by %s', async (_, answer, chosen) => {
    expect(await choose('哪一栏？', CHOICES, terminal(answer).ask, '都不是')).toBe(chosen);
  });

  test('is asked again after what is none of them; where one is needed, after nothing too', async () => {
    const { ask, asked } = terminal('3', '', '支出', '1');
    expect(await choose('哪种？', CHOICES, ask)).toBe('basic');
    expect(asked.slice(1)).toEqual(['3', '', '支出'].map((answer) => `没有“${answer}”。写 1 到 2 的号码：`));
  });

  test('is given up where the terminal is closed', async () => {
    expect(await choose('哪种？', CHOICES, terminal(undefined).ask)).toBeUndefined();
  });
});

describe('headings that no format knows', () => {
  const heading = (title: string, at: string, choices = CHOICES) => ({
    at,
    titles: ['本年支出', title],
    table: { id: 'expenditure', title: '支出总表' },
    choices,
  });

  test('are asked one by one; what was chosen is offered no more', async () => {
    const { ask, asked } = terminal('2', '1');
    const told = await askHeadings([heading('专项业务费', 'a!2.3!E3'), heading('人员费', 'a!2.3!D3')], ask);
    expect(told).toEqual([
      { title: '专项业务费', table: 'expenditure', column: 'project' },
      { title: '人员费', table: 'expenditure', column: 'basic' },
    ]);
    expect(asked[0]).toContain('a!2.3!E3 的“本年支出／专项业务费”，“支出总表”里没有这一栏。它就是哪一栏？');
    expect(asked[1]).not.toContain('项目支出');
  });

  test('are asked once, and not where nothing is left that they could be', async () => {
    const { ask, asked } = terminal('');
    const headings = [heading('备注', 'a!1!F3'), heading('备注', 'a!2!F3'), heading('序号', 'a!2!A3', [])];
    expect(await askHeadings(headings, ask)).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});
