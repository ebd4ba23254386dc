import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditedDocument } from '../../scripts/audited-document.ts';
import { type HeldAgainst, heldAgainst } from '../../scripts/bench/held-against.ts';
import { documentOfBytes } from '../../src/importers/document/read-document.ts';
import { installedChromium, printedPdf } from '../../src/site/pdf/chromium.ts';
import { wordDocument } from '../../src/site/word/word.ts';
import { publishedBooks } from '../published-books.ts';
import { builtSite } from './built-site.ts';
import { isInstalled } from './installed.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-own-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What an audit makes of a file that we made ourselves: what of the content it reads, and what it finds. */
async function audit(path: string): Promise<HeldAgainst & { readonly findings: readonly string[] }> {
  const books = publishedBooks();
  const result = await auditedDocument(path, { root: 'content', content: books.content });
  if (result.kind === 'refused') throw new Error(result.reason);
  const findings = result.judgement.findings.map(({ message }) => message);
  return { ...heldAgainst(result, books), findings };
}

/** All figures of the content are read, none wrongly. */
function expectWhole({ known, right, mistaken }: HeldAgainst): void {
  expect(mistaken).toEqual([]);
  expect(known).toBeGreaterThan(150);
  expect(right).toBe(known);
}

/** Disclosures in whose documents, as they were published, nothing is wrong that an audit looks at. */
const SOUND = ['datong-hrss/2026', 'jiangsu-cppcc/2018', 'putuo-finance/2025', 'shanghai-finance/2025'];

/** What the original prints wrongly all the same, in notes: a file of Word holds them in its tables. */
const WRONG_NOTES: Readonly<Record<string, readonly string[]>> = {
  'putuo-finance/2025': ['的说明说的是政府性基金预算，没有提国有资本经营预算'],
};

describe('what we publish is read whole by our own audit, and nothing of it wrongly', () => {
  test.each([
    ...SOUND,
    'baotou-insurance-registration/2025',
    'chengde-hrss/2024',
    'putuo-finance/2024-final',
  ])('as a file of Word: %s', async (id) => {
    const books = publishedBooks();
    const account = books.accounts.find(({ disclosure }) => disclosure.id === id);
    if (account === undefined) throw new Error(`no ${id}`);
    const path = join(folder, `${id.replaceAll('/', '-')}.docx`);
    writeFileSync(path, wordDocument(books, account).body);
    const read = await audit(path);
    expectWhole(read);
    const wrong = (WRONG_NOTES[id] ?? []).map((words) => expect.stringContaining(words));
    if (SOUND.includes(id)) expect(read.findings).toEqual(wrong);
  });

  describe('from the website', () => {
    let site = '';
    beforeAll(async () => {
      site = await builtSite();
    }, 600_000);

    test.each([
      'jiangsu-cppcc/2018',
      'putuo-finance/2025',
      'shanghai-finance/2025',
      'putuo-finance/2024-final',
    ])('as a page for printing: %s', async (id) => {
      const read = await audit(join(site, id, 'print/index.html'));
      expectWhole(read);
      if (SOUND.includes(id)) expect(read.findings).toEqual([]);
    });

    const chromium = installedChromium();
    test.skipIf(!isInstalled('Chromium', chromium !== undefined))(
      'as a PDF, where pages end in the midst of tables and no line is drawn between titles',
      async () => {
        if (chromium === undefined) return;
        const path = join(folder, 'shanghai-finance-2025.pdf');
        writeFileSync(path, await printedPdf(chromium, join(site, 'shanghai-finance/2025/print/index.html')));
        const read = await audit(path);
        expectWhole(read);
        expect(read.findings).toEqual([]);
        // A bracket that begins a line is drawn to the left of it, and its text is read all the same.
        const words = JSON.stringify(await documentOfBytes('document.pdf', readFileSync(path)));
        expect(words.match(/（[一二三四五六七八九]）/g)?.length).toBeGreaterThan(15);
      },
      120_000,
    );
  });
});
