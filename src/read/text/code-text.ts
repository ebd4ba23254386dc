import type { UnplacedFinding } from '../findings/unplaced-finding.ts';

/**
 * What is wrong with a code (科目编码) of a dimension.
 * @param title the dimension's title
 * @param levels how many digits a code has at each level
 */
export function codeFinding(
  text: string,
  title: string,
  levels: readonly number[],
): UnplacedFinding | undefined {
  if (/^\d+$/.test(text) && levels.includes(text.length)) return undefined;
  return {
    rule: 'content/code',
    message: `${title}的编码“${text}”${wrongWith(text, levels)}`,
    remedy: remedyFor(text, levels),
  };
}

/** Quotation marks of a Chinese keyboard, which YAML takes for letters. */
export const QUOTED = /^[“”‘’＂＇「](.*)[“”‘’＂＇」]$/;

function wrongWith(text: string, levels: readonly number[]): string {
  if (text === '') return '是空白';
  if (/[０-９]/.test(text)) return '用了全角数字';
  if (/\d[eE][+-]?\d/.test(text)) return '是科学计数法，末尾的数字已经丢失';
  if (/\s/.test(text)) return '里有空格';
  if (QUOTED.test(text)) return '外面的引号是全角的';
  if (!/^\d+$/.test(text)) return '含有数字以外的字符';
  return `是 ${text.length} 位，应为 ${levels.join('、')} 位`;
}

function remedyFor(text: string, levels: readonly number[]): string {
  const plain = text
    .normalize('NFKC')
    .replace(QUOTED, '$1')
    .replaceAll(/[\s.-]/g, '');
  if (plain !== text && /^\d+$/.test(plain) && levels.includes(plain.length)) return `写作 "${plain}"。`;
  if (/[eE]/.test(text)) return '在 Excel 里把这一列设为“文本”，从原文重新录入。';
  if (levels.includes(text.length + 1) && /^\d+$/.test(text)) {
    return '对照原文补全；从 Excel 转来的编码，开头的 0 可能丢了。';
  }
  return `对照原文改正；编码是 ${levels.join('、')} 位半角数字。`;
}
