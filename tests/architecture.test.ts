import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LAYERS, layerTable } from './layers.ts';
import { sourceFiles } from './source-files.ts';

const ROOT = join(import.meta.dirname, '..');

/** What a module imports: relative paths, packages. Comments do not count. */
function importsOf(text: string): readonly string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const pattern = /(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\()\s*(['"])([^'"\n]+)\1/g;
  return [...code.matchAll(pattern)].map(([, , name = '']) => name);
}

/** The layer of a path: the folder inside src, "scripts", or the file itself where it lies in neither. */
const layerOf = (path: string): string => {
  const [top = '', folder = ''] = path.split('/');
  return top === 'src' ? folder : top;
};

const isPackageAllowed = (name: string, packages: readonly string[]): boolean =>
  packages.some((allowed) =>
    allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed,
  );

/** What is wrong with the imports of a module, in a sentence each. */
function wrongImports(path: string, text: string): readonly string[] {
  const layer = layerOf(path);
  const allowed = LAYERS[layer];
  if (allowed === undefined) return [`${path}: no layer is called ${layer}`];
  return importsOf(text).flatMap((name) => {
    if (!name.startsWith('.')) {
      return isPackageAllowed(name, allowed.packages) ? [] : [`${path} imports the package ${name}`];
    }
    const target = posix.join(posix.dirname(path), name.replace(/\?.*$/, ''));
    const isAllowed = layerOf(target) === layer || allowed.folders.includes(layerOf(target));
    return isAllowed && (target.startsWith('src/') || layer === 'scripts')
      ? []
      : [`${path} imports ${target}`];
  });
}

const MODULES = [...sourceFiles('src'), ...sourceFiles('scripts')];

describe('imports run one way', () => {
  test.each(MODULES)('%s', (path) => {
    expect(wrongImports(path, readFileSync(join(ROOT, path), 'utf8'))).toEqual([]);
  });

  test('all modules are looked at', () => {
    const layers = new Set(MODULES.map(layerOf));
    for (const layer of ['model', 'formats', 'read', 'points', 'rules', 'books', 'report', 'scripts'])
      expect(layers).toContain(layer);
  });
});

/** Who opens files for another end than to read content: the website and what is kept of it (of content they know only digests), and what an import has worked out. */
const WRITERS = [
  'src/site/build/',
  'src/site/folder/',
  'src/site/bulk/',
  'src/site/pdf/',
  'src/site/shards/',
  'src/site/templates/',
  'src/cache/',
  'src/importers/write/write-changes.ts',
];

test('files of content are read through one door', () => {
  const readers = MODULES.filter(
    (path) => path.startsWith('src/') && !WRITERS.some((writer) => path.startsWith(writer)),
  ).filter((path) =>
    importsOf(readFileSync(join(ROOT, path), 'utf8')).some((name) => /^(?:node:)?fs(?:\/|$)/.test(name)),
  );
  expect(readers).toEqual(['src/read/files/door.ts']);
});

describe('a wrong import is found', () => {
  test.each([
    ['model knows no other layer', 'src/model/money.ts', `import { a } from '../formats/format.ts';`],
    ['formats know no points', 'src/formats/lines.ts', `import type { A } from '../points/account.ts';`],
    ['points read no files', 'src/points/bind/bind.ts', `import { a } from '../../read/read-content.ts';`],
    ['points know no disk', 'src/points/bind/bind.ts', `import { readFileSync } from 'node:fs';`],
    [
      'points know no rules',
      'src/points/relations/relate.ts',
      `import {\n  a,\n  b,\n} from '../../rules/rule/rule.ts';`,
    ],
    ['reading knows no points', 'src/read/read-content.ts', `import { a } from '../points/bind.ts';`],
    ['the report needs only the model', 'src/report/json.ts', `export { a } from '../books/books.ts';`],
    ['checks know no report', 'src/books/books.ts', `const a = await import('../report/json.ts');`],
    ['Astro stays at the edge', 'src/layout/table-header.ts', `import { a } from 'astro:content';`],
    ['Astro stays out of the scripts', 'scripts/check.ts', `import { build } from 'astro';`],
    ['money is written by the model', 'src/layout/table-header.ts', `import { Decimal } from 'decimal.js';`],
    [
      'pages ask the site',
      'src/pages/index.astro',
      `---\nimport { a } from '../read/read-content.ts';\n---\n`,
    ],
    ['scripts import only src', 'scripts/check.ts', `import { a } from '../tests/errors/run.ts';`],
    ['src imports no scripts', 'src/site/content/site-books.ts', `import '../../scripts/check.ts';`],
    ['a new layer needs a line here', 'src/toolbox/a.ts', ''],
  ])('%s', (_, path, text) => {
    expect(wrongImports(path, text)).toHaveLength(1);
  });

  test.each([
    ['its own folder', 'src/points/bind/bind.ts', `import { a } from './resolve.ts';`],
    ['a layer beneath', 'src/points/bind/bind.ts', `import { a } from '../../model/point.ts';`],
    ['a stylesheet', 'src/layouts/Page.astro', `import css from '../styles/site.css?url';`],
    [
      'words in a comment',
      'src/model/point.ts',
      `/** from '../read/read-content.ts' */\n// import '../read/a.ts'`,
    ],
  ])('but not %s', (_, path, text) => {
    expect(wrongImports(path, text)).toEqual([]);
  });
});

/** The modules of this repository that a module imports. */
const targetsOf = (path: string): readonly string[] =>
  importsOf(readFileSync(join(ROOT, path), 'utf8'))
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(path), name.replace(/\?.*$/, '')));

