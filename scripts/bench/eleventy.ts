import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cost, measuredRun } from './measured-run.ts';

/**
 * Has Eleventy print the pages of a website from ready data: its template puts title, head and body of each page, as they stand in ours, into one
 * layout. It works nothing out; what it takes is what a generator of that kind takes for pages of this number and size.
 * @param installed a folder with @11ty/eleventy in its node_modules; @param site the website; @param work a folder of its own, which is thrown away
 */
export function eleventyRun(
  installed: string,
  site: string,
  work: string,
): Cost & { readonly pages: number } {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'in/_includes'), { recursive: true });
  const pages = pagesOf(site);
  writeFileSync(join(work, 'in/_includes/page.njk'), LAYOUT);
  writeFileSync(join(work, 'in/pages.njk'), PAGE);
  writeFileSync(join(work, 'pages.json'), JSON.stringify(pages));
  writeFileSync(join(work, 'eleventy.config.mjs'), CONFIG);
  const cost = measuredRun(work, [
    join(installed, 'node_modules/@11ty/eleventy/cmd.cjs'),
    '--quiet',
    '--input=in',
    '--output=out',
    '--config=eleventy.config.mjs',
  ]);
  const printed = readdirSync(join(work, 'out'), { recursive: true, encoding: 'utf8' });
  const count = printed.filter((path) => path.endsWith('.html')).length;
  if (count !== pages.length) throw new Error(`${count} pages of ${pages.length}`);
  rmSync(work, { recursive: true });
  return { ...cost, pages: count };
}

interface ReadyPage {
  readonly path: string;
  readonly title: string;
  readonly head: string;
  readonly body: string;
}

/** The pages of a website, taken apart. */
const pagesOf = (site: string): readonly ReadyPage[] =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => {
      const html = readFileSync(join(site, path), 'utf8');
      const part = (pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';
      return {
        path,
        title: part(/<title>([^<]*)<\/title>/),
        head: part(/<\/title>(.*?)<\/head>/s),
        body: part(/(<body.*<\/body>)/s),
      };
    });

const LAYOUT =
  '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{{ page_.title }}</title>{{ page_.head | safe }}</head>{{ content | safe }}</html>\n';

const PAGE = `---
pagination:
  data: ready
  size: 1
  alias: page_
permalink: "{{ page_.path }}"
layout: page.njk
---
{{ page_.body | safe }}`;

const CONFIG = `import { readFileSync } from 'node:fs';
export default (config) => {
  const ready = JSON.parse(readFileSync('pages.json', 'utf8'));
  config.addGlobalData('ready', () => ready);
};
`;
