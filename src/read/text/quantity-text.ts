import type { UnplacedFinding } from '../findings/unplaced-finding.ts';
import { precisionFinding } from './amount-text.ts';

/** What is wrong with a quantity, a price or points: a positive number in plain digits. */
export function quantityFinding(text: string): UnplacedFinding | undefined {
  if (/^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && /[1-9]/.test(text)) {
    const finding = precisionFinding(text);
    return (
      finding && { ...finding, rule: 'content/quantity', message: finding.message.replace('金额', '数字') }
    );
  }
  return { rule: 'content/quantity', message: `数字“${text}”${wrongWith(text)}`, remedy: remedyFor(text) };
}

function wrongWith(text: string): string {
  if (text === '') return '是空白';
  if (/^-/.test(text)) return '是负数';
  if (/^0+(?:\.0+)?$/.test(text)) return '是零';
  if (/[０-９．]/.test(text)) return '用了全角数字或小数点';
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return '带着千分位';
  if (/^[\d.]+\s*\D+$/.test(text)) return '带着计量单位';
  return '不是数字';
}

function remedyFor(text: string): string {
  if (/^0+(?:\.0+)?$|^$/.test(text)) return '没有这个数就删去这个键；有就对照原文填写。';
  const plain = text.normalize('NFKC').replaceAll(',', '');
  return /^\d+(?:\.\d+)?$/.test(plain)
    ? `写作 ${plain}。`
    : '只写半角数字，如 337 或 0.0208；计量单位另有自己的键。';
}
