import { sameMistake } from '../../narrative/binding/claim-judgement.ts';
import { NO_UNITS } from '../../narrative/binding/counted-units.ts';
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

const isOfUnits = ({ verdict }: WordsJudged): boolean =>
  verdict.kind === 'open' && verdict.reason === NO_UNITS;

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
      remedy: `请人核对；表外的数写进 narrative.yaml 的 facts 或 stated，上年数写进 prior，就能核对。${judged.some(isOfUnits) ? `所属单位登记在 units/${department}.yaml 的 units 里，或写在 narrative.yaml 的 organisation.units 里。` : ''}`,
    },
  ];
}

/** A figure with its clause: where that says only how it changed, with the direction. */
const shown = ({ claim, verdict }: WordsJudged): string =>
  `“${clauseIn(claim.words) || DIRECTIONS[claim.sign]}${claim.quantity.text}”（${verdict.kind === 'open' ? verdict.reason : ''}）`;
