import { isAmountText } from '../../model/money.ts';
import type { UnplacedFinding } from '../findings/unplaced-finding.ts';

/** Words that stand in a cell instead of a figure: it does not apply. */
export const NOT_APPLICABLE: ReadonlySet<string> = new Set(['不涉及', '—', '－']);

/** What can be wrong with an amount, most telling first. */
const FAULTS: readonly { readonly pattern: RegExp; readonly says: string }[] = [
  { pattern: /^[-–−_/\\]+$|^(?:无|空|零|没有|n\/?a|null|~)$/i, says: '不是金额' },
  { pattern: /^=/, says: '是公式' },
  { pattern: /[０-９．。]/, says: '用了全角数字或小数点' },
  { pattern: /[，、]/, says: '用了全角逗号' },
  { pattern: /\s/, says: '中间或两端有空格' },
  { pattern: /[%％‰]/, says: '带着百分号' },
  { pattern: /[元万亿千百]/, says: '带着计量单位' },
  { pattern: /^[(（].*[)）]$/, says: '用括号表示负数' },
  { pattern: /^[¥￥$]/, says: '带着货币符号' },
  { pattern: /[−–—－]/, says: '用了不是半角的负号' },
  { pattern: /\d[eE][+-]?\d/, says: '是科学计数法' },
  { pattern: /[oOlI]/, says: '用字母代替了数字（O 是字母，0 是零）' },
  { pattern: /^\+/, says: '带着正号' },
  { pattern: /\..*\./, says: '有两个小数点' },
  { pattern: /^-?\./, says: '小数点前没有数字' },
  { pattern: /\.$/, says: '小数点后没有数字' },
  { pattern: /^-?\d+,\d{1,2}$/, says: '的小数点写成了逗号' },
  { pattern: /,/, says: '的千分位没有按三位一组' },
  { pattern: /^-?0\d/, says: '开头多了 0' },
];

/** What is wrong with the text of a cell of figures: blank, 不涉及, and digits with or without thousands separators are right. */
export function amountFinding(text: string): UnplacedFinding | undefined {
  if (text === '' || NOT_APPLICABLE.has(text)) return undefined;
  if (isAmountText(text)) return precisionFinding(text);
  const says = FAULTS.find((fault) => fault.pattern.test(text))?.says ?? '不是金额';
  return { rule: 'content/amount', message: `金额“${text}”${says}`, remedy: remedyFor(text) };
}

/** Digits that spreadsheets and other programs can still count with. */
const MOST_DIGITS = 15;

/** Digits after the point: a 分 in 亿元 has ten. */
const MOST_DECIMALS = 10;

/** Digits of a far too long number that a message repeats. */
const MOST_QUOTED = 32;

/** What is wrong with an amount of more digits than any is printed with. */
export function precisionFinding(text: string): UnplacedFinding | undefined {
  const plain = text.replace(/[-,]/g, '');
  const [, fraction = ''] = plain.split('.');
  const digits = plain.replace('.', '').replace(/^0+/, '').length;
  if (digits <= MOST_DIGITS && fraction.length <= MOST_DECIMALS) return undefined;
  const isNoise = /0{5,}\d{1,3}$|9{5,}\d{0,2}$/.test(fraction);
  const quoted = text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;
  const message = `金额“${quoted}”有 ${digits} 位有效数字、${fraction.length} 位小数${isNoise ? '，像是电子表格的浮点误差' : ''}`;
  const remedy = `对照原文，只写印出的数字：最多 ${MOST_DIGITS} 位有效数字、${MOST_DECIMALS} 位小数。`;
  return { rule: 'content/amount', message, remedy };
}

function remedyFor(text: string): string {
  if (/\d[eE][+-]?\d/.test(text)) return '在 Excel 里把这一列设为“数值”，两位小数，再写全数字。';
  if (text.startsWith('=')) return '这里不算公式：写算好的数，如 1054.05。';
  const guess = plainDigits(text);
  if (guess === undefined) return '只写半角数字，如 1054.05；有意留空写 ""，不涉及写“不涉及”或“—”。';
  if (/[%％‰]/.test(text)) return '这一格应是金额；百分比不写在表的数据里。';
  if (/[元万亿千百]/.test(text))
    return `单位由套表格式规定，这里只写数字：单位相同时写 ${guess}，不同时先换算。`;
  return `核对原文；若确是此数，写作 ${guess}。`;
}

/** The amount that was probably meant; undefined where no one reading offers itself. */
function plainDigits(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace('。', '.')
    .replace(/[−–—]/g, '-')
    .replace(/^\((.*)\)$/, '-$1')
    .replace(/^(-?\d+),(\d{1,2})$/, '$1.$2')
    .replace(/^[¥￥$]|[\s,、%‰+]|[万亿千百]*元?$/g, '')
    .replace(/[oO]/g, '0')
    .replace(/[lI]/g, '1')
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '');
  return isAmountText(plain) ? plain : undefined;
}
