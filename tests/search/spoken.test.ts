import { describe, expect, test } from 'vitest';
import { openIndex } from '../../src/search/ask/open-index.ts';
import { inPairs, parseQuery } from '../../src/search/ask/query.ts';
import { search } from '../../src/search/ask/search.ts';
import { asksMeaning, inOfficialWords, withoutAsking } from '../../src/search/ask/spoken-words.ts';
import { buildIndex } from '../../src/search/build/build-index.ts';
import { spelling, unitSpellings } from '../../src/search/build/pinyin.ts';
import { variantsOf } from '../../src/search/build/traditional.ts';
import { SPELLED, VARIANTS } from '../../src/search/index/index-files.ts';
import { tokensNear } from '../../src/search/index/near-amounts.ts';
import type { Owner, SearchDocument } from '../../src/search/index/search-document.ts';
import { amountsOf } from '../../src/search/index/searched-amounts.ts';

describe('names are spelled', () => {
  test.each([
    ['包头人社局', 'baotourensheju', 'btrsj'],
    ['重庆市会计中心', 'chongqingshikuaijizhongxin', 'cqskjzx'],
    ['厦门市（本级）', 'xiamenshibenji', 'xmsbj'],
    ['吕梁市', 'lvliangshi', 'lls'],
    ['A区3号院', 'aqu3haoyuan', 'aq3hy'],
    // As pinyin-pro reads them.
    ['番禺区银行卡', 'panyuquyinhangka', 'pyqyhk'],
    ['成都市都江堰市', 'chengdushidujiangyanshi', 'cdsdjys'],
    ['东阿县台州市', 'dongexiantaizhoushi', 'dextzs'],
    ['大城县长子县', 'daichengxianzhangzixian', 'dcxzzx'],
    // As it does not.
    ['都匀市', 'duyunshi', 'dys'],
    ['什邡市', 'shifangshi', 'sfs'],
    ['曾都区', 'zengduqu', 'zdq'],
    ['洪洞县', 'hongtongxian', 'htx'],
    ['南京市六合区', 'nanjingshiluhequ', 'njslhq'],
    ['还款服务中心', 'huankuanfuwuzhongxin', 'hkfwzx'],
  ])('%s', (name, whole, initials) => {
    expect(spelling(name)).toMatchObject({ whole, initials });
  });
});

describe('what people say is looked for as the documents call it', () => {
  test.each([
    ['买车', '公务用车购置费'],
    ['包头人社局 公车', '包头人社局 公务用车'],
    ['大同人社局公车', '大同人社局公务用车'],
    ['包头医保局 医保', '包头医保局 医疗保险'],
    ['因公出国（境）费', '因公出国（境）费'],
    ['职业技能培训', '职业技能培训'],
    ['公务用车购置费', '公务用车购置费'],
    ['养老院', '养老院'],
    // Behind the name of an office, and only there, a word that may be a part of another is whole.
    ['普陀财政局工资', '普陀财政局基本工资'],
    ['岗位工资', '岗位工资'],
    ['包头人社局有几辆车', '包头人社局车辆'],
    ['承德人社局 公务车几辆', '承德人社局 车辆'],
    ['公务车', '公务用车'],
    ['钱从哪里来', '收入总表'],
    ['比去年', '比上年'],
    ['包头人社局的钱都花哪了', '包头人社局支出总表'],
    ['包头就业中心在哪', '包头就业中心在哪'],
    ['哪个单位三公最多', '三公排行'],
    ['谁的机关运行经费最高', '机关运行经费排行'],
    ['接待费最高的单位', '接待费排行'],
    ['包头人社局是干什么的', '包头人社局职责'],
    ['两个单位怎么比', '对比'],
    ['字太小看不清', '大字版'],
    ['修房子的钱', '维修（护）费'],
    ['印东西的开销', '印刷费'],
    ['出差的钱', '差旅费'],
    ['江苏政协吃饭', '江苏政协公务接待费'],
    ['水电费', '水费电费'],
    ['没花完的钱', '结转结余'],
    ['人员的费用', '人员的费用'],
    ['差旅费哪个单位最多', '差旅费排行'],
    ['平鲁残保金', '平鲁残疾人就业保障金'],
    ['残保金缴纳', '残保金缴纳'],
    ['包头劳动仲裁经费', '包头争议仲裁经费'],
    ['劳动仲裁院', '劳动仲裁院'],
    ['包头人社局买了些什么', '包头人社局政府采购'],
    ['下岗职工社保', '下岗职工社会保险费'],
    ['社保网络', '社保网络'],
  ])('%s → %s', (spoken, official) => {
    expect(inOfficialWords(spoken)).toBe(official);
  });
});

