import type { Owner, SearchDocument } from '../src/search/document.ts';

/** About how many documents a synthetic disclosure has. */
export const DOCUMENTS_EACH = 70;

const PROVINCES = [
  '甲山省',
  '乙河省',
  '丙江省',
  '丁南省',
  '戊北省',
  '己海省',
  '庚西省',
  '辛东省',
  '壬川省',
  '癸州省',
];
const CITIES = [
  '安平市',
  '长宁市',
  '永丰市',
  '和顺市',
  '清源市',
  '广济市',
  '临泽市',
  '宜春市',
  '兴隆市',
  '通达市',
  '同仁市',
];
const OFFICES = [
  '人力资源和社会保障局',
  '财政局',
  '教育局',
  '发展和改革委员会',
  '卫生健康委员会',
  '住房和城乡建设局',
  '自然资源局',
  '生态环境局',
  '交通运输局',
  '农业农村局',
  '水利局',
  '民政局',
  '司法局',
  '公安局',
  '审计局',
  '统计局',
  '商务局',
  '文化和旅游局',
  '市场监督管理局',
  '应急管理局',
  '退役军人事务局',
  '医疗保障局',
  '信访局',
  '林业和草原局',
  '档案馆',
  '人民检察院',
  '中级人民法院',
  '总工会',
  '科学技术协会',
  '残疾人联合会',
]; // prettier-ignore
const TABLES = [
  '收支总表',
  '收入总表',
  '支出总表',
  '财政拨款收支总表',
  '一般公共预算支出表',
  '一般公共预算基本支出表',
  '一般公共预算“三公”经费支出表',
  '政府性基金预算支出表',
  '国有资本经营预算支出表',
  '项目支出表',
  '项目绩效目标表',
  '政府采购预算表',
  '机关运行经费表',
]; // prettier-ignore
const SECTIONS = [
  '主要职责',
  '机构设置',
  '年度主要工作任务',
  '收入预算情况说明',
  '支出预算情况说明',
  '财政拨款收支情况说明',
  '一般公共预算支出情况说明',
  '“三公”经费增减变动原因说明',
  '机关运行经费安排情况说明',
  '政府采购安排情况说明',
  '国有资产占用情况说明',
  '名词解释',
]; // prettier-ignore
const WHAT = [
  '农村公路',
  '办公用房',
  '信息系统',
  '社会保险',
  '就业创业',
  '教师培训',
  '河道',
  '学校',
  '低收入家庭',
  '档案',
  '消防',
  '执法',
  '统计',
  '宣传',
  '环境监测',
  '义务植树',
  '困难职工',
  '法律援助',
  '疫病防控',
  '科普',
]; // prettier-ignore
const HOW = [
  '养护',
  '维修改造',
  '运行维护',
  '稽查奖励',
  '补贴',
  '专项整治',
  '购置',
  '数字化',
  '督查',
  '评审',
  '建设',
  '慰问',
]; // prettier-ignore
const END = ['经费', '项目', '资金', '补助', '工作经费', '专项经费'];
const MEASURES = [
  '完成率',
  '合格率',
  '及时性',
  '人数',
  '次数',
  '覆盖率',
  '满意度',
  '成本控制',
  '知晓率',
  '投诉率',
];
const CODES = [
  '2080101',
  '2080505',
  '2101101',
  '2210201',
  '2010601',
  '2050201',
  '2110101',
  '2130101',
  '30101',
  '30201',
]; // prettier-ignore

/** Documents as a website of so many disclosures would have: three years each, offices of cities, words that repeat as they do there. */
export function* syntheticDocuments(disclosures: number): Generator<SearchDocument> {
  const units = Math.ceil(disclosures / 3);
  let left = disclosures;
  for (let unit = 0; unit < units; unit += 1) {
    const owner = ownerOf(unit);
    yield { kind: 'unit', title: owner.unit, href: `/${owner.id}/`, owner, code: String(100000 + unit) };
    for (const year of [2026, 2025, 2024].slice(0, Math.min(3, left))) {
      yield* disclosureDocuments({ ...owner, year }, unit * 3 + year);
      left -= 1;
    }
  }
  for (const code of CODES)
    yield { kind: 'subject', title: `${code} 科目`, href: `/subjects/${code}/`, code };
}

