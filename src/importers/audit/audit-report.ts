import { html, type Markup, onLines, printed } from '../../model/markup/html.ts';
import type { DocumentReading } from '../document/document-reading.ts';
import type { DocumentIdentity } from './identify.ts';
import type { DocumentJudgement } from './judge-document.ts';

/** What is reported of one document. */
export interface AuditResult {
  readonly document: DocumentReading;
  readonly identity: DocumentIdentity;
  readonly judgement: DocumentJudgement;
  readonly remarks: readonly string[];
}

const WORDS = { error: '错误', warning: '警告', info: '提示' } as const;

/** Places that are told beside that of a finding. */
const OTHERS = 6;

/** The places that a report speaks of. */
export const reportedPlaces = ({ judgement }: AuditResult): readonly string[] =>
  judgement.findings.flatMap(({ at, others }) => [at, ...others.slice(0, OTHERS).map((other) => other.at)]);

/** The report of an audit as Markdown, for whoever runs it and whoever it is sent to. */
export function auditMarkdown({ document, identity, judgement, remarks }: AuditResult): string {
  const { findings, unchecked, figures, bound } = judgement;
  const { format, discloser, year } = identity;
  return [
    `# ${document.file} 核对报告`,
    '',
    `${discloser.title}，${year} 年，${format.title}${document.pages > 0 ? `，${document.pages} 页` : ''}。`,
    `表里的数 ${figures} 个，读懂并核对 ${bound} 个${figures === 0 ? '' : `（${((bound / figures) * 100).toFixed(1)}%）`}；发现 ${findings.length} 处问题。`,
    '没有读懂的不算通过，也不算问题，列在最后。',
    '',
    '## 问题',
    '',
    ...(findings.length === 0 ? ['没有发现问题。'] : []),
    ...findings.flatMap(({ severity, message, at, others, basis, rule }, index) => [
      `${index + 1}. **${WORDS[severity]}** ${message}（${rule}）`,
      `   - 位置：${at}`,
      ...others.slice(0, OTHERS).map((other) => `   - 对照：${other.at}　${other.label}`),
      ...(basis === undefined ? [] : [`   - 依据：${basis}`]),
    ]),
    '',
    '## 没有核对的',
    '',
    ...[...remarks, ...unchecked].map((text) => `- ${text}`),
    ...(remarks.length + unchecked.length === 0 ? ['没有。'] : []),
    '',
  ].join('\n');
}

/**
 * The same as a page that stands alone.
 * @param pictures pictures (PNG) of places, by the place's name: 某局.pdf!第3页第12行
 */
export function auditHtml(
  result: AuditResult,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): string {
  const { document, identity, judgement, remarks } = result;
  const { findings, unchecked, figures, bound } = judgement;
  const items = findings.map(({ severity, message, at, others, basis }) => {
    const seen = new Set<string>();
    const shown = (place: string): Markup | undefined => {
      // Two cells of a line have one picture.
      const line = place.replace(/第\d+格$/, '');
      const picture = seen.has(line) ? undefined : pictures.get(place);
      seen.add(line);
      return picture && pictureOf(place, picture);
    };
    const here = shown(at);
    const beside = others
      .slice(0, OTHERS)
      .map((other) => html`<p>对照：${other.at}　${other.label}</p>${shown(other.at)}`);
    const ground = basis === undefined ? undefined : html`<p>依据：${basis}</p>`;
    return html`<li><p><strong>${WORDS[severity]}</strong> ${message}</p><p>位置：${at}</p>${here}${beside}${ground}</li>`;
  });
  const rest = [...remarks, ...unchecked].map((text) => html`<li>${text}</li>`);
  const title = `${document.file} 核对报告`;
  return printed(html`<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>
:root{color-scheme:light dark}
body{font-family:sans-serif;line-height:1.7;max-width:50em;margin:2em auto;padding:0 1em;overflow-wrap:anywhere}
li p{margin:.2em 0}
li{margin:1em 0;break-inside:avoid}
h1{font-size:1.5em}
.original{overflow-x:auto;border:1px solid #8888}
.original img{display:block;width:100%;min-width:36em}
@media print{.original img{min-width:0}}
</style></head>
<body>
<h1>${title}</h1>
<p>${identity.discloser.title}，${identity.year} 年，${identity.format.title}。</p>
<p>表里的数 ${figures} 个，读懂并核对 ${bound} 个；发现 ${findings.length} 处问题。没有读懂的不算通过，也不算问题，列在最后。</p>
<h2>问题</h2>
${items.length === 0 ? html`<p>没有发现问题。</p>` : html`<ol>\n${onLines(items)}\n</ol>`}
<h2>没有核对的</h2>
${rest.length === 0 ? html`<p>没有。</p>` : html`<ul>\n${onLines(rest)}\n</ul>`}
</body>
</html>
`);
}

/** On a narrow screen it is moved sideways, not made smaller. */
const pictureOf = (place: string, picture: Uint8Array): Markup =>
  html`<p class="original" tabindex="0"><img src="data:image/png;base64,${Buffer.from(picture).toString('base64')}" alt="${place}，原件的样子"></p>`;
