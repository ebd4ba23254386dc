import { describe, expect, test } from 'vitest';
import { email } from '../../src/rules/contact/email.ts';
import { phone } from '../../src/rules/contact/phone.ts';
import { reasonDirection } from '../../src/rules/narrative/reason-direction.ts';
import { pagePlaceholderFindings } from '../../src/rules/site/page-placeholders.ts';
import { anotherUnit } from '../../src/rules/texts/another-unit.ts';
import { anotherYear } from '../../src/rules/texts/another-year.ts';
import { brackets } from '../../src/rules/texts/brackets.ts';
import { documentNumber } from '../../src/rules/texts/document-number.ts';
import { doubled } from '../../src/rules/texts/doubled.ts';
import { levelName } from '../../src/rules/texts/level-name.ts';
import { placeholder } from '../../src/rules/texts/placeholder.ts';
import { otherTopic } from '../../src/rules/texts/topic.ts';
import { FORMAT_BY_UNIT, findingsOf, messagesOf } from './tester.ts';

const duty = (text: string) => ({ narrative: `duties: { items: [ '${text}' ] }\n` });

test.each([
  ['XX', '负责 XX 市的人力资源工作。'],
  ['XXX', '联系人 XXX。'],
  ['××', '完成××工作。'],
  ['待填写', '主要工作：待填写。'],
  ['（略）', '内设机构（略）。'],
  ['____', '共有____个内设机构。'],
  ['□□', '负责□□□□工作。'],
  ['原因是……', '比上年增加10万元，主要原因是……'],
  ['原因是', '比上年增加10万元，主要原因是。'],
  ['原因：略', '比上年增加10万元，主要原因：略。'],
  ['占 %', '公务接待费0万元，占 %。'],
  ['减少 万元', '公务接待费0万元，比上年减少 万元。'],
  ['预算%', '工资福利支出71.61万元，占基本支出预算%，同比减少。'],
  ['大小于', '决算数大小于预算数的主要原因是活动减少。'],
  ['大于（小于）', '决算数大于（小于）预算数的主要原因是活动减少。'],
  ['增加（减少）', '收、支总计各增加（减少）5万元。'],
  ['增加的主要原因是无', '比上年增加10万元，增加的主要原因是无。'],
])('a placeholder is told: %s', (left, text) => {
  expect(messagesOf(placeholder, duty(text))[0]).toContain(left);
});

test.each([
  '工作服 XXL 号若干。',
  '3000元×12月×2人。',
  '待遇核定完善。',
  '□是　□否',
  '忽略不计。',
  '本说明金额单位为万元。',
  '合格率（%）达到要求。',
  '比上年增加 12 万元，占 5 %。',
  '列出比上年增加（减少）额。',
  'Max 系统',
  '与上年持平，增减变化原因：无。',
  '增加的主要原因：人员增加；减少的主要原因是无固定支出。',
])('no placeholder: %s', (text) => {
  expect(messagesOf(placeholder, duty(text))).toEqual([]);
});

test.each([
  ['XX', '关于 XX 市预算公开的说明'],
  ['待填写', '联系电话：待填写。'],
  [undefined, '什么是预算公开。'],
])('what is left unfilled in a page of the website is told: %s', (left, text) => {
  const source = { file: 'pages/about.mdx', path: [] };
  const nodes = [{ kind: 'paragraph', children: [{ kind: 'text', text, source }], source }] as const;
  const told = pagePlaceholderFindings([{ id: 'about', title: '关于', order: 0, nodes, source }]);
  expect(told.map(({ rule }) => rule)).toEqual(left === undefined ? [] : ['pages/placeholder']);
  expect(told[0]?.message ?? '').toContain(left ?? '');
});

test.each([
  ['：：', '具体包括：：某中心。'],
  ['，，', '完成任务，，提升水平。'],
  ['保障保障', '负责社会保障保障工作。'],
  ['维护维护', '网络维护维护费用。'],
  ['招招', '公开招招聘人数。'],
  ['负责就业服务。负责就业服务。', '本中心负责就业服务。负责就业服务。'],
])('what stands twice is told: %s', (twice, text) => {
  expect(messagesOf(doubled, duty(text))[0]).toContain(`“${twice}”`);
});

