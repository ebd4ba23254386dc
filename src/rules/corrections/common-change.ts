import { Decimal } from '../../model/decimal/decimal.ts';
import { writtenDecimal } from '../../model/decimal/written-decimal.ts';
import { isAmountText, MONEY_UNITS } from '../../model/money.ts';
import { textForm } from '../../read/text/text-form.ts';
import type { UntoldChange } from './untold-changes.ts';

/** So many changes must share something before it is worth saying. */
const FEWEST = 3;

/**
 * What all changes of a list have in common, where they are many: one slip that touched them all. Figures and texts are looked at apart.
 * @returns "数字全部扩大到 10000 倍，像是计量单位弄错了"; undefined where they share nothing
 */
export function commonChange(changes: readonly UntoldChange[]): string | undefined {
  const figures = changes.filter(({ list }) => list === 'figures');
  const texts = changes.filter(({ list }) => list === 'texts');
  const said = [
    ...(figures.length < FEWEST ? [] : [vanished(figures, '数字') ?? factor(figures) ?? sameStep(figures)]),
    ...(texts.length < FEWEST ? [] : [vanished(texts, '文字') ?? sameWords(texts)]),
  ].filter((part) => part !== undefined);
  return said.length === 0 ? undefined : said.join('；');
}

/** All of them are gone, or none stood there before. */
function vanished(changes: readonly UntoldChange[], what: string): string | undefined {
  if (changes.every(({ after }) => after === ''))
    return `${what}全部成了空白，像是文件不见了、改了名，或里面的行被删去`;
  if (changes.every(({ before }) => before === '')) return `${what}全部是新添的`;
  return undefined;
}

/** The figures on both sides of each change; undefined where one is none. */
function steps(
  changes: readonly UntoldChange[],
): readonly (readonly [before: Decimal, after: Decimal])[] | undefined {
  const amounts = changes.every(({ before, after }) => isAmountText(before) && isAmountText(after));
  if (!amounts) return undefined;
  return changes.map(({ before, after }) => [writtenDecimal(before), writtenDecimal(after)] as const);
}

/** All became ten, a hundred, ten thousand … times what they were, or that part of it. */
function factor(changes: readonly UntoldChange[]): string | undefined {
  const both = steps(changes);
  const first = both?.[0];
  if (both === undefined || first === undefined || first.some((value) => value.isZero())) return undefined;
  const [was, is] = first;
  const times = is.div(was);
  const larger = times.lt(1) ? was.div(is) : times;
  if (!larger.eq(new Decimal(10).pow(larger.logarithm().round())) || larger.eq(1)) return undefined;
  if (!both.every(([before, after]) => before.times(times).eq(after))) return undefined;
  const why = Object.values(MONEY_UNITS).some((worth) => larger.eq(worth))
    ? '像是计量单位弄错了'
    : '像是小数点错了位';
  return `数字全部${times.lt(1) ? '缩小到' : '扩大到'} ${larger.toFixed()} ${times.lt(1) ? '分之一' : '倍'}，${why}`;
}

/** All changed by the same amount: one figure that the others are worked out from. */
function sameStep(changes: readonly UntoldChange[]): string | undefined {
  const both = steps(changes);
  const first = both?.[0];
  if (both === undefined || first === undefined) return undefined;
  const step = first[1].minus(first[0]);
  if (!both.every(([before, after]) => after.minus(before).eq(step))) return undefined;
  return `数字全部${step.isNegative() ? '减少' : '增加'} ${step.abs().toFixed()}，像是同一处改动牵动的`;
}

/** The same words stand for the same others everywhere: a name, a unit of money in the headings. */
function sameWords(changes: readonly UntoldChange[]): string | undefined {
  const [first] = changes;
  if (first === undefined) return undefined;
  const found = [differing(first), ...UNITS].find(
    ([was, is]) =>
      was !== '' &&
      is !== '' &&
      changes.every(({ before, text = '' }) => textForm(text.replaceAll(is, was)) === before),
  );
  return found === undefined ? undefined : `文字都是把“${found[0]}”改成了“${found[1]}”`;
}

type Swap = readonly [was: string, is: string];

/** What is left of the two sides of a change without what they begin and end with alike. */
function differing({ before, after }: UntoldChange): Swap {
  const [one, other] = [[...before], [...after]];
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const middle = (letters: readonly string[]): string => letters.slice(head, letters.length - tail).join('');
  return [middle(one), middle(other)];
}

/** Units of money as headings have them. */
const UNITS: readonly Swap[] = Object.keys(MONEY_UNITS).flatMap((was) =>
  Object.keys(MONEY_UNITS).flatMap((is): readonly Swap[] =>
    was === is ? [] : [[`（${was}）`, `（${is}）`]],
  ),
);
