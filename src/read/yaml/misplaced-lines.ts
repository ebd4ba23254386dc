import { lineStarts } from '../text/line-starts.ts';
import type { YamlFinding } from './yaml-finding.ts';

/** A level of keys or items that is open: where it stands, and whether its last key has its value on its line. */
interface KeyColumn {
  readonly column: number;
  isFilled: boolean;
}

/** A line of the block style: spaces, dashes of a list, a key. */
const LINE = /^(?<spaces> *)(?<dashes>(?:- +)*)(?:(?<key>[\w.-]+|"[^"]*"|'[^']*'):(?<value>[ \t].*)?$)?/;

/** A mark of a list with no space behind it, or a mark that is none. */
const BAD_MARK = /^ *(?<mark>-(?=[{["'“\w\p{Script=Han}])|[•●▪◦·])/u;

/**
 * Lines that do not stand where they belong: a key further in or out than its neighbours, a mark of a list without its space. To be asked where
 * a file cannot be read: what a parser says of the lines around them is their consequence.
 * @param isQuoted whether a place lies in a text in quotes or in a block of lines
 */
export function misplacedLines(text: string, isQuoted: (offset: number) => boolean): readonly YamlFinding[] {
  const found: YamlFinding[] = [];
  const levels: KeyColumn[] = [];
  const starts = lineStarts(text);
  const lines = starts.map((start, index) => text.slice(start, starts[index + 1] ?? text.length).trimEnd());
  for (const [index, line] of lines.entries()) {
    const start = starts[index] ?? 0;
    if (/^\s*(?:#|$)/.test(line) || isQuoted(start + line.search(/\S/))) continue;
    const mark = BAD_MARK.exec(line)?.groups?.mark;
    if (mark !== undefined && isAmongItems(lines, index)) {
      found.push(badMark(mark, start + line.indexOf(mark)));
      continue;
    }
    const { spaces = '', dashes = '', key, value = '' } = LINE.exec(line)?.groups ?? {};
    if (key === undefined && dashes === '') continue;
    const column = spaces.length;
    const own = column + dashes.length;
    const isFilled = value.trim() !== '' && !/^[|>][+-]?\d?$/.test(value.trim());
    if (dashes !== '') {
      while ((levels.at(-1)?.column ?? -1) > column) levels.pop();
      if (key !== undefined && own > column) levels.push({ column: own, isFilled });
      continue;
    }
    const belongs = levels.some((level) => level.column === column);
    const last = levels.at(-1);
    if (!belongs && last !== undefined && (column < last.column || last.isFilled)) {
      const meant = nearestLevel(levels, column);
      found.push(misaligned(column, meant, start));
      while ((levels.at(-1)?.column ?? 0) > meant) levels.pop();
    } else {
      while ((levels.at(-1)?.column ?? -1) > column) levels.pop();
      if (!belongs) levels.push({ column, isFilled });
    }
    const top = levels.at(-1);
    if (top !== undefined) top.isFilled = isFilled;
  }
  return found;
}

/** Whether a line is one of a list: the nearest line above or below at its place begins with “- ”. */
function isAmongItems(lines: readonly string[], index: number): boolean {
  const spaces = /^ */.exec(lines[index] ?? '')?.[0] ?? '';
  const beside = [
    lines.slice(0, index).findLast((line) => line.trim() !== ''),
    lines.slice(index + 1).find((line) => line.trim() !== ''),
  ];
  return beside.some((line) => line?.startsWith(`${spaces}- `) === true);
}

/** The open level that a line of a wrong column is nearest to, the inner one where two are as near. */
const nearestLevel = (levels: readonly KeyColumn[], column: number): number =>
  levels.reduce(
    (nearest, level) =>
      Math.abs(level.column - column) <= Math.abs(nearest - column) ? level.column : nearest,
    levels[0]?.column ?? 0,
  );

const badMark = (mark: string, start: number): YamlFinding => ({
  rule: 'yaml/syntax',
  message: mark === '-' ? '列表项的短横后面没有空格' : `列表项前面的“${mark}”不是短横`,
  remedy: '列表项前面写半角的“- ”：一个短横，一个空格。',
  at: { start, length: mark.length },
});

const misaligned = (column: number, meant: number, start: number): YamlFinding => ({
  rule: 'yaml/syntax',
  message: `这一行的缩进与同一层的各行没有对齐：前面有 ${column} 个空格，同一层的是 ${meant} 个`,
  remedy: `把行首改为 ${meant} 个半角空格。`,
  at: { start, length: Math.max(1, column) },
});
