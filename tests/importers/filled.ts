import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asWritten } from '../../src/exporters/tables/template.ts';
import { disclosureWorkbook } from '../../src/exporters/tables/workbook.ts';
import { layoutTable } from '../../src/layout/layout-table.ts';
import { publishedBooks } from '../published-books.ts';

export const books = publishedBooks();
export const { accounts } = books;
export type Account = (typeof accounts)[number];

/** The text of a file of the reference content. */
export const textOf = (path: string): string | undefined =>
  existsSync(join('content', path)) ? readFileSync(join('content', path), 'utf8') : undefined;

export const about = (title: string) => ({ title, publisher: '', date: new Date('2026-01-01T00:00:00Z') });

/** What was typed of a disclosure, as `npm run export` fills a workbook. */
export const filled = (account: Account): Uint8Array =>
  disclosureWorkbook(
    account.tables
      .filter(({ state }) => state === 'given' || state === 'empty')
      .map((table) => ({ layout: asWritten(layoutTable(account, table)) })),
    about(account.disclosure.id),
  );

/** The unit and the year of a disclosure. */
export const folderOf = ({ disclosure: { id } }: Account): readonly [string, string] => {
  const [unit = '', year = ''] = id.split('/');
  return [unit, year];
};
