import { isDraft } from '../../model/disclosure/is-draft.ts';
import { givenFigure } from '../../model/figure/figure.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';

/** Whether anything is recorded of a disclosure: of a draft whose tables hold no figure and none of which is said to be empty, all lacks, and that is told once. */
export const isBegun = ({ disclosure, tables }: Account): boolean =>
  !isDraft(disclosure) ||
  tables.some(({ state }) => state === 'empty') ||
  accountCells(tables).some((cell) => (givenFigure(cell)?.state ?? 'blank') !== 'blank');
