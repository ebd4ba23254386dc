import { plain } from '../../../formats/wording/compared-title.ts';
import type { Term } from '../../../model/narrative.ts';
import type { Taxonomy } from '../../../model/taxonomy.ts';
import { flow, QUESTION, quoted, withQuestion } from '../format-text.ts';
import type { FormatProposal } from '../propose-format.ts';
import type { ProposedColumn } from '../proposed.ts';
import { type TextSection, textSections } from './section-sentences.ts';

/** What words of a new format are taken from. */
export interface KnownWords {
  readonly taxonomy: Taxonomy;
  /** The terms (名词解释) of each format that is there. */
  readonly terms: readonly (readonly Term[])[];
}

/** The files of a proposed format that are about words: how sentences are written, the patterns, the terms. */
export function proposedTexts(
  proposal: FormatProposal,
  { taxonomy, terms }: KnownWords,
): ReadonlyMap<string, string> {
  const sections = textSections(proposal.outline, proposal.tables, taxonomy);
  return new Map([
    ['narrative.yaml', styleText(proposal, sections)],
    ...sections.flatMap(({ id, pattern }): [string, string][] =>
      pattern === undefined ? [] : [[`narrative/${id}.mdx`, `${pattern}\n`]],
    ),
    ['glossary.yaml', glossaryText(proposal, terms)],
  ]);
}

function styleText({ thousands }: FormatProposal, sections: readonly TextSection[]): string {
  const written = sections.filter(({ pattern }) => pattern !== undefined);
  const open = sections.filter(({ pattern }) => pattern === undefined);
  return [
    '# 说明文字里数字和增减的写法。行首有 # 的是样子：要用的去掉行首的 #，照公开文本改',
    withQuestion(`thousands: ${thousands ?? false}`, '说明文字里的数印不印千位分隔符'),
    withQuestion('rateDecimals: 2', '增减的百分比印几位小数'),
    '# change: { against: 与上年相比, more: 增加, less: 减少, grow: 增长, fall: 下降, same: 持平 }',
    '# reason: { lead: 主要原因是, rate: 10, least: "1" }   # 增减超过 10% 且不小于 1（表的单位）的须写原因',
    '',
    '# 表里没有、句子里要的数，在这里写它叫什么，句子里写 <Fact name="procurement-goods" kind="amount"/>：',
    '# facts:',
    '#   procurement-goods: { title: 政府采购货物支出 }',
    '',
    ...(written.length === 0
      ? []
      : [
          `# ${QUESTION}下面各节的句子照各表印的数写好了，字句照公开文本改（写法见 docs/narrative.md）`,
          ...written.map(sectionLine),
          '',
        ]),
    ...(open.length === 0
      ? []
      : [
          '# 下面各节还没有句子，由各单位自己写；要自动写的，建这个文件，句子的样子：',
          '#   <Name/><Year/>年支出预算<Amount flow="expenditure"/><Change flow="expenditure" lead="，"/>。',
          ...open.map(sectionLine),
          '',
        ]),
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}

const sectionLine = ({ id, title }: TextSection): string => `#   narrative/${id}.mdx   ${title}`;

/** The terms that titles of the format use, as formats that are there explain them. */
function glossaryText({ tables }: FormatProposal, known: readonly (readonly Term[])[]): string {
  const titles = tables
    .flatMap(({ title, sides }) => [
      title,
      ...sides.flatMap(({ rows, columns }) => [
        ...(rows.lines ?? []).flatMap((line) => line.title ?? []),
        ...columnTitles(columns),
      ]),
    ])
    .map(plain)
    .join('\n');
  const terms = new Map<string, Term>();
  const taken = new Set<string>();
  // One that goes by the very word stands before one that has it among others, whichever format comes first.
  const isUsed = ({ title }: Term): boolean => titles.includes(plain(title));
  const all = known.flat();
  for (const term of [...all.filter(isUsed), ...all.filter((each) => !isUsed(each))]) {
    const words = [term.title, ...term.also].map(plain);
    if (terms.has(term.id) || words.some((word) => taken.has(word))) continue;
    if (!words.some((word) => titles.includes(word))) continue;
    for (const word of words) taken.add(word);
    terms.set(term.id, term);
  }
  if (terms.size === 0)
    return [
      '# 名词解释：照公开文本的次序写，去掉下面几行行首的 # 和 terms 后面的 []',
      'terms: []',
      '#  - id: basic-expenditure',
      '#    title: 基本支出',
      '#    text: 为保障机构正常运转、完成日常工作任务而发生的支出。',
      '',
    ].join('\n');
  return [
    '# 名词解释',
    withQuestion('terms:', '各表用到的名词，释义取自已有的格式：名词、次序和释义照公开文本改'),
    ...[...terms.values()].flatMap(({ id, title, also, text }) => [
      `  - id: ${id}`,
      `    title: ${quoted(title)}`,
      ...(also.length === 0 ? [] : [`    also: ${flow(also)}`]),
      `    text: ${quoted(text)}`,
    ]),
    '',
  ].join('\n');
}

const columnTitles = (columns: readonly ProposedColumn[]): readonly string[] =>
  columns.flatMap(({ title, columns: below }) => [title, ...columnTitles(below ?? [])]);
