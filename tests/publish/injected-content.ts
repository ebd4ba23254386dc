import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Document, isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { isBlocking, openBooks } from '../../src/books/books.ts';
import type { Source } from '../../src/model/source.ts';
import { withoutHidden } from '../../src/read/characters/hidden.ts';
import { PROGRAM } from '../site/built-site.ts';
import { PAYLOADS } from './payloads.ts';

/** A content folder with strings in all its texts that try to be more than text. */
export interface InjectedContent {
  readonly root: string;
  /** Kinds of fields that hold them: "projects.yaml projects/*​/name". */
  readonly kinds: readonly string[];
  /** Kinds of fields whose reader refuses them, with what it says. */
  readonly refused: ReadonlyMap<string, string>;
  /** How many texts hold them. */
  readonly fields: number;
}

/** The strings as far as content may hold them: characters that are not seen are refused where they stand (tests/attack). */
const ADMITTED = PAYLOADS.map(withoutHidden);

interface Field {
  readonly file: string;
  readonly kind: string;
  readonly path: readonly (string | number)[];
  readonly scalar: Scalar<string>;
  readonly clean: string;
}

const SETTINGS = `name: 注入测试站
description: 说明
publisher: 主办单位甲
government: true
icp: 备案号甲
police: 公安备案号甲
contact: { phone: 电话甲, email: 邮箱甲, address: 地址甲 }
column: { name: 栏目甲, description: 栏目说明甲, keywords: [关键词甲], type: 栏目类型甲 }
license: { title: 许可甲, url: "https://example.cn/license" }
`;

/** Puts the whole corpus into every kind of text field of one disclosure and all it is read with. */
export function injectedContent(unit: string): InjectedContent {
  const root = mkdtempSync(join(tmpdir(), 'mingzhang-injected-'));
  cpSync(join(PROGRAM, 'content'), root, { recursive: true });
  for (const name of readdirSync(join(root, 'disclosures')).filter((each) => each !== unit))
    rmSync(join(root, 'disclosures', name), { recursive: true });
  for (const folder of ['formats', 'units'])
    for (const name of readdirSync(join(root, folder)).filter(
      (each) => !each.startsWith('hebei') && !each.startsWith(unit),
    ))
      rmSync(join(root, folder, name), { recursive: true });
  rmSync(join(root, 'expected.yaml'));
  rmSync(join(root, 'pages'), { recursive: true });
  writeFileSync(join(root, 'site.yaml'), SETTINGS);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  );
  const documents = new Map(
    files.map((file) => [
      file,
      parseDocument(readFileSync(join(root, file), 'utf8'), { schema: 'failsafe' }),
    ]),
  );
  const fields = [...documents].flatMap(([file, document]) => fieldsOf(file, document));
  const byKind = Map.groupBy(fields, ({ kind }) => kind);
  // A project has one name wherever it is named.
  const names = new Map<string, string>();
  for (const [kind, group] of byKind) {
    const isName = /^(?:projects|procurement)\.yaml .*\/(?:name|projectName)$/.test(kind);
    const corpus = kind.startsWith('format.yaml')
      ? ADMITTED.map((text) => text.replace(/[{}]/g, ''))
      : ADMITTED;
    group.forEach((field, index) => {
      const own = corpus.filter((_, place) => place % group.length === index % corpus.length);
      const value = [field.clean, ...own].join(' ');
      field.scalar.value = isName ? (names.get(field.clean) ?? value) : value;
      if (isName && !names.has(field.clean)) names.set(field.clean, value);
      field.scalar.type = 'QUOTE_DOUBLE';
    });
  }
  const refused = new Map<string, string>();
  for (;;) {
    for (const [file, document] of documents)
      writeFileSync(join(root, file), document.toString({ lineWidth: 0 }));
    const blocking = openBooks(root).findings.filter(isBlocking);
    if (blocking.length === 0) break;
    const before = new Set(refused.keys());
    const unmatched = blocking.filter(({ rule }) => rule === 'acknowledged/unmatched');
    // Changed words answer some of the findings that were acknowledged.
    for (const { source } of unmatched.toReversed()) documents.get(source.file)?.deleteIn(source.path);
    for (const { source, message } of blocking.filter((finding) => !unmatched.includes(finding))) {
      const own = refusedKind(source, [...byKind.keys()]);
      // Where the field itself is clean again, it is a word of another file that it must repeat.
      const named = [...byKind].find(
        ([kind, group]) =>
          kind.startsWith('format.yaml') &&
          !before.has(kind) &&
          group.some(({ clean }) => message.includes(`“${clean}”`)),
      )?.[0];
      const kind = own !== undefined && !before.has(own) ? own : named;
      if (kind === undefined) {
        // A text that must repeat another, which is not its own any more.
        if (!documents.get(source.file)?.deleteIn(source.path))
          throw new Error(`${source.file} ${source.path.join('/')}: ${message.slice(0, 300)}`);
        continue;
      }
      refused.set(kind, message.slice(0, 80));
    }
    for (const kind of refused.keys())
      for (const { scalar, clean } of byKind.get(kind) ?? []) scalar.value = clean;
  }
  const kinds = [...byKind.keys()].filter((kind) => !refused.has(kind));
  return { root, kinds, refused, fields: fields.filter(({ kind }) => !refused.has(kind)).length };
}

/** The kind of the field that a finding speaks of, or of one within it. */
const refusedKind = ({ file, path }: Source, kinds: readonly string[]): string | undefined => {
  const kind = kindOf(file, path);
  return kinds.includes(kind) ? kind : kinds.find((each) => each.startsWith(kind));
};

/** The texts of a file: every scalar with a Chinese character in it. */
function fieldsOf(file: string, document: Document): readonly Field[] {
  const found: Field[] = [];
  const walk = (node: unknown, path: readonly (string | number)[]): void => {
    if (isMap(node))
      for (const { key, value } of node.items)
        walk(value, [...path, String(isScalar(key) ? key.value : key)]);
    else if (isSeq(node)) for (const [index, value] of node.items.entries()) walk(value, [...path, index]);
    else if (
      isScalar(node) &&
      typeof node.value === 'string' &&
      /\p{Script=Han}/u.test(node.value) &&
      path.at(-1) !== 'difference'
    )
      found.push({ file, path, kind: kindOf(file, path), scalar: node as Scalar<string>, clean: node.value });
  };
  walk(document.contents, []);
  return found;
}

/** What all fields of one meaning share: the name of the file and the keys, without numbers and own names. */
const kindOf = (file: string, path: readonly (string | number)[]): string =>
  `${file.includes('/tables/') ? 'table' : file.replace(/^.*\//, '').replace(/^[a-z]+-hrss/, 'unit')} ${path
    .map((step) => (typeof step === 'number' ? '*' : step))
    .join('/')
    .replace(/^lists\/[^/]+/, 'lists/…')
    .replaceAll(/columns\/\*(?:\/columns\/\*)*/g, 'columns/*')}`;
