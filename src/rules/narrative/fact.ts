import type { SentenceFinding } from '../../narrative/figures/token.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { sourcePlace } from '../rule/source-place.ts';
import { isTableGone } from '../tables/missing.ts';
import { isWithoutMoney } from '../tables/without-money.ts';
import { type Misnamed, misnamedIn } from '../written/misnamed.ts';

/** narrative/fact: a count or a word that a sentence asks for and nobody gave; what is written in one file is told once. */
export const missingFact: Rule = {
  id: 'narrative/fact',
  severity: 'error',
  findsGaps: true,
  title: '说明文字要的表外数据齐全',
  basis: '财预〔2016〕143号：国有资产占用、政府采购等情况要说明；没有填写的内容会原样印成“未填”。',
  check: (account, { narratives }) => {
    const { disclosure } = account;
    // That a disclosure has no money at all is told, and not what lacks by it.
    if (isWithoutMoney(account)) return [];
    const narrative = narratives.get(disclosure.id);
    const sections = [...(narrative?.sections.values() ?? [])];
    const findings = sections.flatMap((section) =>
      section.findings.filter(
        ({ kind, isListed }) => kind === 'no-fact' && !(isListed && isTableGone(account)),
      ),
    );
    const once = [...new Map(findings.map((finding) => [finding.message, finding])).values()];
    const groups = Map.groupBy(once, ({ lacks, message }) => (lacks === undefined ? message : lacks.belongs));
    const misnamed = narrative === undefined ? [] : misnamedIn(narrative);
    return [...groups.values()].flatMap((group) => told(group, misnamed));
  },
};

function told(group: readonly SentenceFinding[], misnamed: readonly Misnamed[]): readonly RuleFinding[] {
  const [first] = group;
  if (first === undefined) return [];
  const { source, place, message, remedy } = first;
  const lacking = group.flatMap(({ lacks }) => lacks ?? []);
  const own = { source, place: place ?? sourcePlace(source) };
  const lines = lacking.map(({ line }) => line).join('，');
  const wrong = misnamed.filter(({ right }) => lacking.some(({ name }) => name === right));
  const written = wrong.map((each) => `；facts 里写的“${each.wrong}”没有句子用到，多半应为“${each.right}”`);
  const renamed = wrong.map((each) => `把 ${each.wrong} 改为 ${each.right}；`).join('');
  const others = renamed === '' ? '' : `${renamed}确是另一项的，`;
  if (lacking.length < 2)
    return [{ ...own, message: `${message}${written.join('')}`, remedy: `${others}${remedy}` }];
  const names = lacking.map(({ name, title }) =>
    title === undefined ? `“${name}”` : `${title}（“${name}”）`,
  );
  return [
    {
      ...own,
      message: `没有填写 ${lacking.length} 项：${names.join('、')}，句子里印作“未填”${written.join('')}`,
      remedy:
        first.lacks?.belongs === 'counts'
          ? `${renamed}在 assets.yaml 的 counts 里各写一行：${lines}。`
          : `${renamed}在 narrative.yaml 的 facts 里各写一行：${lines}。`,
    },
  ];
}
