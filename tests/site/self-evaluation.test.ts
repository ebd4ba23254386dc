import { expect, test } from 'vitest';
import { renderTable } from '../../src/layout/html/render-table.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { printed } from '../../src/model/markup/html.ts';
import { ownerOf } from '../../src/site/extracts/disclosure-documents.ts';
import { projectDocuments } from '../../src/site/extracts/project-documents.ts';
import { tableForms } from '../../src/site/projects/project-form.ts';
import { formBlocks } from '../../src/site/word/form-blocks.ts';
import { accountOfConstruct, booksOfConstruct, CONSTRUCTS } from '../formats/constructs.ts';

const construct = CONSTRUCTS.find(({ id }) => id === 'self-evaluation');
if (construct === undefined) throw new Error('no such example');
const [form] = tableForms(accountOfConstruct(booksOfConstruct(construct)), 'evaluation');
if (form === undefined) throw new Error('no form');

test('the form of a self-evaluation says what was scored, under the titles of the format', () => {
  expect(form.told.map(({ title, text }) => `${title}：${text}`)).toEqual([
    '主管部门：401 某局',
    '实施单位：某局本级',
    '预算执行分值：10',
    '执行率：98.20%',
    '预算执行得分：9.82',
    '年度目标实际完成情况：举办招聘会 12 场，求职者 3.1 万人次',
  ]);
  expect(form.money.flatMap(({ amounts }) => amounts.map(({ label, text }) => `${label} ${text}`))).toEqual([
    '年初预算数 110.00',
    '全年预算数 120.50',
    '全年执行数 118.33',
  ]);
});

test('a zero that the form prints is told, a blank is not', () => {
  const written = construct.files['projects.yaml'] ?? '';
  const files = {
    ...construct.files,
    'projects.yaml': written.replace('whole: 120.50, spent: 118.33', 'spent: 0.00'),
  };
  expect(files).not.toEqual(construct.files);
  const [zero] = tableForms(accountOfConstruct(booksOfConstruct({ ...construct, files })), 'evaluation');
  expect(zero?.money.flatMap(({ amounts }) => amounts.map(({ label, text }) => `${label} ${text}`))).toEqual([
    '年初预算数 110.00',
    '全年执行数 0.00',
  ]);
});

test('its indicators end with the score of all, on the page and in Word', () => {
  const layout = form.indicators;
  if (layout === undefined) throw new Error('no indicators');
  const rows = printed(renderTable(layout, { plain: true }))
    .split('<tr')
    .slice(-2);
  expect(rows[0]).toContain('求职者满意度');
  expect(rows[1]?.replaceAll(/<[^>]*>/g, ' ')).toMatch(/总分\s+96\.82/);
  const texts = layout.body.at(-1)?.cells.map((cell) => (cell.kind === 'text' ? cell.text : undefined));
  expect(texts).toEqual(['总分', '', '', '', '', '', '96.82', '']);
  const sheets = formBlocks(form, 1, 'evaluation').flatMap((block) =>
    block.kind === 'sheet' ? [block.layout] : [],
  );
  expect(sheets).toEqual([layout]);
});

test('the plan of spending stands in Word in a row with the title of the form', () => {
  const spending = [
    { by: '3月底前', share: '20%' },
    { by: '12月底前', share: '100%' },
  ];
  const blocks = formBlocks({ ...form, spending, spendingTitle: '资金支出计划（%）' }, 1, 'evaluation');
  const rows = blocks.flatMap((block) => (block.kind === 'texts' ? block.rows : []));
  expect(rows).toContainEqual(['资金支出计划（%）', '3月底前 20%，12月底前 100%']);
  expect(JSON.stringify(blocks)).not.toContain('时间');
});

test('indicators of a department are found at their rows', () => {
  const goals = CONSTRUCTS.find(({ id }) => id === 'department-goals');
  if (goals === undefined) throw new Error('no such example');
  const account = accountOfConstruct(booksOfConstruct(goals));
  const owner = ownerOf(account.disclosure.discloser, account.disclosure);
  const found = projectDocuments(account, owner).filter(({ kind }) => kind === 'indicator');
  expect(found.map(({ title, href, where, text }) => [title, href, where, text])).toEqual([
    [
      '服务求职者',
      '/bureau/2026/department-indicators/#r-1',
      '部门整体绩效目标表（绩效指标）',
      '不少于 3万人次',
    ],
    ['考试差错', '/bureau/2026/department-indicators/#r-2', '部门整体绩效目标表（绩效指标）', '等于 0次'],
    [
      '新增就业',
      '/bureau/2026/department-indicators/#r-3',
      '部门整体绩效目标表（绩效指标）',
      '不少于 3000人',
    ],
  ]);
  const table = account.tables.find(({ id }) => id === 'department-indicators');
  const page = table && printed(renderTable(layoutTable(account, table)));
  for (const { href } of found) expect(page).toContain(`id="${href.split('#')[1]}"`);
});
