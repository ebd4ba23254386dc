import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ATTACHMENT_TYPES } from '../../src/read/disclosure/attachment-types.ts';
import { filesOf, writeManifest } from '../../src/site/folder/site-folder.ts';
import { browserIsThere, openedBrowser } from '../site/browser.ts';
import { builtSite, PROGRAM } from '../site/built-site.ts';
import { isInstalled } from '../site/installed.ts';
import { visit } from './visit.ts';

const SCRIPT = join(PROGRAM, 'docs/deploy/object-storage.sh');
const RCLONE = ['/usr/bin/rclone', '/usr/local/bin/rclone'].find(existsSync);
const hasRclone = isInstalled('rclone', RCLONE !== undefined);
const place = await mkdtemp(join(tmpdir(), 'mingzhang-storage-'));
afterAll(() => rm(place, { recursive: true }));

/** A release, made by hand. */
async function release(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(place, name);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await writeManifest(folder);
  return folder;
}

const page = (style: string) => `<link rel="stylesheet" href="/assets/${style}"><a href="/table.csv">`;

describe.skipIf(!hasRclone)('uploading with rclone', () => {
  const bucket = join(place, 'bucket');
  const moments = join(place, 'moments');
  let second = '';

  beforeAll(async () => {
    const first = await release('first', {
      'index.html': page('site.1.css'),
      'gone/index.html': page('site.1.css'),
      'assets/site.1.css': 'a {}',
    });
    second = await release('second', {
      'index.html': page('site.2.css'),
      'new/index.html': page('site.2.css'),
      'assets/site.2.css': 'b {}',
      'table.csv': '1',
      'unknown.kind': 'x',
    });
    await mkdir(moments);
    // Keeps the bucket as it is after every command.
    const wrapper = join(place, 'bin/rclone');
    await mkdir(dirname(wrapper));
    await writeFile(
      wrapper,
      `#!/bin/sh\n${RCLONE} "$@" && cp -r '${bucket}' "${moments}/$(ls '${moments}' | wc -l)"\n`,
    );
    await chmod(wrapper, 0o755);
    const env = {
      ...process.env,
      PATH: `${dirname(wrapper)}:${process.env.PATH}`,
      RCLONE_CONFIG: '/dev/null',
    };
    await mkdir(bucket);
    execFileSync(SCRIPT, [first, bucket], { env });
    await rm(moments, { recursive: true });
    await mkdir(moments);
    execFileSync(SCRIPT, [second, bucket], { env });
  });

  test('ends with the files of the release, and the styles of the one before', async () => {
    const files = await filesOf(bucket);
    expect(files).toEqual([...(await filesOf(second)), 'assets/site.1.css'].sort());
    for (const path of await filesOf(second))
      expect(await readFile(join(bucket, path), 'utf8')).toBe(await readFile(join(second, path), 'utf8'));
  });

  test('at no moment leaves a page without its style or file', async () => {
    const names = await readdir(moments);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) {
      const files = await filesOf(join(moments, name));
      for (const path of files.filter((each) => each.endsWith('.html'))) {
        const html = await readFile(join(moments, name, path), 'utf8');
        const wanted = [...html.matchAll(/href="\/([^"]+)"/g)].map(([, href]) => href);
        const isNew = html.includes('site.2');
        for (const href of wanted) if (isNew || href !== 'table.csv') expect(files, name).toContain(href);
      }
    }
  });
});

test('every kind of file that a website has, or that can be attached to a disclosure, is given its type', async () => {
  const script = await readFile(SCRIPT, 'utf8');
  const typed = new Set(
    [...script.matchAll(/^put .*$/gm)].flatMap(([line]) =>
      [...line.matchAll(/\*?(\.\w+|SHA256SUMS)'/g)].map(([, kind]) => kind),
    ),
  );
  const built = (await filesOf(await builtSite())).map((path) => extname(path) || path);
  const kinds = new Set([...built, ...Object.keys(ATTACHMENT_TYPES).map((ending) => `.${ending}`), '.pdf']);
  expect([...kinds].filter((kind) => !typed.has(kind))).toEqual([]);
  const nginx = await readFile(join(PROGRAM, 'docs/deploy/nginx.conf'), 'utf8');
  const served = new Set(
    [...nginx.matchAll(/^ {2}[a-z]+\/\S+\s+(\w+);/gm)].map(([, ending]) => `.${ending}`),
  );
  expect([...kinds].filter((kind) => kind.startsWith('.') && !served.has(kind))).toEqual([]);
});

/** An S3 server on this machine with an empty bucket "budget" in website mode; how it was set up: docs/deploy/README.md. */
const S3 = process.env.MINGZHANG_S3;

describe.skipIf(S3 === undefined || !hasRclone || !browserIsThere())('on an S3 server', () => {
  const root = `${S3}/budget/`;
  const browser = openedBrowser();
  let site = '';
  beforeAll(async () => {
    site = await builtSite();
    const { AWS_CA_BUNDLE: _, ...inherited } = process.env;
    const remote = {
      RCLONE_CONFIG: '/dev/null',
      RCLONE_CONFIG_REMOTE_TYPE: 's3',
      RCLONE_CONFIG_REMOTE_PROVIDER: 'Other',
      RCLONE_CONFIG_REMOTE_ACCESS_KEY_ID: 'S3RVER',
      RCLONE_CONFIG_REMOTE_SECRET_ACCESS_KEY: 'S3RVER',
      RCLONE_CONFIG_REMOTE_ENDPOINT: S3,
      RCLONE_CONFIG_REMOTE_FORCE_PATH_STYLE: 'true',
    };
    execFileSync(SCRIPT, [site, 'remote:budget'], { env: { ...inherited, ...remote } });
  });

  test.each([
    ['index.html', 'text/html; charset=utf-8', 'no-cache'],
    ['search/index.json', 'application/json; charset=utf-8', 'no-cache'],
    ['data/catalog.jsonld', 'application/ld+json', 'no-cache'],
    ['baotou-hrss/2026/expenditure.csv', 'text/csv; charset=utf-8', 'no-cache'],
    [
      'baotou-hrss/2026/expenditure.xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'no-cache',
    ],
  ])('%s is %s, %s', async (path, type, cache) => {
    const { headers } = await fetch(root + path);
    expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([type, cache]);
  });

  test('what has a hash in its name may be kept', async () => {
    for (const name of await readdir(join(site, 'assets'))) {
      const { headers } = await fetch(`${root}assets/${name}`);
      expect(headers.get('cache-control'), name).toBe('public, max-age=31536000, immutable');
    }
  });

  test('folders are their pages, and what is not there is our own page', async () => {
    const html = { headers: { accept: 'text/html' } };
    expect(await (await fetch(`${root}baotou-hrss/2026/`, html)).text()).toContain(
      '包头市人力资源和社会保障局',
    );
    const missing = await fetch(`${root}nowhere/`, html);
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('没有这个页面')]);
  });

  test('no page has anything to say to the console', async () => {
    const pages = (await filesOf(site)).filter((path) => path.endsWith('index.html'));
    expect(
      await visit(
        browser(),
        root,
        pages.filter((_, index) => index % 10 === 0),
      ),
    ).toEqual([]);
  });
});
