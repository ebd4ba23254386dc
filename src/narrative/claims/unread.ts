import { Decimal } from '../../model/decimal/decimal.ts';
import type { Unchecked } from './claim.ts';
import { DIGITS, measuredIn } from './quantities.ts';
import type { Quantity } from './quantity.ts';

/** Something that looks like a figure and is read as none; it counts as not checked. */
export interface Unread extends Quantity {
  /** Why it is none. */
  readonly why: Unchecked;
}

/** What the figures of these measures count stands in no list: they are read, and cannot be checked. */
const OTHER_MEASURES =
  /^\s*(?:万)?(?:个?百分点|人次|课时|公里|千米|亩|吨|天|批次|批|期|份|本|册|小时|张|篇|车次|起|例|位|对|处|座|栋|间|只|人|户|套|件|辆|台)(?![一-龥]*?路)/;

const NOTHING = new Decimal(0);
const NO_QUANTITY = { kind: 'count', value: NOTHING, half: NOTHING, rough: false } as const;

/** Digits with a point or separators in them, which dates, codes, years and numbers of documents have not. */
const BROKEN = /\d ?[,，.．·] ?\d/;

const DIGITS_ALONE = new RegExp(
  String.raw`(?<![0-9０-９.．,，·A-Za-z〔［[第-])${DIGITS}(?![0-9A-Za-z.．〕］\]])`,
  'g',
);

/** 翻了一番, 减少一倍: how much more or less in words. */
const TIMES = /翻了?[一两二三]番|减少了?[一两二三四五六七八九十]+倍/g;

/** What of a text looks like a figure and is read as none, in its order. */
export function unreadIn(text: string): readonly Unread[] {
  const measured = measuredIn(text);
  const isInside = (start: number): boolean =>
    measured.some((each) => start >= each.start && start < each.start + each.length);
  const known = measured.flatMap(({ reason, ...quantity }) =>
    reason === undefined ? [] : [{ ...quantity, why: { reason } }],
  );
  const alone = [...text.matchAll(DIGITS_ALONE)].flatMap((match): readonly Unread[] => {
    const start = match.index;
    const [digits] = match;
    if (isInside(start)) return [];
    const measure = OTHER_MEASURES.exec(text.slice(start + digits.length))?.[0] ?? '';
    const isItem = /(?:^|[\n。；])\s*$/.test(text.slice(0, start));
    if (measure === '' && (!BROKEN.test(digits.normalize('NFKC')) || isItem)) return [];
    const written = digits + measure;
    return [
      {
        ...NO_QUANTITY,
        measure: measure.trim(),
        ...{ text: written, said: written },
        start,
        length: written.length,
        why: measure === '' ? { reason: '没有写单位' } : { reason: '没有列出可数的', wants: 'fact' },
      },
    ];
  });
  const times = [...text.matchAll(TIMES)].map(
    ({ 0: written, index }): Unread => ({
      ...NO_QUANTITY,
      measure: '倍',
      ...{ text: written, said: written },
      start: index,
      length: written.length,
      why: { reason: '没有读懂是多少', wants: 'words' },
    }),
  );
  return [...known, ...alone, ...times].sort((a, b) => a.start - b.start);
}
