import { Decimal } from '../../model/decimal/decimal.ts';
import { isAmountText, MONEY_UNITS, type MoneyUnit } from '../../model/money.ts';
import type { SheetCell } from '../sheet/sheet.ts';

/** An amount as it goes into the content, a blank, or why it is neither. */
export type AmountReading =
  | {
      readonly kind: 'amount';
      readonly text: string;
      readonly rounded: boolean;
      /** Why it may not be the negative amount it was read as: a sentence. */
      readonly doubt?: string | undefined;
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unread'; readonly about: string; readonly guess?: string | undefined };

/** The unit of money a text tells, as 单位：万元 above a table, or 本表以万元为单位 beneath it. */
export function statedUnit(text: string): MoneyUnit | undefined {
  const plainText = text.normalize('NFKC').replace(/\s/g, '');
  const found =
    /单位[:：为是]?(?:人民币)?([百千万亿]?元)/.exec(plainText)?.[1] ??
    /以(?:人民币)?([百千万亿]?元)为(?:金额|计量|货币)?单位/.exec(plainText)?.[1];
  return isMoneyUnit(found) ? found : undefined;
}

/** The unit of money in brackets behind a title: 单价（元）. */
export function headedUnit(title: string): MoneyUnit | undefined {
  const found = /[（(]([百千万亿]?元)[)）]/.exec(title)?.[1];
  return isMoneyUnit(found) ? found : undefined;
}

/** The unit of money that a cell holds and nothing else: （万元）, 单位：元. */
export function unitAlone(text: string): MoneyUnit | undefined {
  const said = text.normalize('NFKC').replace(/[\s()]|(?:金额|计量)?单位:/g, '');
  return isMoneyUnit(said) ? said : undefined;
}

/** The unit of money of a line that tells nothing else: 单位：元, 注：本表金额单位为元。 */
export function unitLine(text: string): MoneyUnit | undefined {
  const rest = text
    .normalize('NFKC')
    .replace(/[\s。()（）]/g, '')
    .replace(/^(?:备?注|说明)[:：]?/, '');
  return /^(?:本表)?(?:以|(?:金额|计量|货币)?单位)[:：为是]?(?:人民币)?[百千万亿]?元(?:为(?:金额|计量|货币)?单位)?$/.test(
    rest,
  )
    ? statedUnit(rest)
    : undefined;
}

const isMoneyUnit = (text: string | undefined): text is MoneyUnit =>
  text !== undefined && text in MONEY_UNITS;

/** How an amount is turned from the unit of a sheet to that of the format. */
export interface Conversion {
  readonly from: MoneyUnit;
  readonly to: MoneyUnit;
  /** Digits after the point that the format prints; undefined where it prints all there are. */
  readonly decimals: number | undefined;
}

/** Reads a cell of figures. Digits are kept as they are shown; another unit of money is converted exactly, then rounded as the format prints. */
export function readAmount(cell: SheetCell | undefined, { from, to, decimals }: Conversion): AmountReading {
  if (cell === undefined) return { kind: 'blank' };
  if (cell.refusal !== undefined)
    return { kind: 'unread', about: `${cell.refusal}，在 Excel 里打开、保存以后再导入` };
  const shown = cell.text.normalize('NFKC').trim();
  if (/\d\s+\d/.test(shown) && !SPACED.test(shown))
    return { kind: 'unread', about: '里的数字中间有空格，分不清是一个数还是两个' };
  // What our own pages say of a figure that was worked out is no part of it.
  const text = shown.replace(/[\s¥￥]/g, '').replace(/\(推算\)$/, '');
  if (text === '' || /^(?:…+|\.{2,}|x+|×+)$/i.test(text)) return { kind: 'blank' };
  if (text === '不涉及') return { kind: 'amount', text, rounded: false };
  if (/^[-–—−－_/]+$/.test(text)) return { kind: 'amount', text: '—', rounded: false };
  const told = /^[^元]*\d([百千万亿]?元)$/.exec(text)?.[1];
  if (isMoneyUnit(told))
    return readAmount({ ...cell, text: text.slice(0, -told.length) }, { from: told, to, decimals });
  // A comma that parts no thousands may be a point: nobody can tell.
  if (text.includes(',') && !GROUPED.test(text))
    return { kind: 'unread', about: '里的逗号不在千分位上，分不清是逗号还是小数点' };
  const digits = text
    .replaceAll(',', '')
    .replace(/^\((.+)\)$/, '-$1')
    .replace(/^[−–—－]/, '-')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '')
    .replace(/^(-?)0+(?=\d)/, '$1');
  if (!isAmountText(digits)) return { kind: 'unread', about: '不是金额', guess: guessOf(digits) };
  const doubt = doubtOf(text);
  const isBracketedZero = text.startsWith('(') && !/[1-9]/.test(digits);
  const amount = isBracketedZero ? digits.replace('-', '') : digits;
  if (from === to) return { kind: 'amount', text: amount, rounded: false, doubt };
  const value = new Decimal(amount).times(MONEY_UNITS[from]).div(MONEY_UNITS[to]);
  const rounded = decimals === undefined ? value.toFixed() : value.toFixed(decimals);
  return { kind: 'amount', text: rounded, rounded: !new Decimal(rounded).equals(value), doubt };
}

/** Why a text that is read as a negative amount need not be one: brackets may set apart what is a part of another amount, a dash may stand for nothing. */
function doubtOf(text: string): string | undefined {
  if (!/[1-9]/.test(text)) return undefined;
  if (/^\(.+\)$/.test(text)) return '括号里的数按负数读了：不是负数的，去掉括号再导入；是负数的，最好写负号';
  if (/^[–—]/.test(text))
    return '破折号开头的数按负数读了：不是负数的，去掉破折号再导入；是负数的，最好写负号';
  return undefined;
}

/** Tells of an amount that was read as a negative one, if it need not be. */
export function tellDoubt(
  read: AmountReading,
  { at, text }: { readonly at: string; readonly text: string },
  remark: (text: string) => void,
): void {
  if (read.kind === 'amount' && read.doubt !== undefined) remark(`${at} “${text}” ${read.doubt}`);
}

/** Thousands set apart by blanks: 1 234.56. */
const SPACED = /^[^\d]*\d{1,3}(?:\s\d{3})+(?:\.\d+)?[^\d]*$/;

const GROUPED = /^[^\d,]*\d{1,3}(?:,\d{3})+(?:\.\d*)?[^\d,]*$/;

/** What an amount that is written otherwise may be: 12.00-, △12.00 and 负12.00 may be -12.00. */
function guessOf(text: string): string | undefined {
  const digits = text
    .replace(/^(?:[△▲]|负)(?=[\d.])/, '-')
    .replace(/^(\d.*)-$/, '-$1')
    .replace(/[oO]/g, '0')
    .replace(/[lI]/g, '1')
    .replace(/[百千万亿]*元$/, '')
    .replaceAll(',', '');
  return isAmountText(digits) ? digits : undefined;
}
