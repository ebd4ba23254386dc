import type { Rule } from '../rule/rule.ts';
import { hasOwnWords, unwrittenSections } from './unwritten-sections.ts';

/** Sections that are entries of narrative.yaml, under their own names. */
const ENTRIES: ReadonlySet<string> = new Set(['duties', 'organisation', 'tasks', 'contact']);

/** In which file or entry a section that the format has no sentences for is written. */
const writtenIn = (id: string): string =>
  ENTRIES.has(id) ? `narrative.yaml 的 ${id} 里` : `narrative/${id}.mdx 或句子要用的表和记录里`;

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
        `写在 ${writtenIn(id)}；还在写的，在 disclosure.yaml 里写 draft: true；` +
        '公开的原件就没有的，在 acknowledged 里说明。',
    }));
  },
};
