import { isDraft } from '../../model/disclosure/is-draft.ts';
import type { Rule } from '../rule/rule.ts';
import { someOf } from '../rule/wording.ts';
import { hasOwnWords, unwrittenSections } from './unwritten-sections.ts';

/** presence/words: a disclosure has more than tables and the sentences drawn from them. */
export const ownWords: Rule = {
  id: 'presence/words',
  severity: 'info',
  findsGaps: true,
  title: '职责、机构设置等由单位写的部分写了',
  basis:
    '财预〔2016〕143号：除预算表外还要公开职责、机构设置等；只录了表的，网页写明没有这些部分，不当作已经公开齐全。',
  check: (account, ledger) => {
    const { disclosure } = account;
    const missing = hasOwnWords(disclosure.narrative) ? [] : unwrittenSections(account, ledger);
    const [first] = missing;
    if (first === undefined) return [];
    const titles = missing.map(({ title }) => `“${title}”`);
    return [
      {
        source: disclosure.narrative?.source ?? disclosure.source,
        place: `narrative/${first.id}`,
        message: `只有预算表和由表生成的说明，没有写${someOf(titles, 4, '部分')}`,
        remedy: isDraft(disclosure)
          ? '公开以前，把这些部分写进 narrative.yaml。'
          : '正式公开的，把这些部分写进 narrative.yaml；还在写的，在 disclosure.yaml 里写 draft: true。',
      },
    ];
  },
};
