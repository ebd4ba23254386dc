import { describe, expect, test } from 'vitest';
import { linkTarget } from '../../src/model/website/link-target.ts';
import { targetRefusal } from '../../src/rules/links/site-addresses.ts';
import { publishedBooks } from '../published-books.ts';

const { content, accounts, documents, narratives } = publishedBooks();
const ledger = { content, accounts, documents, narratives };
const FROM = '/baotou-hrss/2026/totals/';

/** What is said of a link in a section of 包头市人力资源和社会保障局 2026. */
function said(url: string): string | undefined {
  const target = linkTarget(url, FROM);
  return target && targetRefusal(ledger, target);
}

describe('a link that leads somewhere', () => {
  test.each([
    '../summary/',
    '../expenditure/#r-208',
    '../expenditure/#c-208-total',
    '../expenditure.csv',
    '../all-tables.xlsx',
    '../glossary/#term-basic-expenditure',
    '../assets/#a-vehicles',
    '../projects/',
    '../print/',
    '../checks/#tally',
    '../',
    './',
    '#s-1',
    '../../',
    '../../../baotou-insurance-registration/2025/',
    '../../../subjects/208/',
    '../../../',
    '/baotou-hrss/2026/summary/',
    'https://www.example.gov.cn/没有/',
    'mailto:a@example.gov.cn',
    'tel:0472-12345',
  ])('%s', (url) => {
    expect(said(url)).toBeUndefined();
  });
});

describe('a link that leads nowhere', () => {
  test.each([
    ['../no-such-table/', '本站没有这个网页'],
    ['../summary', '末尾少了“/”'],
    ['../summary/#c-none', '这个网页上没有“#c-none”'],
    ['../expenditure/#r-999', '这个网页上没有“#r-999”'],
    ['../glossary/#term-nothing', '这个网页上没有“#term-nothing”'],
    ['#s-99', '这个网页上没有“#s-99”'],
    ['../../2019/', '本站没有这个网页'],
    ['../../../nobody/', '本站没有这个网页'],
    ['../../../附件.pdf', '本站没有这个文件'],
    ['../attachments/a.pdf', '本站没有这个文件'],
    ['../projects/no-such/', '本站没有这个网页'],
  ])('%s', (url, trouble) => {
    expect(said(url)).toBe(trouble);
  });

  test('a % that is none of an escape is no accident of the program', () => {
    expect(said('../增长5%说明/')).toBe('本站没有这个网页');
    expect(linkTarget('../a/#50%', FROM)).toMatchObject({ fragment: '50%' });
  });
});
