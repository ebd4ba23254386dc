import type { Books } from '../../src/books/books.ts';
import type { DisclosureRecord } from '../../src/model/content.ts';
import { accountIn, booksOfFolder, type Files, filesIn } from '../points/ledger.ts';

const FOLDER = 'disclosures/sample-archive/2026';

const under = (folder: string): Files =>
  Object.fromEntries(
    Object.entries(filesIn(`content/${folder}`)).map(([path, text]) => [`${folder}/${path}`, text]),
  );

const FILES: Files = {
  'units/sample-archive.yaml':
    'id: sample-archive\ncode: "208003"\nname: 示例市档案服务中心\nkind: unit\nregion: 示例省示例市\nlevel: 市级\n',
  [`${FOLDER}/disclosure.yaml`]: `format: neimenggu
approved: 2026-01-20
published: 2026-02-02
notInSource:
  - { table: goals, reason: 示例没有绩效表 }
`,
  [`${FOLDER}/narrative.yaml`]: `prior:
  - { of: { flow: sources }, amount: 410.00 }
  - { of: { flow: expenditure, fund: general }, amount: 410.00 }
  - { of: { flow: expenditure, fund: general, nature: operating }, change: 0 }
`,
  [`${FOLDER}/tables/summary.yaml`]: `revenue:
  - { line: general, amount: 420.00 }
expenditure:
  - { line: "208", amount: 396.00 }
  - { line: "221", amount: 24.00 }
`,
  [`${FOLDER}/tables/general-expenditure.yaml`]: `rows:
  - { code: "208" }
  - { code: "20801" }
  - { code: "2080106", personnel: 212.00, operating: 58.00, project: 96.00 }
  - { code: "20805" }
  - { code: "2080505", personnel: 30.00 }
  - { code: "221" }
  - { code: "22102" }
  - { code: "2210201", personnel: 24.00 }
total: { total: 420.00 }
`,
  [`${FOLDER}/tables/general-basic.yaml`]: `rows:
  - { code: "301" }
  - { code: "30101", personnel: 212.00 }
  - { code: "30108", personnel: 30.00 }
  - { code: "30113", personnel: 24.00 }
  - { code: "302" }
  - { code: "30201", operating: 25.00 }
  - { code: "30206", operating: 33.00 }
`,
};

let books: Books | undefined;

/** A disclosure that writes only what cannot be worked out: most of its figures are sums. */
export function sparse(): { readonly books: Books; readonly record: DisclosureRecord } {
  books ??= booksOfFolder({
    'site.yaml': filesIn('content')['site.yaml'] ?? '',
    ...under('taxonomy'),
    ...under('formats/neimenggu'),
    ...FILES,
  });
  return { books, record: accountIn(books, 'sample-archive/2026').disclosure };
}
