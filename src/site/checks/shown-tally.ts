import type { Books } from '../../books/books.ts';
import { withThousands } from '../../model/money.ts';
import type { Account } from '../../points/account/account.ts';
import { comparisons } from '../../points/account/relation-tally.ts';
import type { Outcome, Relation, RelationKind } from '../../points/relations/relation.ts';

/** Kinds of relations (勾稽关系) in the order pages list them, as readers call them. */
export const RELATION_KIND_TITLES: Readonly<Record<RelationKind, string>> = {
  agree: '同一数字各处一致',
  balance: '收支平衡',
  'roll-up': '表内分项之和',
  twofold: '两种分法合计相等',
  across: '表间分项之和',
  documents: '与其他公开文本一致',
  equivalence: '科目对应',
};

/** Outcomes in the order pages list them. */
export const OUTCOME_TITLES: Readonly<Record<Outcome, string>> = {
  equal: '相等',
  rounding: '尾差',
  unlikely: '尾差过大',
  different: '不一致',
  'not-checked': '未核对',
};

/** How many relations ended how. */
export type OutcomeCounts = Readonly<Record<Outcome, number>> & { readonly total: number };

/** All relations of a disclosure, those with other disclosures included. */
export const allRelations = ({ documents }: Books, account: Account): readonly Relation[] => [
  ...account.relations,
  ...documents.filter(({ disclosure }) => disclosure === account.disclosure.id),
];

/** Counts relations by outcome, each print of a number as one, as the report of the checks does. */
export function outcomeCounts(relations: readonly Relation[]): OutcomeCounts {
  const tally = { equal: 0, rounding: 0, unlikely: 0, different: 0, 'not-checked': 0, total: 0 };
  for (const relation of relations) {
    const count = relation.outcome === 'not-checked' ? 1 : comparisons(relation);
    tally[relation.outcome] += count;
    tally.total += count;
  }
  return tally;
}

/** How the relations of several disclosures ended. */
export const countsTogether = (counts: readonly OutcomeCounts[]): OutcomeCounts =>
  counts.reduce(
    (sum, each) => ({
      equal: sum.equal + each.equal,
      rounding: sum.rounding + each.rounding,
      unlikely: sum.unlikely + each.unlikely,
      different: sum.different + each.different,
      'not-checked': sum['not-checked'] + each['not-checked'],
      total: sum.total + each.total,
    }),
    outcomeCounts([]),
  );

/** The state of the checks in one honest sentence; numbers stay with their units. What was not checked never counts as passed. */
export function tallySentence(tally: OutcomeCounts, acknowledged: number): string {
  if (tally.total === 0) return '本公开没有可以核对的勾稽关系。';
  // Mistakes of words are no relations: they are counted in a sentence of their own, so that the first one adds up.
  const told = acknowledged === 0 ? '' : `原文里的 ${acknowledged}\u00a0处错误，已逐处说明。`;
  return `勾稽关系 ${counted(tally.total)}：${outcomesTold(tally)}。${told}`;
}

/** How relations ended, all of them: 12 条相等，3 条只差四舍五入的尾差，没有不一致. */
export const outcomesTold = (tally: OutcomeCounts): string =>
  [
    `${counted(tally.equal)}相等`,
    ...(tally.rounding > 0 ? [`${counted(tally.rounding)}只差四舍五入的尾差`] : []),
    ...(tally.unlikely > 0 ? [`${counted(tally.unlikely)}的尾差大得不像四舍五入`] : []),
    tally.different === 0 ? '没有不一致' : `${counted(tally.different)}不一致`,
    ...(tally['not-checked'] > 0 ? [`${counted(tally['not-checked'])}无法核对`] : []),
  ].join('，');

const counted = (count: number): string => `${withThousands(String(count))}\u00a0条`;

/** How some relations ended, what did not occur left out: "12 条相等，1 条尾差". */
export const outcomeNote = (tally: OutcomeCounts): string =>
  (Object.keys(OUTCOME_TITLES) as Outcome[])
    .filter((outcome) => tally[outcome] > 0)
    .map((outcome) => `${tally[outcome]}\u00a0条${OUTCOME_TITLES[outcome]}`)
    .join('，');
