import { type Claim, isClaim, type ParagraphReading } from './claim.ts';
import { rightBehind } from './respectively.ts';

/** …14.61万元、…21.49万元，分别占2.73%、4.02%: the words before the first of several figures, each of which is of another amount before them. */
const TOGETHER = /分别(?:比[^，。；]*|较[^，。；]*|同比)?$/;

/** What says how an amount is shared or changed. */
const ROLES: ReadonlySet<Claim['role']> = new Set(['share', 'rate', 'change']);

/** Why figures that are told together are not read. */
export const UNKNOWN_AMOUNTS = '不知道分别是哪几项的';

/** A paragraph as it is read, with shares and changes that are told together (分别) of one role, and each of its own amount. */
export function toldTogether(text: string, read: ParagraphReading): ParagraphReading {
  const claims = read.filter(isClaim);
  const told = new Map<Claim, Claim>();
  for (const [at, first] of claims.entries()) {
    if (!ROLES.has(first.role) || !TOGETHER.test(first.words)) continue;
    const behind = [...rightBehind(text, claims.slice(at), ({ quantity }) => quantity)];
    const other = behind.findIndex(({ quantity }) => quantity.kind !== first.quantity.kind);
    const all = other < 0 ? behind : behind.slice(0, other);
    for (const [index, claim] of all.entries()) {
      const { quantity, sentence, remark, inner } = claim;
      const each = { index, count: all.length };
      told.set(claim, { ...first, quantity, sentence, remark, inner, words: '', each });
    }
  }
  return read.map((each) => (isClaim(each) ? (told.get(each) ?? each) : each));
}
