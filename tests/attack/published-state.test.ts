import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openBooks } from '../../src/books/books.ts';
import { lockedFigures, lockedTexts, lockText } from '../../src/exporters/website/lock-text.ts';
import { lockDigest, nextLock } from '../../src/read/disclosure/lock-chain.ts';
import { publishedFigures } from '../../src/rules/corrections/published-figures.ts';
import { publishedTexts } from '../../src/rules/corrections/texts/published-texts.ts';
import { webRelease } from '../../src/site/build/release.ts';
import { parseState, stateFindings } from '../../src/site/build/state-findings.ts';
import { type PublishedState, stateOfBooks } from '../../src/site/extracts/published-state.ts';
import { DISCLOSURE, folderOfTest } from './attacked.ts';

const LOCK = `${DISCLOSURE}/published.yaml`;
const SETTINGS = `${DISCLOSURE}/disclosure.yaml`;
const TABLE = `${DISCLOSURE}/tables/expenditure.yaml`;
const PLACE = mkdtempSync(join(tmpdir(), 'mingzhang-attack-'));
const PUBLISHED = join(PLACE, 'content');
let site: PublishedState;

const CORRECTION = `corrections:
  - { date: 2026-03-02, reason: 录入有误, figures: [{ at: expenditure/2080102/basic, from: "", to: "0.00" }] }
`;
const corrected = (table: string): string =>
  table.replace('{ code: "2080102", ', '{ code: "2080102", basic: 0.00, ');

/** Locks as the script does, and does not ask whether it may: an attacker would not. */
function lock(root: string): void {
  const books = openBooks(root);
  const [account] = books.accounts;
  if (account === undefined) throw new Error('the content of the attack has a disclosure');
  const figures = lockedFigures(publishedFigures(account, books));
  const texts = lockedTexts(publishedTexts(account, books));
  const links = nextLock(account.disclosure, { figures, texts });
  if (links !== undefined) writeFileSync(join(root, LOCK), lockText(links, figures, texts));
}

const stateOf = (root: string): PublishedState => stateOfBooks(openBooks(root));

function edit(root: string, file: string, by: (text: string) => string): void {
  const before = readFileSync(join(root, file), 'utf8');
  const after = by(before);
  expect(after, 'the attack changes something').not.toBe(before);
  writeFileSync(join(root, file), after);
}

/** What was published: a figure corrected once, locked twice. */
beforeAll(() => {
  cpSync(join(import.meta.dirname, '../errors/base'), PUBLISHED, { recursive: true });
  lock(PUBLISHED);
  edit(PUBLISHED, TABLE, corrected);
  edit(PUBLISHED, SETTINGS, (text) => text + CORRECTION);
  lock(PUBLISHED);
  site = stateOf(PUBLISHED);
  expect(site.disclosures[0]?.chain).toHaveLength(2);
});
afterAll(() => rmSync(PLACE, { recursive: true, force: true }));

function content(): string {
  const root = join(folderOfTest(), 'content');
  cpSync(PUBLISHED, root, { recursive: true });
  return root;
}

/** A lock that is whole in itself, made anew by whoever knows how. */
function forged(
  root: string,
  change: (figures: Map<string, string>, texts: Map<string, string>) => void,
): void {
  const [disclosure] = openBooks(root).content.disclosures;
  const { figures, texts = new Map(), links } = disclosure?.lock ?? {};
  const [own, ownTexts] = [new Map(figures), new Map(texts)];
  change(own, ownTexts);
  if (links === undefined) throw new Error('the lock has links');
  const digest = lockDigest(links, { figures: own, texts: ownTexts });
  writeFileSync(join(root, LOCK), lockText({ ...links, digest }, own, ownTexts));
}