describe('words that only ask are left out', () => {
  test.each([
    ['包头人社局一年接待费花了多少钱', '包头人社局 接待费'],
    ['什么叫基本支出？', '基本支出'],
    ['三公 是什么', '三公'],
    ['承德人社局开会花了多少钱', '承德人社局开会'],
    ['养老金交了多少', '养老金'],
    ['平鲁 三公为啥增加', '平鲁 三公 增加'],
    ['政府性基金为什么是空的', '政府性基金'],
    ['有几辆公车', '有几辆公车'],
    // No question: a title may have these words.
    ['每年培训人数', '每年培训人数'],
    ['一年以上  项目', '一年以上  项目'],
    // Nothing would be left.
    ['多少钱', '多少钱'],
  ])('%s → %s', (question, rest) => {
    expect(withoutAsking(question)).toBe(rest);
  });

  test('what a word means is asked for in words of its own', () => {
    expect(['三公是什么', '什么叫基本支出', '何为结转'].filter(asksMeaning)).toHaveLength(3);
    expect(['为什么增加', '花了多少', '基本支出'].filter(asksMeaning)).toEqual([]);
  });
});

test('a unit is spelled by its place in short and in full', () => {
  const spelled = unitSpellings('朔州市平鲁区人力资源和社会保障局', '山西省朔州市平鲁区');
  expect(spelled.map(({ initials }) => initials)).toEqual(expect.arrayContaining(['plrsj', 'plqrsj']));
});

test.each([
  ['普陀区财政局 决算', ['普陀区财政局'], '决算'],
  ['普陀规划局三公决算报告', ['普陀规划局三公'], '决算'],
  ['收入决算表', ['收入决算表'], undefined],
  ['决算', ['决算'], undefined],
  ['三公经费28.07万元', ['三公经费', '28.07万元'], undefined],
])('a question taken apart: %s', (question, runs, version) => {
  expect(parseQuery(question, ['2026'], ['万元'])).toMatchObject({ runs, version });
});

test('words of even length are parted in two by two', () => {
  expect(inPairs(['创业补助', '2026'])).toEqual(['创业', '补助', '2026']);
  expect(inPairs(['三公', '公积金'])).toBeUndefined();
});

test.each([
  ['两千五百一十七万', '25170000'],
  ['三十多万元', '300000'],
  ['一亿两千万', '120000000'],
  ['三点五亿', '350000000'],
  ['二〇二六', undefined],
  ['一万', undefined],
  ['万元', undefined],
])('an amount in words: %s', (words, yuan) => {
  expect(amountsOf(words, ['万元'])).toEqual(yuan === undefined ? [] : [yuan]);
});

test('amounts of about one size share a token, over the borders of digits, too', () => {
  const near = tokensNear('9999000').flat();
  expect(near).toContain('≈1000e8');
  expect(tokensNear('1000')[0]).toEqual(['≈1000e4', '≈9999e3', '≈1001e4']);
  expect(tokensNear('12')).toEqual([['≈12e2', '≈11e2', '≈13e2']]);
  expect(tokensNear('5')).toEqual([]);
});

