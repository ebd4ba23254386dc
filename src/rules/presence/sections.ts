import type { Rule } from '../rule/rule.ts';
import { hasOwnWords, unwrittenSections } from './unwritten-sections.ts';

/** Where a section that the format has no sentences for is written. */
const WRITTEN_IN: Readonly<Record<string, string>> = {
  duties: 'narrative.yaml 的 duties ',
  organisation: 'narrative.yaml 的 organisation ',
  tasks: 'narrative.yaml 的 tasks ',
  contact: 'narrative.yaml 的 contact ',
};

/** presence/sections: every section of the outline has a text; of a disclosure of tables only presence/words speaks. */
export const demandedSections: Rule = {
  id: 'presence/sections',
  severity: 'error',
  findsGaps: true,
  title: '目录列出的各部分都有正文',
  basis: '财预〔2016〕143号：公开职责、机构设置、收支说明和名词解释等；目录列了而没有正文，读者点开是空的。',
  check: (account, ledger) => {
    const { disclosure } = account;
    if (!hasOwnWords(disclosure.narrative)) return [];
    return unwrittenSections(account, ledger).map(({ id, title, announces }) => ({
      source: disclosure.narrative?.source ?? disclosure.source,
      label: title,
      place: `narrative/${id}`,
      message:
        announces === undefined
          ? `“${title}”没有正文`
          : `“${title}”写到“${announces}”就没有了，冒号后面应有的内容没有填`,
      remedy:
        `写在 ${WRITTEN_IN[id] ?? `narrative/${id}.mdx 或句子要用的表和记录`}里；还在写的，在 disclosure.yaml 里写 draft: true；` +
        '公开的原件就没有的，在 acknowledged 里说明。',
    }));
  },
};
