import type { DisclosureRecord } from '../../model/content.ts';
import { isDraft } from '../../model/disclosure/is-draft.ts';
import type { Account } from '../../points/account/account.ts';
import { hasMistakenRows } from '../lost/mistaken-rows.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { someOf } from '../rule/wording.ts';
import { lacksColumns } from '../tables/lacks-columns.ts';
import { isTableGone } from '../tables/missing.ts';
import { type Lack, lacksOf } from './lacks.ts';
import { stopsShort } from './levels.ts';
import { hasOwnWords, type UnwrittenSection, unwrittenSections } from './unwritten-sections.ts';

/** Sections that are entries of narrative.yaml, under their own names. */
const ENTRIES: ReadonlySet<string> = new Set(['duties', 'organisation', 'tasks', 'contact']);

/** As many sections are named in a message. */
const MOST_NAMED = 5;

/** What else can be done where a section has no text, or only the beginning of one: a draft is one already. */
const otherwise = (disclosure: DisclosureRecord): string =>
  `${isDraft(disclosure) ? '' : '还在写的，在 disclosure.yaml 里写 draft: true；'}公开的原件就没有的，在 acknowledged 里说明。`;

/**
 * presence/sections: every section of the outline has a text; of a disclosure of tables only presence/words speaks. Sections without a text
 * are one finding, whatever their number, which names them all ({@link lacksOf}); a text that breaks off is one of its own.
 */
export const demandedSections: Rule = {
  id: 'presence/sections',
  severity: 'error',
  findsGaps: true,
  title: '目录列出的各部分都有正文',
  basis: '财预〔2016〕143号：公开职责、机构设置、收支说明和名词解释等；目录列了而没有正文，读者点开是空的。',
  check: (account, ledger) => {
    const { disclosure } = account;
    if (!hasOwnWords(disclosure.narrative)) return [];
    const source = disclosure.narrative?.source ?? disclosure.source;
    const unwritten = unwrittenSections(account, ledger);
    const empty = unwritten.filter(({ announces }) => announces === undefined);
    const broken = unwritten.filter(
      ({ id, announces }) => announces !== undefined && !followsFromTables(account, id),
    );
    return [
      ...lacksOf(disclosure, demandedSections.id, 'narrative', empty, ({ id }) => id).map((lack) =>
        withoutText(lack, source, disclosure),
      ),
      ...broken.map(({ id, title, announces }) => ({
        source,
        label: title,
        place: `narrative/${id}`,
        message: `“${title}”写到“${announces}”就没有了，冒号后面应有的内容没有填`,
        remedy: `写在 ${writtenIn(id)}；${otherwise(disclosure)}`,
      })),
    ];
  },
};

/** Whether sentences of the format break off because a table they list does not say what they would: that is told there. */
const followsFromTables = (account: Account, id: string): boolean =>
  !ENTRIES.has(id) &&
  account.disclosure.narrative?.words.get(id) === undefined &&
  (stopsShort(account) || hasMistakenRows(account) || isTableGone(account) || lacksColumns(account));

/** In which file or entry a section that the format has no sentences for is written. */
const writtenIn = (id: string): string =>
  ENTRIES.has(id) ? `narrative.yaml 的 ${id} 里` : `narrative/${id}.mdx 或句子要用的表和记录里`;

function withoutText(
  { place, things: sections }: Lack<UnwrittenSection>,
  source: RuleFinding['source'],
  disclosure: DisclosureRecord,
): RuleFinding {
  const titles = sections.map(({ title }) => `“${title}”`);
  const [only, second] = sections;
  return {
    source,
    label: someOf(titles, MOST_NAMED, '部分'),
    place,
    message: `${someOf(titles, MOST_NAMED, '部分')}没有正文`,
    remedy: `${second === undefined ? `写在 ${writtenIn(only.id)}` : eachWrittenIn(sections)}；${otherwise(disclosure)}`,
  };
}

/** Where several sections are written: entries of narrative.yaml, and files. */
function eachWrittenIn(sections: readonly UnwrittenSection[]): string {
  const ids = sections.map(({ id }) => id);
  const entries = ids.filter((id) => ENTRIES.has(id));
  const files = ids.filter((id) => !ENTRIES.has(id)).map((id) => `${id}.mdx`);
  return [
    ...(entries.length === 0 ? [] : [`写在 narrative.yaml 的 ${entries.join('、')} 里`]),
    ...(files.length === 0
      ? []
      : [`写在 narrative/ 的 ${someOf(files, MOST_NAMED, '个文件')}，或句子要用的表和记录里`]),
  ].join('；');
}
