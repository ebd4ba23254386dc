import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isBlocking, openBooks } from '../../src/books/books.ts';
import { passThrough, realFolder } from '../../src/read/files/door.ts';
import { locator } from '../../src/read/yaml/locate.ts';
import { jsonReport } from '../../src/report/json.ts';
import { terminalReport } from '../../src/report/terminal.ts';
import { publicRefusal } from '../../src/site/build/public-folder.ts';
import { attackedContent, DISCLOSURE, findingsOf, folderOfTest, rulesAt } from './attacked.ts';

/** What must never be read. */
const SECRET = 'sehr-geheim-7f3a';

/** A file outside of the content that holds the secret, as YAML and as text. */
function secretFile(): string {
  const file = join(folderOfTest(), 'secret.yaml');
  writeFileSync(file, `${SECRET}: [${SECRET}\n`);
  return file;
}

/** Everything that is said of a folder, and everything that was read of it, as one text. */
function allOf(root: string): string {
  const { findings, content } = openBooks(root);
  const locate = locator(root);
  return [
    terminalReport(findings, locate),
    JSON.stringify(jsonReport(findings, locate)),
    JSON.stringify(content, (_, value) => (value instanceof Map ? [...value] : value)),
  ].join('\n');
}

/** Every file and folder of the base, and a few that it might have. */
const BASE = join(import.meta.dirname, '../errors/base');
const ENTRIES = readdirSync(BASE, { recursive: true, withFileTypes: true }).map((entry) => ({
  path: join(entry.parentPath, entry.name).slice(BASE.length + 1),
  isFolder: entry.isDirectory(),
}));
const FILES = [
  ...ENTRIES.flatMap(({ path, isFolder }) => (isFolder ? [] : path)),
  ...['narrative/totals.mdx', 'published.yaml', 'narrative.yaml', 'projects/more.yaml', 'lost.txt'].map(
    (name) => `${DISCLOSURE}/${name}`,
  ),
  'expected.yaml',
  '.hidden',
];

describe('a symbolic link is refused by name, and nothing of its target is read or said:', () => {
  test.each(FILES)('%s', (file) => {
    const root = attackedContent({ [file]: '' });
    rmSync(join(root, file));
    symlinkSync(secretFile(), join(root, file));
    expect(rulesAt(root, file)).toEqual(['read/link']);
    expect(openBooks(root).findings.some(isBlocking)).toBe(true);
    expect(allOf(root)).not.toContain(SECRET);
  });

  test.each(ENTRIES.flatMap(({ path, isFolder }) => (isFolder ? path : [])))('the folder %s', (folder) => {
    const root = attackedContent();
    const elsewhere = join(folderOfTest(), 'moved');
    renameSync(join(root, folder), elsewhere);
    symlinkSync(elsewhere, join(root, folder));
    expect(rulesAt(root, folder)).toEqual(['read/link']);
  });

  test.each([
    ['to the environment of the process', '/proc/self/environ'],
    ['to nothing', '/no/such/file'],
    ['to itself', 'site.yaml'],
    ['to a file beside it', 'units/demo-bureau.yaml'],
    ['to an endless device', '/dev/zero'],
    ['to a terminal', '/dev/tty'],
  ])('%s', (_, target) => {
    const root = attackedContent();
    rmSync(join(root, 'site.yaml'));
    symlinkSync(target, join(root, 'site.yaml'));
    expect(rulesAt(root, 'site.yaml')).toEqual(['read/link']);
  });

  test('in a folder that is not of the content', () => {
    const root = attackedContent({ 'backup/old/x.yaml': 'a: 1\n' });
    symlinkSync('/etc/passwd', join(root, 'backup/old/y.yaml'));
    expect(rulesAt(root, 'backup/old/y.yaml')).toEqual(['read/link']);
  });
});

