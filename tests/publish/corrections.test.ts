import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { lockedFigures } from '../../src/exporters/website/lock-text.ts';
import { publishedFigures } from '../../src/rules/corrections/published-figures.ts';
import { publicCorrections } from '../../src/site/checks/corrections.ts';
import { siteFeed } from '../../src/site/data/feed.ts';
import { timelinessYears } from '../../src/site/pages/timeliness.ts';
import { booksOf, DISCLOSURE } from './books.ts';

const SETTINGS = `format: demo
approved: 2026-01-23
published: 2026-02-09
asPublished: true
source: 示例
`;
const LOCK = `figures:
  expenditure/2080102/total: 205.00
  expenditure/2080102/project: 200.50
`;
const correction = (from: string, to: string, date = '2026-03-02') =>
  `  - { date: ${date}, reason: 录入有误, figures: [{ at: expenditure/2080102/total, from: "${from}", to: "${to}" }] }\n`;
const ofRule = (rule: string, files: Record<string, string>) =>
  booksOf(files).findings.filter((finding) => finding.rule === rule);
/** Changes of the one figure; others of the table are new to this short lock. */
const silent = (settings: string, lock = LOCK) =>
  ofRule('corrections/silent', {
    [`${DISCLOSURE}/disclosure.yaml`]: settings,
    [`${DISCLOSURE}/published.yaml`]: lock,
  }).filter(({ place }) => place === 'expenditure/2080102/total');

describe('a published figure', () => {
  test('changes silently: an error with both figures', () => {
    const [finding] = silent(SETTINGS);
    expect(finding?.severity).toBe('error');
    expect(finding?.message).toContain('公布时是 205.00，现在是 200.50');
  });

  test('changes by a correction: fine', () => {
    expect(silent(`${SETTINGS}corrections:\n${correction('205.00', '200.50')}`)).toEqual([]);
  });

  test('changes by two corrections that join: fine, in whatever order they are written', () => {
    const later = correction('20.50', '200.50', '2026-04-01');
    expect(silent(`${SETTINGS}corrections:\n${later}${correction('205.00', '20.50')}`)).toEqual([]);
  });

  test('changes by a correction that says something else: an error still', () => {
    expect(silent(`${SETTINGS}corrections:\n${correction('204.00', '200.50')}`)).toHaveLength(1);
    expect(silent(`${SETTINGS}corrections:\n${correction('205.00', '200.00')}`)).toHaveLength(1);
  });

  test('stays: nothing to say', () => {
    expect(silent(SETTINGS, LOCK.replace('205.00', '200.50'))).toEqual([]);
  });

  test('stands in a file that cannot be read: that is told, and nothing of it is changed or gone', () => {
    const found = booksOf({
      [`${DISCLOSURE}/disclosure.yaml`]: `${SETTINGS}corrections:\n${correction('205.00', '200.50')}`,
      [`${DISCLOSURE}/published.yaml`]: LOCK,
      [`${DISCLOSURE}/tables/expenditure.yaml`]: 'rows:\n  - { code: 2080102 total: 200.50 }\n',
    }).findings.filter(({ severity, rule }) => severity === 'error' && rule !== 'corrections/lock');
    expect(found.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'yaml/syntax 花括号里两项之间缺少逗号，或值里有“: ”',
    ]);
  });

  test('disappears, or appears where the table was published without it: an error', () => {
    const all = ofRule('corrections/silent', {
      [`${DISCLOSURE}/published.yaml`]: 'figures:\n  expenditure/999/total: 1.00\n',
    });
    expect(all).toHaveLength(1);
    expect(all[0]?.place).toBe('expenditure/999/total');
    expect(all[0]?.message).toMatch(/现在是空白；连同它共 \d+ 处改动/);
    expect(all[0]?.related?.map(({ label }) => label)).toEqual([
      '支出总表 · 208 社会保障和就业支出 · 合计：空白→1254.55',
      '支出总表 · 208 社会保障和就业支出 · 基本支出：空白→1054.05',
      '支出总表 · 208 社会保障和就业支出 · 项目支出：空白→200.50',
    ]);
    expect(all[0]?.remedy).toBe(
      '改错了就改回去；确实要更正的，运行 npm run publish:correct -- --reason "原因" demo-bureau/2026，它逐处列出，写进 disclosure.yaml 的 corrections。',
    );
  });
});

