import { z } from 'zod';
import { EXHIBITS, FROM, PAGE_COMPONENTS } from '../../formats/pages/page-components.ts';
import { componentsIn } from '../../formats/pages/page-questions.ts';
import { count, id as idText } from '../../formats/scalars.ts';
import type { Finding } from '../../model/finding.ts';
import { childrenOf, type ProseNode, type WebsitePage } from '../../model/prose.ts';
import type { Taxonomy } from '../../model/taxonomy.ts';
import { linkTarget } from '../../model/website/link-target.ts';
import { PAGES, websitePageAddress } from '../../model/website/page-address.ts';
import type { DisclosurePlace } from '../disclosure/disclosure.ts';
import { exists, type Folder, readText } from '../files/files.ts';
import { listExpected } from '../files/unknown-files.ts';
import { meantAs } from '../findings/nearest.ts';
import { finding } from '../findings/read-finding.ts';
import { filled } from '../text/texts.ts';
import { WEBSITE_PAGES } from '../units/units.ts';
import { markedText } from './read-prose.ts';

/** What stands between --- at the top of a page. Nothing else: nothing of a text is run. */
const frontmatter = z.strictObject({
  /** Its heading, and what links to it are called. */
  title: filled,
  /** Its place among the others. */
  order: count.default(0),
});

const ENDING = '.mdx';

const NOTHING = { message: '网页里没有文字', remedy: '写上网页的文字；不要这一页时，删去这个文件。' };

/** What a page may name. */
export interface PageSurroundings {
  readonly taxonomy: Taxonomy;
  /** The disclosures there are. */
  readonly places: readonly DisclosurePlace[];
  /** Ids of those who disclose. */
  readonly disclosers: ReadonlySet<string>;
}

/** Reads pages/: the pages that whoever runs the website writes, in their order. None where there is no such folder. */
export function readWebsitePages(folder: Folder, around: PageSurroundings): readonly WebsitePage[] {
  if (!exists(folder, PAGES)) return [];
  const files = listExpected(folder, PAGES, { ending: ENDING }).map(({ name }) => `${PAGES}/${name}`);
  const ids = new Set(files.map(idOf));
  return files
    .flatMap((file) => {
      const text = readText(folder, file);
      if (text === undefined) return [];
      const { page, findings } = websitePage(file, text, around, ids);
      for (const finding of findings) folder.report(finding);
      return page === undefined ? [] : [page];
    })
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

const idOf = (file: string): string => file.slice(PAGES.length + 1, -ENDING.length);

/** A page in hand. @param pages ids of all pages; @returns no page where anything in its text is wrong */
export function websitePage(
  file: string,
  text: string,
  { taxonomy, places, disclosers }: PageSurroundings,
  pages: ReadonlySet<string>,
): { readonly page: WebsitePage | undefined; readonly findings: readonly Finding[] } {
  const id = idOf(file);
  const source = { file, path: [] };
  const disclosures = new Map(places.map((place) => [idOfPlace(place), place.discloser.department]));
  const around = { taxonomy, components: PAGE_COMPONENTS, disclosures };
  const { settings, nodes, findings } = markedText(file, text, around, frontmatter, NOTHING);
  const addresses = { pages, disclosers, disclosures: new Set(disclosures.keys()) };
  const wrong = [
    ...nameFindings(file, id),
    ...findings,
    ...unknownDisclosures(nodes, [...disclosures.keys()]),
    ...misplaced(nodes, true),
    ...twice(nodes),
    ...deadLinks(nodes, websitePageAddress(id), addresses),
  ];
  const isWhole = settings !== undefined && !wrong.some(({ severity }) => severity === 'error');
  return { page: isWhole ? { id, ...settings, nodes, source } : undefined, findings: wrong };
}

const idOfPlace = ({ path }: DisclosurePlace): string => path.slice('disclosures/'.length);

function nameFindings(file: string, id: string): readonly Finding[] {
  const read = idText.safeParse(id);
  if (read.success) return [];
  const message = `文件名“${id}”不能作网址：${read.error.issues[0]?.message ?? ''}`;
  return [finding('content/file-name', { file, path: [] }, message, '改文件名，如 about.mdx、faq.mdx。')];
}

/** Disclosures that are named and not there, each once. Where there is none at all, that is told already. */
function unknownDisclosures(nodes: readonly ProseNode[], known: readonly string[]): readonly Finding[] {
  if (known.length === 0) return [];
  const named = Map.groupBy(componentsIn(nodes), ({ attributes }) => attributes[FROM] ?? '');
  return [...named].flatMap(([id, [first, ...others]]) => {
    if (first === undefined || id === '' || known.includes(id)) return [];
    const again = others.length === 0 ? '' : `（这一页引用了 ${others.length + 1} 处）`;
    const message = `没有“${id}”这份公开${meantAs(id, known)}${again}`;
    const remedy = `写作 ${FROM}="<单位>/<年度>"；不再引用的，删去组件。`;
    return [finding('narrative/component', first.source, message, remedy)];
  });
}

/** Tables and charts that stand within a sentence, an item or a table of words. */
function misplaced(nodes: readonly ProseNode[], isTop: boolean): readonly Finding[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'component' || !EXHIBITS.includes(node.name)) return misplaced(childrenOf(node), false);
    const { name, source } = node;
    const remedy = `让 <${name} …/> 自成一段：前后各空一行。`;
    return isTop ? [] : [finding('narrative/component', source, `<${name}> 不能写在句子里`, remedy)];
  });
}

/** Tables and charts that a page shows twice: places within a page have one address. */
function twice(nodes: readonly ProseNode[]): readonly Finding[] {
  const shown = new Set<string>();
  return nodes.flatMap((node) => {
    if (node.kind !== 'component' || !EXHIBITS.includes(node.name)) return [];
    const { name, source, attributes } = node;
    const key = JSON.stringify([name, attributes[FROM], attributes.id]);
    const isFirst = !shown.has(key);
    shown.add(key);
    const message = `<${name} ${FROM}="${attributes[FROM]}" id="${attributes.id}"> 在这一页写了两次`;
    return isFirst ? [] : [finding('narrative/component', source, message, '只留一个。')];
  });
}

/** What there is to link to. */
interface Addresses {
  readonly pages: ReadonlySet<string>;
  readonly disclosers: ReadonlySet<string>;
  readonly disclosures: ReadonlySet<string>;
}

/** Links to a page of this website that is not there; what stands within a disclosure is not looked for. */
function deadLinks(nodes: readonly ProseNode[], from: string, to: Addresses): readonly Finding[] {
  return nodes.flatMap((node) => {
    const inner = deadLinks(childrenOf(node), from, to);
    if (node.kind !== 'link') return inner;
    const path = linkTarget(node.url, from)?.path;
    if (path === undefined || isThere(path, to)) return inner;
    const remedy = '本站的写 ../<网页>/、../../<单位>/<年度>/；本站以外的写完整的网址（https://…）。';
    return [...inner, finding('narrative/link', node.source, `链接指向 ${path}，本站没有这个网页`, remedy)];
  });
}

function isThere(path: string, { pages, disclosers, disclosures }: Addresses): boolean {
  const [, first = '', second = '', ...rest] = path.split('/');
  if (first === '') return true;
  if (first === PAGES) return pages.has(second) && rest.join('') === '';
  if (!disclosers.has(first)) return WEBSITE_PAGES.includes(first) || first === 'feed.xml';
  return second === '' || disclosures.has(`${first}/${second}`);
}
