/**
 * What Lighthouse says of the built website: `npm run bench:lighthouse`, after `npm run build`. Prints scores and times, asserts nothing:
 * times depend on the machine. Phone, simulated slow 4G, files handed out compressed as docs/deploy/nginx.conf does.
 */
import lighthouse from 'lighthouse';
import { openChromium } from './chromium.ts';
import { serve } from './static-server.ts';

const PAGES: readonly (readonly [string, string])[] = [
  ['首页', ''],
  ['封面', 'baotou-hrss/2026/'],
  ['最宽的表', 'baotou-hrss/2026/three-public/'],
  ['最长的表', 'baotou-hrss/2026/goals/'],
  ['说明', 'baotou-hrss/2026/totals/'],
  ['项目', 'baotou-hrss/2026/projects/150200234013110000082/'],
  ['搜索', 'search/'],
  ['科目', 'subjects/208/'],
  ['对比', 'compare/'],
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const DEBUGGING_PORT = 9333;
const RUNS = Number(process.argv[3] ?? 1);
const site = process.argv[2] ?? 'dist';

const server = await serve(site, '/', true);
const browser = await openChromium([`--remote-debugging-port=${DEBUGGING_PORT}`]);
try {
  console.log(['页面', '性能', '无障碍', '规范', 'SEO', '首次绘制 ms', '最大绘制 ms', '传输 KB'].join('\t'));
  for (const [name, path] of PAGES) {
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measured(`${server.origin}/${path}`));
    runs.sort((a, b) => (a.scores[0] ?? 0) - (b.scores[0] ?? 0));
    const median = runs[Math.floor(RUNS / 2)];
    if (median === undefined) continue;
    console.log([name, ...median.scores, median.first, median.largest, median.bytes].join('\t'));
    for (const failed of median.failed) console.log(`  ${failed}`);
  }
} finally {
  await browser.close();
  await server.close();
}

async function measured(url: string) {
  const result = await lighthouse(url, {
    port: DEBUGGING_PORT,
    onlyCategories: [...CATEGORIES],
    output: 'json',
  });
  if (result === undefined) throw new Error(`no result for ${url}`);
  const { categories, audits } = result.lhr;
  const value = (audit: string): number => Math.round(audits[audit]?.numericValue ?? Number.NaN);
  const failed = CATEGORIES.slice(1).flatMap((category) =>
    (categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const score = audits[id]?.score;
      return weight > 0 && score !== null && score !== undefined && score < 1
        ? [`${category}: ${id} ${audits[id]?.title}`]
        : [];
    }),
  );
  return {
    scores: CATEGORIES.map((category) => Math.round((categories[category]?.score ?? 0) * 100)),
    first: value('first-contentful-paint'),
    largest: value('largest-contentful-paint'),
    bytes: Math.round(value('total-byte-weight') / 1024),
    failed,
  };
}
