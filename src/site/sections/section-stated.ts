import { statedAnchor } from '../../document/addresses.ts';
import type { StatedFigure } from '../../model/figure/figure.ts';
import { html, type Markup } from '../../model/markup/html.ts';

/**
 * The figures of a section that only its text states, as a table with a line to link to for each.
 * @param download link to the file that holds those of the whole disclosure
 */
export function statedHtml(figures: readonly StatedFigure[], download: string): Markup {
  const rows = figures.map(
    ({ id, title, text, measure }) =>
      html`<tr id="${statedAnchor(id)}"><th scope="row">${title}</th><td class="number">${text}</td><td>${measure}</td></tr>`,
  );
  return html`<section class="stated" aria-labelledby="stated">
<h2 id="stated">说明中给出的数据</h2>
<p>下列各数由说明文字给出，预算表没有同名的数可以对照，不在勾稽核对之内。</p>
<table class="texts" aria-labelledby="stated"><thead><tr><th scope="col">项目</th><th scope="col" class="number">数</th><th scope="col">单位</th></tr></thead>
<tbody>${rows}</tbody></table>
<p><a href="${download}" download>下载全部此类数据（CSV）</a></p>
</section>`;
}