/** What the text alone states: a number of people, a comparison with last year, and assets. */
const WORDS = {
  'formats/demo/narrative/totals.mdx':
    '本年支出<Amount flow="expenditure"/><Change flow="expenditure" lead="，"/>，编制<Fact name="posts" kind="count"/>名。',
  'formats/demo/narrative.yaml': 'facts: { posts: { title: 编制人数, measure: 名 } }\n',
  [`${DISCLOSURE}/narrative.yaml`]:
    'facts: { posts: "20" }\nprior: [{ of: { flow: expenditure }, change: 12.00 }]\n',
  [`${DISCLOSURE}/assets.yaml`]: 'counts: [{ id: cars, title: 车辆, count: "4", measure: 辆 }]\n',
};

describe('a figure that only the text states', () => {
  test('is locked with the others', () => {
    const books = booksOf(WORDS);
    const [account] = books.accounts;
    const text =
      account === undefined
        ? ''
        : [...lockedFigures(publishedFigures(account, books))]
            .map(([place, figure]) => `  ${place}: ${figure}\n`)
            .join('');
    expect(text).toContain('\n  expenditure/2080102/total: 200.50\n');
    expect(text).toMatch(
      /\n {2}totals\/posts: 20\n {2}assets\/cars: 4\n {2}prior\/flow-expenditure: 12\.00\n$/,
    );
  });

  const LOCKED = 'figures: { totals/posts: 18, assets/cars: 5, prior/flow-expenditure: 10.00 }\n';
  const silentWords = (settings: string) =>
    ofRule('corrections/silent', {
      ...WORDS,
      [`${DISCLOSURE}/disclosure.yaml`]: settings,
      [`${DISCLOSURE}/published.yaml`]: LOCKED,
    });

  test('changes silently: one error with all figures, where they were written, and what to paste', () => {
    const [found, ...more] = silentWords(SETTINGS);
    expect(more).toEqual([]);
    expect([found?.place, found?.difference]).toEqual(['totals/posts', '18→20']);
    expect(found?.message).toBe('编制人数公布时是 18，现在是 20；连同它共 3 处改动，没有更正记录');
    const places = [found, ...(found?.related ?? [])];
    expect(places.map((place) => place?.source.file.split('/').at(-1))).toEqual([
      'narrative.yaml',
      'assets.yaml',
      'narrative.yaml',
    ]);
    expect(found?.remedy).toContain(
      '- { date: 年-月-日, reason: "原因", figures: [{ at: totals/posts, from: "18", to: "20" }, { at: assets/cars, from: "5", to: "4" }, { at: prior/flow-expenditure, from: "10.00", to: "12.00" }] }',
    );
  });

  test('changes by a correction that names it: fine, and shown on the page of its section', () => {
    const settings = `${SETTINGS}corrections:
  - date: 2026-03-02
    reason: 录入有误
    figures:
      - { at: totals/posts, from: "18", to: "20" }
      - { at: assets/cars, from: "5", to: "4" }
      - { at: prior/flow-expenditure, from: "10.00", to: "12.00" }
`;
    expect(silentWords(settings)).toEqual([]);
    const books = booksOf({ ...WORDS, [`${DISCLOSURE}/disclosure.yaml`]: settings });
    expect(books.findings.filter(({ rule }) => rule === 'corrections/figure')).toEqual([]);
    const [account] = books.accounts;
    const shown = account === undefined ? [] : publicCorrections(books, account, 'totals');
    expect(shown).toMatchObject([
      {
        figures: [
          {
            title: '编制人数',
            href: '/demo-bureau/2026/totals/#stated-posts',
            from: '18',
            to: '20',
            moneyUnit: '名',
          },
        ],
      },
    ]);
    expect(account && publicCorrections(books, account)[0]?.figures).toHaveLength(3);
  });

  test('is not missed in a lock that was written before there were such figures', () => {
    expect(silentWords(SETTINGS).length).toBeGreaterThan(0);
    const found = ofRule('corrections/silent', { ...WORDS, [`${DISCLOSURE}/published.yaml`]: LOCK });
    expect(found.filter(({ place }) => !place?.startsWith('expenditure/'))).toEqual([]);
  });
});

