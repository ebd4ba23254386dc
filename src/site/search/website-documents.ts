import type { Books } from '../../books/books.ts';
import { COMPARE_ADDRESS, SUBJECTS_ADDRESS } from '../../document/addresses.ts';
import type { SearchDocument } from '../../search/index/search-document.ts';
import { RANKINGS, rankingAddress, rankingFiles } from '../compare/rankings.ts';
import { GLOSSARY } from '../pages/glossary.ts';

/** The pages of the website as a whole, by what people look for there. */
export const websiteDocuments = (books: Books): readonly SearchDocument[] => [
  ...PAGES.filter(({ href }) => href !== TIMELINESS || books.content.expected.length > 0).map(
    (page): SearchDocument => ({ kind: 'section', ...page }),
  ),
  ...RANKINGS.filter(({ id }) => rankingFiles(books).has(id)).map(
    ({ id, title, also }): SearchDocument => ({
      kind: 'section',
      title: `${title}排行`,
      href: rankingAddress(id),
      names: [title, ...(also ?? []).flatMap((name) => [name, `${name}排行`])],
      text: '各单位从多到少，可以按地区、级次和年度看。',
    }),
  ),
];

const TIMELINESS = '/timeliness/';

const PAGES: readonly Pick<SearchDocument, 'title' | 'href' | 'names' | 'text'>[] = [
  {
    title: '更正记录',
    href: '/corrections/',
    names: ['更正', '更正说明'],
    text: '公开以后改过的数和文字，改了什么，为什么改。',
  },
  {
    title: '公开进度',
    href: TIMELINESS,
    names: ['公开时间', '公开期限', '公开时限', '逾期'],
    text: '谁应当公开，什么时候公开的，有没有逾期；预算批复后、决算批复后二十日内公开。',
  },
  { title: '对比', href: COMPARE_ADDRESS, names: ['比较'], text: '任意两份公开并排。' },
  { title: '科目', href: SUBJECTS_ADDRESS, names: ['科目代码'], text: '有数的科目，各单位、各年度的金额。' },
  { title: '名词解释', href: GLOSSARY, names: ['名词'] },
  {
    title: '开放数据',
    href: '/data/',
    names: ['数据下载', '下载', '接口', 'API', '许可', '转载', '版权'],
    text: '全部数据的下载和接口，转载、引用的许可。',
  },
  { title: '无障碍说明', href: '/accessibility/', names: ['无障碍', '大字版', '读屏'] },
];