describe('an index of few things', () => {
  const owner: Owner = {
    id: 'a',
    unit: '包头市财政局',
    year: 2026,
    region: '内蒙古自治区包头市',
    level: '市级',
  };
  const amount = (text: string, yuan: string, place: string): SearchDocument => ({
    ...{ kind: 'amount', title: `第${place}行`, href: `/a/2026/t/#${place}`, owner },
    amount: `${text} 万元`,
    yuan,
  });
  const documents: readonly SearchDocument[] = [
    { kind: 'unit', title: '包头市财政局', href: '/a/', owner: { ...owner, year: undefined } },
    { kind: 'row', title: '30113 住房公积金', href: '/a/2026/t/#1', owner },
    { kind: 'term', title: '“三公”经费', href: '/glossary/#t', names: ['三公经费'] },
    amount('136.60', '1366000', '2'),
    amount('136.55', '1365500', '3'),
    amount('11,835.50', '118355000', '4'),
    // Leads where the row of 住房公积金 leads.
    { ...amount('7.00', '70000', '1'), title: '住房公积金 · 合计' },
    ...Array.from(
      { length: 50 },
      (_, index): SearchDocument => ({
        ...{ kind: 'indicator', title: `培训人数${index}`, href: `/a/2026/goals/#${index}`, owner },
      }),
    ),
  ];
  const files = new Map(buildIndex(documents, ['万元']).map(({ name, body }) => [name, body]));
  const got: string[] = [];
  const open = () =>
    openIndex(async (name) => {
      got.push(name);
      const body = files.get(name) ?? '';
      return typeof body === 'string' ? new TextEncoder().encode(body) : body;
    });
  const hrefs = async (question: string, times = 1) =>
    (await search(await open(), question, {}, times)).hits.map(({ document }) => document.href);

  test('an amount that nothing prints finds the nearest, the closest first', async () => {
    expect(await hrefs('136.59万元')).toEqual(['/a/2026/t/#2', '/a/2026/t/#3']);
    expect(await hrefs('1.18亿')).toEqual(['/a/2026/t/#4']);
    expect((await search(await open(), '136.59万元')).nearly).toBe(2);
    expect(await hrefs('136.55')).toEqual(['/a/2026/t/#3']);
  });

  test('a unit is found by how it is spelled and by its initials, as far as they are typed', async () => {
    for (const typed of ['baotou', 'btczj', 'baotoushicaizheng', 'bts', 'baotou caizhengju'])
      expect((await hrefs(typed))[0], typed).toBe('/a/');
    expect(await hrefs('shanghai')).toEqual([]);
  });

  test('words of the field are found by how they are spelled; their list is got only where nothing is called so', async () => {
    got.length = 0;
    expect((await hrefs('btczj'))[0]).toBe('/a/');
    expect(got).not.toContain(SPELLED);
    for (const typed of ['sangong', 'sangong jingfei', 'SanGongJingFei'])
      expect((await hrefs(typed))[0], typed).toBe('/glossary/#t');
    expect((await search(await open(), 'baotou sangong')).readAs).toBe('baotou 三公');
    expect(got).toContain(SPELLED);
  });

  test('words of the field are found by their initials, too', async () => {
    expect((await search(await open(), 'sgjf')).readAs).toBe('三公经费');
  });

  test('where nothing is found, a word with one wrong character is read as the word of the field that it is nearly', async () => {
    got.length = 0;
    const answer = await search(await open(), '三攻经费');
    expect(answer.hits[0]?.document.href).toBe('/glossary/#t');
    expect(answer.readAs).toBe('三公经费');
    expect(got).toContain(SPELLED);
    expect((await search(await open(), '天气预报')).hits).toEqual([]);
  });

  test('names of several things behind each other are found each by itself', async () => {
    const two = buildIndex(
      ['水费', '电费', '取暖费'].map((title, index) => ({
        kind: 'subject' as const,
        title,
        href: `/${index}/`,
      })),
      [],
    );
    const index = await openIndex(async (name) => {
      const body = two.find((file) => file.name === name)?.body ?? '';
      return typeof body === 'string' ? new TextEncoder().encode(body) : body;
    });
    const { hits } = await search(index, '水费电费');
    expect(hits.map(({ document }) => document.href).sort()).toEqual(['/0/', '/1/']);
  });

  test('an office is found without what kind of office it is, behind its place; the nearest place is meant', async () => {
    const { hits } = await search(await open(), '包头财政 住房公积金');
    expect(hits[0]?.document.href).toBe('/a/2026/t/#1');
  });

  test('traditional characters are looked for as simplified ones; their list is got only then', async () => {
    got.length = 0;
    expect((await hrefs('公积金'))[0]).toBe('/a/2026/t/#1');
    expect(got).not.toContain(VARIANTS);
    const answer = await search(await open(), '公積金');
    expect(answer.hits[0]?.document.href).toBe('/a/2026/t/#1');
    expect(answer.readAs).toBe('公积金');
    expect(got).toContain(VARIANTS);
  });

  test('their list has what the documents hold and no more, and leaves the names of places', () => {
    const pairs = [...String(files.get(VARIANTS))];
    const read = new Map(pairs.flatMap((each, at) => (at % 2 === 0 ? [[each, pairs[at + 1]]] : [])));
    for (const [traditional, simplified] of ['積积', '財财', '訓训', '數数', '幣币'].map((each) => [...each]))
      expect(read.get(traditional ?? '') ?? '', traditional).toBe(simplified === '币' ? '' : simplified);
    expect(variantsOf(new Set('于后征干'))).toMatch(/於于/);
    expect(variantsOf(new Set('于后征干'))).toMatch(/後后/);
    expect(variantsOf(new Set('于后征干'))).not.toMatch(/乾/);
  });

  test('there is one hit for a place, and more of them when they are asked for', async () => {
    expect((await hrefs('住房公积金')).filter((href) => href === '/a/2026/t/#1')).toHaveLength(1);
    expect(await hrefs('培训人数')).toHaveLength(20);
    expect(await hrefs('培训人数', 2)).toHaveLength(40);
    expect(await hrefs('培训人数', 3)).toHaveLength(50);
    expect((await search(await open(), '培训人数', {}, 3)).more).toBe(false);
  });
});
