import { spelt } from '../codes/near.ts';
import { editsBetween } from '../projects/near-name.ts';
import { projectBudget } from '../projects/projects.ts';
import type { Rule } from '../rule/rule.ts';
import { figureAfter, related } from '../rule/wording.ts';
import { namedAmounts } from '../written/named-amounts.ts';
import { writtenTexts } from '../written/written-texts.ts';

/** texts/project-name: a project is called in texts what its table calls it. */
export const projectInText: Rule = {
  id: 'texts/project-name',
  severity: 'warning',
  title: '说明里的项目名称与项目表一致',
  basis: '项目只有一个名称；说明里金额与某个项目相同、名称却差几个字的，读者找不到是哪个项目。',
  check: (account) => {
    const projects = account.disclosure.projects.flatMap((project) => {
      const budget = projectBudget(account, project.key);
      return budget === undefined || budget.prints === 0 ? [] : [{ project, budget }];
    });
    if (projects.length === 0) return [];
    const names = new Set(account.disclosure.projects.map(({ name }) => calledIn(name)));
    return writtenTexts(account)
      .filter(({ place }) => place.startsWith('narrative/'))
      .flatMap((written) =>
        namedAmounts(written.text).flatMap(({ words, value, told }) => {
          const plain = spelt(words);
          if ([...names].some((name) => plain.endsWith(name) || isNamedIn(spelt(told), name))) return [];
          const near = projects.filter(
            ({ project, budget }) => budget.value.equals(value) && isCalled(plain, calledIn(project.name)),
          );
          const [only] = near;
          if (only === undefined || near.length > 1) return [];
          const { project, budget } = only;
          const { source, title, place } = written;
          return [
            {
              source,
              label: title,
              place,
              related: [related(budget.cell, account.derived)],
              message: `${title}写“${told}”，金额与项目“${project.name}”的${figureAfter(budget.cell, account.derived)}相同，名称却差几个字`,
              remedy: '核对名称，改成项目表里的写法；说的是另一个项目的，在 acknowledged 里说明。',
            },
          ];
        }),
      );
  },
};

/** What may stand between a name and its amount; a name may end in such a word itself. */
const BETWEEN = '(?:预算|安排|资金|共计|为|共|计|新增|增加|减少)*[：:]?';

/** Whether a name in full is what an amount is told of: 政府购买服务项目新增96.75万元. */
function isNamedIn(told: string, name: string): boolean {
  const at = told.lastIndexOf(name);
  return at !== -1 && new RegExp(`^${BETWEEN}[\\d.]`, 'u').test(told.slice(at + name.length));
}

/** A project's name as texts write it: without the year it begins with. */
const calledIn = (name: string): string => spelt(name).replace(/^20\d\d(?:年度?)?/u, '');

/** Whether words end in what is nearly a name: one character in three may be another, of five or more. */
function isCalled(words: string, name: string): boolean {
  if (name.length < 5) return false;
  const most = Math.floor(name.length / 3);
  const lengths = Array.from({ length: 2 * most + 1 }, (_, index) => name.length - most + index);
  return lengths.some((length) => length <= words.length && editsBetween(words.slice(-length), name) <= most);
}
