/** A link that begins at a bracket: [words](address). */
export interface LinkPlace {
  readonly url: { readonly from: number; readonly to: number };
  /** Behind its last character. */
  readonly end: number;
  readonly isImage: boolean;
  readonly finding?: { readonly message: string; readonly remedy: string } | undefined;
}

/** Longest address that is looked for. */
const LONGEST = 2_000;

/** The bracket that closes each "[", by place. */
export function pairedBrackets(signs: string): ReadonlyMap<number, number> {
  const open: number[] = [];
  const pairs = new Map<number, number>();
  for (const { 0: bracket, index } of signs.matchAll(/[[\]]/g)) {
    if (bracket === '[') {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start !== undefined) pairs.set(start, index);
  }
  return new Map([...pairs].sort(([a], [b]) => a - b));
}

/** The link whose words stand between two brackets; undefined where they are brackets of the text. */
export function linkAt(signs: string, open: number, close: number): LinkPlace | undefined {
  if (signs[close + 1] !== '(') return undefined;
  const end = closingParenthesis(signs, close + 1);
  if (end === undefined) return undefined;
  const url = { from: close + 2, to: end };
  const isImage = signs[open - 1] === '!';
  const place = { url, end: end + 1, isImage };
  const address = signs.slice(url.from, url.to);
  if (isImage) return { ...place, finding: { ...IMAGE, message: `图片 ${address} 不允许` } };
  if (!/\s/.test(address)) return place;
  // Words in brackets before words in brackets: 财预[2025](试行 第三版)。
  return /^\s*\S+\s+(?:".*"|'.*'|\(.*\))\s*$/.test(address) ? { ...place, finding: TITLE } : undefined;
}

const IMAGE = { remedy: '删去图片；图由数据画出，照片放在别的栏目。' };
const TITLE = {
  message: '链接的网址后面还有文字，印不出来',
  remedy: '写作 [文字](网址)，括号里只留网址。',
};

function closingParenthesis(signs: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < Math.min(signs.length, open + LONGEST); at++) {
    const sign = signs[at];
    if (sign === '\n') return undefined;
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}