describe('a published website knows what it published:', () => {
  test('the same content goes on from it, before it is locked and after', () => {
    const root = content();
    expect(stateFindings(site, stateOf(root))).toEqual([]);
    edit(root, SETTINGS, (text) => text.replace('published: 2026-02-09', 'published: 2026-02-10'));
    edit(root, SETTINGS, (text) =>
      text.replace(
        'to: "0.00" }] }',
        'to: "0.00" }] }\n  - { date: 2026-03-05, reason: 日期有误, texts: [{ at: dates/published, from: "2026-02-09", to: "2026-02-10" }] }',
      ),
    );
    const next = stateOf(root);
    expect(stateFindings(site, next)).toEqual([]);
    lock(root);
    expect(stateOf(root)).toEqual(next);
  });

  test.each<readonly [string, (root: string) => void, string]>([
    ['the lock is deleted', (root) => rmSync(join(root, LOCK)), '被删去或从头写过'],
    [
      'the lock is deleted and written again',
      (root) => {
        rmSync(join(root, LOCK));
        lock(root);
      },
      '被删去或从头写过',
    ],
    [
      'the lock is deleted, a figure changed, and written again',
      (root) => {
        rmSync(join(root, LOCK));
        edit(root, TABLE, (text) => text.replace('total: 1054.05', 'total: 1054.06'));
        lock(root);
      },
      'expenditure 的数字',
    ],
    [
      'an earlier lock is put back',
      (root) => {
        edit(root, TABLE, (text) => text.replace('basic: 0.00, ', ''));
        edit(root, SETTINGS, (text) => text.replace(CORRECTION, ''));
        rmSync(join(root, LOCK));
        lock(root);
      },
      '条更正记录被删去',
    ],
    [
      'its figures are emptied, its digest made anew',
      (root) => forged(root, (figures) => figures.clear()),
      '接不上',
    ],
    [
      'all lines of a table are taken out, its digest made anew',
      (root) =>
        forged(root, (figures) => {
          for (const place of figures.keys()) if (place.startsWith('expenditure/')) figures.delete(place);
        }),
      '接不上',
    ],
    [
      'its texts are emptied, its digest made anew',
      (root) => forged(root, (_, texts) => texts.clear()),
      '接不上',
    ],
    [
      'the chain before it is taken out, its digest made anew',
      (root) => {
        edit(root, LOCK, (text) => text.replace(/before:\n(?: {2}- .*\n)+/, ''));
        forged(root, () => {});
      },
      '被删去或从头写过',
    ],
    [
      'a correction is deleted',
      (root) => edit(root, SETTINGS, (text) => text.replace(CORRECTION, '')),
      '更正记录被删去',
    ],
    [
      'the disclosure is deleted',
      (root) => rmSync(join(root, DISCLOSURE), { recursive: true }),
      '公布过的这份公开不见了',
    ],
    [
      'the disclosure is moved to another year',
      (root) => {
        mkdirSync(join(root, 'disclosures/demo-bureau/2027'));
        cpSync(join(root, DISCLOSURE), join(root, 'disclosures/demo-bureau/2027'), { recursive: true });
        rmSync(join(root, DISCLOSURE), { recursive: true });
      },
      '公布过的这份公开不见了',
    ],
  ])('%s', (_, attack, said) => {
    const root = content();
    attack(root);
    expect(stateFindings(site, stateOf(root)).join('\n')).toContain(said);
  });

  test('published without a lock, then changed: told, with what differs', () => {
    const root = content();
    rmSync(join(root, LOCK));
    const unlocked = stateOf(root);
    expect(stateFindings(unlocked, stateOf(root))).toEqual([]);
    edit(root, TABLE, (text) => text.replace('total: 1054.05', 'total: 1054.06'));
    lock(root);
    const [fault] = stateFindings(unlocked, stateOf(root));
    expect(fault).toContain('公布的那一版没有锁下');
    expect(fault).toContain('expenditure 的数字');
  });

  test('a text that is no such file', () => {
    for (const text of [
      '',
      '<!doctype html>',
      '{}',
      '[]',
      '{"version":2,"disclosures":[]}',
      '{"version":1,"disclosures":[{}]}',
    ])
      expect(parseState(text)).toBeUndefined();
    expect(parseState(JSON.stringify(site))).toEqual(site);
  });
});

describe('a website on the web', () => {
  async function served(answer: RequestListener): Promise<string> {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    onTestFinished(() => {
      server.close();
      server.closeAllConnections();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/czyjs/`;
  }
  const read = async (answer: RequestListener): Promise<string | undefined> =>
    await webRelease(await served(answer)).read('api/v1/published.json');

  test('is asked for a file below its start page', async () => {
    expect(await read(({ url }, response) => response.end(url))).toBe('/czyjs/api/v1/published.json');
  });
  test('has no such file', async () => {
    expect(await read((_, response) => response.writeHead(404).end())).toBeUndefined();
  });
  test('answers with an error', async () => {
    await expect(read((_, response) => response.writeHead(503).end())).rejects.toThrow('服务器回答 503');
  });
  test('cuts the connection', async () => {
    await expect(read(({ socket }) => socket.destroy())).rejects.toThrow('连不上');
  });
  test('answers without an end', async () => {
    const block = Buffer.alloc(1024 * 1024, 'a');
    await expect(
      read((_, response) => {
        const more = (): void => {
          while (response.write(block));
          response.once('drain', more);
        };
        more();
      }),
    ).rejects.toThrow('超过上限 64 MiB');
  });
  test('is nowhere', async () => {
    await expect(webRelease('http://127.0.0.1:1/').read('SHA256SUMS')).rejects.toThrow('没有核对');
  });
});
