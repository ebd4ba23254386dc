import {
  assetCellAnchor,
  assetCountAnchor,
  attachmentAddress,
  cellAnchor,
  checksAddress,
  disclosureAddress,
  downloadAddress,
  entryAddress,
  printAddress,
  projectAddress,
  projectsAddress,
  rowAnchor,
  statedAnchor,
  unitAddress,
} from '../../document/addresses.ts';
import { outlineOf, outlinePages } from '../../document/outline.ts';
import { onceFor } from '../../model/once-for.ts';
import { parsePlace } from '../../model/place.ts';
import type { LinkTarget } from '../../model/website/link-target.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import type { Ledger } from '../rule/rule.ts';

/** Pages and files of the website that are there whatever it holds; what ends in "*" has more beneath it than is listed here. */
const EVERYWHERE: readonly string[] = [
  '/',
  '/glossary/',
  '/timeliness/',
  '/corrections/',
  '/accessibility/',
  '/feed.xml',
  '/SHA256SUMS',
  '/subjects/*',
  '/compare/*',
  '/search/*',
  '/data/*',
  '/api/*',
];

/** Anchors that pages have besides those of their figures. */
const OF_PAGES =
  /^(?:main|attachments|cite|cited|linked|findings|contents|figures|changes|largest|all-projects|counts|roundings|tally|unchecked|stated|indicators|(?:h|t|fill|note)-.+|.+-caption)$/;

/** What is wrong with where a link leads; undefined where something is there. */
export function targetRefusal(
  ledger: Ledger,
  { path, fragment }: Pick<LinkTarget, 'path' | 'fragment'>,
): string | undefined {
  const own = pagesOf(ledger);
  const [, discloser = ''] = path.split('/');
  const isBeyond = !own.has(path) && !own.has(`${path}/`);
  const other = isBeyond ? ledger.beyond?.(discloser) : undefined;
  const pages = other === undefined ? own : pagesOf(other);
  if (EVERYWHERE.some((each) => (each.endsWith('*') ? path.startsWith(each.slice(0, -1)) : path === each)))
    return undefined;
  const page = pages.get(path);
  if (page === undefined)
    return pages.has(`${path}/`)
      ? '末尾少了“/”'
      : path.endsWith('/')
        ? '本站没有这个网页'
        : '本站没有这个文件';
  if (fragment === undefined || fragment === '' || OF_PAGES.test(fragment)) return undefined;
  return page().has(fragment) ? undefined : `这个网页上没有“#${fragment}”`;
}

/** The anchors of a page, found when asked for. */
type Anchors = () => ReadonlySet<string>;

const NONE: Anchors = () => new Set();

const pagesOf = onceFor((ledger: Ledger): ReadonlyMap<string, Anchors> => {
  const units = ledger.content.disclosers.map(({ id }) => [unitAddress(id), NONE] as const);
  return new Map([...units, ...ledger.accounts.flatMap((account) => disclosurePages(ledger, account))]);
});

function disclosurePages(ledger: Ledger, account: Account): readonly (readonly [string, Anchors])[] {
  const { id, projects } = account.disclosure;
  const anchors = onceFor((_: Account) => tableAnchors(account));
  const tables = account.tables.map((table) => table.id);
  const sections = outlinePages(outlineOf(account)).map((page) => page.id);
  const at = (entry: string): Anchors =>
    tables.includes(entry)
      ? () => anchors(account).get(entry) ?? new Set()
      : () => sectionAnchors(ledger, account, entry);
  const files = [
    ...tables.flatMap((table) => ['csv', 'xlsx', 'json'].map((ending) => downloadAddress(id, table, ending))),
    downloadAddress(id, 'all-tables', 'xlsx'),
    downloadAddress(id, 'document', 'docx'),
    downloadAddress(id, 'stated', 'csv'),
    `${disclosureAddress(id)}${id.replace('/', '-')}.zip`,
    ...(account.disclosure.attachments ?? []).map(({ name }) => attachmentAddress(id, name)),
  ];
  return [
    [disclosureAddress(id), NONE],
    [printAddress(id), NONE],
    [checksAddress(id), NONE],
    ...(projects.length > 0 ? [[projectsAddress(id), NONE] as const] : []),
    ...projects.map(({ key }) => [projectAddress(id, key), NONE] as const),
    ...files.map((file) => [file, NONE] as const),
    ...[...new Set([...sections, ...tables])].map((entry) => [entryAddress(id, entry), at(entry)] as const),
  ];
}

function tableAnchors({ tables }: Account): ReadonlyMap<string, ReadonlySet<string>> {
  const anchors = new Map<string, Set<string>>(tables.map(({ id }) => [id, new Set()]));
  for (const { place } of accountCells(tables)) {
    const { table, row, column } = parsePlace(place);
    const of = anchors.get(table);
    if (row === undefined || of === undefined) continue;
    of.add(rowAnchor(row));
    if (column !== undefined) of.add(cellAnchor(row, column));
  }
  for (const { id, sides } of tables)
    for (const { key } of sides.flatMap(({ rows }) => rows)) anchors.get(id)?.add(rowAnchor(key));
  return anchors;
}

function sectionAnchors({ narratives }: Ledger, { disclosure }: Account, id: string): ReadonlySet<string> {
  const narrative = narratives.get(disclosure.id);
  const section = narrative?.sections.get(id);
  const assets = disclosure.assets;
  return new Set([
    ...(section?.blocks ?? []).map((_, index) => `s-${index + 1}`),
    ...(section?.stated ?? []).map((figure) => statedAnchor(figure.id)),
    ...(narrative?.view.prose.terms ?? []).map((term) => `term-${term.id}`),
    ...(assets?.counts ?? []).map((count) => assetCountAnchor(count.id)),
    ...(assets?.tables ?? []).flatMap(({ rows }, table) =>
      rows.flatMap((row) =>
        (['quantity', 'value'] as const).map((column) => assetCellAnchor(table + 1, row.id, column)),
      ),
    ),
  ]);
}
