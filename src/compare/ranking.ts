import { type Exact, exact, order, ZERO } from '../model/decimal/exact.ts';
import { html, type Markup, onLines } from '../model/markup/html.ts';
import { barWidth, type Link } from './render-figure.ts';

/** What one amount comes to with everyone who tells it: the file that the website holds of each ranking. */
export interface RankingFile {
  /** The id of its point: "generalPurpose/threePublic", "function/208". */
  readonly id: string;
  readonly title: string;
  /** Folders and titles of the terms there are, the latest first. */
  readonly terms: readonly (readonly [folder: string, title: string])[];
  readonly regions: readonly string[];
  readonly levels: readonly string[];
  readonly lines: readonly RankedLine[];
}

/** One who tells it, in one term. */
export interface RankedLine {
  readonly unit: string;
  /** Address of the cell, of the disclosure where no cell says it alone. */
  readonly href: string;
  readonly region: string;
  readonly level: string;
  /** The folder of the term. */
  readonly term: string;
  readonly yuan: string;
  /** As printed, with its unit of money. */
  readonly text: string;
  /** Of all its spending: 12.3%; "" where that cannot be said. */
  readonly share: string;
  /** In whole 元 for each employee and each resident, where it is known how many there are. */
  readonly staff?: string | undefined;
  readonly residents?: string | undefined;
}

/** What lines are put in order by. */
export const RANKED_BY = [
  ['yuan', '金额'],
  ['share', '占本年支出'],
  ['staff', '每名职工'],
  ['residents', '每名居民'],
] as const;
type RankedBy = (typeof RANKED_BY)[number][0];

/** What is ranked: "" is no limit. */
export interface RankingQuestion {
  readonly region: string;
  readonly level: string;
  readonly term: string;
  readonly by: string;
}

/** The lines that are asked for, the largest first; those of which the value asked for is not known are left out. */
export function ranked(
  { lines }: Pick<RankingFile, 'lines'>,
  { region, level, term, by }: RankingQuestion,
): readonly RankedLine[] {
  const key = keyOf(by);
  return lines
    .filter(
      (line) =>
        line.region.startsWith(region) &&
        (level === '' || line.level === level) &&
        (term === '' || line.term === term) &&
        (line[key] ?? '') !== '',
    )
    .toSorted((a, b) => order(rankedValue(b, key), rankedValue(a, key)));
}

const keyOf = (by: string): RankedBy => RANKED_BY.find(([key]) => key === by)?.[0] ?? 'yuan';

const rankedValue = (line: RankedLine, key: RankedBy): Exact => {
  const plain = /-?[\d,]+(?:\.\d+)?/.exec(line[key] ?? '')?.[0].replaceAll(',', '');
  return plain === undefined ? ZERO : exact(plain);
};

/**
 * Ranked lines as the body of a table: place and unit with a bar, amount, share, per head. The same on pages and in the browser.
 * @param withHeads whether there is a column of what comes to each head: some line of the file tells it
 * @param first the place of the first line
 */
export function renderRanked(
  lines: readonly RankedLine[],
  { by, withHeads }: { readonly by: string; readonly withHeads: boolean },
  link: Link,
  first = 1,
): Markup {
  const key = keyOf(by);
  const most = lines.reduce<Exact>((most, line) => {
    const value = rankedValue(line, key);
    return order(value, most) > 0 ? value : most;
  }, ZERO);
  const rows = lines.map((line, index) => {
    const width = barWidth(rankedValue(line, key), most);
    const bar = html`<svg class="pair-bars" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="bar-first" width="${width}" height="4"/></svg>`;
    return html`<tr><th scope="row" class="name"><span class="rank">${first + index}</span> ${line.unit}${bar}</th><td><a href="${link(line.href)}">${line.text}</a></td><td>${line.share}</td>${withHeads ? html`<td>${eachOf(line)}</td>` : undefined}</tr>`;
  });
  return onLines(rows);
}

/** Whether some line tells what comes to each head. */
export const tellsHeads = ({ lines }: Pick<RankingFile, 'lines'>): boolean =>
  lines.some(({ staff, residents }) => staff !== undefined || residents !== undefined);

const eachOf = ({ staff, residents }: RankedLine): string =>
  [
    ...(staff === undefined ? [] : [`每名职工 ${staff} 元`]),
    ...(residents === undefined ? [] : [`每名居民 ${residents} 元`]),
  ].join('，');
