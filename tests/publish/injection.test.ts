import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparisonOf, type PointsFile } from '../../src/compare/comparison.ts';
import { renderComparison } from '../../src/compare/pair/render-comparison.ts';
import { printed } from '../../src/model/markup/html.ts';
import { withoutHidden } from '../../src/read/characters/hidden.ts';
import { filesOf } from '../../src/site/folder/site-folder.ts';
import { parseCsv, readWorkbook } from '../exporters/files.ts';
import { browserIsThere, openedBrowser } from '../site/browser.ts';
import { builtSite, runScript } from '../site/built-site.ts';
import { servedFolder } from '../site/served-site.ts';
import { injectedContent } from './injected-content.ts';
import { PAYLOADS } from './payloads.ts';

const content = injectedContent('chengde-hrss');
const out = join(await mkdtemp(join(tmpdir(), 'mingzhang-injection-')), 'site');
/** Files of a kind, of which there must be some: nothing is proved by a list that is empty. */
async function withEnding(ending: string): Promise<readonly string[]> {
  const paths = (await filesOf(out)).filter((path) => path.endsWith(ending));
  expect(paths, ending).not.toEqual([]);
  return paths;
}
const text = (path: string) => readFile(join(out, path), 'utf8');

beforeAll(async () => {
  const { code, output } = await runScript('scripts/build.ts', [
    '--content',
    content.root,
    '--out',
    out,
    '--site',
    'https://budget.example.cn',
  ]);
  expect(code, output.slice(-2000)).toBe(0);
});
afterAll(async () => {
  await rm(join(out, '..'), { recursive: true });
  await rm(content.root, { recursive: true });
});

test('the corpus goes through every kind of text field', () => {
  expect(new Set(PAYLOADS).size).toBeGreaterThanOrEqual(300);
  console.info(
    `${PAYLOADS.length} strings in ${content.fields} fields of ${content.kinds.length} kinds; refused: ${[...content.refused].map(([kind, why]) => `${kind} (${why})`).join('; ')}`,
  );
  expect(content.kinds.length).toBeGreaterThan(60);
});

describe.skipIf(!browserIsThere())('in a browser without a content security policy', () => {
  const home = servedFolder(async () => out);
  const browser = openedBrowser();
  /** Names of all elements of pages whose texts are only texts, and of what scripts add. */
  let elements: readonly string[];
  beforeAll(async () => {
    const site = await builtSite();
    const names = new Set(['canvas', 'mark']);
    for (const path of (await filesOf(site)).filter((each) => each.endsWith('.html')))
      for (const [, name = ''] of (await readFile(join(site, path), 'utf8')).matchAll(/<([a-z][\w-]*)/g))
        if (name !== 'script') names.add(name);
    elements = [...names];
  });

  test('no string of the corpus runs, loads or becomes an element', async () => {
    const context = await browser().newContext({ bypassCSP: true });
    const faults: string[] = [];
    await context.route('**/*', (route) => {
      const { url } = { url: route.request().url() };
      if (url.startsWith(home())) return route.continue();
      faults.push(`request ${url}`);
      return route.abort();
    });
    const page = await context.newPage();
    page.on('dialog', async (dialog) => {
      faults.push(`dialog on ${page.url()}`);
      await dialog.dismiss();
    });
    page.on('pageerror', (error) => faults.push(`error on ${page.url()}: ${error.message}`));
    const pages = await withEnding('.html');
    for (const path of pages) {
      await page.goto(home() + path);
      for (const fault of await page.evaluate(wrongInPage, elements)) faults.push(`${path}: ${fault}`);
    }
    expect(faults.slice(0, 20)).toEqual([]);
    expect(pages.length).toBeGreaterThan(30);
    await context.close();
  });

  test('nor what scripts make of them: hits of a search, and a comparison', async () => {
    const context = await browser().newContext({ bypassCSP: true });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('dialog', async (dialog) => {
      faults.push('dialog');
      await dialog.dismiss();
    });
    page.on('pageerror', (error) => faults.push(error.message));
    for (const question of ['人力资源和社会保障局', '承德', 'alert', '<img src=x onerror=alert(1)>']) {
      await page.goto(`${home()}search/?q=${encodeURIComponent(question)}`);
      await page.waitForFunction(() => {
        const status = document.querySelector('#search-status')?.textContent ?? '';
        return status !== '' && !status.startsWith('正在搜索');
      });
      faults.push(...(await page.evaluate(wrongInPage, elements)));
    }
    expect(await page.locator('#search-hits li').count()).toBeGreaterThan(0);

    const points: PointsFile = JSON.parse(await text('api/v1/points/chengde-hrss/2024.json'));
    const other = { ...points, points: points.points.slice(0, -3), title: PAYLOADS.join(' ') };
    await page.evaluate(
      (html) => {
        const place = document.querySelector('main');
        if (place !== null) place.innerHTML = html;
      },
      printed(renderComparison(comparisonOf(points, other), (address) => `..${address}`)),
    );
    await page.waitForTimeout(200);
    expect(await page.locator('main tr').count()).toBeGreaterThan(20);
    faults.push(...(await page.evaluate(wrongInPage, elements)));
    expect(faults).toEqual([]);
    await context.close();
  });

  test('every string is there to read, letter for letter', async () => {
    const page = await browser().newPage();
    await page.goto(home());
    const shown = await page.evaluate(() => document.body.textContent ?? '');
    const plain = (value: string) => value.replaceAll(/\s+/g, ' ').trim();
    for (const payload of PAYLOADS) expect(plain(shown)).toContain(plain(withoutHidden(payload)));
    await page.close();
  });
});