function ownerOf(unit: number): Owner {
  const office = OFFICES[unit % OFFICES.length] ?? '';
  const place = Math.floor(unit / OFFICES.length);
  const city = `${CITIES[place % CITIES.length]}`;
  const province = PROVINCES[Math.floor(place / CITIES.length) % PROVINCES.length] ?? '';
  const again = Math.floor(place / (CITIES.length * PROVINCES.length));
  const district = again === 0 ? '' : `第${again}区`;
  return {
    id: `u${unit}`,
    unit: `${district === '' ? city : district}${office}`,
    region: province + city + district,
    level: district === '' ? '市级' : '县（区）级',
  }; // prettier-ignore
}

function* disclosureDocuments(owner: Owner, seed: number): Generator<SearchDocument> {
  const base = `/${owner.id}/${owner.year}/`;
  const next = random(seed);
  const amount = (): string => `${next(9000)}.${String(next(100)).padStart(2, '0')}`;
  yield {
    kind: 'cover',
    title: `${owner.year}年度${owner.unit}部门预算公开`,
    href: base,
    owner,
    amount: `${amount()} 万元`,
  }; // prettier-ignore
  for (const [place, title] of TABLES.entries()) {
    yield { kind: 'table', title, href: `${base}t${place}/`, owner, names: [`表${place + 1} ${title}`] };
  }
  for (const [place, title] of SECTIONS.entries())
    yield { kind: 'section', title, href: `${base}s${place}/`, owner };
  for (let project = 0; project < 6; project += 1) {
    const [what, how] = [WHAT[next(WHAT.length)] ?? '', HOW[next(HOW.length)] ?? ''];
    const title = what + how + (END[next(END.length)] ?? '');
    const href = `${base}projects/${project}/`;
    yield {
      kind: 'project',
      title,
      href,
      owner,
      code: String(1502000000 + next(1e9)),
      amount: `${amount()} 万元`,
    };
    yield {
      kind: 'text',
      title,
      href: `${href}#goals`,
      owner,
      where: '年度绩效目标',
      text: `按照${owner.year}年工作安排，完成${what}${how}任务，涉及${next(300)}处，保障${WHAT[next(20)]}工作有序开展。`,
    }; // prettier-ignore
    for (let indicator = 0; indicator < 2; indicator += 1) {
      yield {
        kind: 'indicator',
        title: what + how + (MEASURES[next(MEASURES.length)] ?? ''),
        href: `${base}goals/#r-${project}-${indicator}`,
        owner,
        where: title,
        text: `大于等于 ${next(100)}%`,
      }; // prettier-ignore
    }
  }
  for (const code of CODES.slice(0, 8)) {
    yield {
      kind: 'row',
      title: `${code} 科目`,
      href: `${base}t2/#c-${code}-total`,
      owner,
      code,
      amount: `${amount()} 万元`,
    }; // prettier-ignore
  }
  for (let cell = 0; cell < 10; cell += 1) {
    const text = amount();
    yield {
      kind: 'amount',
      title: `${CODES[cell]} 科目 · 合计`,
      href: `${base}t3/#c-${cell}-total`,
      owner,
      where: TABLES[3],
      amount: `${text} 万元`,
      yuan: String(Math.round(Number(text) * 10_000)),
    }; // prettier-ignore
  }
}

/** A small congruential generator, so that a seed always gives the same. */
function random(seed: number): (below: number) => number {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Questions about them: as people ask, the most frequent words, and what is dear to answer. */
export const syntheticQuestions = () => [
  { ask: '安平市人力资源和社会保障局' },
  { ask: '安平人社局 三公' },
  { ask: '通达市财政局 2025 教师培训' },
  { ask: '丙江省通达市人社局三公经费' },
  { ask: '人社局' },
  { ask: '三公经费' },
  { ask: '三公经费', region: '丙江省通达市' },
  { ask: '三公经费', region: '丙江省', year: '2025', level: '市级' },
  { ask: '2080101' },
  { ask: '1502' },
  { ask: '6.59' },
  { ask: '4,123.07万元' },
  { ask: '经费' },
  { ask: '支出' },
  { ask: '预算' },
  { ask: '情况说明' },
  { ask: '支出预算', region: '癸州省' },
  { ask: '工作经费 满意度' },
  { ask: '农村公路养护经费' },
  { ask: '教师培训满意度' },
  { ask: '完成 任务 有序 开展' },
  { ask: '义务植树 法律援助' },
  { ask: '河道 学校 档案 消防 执法' },
  { ask: '没有的词' },
  { ask: '甲山省安平市人力资源和社会保障局2024年度部门预算公开一般公共预算“三公”经费支出表' },
];