test.each([
  '推进各项工作……落实到位。',
  '基本养老保险保险费。',
  '人人持证，天天服务，方方面面。',
  '一个一个地核实。',
  '部门——单位的预算。',
  '物业管理管理费。',
])('nothing stands twice: %s', (text) => {
  expect(messagesOf(doubled, duty(text))).toEqual([]);
});

test('a text without an end is read in no time', () => {
  const start = performance.now();
  expect(messagesOf(doubled, duty(`${'负责就业服务，'.repeat(20_000)}完`))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('words are quoted on one line, with … where a figure is asked for', () => {
  const words = '支出<Amount flow="expenditure"/>。\n，收入<Amount flow="revenue"/>。\n';
  const more = { 'disclosures/bureau/2026/narrative/duties.mdx': words };
  expect(messagesOf(doubled, { more })).toEqual(['情况说明里“。，”重复了：支出…。，收入…。']);
});

test.each([
  ['”', '发放企业退休人员”取暖费“。'],
  ['“', '开展“”三支一扶“”慰问。'],
  ['〕', '文号2019〕45号。'],
  ['《', '根据《预算法，公开预算。'],
  ['（', '某中心（含财务室。'],
])('a mark without its other half is told: %s', (mark, text) => {
  expect(messagesOf(brackets, duty(text))[0]).toContain(`“${mark}”`);
});

test.each([
  '《关于印发〈办法〉的通知》（内政发〔2022〕20号）。',
  '1）办公；2）会议。',
  '（一）办公（二）会议。',
  '晋财规社(2025）1号。',
  '“双随机、一公开”监管。',
])('marks that are paired: %s', (text) => {
  expect(messagesOf(brackets, duty(text))).toEqual([]);
});

describe('another unit', () => {
  const rows = (name: string) => ({
    more: { 'formats/test/format.yaml': FORMAT_BY_UNIT },
    tables: { income: `rows: [{ unit: "401001", ${name}total: 1.00 }]\n` },
  });
  const project = (body: string) => ({
    projects: `projects: [{ code: "26001", name: 甲, unit: "401001", category: 部门预算项目, money: { total: 1.00 }, body: ${body} }]\n`,
  });

  test.each([
    [
      'a row of a unit under the name of another',
      rows('name: 示例市民政局, '),
      '把单位 401001 印作“示例市民政局”',
    ],
    ['a project that another carries out', project('示例市民政局'), '实施主体说的是“示例市民政局”'],
  ])('is told: %s', (_, small, words) => {
    expect(messagesOf(anotherUnit, small)).toEqual([expect.stringContaining(words)]);
  });

  test.each([
    ['a row under its own name', rows('')],
    ['a project of its own unit', project('某中心')],
    ['a project that many carry out', project('各旗县区人社局、财政局')],
    ['a project that is given to somebody', project('委托会计师事务所')],
  ])('is not told: %s', (_, small) => {
    expect(messagesOf(anotherUnit, small)).toEqual([]);
  });
});

describe('an e-mail address', () => {
  const told = (address: string) =>
    findingsOf(email, { narrative: `contact: { person: 张某, email: "${address}" }\n` }).length;

  test.each([
    'bgs@example.gov.cn',
    'a.b_c+d@mail.example.com.cn',
    '12345@qq.com',
    'bgs@示例.中国',
    'a@b.cn；c@d.cn',
  ])('is one: %s', (address) => {
    expect(told(address)).toBe(0);
  });

  test.each([
    'bgs.example.gov.cn',
    'bgs@example',
    'bgs@@example.cn',
    '@example.cn',
    'bgs@.cn',
    'a@b.cn、cd',
    '办公室',
  ])('is none: %s', (address) => {
    expect(told(address)).toBe(1);
  });
});

describe('a telephone number', () => {
  const told = (number: string) =>
    findingsOf(phone, { narrative: `contact: { person: 张某, phone: "${number}" }\n` }).length;

  test.each([
    '0472-6169071',
    '04726169071',
    '13800138000',
    '010-12345678'.replace('1234', '6234'),
    '12345',
    '12333',
    '400-800-1234',
    '0472-6169071、0472-6169072',
    '(0472)6169071',
    '6169071',
    '0472-6169071-8012',
    '021—52564588',
  ])('has as many digits as there are: %s', (number) => {
    expect(told(number)).toBe(0);
  });

  test.each(['1854724553', '0472-616907', '138001380001', '0472-616907123', '61690'])(
    'has too few or too many: %s',
    (number) => {
      expect(told(number)).toBe(1);
    },
  );
});

describe('the year of a project and of its plan', () => {
  const told = (fields: string) =>
    messagesOf(anotherYear, {
      projects: `projects:\n  - { code: "26001", unit: "401001", money: { total: 1.00 }, ${fields} }\n`,
    }).length;

  test.each([
    ['name: 2025年新春慰问费', 1],
    ['name: 2025年度考试经费', 1],
    ['name: 2025新春慰问费', 1],
    ['name: 二〇二五年新春慰问费', 1],
    ['name: ２０２５年新春慰问费', 1],
    ['name: 二〇二六年新春慰问费', 0],
    ['name: 2026年新春慰问费', 0],
    ['name: 2022年1月1日之后退休人员取暖费', 0],
    ['name: 2025年结转就业补助', 0],
    ['name: 考试费, plan: 保障2025年各项工作开展。', 1],
    ['name: 考试费, plan: 2025年1月1日至2025年12月31日', 1],
    ['name: 考试费, plan: 2026年1月1日至2028年12月31日', 0],
    ['name: 考试费, plan: 按照2025年1月印发的方案执行。', 0],
    ['name: 考试费, basis: 2025年印发的办法。', 0],
    ['name: 考试费, plan: 2025年3月至11月开展培训', 1],
    ['name: 考试费, plan: 2025年5月印发的方案执行中', 0],
    ['name: 考试费, arrangement: 2025年该项目预算80万元', 1],
    ['name: 考试费, period: 2025年', 1],
    ['name: 考试费, period: 2025年至2027年（2026年为第二年）', 0],
    ['name: 考试费, goals: { year: 2025年组织考试5场 }', 1],
  ])('%s', (fields, count) => {
    expect(told(fields)).toBe(count);
  });
});

describe('the year of a table', () => {
  const told = (text: string) =>
    messagesOf(anotherYear, { tables: { expenditure: `rows: []\n${text}\n` } }).length;

  test.each([
    ['title: 2025年一般公共预算支出表', 1],
    ['title: 2026年一般公共预算支出表', 0],
    ['notes: [本表为2025年度预算数]', 1],
    ['notes: [本表为2026年度预算数，2025年结转另表列示]', 0],
  ])('%s', (text, count) => {
    expect(told(text)).toBe(count);
  });
});

describe('duties', () => {
  test('are not another unit’s', () => {
    expect(messagesOf(anotherUnit, duty('示例市民政局负责全市民政工作。'))).toEqual([
      '职责说的是“示例市民政局”，这份公开是某局的',
    ]);
  });

  test.each([
    '某局负责全市就业工作。',
    '本局负责全市就业工作。',
    '负责与民政局会同管理。',
    '某局本级承担日常工作。',
  ])('are one’s own: %s', (text) => {
    expect(messagesOf(anotherUnit, duty(text))).toEqual([]);
  });
});

describe('whose budget own words are about', () => {
  const told = (words: string, section = 'duties') =>
    messagesOf(anotherUnit, { more: { [`disclosures/bureau/2026/narrative/${section}.mdx`]: `${words}\n` } })
      .length;

  test.each([
    ['示例市民政局2026年收支预算总计310.00万元。', 1],
    ['2026年示例市民政局政府采购预算0万元。', 1],
    ['截至2025年12月31日，示例市民政局共有车辆1辆。', 1],
    ['某局2026年收支预算总计310.00万元。', 0],
    ['本局2026年收支预算总计310.00万元。', 0],
    ['2026年收支预算总计310.00万元。', 0],
    ['与示例市民政局共同开展工作。', 0],
  ])('%s', (words, count) => {
    expect(told(words)).toBe(count);
  });
});

describe('a purpose', () => {
  const purpose = (code: string, text: string) =>
    messagesOf(otherTopic, {
      narrative: `purposes: [{ of: { flow: expenditure, function: "${code}" }, text: ${text} }]\n`,
    });

  test('of pensions does not speak of health', () => {
    expect(purpose('2080505', '职工医疗保险缴费')[0]).toContain('说的是医疗');
  });

  test.each([
    ['住房公积金（项）15.00万元，主要用于职工医疗保险缴费。', 1],
    ['“住房公积金（项）”15.00万元，用于缴存职工公积金。', 0],
    ['行政运行（项）15.00万元，用于职工医疗保险等缴费。', 0],
  ])('in own words: %s', (words, count) => {
    const more = { 'disclosures/bureau/2026/narrative/duties.mdx': `${words}\n` };
    expect(messagesOf(otherTopic, { more })).toHaveLength(count);
  });

  test.each([
    ['2080505', '基本养老保险缴费'],
    ['2080505', '养老、医疗保险缴费'],
    ['2080101', '职工医疗保险缴费'],
  ])('of %s may be %s', (code, text) => {
    expect(purpose(code, text)).toEqual([]);
  });
});

describe('a name before its level in brackets', () => {
  const more = {
    'taxonomy/function.yaml': `entries:
  - { code: "208", name: 社会保障和就业支出, from: "2007", source: 示例 }
  - { code: "20801", name: 人力资源和社会保障管理事务, from: "2007", source: 示例 }
  - { code: "20807", name: 就业补助, from: "2007", source: 示例 }
  - { code: "2080701", name: 就业创业服务补助, from: "2007", source: 示例 }
  - { code: "2080799", name: 其他就业补助支出, from: "2007", source: 示例 }
`,
  };
  const told = (text: string) => messagesOf(levelName, { ...duty(text), more });

  test.each([
    ['就业创业服务补贴（项）', '相近的是 2080701 就业创业服务补助'],
    ['人力资源社会保障事务（款）', '相近的是 20801 人力资源和社会保障管理事务'],
    ['用于就业补助（项）', '“就业补助”是款（20807），不是项'],
    ['社会保障和就业支出（款）', '是类（208），不是款'],
  ])('is another: %s', (text, message) => {
    expect(told(`${text}12.00万元。`)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    '“社会保障和就业支出（类）就业补助（款）其它就业补助支出（项）”',
    '2026年社会保障和就业（类）支出',
    '管理事务（款）',
    '灵活就业补助（项）',
    '水利工程建设（项）',
  ])('is one of that level, or may be: %s', (text) => {
    expect(told(`${text}12.00万元。`)).toEqual([]);
  });
});

describe('texts beside the figures are texts, too', () => {
  const tables = (text: string) => ({ tables: { expenditure: `rows: []\n${text}\n` } });

  test.each([
    ['a note', tables('notes: [数据来自XX系统]'), '表下的注里有没填完的“XX”'],
    [
      'the unit',
      { more: { 'units/bureau.yaml': 'id: bureau\ncode: "401001"\nname: XX局\nkind: unit\n' } },
      '公开单位的名称里有没填完的“XX”',
    ],
    ['a title', tables('title: XX收支总表'), '表的标题里有没填完的“XX”'],
    ['a statement', tables('statement: 某某单位没有数据'), '空表的说明里有没填完的“某某”'],
    ['a column', tables('columns: { total: 【 】 }'), '栏的标题里有没填完的“【 】”'],
    ['a contact', { narrative: 'contact: { person: XXX, phone: "12345" }\n' }, '联系人里有没填完的“XXX”'],
    [
      'an asset',
      { assets: 'counts: [{ id: cars, title: XX车辆, count: "1" }]\n' },
      '资产的名称里有没填完的“XX”',
    ],
  ])('%s', (_, files, message) => {
    expect(messagesOf(placeholder, files)).toEqual([expect.stringContaining(message)]);
  });

  test('what is written out is no placeholder', () => {
    expect(
      messagesOf(placeholder, tables('notes: [本表金额四舍五入，不含上年结转（一般公共预算）]')),
    ).toEqual([]);
  });
});

test.each([
  '○○',
  '＊＊',
  '***',
  '【】',
  '（　）',
  '此处填写',
  '（请根据实际情况填写）',
  '同上',
  '待填',
  '共X万元',
  '至　　年　月　日',
])('left from a template: %s', (text) => {
  const left = text === '同上' ? text : `负责${text}，工作有序。`;
  expect(messagesOf(placeholder, duty(left))).toHaveLength(1);
});

test.each(['二○○八年', '138****5678', '按要求填写报表', '规格3×4×5', 'X光机', '函（2026）5号'])(
  'not left from a template: %s',
  (text) => {
    expect(messagesOf(placeholder, duty(`${text}等工作。`))).toEqual([]);
  },
);

test.each([
  ['培训和、宣传', '连词后面多了顿号'],
  ['普法及、调解', '连词后面多了顿号'],
  ['负责（（就业））工作', '“（（”重复了'],
  ['依据《《预算法》》', '“《《”重复了'],
  ['职业资格 资格考试', '“资格 资格”重复了'],
  ['负责全市就业。负责全市就业。', '重复了'],
])('%s', (text, message) => {
  expect(messagesOf(doubled, duty(`${text}。`.replace('。。', '。')))).toEqual([
    expect.stringContaining(message),
  ]);
});

test.each(['普及、推广', '参与、协调', '温和、稳定', '涉及、影响', '（一）甲（乙（丙））', '张三 李四'])(
  'not doubled: %s',
  (text) => {
    expect(messagesOf(doubled, duty(text))).toEqual([]);
  },
);

test('a duty that is listed twice is told once, with both places', () => {
  const twice = findingsOf(doubled, {
    narrative:
      'duties: { items: [负责全市就业和职业培训工作。, 承办其他事项。, 负责全市就业和职业培训工作。] }\n',
  });
  expect(twice.map(({ place, related }) => [place, related?.map(({ label }) => label)])).toEqual([
    ['narrative/duties/3', ['第一次']],
  ]);
});

describe('a reason in own words', () => {
  const told = (words: string) =>
    messagesOf(reasonDirection, { more: { 'disclosures/bureau/2026/narrative/duties.mdx': `${words}\n` } })
      .length;

  test.each([
    ['比上年增加10万元，增长3%，主要原因是人员减少、经费压减。', 1],
    ['与上年相比减少5万元。主要原因是新增项目。', 1],
    ['与上年持平，主要原因是车辆增加。', 1],
    ['与上年预算数相同。主要原因是财政拨款收入增加。', 1],
    ['与上年相比增加0万元，主要原因是增加了项目。', 1],
    ['比上年增加10万元，主要原因是一是人员增加，二是项目减少。', 0],
    ['比上年减少1万元，主要原因是厉行节约。', 0],
    ['与上年持平，主要原因是严格控制支出，没有新增项目。', 0],
    ['与上年相比增加0万元，主要原因是不存在此项内容。', 0],
  ])('%s', (words, count) => {
    expect(told(words)).toBe(count);
  });
});

describe('the number of a document', () => {
  const told = (...texts: readonly string[]) =>
    messagesOf(documentNumber, {
      narrative: `duties: { items: [${texts.map((text) => `'${text}'`).join(', ')}] }\n`,
    });

  test.each([
    ['国办法〔2021〕49号文件。', '“国办法〔2021〕49号”的“法”多半应为“发”（国办发）'],
    ['依据平政办法【2024】39号文件。', '“平政办法【2024】39号”的“法”多半应为“发”（平政办发）'],
  ])('%s', (text, message) => {
    expect(told(text)).toEqual([expect.stringContaining(message)]);
  });

  test('is told where the same issuer is written right elsewhere', () => {
    expect(told('平政法〔2010〕27号。')).toEqual([]);
    expect(told('平政法〔2010〕27号。', '平政发〔2011〕76号。')).toHaveLength(1);
  });

  test('has one issuer', () => {
    expect(told('依据晋人社厅函〔2024〕140号办理。', '按照朔人社函(2024)140号办理。')).toEqual([
      expect.stringContaining('年份和序号相同，机关代字不同'),
    ]);
  });

  test.each([
    [['依据人社发〔2023〕78号办理。', '2026年按照人社发[2023]78号开展。']],
    [['晋人社发〔2023〕5号。', '朔人社发〔2023〕5号。']],
    [['财预〔2016〕143号。', '国办发〔2016〕143号。']],
    [['法释〔2020〕1号，财法〔2019〕10号，教政法〔2012〕9号。']],
  ])('nothing is said of %j', (texts) => {
    expect(told(...texts)).toEqual([]);
  });
});
