import { attributes, type Content, html, type Markup, onLines } from '../../model/markup/html.ts';
import { kept } from '../../model/markup/kept.ts';
import { changeText, DERIVED_NOTE, percentText, UNKNOWN_TEXT } from '../change-words.ts';
import type { ComparedGroup, ComparedPoint, Comparison, PointsFile } from '../comparison.ts';
import { indexOf } from '../lookup.ts';
import { figureCell, type Link } from '../render-figure.ts';
import { greatestOf, pairBars } from './pair-bars.ts';
import { sideNames } from './side-names.ts';
import { shareText, WHOLES } from './whole-shares.ts';

/** Two disclosures side by side as HTML: the same on pages and in the browser. Headings begin at level 2. */
export function renderComparison(comparison: Comparison, link: Link): Markup {
  const { first, second, common, onlyFirst, onlySecond, wentOn } = comparison;
  const names = sideNames(first, second);
  const [one, other] = names;
  const count = common.reduce((sum, { points }) => sum + points.length, 0);
  const parts = [
    html`<p>两份公开有 ${count} 项口径相同、都有数可比。差额是“${kept(other)}”减“${kept(one)}”，比例是“${kept(other)}”相当于“${kept(one)}”的百分之几；单位不同的，按较粗的一份取位。金额下面是它占本组总数的份额。${kept(DERIVED_NOTE)}</p>`,
    ...wentOn.map(
      ({ before, now }) =>
        html`<p>${before.title}以前的代码是 ${before.code}，${(before.until ?? 0) + 1}年起是 ${now.code}，两个数放在 ${now.code} 一行；它上面的类前后包括的科目不同，不算差额。</p>`,
    ),
    common.length === 0 ? undefined : commonTable(comparison, names, link),
    onlyTable(names, 'first', first, onlyFirst, link),
    onlyTable(names, 'second', second, onlySecond, link),
  ];
  return onLines(parts.filter((part) => part !== undefined));
}

function commonTable({ first, second, common }: Comparison, names: SideNames, link: Link): Markup {
  const head = [
    html`<th scope="col" class="name">项目</th>`,
    whoHeader('first', names[0], first),
    whoHeader('second', names[1], second),
    html`<th scope="col">差额</th>`,
    html`<th scope="col">比例</th>`,
  ];
  const moneyUnit = first.moneyUnit === second.moneyUnit ? first.moneyUnit : '';
  const [one, other] = [indexOf(first.points), indexOf(second.points)];
  const rows = common.map((group) => {
    const most = greatestOf(group.points);
    return groupRows(
      group,
      head.length,
      (point) => [
        figureCell(point.first, first, link, '', shareText(one, point, point.first)),
        figureCell(point.second, second, link, '', shareText(other, point, point.second)),
        html`<td>${changeText(point.change, moneyUnit)}</td>`,
        html`<td>${percentText(point.change?.ratio)}</td>`,
      ],
      (point) => pairBars(point, most),
    );
  });
  return section('common', '都列示的', head, rows);
}

type SideNames = ReturnType<typeof sideNames>;

function onlyTable(
  [one, another]: SideNames,
  side: 'first' | 'second',
  file: PointsFile,
  groups: readonly ComparedGroup[],
  link: Link,
): Markup | undefined {
  if (groups.length === 0) return undefined;
  const [name, other] = side === 'first' ? [one, another] : [another, one];
  const head = [
    html`<th scope="col" class="name">项目</th>`,
    whoHeader(side, name, file),
    html`<th scope="col" class="text">${other}</th>`,
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
  return section(`only-${side}`, `只有“${name}”列示的`, head, rows);
}

const section = (
  id: string,
  title: string,
  head: Content,
  rows: readonly Markup[],
): Markup => html`<h2>${kept(title)}</h2>
<section class="scroll" aria-labelledby="t-${id}" tabindex="0">
<table class="ledger compared measured figures-middle">
<caption id="t-${id}">${kept(title)}</caption>
<thead><tr>${head}</tr></thead>
${onLines(rows)}
</table>
</section>`;

function groupRows(
  { id, title, points }: ComparedGroup,
  columns: number,
  cells: (point: ComparedPoint) => readonly Markup[],
  drawn: (point: ComparedPoint) => Markup | undefined = () => undefined,
): Markup {
  const whole = WHOLES[id];
  const of = whole === undefined ? undefined : html`<span class="group-whole">份额：占${whole.title}</span>`;
  const heading = html`<tr class="group"><th scope="rowgroup" colspan="${columns}"><span>${title}${of}</span></th></tr>`;
  const rows = points.map((point) => {
    const depth = point.depth > 0 ? ` depth-${Math.min(point.depth, 3)}` : '';
    const kind = attributes({ class: point.id === id ? 'subtotal' : undefined });
    return html`<tr${kind}><th scope="row" class="name${depth}">${nameOf(point)}${drawn(point)}</th>${cells(point)}</tr>`;
  });
  return html`<tbody>${heading}${onLines(rows)}</tbody>`;
}

const nameOf = ({ code, title }: { readonly code?: string | undefined; readonly title: string }): string =>
  code === undefined ? title : `${code} ${title}`;

const whoHeader = (side: 'first' | 'second', name: string, { moneyUnit }: PointsFile): Markup =>
  html`<th scope="col"><span class="side-mark side-${side}" aria-hidden="true"></span>${name}<span class="who">（${moneyUnit}）</span></th>`;
