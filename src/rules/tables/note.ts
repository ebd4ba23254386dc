import type { View } from '../../narrative/figures/view.ts';
import { judgedSection } from '../../narrative/judged/judged-section.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';
import type { Rule, RuleFinding } from '../rule/rule.ts';
import { cellName, figureAfter } from '../rule/wording.ts';
import { strayInNote } from '../texts/budgets.ts';
import { textsBeneath } from '../written/table-texts.ts';

/** tables/note: what the notes of a table say of money, the tables say too. */
export const tableNote: Rule = {
  id: 'tables/note',
  severity: 'warning',
  title: '表下的注与各表一致',
  basis: '表下的注同表一起公开；注里说没有、或说的数，与表上印的不一样，读者无从判断哪个是真的。',
  check: (account, { narratives }) => {
    const view = narratives.get(account.disclosure.id)?.view;
    return account.tables.flatMap((table) =>
      textsBeneath(account, table).flatMap(({ text, source }) => {
        if (strayInNote(account, table, text) !== undefined) return [];
        const found = saidEmpty(account, table, text) ?? (view && contradicted(view, table, text));
        return found === undefined
          ? []
          : [{ source, label: text, table: table.id, place: table.id, ...found, remedy: REMEDY }];
      }),
    );
  },
};

const REMEDY = '核对注和表：改正说错的那一个；公开的原件就是这样的，在 acknowledged 里说明。';

type Found = Pick<RuleFinding, 'message' | 'related'>;

/** 本表为空表, 此表无数据. */
const SAYS_EMPTY = /(?:[本此该](?:表|项)|故|列示)[^，。；]{0,8}(?:空表|无数据|没有数据|为空(?!白))|空表列示/;

/** A note that says that its table is empty, which prints money. */
function saidEmpty(account: Account, { sides }: BoundTable, text: string): Found | undefined {
  if (!SAYS_EMPTY.test(text)) return undefined;
  const cells = sides.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const cell = cells.find((each) => {
    const figure = account.figure(each);
    return figure !== undefined && figure.state === 'given' && !figure.value.isZero();
  });
  return (
    cell && {
      message: `注说这张表没有数据（“${text}”），而${cellName(cell)}印着${figureAfter(cell, account.derived)}`,
    }
  );
}

/** A note whose figures, or whose 没有, the tables contradict. */
function contradicted(view: View, { id }: BoundTable, text: string): Found | undefined {
  const [wrong] = judgedSection(view, id, [{ text, isHeading: false }])
    .flat()
    .flatMap(({ verdict }) => (verdict.kind === 'different' ? [verdict] : []));
  if (wrong === undefined) return undefined;
  const known = wrong.known.map((each) => `${each.title === '' ? '' : `“${each.title}”是 `}${each.text}`);
  return { message: `表下的注说${wrong.said}，而${known.join('；')}：“${text}”` };
}
