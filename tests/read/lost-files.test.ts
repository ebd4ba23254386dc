import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';

const BASE = join(import.meta.dirname, '../errors/base');
const OWN = 'disclosures/demo-bureau/2026';

/** What is said of the good content when one of its files or folders stands elsewhere. */
function saidOfMoved(from: string, to: string): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-lost-'));
  try {
    cpSync(BASE, root, { recursive: true });
    mkdirSync(dirname(join(root, to)), { recursive: true });
    renameSync(join(root, from), join(root, to));
    return openBooks(root)
      .findings.filter(({ severity }) => severity !== 'info')
      .map(({ rule, message, remedy }) => `${rule} ${message} → ${remedy}`);
  } finally {
    rmSync(root, { recursive: true });
  }
}

test.each([
  ['another ending', `${OWN}/projects.yaml`, `${OWN}/projects.yml`, '改名为 projects.yaml。'],
  [
    'the ending of a text',
    `${OWN}/tables/summary.yaml`,
    `${OWN}/tables/summary.yaml.txt`,
    '改名为 summary.yaml。',
  ],
  ['a capital', `${OWN}/projects.yaml`, `${OWN}/Projects.yaml`, '改名为 projects.yaml。'],
  ['the folder above', `${OWN}/tables/summary.yaml`, `${OWN}/summary.yaml`, '移到 tables/summary.yaml。'],
  [
    'the folder beside',
    `${OWN}/tables/summary.yaml`,
    `${OWN}/narrative/summary.yaml`,
    '移到 ../tables/summary.yaml。',
  ],
  ['a folder by another name', `${OWN}/tables`, `${OWN}/table`, '改名为 tables。'],
  ['Markdown', `${OWN}/narrative/totals.mdx`, `${OWN}/narrative/totals.md`, '改名为 totals.mdx。'],
  [
    'words in the folder above',
    `${OWN}/narrative/totals.mdx`,
    `${OWN}/totals.mdx`,
    '移到 narrative/totals.mdx。',
  ],
  ['the website', 'site.yaml', 'site.yml', '改名为 site.yaml。'],
  ['the settings', `${OWN}/disclosure.yaml`, `${OWN}/disclosure.yml`, '改名为 disclosure.yaml。'],
  ['the year outside', OWN, 'disclosures/2026/demo-bureau', '移到 disclosures/demo-bureau/2026。'],
])('%s: one message, which says where it belongs', (_, from, to, remedy) => {
  const said = saidOfMoved(from, to);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(remedy);
});

test.each([
  ['2026年', '2026'],
  ['２０２６', '2026'],
  ['2026-Final', '2026-final'],
  ['2026年部门决算', '2026-final'],
  ['2026调整预算', '2026-adjusted'],
])('a year written as %s is %s', (written, meant) => {
  expect(saidOfMoved(OWN, `disclosures/demo-bureau/${written}`)).toEqual([
    expect.stringContaining(`是不是“${meant}”？`),
  ]);
});

test.each(['2026 - 副本', '26', '新建文件夹'])('%s is no year, and nobody guesses which', (written) => {
  const [said] = saidOfMoved(OWN, `disclosures/demo-bureau/${written}`);
  expect(said).toContain('不是四位年份');
  expect(said).not.toContain('是不是');
});

test.each(['narrative.yaml', 'assets.yaml', 'procurement.yaml'])(
  '%s among the tables is told to stand beside them',
  (name) => {
    const root = mkdtempSync(join(tmpdir(), 'mingzhang-lost-'));
    try {
      cpSync(BASE, root, { recursive: true });
      writeFileSync(join(root, OWN, 'tables', name), 'counts: []\n');
      const said = openBooks(root).findings.flatMap(({ rule, message, remedy }) =>
        rule.startsWith('content/') ? `${rule} ${message} → ${remedy}` : [],
      );
      expect(said).toEqual([
        `content/lost-file 文件“${name}”放错了文件夹，不会被读到 → 移出 tables/，与 disclosure.yaml 并列。`,
      ]);
    } finally {
      rmSync(root, { recursive: true });
    }
  },
);
