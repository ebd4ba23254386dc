import { type Document, isPair, isScalar, type Range, visit } from 'yaml';
import { lineStarts } from '../text/line-starts.ts';
import { carefulDocuments } from './careful.ts';
import type { YamlFinding } from './yaml-finding.ts';

/** A sign of a comment after something: where there is none, nothing is cut off. */
const MAY_CUT = /[^ \t\r\n][ \t]+#|\n[ \t]+#[^\s#]/;

/** What ends a text in quotes. */
const QUOTES: Readonly<Record<string, string | undefined>> = { QUOTE_DOUBLE: '"', QUOTE_SINGLE: "'" };

/** What is written without quotes and is no text: an amount, a code, a date, an id. */
const NO_TEXT = /^[\w.+\-/%]*$/;

/** Problems after which nothing more is looked for. */
const ENOUGH = 20;

/**
 * Texts whose end YAML takes for a comment: “维修 #3楼” is read as “维修”. After amounts, codes and what stands in quotes or brackets a comment
 * may follow; after a text nobody can tell whether it is one.
 * @param documents the text as the careful parser read it, where that is known
 */
export function lostEnds(text: string, documents?: readonly Document[]): readonly YamlFinding[] {
  if (!MAY_CUT.test(text)) return [];
  const found: YamlFinding[] = [];
  for (const { contents } of documents ?? carefulDocuments(text)) {
    visit(contents, {
      Scalar(_, { type, range, source = '' }, path) {
        if (found.length >= ENOUGH) return visit.BREAK;
        if (!range || (type === 'PLAIN' && NO_TEXT.test(source))) return undefined;
        const beside = /^[ \t]+(#[^\r\n]*)/.exec(text.slice(range[1]));
        const cut = type === 'PLAIN' ? (beside ?? lineBeneath(text, range, path.at(-1))) : beside;
        // Behind quotes a comment may follow, but for one with such a quotation mark, at which the value was to end.
        if (type !== 'PLAIN' && cut?.[1]?.includes(QUOTES[type ?? ''] ?? '\n') !== true) return undefined;
        if (cut?.[1] !== undefined)
          found.push(lostEnd(source, cut[1], range[1] + cut[0].length - cut[1].length));
        return undefined;
      },
      Pair(_, { key }) {
        return isScalar(key) ? undefined : visit.SKIP;
      },
    });
  }
  return found;
}

/**
 * A line under a text that goes on with it by its indentation, and begins with “#”: “#3楼改造” is a text, “# 注” a comment. A key or an item
 * that was commented out stands no further in than the one before it.
 */
function lineBeneath(text: string, [start, end]: Range, parent: unknown): RegExpExecArray | null {
  const rest = text.slice(end);
  const next = /^[ \t]*\r?\n([ \t]+)(?=#[^\s#])/.exec(rest);
  if (next === null) return null;
  const key = isPair(parent) && isScalar(parent.key) ? parent.key.range?.[0] : undefined;
  const line = text.lastIndexOf('\n', (key ?? start) - 1) + 1;
  const before = key === undefined ? (/^ *-/.exec(text.slice(line))?.[0].length ?? 0) - 1 : key - line;
  return (next[1] ?? '').length > before ? /^\s*(#[^\r\n]*)/.exec(rest) : null;
}

/** Lines whose closing bracket is taken for a comment together with the “#” before it. */
export function lostBrackets(text: string): readonly YamlFinding[] {
  if (!MAY_CUT.test(text)) return [];
  return lineStarts(text)
    .flatMap((start, index, starts): readonly YamlFinding[] => {
      const line = text.slice(start, starts[index + 1] ?? text.length).trimEnd();
      const sign = commentInBrackets(line);
      return sign === undefined || !/[}\]]/.test(line.slice(sign))
        ? []
        : [lostBracket(line.slice(sign), start + sign)];
    })
    .slice(0, ENOUGH);
}

/** Where a comment begins in a line within brackets that the line opens; undefined where none does. */
function commentInBrackets(line: string): number | undefined {
  let depth = 0;
  let quote = '';
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (quote !== '') {
      if (sign === '\\' && quote === '"') at += 1;
      else if (sign === quote) quote = '';
    } else if (/["']/.test(sign) && /[\s{[,:]/.test(line[at - 1] ?? ' ')) quote = sign;
    else if (/[{[]/.test(sign)) depth += 1;
    else if (/[}\]]/.test(sign)) depth -= 1;
    else if (sign === '#' && /\s/.test(line[at - 1] ?? ' ')) return depth > 0 ? at : undefined;
  }
  return undefined;
}

const lostBracket = (lost: string, start: number): YamlFinding => ({
  rule: 'yaml/comment',
  message: `“${shown(lost)}”不会被读到：空格后面的“#”是注释的开头，行末的括号也在其中`,
  remedy: '“#”是文字的，给这个值加上引号；是注释的，另起一行写。',
  at: { start, length: lost.length },
});

const lostEnd = (read: string, lost: string, start: number): YamlFinding => ({
  rule: 'yaml/comment',
  message: `“${shown(lost)}”不会被读到：空格后面的“#”是注释的开头，这里只读到“${shown(read)}”`,
  remedy: '“#”是文字的，给整个值加上引号；是注释的，另起一行写。',
  at: { start, length: lost.length },
});

const shown = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
