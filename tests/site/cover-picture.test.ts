import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CARD_EDGE, CARD_WIDTH, type Card, cardLines } from '../../src/charts/figure-card.ts';
import { filesOf } from '../../src/site/folder/site-folder.ts';
import { browserIsThere } from './browser.ts';
import { cacheWithBundle, PROGRAM, runScript } from './built-site.ts';

const COVER = 'sample-employment/2026/';
let place = '';

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'mingzhang-card-'));
  const content = join(place, 'content');
  for (const name of ['formats', 'taxonomy', 'site.yaml'])
    cpSync(join(PROGRAM, 'content', name), join(content, name), { recursive: true });
  cpSync(join(PROGRAM, 'docs/example'), content, { recursive: true });
  await cacheWithBundle(join(place, 'cache'));
});
afterAll(() => rmSync(place, { recursive: true }));

async function built(name: string, ...more: readonly string[]) {
  const out = join(place, name);
  const { code, output } = await runScript('scripts/build.ts', [
    ...['--content', join(place, 'content'), '--out', out, '--cache', join(place, 'cache'), '--pdf'],
    ...more,
  ]);
  expect(code, output).toBe(0);
  const page = (path: string) => readFileSync(join(out, path, 'index.html'), 'utf8');
  return { out, files: await filesOf(out), page };
}

describe.runIf(browserIsThere)('the picture of a cover', () => {
  test('is made with PDFs where the domain is known, and named by the cover alone', async () => {
    const { out, files, page } = await built(
      'known',
      '--site',
      'https://example.gov.cn',
      '--base',
      '/czyjs/',
    );
    expect(files.filter((path) => path.endsWith('.png'))).toEqual([`${COVER}card.png`]);
    const bytes = readFileSync(join(out, COVER, 'card.png'));
    expect([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      'PNG',
      1200,
      630,
    ]);
    expect(bytes.length).toBeGreaterThan(10_000);
    expect(page(COVER)).toContain(
      `<meta property="og:image" content="https://example.gov.cn/czyjs/${COVER}card.png">`,
    );
    expect(page(COVER)).toMatch(/<meta property="og:image:alt" content="[^"]*310\.00/);
    expect(page(`${COVER}summary/`)).not.toContain('og:image');
    expect(readFileSync(join(out, COVER, 'sample-employment-2026.zip')).includes('card.png')).toBe(false);
  });

  test('is neither made nor named where nobody knows the domain', async () => {
    const { files, page } = await built('unknown');
    expect(files.filter((path) => path.endsWith('.png'))).toEqual([]);
    expect(page(COVER)).not.toContain('og:image');
  });
});

describe('the lines of a card', () => {
  const card: Card = { place: '', value: '', unit: '', change: '', source: '', address: '' };
  const lines = (change: string) => cardLines({ ...card, change }).map(({ text }) => text);

  test('end before a number, never within it or before its unit', () => {
    const told = '2026年计划支出11835.50万元，比上年减少2517.78万元，下降17.54%；其中基本支出9200.70万元';
    const [first = '', second = ''] = lines(told).filter((text) => text.length > 5);
    expect(first + second).toBe(told);
    expect(first).toMatch(/下降$/);
  });

  test('are two at most, and a word that is longer than a line is parted', () => {
    const address = lines('a'.repeat(400)).filter((text) => text.startsWith('a'));
    expect(address).toHaveLength(2);
    for (const line of address) expect(line.length * 34 * 0.6).toBeLessThan(CARD_WIDTH - CARD_EDGE);
    expect(address[1]).toMatch(/…$/);
  });
});
