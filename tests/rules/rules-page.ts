import type { Rule } from '../../src/rules/rule/rule.ts';

/** Findings that come from elsewhere than the list of rules. */
const OTHERS: readonly Pick<Rule, 'id' | 'severity' | 'title' | 'basis'>[] = [
  {
    id: 'timeliness/overdue',
    severity: 'warning',
    title: '应公开的到期已公开',
    basis: '同上；只在 `npm run check` 时按当天计算（`expected.yaml`）。',
  },
  {
    id: 'timeliness/future',
    severity: 'warning',
    title: '公开的日期已经到了',
    basis: '公开时间是实际公开的日期；只在 `npm run check` 时按当天计算。',
  },
  {
    id: 'site/unknown',
    severity: 'warning',
    title: '政府网站写明域名、标识码、备案号、联系方式、栏目',
    basis: '国办发〔2017〕47号附件《网页设计规范》；只查 `government: true` 的网站。',
  },
  {
    id: 'site/published',
    severity: 'warning',
    title: '政府网站的公开写明发布的日期和时分',
    basis: '同上：PubDate 不能用生成网站的时间代替。',
  },
  {
    id: 'pages/figure',
    severity: 'error',
    title: '网站自己的网页引用的数和表都印出了',
    basis: '网页引用的数取自所公开的表；表里没有的，不能印作有。草稿不能引用。',
  },
  {
    id: 'pages/typed',
    severity: 'info',
    title: '网站自己的网页里的数引用自表',
    basis: '写死的数不随表更正，也没有出处可以点开；只用 `--all` 列出。',
  },
  {
    id: 'pages/placeholder',
    severity: 'error',
    title: '网站自己的网页里没有遗留的占位文字',
    basis: '模板里留空待填的字样原样上网，读者看到的是没有写完的网页。',
  },
  {
    id: 'glossary/unexplained',
    severity: 'info',
    title: '格式解释了它的公开用到的名词',
    basis: '财预〔2016〕143号：对专业性较强的名词进行解释；只在问到 `content/formats` 或用 `--all` 时列出。',
  },
  {
    id: 'glossary/unused',
    severity: 'info',
    title: '格式解释的名词都有公开用到',
    basis: '同上：没有用到的名词只会让人找不到要找的。',
  },
  {
    id: 'acknowledged/unmatched',
    severity: 'error',
    title: '每条说明都对应一个真实存在的问题',
    basis: '每条说明都必须对应一个真实存在的问题，否则会掩盖以后的错误。',
  },
  {
    id: 'acknowledged/unpublished',
    severity: 'error',
    title: '说是原件如此的，公开是照已经公布的原件录入的',
    basis: '还没有公布的错误要改正，不能说明了事。',
  },
];

/** docs/rules.md, written from the rules themselves. */
export const rulesPage = (rules: readonly Rule[]): string =>
  `${HEAD}
| id | severity | what it demands | basis |
| --- | --- | --- | --- |
${[...rules, ...OTHERS].map(row).join('\n')}

${FOOT}
`;

const row = ({ id, severity, title, basis }: Pick<Rule, 'id' | 'severity' | 'title' | 'basis'>): string =>
  `| \`${id}\` | ${severity} | ${title} | ${basis} |`;

const HEAD = `# Rules of disclosure

What \`npm run check\` looks at once the files are read: \`RULES\` in \`src/rules/rules.ts\`, in the order they are reported. An \`error\` that is not acknowledged
stops the build; a \`warning\` is to be looked at, and counts as a problem for \`npm run check\`; an \`info\` never does. Rules about the files themselves
(\`read/\`, \`yaml/\`, \`content/\`, \`format/\`) are shown with examples in [errors/](errors/README.md). This page is written from the rules by
\`UPDATE_GOLDEN=1 npx vitest run tests/rules\`; do not edit it.

A file that cannot be read is left out, and what stands in it would seem to be missing. Rules that find that something is not there (\`findsGaps\`: a table, a
reason, a fact, a use of what was written) therefore wait until all files of the disclosure can be read, and so do acknowledgements; the report says so at its
end. Of a draft that holds no figure yet nothing else is told than that it is to be filled in (\`tables/unbegun\`). Figures that contradict each other are told all the same.
`;

const FOOT = `The last ${OTHERS.length} are no rules of the list: they come from \`src/rules/timeliness/\`, \`src/rules/site/website.ts\`, \`src/rules/glossary/\`, and from matching
\`acknowledged\` in \`disclosure.yaml\` (\`src/books/acknowledged/acknowledge.ts\`).`;
