/** What the modules of a folder may import besides each other. */
export interface Layer {
  /** Folders of src. */
  readonly folders: readonly string[];
  /** Packages; "node:*" is all of Node, "astro:*" all of Astro's virtual modules. */
  readonly packages: readonly string[];
  /** What it is, in a line of ARCHITECTURE.md. */
  readonly about: string;
}

const DOMAIN = ['model', 'formats', 'points', 'document', 'layout'];
const ASTRO = ['astro', 'astro/*', 'astro:*'];

/**
 * The folders of src and what each may import: imports run one way. A folder that is not here may not exist. The table in
 * ARCHITECTURE.md is printed from this list.
 */
export const LAYERS: Readonly<Record<string, Layer>> = {
  model: {
    folders: [],
    packages: ['decimal.js'],
    about: 'words of the field: money, point, table, finding, taxonomy, unit',
  },
  formats: { folders: ['model'], packages: ['zod'], about: 'what a format is' },
  read: {
    folders: ['model', 'formats'],
    packages: ['zod', 'yaml', 'js-yaml', 'fflate', 'node:*'],
    about: 'YAML files → records; the only one that knows files',
  },
  points: { folders: ['model', 'formats'], packages: [], about: 'bind, solve, relate' },
  document: {
    folders: ['model', 'formats', 'points'],
    packages: [],
    about: 'a disclosure as a document: outline (目录), titles, addresses',
  },
  layout: {
    folders: ['model', 'formats', 'points', 'document'],
    packages: [],
    about: 'a table laid out once; HTML',
  },
  cache: {
    folders: [],
    packages: ['node:*'],
    about: 'results kept by the digest of all they were made from',
  },
  charts: { folders: ['model', 'layout'], packages: ['d3-shape'], about: 'shares, bars and years as SVG' },
  narrative: { folders: DOMAIN, packages: [], about: 'sentences bound to points' },
  rules: {
    folders: ['model', 'formats', 'read', 'points', 'document', 'narrative'],
    packages: [],
    about: 'what is demanded of a disclosure: a rule a file, named by its id, in a room a group',
  },
  books: {
    folders: ['model', 'formats', 'cache', 'read', 'points', 'narrative', 'rules'],
    packages: [],
    about: 'opening the books: accounts, findings, acknowledgements',
  },
  compare: {
    folders: [...DOMAIN, 'narrative'],
    packages: [],
    about: 'units, years and formats side by side: named points, exact changes',
  },
  report: { folders: ['model'], packages: ['node:util'], about: 'findings → text' },
  search: {
    folders: ['model'],
    packages: ['pinyin-pro', 'opencc-js/*'],
    about: 'the search index: built under Node, asked in the browser by the same code',
  },
  importers: {
    folders: [...DOMAIN, 'read', 'narrative'],
    packages: ['node:*', 'yaml', 'fflate', '@e965/xlsx', 'pdfjs-dist/*'],
    about: 'other people’s files → content',
  },
  exporters: {
    folders: [...DOMAIN, 'rules', 'books', 'narrative'],
    packages: ['node:*'],
    about: 'tables as CSV, XLSX, JSON; the document as a file of Word; open data',
  },
  review: {
    folders: [...DOMAIN, 'report'],
    packages: [],
    about: 'a format drawn empty: its tables, the relations it will yield, what it lacks',
  },
  site: {
    folders: [
      ...DOMAIN,
      'cache',
      'charts',
      'read',
      'rules',
      'books',
      'narrative',
      'compare',
      'report',
      'exporters',
      'search',
    ],
    packages: [...ASTRO, 'node:*', 'zod', 'pdfjs-dist/*'],
    about: 'page data; the only TypeScript that knows Astro',
  },
  client: {
    folders: ['model', 'document', 'search', 'charts', 'compare'],
    packages: ['chart.js'],
    about: 'what runs in a reader’s browser, a file a script; pages are whole without it',
  },
  styles: { folders: [], packages: [], about: 'style sheets, one a subject' },
  components: {
    folders: ['model', 'points', 'document', 'layout', 'charts', 'site', 'styles', 'client'],
    packages: ASTRO,
    about: 'print page data',
  },
  layouts: {
    folders: ['model', 'document', 'layout', 'site', 'components', 'styles', 'client'],
    packages: ASTRO,
    about: 'the frame of a page',
  },
  pages: {
    folders: ['model', 'document', 'layout', 'site', 'components', 'layouts', 'styles', 'client'],
    packages: ASTRO,
    about: 'addresses',
  },
  'content.config.ts': { folders: ['site'], packages: ASTRO, about: 'Astro’s collection of disclosures' },
  scripts: {
    folders: [
      ...DOMAIN,
      'cache',
      'read',
      'rules',
      'books',
      'narrative',
      'report',
      'importers',
      'exporters',
      'review',
      'search',
      'site',
    ],
    packages: ['fflate', 'node:*'],
    about: 'thin commands',
  },
};

/** The table as ARCHITECTURE.md prints it. */
export const layerTable = (): string =>
  [
    '| folder | may import from | what it is |',
    '| --- | --- | --- |',
    ...Object.entries(LAYERS).map(
      ([name, { folders, about }]) => `| \`${name}\` | ${folders.join(', ') || '–'} | ${about} |`,
    ),
  ].join('\n');
