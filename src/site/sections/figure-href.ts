import { entryAddress, placeAddress, projectsAddress, statedAnchor } from '../../document/addresses.ts';
import { outlineOf, outlinePages } from '../../document/outline.ts';
import type { CountedList } from '../../formats/components.ts';
import { projectsTable } from '../../formats/record-tables.ts';
import { captionId } from '../../layout/html/render-table.ts';
import { onceFor } from '../../model/once-for.ts';
import type { Cell } from '../../model/table.ts';
import { FACT } from '../../model/vocabulary/fact-names.ts';
import type { FigureToken, Stand } from '../../narrative/figures/token.ts';
import type { Narrative } from '../../narrative/sections/sections.ts';
import type { Account } from '../../points/account/account.ts';
import { accountCells } from '../../points/bind/bind.ts';
import { goalsTableId, purchasesTableId } from '../../rules/projects/projects.ts';
import { cellHref } from '../addresses/cell-href.ts';
import { isDownloadable } from '../files/downloads.ts';
import { blockId } from './section-html.ts';

/** The id of the list of projects on the page of all projects. */
export const ALL_PROJECTS = 'all-projects';

const cellsByPlace = onceFor(
  ({ tables }: Account): ReadonlyMap<string, Cell> =>
    new Map(accountCells(tables).map((cell) => [cell.place, cell])),
);

/** Addresses of the figures of a narrative: where each stands; undefined where it stands nowhere. */
export function figureAddresses(
  account: Account,
  narrative: Narrative,
): (figure: FigureToken) => string | undefined {
  const cells = cellsByPlace(account);
  return ({ places: [place], stand }) => {
    const cell = place === undefined ? undefined : cells.get(place);
    if (cell !== undefined) return cellHref(account, cell);
    return stand && standAddress(account, narrative, stand);
  };
}

function standAddress(account: Account, narrative: Narrative, stand: Stand): string | undefined {
  const { id } = account.disclosure;
  switch (stand.kind) {
    case 'stated': {
      const section = narrative.statedIn.get(stand.figure.id);
      return section && `${entryAddress(id, section)}#${statedAnchor(stand.figure.id)}`;
    }
    case 'elsewhere':
      return placeAddress(stand.cell.disclosure, stand.cell.place);
    case 'asset': {
      const page = outlinePages(outlineOf(account)).find(({ shows }) => shows === 'assets');
      return page && `${page.href}#${stand.anchor}`;
    }
    case 'list':
      return listAddress(account, narrative, stand.list);
  }
}

function listAddress(account: Account, { sections }: Narrative, list: CountedList): string | undefined {
  const { disclosure, tables } = account;
  const printed = (id: string | undefined) => {
    const table = tables.find((each) => each.id === id);
    return table && isDownloadable(table)
      ? `${entryAddress(disclosure.id, table.id)}#${captionId(table)}`
      : undefined;
  };
  switch (list) {
    case 'projects':
      return (
        printed(projectsTable(account.format)?.id) ?? `${projectsAddress(disclosure.id)}#${ALL_PROJECTS}`
      );
    case 'goals':
    case 'projects-with-goals':
      return printed(goalsTableId(account)) ?? `${projectsAddress(disclosure.id)}#${ALL_PROJECTS}`;
    case FACT.procurementLines:
      return printed(purchasesTableId(account));
    case 'units': {
      const section = [...sections.values()].find(({ blocks }) =>
        blocks.some(({ kind }) => kind === 'table'),
      );
      const index = section?.blocks.findIndex(({ kind }) => kind === 'table');
      return section && `${entryAddress(disclosure.id, section.id)}#${blockId(index ?? 0)}`;
    }
  }
}
