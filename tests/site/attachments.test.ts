import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import { PROGRAM, runScript } from './built-site.ts';

const ID = 'datong-hrss/2026';
const NAME = '整体支出绩效目标.pdf';
const PDF = '%PDF-1.7\nsome bytes\n';
const HASH = createHash('sha256').update(PDF).digest('hex');
const root = mkdtempSync(join(tmpdir(), 'mingzhang-attached-'));
afterAll(() => rmSync(root, { recursive: true }));

test('an attached file is on the website as it is, listed on the cover, in the archive and in the open data; links to it are known', async () => {
  const content = join(root, 'content');
  const site = join(root, 'dist');
  cpSync(join(PROGRAM, 'content'), content, { recursive: true });
  for (const unit of readdirSync(join(content, 'disclosures')))
    if (unit !== 'datong-hrss') rmSync(join(content, 'disclosures', unit), { recursive: true });
  const own = join(content, 'disclosures', ID);
  rmSync(join(own, 'published.yaml'), { force: true });
  mkdirSync(join(own, 'attachments'));
  writeFileSync(join(own, 'attachments', NAME), PDF);
  mkdirSync(join(own, 'narrative'), { recursive: true });
  const words = join(own, 'narrative/totals.mdx');
  writeFileSync(words, `见[附件](../attachments/${NAME})，[另一个](../attachments/没有.pdf)。\n`);
  const dead = openBooks(content).findings.filter(({ rule }) => rule === 'links/dead');
  expect(dead.map(({ message }) => message).join()).toContain('没有.pdf');
  expect(dead).toHaveLength(1);

  const { code, output } = await runScript('scripts/build.ts', ['--content', content, '--out', site]);
  expect(output, output).not.toContain('没有生成');
  expect(code).toBe(0);
  expect(readFileSync(join(site, ID, 'attachments', NAME), 'utf8')).toBe(PDF);
  const cover = readFileSync(join(site, ID, 'index.html'), 'utf8');
  expect(cover).toContain(HASH);
  expect(cover).toContain(`download="${NAME}"`);
  const archive = unzipSync(readFileSync(join(site, ID, `${ID.replace('/', '-')}.zip`)));
  expect(new TextDecoder().decode(archive[`${ID}/attachments/${NAME}`])).toBe(PDF);
  const data = JSON.parse(readFileSync(join(site, `api/v1/disclosures/${ID}.json`), 'utf8'));
  expect(data.attachments).toMatchObject([{ name: NAME, size: PDF.length, sha256: HASH }]);
  expect(readFileSync(join(site, 'SHA256SUMS'), 'utf8')).toContain(`${HASH}  ${ID}/attachments/${NAME}`);
});
