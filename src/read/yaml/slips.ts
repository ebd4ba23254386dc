import { type Document, visit } from 'yaml';
import { lineStarts } from '../text/line-starts.ts';
import { carefulDocuments } from './careful.ts';
import type { YamlFinding } from './yaml-finding.ts';

/** Signs of YAML written as a Chinese keyboard writes them, where they are no text. */
const SLIPS: readonly { readonly at: RegExp; readonly what: string; readonly remedy: string }[] = [
  {
    at: /^[ \t]*(?<slip>\u3000+)/du,
    what: '行首用了全角空格缩进',
    remedy: '把行首的全角空格换成半角空格，每层两个。',
  },
  {
    at: /^[ \t\u3000]*(?<slip>[\u00A0\u2002-\u200A\u202F\u205F]+)/du,
    what: '行首用了不换行空格或别的特殊空格缩进',
    remedy: '从网页或文档粘贴来的空格看上去一样，YAML 不认：删去行首的空格，用键盘重新打，每层两个。',
  },
  {
    at: /^[ \t\u3000]*(?:- +)*[\w.-]+:(?<slip>[\u3000\u00A0]+)/du,
    what: '冒号后面是全角空格或不换行空格',
    remedy: '冒号后面改为一个半角空格。',
  },
  {
    at: /^[ \t\u3000]*(?:- +)*[\w.-]+[ \u3000]*(?<slip>：)/du,
    what: '键后面的冒号是全角的',
    remedy: '键后面写半角冒号和一个半角空格。',
  },
  {
    at: /^[ \t\u3000]*-(?<slip>[\u3000\u00A0]+)/du,
    what: '列表项的短横后面是全角空格或不换行空格',
    remedy: '短横后面改为一个半角空格。',
  },
  {
    at: /^[ \t\u3000]*(?<slip>[－—–])/du,
    what: '列表项前面的短横是全角的',
    remedy: '列表项前面写半角的“- ”。',
  },
  {
    at: /[{,][ \u3000]*[\w.-]+(?::(?<slip>\u3000)|(?<slip>：))/du,
    what: '花括号里键后面的冒号或空格是全角的',
    remedy: '写作半角冒号和一个半角空格。',
  },
  {
    at: /[{,]\s*[\w.-]+:\s[^{}[\],]*?(?<slip>[，、])\s*[\w.-]+(?::\s|：)/du,
    what: '花括号里两项之间的逗号是全角的',
    remedy: '各项之间写半角的逗号和一个空格。',
  },
  {
    at: /(?<slip>[｛｝［］])/du,
    what: '括号是全角的',
    remedy: '写半角的 { } 或 [ ]。',
  },
];

/**
 * What in a text was typed with the keyboard still set to Chinese: each kind once, at its first line, with the number of lines. To be asked where
 * a file does not fit: of one that fits, all such signs are texts.
 * @param documents the text as the careful parser read it, where that is known
 */
export function slips(
  text: string,
  documents: readonly Document[] = carefulDocuments(text),
): readonly YamlFinding[] {
  const isQuoted = quotedIn(documents);
  const starts = lineStarts(text);
  return SLIPS.flatMap(({ at, what, remedy }): readonly YamlFinding[] => {
    const found = starts.flatMap((start, line) => {
      const slip = at.exec(text.slice(start, starts[line + 1] ?? text.length))?.indices?.groups?.slip;
      if (slip === undefined || isQuoted(start + slip[0])) return [];
      return [{ start: start + slip[0], length: slip[1] - slip[0] }];
    });
    const [first] = found;
    if (first === undefined) return [];
    const message = found.length === 1 ? what : `${what}，共 ${found.length} 行`;
    return [{ rule: 'yaml/full-width', message, remedy, at: first }];
  });
}

/** Whether a place lies in a text in quotes or in a block of lines. */
export function quotedIn(documents: readonly Document[]): (offset: number) => boolean {
  const ends = new Map<number, number>();
  for (const { contents } of documents) {
    visit(contents, {
      Scalar(_, { type, range }) {
        if (type !== 'PLAIN' && range) ends.set(range[0], range[1]);
      },
    });
  }
  const ranges = [...ends].sort(([a], [b]) => a - b);
  return (offset) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ranges[middle]?.[0] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return (ranges[low - 1]?.[1] ?? 0) > offset;
  };
}
