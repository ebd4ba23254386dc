import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { folderRelease } from '../../src/site/build/release.ts';
import { releaseChanges } from '../../src/site/build/release-changes.ts';
import { filesOf, readManifest, spoiltFiles, writeManifest } from '../../src/site/folder/site-folder.ts';
import { readWorkbook } from '../exporters/files.ts';
import { PROGRAM, runScript } from '../site/built-site.ts';
import { contentWith, DISCLOSURE } from './books.ts';

const content = contentWith();
const place = await mkdtemp(join(tmpdir(), 'mingzhang-release-'));
const out = join(place, 'site');
const ADDRESS = ['--site', 'https://budget.example.cn', '--base', '/a/b/'];
const build = (to: string, ...more: string[]) =>
  runScript('scripts/build.ts', ['--content', content, '--out', to, ...ADDRESS, ...more]);
const text = (path: string) => readFile(join(out, path), 'utf8');
const table = join(content, DISCLOSURE, 'tables/expenditure.yaml');

beforeAll(async () => {
  const { code, output } = await build(out, '--compress');
  expect(code, output).toBe(0);
});
afterAll(async () => {
  await rm(place, { recursive: true });
  await rm(content, { recursive: true });
});

describe('a release', () => {
  test('lists every file with its hash', async () => {
    expect(await spoiltFiles(out)).toEqual([]);
    expect((await readManifest(out))?.size).toBe((await filesOf(out)).length - 1);
  });

  test('has the same bytes when it is built again, elsewhere, in another time zone', async () => {
    const again = join(place, 'again');
    process.env.TZ = 'America/New_York';
    const { code, output } = await build(again, '--compress');
    delete process.env.TZ;
    expect(code, output).toBe(0);
    expect(await readFile(join(again, 'SHA256SUMS'), 'utf8')).toBe(await text('SHA256SUMS'));
  });

  test('has a sitemap of absolute addresses, well-formed, and a robots.txt that names it', async () => {
    for (const file of ['sitemap.xml', 'sitemap-1.xml', 'feed.xml'])
      new SaxesParser({ xmlns: true }).write(await text(file)).close();
    const pages = [...(await text('sitemap-1.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc);
    expect(pages).toContain('https://budget.example.cn/a/b/demo-bureau/2026/expenditure/');
    expect(pages).toHaveLength(
      (await filesOf(out)).filter((path) => path.endsWith('index.html') && !path.includes('/embed/')).length,
    );
    expect(await text('robots.txt')).toContain('Sitemap: https://budget.example.cn/a/b/sitemap.xml');
  });

  test('holds nothing that a server must compress', async () => {
    const paths = await filesOf(out);
    for (const path of paths.filter((each) => /\.(html|css|csv|json|xml)$/.test(each)))
      expect(paths).toContain(`${path}.gz`);
  });

  test('names the day of publication, never the day of the build', async () => {
    const today = new Date().toISOString().slice(0, 10);
    for (const path of (await filesOf(out)).filter((each) => /\.(html|xml|json|jsonld)$/.test(each)))
      expect(await text(path), path).not.toContain(today);
  });
});

describe('the archive of a disclosure', () => {
  test('holds all its pages and files but those for frames and the workbooks of single tables, with links that work from a disk', async () => {
    const zip = unzipSync(await readFile(join(out, 'demo-bureau/2026/demo-bureau-2026.zip')));
    const own = (await filesOf(out)).filter(
      (path) => path.startsWith('demo-bureau/2026/') && !/\.(?:gz|zip)$/.test(path),
    );
    expect(Object.keys(zip).filter((path) => path.includes('/embed/'))).toEqual([]);
    expect(Object.keys(zip).filter((path) => path.endsWith('.xlsx'))).toEqual([
      'demo-bureau/2026/all-tables.xlsx',
    ]);
    for (const path of own.filter((each) => !/\/embed\/|\.xlsx$/.test(each)))
      expect(Object.keys(zip)).toContain(path);
    const held = new Set(Object.keys(zip));
    for (const [path, bytes] of Object.entries(zip).filter(([name]) => name.endsWith('.html'))) {
      const html = Buffer.from(bytes).toString('utf8');
      for (const [, href = ''] of html.matchAll(/<(?:a|link)\b[^>]* href="([^"#]+)[^"]*"/g)) {
        if (/^https?:/.test(href)) continue;
        const target = join(path, '..', decodeURIComponent(href));
        expect(held, `${path} → ${href}`).toContain(target);
      }
    }
  });
});

describe('publishing again', () => {
  const lock = () => runScript('scripts/publish-lock.ts', ['--content', content]);
  const check = () => runScript('scripts/check.ts', ['--content', content]);
  const compare = () =>
    runScript('scripts/publish-check.ts', ['--content', content, '--out', out, ...ADDRESS]);

  test('a figure is locked, its silent change refused, its correction shown and announced', async () => {
    expect((await check()).code).toBe(0);
    expect((await lock()).output).toContain('已记下 1 份');
    expect((await lock()).output).toContain('没有变化');
    expect((await check()).code).toBe(0);

    const before = await readFile(table, 'utf8');
    await writeFile(table, changed(before));
    for (const name of [
      'tables/summary.yaml',
      'tables/income.yaml',
      'tables/projects.yaml',
      'projects.yaml',
    ]) {
      const file = join(content, DISCLOSURE, name);
      await writeFile(file, changed(await readFile(file, 'utf8')));
    }
    const refused = await check();
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('[corrections/silent]');
    expect((await build(out)).code).toBe(1);
    expect((await lock()).code).toBe(1);
    expect(await spoiltFiles(out)).toEqual([]);

    const how = ['--content', content, '--reason', '录入有误', '--date', '2026-03-02'];
    const corrected = await runScript('scripts/publish-correct.ts', how);
    expect(corrected.code, corrected.output).toBe(0);
    const told = await check();
    expect(told.code, told.output).toBe(0);

    const { code, output } = await compare();
    expect(code, output).toBe(0);
    expect(output).toContain('/demo-bureau/2026/expenditure/');
    expect(output).toContain('demo-bureau/2026/expenditure/2080102/total：200.50 → 205.00');
    expect(output).not.toContain('会消失');

    expect((await build(out)).code).toBe(0);
    const page = await text('demo-bureau/2026/expenditure/index.html');
    expect(page).toContain('<del>200.50</del>');
    for (const place of ['', 'print/'])
      expect(await text(`demo-bureau/2026/${place}index.html`)).toContain('<del>200.50</del>');
    const [sheet] = readWorkbook(await readFile(join(out, 'demo-bureau/2026/expenditure.xlsx')));
    expect(sheet?.shown.flat().join('\n')).toContain('由 200.50 改为 205.00 万元。原因：录入有误。');
    const { corrections } = JSON.parse(await text('demo-bureau/2026/expenditure.json'));
    expect(corrections).toContainEqual({
      date: '2026-03-02',
      reason: '录入有误',
      place: 'expenditure/2080102/total',
      from: '200.50',
      to: '205.00',
    });
    expect(await text('corrections/index.html')).toContain('<del>200.50</del>');
    expect(await text('feed.xml')).toContain('由 200.50 改为 205.00');
    expect((await compare()).output).toContain('完全相同');
    expect((await lock()).code).toBe(0);
    expect((await check()).code).toBe(0);
  });

  test('the website knows what it published: asked over the network, a deleted lock is seen', async () => {
    const server = createServer((request, response) => {
      const file = join(out, decodeURIComponent(request.url ?? '').replace('/czyjs/', '/'));
      readFile(file).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/czyjs/`;
    const against = (place: string) =>
      runScript('scripts/publish-check.ts', ['--content', content, '--against', place, ...ADDRESS]);
    try {
      const joined = await against(address);
      expect(joined.code, joined.output).toBe(0);
      expect(joined.output).toContain('完全相同');
      await rm(join(content, DISCLOSURE, 'published.yaml'));
      const broken = await against(address);
      expect(broken.code, broken.output).toBe(1);
      expect(broken.output).toContain(
        'demo-bureau/2026：published.yaml 被删去或从头写过：公布时连着 2 次的锁',
      );
      const nowhere = await against('http://127.0.0.1:1/');
      expect(nowhere.code).toBe(1);
      expect(nowhere.output).toContain('网站没有核对');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  test('a page that would disappear is named', async () => {
    const [before, after] = [join(place, 'before'), join(place, 'after')];
    for (const [folder, pages] of [
      [before, ['index.html', 'a/index.html']],
      [after, ['index.html', 'b/index.html']],
    ] as const) {
      for (const page of pages) {
        await mkdir(join(folder, page, '..'), { recursive: true });
        await writeFile(join(folder, page), page === 'index.html' ? folder : page);
      }
      await writeManifest(folder);
    }
    expect(await releaseChanges(folderRelease(before), folderRelease(after))).toEqual({
      added: ['b/index.html'],
      changed: ['index.html'],
      removed: ['a/index.html'],
      figures: [],
    });
  });

  const OLD = 'of an older version';
  test.each([
    [OLD, 'now'],
    ['now', 'now'],
  ])(
    'changed figures are listed, those that only the text states as well: %s against %s',
    async (...versions) => {
      const [before, after] = [0, 1].map((number) => join(place, `${versions[0]} ${number}`)) as [
        string,
        string,
      ];
      for (const [folder, version, printed, told] of [
        [before, versions[0], '1.00', '18'],
        [after, versions[1], '2.00', '20'],
      ] as const) {
        const figure = (id: string, text: string) => ({ id: `a/2026/${id}`, text });
        const facts = [figure('income/1/total', printed), figure('income/2/total', '5.00')];
        const stated = [figure('notes/posts', told)];
        const file = join(folder, 'api/v1/disclosures/a/2026');
        await mkdir(join(file, '..'), { recursive: true });
        await writeFile(`${file}.json`, JSON.stringify(version === OLD ? { facts, stated } : { stated }));
        if (version !== OLD)
          await writeFile(
            `${file}.ndjson.gz`,
            gzipSync(facts.map((each) => `${JSON.stringify(each)}\n`).join('')),
          );
        await writeManifest(folder);
      }
      const changes = await releaseChanges(folderRelease(before), folderRelease(after));
      expect(new Map(changes?.figures.map(({ id, ...texts }) => [id, texts]))).toEqual(
        new Map([
          ['a/2026/income/1/total', { before: '1.00', after: '2.00' }],
          ['a/2026/notes/posts', { before: '18', after: '20' }],
        ]),
      );
    },
  );

  test('what is not a release cannot be compared with', async () => {
    expect(await releaseChanges(folderRelease(PROGRAM), folderRelease(out))).toBeUndefined();
  });
});

/** Everything that changes when one purchase of 80.00 is corrected to 84.50, totals included. */
const changed = (yaml: string): string =>
  [
    ['200.50', '205.00'],
    ['1254.55', '1259.05'],
    ['1134.05', '1138.55'],
    ['80.00', '84.50'],
  ].reduce((result, [from = '', to = '']) => result.replaceAll(from, to), yaml);
