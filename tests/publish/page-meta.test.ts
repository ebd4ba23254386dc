import { describe, expect, test } from 'vitest';
import type { SiteSettings } from '../../src/model/content.ts';
import { siteFile } from '../../src/read/site-file.ts';
import { publishedFindings, websiteFindings } from '../../src/rules/site/website.ts';
import { imprint } from '../../src/site/head/imprint.ts';
import { pageMeta, publicationTime } from '../../src/site/head/page-meta.ts';
import { booksOf } from './books.ts';

const SITE: SiteSettings = {
  name: '某市预算公开',
  description: '某市各部门的预算',
  publisher: '某市财政局',
  language: 'zh-CN',
  government: true,
};
const FULL: SiteSettings = {
  ...SITE,
  domain: 'czj.example.gov.cn',
  siteIdCode: '1502000001',
  icp: '蒙ICP备00000000号',
  police: '蒙公网安备 00000000000000号',
  contact: { phone: '0472-0000000', email: 'a@example.gov.cn', address: '某路 1 号' },
  column: { name: '财政预决算', description: '财政预算和决算', keywords: ['预算', '决算'], type: '政务公开' },
};
const [account] = booksOf().accounts;
if (account === undefined) throw new Error('no account');
const dated = (more: object) => ({ ...account, disclosure: { ...account.disclosure, ...more } });
const names = (meta: readonly { name: string }[]) => meta.map(({ name }) => name);

describe('meta names are those of the norm, letter for letter', () => {
  test('of a column page', () => {
    const meta = pageMeta({ site: FULL, title: '首页', description: '说明' });
    expect(meta).toEqual([
      { name: 'SiteName', content: '某市预算公开' },
      { name: 'SiteDomain', content: 'czj.example.gov.cn' },
      { name: 'SiteIDCode', content: '1502000001' },
      { name: 'ColumnName', content: '财政预决算' },
      { name: 'ColumnDescription', content: '财政预算和决算' },
      { name: 'ColumnKeywords', content: '预算,决算' },
      { name: 'ColumnType', content: '政务公开' },
    ]);
  });

  test('of a content page', () => {
    const meta = pageMeta({
      site: FULL,
      title: '支出总表',
      description: '说明',
      account: dated({ published: '2026-02-09', publishedAt: '09:30' }),
      url: 'https://czj.example.gov.cn/a/',
    });
    expect(names(meta)).toEqual([
      'SiteName',
      'SiteDomain',
      'SiteIDCode',
      'ArticleTitle',
      'PubDate',
      'ContentSource',
      'Keywords',
      'Description',
      'Url',
    ]);
    expect(meta.find(({ name }) => name === 'PubDate')?.content).toBe('2026-02-09 09:30');
    expect(meta.find(({ name }) => name === 'ContentSource')?.content).toBe(
      account.disclosure.discloser.title,
    );
  });

  test('what is not known is left out, never guessed', () => {
    expect(names(pageMeta({ site: SITE, title: '首页' }))).toEqual(['SiteName', 'ColumnName']);
    const article = pageMeta({
      site: SITE,
      title: '表',
      account: dated({ published: undefined, publishedAt: undefined }),
    });
    expect(names(article)).not.toContain('PubDate');
  });

  test('a date of publication is the day of the disclosure, with its time where that is known, or nothing', () => {
    expect(publicationTime({ published: '2026-02-09', publishedAt: '09:30' })).toBe('2026-02-09 09:30');
    expect(publicationTime({ published: '2026-02-09' })).toBe('2026-02-09');
    expect(publicationTime({ publishedAt: '09:30' })).toBeUndefined();
  });
});

describe('a government website is told what it does not tell', () => {
  const found = (site: SiteSettings, more: object) => [
    ...websiteFindings({ site }),
    ...publishedFindings({ site, disclosures: [{ ...account.disclosure, ...more }] }),
  ];

  test('all of it, as warnings', () => {
    const findings = found(SITE, { published: undefined });
    expect(findings.map(({ rule }) => rule)).toEqual([...Array(5).fill('site/unknown'), 'site/published']);
    expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['warning']));
  });

  test('nothing when all is known', () => {
    expect(found(FULL, { published: '2026-02-09', publishedAt: '09:30' })).toEqual([]);
  });

  test('a time of day is asked for too', () => {
    expect(found(FULL, { published: '2026-02-09', publishedAt: undefined })[0]?.message).toContain(
      'publishedAt',
    );
  });

  test('another website is not asked', () => {
    expect(found({ ...SITE, government: false }, { published: undefined })).toEqual([]);
  });
});

describe('site.yaml', () => {
  const base = { name: '甲', description: '乙', publisher: '丙' };
  test.each([
    ['a code that is too short', { siteIdCode: '12345' }],
    ['a domain with a path', { domain: 'example.gov.cn/a' }],
    ['a domain in capitals', { domain: 'Example.gov.cn' }],
    ['a language that is none', { language: '中文' }],
    ['a licence that is no web address', { license: { title: '甲', url: 'javascript:alert(1)' } }],
    ['a key that is not known', { siteIDCode: '1502000001' }],
  ])('%s is refused', (_, more) => {
    expect(siteFile.safeParse({ ...base, ...more }).success).toBe(false);
  });

  test('what is known is kept', () => {
    const { data } = siteFile.safeParse({
      ...base,
      government: 'true',
      siteIdCode: '1502000001',
      domain: 'czj.example.gov.cn',
    });
    expect(data).toMatchObject({ government: true, siteIdCode: '1502000001', language: 'zh-CN' });
  });
});

test('the imprint tells what is known', () => {
  expect(imprint(SITE).map(({ term }) => term)).toEqual(['主办单位']);
  expect(imprint(FULL).map(({ term }) => term)).toEqual([
    '主办单位',
    '网站标识码',
    'ICP备案号',
    '公安备案号',
    '联系电话',
    '电子邮箱',
    '地址',
  ]);
});
