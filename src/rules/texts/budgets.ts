import { asTree } from '../../model/taxonomy.ts';
import { DIMENSION } from '../../model/vocabulary/dimension-ids.ts';
import type { Account } from '../../points/account/account.ts';
import type { BoundTable } from '../../points/bind/bind.ts';

/** A budget of its own (政府性基金预算), and the words that name it. */
export interface Budget {
  readonly title: string;
  readonly word: string;
}

const budgetsOf = ({ taxonomy }: Account): readonly Budget[] =>
  [...(asTree(taxonomy.dimensions.get(DIMENSION.fund))?.members.values() ?? [])].flatMap(({ title }) =>
    title.endsWith('预算') ? [{ title, word: title.slice(0, -'预算'.length) }] : [],
  );

/** The one budget that a title names; undefined of titles that name none or several. */
export function budgetIn(account: Account, title: string): Budget | undefined {
  const [only, second] = budgetsOf(account).filter(({ word }) => title.includes(word));
  return second === undefined ? only : undefined;
}

const NOTHING = /没有|无|不涉及|未涉及|未安排|未发生|未编列/;

/** Another budget of which a text says that there is nothing, where it does not name its own. */
export function strayIn(account: Account, own: Budget, text: string): Budget | undefined {
  if (text.includes(own.word)) return undefined;
  const denials = text.split(/[。；;！\n]/).filter((sentence) => NOTHING.test(sentence));
  return budgetsOf(account).find(({ word }) => denials.some((sentence) => sentence.includes(word)));
}

/** The other budget that a note of an empty table, or about its table, says there is nothing of. */
export function strayInNote(
  account: Account,
  { title, state }: Pick<BoundTable, 'title' | 'state'>,
  text: string,
): { readonly own: Budget; readonly other: Budget } | undefined {
  const own = budgetIn(account, title);
  if (own === undefined || (state !== 'empty' && !/空表|本表|此表|该表/.test(text))) return undefined;
  const other = strayIn(account, own, text);
  return other && { own, other };
}
