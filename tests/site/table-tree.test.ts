import { describe, expect, test } from 'vitest';
import { browserIsThere, openedBrowser } from './browser.ts';
import { servedSite } from './served-site.ts';

/** A node of the accessibility tree, as assistive technology gets it. */
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly childIds?: readonly string[];
}

/** Tables of each kind, each with how many of its rows and columns must be told. */
const TABLES: readonly (readonly [string, string])[] = [
  ['a tree of rows that fold', 'baotou-hrss/2026/general-expenditure/'],
  ['three levels of titles', 'baotou-hrss/2026/three-public/'],
  ['two statements side by side', 'chengde-hrss/2024/summary/'],
  ['records', 'baotou-insurance-registration/2025/goals/'],
  ['purchases', 'chengde-hrss/2024/procurement/'],
  ['a 科目 in all units', 'subjects/208/'],
  ['the register of the home page', ''],
];

describe.skipIf(!browserIsThere())('assistive technology finds its way in tables', () => {
  const home = servedSite();
  const browser = openedBrowser();

  async function treeOf(path: string, width: number): Promise<readonly AxNode[]> {
    const context = await browser().newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.goto(home() + path);
    const session = await context.newCDPSession(page);
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
    await context.close();
    return nodes;
  }

  const rolesBelow = (nodes: readonly AxNode[], table: AxNode): readonly AxNode[] => {
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const walk = (node: AxNode): AxNode[] =>
      (node.childIds ?? []).flatMap((id) => {
        const child = byId.get(id);
        return child === undefined ? [] : [child, ...walk(child)];
      });
    return walk(table).filter(({ ignored }) => !ignored);
  };

  describe.each([
    ['on a desk', 1280],
    ['on a phone', 375],
  ])('%s', (_, width) => {
    test.each(TABLES)('%s', async (_name, path) => {
      const nodes = await treeOf(path, width);
      const tables = nodes.filter(({ role, ignored }) => role?.value === 'table' && !ignored);
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables) {
        expect(table.name?.value ?? '', 'a table has a name').not.toBe('');
        const below = rolesBelow(nodes, table);
        const count = (role: string): number => below.filter((node) => node.role?.value === role).length;
        expect(count('row'), 'rows').toBeGreaterThan(1);
        expect(count('columnheader'), 'titles of columns').toBeGreaterThan(0);
        expect(count('rowheader') + count('cell'), 'cells').toBeGreaterThan(1);
        expect(count('rowheader'), 'names of rows').toBeGreaterThan(0);
        const nameless = below.filter(
          ({ role, name }) => role?.value === 'rowheader' && (name?.value ?? '').trim() === '',
        );
        expect(nameless, 'every row header says something').toEqual([]);
      }
    });
  });
});