/** Nodes that can be reached from themselves, each circle once; empty where imports run one way. */
function circlesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const reaches = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [...(edges.get(from) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(...(edges.get(next) ?? []));
    }
    return seen;
  };
  const within = new Map([...edges.keys()].map((node) => [node, reaches(node)]));
  const circles = [...within]
    .filter(([node, reached]) => reached.has(node))
    .map(([node, reached]) =>
      [...reached]
        .filter((other) => within.get(other)?.has(node))
        .sort()
        .join(' ↔ '),
    );
  return [...new Set(circles)].sort();
}

/** The imports between groups of modules, those within a group left out. */
function edgesBetween(groupOf: (path: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const edges = new Map<string, Set<string>>();
  for (const path of MODULES) {
    const from = groupOf(path);
    const targets = edges.get(from) ?? new Set<string>();
    edges.set(from, targets);
    for (const target of targetsOf(path)) if (groupOf(target) !== from) targets.add(groupOf(target));
  }
  return edges;
}

describe('there is no circle of imports', () => {
  test('between modules', () => {
    const circles = circlesOf(edgesBetween((path) => path));
    expect(circles).toEqual([]);
  });

  test('between rooms', () => {
    expect(circlesOf(edgesBetween((path) => posix.dirname(path)))).toEqual([]);
  });

  test('and one would be found', () => {
    const edges = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['b'])],
    ]);
    expect(circlesOf(edges)).toEqual(['b ↔ c']);
  });
});

/** Lists its parts one by one: a command a file. */
const FLAT = 'scripts';
/** As many files as a reader takes in at a glance. */
const MOST_FILES = 16;

test('a room has at most sixteen files', () => {
  const rooms = new Map<string, number>();
  for (const path of MODULES) rooms.set(posix.dirname(path), (rooms.get(posix.dirname(path)) ?? 0) + 1);
  const large = [...rooms].filter(([room, count]) => count > MOST_FILES && room !== FLAT);
  expect(large).toEqual([]);
});

test('ARCHITECTURE.md prints the table of layers', () => {
  const path = join(ROOT, 'ARCHITECTURE.md');
  const text = readFileSync(path, 'utf8');
  const marked = /(<!-- layers -->\n)[\s\S]*?(\n<!-- \/layers -->)/;
  expect(text).toMatch(marked);
  const { UPDATE_GOLDEN, CI } = process.env;
  const printed = text.replace(marked, (_, start, end) => `${start}${layerTable()}${end}`);
  if (UPDATE_GOLDEN !== undefined && CI === undefined) writeFileSync(path, printed);
  else expect(text).toBe(printed);
});

test('no module is called utils, helpers or common', () => {
  const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.[a-z]+$)/i;
  expect(MODULES.filter((path) => vague.test(path))).toEqual([]);
});

/** What lies at the top of the project. What else is committed there came by mistake: a command's output, a test's remains. */
const TOP_LEVEL = [
  ...['.ci', '.editorconfig', '.gitattributes', '.gitignore', '.npmrc'],
  ...['ARCHITECTURE.md', 'CONTRIBUTING.md', 'LICENSE', 'README.md', 'README.zh-CN.md'],
  ...['astro.config.mjs', 'biome.json', 'package-lock.json', 'package.json', 'tsconfig.json'],
  ...['vitest.config.ts', 'vitest.quick.config.ts'],
  ...['content', 'docs', 'public', 'scripts', 'src', 'tests'],
];

test('nothing lies at the top of the project that nobody put there', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  const top = new Set(files.filter((file) => file !== '').map((file) => file.split('/')[0]));
  expect([...top].filter((name) => !TOP_LEVEL.includes(name ?? ''))).toEqual([]);
});