describe('what is no file is refused by name, and does not stop the program:', () => {
  test('a pipe nobody writes to', () => {
    const root = attackedContent();
    execFileSync('mkfifo', [join(root, `${DISCLOSURE}/assets.yaml`)]);
    expect(rulesAt(root, `${DISCLOSURE}/assets.yaml`)).toEqual(['read/special']);
  });

  test('a socket', async () => {
    const root = attackedContent();
    const server = createServer().listen(join(root, 'units/a.yaml'));
    await once(server, 'listening');
    expect(rulesAt(root, 'units/a.yaml')).toEqual(['read/special']);
    server.close();
  });

  test('a pipe that takes the place of a file after it was looked at', () => {
    const folder = folderOfTest();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(passThrough(folder, 'pipe', 100)).toEqual({ kind: 'not-a-file', is: 'pipe' });
    expect(passThrough('/dev', 'zero', 100)).toEqual({ kind: 'not-a-file', is: 'device' });
  });
});

test('the content folder itself may be a link, and stand behind one', () => {
  const root = attackedContent();
  const links = folderOfTest();
  symlinkSync(join(root, '..'), join(links, 'parent'));
  symlinkSync(join(links, 'parent/content'), join(links, 'content'));
  expect(findingsOf(join(links, 'content'))).toEqual([]);
});

test('an editor’s mark of a file that is open is no link to be told of', () => {
  const root = attackedContent();
  symlinkSync('clerk@host.1234:1', join(root, '.#site.yaml'));
  expect(findingsOf(root)).toEqual([]);
});

test('never more is read than the limit, whatever size a file says it has', () => {
  const folder = folderOfTest();
  writeFileSync(join(folder, 'a'), 'x'.repeat(101));
  expect(passThrough(folder, 'a', 100)).toEqual({ kind: 'too-large', size: 101 });
  truncateSync(join(folder, 'a'), 100);
  expect(passThrough(folder, 'a', 100)).toMatchObject({ kind: 'bytes' });
  // The files of /proc say that they have no bytes.
  expect(passThrough('/proc/sys/kernel', 'ostype', 100).kind).toBe('changed');
});

test('a file that is swapped for a link while it is read gives nothing of the link’s target', async () => {
  const root = realFolder(folderOfTest()) ?? '';
  mkdirSync(join(root, 'there'));
  writeFileSync(join(root, 'there/a.yaml'), 'good');
  mkdirSync(join(root, 'outside'));
  writeFileSync(join(root, 'outside/a.yaml'), SECRET);
  // Now a folder is swapped for a link, now the file in it, as fast as another process can.
  const swaps = `
    const { renameSync, symlinkSync } = require('node:fs');
    process.chdir(${JSON.stringify(root)});
    symlinkSync('outside', 'link'); symlinkSync('../outside/a.yaml', 'there/link');
    process.stdout.write('ready');
    for (;;) {
      renameSync('there', 'kept'); renameSync('link', 'there'); renameSync('there', 'link'); renameSync('kept', 'there');
      renameSync('there/a.yaml', 'there/kept'); renameSync('there/link', 'there/a.yaml');
      renameSync('there/a.yaml', 'there/link'); renameSync('there/kept', 'there/a.yaml');
    }`;
  const attacker = spawn(process.execPath, ['-e', swaps], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(attacker.stdout, 'data');
  const seen = new Set<string>();
  for (let run = 0; run < 5_000; run += 1) {
    const passage = passThrough(root, 'there/a.yaml', 100);
    seen.add(passage.kind === 'bytes' ? passage.bytes.toString() : passage.kind);
  }
  attacker.kill('SIGKILL');
  await once(attacker, 'close');
  expect([...seen]).not.toContain(SECRET);
});

test('a second name of the same file (a hard link) is a file', () => {
  const root = attackedContent();
  linkSync(join(root, 'site.yaml'), join(root, '..', 'site.yaml'));
  expect(findingsOf(root)).toEqual([]);
});

test('public/ with a link in it is not copied into the website', () => {
  const folder = folderOfTest();
  cpSync(join(import.meta.dirname, '../../public'), folder, { recursive: true });
  expect(publicRefusal(folder)).toBeUndefined();
  mkdirSync(join(folder, '.well-known'));
  symlinkSync('/etc/passwd', join(folder, '.well-known/security.txt'));
  expect(publicRefusal(folder)).toContain('.well-known/security.txt 是符号链接');
});
