import { sameMistake } from '../../narrative/binding/claim-judgement.ts';
import { WANTS, type Want } from '../../narrative/claims/claim.ts';
import type { WordsJudged } from '../../narrative/judged/words-judged.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { clauseIn } from '../rule/wording.ts';
import { wrongNames } from '../written/wrong-names.ts';

/** Figures that a message lists. */
const MOST_LISTED = 12;

/** narrative/unmatched: figures in words people wrote that nothing could be held against; they never count as passed. */
export const unmatched: Rule = {
  id: 'narrative/unmatched',
  severity: 'info',
  findsGaps: true,
  title: '文字里没有核对的数逐一列出',
  basis: '没有读懂、或各表和清单里没有的数，核对不了；没有核对的不算通过，请人看一遍。',
  check: (account, { narratives }) => {
    const open = (narratives.get(account.disclosure.id)?.judged ?? []).filter(
      ({ claim, verdict }) =>
        verdict.kind === 'open' &&
        verdict !== sameMistake &&
        // A 科目 that is called wrong is told as that (texts/level-name).
        wrongNames(account, claim.words + claim.quantity.text).length === 0,
    );
    return [...Map.groupBy(open, ({ section }) => section)].flatMap(([section, judged]) =>
      finding(section, judged, account.disclosure.discloser.department.id),
    );
  },
};

const DIRECTIONS = { '-1': '减少', 0: '', 1: '增加' } as const;

/** What to do so that a figure can be held against something, by what it wants. */
const REMEDIES: Readonly<Record<Want, (department: string) => string>> = {
  name: () => '没有说是哪一项的，在这个数前面写出它在表里的名称（科目、资金、栏目）',
  share: () => '比重写明是哪一项的、占什么的，如“卫生健康支出占支出总计的5%”',
  words: () => '没有读懂的几个字，改为表里的名称，表里没有的，写进 narrative.yaml 的 facts 或 stated',
  prior: () => '没有上年数的，在 narrative.yaml 的 prior 里写上年数或增减',
  fact: () => '表外的金额和个数写进 narrative.yaml 的 facts 或 stated，车辆、设备写进 assets.yaml 的 counts',
  list: () => '采购写进 procurement.yaml，项目和绩效目标写进 projects.yaml',
  units: (department) =>
    `所属单位登记在 units/${department}.yaml 的 units 里，或写在 narrative.yaml 的 organisation.units 里`,
};

/** A remedy for each of the things that are wanted: people look at what wants none of them. */
function remedyFor(judged: readonly WordsJudged[], department: string): string {
  const wanted = new Set(judged.map(({ verdict }) => (verdict.kind === 'open' ? verdict.wants : undefined)));
  const remedies = WANTS.filter((want) => wanted.has(want)).map((want) => REMEDIES[want](department));
  return remedies.length === 0 ? '请人核对。' : `请人核对；要能自动核对的：${remedies.join('；')}。`;
}

/** @param department whose units are registered in its file */
function finding(
  section: string,
  judged: readonly WordsJudged[],
  department: string,
): readonly RuleFinding[] {
  const [first] = judged;
  if (first === undefined) return [];
  const listed = judged.slice(0, MOST_LISTED).map(shown).join('、');
  const more = judged.length > MOST_LISTED ? `，另有 ${judged.length - MOST_LISTED} 处` : '';
  return [
    {
      source: first.source,
      place: section,
      message: `${section} 的文字里有 ${judged.length} 处数没有核对：${listed}${more}`,
      remedy: remedyFor(judged, department),
    },
  ];
}

/** A figure with its clause: where that says only how it changed, with the direction. */
const shown = ({ claim, verdict }: WordsJudged): string =>
  `“${clauseIn(claim.words) || (claim.role === 'same' ? '' : DIRECTIONS[claim.sign])}${claim.quantity.text}”（${verdict.kind === 'open' ? verdict.reason : ''}）`;
