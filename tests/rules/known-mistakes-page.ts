import type { Finding } from '../../src/model/finding.ts';

/** docs/known-mistakes.md: what the originals in content/ get wrong, each with the rule that finds it. */
export function knownMistakesPage(findings: readonly Finding[]): string {
  const byDisclosure = Map.groupBy(findings.filter(isMistake), ({ disclosure }) => disclosure ?? '');
  const total = [...byDisclosure.values()].reduce((sum, own) => sum + own.length, 0);
  return [
    HEAD.replace('{total}', String(total)).replace('{disclosures}', String(byDisclosure.size)),
    ...[...byDisclosure].map(([disclosure, own]) => section(disclosure, own)),
    NOT_FOUND,
  ].join('\n');
}

/** Whether a finding is of the original itself: no sign of another one, no rounding, nothing that the text at hand lost. */
export const isMistake = ({ severity, acknowledged, acknowledgedAs = 'original' }: Finding): boolean =>
  severity !== 'info' && acknowledged !== undefined && acknowledgedAs === 'original';

const section = (disclosure: string, own: readonly Finding[]): string => `## ${disclosure}: ${own.length}

| 位置 | 错在哪里 | 说明 | 规则 |
| --- | --- | --- | --- |
${own
  .map(
    ({ place = '', message, acknowledged = '', rule }) =>
      `| ${[`\`${place}\``, message, acknowledged, `\`${rule}\``].map(inCell).join(' | ')} |`,
  )
  .join('\n')}
`;

const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');

const HEAD = `# Known mistakes of the originals

The disclosures in \`content/\` are typed as they were published, with the mistakes that they have: a wrong figure, rate, name, year or number of a
document stands as it was printed, in a table or in a sentence of our own, and is found by the rules. Rules find {total} of them in {disclosures} disclosures, and nothing else in
any. Second signs of one mistake, round numbers and what the text at hand lost are not counted. This page is written from the findings by
\`UPDATE_GOLDEN=1 npx vitest run tests/rules/real-mistakes.test.ts\`; do not edit it.
`;

const NOT_FOUND = `## Read in the originals, and found by no rule

| disclosure | mistake | why |
| --- | --- | --- |
| pinglu-hrss/2026 | the necessity of the wages of public posts speaks of internships (就业见习) | both are texts of the bureau; only who wrote them knows which project they are of |
| pinglu-hrss/2026 | a contest of vocational skills (职业技能) whose goal says 职工技能 | both are words of the trade |
| pinglu-hrss/2026 | 社会保险业务 and 社保网络维护 count 13 所 in units that differ (所、队 and 所、查) | units of a count are free words |
| datong-hrss/2026 | 残保金 is paid before September (9月前) by its indicator and by the end of September by its plan | no date of a plan is held against an indicator |
| datong-hrss/2026 | purchased services follow a list of the province, and there is no list | the two sentences contradict each other by sense only |
| datong-hrss/2026, pinglu-hrss/2026 | the glossary of a city and of a district speaks of 省直部门 | the glossary is the format's, copied from the province's |
| chengde-hrss/2024 | indicators of two projects (人才评审, 人才交流) are those of another: 持续服务高技能人才, 保障评选工作 | no figure and no name to compare |
| chengde-hrss/2024 | the head of the second table of assets names the bureau, the text before it the talent centre | both tables fit in themselves |
| chengde-hrss/2024 | a sentence lost its beginning (投入力度) and another its full stop | no rule reads grammar |
| baotou-insurance-registration/2025 | a heading of the template (项目名称) stands in place of the project’s name | sections are written anew; in own words \`texts/placeholder\` tells it |
| baotou-hrss/2026 | 主要原因本年度无变化, 主要原因是由于: a word lost, a word too many | no rule reads grammar |
`;
