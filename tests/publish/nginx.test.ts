import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf } from '../../src/site/folder/site-folder.ts';
import { EMBED_POLICY, PAGE_POLICY } from '../../src/site/head/content-policy.ts';
import { browserIsThere, openedBrowser } from '../site/browser.ts';
import { PROGRAM, runScript } from '../site/built-site.ts';
import { isInstalled } from '../site/installed.ts';
import { visit } from './visit.ts';

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find(existsSync);
const place = await mkdtemp(join(tmpdir(), 'mingzhang-nginx-'));
const out = join(place, 'dist');
const BASE = '/a/b/';

/** A port nobody uses. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });

/** The example of the deploy guide, with only its three marked places changed. */
async function configuration(port: number): Promise<string> {
  const example = await readFile(join(PROGRAM, 'docs/deploy/nginx.conf'), 'utf8');
  const server = example
    .replaceAll('/srv/mingzhang/dist', out)
    .replaceAll('/czyjs/', BASE)
    .replace('127.0.0.1:8080', `127.0.0.1:${port}`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off; pid ${place}/nginx.pid; error_log ${place}/error.log warn; worker_processes 1; events {}
user root;
http { access_log off; ${temporary.map((name) => `${name}_temp_path ${place}/${name};`).join(' ')}
${server}}`;
}

describe.skipIf(!isInstalled('nginx', NGINX !== undefined) || !browserIsThere())(
  'nginx as the deploy guide sets it up, under /a/b/',
  () => {
    let nginx: ChildProcess;
    let origin = '';

    beforeAll(async () => {
      const { code, output } = await runScript('scripts/build.ts', [
        '--out',
        out,
        '--base',
        BASE,
        '--compress',
      ]);
      expect(code, output.slice(-2000)).toBe(0);
      const port = await freePort();
      origin = `http://127.0.0.1:${port}`;
      await mkdir(place, { recursive: true });
      await writeFile(join(place, 'nginx.conf'), await configuration(port));
      nginx = spawn(NGINX ?? '', ['-c', join(place, 'nginx.conf'), '-e', join(place, 'error.log')], {
        stdio: 'inherit',
      });
      for (let tries = 0; tries < 100; tries += 1) {
        if (
          await fetch(origin + BASE).then(
            () => true,
            () => false,
          )
        )
          break;
        await pause(50);
      }
    });
    afterAll(async () => {
      nginx?.kill();
      await rm(place, { recursive: true, force: true });
    });
    const browser = openedBrowser();

    test('pages come with a strict policy, as html in UTF-8, compressed beforehand', async () => {
      const response = await fetch(origin + BASE, { headers: { 'accept-encoding': 'gzip' } });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toBe(`${PAGE_POLICY}; frame-ancestors 'self'`);
      expect(PAGE_POLICY).not.toMatch(/unsafe|https?:|\*/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('content-encoding')).toBe('gzip');
    });

    test.each([
      ['baotou-hrss/2026/expenditure.csv', 'text/csv; charset=utf-8'],
      ['baotou-hrss/2026/expenditure.json', 'application/json; charset=utf-8'],
      [
        'baotou-hrss/2026/expenditure.xlsx',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ],
      ['baotou-hrss/2026/baotou-hrss-2026.zip', 'application/zip'],
      ['data/catalog.jsonld', 'application/ld+json; charset=utf-8'],
      ['feed.xml', 'application/xml; charset=utf-8'],
      ['search/index.json', 'application/json; charset=utf-8'],
    ])('%s is %s', async (path, type) => {
      const response = await fetch(origin + BASE + path);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    });

    test('what has a hash or a version in its address is kept for good, the rest asked for anew', async () => {
      const cache = async (path: string) => (await fetch(origin + BASE + path)).headers.get('cache-control');
      const assets = (await readdir(join(out, 'assets'))).filter((each) => !each.endsWith('.gz'));
      expect(assets.length).toBeGreaterThan(3);
      for (const name of assets)
        expect(await cache(`assets/${name}`), name).toBe('public, max-age=31536000, immutable');
      expect(await cache('search/index.json?v=1a2b')).toBe('public, max-age=31536000, immutable');
      for (const path of [
        '',
        'search/index.json',
        'baotou-hrss/2026/expenditure/embed/',
        'data/datapackage.json',
      ])
        expect(await cache(path), path).toBe('no-cache');
      const first = await fetch(origin + BASE);
      const again = await fetch(origin + BASE, {
        headers: { 'if-none-match': first.headers.get('etag') ?? '' },
      });
      expect(again.status).toBe(304);
    });

    test('what scripts fetch gets through: a search finds its page', async () => {
      const page = await browser().newPage();
      await page.goto(`${origin}${BASE}search/?q=${encodeURIComponent('平鲁区')}`);
      await page.locator('#search-hits li a').first().waitFor();
      expect(await page.locator('#search-hits li a').first().getAttribute('href')).toContain(origin + BASE);
      await page.close();
    });

    test('what is not there is our own page, with status 404; nothing can be sent', async () => {
      const response = await fetch(`${origin}${BASE}nowhere/`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('没有这个页面');
      expect((await fetch(origin + BASE, { method: 'POST' })).status).toBe(405);
    });

    test('only tables to embed may stand in frames of others', async () => {
      const policy = async (path: string) =>
        (await fetch(origin + BASE + path)).headers.get('content-security-policy') ?? '';
      expect(await policy('baotou-hrss/2026/expenditure/')).toBe(`${PAGE_POLICY}; frame-ancestors 'self'`);
      expect(await policy('baotou-hrss/2026/expenditure/embed/')).toBe(`${EMBED_POLICY}; frame-ancestors *`);
      expect((await fetch(`${origin}${BASE}baotou-hrss/2026/expenditure/embed/`)).status).toBe(200);
    });

    test('no page has anything to say to the console, or to another host', async () => {
      const isShown = (path: string) => path.split('/').length < 4 || path.startsWith('pinglu-hrss/');
      const pages = (await filesOf(out)).filter((path) => path.endsWith('index.html') && isShown(path));
      expect(await visit(browser(), origin + BASE, pages)).toEqual([]);
      expect(pages.length).toBeGreaterThan(50);
    });

    test('a link from page to page stays under the base', async () => {
      const page = await browser().newPage();
      await page.goto(`${origin}${BASE}baotou-hrss/2026/expenditure/`);
      const links = await page.evaluate(() =>
        [...document.querySelectorAll('a')]
          .map((link) => link.href)
          .filter((href) => href.startsWith(location.origin)),
      );
      expect(links.length).toBeGreaterThan(20);
      for (const link of links) expect(link.startsWith(origin + BASE), link).toBe(true);
      await page.close();
    });
  },
);
