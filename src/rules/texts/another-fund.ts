import { outlineOf, outlinePages } from '../../document/outline.ts';
import type { ProseNode } from '../../model/prose.ts';
import type { Source } from '../../model/source.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { textsBeneath } from '../written/table-texts.ts';
import { writtenTexts } from '../written/written-texts.ts';
import { type Budget, budgetIn, strayIn, strayInNote } from './budgets.ts';

/** texts/another-fund: that there is nothing is said of the budget that the table or the section is about. */
export const anotherFund: Rule = {
  id: 'texts/another-fund',
  severity: 'warning',
  title: '空表的说明说的是这张表的那本预算',
  basis:
    '四本预算的表和说明写法一样，只差名称；国有资本经营预算表下写“没有政府性基金预算支出”，是抄来没有改，读者看不出这张表到底有没有。',
  check: (account, { narratives }) => {
    const judged = narratives.get(account.disclosure.id)?.judged ?? [];
    const isTold = (section: string) =>
      judged.some((each) => each.section === section && each.verdict.kind === 'different');
    return [...ofTables(account), ...ofSections(account).filter(({ place }) => !isTold(sectionAt(place)))];
  },
};

/** Notes and statements of tables that say nothing else. */
const ofTables = (account: Account): readonly RuleFinding[] =>
  account.tables.flatMap((table) =>
    textsBeneath(account, table).flatMap(({ text, source }) => {
      const stray = strayInNote(account, table, text);
      const { id, title } = table;
      return stray === undefined
        ? []
        : [{ ...finding({ ...stray, title, text, source, place: id }), table: id }];
    }),
  );

/** Own words of sections; a component names the point it asks for. */
function ofSections(account: Account): readonly RuleFinding[] {
  const titles = new Map(outlinePages(outlineOf(account)).map(({ id, title }) => [id, title]));
  const texts = writtenTexts(account);
  return [...(account.disclosure.narrative?.words ?? [])].flatMap(([id, { nodes, source }]) => {
    const title = titles.get(id) ?? '';
    const own = budgetIn(account, title);
    if (own === undefined || asksForFund(nodes)) return [];
    const text = texts
      .filter(({ place }) => place.startsWith(`narrative/${id}/`))
      .map((each) => each.text.trim())
      .join('\n');
    const other = strayIn(account, own, text);
    return other === undefined
      ? []
      : [finding({ title, own, other, text, source, place: `narrative/${id}` })];
  });
}

const sectionAt = (place: string): string => place.slice('narrative/'.length);

const asksForFund = (nodes: readonly ProseNode[]): boolean =>
  nodes.some((node) => {
    if (node.kind === 'component' && node.attributes[DIMENSION.fund] !== undefined) return true;
    return 'children' in node && asksForFund(node.children);
  });

interface Stray {
  readonly title: string;
  readonly own: Budget;
  readonly other: Budget;
  readonly text: string;
  readonly source: Source;
  readonly place: string;
}

/** Letters of a text that a message repeats. */
const MOST = 40;

const finding = ({ title, own, other, text, source, place }: Stray): RuleFinding => ({
  source,
  label: other.word,
  place,
  message: `“${title}”的说明说的是${other.title}，没有提${own.title}：“${text.length > MOST ? `${text.slice(0, MOST)}…` : text}”`,
  remedy: `核对是不是抄来没有改；这里说的应是${own.title}有没有。`,
});
