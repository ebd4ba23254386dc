import { escapeHtml } from '../layout/html/escape-html.ts';
import { changeText, DERIVED_NOTE, percentText, UNKNOWN_TEXT } from './change-words.ts';
import type { ComparedGroup, ComparedPoint, Comparison, PointsFile } from './comparison.ts';
import { figureCell, type Link } from './render-figure.ts';

/** Two disclosures side by side as HTML, escaped: the same on pages and in the browser. Headings begin at level 2. */
export function renderComparison(comparison: Comparison, link: Link): string {
  const { first, second, common, onlyFirst, onlySecond } = comparison;
  const count = common.reduce((sum, { points }) => sum + points.length, 0);
  return [
    `<p>两份公开有 ${count} 项口径相同、都有数可比。差额是乙方减甲方；单位不同的，按较粗的一方取位。${DERIVED_NOTE}</p>`,
    common.length === 0 ? '' : commonTable(comparison, link),
    onlyTable('甲', '乙', 'first', first, onlyFirst, link),
    onlyTable('乙', '甲', 'second', second, onlySecond, link),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function commonTable({ first, second, common }: Comparison, link: Link): string {
  const head = [
    '<th scope="col" class="name">项目</th>',
    `<th scope="col">甲 <span class="who who-name">${escapeHtml(first.title)}</span>${unitOf(first)}</th>`,
    `<th scope="col">乙 <span class="who who-name">${escapeHtml(second.title)}</span>${unitOf(second)}</th>`,
    '<th scope="col">差额（乙－甲）</th>',
    '<th scope="col">乙为甲的</th>',
  ];
  const moneyUnit = first.moneyUnit === second.moneyUnit ? first.moneyUnit : '';
  return section('common', '都列示的', [
    '<table class="ledger compared measured figures-middle">',
    '<caption id="t-common">都列示的</caption>',
    `<thead><tr>${head.join('')}</tr></thead>`,
    ...common.map((group) =>
      groupRows(group, 5, (point) => [
        figureCell(point.first, first, link),
        figureCell(point.second, second, link),
        `<td>${escapeHtml(changeText(point.change, moneyUnit))}</td>`,
        `<td>${percentText(point.change?.ratio)}</td>`,
      ]),
    ),
    '</table>',
  ]);
}

function onlyTable(
  name: string,
  other: string,
  side: 'first' | 'second',
  file: PointsFile,
  groups: readonly ComparedGroup[],
  link: Link,
): string {
  if (groups.length === 0) return '';
  const title = `只有${name}方列示的`;
  return section(`only-${side}`, title, [
    '<table class="ledger compared measured figures-middle">',
    `<caption id="t-only-${side}">${title}</caption>`,
    `<thead><tr><th scope="col" class="name">项目</th><th scope="col">${name} <span class="who who-name">${escapeHtml(file.title)}</span>${unitOf(file)}</th><th scope="col" class="text">${other}方</th></tr></thead>`,
    ...groups.map((group) =>
      groupRows(group, 3, (point) => {
        const missing = side === 'first' ? point.second : point.first;
        return [
          figureCell(side === 'first' ? point.first : point.second, file, link),
          `<td class="text">${missing?.kind === 'within' ? `只列到${escapeHtml(nameOf(missing.above))}` : UNKNOWN_TEXT}</td>`,
        ];
      }),
    ),
    '</table>',
  ]);
}

const section = (id: string, title: string, table: readonly string[]): string =>
  [
    `<h2>${title}</h2>`,
    `<section class="scroll" aria-labelledby="t-${id}" tabindex="0">`,
    ...table,
    '</section>',
  ].join('\n');

function groupRows(
  { id, title, points }: ComparedGroup,
  columns: number,
  cells: (point: ComparedPoint) => readonly string[],
): string {
  const heading = `<tr class="group"><th scope="rowgroup" colspan="${columns}"><span>${escapeHtml(title)}</span></th></tr>`;
  const rows = points.map((point) => {
    const depth = point.depth > 0 ? ` depth-${Math.min(point.depth, 3)}` : '';
    const kind = point.id === id ? ' class="subtotal"' : '';
    return `<tr${kind}><th scope="row" class="name${depth}">${escapeHtml(nameOf(point))}</th>${cells(point).join('')}</tr>`;
  });
  return `<tbody>${heading}${rows.join('\n')}</tbody>`;
}

const nameOf = ({ code, title }: { readonly code?: string | undefined; readonly title: string }): string =>
  code === undefined ? title : `${code} ${title}`;

const unitOf = ({ moneyUnit }: PointsFile): string => `<span class="who">（${escapeHtml(moneyUnit)}）</span>`;
