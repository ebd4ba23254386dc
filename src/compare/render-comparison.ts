import { attributes, type Content, html, type Markup, onLines } from '../model/markup/html.ts';
import { changeText, DERIVED_NOTE, percentText, UNKNOWN_TEXT } from './change-words.ts';
import type { ComparedGroup, ComparedPoint, Comparison, PointsFile } from './comparison.ts';
import { figureCell, type Link } from './render-figure.ts';

/** Two disclosures side by side as HTML: the same on pages and in the browser. Headings begin at level 2. */
export function renderComparison(comparison: Comparison, link: Link): Markup {
  const { first, second, common, onlyFirst, onlySecond } = comparison;
  const count = common.reduce((sum, { points }) => sum + points.length, 0);
  const parts = [
    html`<p>两份公开有 ${count} 项口径相同、都有数可比。差额是乙方减甲方；单位不同的，按较粗的一方取位。${DERIVED_NOTE}</p>`,
    common.length === 0 ? undefined : commonTable(comparison, link),
    onlyTable('甲', '乙', 'first', first, onlyFirst, link),
    onlyTable('乙', '甲', 'second', second, onlySecond, link),
  ];
  return onLines(parts.filter((part) => part !== undefined));
}

function commonTable({ first, second, common }: Comparison, link: Link): Markup {
  const head = [
    html`<th scope="col" class="name">项目</th>`,
    whoHeader('甲', first),
    whoHeader('乙', second),
    html`<th scope="col">差额（乙－甲）</th>`,
    html`<th scope="col">乙为甲的</th>`,
  ];
  const moneyUnit = first.moneyUnit === second.moneyUnit ? first.moneyUnit : '';
  const rows = common.map((group) =>
    groupRows(group, head.length, (point) => [
      figureCell(point.first, first, link),
      figureCell(point.second, second, link),
      html`<td>${changeText(point.change, moneyUnit)}</td>`,
      html`<td>${percentText(point.change?.ratio)}</td>`,
    ]),
  );
  return section('common', '都列示的', head, rows);
}

function onlyTable(
  name: string,
  other: string,
  side: 'first' | 'second',
  file: PointsFile,
  groups: readonly ComparedGroup[],
  link: Link,
): Markup | undefined {
  if (groups.length === 0) return undefined;
  const title = `只有${name}方列示的`;
  const head = [
    html`<th scope="col" class="name">项目</th>`,
    whoHeader(name, file),
    html`<th scope="col" class="text">${other}方</th>`,
  ];
  const rows = groups.map((group) =>
    groupRows(group, head.length, (point) => {
      const missing = side === 'first' ? point.second : point.first;
      const until = missing?.kind === 'within' ? `只列到${nameOf(missing.above)}` : UNKNOWN_TEXT;
      return [
        figureCell(side === 'first' ? point.first : point.second, file, link),
        html`<td class="text">${until}</td>`,
      ];
    }),
  );
  return section(`only-${side}`, title, head, rows);
}

const section = (
  id: string,
  title: string,
  head: Content,
  rows: readonly Markup[],
): Markup => html`<h2>${title}</h2>
<section class="scroll" aria-labelledby="t-${id}" tabindex="0">
<table class="ledger compared measured figures-middle">
<caption id="t-${id}">${title}</caption>
<thead><tr>${head}</tr></thead>
${onLines(rows)}
</table>
</section>`;

function groupRows(
  { id, title, points }: ComparedGroup,
  columns: number,
  cells: (point: ComparedPoint) => readonly Markup[],
): Markup {
  const heading = html`<tr class="group"><th scope="rowgroup" colspan="${columns}"><span>${title}</span></th></tr>`;
  const rows = points.map((point) => {
    const depth = point.depth > 0 ? ` depth-${Math.min(point.depth, 3)}` : '';
    const kind = attributes({ class: point.id === id ? 'subtotal' : undefined });
    return html`<tr${kind}><th scope="row" class="name${depth}">${nameOf(point)}</th>${cells(point)}</tr>`;
  });
  return html`<tbody>${heading}${onLines(rows)}</tbody>`;
}

const nameOf = ({ code, title }: { readonly code?: string | undefined; readonly title: string }): string =>
  code === undefined ? title : `${code} ${title}`;

const whoHeader = (name: string, { title, moneyUnit }: PointsFile): Markup =>
  html`<th scope="col">${name} <span class="who who-name">${title}</span><span class="who">（${moneyUnit}）</span></th>`;