describe('a correction', () => {
  const figure = (corrections: string) =>
    ofRule('corrections/figure', {
      [`${DISCLOSURE}/disclosure.yaml`]: `${SETTINGS}corrections:\n${corrections}`,
    });

  test('that the table does not follow is an error', () => {
    expect(figure(correction('205.00', '201.00'))[0]?.message).toContain('改为 201.00，现在是 200.50');
  });

  test('of a place that is not there is an error', () => {
    const wrong = correction('205.00', '200.50').replace('2080102', '9999999');
    expect(figure(wrong)[0]?.message).toContain('不在这份公开里');
  });

  test('after which the next begins elsewhere is an error', () => {
    const found = figure(correction('205.00', '20.50') + correction('25.00', '200.50', '2026-04-01'));
    expect(found[0]?.message).toContain('接不上');
  });

  test('is shown with both figures, on its table and in the feed, which is well-formed', () => {
    const books = booksOf({
      [`${DISCLOSURE}/disclosure.yaml`]: `${SETTINGS}corrections:\n${correction('205.00', '200.50').replace('录入有误', '录入“<&有误')}`,
    });
    const [account] = books.accounts;
    const [shown] = account === undefined ? [] : publicCorrections(books, account, 'expenditure');
    expect(shown).toMatchObject({
      date: '2026-03-02',
      figures: [{ from: '205.00', to: '200.50', moneyUnit: '万元' }],
    });
    expect(account && publicCorrections(books, account, 'income')).toEqual([]);
    const feed = siteFeed(books, (path) => `https://example.cn${path}`);
    new SaxesParser({ xmlns: true }).write(feed).close();
    expect(feed).toContain('<title>更正：');
    expect(feed).toContain('由 205.00 改为 200.50');
    expect(feed).toContain('<updated>2026-03-02T00:00:00+08:00</updated>');
  });
});

describe('timeliness', () => {
  const expected =
    'years:\n  - year: 2026\n    units: [{ unit: demo-bureau, approved: 2026-01-23 }]\n  - year: 2027\n    units: [{ unit: demo-bureau, approved: 2027-01-20 }]\n';

  test('20 days after the approval are on time, 21 are late', () => {
    const on = (published: string) =>
      ofRule('timeliness/late', {
        [`${DISCLOSURE}/disclosure.yaml`]: SETTINGS.replace('2026-02-09', published),
      });
    expect(on('2026-02-12')).toEqual([]);
    expect(on('2026-02-13')[0]?.message).toContain('第 21 天');
  });

  test('lateness can be acknowledged', () => {
    const settings = `${SETTINGS.replace('2026-02-09', '2026-02-13')}acknowledged:\n  - { rule: timeliness/late, at: published, reason: 系统故障 }\n`;
    const { findings } = booksOf({ [`${DISCLOSURE}/disclosure.yaml`]: settings });
    expect(findings.filter(({ acknowledged }) => acknowledged === undefined)).toEqual([]);
  });

  test('what is not out by its day is overdue on that day, not before, and never in what is published', () => {
    const overdue = (today?: string) =>
      booksOf({ 'expected.yaml': expected }, today).findings.filter(
        ({ rule }) => rule === 'timeliness/overdue',
      );
    expect(overdue()).toEqual([]);
    expect(overdue('2027-02-09')).toEqual([]);
    expect(overdue('2027-02-12')[0]?.message).toContain('应在 2027-02-09 以前公开，已过 3 天');
  });

  test('the page tells who is out, since when, and until when', () => {
    const [next, now] = timelinessYears(booksOf({ 'expected.yaml': expected }));
    expect(next).toMatchObject({
      term: '2027年',
      out: 0,
      lines: [{ state: '尚未公开', due: '2027年2月9日' }],
    });
    expect(now).toMatchObject({ term: '2026年', out: 1, lines: [{ state: '按时，批复后第 17 天' }] });
  });

  test('an unknown unit is an error with the line it stands in', () => {
    const { findings } = booksOf({ 'expected.yaml': expected.replaceAll('demo-bureau', 'demo-bureua') });
    expect(findings[0]).toMatchObject({ rule: 'content/unknown-unit', severity: 'error' });
  });
});
