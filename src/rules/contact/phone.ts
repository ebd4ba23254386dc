import { at } from '../../model/source.ts';
import type { Rule } from '../rule/rule.ts';

/** Mobile numbers, 400/800, short numbers of the state (12345, 12333), and 固定电话 without 区号. */
const NUMBER = /^(?:1[3-9]\d{9}|[48]00\d{7}|1[12]\d{1,4}|9\d{4,5}|[2-9]\d{6,7})$/u;

/** 区号: 010, 02x, or four digits. */
const AREA = /^(0(?:10|2\d|[3-9]\d{2}))[-—－]*(.+)$/u;

/** texts/phone: telephone numbers have as many digits as there are. */
export const phone: Rule = {
  id: 'texts/phone',
  severity: 'warning',
  title: '联系电话的位数正确',
  basis: '手机号码 11 位，固定电话 7 或 8 位（区号另计）；少一位的号码打不通，公开的联系方式就等于没有。',
  check: ({ disclosure }) => {
    const contact = disclosure.narrative?.contact;
    const wrong = (contact?.phone ?? '')
      .split(/[、，,；;／/]|\s{2,}/u)
      .filter((number) => number.trim() !== '')
      .filter((number) => !isPhoneNumber(number));
    if (contact === undefined || wrong.length === 0) return [];
    const counted = wrong.map((number) => `${number.trim()}（${digitsIn(number)} 位）`);
    return [
      {
        source: at(contact.source, 'phone'),
        label: '联系电话',
        place: 'narrative/contact/phone',
        message: `联系电话 ${counted.join('、')}的位数不对`,
        remedy: '核对号码：手机 11 位，固定电话 7 或 8 位，前面可加区号。',
      },
    ];
  },
};

/** How many digits a number has, in whatever width. */
export const digitsIn = (number: string): number => number.normalize('NFKC').replaceAll(/\D/gu, '').length;

/** Whether a telephone number has a right count of digits; an extension counts for itself. */
export function isPhoneNumber(number: string): boolean {
  const plain = number.normalize('NFKC').replaceAll(/[\s()（）]/gu, '');
  const [, , rest] = AREA.exec(plain) ?? [];
  const [main = '', ...more] = (rest ?? plain).split(/[-—－]+|转/u);
  if (/^[48]00/u.test(main)) return NUMBER.test([main, ...more].join(''));
  const isWhole = rest === undefined ? NUMBER.test(main) : /^[2-9]\d{6,7}$/u.test(main);
  return isWhole && more.every((part) => /^\d{1,8}$/u.test(part));
}