describe('other files stay what they are', () => {
  test('XML is well-formed', async () => {
    for (const path of await withEnding('.xml'))
      new SaxesParser({ xmlns: true }).write(await text(path)).close();
  });

  test('JSON is JSON', async () => {
    for (const ending of ['.json', '.jsonld'])
      for (const path of await withEnding(ending)) JSON.parse(await text(path));
    for (const path of await withEnding('.ndjson.gz'))
      for (const line of gunzipSync(await readFile(join(out, path)))
        .toString('utf8')
        .trimEnd()
        .split('\n'))
        JSON.parse(line);
  });

  test('CSV has its columns, and nothing in it begins like a formula', async () => {
    for (const path of await withEnding('.csv')) {
      const rows = parseCsv(await text(path));
      expect(new Set(rows.map((row) => row.length)).size, path).toBe(1);
      for (const field of rows.flat())
        if (!/^-?\d[\d.]*$/.test(field)) expect(field).not.toMatch(/^[\s\u3000]*[=+\-@＝＋－＠]/);
    }
  });

  test('workbooks open, and hold no formula', async () => {
    for (const path of await withEnding('.xlsx'))
      for (const sheet of readWorkbook(await readFile(join(out, path)))) expect(sheet.formulas).toEqual([]);
  });
});

/** Runs in the page: everything that a text has become besides text. @param elements names of those that pages have without such texts */
function wrongInPage(elements: readonly string[]): string[] {
  const allowed = new Set(elements);
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    const name = element.localName;
    if (!allowed.has(name) && !(name === 'script' && element.getAttribute('src') !== null))
      found.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      // How long a table is, our own script tells its style sheet: two lengths, and nothing else.
      const isMeasure = attribute === 'style' && /^(?:--(?:head|length): [\d.]+px; ?){1,2}$/.test(value);
      if (
        /^on/i.test(attribute) ||
        (['style', 'srcdoc', 'ping', 'formaction', 'background'].includes(attribute) && !isMeasure)
      )
        found.push(`<${name} ${attribute}>`);
      if (['href', 'src', 'action', 'xlink:href'].includes(attribute)) {
        const { protocol, host } = new URL(value, location.href);
        const isOwn =
          host === location.host ||
          ['budget.example.cn', 'beian.miit.gov.cn', 'beian.mps.gov.cn', 'example.cn'].includes(host);
        if (!/^https?:$/.test(protocol) || !isOwn) found.push(`<${name} ${attribute}=${value.slice(0, 60)}>`);
      }
    }
    if (
      element instanceof HTMLMetaElement &&
      element.httpEquiv !== '' &&
      element.httpEquiv !== 'Content-Security-Policy'
    )
      found.push(`<meta http-equiv=${element.httpEquiv}>`);
  }
  if (document.querySelectorAll('main').length !== 1) found.push('main is not there once');
  return [...new Set(found)];
}
