import type { ClaimJudgement, Verdict } from '../../src/narrative/binding/claim-judgement.ts';
import type { Quantity } from '../../src/narrative/claims/quantity.ts';

/** What is changed of a sentence. */
export const CHANGE_KINDS = ['数字', '方向', '比率', '年度', '个数'] as const;
/** See {@link CHANGE_KINDS}. */
export type WordChangeKind = (typeof CHANGE_KINDS)[number];

/** A paragraph with one thing in it changed. */
export interface WordChange {
  readonly kind: WordChangeKind;
  readonly text: string;
  /** Before and after, for whoever reads what was missed. */
  readonly told: string;
  /** Where in the text. */
  readonly start: number;
  /** Whether what was changed could be held against anything before. */
  readonly wasChecked: boolean;
  /** Whether it was off by a rounding before (尾差), so that a change may put it right. */
  readonly wasRounded: boolean;
  /** Why it was not checked before. */
  readonly reason?: string | undefined;
  /** The figure before, where the change is one of it. */
  readonly figure?: Quantity | undefined;
}

/** All changes that are tried in a paragraph, by what became of its figures. */
export const changesIn = (
  text: string,
  judged: readonly ClaimJudgement[],
  year: number,
): readonly WordChange[] => [
  ...judged.flatMap((judgement) => [...figureChanges(text, judgement), ...directionChanges(text, judgement)]),
  ...yearChanges(text, judged, year),
];

const KIND_OF: Readonly<Partial<Record<ClaimJudgement['claim']['role'], WordChangeKind>>> = {
  amount: '数字',
  change: '数字',
  rate: '比率',
  share: '比率',
  completion: '比率',
  count: '个数',
};

/** Each digit of a figure turned into the next one. */
function figureChanges(text: string, { claim, verdict }: ClaimJudgement): readonly WordChange[] {
  const kind = KIND_OF[claim.role];
  if (kind === undefined || claim.unread !== undefined || verdict.kind === 'different') return [];
  const { start, length } = claim.quantity;
  const written = text.slice(start, start + length);
  return [...written.matchAll(/[0-9]/g)].map(({ 0: digit, index }) => {
    const other = String((Number(digit) + 1) % 10);
    const now = `${written.slice(0, index)}${other}${written.slice(index + 1)}`;
    return change(text, { kind, start, from: written, to: now, verdict, figure: claim.quantity });
  });
}

const TURNED: readonly (readonly [string, string])[] = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['上升', '下降'],
  ['大于', '小于'],
];

/** The word of direction before a figure, or in it, turned round. */
function directionChanges(text: string, { claim, verdict }: ClaimJudgement): readonly WordChange[] {
  const { role, sign, quantity } = claim;
  const isDirected = role === 'change' || role === 'rate' ? sign !== 0 : role === 'order';
  if (!isDirected || quantity.value.isZero() === (role !== 'order') || verdict.kind === 'different')
    return [];
  const end = role === 'order' ? quantity.start + quantity.length : quantity.start;
  const from = Math.max(0, end - 12);
  const near = text.slice(from, end);
  return TURNED.flatMap(([more, less]) => [[more, less] as const, [less, more] as const])
    .map(([word, turned]) => ({ word, turned, at: near.lastIndexOf(word) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)
    .slice(0, 1)
    .map(({ word, turned, at }) =>
      change(text, { kind: '方向', start: from + at, from: word, to: turned, verdict }),
    );
}

/** The year of the budget turned into the one before, where figures follow in the sentence. */
function yearChanges(text: string, judged: readonly ClaimJudgement[], year: number): readonly WordChange[] {
  return [...text.matchAll(new RegExp(`${year}年`, 'g'))].flatMap(({ index, 0: word }) => {
    const end = text.slice(index).search(/[。；]/);
    const next = judged.find(
      ({ claim: { quantity, role } }) =>
        role === 'amount' && quantity.start > index && (end < 0 || quantity.start < index + end),
    );
    return next === undefined
      ? []
      : [
          change(text, {
            kind: '年度',
            start: index,
            from: word,
            to: `${year - 1}年`,
            verdict: next.verdict,
          }),
        ];
  });
}

interface Replaced {
  readonly kind: WordChangeKind;
  readonly start: number;
  readonly from: string;
  readonly to: string;
  /** What became of the figure before. */
  readonly verdict: Verdict;
  readonly figure?: Quantity | undefined;
}

function change(text: string, { kind, start, from, to, verdict, figure }: Replaced): WordChange {
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(start + from.length, start + from.length + 12);
  return {
    kind,
    text: text.slice(0, start) + to + text.slice(start + from.length),
    start,
    told: `${before}【${from} → ${to}】${after}`,
    wasChecked: verdict.kind === 'bound',
    wasRounded: verdict.kind === 'bound' && verdict.rounding === true,
    reason: verdict.kind === 'open' ? verdict.reason : undefined,
    figure,
  };
}
