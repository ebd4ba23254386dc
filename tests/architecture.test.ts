import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** What the modules of a folder may import besides each other. */
interface Allowed {
  /** Folders of src. */
  readonly folders: readonly string[];
  /** Packages; "node:*" is all of Node, "astro:*" all of Astro's virtual modules. */
  readonly packages: readonly string[];
}

const DOMAIN = ['model', 'formats', 'points', 'layout'];
const ASTRO = ['astro', 'astro/*', 'astro:*'];

/**
 * The table of docs: imports run one way, model ← formats ← read, points ← layout ← checks, narrative ← importers, exporters,
 * site ← components, layouts, pages. A folder that is not here may not exist.
 */
const LAYERS: Readonly<Record<string, Allowed>> = {
  model: { folders: [], packages: ['decimal.js'] },
  formats: { folders: ['model'], packages: ['zod'] },
  read: { folders: ['model', 'formats'], packages: ['zod', 'yaml', 'js-yaml', 'satteri', 'node:*'] },
  points: { folders: ['model', 'formats'], packages: ['decimal.js'] },
  layout: { folders: ['model', 'formats', 'points'], packages: [] },
  charts: { folders: ['model', 'layout'], packages: ['d3-shape'] },
  checks: { folders: ['model', 'formats', 'read', 'points', 'narrative'], packages: ['decimal.js'] },
  narrative: { folders: DOMAIN, packages: [] },
  compare: { folders: [...DOMAIN, 'narrative'], packages: [] },
  report: { folders: ['model'], packages: ['node:util'] },
  search: { folders: [], packages: [] },
  importers: { folders: [...DOMAIN, 'read'], packages: ['node:*', 'zod', 'hucre', 'yaml'] },
  exporters: {
    folders: [...DOMAIN, 'checks', 'narrative'],
    packages: ['node:*', 'decimal.js', 'hucre/*', 'fflate'],
  },
  site: {
    folders: [...DOMAIN, 'charts', 'read', 'checks', 'narrative', 'compare', 'exporters', 'search'],
    packages: [...ASTRO, 'node:*', 'zod'],
  },
  client: { folders: ['search', 'charts', 'compare'], packages: ['chart.js'] },
  components: {
    folders: ['model', 'points', 'layout', 'charts', 'site', 'styles', 'client'],
    packages: ASTRO,
  },
  layouts: { folders: ['model', 'layout', 'site', 'components', 'styles', 'client'], packages: ASTRO },
  pages: {
    folders: ['model', 'layout', 'site', 'components', 'layouts', 'styles', 'client'],
    packages: ASTRO,
  },
  'content.config.ts': { folders: ['site'], packages: ASTRO },
  scripts: {
    folders: [...DOMAIN, 'read', 'checks', 'narrative', 'report', 'importers', 'exporters', 'search', 'site'],
    packages: ['node:*'],
  },
};

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
function faultsOf(path: string, text: string): readonly string[] {
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

const files = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

const MODULES = [...files('src'), ...files('scripts')].filter((path) => /\.(?:ts|mjs|js|astro)$/.test(path));

describe('imports run one way', () => {
  test.each(MODULES)('%s', (path) => {
    expect(faultsOf(path, readFileSync(join(ROOT, path), 'utf8'))).toEqual([]);
  });

  test('all modules are looked at', () => {
    const layers = new Set(MODULES.map(layerOf));
    for (const layer of ['model', 'formats', 'read', 'points', 'checks', 'report', 'scripts'])
      expect(layers).toContain(layer);
  });
});

describe('a wrong import is found', () => {
  test.each([
    ['model knows no other layer', 'src/model/money.ts', `import { a } from '../formats/format.ts';`],
    ['formats know no points', 'src/formats/lines.ts', `import type { A } from '../points/account.ts';`],
    ['points read no files', 'src/points/bind.ts', `import { a } from '../read/content.ts';`],
    ['points know no disk', 'src/points/bind.ts', `import { readFileSync } from 'node:fs';`],
    ['points know no checks', 'src/points/relate.ts', `import {\n  a,\n  b,\n} from '../checks/rule.ts';`],
    ['reading knows no points', 'src/read/content.ts', `import { a } from '../points/bind.ts';`],
    ['the report needs only the model', 'src/report/json.ts', `export { a } from '../checks/books.ts';`],
    ['checks know no report', 'src/checks/books.ts', `const a = await import('../report/json.ts');`],
    ['Astro stays at the edge', 'src/layout/header.ts', `import { a } from 'astro:content';`],
    ['Astro stays out of the scripts', 'scripts/check.ts', `import { build } from 'astro';`],
    ['money is written by the model', 'src/layout/header.ts', `import { Decimal } from 'decimal.js';`],
    ['pages ask the site', 'src/pages/index.astro', `---\nimport { a } from '../read/content.ts';\n---\n`],
    ['scripts import only src', 'scripts/check.ts', `import { a } from '../tests/errors/run.ts';`],
    ['src imports no scripts', 'src/site/books.ts', `import '../../scripts/check.ts';`],
    ['a new layer needs a line here', 'src/toolbox/a.ts', ''],
  ])('%s', (_, path, text) => {
    expect(faultsOf(path, text)).toHaveLength(1);
  });

  test.each([
    ['its own folder', 'src/points/bind.ts', `import { a } from './resolve.ts';`],
    ['a layer beneath', 'src/points/bind.ts', `import { a } from '../model/point.ts';`],
    ['a stylesheet', 'src/layouts/Page.astro', `import css from '../styles/site.css?url';`],
    [
      'words in a comment',
      'src/model/point.ts',
      `/** from '../read/content.ts' */\n// import '../read/a.ts'`,
    ],
  ])('but not %s', (_, path, text) => {
    expect(faultsOf(path, text)).toEqual([]);
  });
});

test('no module is called utils, helpers or common', () => {
  const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:\/|\.[a-z]+$)/i;
  expect([...files('src'), ...files('scripts')].filter((path) => vague.test(path))).toEqual([]);
});
