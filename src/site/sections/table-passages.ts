import type { Books } from '../../books/books.ts';
import { cellAnchor, entryAddress } from '../../document/addresses.ts';
import { onceFor } from '../../model/once-for.ts';
import { titleInTable } from '../../model/place.ts';
import { pointKey } from '../../model/point.ts';
import type { Cell } from '../../model/table.ts';
import { blockText, type FigureToken } from '../../narrative/figures/token.ts';
import { namedFigure, plainView } from '../../narrative/plain/plain-view.ts';
import type { Narrative } from '../../narrative/sections/sections.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { cellHref } from '../addresses/cell-href.ts';
import { passagesOf } from './passages.ts';
import { blockId } from './section-html.ts';

/** A passage of the text, and where it stands. */
export interface LinkedPassage {
  readonly text: string;
  readonly href: string;
}

/** Cells of a table that are one point, and what the text says of it. */
export interface ToldCell {
  readonly title: string;
  /** Places of the cells; the first is the one it is named by. */
  readonly places: readonly string[];
  /** Their anchors within the table's page. */
  readonly anchors: readonly string[];
  /** The address of the first. */
  readonly href: string;
  readonly passages: readonly LinkedPassage[];
}

/**
 * What the text (情况说明) says of the points a table prints, whichever table the sentences lead to: in the order of the table, each point once,
 * with the reason that follows.
 */
export function tablePassages({ narratives }: Books, account: Account, id: string): readonly ToldCell[] {
  const narrative = narratives.get(account.disclosure.id);
  const table = account.tables.find((each) => each.id === id);
  if (narrative === undefined || table === undefined) return [];
  const told = toldPoints(narrative);
  const byPoint = new Map<string, ToldCell>();
  for (const cell of accountCells([table])) {
    const key = pointKey(cell.point);
    const passages = told.get(key);
    if (passages === undefined) continue;
    const before = byPoint.get(key);
    byPoint.set(
      key,
      before === undefined
        ? {
            title: titleInTable(cell),
            places: [cell.place],
            anchors: [anchorOf(cell)],
            href: cellHref(account, cell),
            passages,
          }
        : {
            ...before,
            places: [...before.places, cell.place],
            anchors: [...before.anchors, anchorOf(cell)],
          },
    );
  }
  return [...byPoint.values()];
}

/** What is said of each point, by its key; every table of a disclosure asks for it. */
const toldPoints = onceFor(({ sections, view }: Narrative) => {
  const { account } = view;
  const cells = new Map<string, Cell>(accountCells(account.tables).map((cell) => [cell.place, cell]));
  const keyOf = ({ places: [place] }: FigureToken): string | undefined =>
    keyOfCell(place === undefined ? undefined : cells.get(place));
  const told = new Map<string, LinkedPassage[]>();
  const tell = (key: string, text: string, href: string): void => {
    const passages = told.get(key) ?? [];
    told.set(key, passages);
    // What is said twice in the same words is told where it is said first.
    if (passages.every((each) => !each.text.includes(text))) passages.push({ text, href });
  };
  const blocks = linkedBlocks(account, sections);
  for (const { block, href } of blocks) {
    for (const [key, text] of passagesOf(block, keyOf)) tell(key, text, href);
  }
  for (const { of, text } of view.narrative?.reasons ?? []) {
    const key = keyOfCell(namedFigure(plainView(view), of)?.cells[0]);
    const found = blocks.find(({ block }) => blockText(block).includes(text));
    if (key !== undefined && found !== undefined) tell(key, text, found.href);
  }
  return told;
});

const anchorOf = ({ row, column }: Cell): string => cellAnchor(row, column);

const keyOfCell = (cell: Cell | undefined): string | undefined => cell && pointKey(cell.point);

/** The paragraphs of all sections, each with its address. */
const linkedBlocks = ({ disclosure }: Account, sections: Narrative['sections']) =>
  [...sections.values()].flatMap(({ id, blocks }) =>
    blocks.flatMap((block, index) =>
      'tokens' in block ? [{ block, href: `${entryAddress(disclosure.id, id)}#${blockId(index)}` }] : [],
    ),
  );
